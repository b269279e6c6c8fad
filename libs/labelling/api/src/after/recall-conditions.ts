import { Inject, Injectable } from '@nestjs/common';
import { conditionReminderMail, CONDITION_REMINDERS, labelsAreClosed } from '@fds/labelling/domain';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, Duties, MissingMatters, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { addDays, dayOf, type Day } from '@fds/shared/kernel';
import { HolderMails } from '../review/holder-mails';

const HOUR = 3_600_000;
/** Conditions that nobody answered and whose due day is at most `$2`, from the day `$1` on. */
const DUE = `SELECT e.id AS "eventId", e.application_id AS "applicationId", e.edition_year AS "editionYear", e.title, c.id AS "decisionId",
    c.reason, c.condition_due_on AS "dueOn", (c.condition_due_on - $1::date)::int AS left, y.state, y.starts_on AS "startsOn",
    y.ends_on AS "endsOn", y.call_closes_on AS "callClosesOn"
  FROM event_label l JOIN event e ON e.id = l.event_id JOIN edition y ON y.year = e.edition_year
  JOIN LATERAL (SELECT * FROM label_decision d WHERE d.event_id = e.id ORDER BY d.decided_at DESC, d.id LIMIT 1) c ON true
  WHERE l.label = 'conditional' AND l.notified_at IS NOT NULL AND c.condition_due_on BETWEEN $1::date AND $2::date
    AND NOT EXISTS (SELECT 1 FROM condition_answer r WHERE r.event_id = e.id AND r.answered_at >= c.decided_at)
  ORDER BY c.condition_due_on, e.id`;
/** Nothing is recalled on the day it was announced, and an occasion is told once. */
const TOLD = `SELECT 1 FROM event_label l WHERE l.event_id = $1 AND l.notified_at > $2
  UNION ALL SELECT 1 FROM outbox_message WHERE occasion = $3 AND person_id IN (
    SELECT m.person_id FROM membership m JOIN application a ON a.organisation_id = m.organisation_id WHERE a.id = $4)
  UNION ALL SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM event_label WHERE event_id = $1 AND label = 'conditional') LIMIT 1`;

interface Row extends DatedEdition {
  eventId: string;
  applicationId: string;
  editionYear: number;
  title: string;
  decisionId: string;
  reason: string;
  dueOn: Day;
  left: number;
}

/** Recalls conditions before their due day, by itself: a week before, and the day before, while nobody has answered. */
@Injectable()
export class RecallConditions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(HolderMails) private readonly mails: HolderMails,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(MissingMatters) private readonly missing: MissingMatters,
    @Inject(Duties) duties: Duties,
  ) {
    duties.register({ name: 'labelling.conditions', every: HOUR, run: () => this.run() });
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    const today = dayOf(now);
    const rows = await this.database.rows<Row>(DUE, [today, addDays(today, Math.max(...CONDITION_REMINDERS))]);
    for (const row of rows) {
      if (labelsAreClosed({ state: stateAt(row, now) })) continue;
      const together = await this.missing.remindsTogether(
        (text, values) => this.database.rows(text, values),
        row.editionYear,
      );
      if (!together) await this.#recall(row, now);
    }
  }

  async #recall(row: Row, now: Date): Promise<void> {
    // The latest of the reminders that are due: whoever was not reached a week before is, at the latest, a day before.
    const days = Math.min(...CONDITION_REMINDERS.filter((before) => row.left <= before));
    const occasion = `label.condition_reminder:${row.decisionId}:${days}`;
    await this.transactions.run(SYSTEM, {}, async ({ sql, outbox, journal }) => {
      const yesterday = new Date(now.getTime() - 24 * HOUR);
      const [told] = await sql(TOLD, [row.eventId, yesterday, occasion, row.applicationId]);
      if (told) return;
      await this.mails.write({ sql, outbox }, row.applicationId, occasion, (personName) =>
        conditionReminderMail({
          personName,
          eventTitle: row.title,
          condition: row.reason,
          dueOn: row.dueOn,
          link: `${this.settings.publicUrl}/dossiers/${row.applicationId}/reponse`,
        }),
      );
      if (outbox.added > 0)
        await journal.record({
          action: 'event.condition_recalled',
          subject: { type: 'event', id: row.eventId },
          editionYear: row.editionYear,
          after: { messages: outbox.added, dueOn: row.dueOn },
        });
    });
  }
}
