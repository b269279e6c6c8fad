import { Inject, Injectable } from '@nestjs/common';
import { Clock, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { MissingPeople } from './missing-people';

/** What was reminded of in the edition `$1` and is not missing any more at `$2`; asked for anew, it is another matter. */
const settleSql = (missing: string): string => `WITH missing AS MATERIALIZED (${missing})
  UPDATE reminder_matter t SET settled_at = $2::timestamptz FROM reminder r
  WHERE r.id = t.reminder_id AND r.edition_year = $1 AND t.settled_at IS NULL
    AND NOT EXISTS (SELECT FROM missing m WHERE m.matter = t.matter AND m.subject_id = t.subject_id AND m.since <= r.made_at)
  RETURNING t.reminder_id AS id`;
/** Messages about nothing that is still missing do not leave any more, nor do their copies. */
const CANCEL = `UPDATE outbox_message o SET state = 'cancelled', version = version + 1, link = NULL
  FROM reminder r WHERE r.id = ANY ($1::uuid[]) AND NOT EXISTS (SELECT FROM reminder_matter t WHERE t.reminder_id = r.id AND t.settled_at IS NULL)
    AND o.state IN ('held', 'planned') AND o.kind = 'reminder'
    AND ((o.person_id = r.person_id AND o.occasion = 'reminder:' || r.id) OR (o.person_id IS NULL AND o.occasion = 'reminder.copy:' || r.id))
  RETURNING o.id`;
const callsSql = (missing: string): string => `WITH missing AS MATERIALIZED (${missing})
  UPDATE reminder_call c SET settled_at = $2::timestamptz WHERE c.edition_year = $1 AND c.settled_at IS NULL
    AND NOT EXISTS (SELECT FROM missing m WHERE m.organisation_id = c.organisation_id AND m.due_on < $3::date) RETURNING c.id`;

/** Finds what was answered, and stops whatever was to leave about it. */
@Injectable()
export class SettleReminders {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(MissingPeople) private readonly missing: MissingPeople,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(year: number): Promise<void> {
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      const at = this.missing.at(year);
      const settled = await sql<{ id: string }>(settleSql(this.missing.sql), at);
      const cancelled = await sql(CANCEL, [[...new Set(settled.map(({ id }) => id))]]);
      const calls = await sql(callsSql(this.missing.sql), at);
      if (settled.length + calls.length === 0) return;
      await journal.record({
        action: 'reminder.settled',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        after: { matters: settled.length, messages: cancelled.length, calls: calls.length },
      });
    });
  }
}
