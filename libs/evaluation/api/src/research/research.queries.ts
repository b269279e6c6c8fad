import { Inject, Injectable } from '@nestjs/common';
import type {
  ResearchNumbersView,
  ResearchSpellingsQuery,
  ResearchUnitsPageView,
  ResearchUnitsQuery,
  ResearchUnitView,
  UnmatchedSpellingsPageView,
  UnmatchedSpellingView,
} from '@fds/organisations/api';
import { NEAR_SPELLING } from '@fds/organisations/domain';
import { Database, window } from '@fds/shared/api-kit';
import { matchingKey, PortalError } from '@fds/shared/kernel';

/** How often each spelling was written; one that is in no mention is in none of these rows. */
const SPELLED = `SELECT unit_key AS key, count(*)::integer AS n FROM research_mention WHERE unit_key <> '' GROUP BY unit_key`;

const UNIT = `
  SELECT u.id, u.name, u.acronym, u.label_number AS "labelNumber", u.current, u.version,
    COALESCE(s.mentions, 0)::integer AS mentions,
    COALESCE((SELECT json_agg(i.name ORDER BY i.name) FROM research_unit_institution t
      JOIN research_institution i ON i.id = t.institution_id WHERE t.unit_id = u.id), '[]') AS institutions,
    COALESCE(s.spellings, '[]') AS spellings,
    COALESCE((SELECT json_agg(json_build_object('id', a.id, 'name', COALESCE(a.acronym, a.name)) ORDER BY a.name)
      FROM research_unit a WHERE a.merged_into = u.id), '[]') AS absorbed
  FROM research_unit u
  LEFT JOIN (SELECT r.unit_id, sum(COALESCE(m.n, 0)) AS mentions,
      json_agg(json_build_object('key', r.key, 'spelling', r.spelling, 'mentions', COALESCE(m.n, 0))
        ORDER BY COALESCE(m.n, 0) DESC, r.spelling) AS spellings
    FROM research_spelling r LEFT JOIN spelled m ON m.key = r.key GROUP BY r.unit_id) s ON s.unit_id = u.id
  WHERE u.merged_into IS NULL`;

const UNITS = `
WITH spelled AS MATERIALIZED (${SPELLED}), unit AS (${UNIT})
SELECT *, count(*) OVER ()::integer AS total FROM unit u
WHERE $1::text IS NULL OR EXISTS (SELECT FROM research_spelling r WHERE r.unit_id = u.id AND r.key LIKE '%' || $1 || '%')
  OR regexp_replace(lower(unaccent(concat_ws(' ', u.name, u.acronym, u.institutions::text))), '[^[:alnum:]]+', '', 'g') LIKE '%' || $1 || '%'
ORDER BY CASE WHEN $2 = 'name' THEN 0 ELSE -u.mentions END, COALESCE(u.acronym, u.name), u.id LIMIT $3 OFFSET $4`;
const ONE_UNIT = `WITH spelled AS (${SPELLED}) ${UNIT} AND u.id = $1`;

/** Spellings of the mentions that mean no unit, each with the units of the nearest spellings. */
const UNMATCHED = `
WITH unmatched AS (
  SELECT m.unit_key AS key, mode() WITHIN GROUP (ORDER BY m.unit) AS spelling, count(*)::integer AS mentions,
    array_agg(DISTINCT m.edition_year) AS years, count(*) OVER ()::integer AS total
  FROM research_mention m
  WHERE m.unit_key <> '' AND ($1::text IS NULL OR m.unit_key LIKE '%' || $1 || '%')
    AND NOT EXISTS (SELECT FROM research_spelling r WHERE r.key = m.unit_key)
  GROUP BY m.unit_key ORDER BY mentions DESC, spelling, key LIMIT $2 OFFSET $3)
SELECT u.*,
  COALESCE((SELECT array_agg(DISTINCT i.name ORDER BY i.name) FROM research_mention m
    CROSS JOIN unnest(m.institutions) AS i (name) WHERE m.unit_key = u.key AND i.name <> ''), '{}') AS institutions,
  COALESCE((SELECT json_agg(json_build_object('id', n.id, 'name', n.name) ORDER BY n.nearness DESC, n.name) FROM (
    SELECT t.id, COALESCE(t.acronym, t.name) AS name, max(similarity(r.key, u.key)) AS nearness
    FROM research_spelling r JOIN research_unit t ON t.id = r.unit_id
    WHERE similarity(r.key, u.key) >= ${NEAR_SPELLING} GROUP BY t.id ORDER BY nearness DESC, name LIMIT 3) n), '[]') AS suggestions
FROM unmatched u ORDER BY u.mentions DESC, u.spelling, u.key`;

const NUMBERS = `
WITH mention AS MATERIALIZED (SELECT m.unit_key AS key, r.unit_id FROM research_mention m
  LEFT JOIN research_spelling r ON r.key = m.unit_key WHERE m.unit_key <> '')
SELECT count(*)::integer AS mentions, count(unit_id)::integer AS "matchedMentions", count(DISTINCT key)::integer AS spellings,
  (count(DISTINCT key) FILTER (WHERE unit_id IS NULL))::integer AS "unmatchedSpellings",
  count(DISTINCT unit_id)::integer AS "mentionedUnits",
  (SELECT count(*)::integer FROM research_unit WHERE merged_into IS NULL) AS units,
  (SELECT count(DISTINCT t.institution_id)::integer FROM research_unit_institution t
    JOIN research_unit u ON u.id = t.unit_id WHERE u.merged_into IS NULL) AS institutions
FROM mention`;

/** The register beside what holders wrote: each list is one statement. */
@Injectable()
export class ResearchQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async units(query: ResearchUnitsQuery): Promise<ResearchUnitsPageView> {
    const { page, size, limit, offset } = window(query, 25);
    const values = [query.q === undefined ? null : matchingKey(query.q), query.sort ?? 'mentions', limit, offset];
    const rows = await this.database.rows<ResearchUnitView & { total: number }>(UNITS, values);
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, size };
  }

  async unit(id: string): Promise<ResearchUnitView> {
    const row = await this.database.row<ResearchUnitView>(ONE_UNIT, [id]);
    if (!row)
      throw new PortalError(
        'missing',
        'research.no_unit',
        'Cette unité de recherche n’est pas, ou plus, dans le registre.',
      );
    return row;
  }

  async unmatched(query: ResearchSpellingsQuery): Promise<UnmatchedSpellingsPageView> {
    const { page, size, limit, offset } = window(query, 25);
    const values = [query.q === undefined ? null : matchingKey(query.q), limit, offset];
    const rows = await this.database.rows<UnmatchedSpellingView & { total: number }>(UNMATCHED, values);
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, size };
  }

  /** Mentions, spellings and units, counted apart (rule 23). */
  async numbers(): Promise<ResearchNumbersView> {
    const row = await this.database.row<ResearchNumbersView>(NUMBERS);
    if (!row) throw new Error('Counting always answers one row');
    return row;
  }
}
