import { EXTENDED, FIRST_TIME } from '@fds/applications/api';
import {
  DORMANT_DAYS,
  ME,
  NOBODY,
  statesAsked,
  type ListFilters,
  type ListSort,
  type ReviewList,
  type Trait,
  type WaitingFor,
} from '@fds/labelling/domain';
import { addDays, searchForm, type Day } from '@fds/shared/kernel';
import { keyOf, orderOf } from './list-order.sql';
import { awaitedJoins, CORRECTION, isAwaited, MATTER, SINCE, VOICES_AWAITED, waitingForOf } from './awaited.sql';

/** What every list is asked with. */
export interface Asked {
  readonly list: ReviewList;
  readonly year: number;
  readonly filters: ListFilters;
  /** Matters that the edition still awaits. */
  readonly awaited: readonly string[];
  /** Who asks: `suivi=moi`. */
  readonly personId: string;
  readonly today: Day;
}
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}
/** Keeps the values of a statement, and gives each its place. */
export class Given {
  readonly values: unknown[] = [];
  of(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}

/** Answers that a draft may lack and still be called nearly complete. */
const NEARLY = 5;
/** Words that a search looks for at most. */
const MOST_WORDS = 6;

/** The rows that filters find: only what is asked stands in it, so that PostgreSQL plans for it. Ends in the CTE `hit`. */
export function hitSql(asked: Asked, given: Given, sort: ListSort | null): string {
  const { list, filters } = asked;
  const year = `${given.of(asked.year)}::smallint`;
  const key = sort === null ? null : keyOf(list, sort);
  const waits = Boolean(filters.waitingFor || filters.what || key?.waits);
  const joins = new Set<string>(key?.join ? [key.join(year)] : []);
  const where = conditions(asked, given, year, joins, waits);
  const from = list === 'events' ? 'event_overview f JOIN application a ON a.id = f.application_id' : 'application a';
  const columns = [
    'a.id',
    list === 'events' ? 'f.event_id' : 'NULL::uuid AS event_id',
    ...(key && !key.waits ? [`${list === 'events' ? 'f' : 'a'}.search AS tie`] : []),
    ...(key?.sql ? [`${key.sql} AS key`] : []),
    ...(waits ? [`${MATTER} AS matter`, `${SINCE} AS since`, ...SPOKE] : []),
  ];
  const facts = `SELECT ${columns.join(', ')} FROM ${from} ${waits ? awaitedJoins(year) : ''} ${[...joins].join('\n')}
    WHERE ${where.join('\n AND ')}`;
  if (!waits) return `hit AS MATERIALIZED (${facts})`;
  const matters = `${given.of(asked.awaited)}::text[]`;
  const wanted = [
    ...(filters.what ? [`what = ANY (${given.of(filters.what)}::text[])`] : []),
    ...(filters.waitingFor ? [`(${filters.waitingFor.map(awaited).join(' OR ')})`] : []),
  ];
  return `facts AS (${facts}),
    seen AS (SELECT *, CASE WHEN matter = ANY (${matters}) THEN matter END AS what FROM facts),
    hit AS MATERIALIZED (SELECT * FROM seen ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''})`;
}

/** Whether each voice has spoken, for the rows of `hit`. */
const SPOKE = ['COALESCE(v.drari, false) AS drari', 'COALESCE(v.region, false) AS region'];
const awaited = (who: string): string =>
  who === NOBODY ? 'what IS NULL' : isAwaited(who as WaitingFor, 'what', { drari: 'drari', region: 'region' });

/** Everything but who waits. */
function conditions(
  { list, filters, personId, today }: Asked,
  given: Given,
  year: string,
  joins: Set<string>,
  waits: boolean,
): string[] {
  const events = list === 'events';
  const found = events
    ? [
        `f.edition_year = ${year}`,
        'f.parent_event_id IS NULL',
        `f.application_state = ANY (${given.of(statesAsked(filters))}::text[])`,
      ]
    : [`a.edition_year = ${year}`, `a.state = ANY (${given.of(statesAsked(filters))}::text[])`];
  const roots = (condition: string): string =>
    events
      ? condition
      : `a.id IN (SELECT f.application_id FROM event_overview f WHERE f.edition_year = ${year} AND f.parent_event_id IS NULL AND ${condition})`;
  const any = (column: string, values: readonly string[]): string => `${column} = ANY (${given.of(values)}::text[])`;
  const places = [
    ...(filters.department ? [any('f.department', filters.department)] : []),
    ...(filters.kind ? [any('f.kind', filters.kind)] : []),
    ...(filters.label ? [any('f.label', filters.label)] : []),
  ];
  if (places.length > 0) found.push(roots(places.join(' AND ')));
  for (const word of wordsOf(filters)) found.push(holding(word, events, year, given));
  if (filters.family) {
    if (!events) joins.add(PROFILE);
    found.push(any(events ? 'f.holder_family' : 'p.holder_family', filters.family));
  }
  if (filters.theme) {
    const themes = `${given.of(filters.theme)}::text[]`;
    const ofEvent = events ? 'ev.id = f.event_id' : 'ev.application_id = a.id';
    found.push(
      `(a.details->'themes' ?| ${themes} OR EXISTS (SELECT FROM event ev WHERE ${ofEvent} AND ev.themes && ${themes}))`,
    );
  }
  if (filters.assignedTo) {
    if (!waits) joins.add(REVIEW);
    const people = filters.assignedTo.map((one) => (one === ME ? personId : one)).filter((one) => UUID.test(one));
    const choices = [
      `${FOLLOWER} = ANY (${given.of(people)}::uuid[])`,
      ...(filters.assignedTo.includes(NOBODY) ? [`${FOLLOWER} IS NULL`] : []),
    ];
    found.push(`(${choices.join(' OR ')})`);
  }
  if (filters.correction) {
    if (!waits) joins.add(`LEFT JOIN ${CORRECTION} c ON c.application_id = a.id`);
    const standing = `CASE WHEN c.asked_at IS NULL THEN NULL WHEN c.answered_at IS NULL THEN 'open' ELSE 'answered' END`;
    found.push(
      any(`(${standing})`, filters.correction),
      `a.state IN ('submitted', 'under_review', 'ready_for_committee')`,
    );
  }
  for (const piece of filters.missing ?? []) found.push(lackingSql(piece, events));
  if (filters.trait?.includes('first_time')) joins.add(PROFILE);
  for (const trait of filters.trait ?? []) found.push(traitSql(trait as Trait, today, given));
  return found;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const REVIEW = 'LEFT JOIN application_review r ON r.application_id = a.id';
const PROFILE =
  'LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year';
/** Who follows a dossier: who it was given to, else who took it in charge. */
export const FOLLOWER = 'COALESCE(r.assigned_to, r.taken_by)';

const wordsOf = ({ q }: ListFilters): string[] =>
  q === undefined ? [] : searchForm(q).split(' ').filter(Boolean).slice(0, MOST_WORDS);

/** An event knows its holder and commune in search form; a dossier its title and its events. */
function holding(word: string, events: boolean, year: string, given: Given): string {
  const pattern = given.of(`%${word}%`);
  if (events) return `(f.search LIKE ${pattern} OR a.search LIKE ${pattern})`;
  return `(a.search LIKE ${pattern}
    OR a.organisation_id IN (SELECT o.id FROM organisation o WHERE o.search LIKE ${pattern})
    OR a.id IN (SELECT f.application_id FROM event_overview f WHERE f.edition_year = ${year} AND f.search LIKE ${pattern}))`;
}

function lackingSql(piece: string, events: boolean): string {
  if (piece === 'answers') return `a.state = 'draft' AND COALESCE(a.lacking, 1) > 0`;
  const ofEvent = events ? 'AND (x.event_id IS NULL OR x.event_id = f.event_id)' : '';
  return `NOT EXISTS (SELECT FROM attachment x WHERE x.application_id = a.id ${ofEvent} AND x.removed_at IS NULL
    AND x.message_id IS NULL AND x.kind = '${piece === 'image' ? 'image' : 'document'}')`;
}

const NEED = (direction: string): string =>
  `a.details->'needs' @> jsonb_build_array(jsonb_build_object('direction', '${direction}'))`;
function traitSql(trait: Trait, today: Day, given: Given): string {
  if (trait === 'dormant') return `a.updated_at < ${given.of(addDays(today, -DORMANT_DAYS))}::date`;
  return TRAIT_SQL[trait];
}
const TRAIT_SQL: Record<Exclude<Trait, 'dormant'>, string> = {
  first_time: FIRST_TIME,
  renewed: 'a.renewed_from IS NOT NULL',
  new: 'a.renewed_from IS NULL',
  extended: EXTENDED,
  seeking: NEED('seeking'),
  offering: NEED('offering'),
  complete: `a.state = 'draft' AND a.lacking = 0`,
  nearly: `a.state = 'draft' AND a.lacking BETWEEN 1 AND ${NEARLY}`,
  begun: `a.state = 'draft' AND COALESCE(a.lacking, ${NEARLY + 1}) > ${NEARLY}`,
};

/** A page of a list with its counts, in one statement. */
export function pageSql(
  asked: Asked,
  sort: ListSort,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Statement {
  const given = new Given();
  const hits = hitSql(asked, given, sort);
  const year = `${given.of(asked.year)}::smallint`;
  const order = orderOf(asked.list, sort);
  const units =
    asked.list === 'events'
      ? 'SELECT count(DISTINCT id)::integer FROM hit'
      : `SELECT count(*)::integer FROM event_overview x WHERE x.edition_year = ${year} AND x.parent_event_id IS NULL
           AND x.application_id IN (SELECT id FROM hit)`;
  const text = `WITH ${hits},
    page AS MATERIALIZED (SELECT id, event_id, row_number() OVER (ORDER BY ${order}) AS place FROM hit
      ORDER BY ${order} LIMIT ${given.of(limit)} OFFSET ${given.of(offset)})
    SELECT (SELECT count(*)::integer FROM hit) AS total, (${units}) AS units,
      (SELECT COALESCE(json_agg(d ORDER BY d.place), '[]') FROM (${detailSql(year, given.of(asked.awaited))}) d) AS items`;
  return { text, values: given.values };
}

/** The ids of the dossiers that filters find, in their order. */
export function idsSql(asked: Asked, limit: number): Statement {
  const given = new Given();
  const text = `WITH ${hitSql(asked, given, null)} SELECT DISTINCT id FROM hit LIMIT ${given.of(limit)}`;
  return { text, values: given.values };
}

/** How many rows each of several views finds, in one statement. */
export function countsSql(views: readonly Asked[]): Statement {
  const given = new Given();
  const counts = views.map(
    (view, at) => `(WITH ${hitSql(view, given, null)} SELECT count(*)::integer FROM hit) AS "${at}"`,
  );
  return { text: `SELECT ${counts.join(',\n')}`, values: given.values };
}

const VOICE = (voice: string): string => `max(o.position) FILTER (WHERE o.voice = '${voice}')`;

/** Everything that the rows of a page show. */
const detailSql = (year: string, awaited: string): string => `
  SELECT page.place, a.id AS "applicationId", page.event_id AS "eventId", a.edition_year AS "editionYear",
    COALESCE(f.title, a.title) AS title, a.title AS "applicationTitle", COALESCE(p.name, '') AS "organisationName",
    p.holder_family AS family, a.state, a.submitted_at AS "submittedAt", a.updated_at AS "updatedAt",
    f.format, f.first_slot_at AS "firstSlotAt", f.last_slot_at AS "lastSlotAt", f.happening,
    CASE WHEN a.state = 'draft' THEN a.lacking END AS lacking, a.renewed_from IS NOT NULL AS renewed,
    ${FIRST_TIME} AS "firstTime",
    CASE WHEN c.asked_at IS NULL OR a.state NOT IN ('submitted', 'under_review', 'ready_for_committee') THEN NULL
      WHEN c.answered_at IS NULL THEN 'open' ELSE 'answered' END AS correction, c.due_on AS "correctionDueOn",
    w.what, ${waitingForOf('w.what', 'w.voices')} AS "waitingFor", w.since, agenda.due AS "opinionsDueOn",
    opinions.coordination, opinions.drari, opinions.region, follower.id AS "assignedId", follower.name AS "assignedName",
    CASE WHEN page.event_id IS NULL THEN a.details->'themes' ELSE COALESCE(NULLIF(to_jsonb(own.themes), '[]'), a.details->'themes') END AS themes,
    n.roots, n.activities
  FROM page JOIN application a ON a.id = page.id
  LEFT JOIN event_overview f ON f.event_id = page.event_id
  LEFT JOIN event own ON own.id = page.event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN application_review r ON r.application_id = a.id
  LEFT JOIN person follower ON follower.id = ${FOLLOWER}
  LEFT JOIN LATERAL (SELECT asked_at, answered_at, due_on FROM correction_request q WHERE q.application_id = a.id
    AND q.cancelled_at IS NULL AND q.resolved_at IS NULL ORDER BY asked_at DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT bool_or(o.voice = 'drari') AS drari, bool_or(o.voice = 'region') AS region FROM opinion o
    WHERE o.application_id = a.id) v ON true
  LEFT JOIN LATERAL (SELECT ${VOICE('coordination')} AS coordination, ${VOICE('drari')} AS drari, ${VOICE('region')} AS region
    FROM opinion o WHERE o.application_id = a.id) opinions ON true
  LEFT JOIN LATERAL (SELECT min(l.decided_at) AS decided_at FROM event e JOIN event_label l ON l.event_id = e.id
    WHERE e.application_id = a.id AND l.notified_at IS NULL AND l.label <> 'pending') t ON true
  LEFT JOIN LATERAL (SELECT max(s.opinions_due_on) AS due FROM agenda_item i JOIN committee_session s ON s.id = i.session_id
    WHERE i.application_id = a.id AND s.state <> 'closed') agenda ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN m.matter = ANY (${awaited}::text[]) THEN m.matter END AS what, m.since, m.voices
    FROM (SELECT ${MATTER} AS matter, ${SINCE} AS since, ${VOICES_AWAITED} AS voices) m) w
  CROSS JOIN LATERAL (SELECT COALESCE(json_agg(json_build_object('kind', x.kind, 'municipality', m.name,
      'department', x.department, 'label', x.label, 'notified', x.notified_at IS NOT NULL) ORDER BY ev.position, x.event_id)
      FILTER (WHERE x.parent_event_id IS NULL), '[]') AS roots, count(x.parent_event_id)::integer AS activities
    FROM event_overview x JOIN event ev ON ev.id = x.event_id LEFT JOIN municipality m ON m.code = x.municipality_code
    WHERE x.edition_year = ${year} AND x.application_id = a.id AND (page.event_id IS NULL OR x.root_event_id = page.event_id)) n`;
