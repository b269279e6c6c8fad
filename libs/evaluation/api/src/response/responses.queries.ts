import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type EditionState } from '@fds/editions/domain';
import { canClose, RESPONSE_REASONS, type EvaluationWindow, isFrozen } from '@fds/evaluation/domain';
import { Clock, Database, toVerdictView, window } from '@fds/shared/api-kit';
import { matchingKey, type Actor, type Day } from '@fds/shared/kernel';
import type { ResponseRateView, ResponseRowView, ResponsesPageView, ResponsesQuery } from './response.contract';
import { departmentsSql, invitedFromSql, PUT } from './response.sql';

const EDITION = `SELECT ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn",
    ed.reports_due_on AS "dueOn", c.closed_at AS "closedAt",
    EXISTS (SELECT FROM questionnaire q WHERE ${PUT}) AS asked
  FROM edition ed LEFT JOIN evaluation_closing c ON c.edition_year = ed.year WHERE ed.year = $1`;
interface EditionRow {
  readonly state: EditionState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callClosesOn: Day;
  readonly dueOn: Day;
  readonly closedAt: Date | null;
  readonly asked: boolean;
}

/** The holders of the edition `$1` with where each stands at `$2`; `$3` the evaluation is over, `$4` there is a questionnaire. */
const HOLDERS = `holder AS MATERIALIZED (
  SELECT h.organisation_id, COALESCE(p.name, '') AS name, p.kind, p.holder_family AS family, (${departmentsSql('h.organisation_id')})[1] AS department,
    r.saved_at, r.submitted_at, COALESCE(r.by_coordination, false) AS by_coordination, r.state IS NOT NULL AS begun,
    CASE WHEN r.state IN ('submitted', 'locked') THEN CASE WHEN $3 THEN 'locked' ELSE 'submitted' END
      WHEN r.state = 'in_progress' THEN CASE WHEN $3 THEN 'no_response' ELSE 'in_progress' END
      WHEN NOT $4 OR ${invitedFromSql('h.organisation_id')} > $2 THEN 'not_invited'
      WHEN $3 THEN 'no_response' ELSE 'invited' END AS status
  FROM edition ed
  JOIN LATERAL (SELECT DISTINCT o.organisation_id FROM event_overview o
    WHERE o.edition_year = ed.year AND o.parent_event_id IS NULL AND o.counts AND o.notified_at IS NOT NULL) h ON true
  LEFT JOIN organisation_profile p ON p.organisation_id = h.organisation_id AND p.edition_year = ed.year
  LEFT JOIN evaluation_response r ON r.organisation_id = h.organisation_id AND r.edition_year = ed.year
  WHERE ed.year = $1)`;
const ANSWERED = `status IN ('submitted', 'locked')`;
const COUNTS = `'invited', count(*), 'begun', count(*) FILTER (WHERE begun), 'answered', count(*) FILTER (WHERE ${ANSWERED})`;

const LIST = `WITH ${HOLDERS}, found AS (
    SELECT * FROM holder WHERE ($5::text IS NULL OR status = $5) AND ($6::text IS NULL OR department = $6)
      AND ($7::text IS NULL OR family = $7) AND ($8::text IS NULL OR kind = $8)
      AND ($9::text IS NULL OR regexp_replace(lower(unaccent(name)), '[^[:alnum:]]+', '', 'g') LIKE '%' || $9 || '%'))
  SELECT (SELECT count(*) FROM found)::int AS total,
    (SELECT jsonb_build_object(${COUNTS}) FROM holder) AS whole,
    (SELECT COALESCE(jsonb_agg(d ORDER BY d->>'code' = '', d->>'code'), '[]') FROM (
      SELECT jsonb_build_object('code', COALESCE(department, ''), 'name', COALESCE((SELECT name FROM department WHERE code = department), ''), ${COUNTS}) AS d
      FROM holder GROUP BY department) g) AS departments,
    (SELECT COALESCE(jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'organisationName', name, 'department', department,
        'family', family, 'kind', kind, 'status', status, 'savedAt', saved_at, 'submittedAt', submitted_at, 'byCoordination', by_coordination)
      ORDER BY place), '[]') FROM (
      SELECT *, row_number() OVER (ORDER BY CASE WHEN $10 = 'status' THEN array_position('{invited,in_progress,no_response,not_invited,submitted,locked}', status) END,
        CASE WHEN $10 = 'submitted' THEN submitted_at END DESC NULLS LAST, unaccent(lower(name)), organisation_id) AS place
      FROM found ORDER BY place LIMIT $11 OFFSET $12) l) AS items`;

interface ListRow {
  readonly total: number;
  readonly whole: Pick<ResponseRateView, 'invited' | 'begun' | 'answered'>;
  readonly departments: readonly ResponseRateView[];
  readonly items: readonly ResponseRowView[];
}

/** Who of an edition was invited, has begun, has answered: two statements. */
@Injectable()
export class ResponsesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` for a year without an edition. */
  async page(actor: Actor, year: number, query: ResponsesQuery): Promise<ResponsesPageView> {
    const edition = await this.database.row<EditionRow>(EDITION, [year]);
    if (!edition) throw noSuchEdition(year);
    const now = this.clock.now();
    const at: EvaluationWindow = {
      state: stateAt(edition, now),
      closed: edition.closedAt !== null,
      asked: edition.asked,
    };
    const { page, size, limit, offset } = window(query, 25);
    const row = await this.database.row<ListRow>(LIST, [
      ...[year, now, at.closed || isFrozen(at), at.asked],
      ...[query.status ?? null, query.department ?? null, query.family ?? null, query.kind ?? null],
      ...[query.q === undefined ? null : matchingKey(query.q), query.sort ?? 'status', limit, offset],
    ]);
    const { total, whole, departments, items } = row as ListRow;
    return {
      items: items.map((item) => ({ ...item, savedAt: iso(item.savedAt), submittedAt: iso(item.submittedAt) })),
      ...{ total, page, size },
      whole: { ...whole, code: '', name: '' },
      departments: [...departments],
      closedAt: edition.closedAt?.toISOString() ?? null,
      asked: at.asked,
      dueOn: edition.dueOn,
      close: toVerdictView(canClose(actor, at, true), RESPONSE_REASONS),
      openAgain: toVerdictView(canClose(actor, at, false), RESPONSE_REASONS),
    };
  }
}
const iso = (at: string | null): string | null => (at === null ? null : new Date(at).toISOString());
