import type { ListSort, ReviewList } from '@fds/labelling/domain';
import { APPLICATION_STATES } from '@fds/shared/kernel';

/** What a list is ordered by. */
interface SortKey {
  /** Null: the title, which every order ends with. */
  readonly sql: string | null;
  readonly down?: boolean;
  readonly waits?: boolean;
  readonly join?: (year: string) => string;
}
const STATE_RANK = `array_position(ARRAY['${APPLICATION_STATES.join("', '")}'], a.state)`;
const OF_ROOTS = (columns: (year: string) => string) => (year: string) =>
  `LEFT JOIN (SELECT x.application_id, ${columns(year)} WHERE x.edition_year = ${year} AND x.parent_event_id IS NULL GROUP BY 1) k ON k.application_id = a.id`;
/** The communes where something takes place, a few hundred of forty thousand. */
const PLACES = (year: string): string =>
  `(SELECT code, name FROM municipality WHERE code IN (SELECT municipality_code FROM event_overview WHERE edition_year = ${year}))`;

/** The expression that an order reads, and the joins it needs. */
export function keyOf(list: ReviewList, sort: ListSort): SortKey {
  const events = list === 'events';
  switch (sort) {
    case 'recent':
      return { sql: 'a.updated_at', down: true };
    case 'untouched':
      return { sql: 'a.updated_at' };
    case 'completion':
      return { sql: 'a.lacking' };
  }
  const down = sort.startsWith('-');
  const key = sort.replace('-', '') as Exclude<typeof sort, `-${string}`>;
  switch (key) {
    case 'waiting':
      return { sql: null, down, waits: true };
    case 'title':
      return { sql: null, down };
    case 'organisation':
      return events
        ? { sql: 'f.organisation_name', down }
        : { sql: 'o.name_key', down, join: () => 'LEFT JOIN organisation o ON o.id = a.organisation_id' };
    case 'municipality':
      return events
        ? { sql: 'm.name', down, join: () => 'LEFT JOIN municipality m ON m.code = f.municipality_code' }
        : {
            sql: 'k.place',
            down,
            join: OF_ROOTS(
              (year) =>
                `min(m.name) AS place FROM event_overview x LEFT JOIN ${PLACES(year)} m ON m.code = x.municipality_code`,
            ),
          };
    case 'state':
      return { sql: STATE_RANK, down };
    case 'submitted':
      return { sql: 'a.submitted_at', down };
    case 'updated':
      return { sql: 'a.updated_at', down };
    case 'events':
      return { sql: 'COALESCE(k.number, 0)', down, join: OF_ROOTS(() => 'count(*) AS number FROM event_overview x') };
    case 'dates':
      return { sql: 'f.first_slot_at', down };
  }
}

/** The order of `hit`: what waits for nobody comes last. */
export function orderOf(list: ReviewList, sort: ListSort): string {
  const { sql, down, waits } = keyOf(list, sort);
  const way = down ? 'DESC' : 'ASC';
  const tie = list === 'events' ? 'event_id' : 'id';
  if (waits) return `(what IS NULL), since ${way} NULLS LAST, ${tie}`;
  return sql === null ? `tie ${way}, ${tie}` : `key ${way} NULLS LAST, tie, ${tie}`;
}
