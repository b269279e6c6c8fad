import { COMMITTEE_READS } from '@fds/applications/domain';
import { isCommittee, searchForm, type Actor } from '@fds/shared/kernel';
import { FOLDED_INTO } from './application-record';
import { ALL_TOLD } from './told.sql';
import type { ApplicationsQuery, ApplicationSort } from './application-list.contract';

/** Rule 16: to the holder a decision does not exist before it is notified, in filters and counts neither. */
const SEEN_BY_HOLDER = `CASE WHEN a.state = 'decided' AND NOT ${ALL_TOLD} THEN 'ready_for_committee' ELSE a.state END`;
/** No labelled event in an earlier edition, none known from before (rule 22). */
export const FIRST_TIME = `(COALESCE(p.first_participation_year >= a.edition_year, true) AND NOT EXISTS (SELECT FROM event_overview h
  WHERE h.organisation_id = a.organisation_id AND h.edition_year < a.edition_year AND h.label IN ('labelled', 'conditional')
    AND h.notified_at IS NOT NULL))`;
/** The holder was given more time to send it. */
export const EXTENDED = `EXISTS (SELECT FROM call_extension x WHERE x.edition_year = a.edition_year
  AND x.organisation_id = a.organisation_id AND x.revoked_at IS NULL)`;
const FROM = `FROM application a LEFT JOIN organisation o ON o.id = a.organisation_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year`;
/** Root events of each dossier, counted once for all. */
const ROOTS = `(SELECT application_id, count(*) AS events FROM event_overview WHERE parent_event_id IS NULL %s GROUP BY 1) r`;
const NAME = `COALESCE(p.name, '')`;
const ORDERS: Record<ApplicationSort, string> = {
  waiting: 'a.submitted_at ASC NULLS LAST, a.search, a.id',
  recent: 'a.updated_at DESC, a.id',
  untouched: 'a.updated_at ASC, a.id',
  title: 'a.search, a.id',
  organisation: `o.name_key, ${NAME}, a.search, a.id`,
  completion: 'a.lacking ASC NULLS LAST, a.search, a.id',
};

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * The statements of a list: only what is asked stands in them, so that PostgreSQL plans for it; the texts depend on which
 * filters are there, never on their values.
 */
export function listStatements(
  actor: Actor,
  query: ApplicationsQuery,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): { readonly counts: Statement; readonly page: Statement } {
  const values: unknown[] = [];
  const given = (value: unknown): string => `$${values.push(value)}`;
  const year = query.year === undefined ? null : `${given(query.year)}::smallint`;
  const where = conditions(actor, query, year, given);
  const state = actor.role === 'holder' ? SEEN_BY_HOLDER : 'a.state';
  const roots = ROOTS.replace('%s', year ? `AND edition_year = ${year}` : '');
  const counts = {
    text: `SELECT seen.state, count(*)::integer AS applications, COALESCE(sum(seen.events), 0)::integer AS events
      FROM (SELECT ${state} AS state, r.events ${FROM} LEFT JOIN ${roots} ON r.application_id = a.id ${where}) seen
      GROUP BY seen.state`,
    values: [...values],
  };
  const inState = query.state ? `${where ? 'AND' : 'WHERE'} ${state} = ANY (${given(query.state)}::text[])` : '';
  const order = ORDERS[sortOf(actor, query)];
  const text = `
    WITH hit AS MATERIALIZED (SELECT a.id, row_number() OVER (ORDER BY ${order}) AS place ${FROM} ${where} ${inState}
      ORDER BY ${order} LIMIT ${given(limit)} OFFSET ${given(offset)})
    SELECT a.id, a.edition_year AS "editionYear", a.title, a.organisation_id AS "organisationId", ${NAME} AS "organisationName",
      ${state} AS state, a.submitted_at AS "submittedAt", a.updated_at AS "updatedAt",
      CASE WHEN a.state = 'draft' THEN a.lacking END AS lacking, a.renewed_from IS NOT NULL AS renewed,
      ${FIRST_TIME} AS "firstTime", ${EXTENDED} AS extended, (${FOLDED_INTO})->>'villageTitle' AS "villageTitle",
      CASE jsonb_typeof(a.details->'needs') WHEN 'array' THEN jsonb_array_length(a.details->'needs') ELSE 0 END AS needs,
      (SELECT COALESCE(json_agg(json_build_object('id', o.event_id, 'title', o.title, 'kind', o.kind,
          'municipalityName', m.name, 'department', o.department, 'firstSlotAt', o.first_slot_at, 'lastSlotAt', o.last_slot_at,
          'activities', (SELECT count(*) FROM event_overview c WHERE c.root_event_id = o.event_id AND c.parent_event_id IS NOT NULL),
          'label', o.label, 'told', o.told_label) ORDER BY ev.position, o.event_id), '[]')
        FROM event_overview o JOIN event ev ON ev.id = o.event_id LEFT JOIN municipality m ON m.code = o.municipality_code
        WHERE o.application_id = a.id AND o.parent_event_id IS NULL) AS events
    FROM hit JOIN application a ON a.id = hit.id
    LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
    ORDER BY hit.place`;
  return { counts, page: { text, values } };
}

export const sortOf = (actor: Actor, { sort }: ApplicationsQuery): ApplicationSort =>
  sort ?? (actor.role === 'holder' ? 'recent' : 'waiting');

/** Everything but the state. */
function conditions(
  actor: Actor,
  query: ApplicationsQuery,
  year: string | null,
  given: (value: unknown) => string,
): string {
  const found: string[] = [];
  const inEdition = year ? `AND f.edition_year = ${year}` : '';
  const events = (condition: string): string =>
    `a.id IN (SELECT f.application_id FROM event_overview f WHERE ${condition} ${inEdition})`;
  if (actor.role === 'holder') found.push(`a.organisation_id = ANY (${given(actor.organisationIds)}::uuid[])`);
  if (isCommittee(actor.role)) found.push(`a.state = ANY (${given(COMMITTEE_READS)}::text[])`);
  if (year) found.push(`a.edition_year = ${year}`);
  if (query.organisationId) found.push(`a.organisation_id = ${given(query.organisationId)}::uuid`);
  for (const word of wordsOf(query)) {
    const pattern = given(`%${word}%`);
    found.push(`(a.search LIKE ${pattern} OR o.search LIKE ${pattern} OR ${events(`f.search LIKE ${pattern}`)})`);
  }
  const root = [
    query.department && `f.department = ANY (${given(query.department)}::text[])`,
    query.kind && `f.kind = ${given(query.kind)}`,
  ].filter(Boolean);
  if (root.length > 0) found.push(events(['f.parent_event_id IS NULL', ...root].join(' AND ')));
  if (query.completion === 'complete') found.push(`a.state = 'draft' AND a.lacking = 0`);
  if (query.completion === 'nearly') found.push(`a.state = 'draft' AND a.lacking BETWEEN 1 AND ${NEARLY}`);
  if (query.completion === 'begun') found.push(`a.state = 'draft' AND COALESCE(a.lacking, ${NEARLY + 1}) > ${NEARLY}`);
  if (query.origin) found.push(`a.renewed_from IS ${query.origin === 'renewed' ? 'NOT NULL' : 'NULL'}`);
  if (query.firstTime) found.push(FIRST_TIME);
  if (query.extended) found.push(EXTENDED);
  if (query.needs)
    found.push(`a.details->'needs' @> jsonb_build_array(jsonb_build_object('direction', ${given(query.needs)}::text))`);
  if (query.untouchedSince) found.push(`a.updated_at < ${given(query.untouchedSince)}::date`);
  return found.length > 0 ? `WHERE ${found.join('\n AND ')}` : '';
}

/** Answers that a draft may lack and still be called nearly complete. */
const NEARLY = 5;
/** Words that a search looks for at most; more narrow nothing that a person would notice. */
const MOST_WORDS = 6;
const wordsOf = ({ q }: ApplicationsQuery): string[] =>
  q === undefined ? [] : searchForm(q).split(' ').filter(Boolean).slice(0, MOST_WORDS);
