import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock, Database, Duties, VerifyJournal } from '@fds/shared/api-kit';

const DAY = 24 * 60 * 60_000;

/** Reads the whole journal again each day, so that what was changed by hand is told before anybody asks. */
@Injectable()
export class WatchJournal implements OnModuleInit {
  readonly #log = new Logger('WatchJournal');

  constructor(
    @Inject(Duties) private readonly duties: Duties,
    @Inject(VerifyJournal) private readonly verification: VerifyJournal,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'journal.verify', every: DAY, run: () => this.run() });
  }

  /** Notes how many faults there are, and when it was looked; the log names the first of them. */
  async run(): Promise<void> {
    const { faults } = await this.verification.verify();
    await this.database.rows(
      `INSERT INTO setting (key, value) VALUES ('journal_verified', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
      [JSON.stringify({ at: this.clock.now().toISOString(), faults: faults.length })],
    );
    const [first] = faults;
    if (first)
      this.#log.error(`The journal does not hold: ${faults.length} faults, the first ${first.kind} at ${first.id}`);
  }
}
