import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { PgBoss, type JobWithMetadata } from 'pg-boss';
import { outsideRequests } from '../access/request-origin';
import { Database } from '../database/database';
import { currentTrace, inTrace } from '../logs/trace';
import { ServerSettings } from '../settings';

/** Runs a statement in a transaction. */
type Sql = (text: string, values?: readonly unknown[]) => Promise<object[]>;

/** What a step does in the background. */
export interface JobHandler<Data extends object> {
  /** Does one job. `last` says that nobody will try again when it fails; `signal` that the process stops. */
  run(data: Data, attempt: { readonly last: boolean; readonly signal: AbortSignal }): Promise<void>;
  /** After a start and again and again: puts right what a killed process left behind. */
  recover?(): Promise<void>;
}

/** Name under which a job's data keep the code of the request that asked for it: its lines of the log are found by it. */
const REQUEST = 'requestId';
/** Connections of the queue, beside those of the portal. */
const CONNECTIONS = 3;
/** Milliseconds until a queue that could not be started is tried again. */
const AGAIN_AFTER = 5_000;
/** Seconds without a sign of life after which a worker is held for dead and its job is given to another. */
const HEARTBEAT = 20;
/** Milliseconds between two looks for what was left behind: an end that could not be written shows soon. */
const RECOVER_EVERY = 60_000;

/**
 * Long work, done by whatever worker is free: kept in PostgreSQL, so that it outlives a kill, and tried once more when
 * it was interrupted. The queue starts with the first job, or with the process when there may be some.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown, OnApplicationShutdown {
  readonly #log = new Logger('Jobs');
  readonly #handlers = new Map<string, JobHandler<object>>();
  readonly #stop = new AbortController();
  #started: Promise<PgBoss> | undefined;
  #wanted = false;
  #works = false;
  #recovering: NodeJS.Timeout | undefined;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** A step says how its jobs are done; before the application has started. */
  handle<Data extends object>(queue: string, handler: JobHandler<Data>): void {
    this.#handlers.set(queue, handler as JobHandler<object>);
  }

  /** Puts a job in its queue, in the transaction of `sql`: it exists when what it speaks of does. It keeps the code of the request. */
  async send(sql: Sql, queue: string, data: object): Promise<void> {
    const boss = await this.#boss();
    const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: await sql(text, values) }) };
    const { requestId } = currentTrace();
    await boss.send(queue, requestId ? { ...data, [REQUEST]: requestId } : data, { db });
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.settings.worker || this.#handlers.size === 0) return;
    const known = await this.database.row<{ known: boolean }>(`SELECT to_regclass('pgboss.job') IS NOT NULL AS known`);
    if (this.settings.http && !known?.known) return;
    // The first page does not wait for it.
    this.#begin();
  }

  /** Whether jobs are done here where they are to be; a process that only asks for them needs no queue of its own yet. */
  get working(): boolean {
    return !this.#wanted || this.#works;
  }

  /** Again and again, when the database is away as the process starts. */
  #begin(): void {
    if (this.#stop.signal.aborted) return;
    this.#wanted = true;
    this.#boss().catch((error: unknown) => {
      this.#log.error(String(error));
      setTimeout(() => this.#begin(), AGAIN_AFTER).unref();
    });
  }

  /** As soon as the process is to stop, while requests still end: no job is begun, those under way are told. */
  async beforeApplicationShutdown(): Promise<void> {
    this.#stop.abort(new Error('The process stops'));
    clearInterval(this.#recovering);
    const boss = await this.#started?.catch(() => undefined);
    for (const queue of this.#handlers.keys()) await boss?.offWork(queue, { wait: false });
  }

  /** What does not end in time goes back into the queue, for another worker or the next start. */
  async onApplicationShutdown(): Promise<void> {
    const boss = await this.#started?.catch(() => undefined);
    await boss?.stop({ graceful: true, timeout: 4_000 });
  }

  #boss(): Promise<PgBoss> {
    return (this.#started ??= outsideRequests(() => this.#start()).catch((error: unknown) => {
      this.#started = undefined;
      throw error;
    }));
  }

  async #start(): Promise<PgBoss> {
    const { worker, databaseUrl } = this.settings;
    const made = await this.database.row<{ made: boolean }>(`SELECT to_regnamespace('pgboss') IS NOT NULL AS made`);
    const boss = new PgBoss({
      connectionString: databaseUrl,
      max: CONNECTIONS,
      application_name: 'portal-jobs',
      schedule: false,
      // Where the portal owns nothing else, its schema was given to it (docs/decisions/0012).
      createSchema: !made?.made,
      supervise: worker,
      monitorIntervalSeconds: HEARTBEAT,
      superviseIntervalSeconds: HEARTBEAT,
    });
    // What goes wrong in a queue comes as an object that only looks like an error.
    boss.on('error', (error) => this.#log.error(error.message || String(error)));
    await boss.start();
    for (const [queue, handler] of this.#handlers) {
      await boss.createQueue(queue, { retryLimit: 1, expireInSeconds: 7_200, heartbeatSeconds: HEARTBEAT });
      if (!worker) continue;
      await handler.recover?.();
      // One at a time: these jobs are long, and each takes what memory the process has.
      await boss.work<object, void, { includeMetadata: true }>(
        queue,
        { includeMetadata: true, batchSize: 1, pollingIntervalSeconds: 1 } as { includeMetadata: true },
        async (jobs) => {
          for (const job of jobs) await this.#run(handler, job);
        },
      );
    }
    this.#works = true;
    if (worker) this.#recovering ??= setInterval(() => void this.recover(), RECOVER_EVERY);
    return boss;
  }

  /** Puts right what killed processes left behind. */
  async recover(): Promise<void> {
    for (const [queue, handler] of this.#handlers)
      await handler.recover?.().catch((error: unknown) => this.#log.error(`${queue}: ${String(error)}`));
  }

  async #run(handler: JobHandler<object>, job: JobWithMetadata<object>): Promise<void> {
    const last = job.retryCount >= job.retryLimit;
    const { [REQUEST]: requestId, ...data } = job.data as { [REQUEST]?: string };
    await inTrace({ queue: job.name, jobId: job.id, ...(requestId ? { requestId } : {}) }, async () => {
      const begun = performance.now();
      await handler.run(data, { last, signal: AbortSignal.any([this.#stop.signal, job.signal]) });
      this.#log.log(`Done in ${Math.round(performance.now() - begun)} ms`);
    });
  }
}
