import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { surveyState } from '@fds/evaluation/domain';
import { Clock, Database, Duties, SYSTEM, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { ShuffleResponses } from './shuffle-responses';
import { LOCK_SURVEY, SurveyQueries, type SurveyRow } from './survey.queries';

const CLOSE = `UPDATE survey SET closed_at = $2, version = version + 1 WHERE id = $1`;
const OVER = `SELECT id FROM survey WHERE opened_at IS NOT NULL AND closed_at IS NULL AND closes_on < $1 ORDER BY id LIMIT 200`;
const HOUR = 3_600_000;

/** Closes surveys, by hand or after their last day: the responses of an anonymous one are laid in another order. */
@Injectable()
export class CloseSurveys implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SurveyQueries) private readonly queries: SurveyQueries,
    @Inject(ShuffleResponses) private readonly shuffling: ShuffleResponses,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'evaluation.surveys', every: HOUR, run: () => this.run() });
  }

  /** Closes those whose last day is over (rule 14), each in a transaction of its own. */
  async run(): Promise<void> {
    const today = this.clock.today();
    for (const { id } of await this.database.rows<{ id: string }>(OVER, [today]))
      await this.transactions.run(SYSTEM, {}, async (within) => {
        const [held] = await within.sql(LOCK_SURVEY, [id]);
        if (!held) return;
        const row = await this.queries.row(id, within.sql);
        if (row.closedAt === null && surveyState(row, today) === 'closed') await this.close(within, row);
      });
  }

  /** Closes a survey that is locked. */
  async close({ sql, journal }: AnyTransaction, row: SurveyRow): Promise<void> {
    await sql(CLOSE, [row.id, this.clock.now()]);
    if (row.naming === 'anonymous') await this.shuffling.run(sql, row.id);
    await journal.record({
      action: 'survey.closed',
      subject: { type: 'survey', id: row.id },
      editionYear: row.year,
      after: { responses: row.responses },
    });
  }
}
