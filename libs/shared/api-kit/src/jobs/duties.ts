import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database';
import { ServerSettings } from '../settings';
import { Clock } from '../time/clock';

/** What the portal does by itself, again and again. */
export interface Duty {
  /** Unique and stable: `accounts.retention`. */
  readonly name: string;
  /** Milliseconds of the portal's clock between two rounds. */
  readonly every: number;
  /** One round; must bear being cut short and begun again. */
  run(): Promise<void>;
}
const LOOK_EVERY = 20_000;
/** Milliseconds by which clocks of replicas may differ; a round begun further ahead was begun before a move back. */
const MOST_APART = 60_000;

/**
 * Recurring work. Whichever worker looks first takes a due round: the row in `duty` is claimed in one statement, so
 * that replicas never do the same round twice. The portal's clock decides what is due, so a moved clock is obeyed.
 */
@Injectable()
export class Duties implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('Duties');
  readonly #duties: Duty[] = [];
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** A step says what is to be done regularly; before the application has started. */
  register(duty: Duty): void {
    this.#duties.push(duty);
  }

  onApplicationBootstrap(): void {
    if (!this.settings.worker) return;
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY);
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Does every round that is due; rounds follow one another. */
  look(): Promise<void> {
    this.#running = this.#running.then(async () => {
      for (const duty of this.#duties) if (!this.#stopped) await this.#doWhenDue(duty);
    });
    return this.#running;
  }

  async #doWhenDue({ name, every, run }: Duty): Promise<void> {
    const now = this.clock.now();
    try {
      const [claimed] = await this.database.rows(
        `INSERT INTO duty (name, last_begun_at) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET last_begun_at = $2
         WHERE duty.last_begun_at <= $3 OR duty.last_begun_at > $4 RETURNING name`,
        [name, now, new Date(now.getTime() - every), new Date(now.getTime() + MOST_APART)],
      );
      if (claimed) await run();
    } catch (error) {
      this.#log.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
