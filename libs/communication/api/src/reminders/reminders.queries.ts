import { Inject, Injectable } from '@nestjs/common';
import {
  canPause,
  REMINDER_OUTCOMES,
  REMINDER_REFUSALS,
  type ReminderOrigin,
  type ReminderOutcome,
} from '@fds/communication/domain';
import { containing, Database, toVerdictView, window } from '@fds/shared/api-kit';
import type { Actor, MessageState } from '@fds/shared/kernel';
import type {
  OutcomeCountView,
  RemindedMatterView,
  RemindersPageView,
  RemindersQuery,
  ReminderView,
} from './reminders.contract';

/** Departments of the dossiers `t.application_id`, else of the seat of their organisation. */
const PLACE = `COALESCE(
    (SELECT array_agg(DISTINCT o.department) FROM event_overview o WHERE o.application_id = ANY (t.applications) AND o.department IS NOT NULL),
    (SELECT array_agg(DISTINCT s.department) FROM application a JOIN organisation g ON g.id = a.organisation_id
      JOIN municipality s ON s.code = g.seat_code WHERE a.id = ANY (t.applications)), '{}')`;
/**
 * Reminders of the edition `$1` whose person, address, organisation or title has the words `$2` and which told of the
 * matter `$3`, with what came of each.
 */
const MATCHING = `SELECT r.id, r.person_id AS "personId", p.name, p.email::text AS address, r.made_at AS "madeAt", r.origin, t.organisations,
    t.applications, t.matters, CASE WHEN t.open = 0 THEN 'settled' WHEN t.open < t.all THEN 'partly' ELSE 'waiting' END AS outcome
  FROM reminder r JOIN person p ON p.id = r.person_id
  CROSS JOIN LATERAL (SELECT count(*) AS all, count(*) FILTER (WHERE m.settled_at IS NULL) AS open,
      COALESCE(array_agg(DISTINCT f.name) FILTER (WHERE f.name IS NOT NULL), '{}') AS organisations, array_agg(DISTINCT m.application_id) AS applications,
      COALESCE(bool_or(m.matter = $3), false) AS tells, string_agg(m.title || ' ' || COALESCE(f.name, ''), ' ') AS words,
      COALESCE(jsonb_agg(jsonb_build_object('matter', m.matter, 'title', m.title, 'applicationId', m.application_id, 'dueOn', m.due_on,
        'step', m.step, 'settledAt', m.settled_at) ORDER BY m.due_on, m.title, m.subject_id), '[]') AS matters
    FROM reminder_matter m JOIN application a ON a.id = m.application_id
    LEFT JOIN organisation_profile f ON f.organisation_id = a.organisation_id AND f.edition_year = r.edition_year
    WHERE m.reminder_id = r.id) t
  WHERE r.edition_year = $1 AND ($3::text IS NULL OR t.tells)
    AND ($2::text IS NULL OR unaccent(lower(p.name || ' ' || p.email::text || ' ' || COALESCE(t.words, ''))) LIKE unaccent(lower($2)))`;
const PAGE = `WITH shown AS (SELECT *, count(*) OVER ()::int AS total FROM (${MATCHING}) found WHERE $4::text IS NULL OR found.outcome = $4
    ORDER BY "madeAt" DESC, name, id LIMIT $5 OFFSET $6)
  SELECT t.*, ${PLACE} AS place, o.state AS message, l.visited_at AS "visitedAt", l.id IS NOT NULL AS "linkStands" FROM shown t
  LEFT JOIN outbox_message o ON o.person_id = t."personId" AND o.occasion = 'reminder:' || t.id
  LEFT JOIN reminder_link l ON l.person_id = t."personId" AND l.edition_year = $1 AND l.revoked_at IS NULL
  ORDER BY t."madeAt" DESC, t.name, t.id`;
const COUNTS = `SELECT outcome, count(*)::int AS count FROM (${MATCHING}) found GROUP BY outcome`;

type MatterRow = Omit<RemindedMatterView, 'settledAt'> & { readonly settledAt: string | null };
interface Row {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly madeAt: Date;
  readonly origin: ReminderOrigin;
  readonly organisations: string[];
  readonly matters: readonly MatterRow[];
  readonly outcome: ReminderOutcome;
  readonly place: readonly string[];
  readonly message: MessageState | null;
  readonly visitedAt: Date | null;
  readonly linkStands: boolean;
  readonly total: number;
}

/** Who was asked what, when, and what came of it; two statements. */
@Injectable()
export class RemindersQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(actor: Actor, { year, q, matter, outcome, ...query }: RemindersQuery): Promise<RemindersPageView> {
    const { page, size, limit, offset } = window(query);
    const filters = [year, containing(q), matter ?? null];
    const [rows, counts] = await Promise.all([
      this.database.rows<Row>(PAGE, [...filters, outcome ?? null, limit, offset]),
      this.database.rows<OutcomeCountView>(COUNTS, filters),
    ]);
    return {
      items: rows.map((row) => viewOf(actor, row)),
      total: rows[0]?.total ?? 0,
      page,
      size,
      outcomes: REMINDER_OUTCOMES.map((code) => ({
        outcome: code,
        count: counts.find((one) => one.outcome === code)?.count ?? 0,
      })),
    };
  }
}

const viewOf = (actor: Actor, row: Row): ReminderView => ({
  id: row.id,
  personId: row.personId,
  name: row.name,
  address: row.address,
  organisations: row.organisations,
  madeAt: row.madeAt.toISOString(),
  origin: row.origin,
  matters: row.matters.map((one) => ({
    ...one,
    settledAt: one.settledAt === null ? null : new Date(one.settledAt).toISOString(),
  })),
  outcome: row.outcome,
  message: row.message,
  visitedAt: row.visitedAt?.toISOString() ?? null,
  linkStands: row.linkStands,
  revokeLink: toVerdictView(canPause(actor, row.place), REMINDER_REFUSALS),
});
