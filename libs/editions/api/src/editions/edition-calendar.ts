import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { dueTransitions, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { Edition } from './edition.entity';

const EVERY = 30_000;
/** States that the calendar leaves by itself; few editions are ever in one. */
const MOVING = `SELECT year, state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn"
  FROM edition WHERE state IN ('call_open', 'labelled', 'programme_published', 'running')`;

/**
 * Writes the moves that the calendar owes (deadline of the call, first and last day of the fête). Policies never wait
 * for it: they ask the calendar themselves (`stateAt`); this keeps what is stored true and in the journal.
 */
@Injectable()
export class EditionCalendar implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly #log = new Logger('EditionCalendar');
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<unknown> = Promise.resolve();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.settings.worker) return;
    this.#timer = setInterval(() => {
      this.#running = this.bringUpToDate().catch((error: unknown) => this.#log.error(String(error)));
    }, EVERY);
    this.#timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.#timer);
    await this.#running;
  }

  /** Moves every edition that is late on the calendar. */
  async bringUpToDate(): Promise<void> {
    await this.catchUp(await this.database.rows<DatedEdition & { year: number }>(MOVING));
  }

  /** Moves those of these editions that are late; true when one was. Costs nothing when none is. */
  async catchUp(editions: readonly (DatedEdition & { readonly year: number })[]): Promise<boolean> {
    const now = this.clock.now();
    const late = editions.filter((edition) => dueTransitions(edition, now).length > 0);
    for (const { year } of late) await this.#move(year, now);
    return late.length > 0;
  }

  /** The row is locked and judged again, so that two processes write each move once. */
  #move(year: number, now: Date): Promise<void> {
    return this.transactions.run(SYSTEM, { editions: Edition }, async ({ editions, journal }) => {
      const edition = await editions.findOne({ where: { year }, lock: { mode: 'pessimistic_write' } });
      if (!edition) return;
      const moves = dueTransitions(edition, now);
      const last = moves.at(-1);
      if (!last) return;
      await editions.update({ year }, { state: last.to, version: edition.version + 1 });
      for (const { from, to } of moves) {
        await journal.record({
          action: 'edition.moved',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          before: { state: from },
          after: { state: to },
        });
      }
    });
  }
}
