import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, otherWay, type NeedDirection, type NeedKind } from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import { PortalError, searchForm, type Actor, type ApplicationState } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { PLACE, standIn } from '../thread/standing';
import type { NeedAnswersView, NeedMatchesView, NeedsPageView, NeedsQuery, NeedView } from './needs.contract';

interface NeedRow {
  readonly applicationId: string;
  readonly editionYear: number;
  readonly key: string;
  readonly direction: NeedDirection;
  readonly what: NeedKind;
  readonly details: string;
  readonly project: string;
  readonly organisation: string;
  readonly departments: string[];
  readonly state: ApplicationState;
  readonly answeredAt: Date | null;
}

/** The rows of « je cherche, je propose » of the edition `$1` that say which way they go and what they are about. */
const NEEDS = `
  SELECT a.id AS "applicationId", a.edition_year AS "editionYear", n->>'key' AS key, n->>'direction' AS direction,
    n->>'what' AS what, COALESCE(n->>'details', '') AS details, a.title AS project, COALESCE(p.name, '') AS organisation,
    ${PLACE} AS departments, a.state, (SELECT max(m.written_at) FROM application_message m
      WHERE m.application_id = a.id AND m.need_key IS NOT NULL AND m.need_key::text = n->>'key' AND m.circle = 'thread'
        AND m.role = 'coordinator') AS "answeredAt"
  FROM application a CROSS JOIN LATERAL jsonb_path_query(a.details, '$.needs[*]') n
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.edition_year = $1 AND jsonb_path_exists(a.details, '$.needs[*]') AND a.state NOT IN ('withdrawn', 'folded')
    AND n->>'direction' IS NOT NULL AND n->>'what' IS NOT NULL`;
const WORDS = `regexp_replace(lower(unaccent(need.details || ' ' || need.project || ' ' || need.organisation)), '[^[:alnum:]]+', ' ', 'g')`;
const FILTERS = `($2::text IS NULL OR need.direction = $2) AND ($3::text IS NULL OR need.what = $3)
  AND ($4::text IS NULL OR $4 = ANY (need.departments)) AND ($5::boolean IS NULL OR (need."answeredAt" IS NOT NULL) = $5)
  AND ($6::text[] IS NULL OR (SELECT bool_and(${WORDS} LIKE '%' || word || '%') FROM unnest($6) AS word))`;
const PAGE = `WITH need AS MATERIALIZED (${NEEDS})
  SELECT need.*, count(*) OVER ()::integer AS total FROM need WHERE ${FILTERS}
  ORDER BY need."answeredAt" IS NOT NULL, need.project, need."applicationId", need.key LIMIT $7 OFFSET $8`;
const COUNTS = `WITH need AS (${NEEDS})
  SELECT count(*)::integer AS waiting FROM need WHERE need."answeredAt" IS NULL`;
const TOTAL = `WITH need AS (${NEEDS}) SELECT count(*)::integer AS total FROM need WHERE ${FILTERS}`;

const SHOWN = 10;
const MATCHES = `WITH need AS (${NEEDS})
  SELECT need.* FROM need WHERE need."applicationId" <> $2 AND need.direction = $3 AND need.what = $4
    AND need.departments && $5::text[] ORDER BY need."answeredAt" IS NOT NULL, need.project, need.key LIMIT ${SHOWN + 1}`;
const ONE = `SELECT a.edition_year AS "editionYear", n->>'direction' AS direction, n->>'what' AS what, ${PLACE} AS departments
  FROM application a CROSS JOIN LATERAL jsonb_path_query(a.details, '$.needs[*]') n
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.id = $1 AND n->>'key' = $2`;
const ANSWERS = `SELECT m.need_key AS key, max(m.written_at) AS "answeredAt", count(*)::integer AS answers
  FROM application_message m WHERE m.application_id = $1 AND m.need_key IS NOT NULL AND m.circle = 'thread'
    AND m.role = 'coordinator' GROUP BY 1 ORDER BY 2 LIMIT 100`;

/** What holders look for or offer, over all dossiers of an edition. */
@Injectable()
export class NeedQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(query: NeedsQuery): Promise<NeedsPageView> {
    const { page, size, limit, offset } = window(query);
    const words = searchForm(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const filters = [
      query.edition,
      query.direction ?? null,
      query.what ?? null,
      query.department ?? null,
      query.answered ? query.answered === 'yes' : null,
      words.length > 0 ? words : null,
    ];
    const [rows, counts] = await Promise.all([
      this.database.rows<NeedRow & { total: number }>(PAGE, [...filters, limit, offset]),
      this.database.row<{ waiting: number }>(COUNTS, [query.edition]),
    ]);
    const beyond = rows.length === 0 && page > 1 ? await this.database.row<{ total: number }>(TOTAL, filters) : null;
    return {
      items: rows.map(toView),
      total: rows[0]?.total ?? beyond?.total ?? 0,
      waiting: counts?.waiting ?? 0,
      page,
      size,
    };
  }

  /** What could answer a need: it goes the other way, is of the same kind, in the same department. Throws `missing`. */
  async matches(applicationId: string, key: string): Promise<NeedMatchesView> {
    const need = await this.database.row<Pick<NeedRow, 'editionYear' | 'direction' | 'what' | 'departments'>>(ONE, [
      applicationId,
      key,
    ]);
    if (!need)
      throw new PortalError('missing', 'applications.no_such_need', 'Cette demande n’est plus dans le dossier.');
    const rows = await this.database.rows<NeedRow>(MATCHES, [
      need.editionYear,
      applicationId,
      otherWay(need.direction),
      need.what,
      need.departments,
    ]);
    return { items: rows.slice(0, SHOWN).map(toView), more: rows.length > SHOWN };
  }

  /** For the holder: which of its needs the coordination has answered. Throws `missing` for anybody else. */
  async answers(actor: Actor, applicationId: string): Promise<NeedAnswersView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const { standing } = await standIn(rows, actor, applicationId);
    if (standing.part === 'partner') return { items: [] };
    const found = await this.database.rows<{ key: string; answeredAt: Date; answers: number }>(ANSWERS, [
      applicationId,
    ]);
    return { items: found.map((row) => ({ ...row, answeredAt: row.answeredAt.toISOString() })) };
  }
}

const toView = (row: NeedRow): NeedView => ({
  applicationId: row.applicationId,
  key: row.key,
  reference: applicationReference({ id: row.applicationId, editionYear: row.editionYear }),
  direction: row.direction,
  what: row.what,
  details: row.details,
  project: row.project,
  organisation: row.organisation,
  departments: row.departments,
  state: row.state,
  answeredAt: row.answeredAt?.toISOString() ?? null,
});
