import { Inject, Injectable } from '@nestjs/common';
import { canNoteCall, REMINDER_REFUSALS } from '@fds/communication/domain';
import { Clock, Database, toVerdictView, Transactions, window } from '@fds/shared/api-kit';
import { dayOf, onOneLine, type Actor } from '@fds/shared/kernel';
import { MissingPeople } from './missing-people';
import { allowed, noSuch } from './refusals';
import { ReminderCall } from './reminder.entity';
import type {
  CalledMatterView,
  NoteCallRequest,
  ReminderCallsPageView,
  ReminderCallsQuery,
  ReminderCallView,
} from './reminders.contract';

const SEAT = `COALESCE((SELECT array_agg(m.department) FROM organisation g JOIN municipality m ON m.code = g.seat_code WHERE g.id = c.organisation_id), '{}')`;
/**
 * Organisations of the edition `$1` to be called, those not called yet first: what is late, and the telephones that they
 * publish and that their dossiers name.
 */
const pageSql = (missing: string): string => `WITH missing AS MATERIALIZED (${missing}), late AS (
    SELECT m.organisation_id, jsonb_agg(jsonb_build_object('matter', m.matter, 'title', m.title, 'dueOn', m.due_on) ORDER BY m.due_on, m.title, m.subject_id) AS matters,
      array_agg(DISTINCT m.application_id) AS applications FROM missing m WHERE m.due_on < $3::date GROUP BY m.organisation_id)
  SELECT c.id, c.organisation_id AS "organisationId", COALESCE(f.name, '') AS "organisationName", c.listed_at AS "listedAt", c.called_at AS "calledAt",
    COALESCE(p.name, '') AS "calledBy", c.note, l.matters, ${SEAT} AS place, count(*) OVER ()::int AS total,
    (SELECT count(DISTINCT r.id)::int FROM reminder r JOIN reminder_matter t ON t.reminder_id = r.id WHERE r.edition_year = $1
      AND t.application_id = ANY (l.applications)) AS reminders,
    COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('who', btrim(COALESCE(x.who, '')), 'phone', btrim(x.phone))) FROM (
        SELECT concat_ws(', ', NULLIF(k ->> 'name', ''), NULLIF(k ->> 'role', '')) AS who, k ->> 'phone' AS phone FROM application a,
          jsonb_array_elements(CASE jsonb_typeof(a.details -> 'contacts') WHEN 'array' THEN a.details -> 'contacts' ELSE '[]' END) k
          WHERE a.id = ANY (l.applications)
        UNION ALL SELECT '', o.public_phone FROM organisation o WHERE o.id = c.organisation_id) x
      WHERE btrim(COALESCE(x.phone, '')) <> ''), '[]') AS phones
  FROM reminder_call c JOIN late l ON l.organisation_id = c.organisation_id
  LEFT JOIN organisation_profile f ON f.organisation_id = c.organisation_id AND f.edition_year = c.edition_year LEFT JOIN person p ON p.id = c.called_by
  WHERE c.edition_year = $1 AND c.settled_at IS NULL ORDER BY c.called_at NULLS FIRST, f.name, c.id LIMIT $4 OFFSET $5`;
const ONE = `SELECT c.edition_year AS year, c.settled_at IS NOT NULL AS settled, c.note, c.called_at IS NOT NULL AS called, ${SEAT} AS place
  FROM reminder_call c WHERE c.id = $1`;

type Row = Omit<ReminderCallView, 'listedAt' | 'calledAt' | 'noteCall' | 'matters'> & {
  readonly listedAt: Date;
  readonly calledAt: Date | null;
  readonly matters: CalledMatterView[];
  readonly place: readonly string[];
  readonly total: number;
};
interface OneRow {
  readonly year: number;
  readonly settled: boolean;
  readonly note: string;
  readonly called: boolean;
  readonly place: readonly string[];
}

/** The organisations that no message has moved: whom to call, about what, and what was said. */
@Injectable()
export class CallList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(MissingPeople) private readonly missing: MissingPeople,
  ) {}

  async page(actor: Actor, { year, ...query }: ReminderCallsQuery): Promise<ReminderCallsPageView> {
    const { page, size, limit, offset } = window(query, 100);
    const now = this.clock.now();
    const rows = await this.database.rows<Row>(pageSql(this.missing.sql), [year, now, dayOf(now), limit, offset]);
    return {
      items: rows.map(({ total: _, place, listedAt, calledAt, phones, ...row }) => ({
        ...row,
        phones: phones.slice(0, 30).map(({ who, phone }) => ({ who: onOneLine(who), phone: onOneLine(phone) })),
        listedAt: listedAt.toISOString(),
        calledAt: calledAt?.toISOString() ?? null,
        noteCall: toVerdictView(canNoteCall(actor, place, false), REMINDER_REFUSALS),
      })),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }

  /** Marks an organisation as called, with what was said, or takes the mark back. Throws `missing`, `refused`. */
  async note(actor: Actor, id: string, { called, note }: NoteCallRequest): Promise<void> {
    const row = await this.database.row<OneRow>(ONE, [id]);
    if (!row) throw noSuch('call');
    allowed(canNoteCall(actor, row.place, row.settled));
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, { calls: ReminderCall }, async ({ calls, journal }) => {
      await calls.update(
        { id },
        {
          calledAt: called ? this.clock.now() : null,
          calledBy: called ? actor.personId : null,
          note: note.trim(),
        },
      );
      await journal.record({
        action: 'reminder.call_noted',
        subject: { type: 'edition', id: String(row.year) },
        editionYear: row.year,
        before: { called: row.called, note: row.note },
        after: { called, note: note.trim() },
      });
    });
  }
}
