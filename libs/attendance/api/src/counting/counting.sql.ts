import type { EditionState } from '@fds/editions/domain';
import type { Counter, CountingDay, CountedEvent } from '@fds/attendance/domain';
import type { Day, EventKind } from '@fds/shared/kernel';

const spans = (where: string): string =>
  `(SELECT json_agg(json_build_object('beginsAt', s.begins_at, 'endsAt', s.ends_at) ORDER BY s.begins_at) FROM slot s WHERE ${where})`;

/** The event `e` with what the rules of counting need; its slots, else its activities', else its village's. */
export const COUNTED_EVENT = `e.id AS "eventId", e.title, e.kind, parent.title AS "parentTitle", a.organisation_id AS "organisationId",
    e.edition_year AS "editionYear", COALESCE(p.name, '') AS "organisationName",
    COALESCE(o.label, 'pending') AS label, o.notified_at IS NOT NULL AS notified, COALESCE(o.counts, false) AS counts,
    CASE WHEN ph.happening IN ('cancelled', 'postponed') THEN ph.happening ELSE COALESCE(o.happening, 'scheduled') END AS happening,
    array_remove(ARRAY[COALESCE(o.department, ph.department, seat.department)], NULL) AS departments,
    ed.state, ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn",
    COALESCE(${spans('s.event_id = e.id')}, ${spans('s.event_id IN (SELECT id FROM event WHERE parent_event_id = e.id)')},
      ${spans('s.event_id = e.parent_event_id')}, '[]') AS slots
  FROM event e JOIN application a ON a.id = e.application_id JOIN edition ed ON ed.year = e.edition_year
  LEFT JOIN event parent ON parent.id = e.parent_event_id
  LEFT JOIN event_overview o ON o.event_id = e.id LEFT JOIN event_overview ph ON ph.event_id = e.parent_event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN municipality m ON m.code = p.municipality_code LEFT JOIN municipality seat ON seat.code = m.current_code`;

/** What was counted for the events $1, by day and button; what was taken back with its link is left out. */
export const COUNTED = `SELECT l.event_id AS "eventId", t.day, t.counter, sum(t.visits)::integer AS visits FROM counting_tally t
  JOIN counting_link l ON l.id = t.link_id WHERE l.event_id = ANY ($1::uuid[]) AND NOT l.dropped
  GROUP BY l.event_id, t.day, t.counter HAVING sum(t.visits) > 0`;

export interface CountedEventRow extends Omit<CountedEvent, 'departments'> {
  readonly eventId: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly parentTitle: string | null;
  readonly organisationName: string;
  readonly editionYear: number;
  readonly departments: readonly string[];
  readonly state: EditionState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callClosesOn: Day;
  readonly slots: readonly { readonly beginsAt: string; readonly endsAt: string }[];
}
export interface CountedRow {
  readonly eventId: string;
  readonly day: Day;
  readonly counter: Counter;
  readonly visits: number;
}

/** The event with its days, and its edition's state at this instant. */
export interface CountedPlace {
  readonly event: CountedEventRow;
  readonly editionState: EditionState;
  readonly days: readonly CountingDay[];
}
