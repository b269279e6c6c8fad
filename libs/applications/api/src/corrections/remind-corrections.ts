import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CORRECTABLE_STATES, CORRECTION_REMINDERS, type CorrectionItem } from '@fds/applications/domain';
import { Clock, Database, Duties, MissingMatters, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { addDays, type Day } from '@fds/shared/kernel';
import { writeToTeam } from '../call/team-of-dossier';
import { correctionReminder } from './correction-mails';

const HOUR = 3_600_000;
/** Days after the last reminder on which it is still sent, when the portal was down on its day. */
const LATEST = 3;
/** Not within a day of the asking itself: whoever was asked yesterday knows. */
const WAITING = `SELECT c.id, c.application_id AS "applicationId", a.edition_year AS "editionYear",
    c.due_on AS "dueOn", c.items, a.title
  FROM correction_request c JOIN application a ON a.id = c.application_id
  WHERE c.answered_at IS NULL AND c.cancelled_at IS NULL AND a.state = ANY ($1::text[]) AND c.due_on BETWEEN $2 AND $3
    AND c.asked_at < $4`;

interface WaitingRow {
  readonly id: string;
  readonly applicationId: string;
  readonly editionYear: number;
  readonly dueOn: Day;
  readonly items: readonly CorrectionItem[];
  readonly title: string;
}

/** Reminds holders of what they were asked to correct: before the day, on the day, and the day after; once each. */
@Injectable()
export class RemindCorrections implements OnModuleInit {
  constructor(
    @Inject(Duties) private readonly duties: Duties,
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(MissingMatters) private readonly missing: MissingMatters,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'applications.corrections', every: 6 * HOUR, run: () => this.run() });
  }

  async run(): Promise<void> {
    const today = this.clock.today();
    const first = Math.max(...CORRECTION_REMINDERS);
    const last = Math.min(...CORRECTION_REMINDERS);
    const waiting = await this.database.rows<WaitingRow>(WAITING, [
      CORRECTABLE_STATES,
      addDays(today, last - LATEST),
      addDays(today, first),
      new Date(this.clock.now().getTime() - 24 * HOUR),
    ]);
    for (const { id, applicationId, editionYear, dueOn, items, title } of waiting) {
      // The latest reminder whose day has come; the occasion makes each of them once.
      const due = [...CORRECTION_REMINDERS].sort((a, b) => a - b).find((days) => today >= addDays(dueOn, -days));
      if (due === undefined) continue;
      if (await this.missing.remindsTogether((text, values) => this.database.rows(text, values), editionYear)) continue;
      const page = `${this.settings.publicUrl}/dossiers/${applicationId}`;
      await this.transactions.run(SYSTEM, {}, async (transaction) => {
        await writeToTeam(transaction, applicationId, `correction.reminded:${id}:${dueOn}:${due}`, (name) =>
          correctionReminder(name, { title, dueOn, items, page }, due < 0),
        );
      });
    }
  }
}
