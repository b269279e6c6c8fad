import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { setTimeout as wait } from 'node:timers/promises';
import { Database, FileStore, Jobs } from '@fds/shared/api-kit';

/** What a process needs before requests are sent to it; `stopping` is that it was asked to end. */
export const READINESS_PARTS = ['stopping', 'database', 'migrations', 'files', 'queue'] as const;
export type ReadinessPart = (typeof READINESS_PARTS)[number];

/** Milliseconds that the database and the file store may take to answer. */
const PATIENCE = 3_000;
/** One look serves all who ask within a second; that something can be kept is tried less often. */
const LOOK_EVERY = 1_000;
const TRY_FILES_EVERY = 15_000;

/** Whether requests may be sent to this process, and what is in the way. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  readonly #log = new Logger('Readiness');
  #leaving = false;
  #migrated = false;
  #looked: { readonly at: number; readonly missing: Promise<readonly ReadinessPart[]> } | undefined;
  #files: { readonly at: number; readonly missing: Promise<boolean> } | undefined;
  #told = '';

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(Jobs) private readonly jobs: Jobs,
  ) {}

  /** From now on nobody should send anything here: the first thing that a process does when it is asked to stop. */
  leave(): void {
    this.#leaving = true;
  }

  beforeApplicationShutdown(): void {
    this.leave();
  }

  /** Everything that is in the way; nothing when the process is ready. */
  async missing(): Promise<readonly ReadinessPart[]> {
    if (this.#leaving) return ['stopping'];
    const now = performance.now();
    if (!this.#looked || now - this.#looked.at > LOOK_EVERY) this.#looked = { at: now, missing: this.#look() };
    return this.#looked.missing;
  }

  async #look(): Promise<readonly ReadinessPart[]> {
    const [database, files] = await Promise.all([this.#missesDatabase(), this.#missesFiles()]);
    const missing: ReadinessPart[] = [];
    if (database) missing.push(database);
    if (files) missing.push('files');
    if (!this.jobs.working) missing.push('queue');
    this.#tell(missing);
    return missing;
  }

  /** A database of a newer release is one too: during an upgrade older processes serve on. */
  async #missesDatabase(): Promise<'database' | 'migrations' | null> {
    try {
      if (this.#migrated) await inTime(this.database.rows('SELECT 1'));
      else {
        const known = this.database.source.migrations.map(({ name, constructor }) => name ?? constructor.name);
        const [done] = await inTime(
          this.database.rows<{ n: number }>('SELECT count(*)::int AS n FROM migration WHERE name = ANY ($1::text[])', [
            known,
          ]),
        );
        if ((done?.n ?? 0) < known.length) return 'migrations';
        this.#migrated = true;
      }
      return null;
    } catch {
      return 'database';
    }
  }

  #missesFiles(): Promise<boolean> {
    const now = performance.now();
    if (!this.#files || now - this.#files.at > TRY_FILES_EVERY)
      this.#files = {
        at: now,
        missing: inTime(this.store.probe()).then(
          () => false,
          (error: unknown) => {
            this.#log.error('Nothing can be kept in the file store', error, 'Readiness');
            return true;
          },
        ),
      };
    return this.#files.missing;
  }

  /** Once, as it changes: who operates the portal reads what it lacks, not how often it was asked. */
  #tell(missing: readonly ReadinessPart[]): void {
    const now = missing.join(', ');
    if (now === this.#told) return;
    this.#told = now;
    if (now) this.#log.warn(`Not ready: ${now}`);
    else this.#log.log('Ready again');
  }
}

/** What does not answer in time has not answered. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  const over = new AbortController();
  const late = wait(PATIENCE, undefined, { signal: over.signal, ref: false }).then(() => {
    throw new Error('No answer in time');
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
    late.catch(() => undefined);
  }
}
