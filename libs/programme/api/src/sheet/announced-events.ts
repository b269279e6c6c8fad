import type { AttendanceMode, Day, EventKind, Happening } from '@fds/shared/kernel';
import type { EventAudience } from '@fds/editions/domain';

/** An event that was announced as labelled, as the public may read it. */
export interface AnnouncedEvent {
  readonly eventId: string;
  readonly applicationId: string;
  readonly organisationId: string;
  readonly parentId: string | null;
  readonly parentTitle: string | null;
  readonly title: string;
  readonly kind: EventKind;
  readonly tagline: string;
  readonly description: string;
  readonly attendanceMode: AttendanceMode;
  readonly onlineLink: string;
  readonly venue: string;
  readonly address: string;
  readonly municipality: string | null;
  readonly department: string | null;
  readonly audiences: readonly EventAudience[];
  readonly conditions: string;
  readonly holder: string;
  readonly happening: Happening;
  /** Why it does not take place as announced; empty when it does. */
  readonly reason: string;
  readonly openings: readonly { readonly beginsAt: Date; readonly endsAt: Date; readonly audience: string }[];
  readonly editionYear: number;
  readonly editionTitle: string;
  readonly theme: string;
  readonly regionName: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
}

const detail = (field: string): string => `COALESCE(NULLIF(e.details->>'${field}', ''), root.details->>'${field}', '')`;

/**
 * Labelled events that were announced to their holder as such (rule 16): the label is the one that was told, an activity's
 * its own or that of its root. What an activity does not say of itself is said by its root; without dates of its own an event
 * is open when its root or its activities are. Ends in a condition.
 */
export const ANNOUNCED_EVENTS = `SELECT e.id AS "eventId", o.application_id AS "applicationId", o.organisation_id AS "organisationId",
    root.id AS "parentId", root.title AS "parentTitle", e.title, e.kind, COALESCE(e.details->>'tagline', '') AS tagline,
    COALESCE(NULLIF(e.description, ''), root.description, '') AS description, e.attendance_mode AS "attendanceMode",
    ${detail('onlineLink')} AS "onlineLink", COALESCE(NULLIF(e.venue, ''), root.venue, '') AS venue, ${detail('address')} AS address,
    m.name AS municipality, m.department,
    COALESCE(e.details->'audiences', root.details->'audiences', '[]') AS audiences, ${detail('conditions')} AS conditions,
    o.organisation_name AS holder, CASE WHEN up.happening = 'cancelled' THEN 'cancelled' ELSE o.happening END AS happening,
    COALESCE(h.reason, '') AS reason,
    COALESCE((SELECT json_agg(json_build_object('beginsAt', s.begins_at, 'endsAt', s.ends_at, 'audience', s.audience) ORDER BY s.begins_at)
      FROM slot s WHERE s.event_id IN (SELECT e.id
        UNION ALL SELECT of.id FROM event of WHERE NOT EXISTS (SELECT FROM slot own WHERE own.event_id = e.id)
          AND (of.id = root.id OR of.parent_event_id = e.id))), '[]') AS openings,
    y.year AS "editionYear", y.title AS "editionTitle", y.theme, y.region_name AS "regionName",
    y.starts_on AS "startsOn", y.ends_on AS "endsOn"
  FROM event_overview o JOIN event e ON e.id = o.event_id JOIN edition y ON y.year = o.edition_year
  LEFT JOIN event root ON root.id = e.parent_event_id LEFT JOIN event_overview up ON up.event_id = root.id
  LEFT JOIN event_happening h ON h.event_id = e.id
  LEFT JOIN municipality given ON given.code = COALESCE(e.municipality_code, root.municipality_code)
  LEFT JOIN municipality m ON m.code = given.current_code
  WHERE o.told_label IN ('labelled', 'conditional') AND o.application_state <> 'withdrawn'
    AND (up.event_id IS NULL OR up.told_label IN ('labelled', 'conditional'))`;

type Row = Omit<AnnouncedEvent, 'openings'> & {
  readonly openings: readonly { readonly beginsAt: string; readonly endsAt: string; readonly audience: string }[];
};
/** A row of `ANNOUNCED_EVENTS`, with its instants as such. */
export const announcedEvent = ({ openings, ...row }: Row): AnnouncedEvent => ({
  ...row,
  openings: openings.map(({ beginsAt, endsAt, audience }) => ({
    beginsAt: new Date(beginsAt),
    endsAt: new Date(endsAt),
    audience,
  })),
});
export type AnnouncedEventRow = Row;
