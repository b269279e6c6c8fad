import { EXTENDED, FIRST_TIME } from '@fds/applications/api';
import {
  DORMANT_DAYS,
  LIST_FILTERS,
  ME,
  NOBODY,
  statesAsked,
  statesThatMayWait,
  type ListFilters,
  type ListSort,
  type ReviewList,
  type Trait,
  type WaitingFor,
} from '@fds/labelling/domain';
import { addDays, searchForm, type Day } from '@fds/shared/kernel';
import { FOLLOWER } from './list-detail.sql';
import { keyOf, orderOf } from './list-order.sql';
import { ofEvents } from './list-events.sql';
import { awaitedJoins, CORRECTION, isAwaited, MATTER, sinceOf } from './awaited.sql';

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

/**
 * The rows that filters find: only what is asked stands in it, so that PostgreSQL plans for it. Ends in the CTE `hit`, laid
 * down once unless `how` says that it is read once.
 */
export function hitSql(
  asked: Asked,
  given: Given,
  sort: ListSort | null,
  how: 'MATERIALIZED' | 'NOT MATERIALIZED' = 'MATERIALIZED',
): string {
  const { list, filters } = asked;
  const year = `${given.of(asked.year)}::smallint`;
  const key = sort === null ? null : keyOf(list, sort);
  const waits = Boolean(filters.waitingFor || filters.what || key?.waits);
  const joins = new Set<string>(key?.join ? [key.join(year)] : []);
  const where = conditions(asked, given, year, joins, waits);
  const columns = [
    'a.id AS id',
    list === 'events' ? 'f.event_id' : 'NULL::uuid AS event_id',
    ...(key && !key.waits ? [`${list === 'events' ? 'f' : 'a'}.search AS tie`] : []),
    ...(key?.sql ? [`${key.sql} AS key`] : []),
    ...(waits ? [`${MATTER} AS matter`, `${sinceOf(statesAsked(filters).includes('draft'))} AS since`, ...SPOKE] : []),
  ];
  const voices = Boolean(filters.waitingFor || filters.what) || !matterOfReadyIsAwaitedAsOne(asked);
  const select = columns.join(', ');
  const rest = `${waits ? awaitedJoins(year, voices) : ''} ${[...joins].join('\n')}
    WHERE ${where.join('\n AND ')}`;
  const facts = list === 'events' ? ofEvents(select, rest) : `SELECT ${select} FROM application a ${rest}`;
  if (!waits) return `hit AS ${how} (${facts})`;
  const matters = `${given.of(asked.awaited)}::text[]`;
  const wanted = [
    ...(filters.what ? [`what = ANY (${given.of(filters.what)}::text[])`] : []),
    ...(filters.waitingFor ? [`(${filters.waitingFor.map(awaited).join(' OR ')})`] : []),
  ];
  // Twenty thousand rows are laid down: nothing in them that is not read again.
  const kept = ['id', 'event_id', 'what', 'since', ...(key && !key.waits ? ['tie'] : []), ...(key?.sql ? ['key'] : [])];
  // OFFSET 0 keeps them apart, so that what a dossier awaits is found once for each row, not wherever it is named.
  return `facts AS (${facts} OFFSET 0),
    seen AS (SELECT *, CASE WHEN matter = ANY (${matters}) THEN matter END AS what FROM facts OFFSET 0),
    hit AS ${how} (SELECT ${kept.join(', ')} FROM seen ${wanted.length > 0 ? `WHERE ${wanted.join(' AND ')}` : ''})`;
}

/**
 * A ready dossier waits for a voice or for the decision: which, only the voices tell. While both are awaited, or neither,
 * an order need not know.
 */
const matterOfReadyIsAwaitedAsOne = ({ awaited }: Asked): boolean =>
  awaited.includes('opinion') === awaited.includes('decide');

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
  const states = `${given.of(statesThatMayWait(filters))}::text[]`;
  const found = events
    ? [`f.edition_year = ${year}`, 'f.parent_event_id IS NULL', `f.application_state = ANY (${states})`]
    : [`a.edition_year = ${year}`, `a.state = ANY (${states})`];
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
  if (filters.tag)
    found.push(
      `a.id IN (SELECT x.application_id FROM application_tag x JOIN tag t ON t.id = x.tag_id
        WHERE t.edition_year = ${year} AND t.name = ANY (${given.of(filters.tag)}::citext[]))`,
    );
  if (filters.correction) {
    if (!waits) joins.add(`LEFT JOIN ${CORRECTION} c ON c.application_id = a.id`);
    const standing = `CASE WHEN c.asked_at IS NULL THEN NULL WHEN c.answered_at IS NULL THEN 'open' ELSE 'answered' END`;
    found.push(
      // Said apart, so that PostgreSQL begins with the few requests.
      'c.application_id IS NOT NULL',
      any(`(${standing})`, filters.correction),
      `a.state IN ('submitted', 'under_review', 'ready_for_committee')`,
    );
  }
  for (const piece of filters.missing ?? []) found.push(lackingSql(piece, events));
  if (filters.trait?.includes('first_time')) joins.add(PROFILE);
  for (const trait of filters.trait ?? []) found.push(traitSql(trait as Trait, { today, year, given }));
  return found;
}

const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;
const REVIEW = 'LEFT JOIN application_review r ON r.application_id = a.id';
const PROFILE =
  'LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year';

const wordsOf = ({ q }: ListFilters): string[] =>
  q === undefined
    ? []
    : searchForm(q)
        .split(' ')
        .filter(Boolean)
        .slice(0, MOST_WORDS)
        // Long words are rare: most rows are left after the first.
        .sort((one, other) => other.length - one.length);

/** An event knows its holder and commune in search form; a dossier its title and its events. */
function holding(word: string, events: boolean, year: string, given: Given): string {
  // The indexes hold letters by threes: for fewer they would name every row, and each be looked at after that.
  const holds = `${word.length < 3 ? " || ''" : ''} LIKE ${given.of(`%${word}%`)}`;
  if (events)
    return `(f.search${holds} OR f.application_id IN (SELECT d.id FROM application d WHERE d.edition_year = ${year} AND d.search${holds}))`;
  return `(a.search${holds}
    OR a.organisation_id IN (SELECT o.id FROM organisation o WHERE o.search${holds})
    OR a.id IN (SELECT f.application_id FROM event_overview f WHERE f.edition_year = ${year} AND f.search${holds}))`;
}

function lackingSql(piece: string, events: boolean): string {
  if (piece === 'answers') return `a.state = 'draft' AND COALESCE(a.lacking, 1) > 0`;
  const none = (of: string): string => `NOT EXISTS (SELECT FROM attachment x WHERE ${of} AND x.removed_at IS NULL
    AND x.message_id IS NULL AND x.kind = '${piece === 'image' ? 'image' : 'document'}')`;
  // Said apart, so that neither is looked for row by row.
  return events
    ? `${none('x.application_id = a.id AND x.event_id IS NULL')} AND ${none('x.event_id = f.event_id')}`
    : none('x.application_id = a.id');
}

const NEED = (direction: string): string =>
  `a.details->'needs' @> jsonb_build_array(jsonb_build_object('direction', '${direction}'))`;
function traitSql(trait: Trait, { today, year, given }: { today: Day; year: string; given: Given }): string {
  // The few renewed are looked up in their index: no dossier is read for it.
  const renewed = `IN (SELECT n.id FROM application n WHERE n.edition_year = ${year} AND n.renewed_from IS NOT NULL)`;
  if (trait === 'renewed') return `a.id ${renewed}`;
  if (trait === 'new') return `a.id NOT ${renewed}`;
  if (trait === 'dormant') return `a.updated_at < ${given.of(addDays(today, -DORMANT_DAYS))}::date`;
  return TRAIT_SQL[trait];
}
const TRAIT_SQL: Record<Exclude<Trait, 'dormant' | 'renewed' | 'new'>, string> = {
  first_time: FIRST_TIME,
  extended: EXTENDED,
  seeking: NEED('seeking'),
  offering: NEED('offering'),
  complete: `a.state = 'draft' AND a.lacking = 0`,
  nearly: `a.state = 'draft' AND a.lacking BETWEEN 1 AND ${NEARLY}`,
  begun: `a.state = 'draft' AND COALESCE(a.lacking, ${NEARLY + 1}) > ${NEARLY}`,
};

/** True when nothing but states is asked: rows are then counted by an index, whatever their order has to read. */
const asksForStatesOnly = ({ q, ...others }: ListFilters): boolean =>
  q === undefined && LIST_FILTERS.every((filter) => filter === 'state' || !others[filter]);

/** Rows, and events or dossiers, in states alone. */
function countOfStates({ list, filters, year: asked }: Asked, given: Given): string {
  const year = `${given.of(asked)}::smallint`;
  const states = `${given.of(statesAsked(filters))}::text[]`;
  const events = `FROM event_overview x WHERE x.edition_year = ${year} AND x.parent_event_id IS NULL AND x.application_state = ANY (${states})`;
  return list === 'events'
    ? `SELECT COALESCE(sum(n), 0)::integer AS total, count(*)::integer AS units
         FROM (SELECT count(*) AS n ${events} GROUP BY x.application_id) g`
    : `SELECT (SELECT count(*)::integer FROM application x WHERE x.edition_year = ${year} AND x.state = ANY (${states})) AS total,
         (SELECT count(*)::integer ${events}) AS units`;
}

/** The same of the rows of `hit`, in one pass. */
const countOfHits = ({ list, year }: Asked, given: Given): string =>
  list === 'events'
    ? `SELECT COALESCE(sum(n), 0)::integer AS total, count(*)::integer AS units
         FROM (SELECT count(*) AS n FROM hit GROUP BY id) g`
    : `SELECT (SELECT count(*)::integer FROM hit) AS total,
         (SELECT count(*)::integer FROM event_overview x WHERE x.edition_year = ${given.of(year)}::smallint AND x.parent_event_id IS NULL
           AND x.application_id IN (SELECT id FROM hit)) AS units`;

/**
 * Which rows stand on a page of a list, in their order, with the counts of the list: only the rows of the page are put in
 * order to the end (a window over all of them would order twenty thousand). Its text differs with what is asked, so that
 * PostgreSQL plans it each time: what the rows show is another statement, planned once (list-detail.sql.ts).
 */
export function pageSql(
  asked: Asked,
  sort: ListSort,
  { limit, offset }: { readonly limit: number; readonly offset: number },
): Statement {
  const given = new Given();
  const simple = asksForStatesOnly(asked.filters);
  const hits = hitSql(asked, given, sort, simple ? 'NOT MATERIALIZED' : 'MATERIALIZED');
  const order = orderOf(asked.list, sort);
  const counts = simple ? countOfStates(asked, given) : countOfHits(asked, given);
  const text = `WITH ${hits},
    page AS MATERIALIZED (SELECT * FROM hit ORDER BY ${order} LIMIT ${given.of(limit)} OFFSET ${given.of(offset)}::integer),
    counts AS MATERIALIZED (${counts})
    SELECT counts.total, counts.units, ARRAY(SELECT id FROM page ORDER BY ${order}) AS ids,
      ARRAY(SELECT event_id FROM page ORDER BY ${order}) AS events
    FROM counts`;
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
  const counts = views.map((view, at) => {
    const found = asksForStatesOnly(view.filters)
      ? countOfStatesAlone(view, given)
      : `WITH ${hitSql(view, given, null, 'NOT MATERIALIZED')} SELECT count(*)::integer FROM hit`;
    return `(${found}) AS "${at}"`;
  });
  return { text: `SELECT ${counts.join(',\n')}`, values: given.values };
}

function countOfStatesAlone({ list, year, filters }: Asked, given: Given): string {
  const of = `${given.of(year)}::smallint`;
  const states = `${given.of(statesAsked(filters))}::text[]`;
  return list === 'events'
    ? `SELECT count(*)::integer FROM event_overview x WHERE x.edition_year = ${of} AND x.parent_event_id IS NULL AND x.application_state = ANY (${states})`
    : `SELECT count(*)::integer FROM application x WHERE x.edition_year = ${of} AND x.state = ANY (${states})`;
}
