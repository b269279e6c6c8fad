import { stateAt, type DatedEdition } from '@fds/editions/domain';
import type { ChangedPart, RegroupedEvent } from '@fds/programme/domain';
import { CHANGED_PARTS } from '@fds/programme/domain';
import type { EventKind, Happening } from '@fds/shared/kernel';
import type { Rows } from '../changes/life-facts';

/** An event with its dossier, as regrouping it needs them. */
export interface RegroupingFacts extends RegroupedEvent {
  readonly title: string;
  readonly kind: EventKind;
  readonly happening: Happening;
  /** It has a decision of its own. */
  readonly ownLabel: boolean;
  readonly dossier: RegroupedEvent['dossier'] & {
    readonly title: string;
    readonly version: number;
    readonly organisationId: string;
    readonly organisationName: string;
  };
  readonly edition: DatedEdition;
}

export const FACTS = `SELECT e.id AS "eventId", e.parent_event_id AS "parentEventId", e.title, e.kind,
    (SELECT count(*)::integer FROM event c WHERE c.parent_event_id = e.id) AS activities, a.edition_year AS "editionYear",
    COALESCE((SELECT array_agg(DISTINCT d.department) FROM event_overview d
      WHERE d.application_id = a.id AND d.parent_event_id IS NULL AND d.department IS NOT NULL), '{}') AS departments,
    COALESCE(o.label, 'pending') AS label, o.told_label AS told, o.report_state IS NOT NULL OR COALESCE(o.reported, false) AS reported,
    COALESCE(o.happening, 'scheduled') AS happening, EXISTS (SELECT 1 FROM event_label l WHERE l.event_id = e.id) AS "ownLabel",
    json_build_object('id', a.id, 'state', a.state, 'title', a.title, 'version', a.version, 'organisationId', a.organisation_id,
      'organisationName', COALESCE(p.name, ''), 'events', (SELECT count(*)::integer FROM event c WHERE c.application_id = a.id),
      'correctionWaiting', EXISTS (SELECT 1 FROM correction_request r WHERE r.application_id = a.id
        AND r.answered_at IS NULL AND r.cancelled_at IS NULL),
      'inSession', EXISTS (SELECT 1 FROM agenda_item i JOIN committee_session s ON s.id = i.session_id
        WHERE i.application_id = a.id AND s.state = 'open')) AS dossier,
    json_build_object('state', y.state, 'startsOn', y.starts_on, 'endsOn', y.ends_on, 'callClosesOn', y.call_closes_on) AS edition
  FROM event e JOIN application a ON a.id = e.application_id JOIN edition y ON y.year = a.edition_year
  LEFT JOIN event_overview o ON o.event_id = e.id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year`;
const OF_EVENTS = `${FACTS} WHERE e.id = ANY ($1::uuid[])`;

/** What is known of these events, by id; the edition stands where it does at `now`. */
export async function readFacts(
  rows: Rows,
  eventIds: readonly string[],
  now: Date,
): Promise<ReadonlyMap<string, RegroupingFacts>> {
  const found = await rows<RegroupingFacts>(OF_EVENTS, [eventIds]);
  return new Map(found.map((row) => [row.eventId, datedAt(row, now)]));
}
export const datedAt = (row: RegroupingFacts, now: Date): RegroupingFacts => ({
  ...row,
  edition: { ...row.edition, state: stateAt(row.edition, now) },
});

/** An organisation that may hold the dossier of an activity. */
export interface PossibleHolder {
  readonly organisationId: string;
  readonly name: string;
}
/** The village's holder first, then the partners of the activity and the organisations of those who write it. */
const HOLDERS = `SELECT h.id AS "organisationId", COALESCE((SELECT p.name FROM organisation_profile p WHERE p.organisation_id = h.id
      ORDER BY p.edition_year = $2 DESC, p.edition_year DESC LIMIT 1), '') AS name
  FROM (SELECT a.organisation_id AS id, 0 AS place FROM event e JOIN application a ON a.id = e.application_id WHERE e.id = $1
    UNION SELECT p.organisation_id, 1 FROM event_partner p WHERE p.event_id = $1
    UNION SELECT m.organisation_id, 1 FROM activity_writer w JOIN membership m ON m.person_id = w.person_id
      WHERE w.event_id = $1 AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL) h
  JOIN organisation o ON o.id = h.id WHERE o.merged_into IS NULL
  GROUP BY h.id ORDER BY min(h.place), 2, h.id LIMIT 20`;
export const readHolders = (rows: Rows, eventId: string, year: number): Promise<PossibleHolder[]> =>
  rows<PossibleHolder>(HOLDERS, [eventId, year]);

/**
 * How things stand with each regrouping of `$1`, by part. The village's report and life are looked at as well: a figure that
 * it gave since holds the activity's or does not, and undoing would count it twice or lose it (rule 2). Of the dossier that was
 * made, everything is looked at that goes with it.
 */
const STANDING = `SELECT q.id, jsonb_build_object(
  'dossier', (SELECT jsonb_agg(jsonb_build_array(a.id, a.version, a.state, (SELECT count(*) FROM correction_request r WHERE r.application_id = a.id),
      (SELECT max(number) FROM application_version v WHERE v.application_id = a.id)) ORDER BY a.id)
    FROM application a WHERE a.id = ANY (q.applications)),
  'event', (SELECT md5(jsonb_build_array(e.application_id, e.parent_event_id, e.title, e.description, e.municipality_code, e.venue, e.details,
      e.capacity, e.themes, (SELECT jsonb_agg(jsonb_build_array(s.begins_at, s.ends_at) ORDER BY s.begins_at, s.id) FROM slot s WHERE s.event_id = e.id),
      (SELECT jsonb_agg(t.id ORDER BY t.id) FROM attachment t WHERE t.event_id = e.id AND t.removed_at IS NULL))::text) FROM event e WHERE e.id = q.event),
  'label', jsonb_build_array(
    (SELECT jsonb_agg(jsonb_build_array(l.event_id, l.label, l.decided_at, l.notified_at, l.deferral_told_at) ORDER BY l.event_id)
      FROM event_label l WHERE l.event_id IN (q.event, q.village)),
    (SELECT count(*) FROM label_decision d WHERE d.event_id IN (q.event, q.village)),
    (SELECT max(p.proposed_at) FROM label_proposal p WHERE p.event_id IN (q.event, q.village))),
  'life', jsonb_build_array(
    (SELECT jsonb_agg(jsonb_build_array(h.event_id, h.happening, h.reason) ORDER BY h.event_id) FROM event_happening h WHERE h.event_id IN (q.event, q.village)),
    (SELECT jsonb_agg(jsonb_build_array(c.id, c.state) ORDER BY c.id) FROM event_change c WHERE c.event_id IN (q.event, q.village))),
  'report', (SELECT jsonb_agg(jsonb_build_array(o.event_id, o.report_state, o.reported, o.visits_public, o.visits_school, o.visits_accompanying,
      o.visits_online) ORDER BY o.event_id) FROM event_overview o WHERE o.event_id IN (q.event, q.village)),
  'talk', jsonb_build_array((SELECT count(*) FROM application_message m WHERE m.application_id = q.made),
    (SELECT count(*) FROM opinion n WHERE n.application_id = q.made), (SELECT count(*) FROM outside_opinion n WHERE n.application_id = q.made),
    (SELECT count(*) FROM criterion_mark n WHERE n.application_id = q.made), (SELECT count(*) FROM score n WHERE n.application_id = q.made),
    (SELECT count(*) FROM agenda_item n WHERE n.application_id = q.made), (SELECT count(*) FROM application_tag n WHERE n.application_id = q.made),
    (SELECT count(*) FROM notification_draft n WHERE n.application_id = q.made),
    (SELECT count(*) FROM attachment n WHERE n.application_id = q.made AND n.event_id IS NULL AND n.removed_at IS NULL))) AS facts
  FROM jsonb_to_recordset($1::jsonb) AS q (id uuid, event uuid, village uuid, applications uuid[], made uuid)`;

/** Nothing was done with the event of the regrouping `r` after it that stands. */
export const LAST = `NOT EXISTS (SELECT FROM regrouping l WHERE l.event_id = r.event_id AND l.undone_at IS NULL AND l.done_at > r.done_at)`;

export type StandingFacts = Readonly<Record<ChangedPart, unknown>>;
/** A regrouping, as how things stand with it is asked. */
export interface StandingAsked {
  readonly id: string;
  readonly eventId: string;
  readonly villageId: string;
  readonly applications: readonly string[];
  /** The dossier that a promotion made: undoing takes it away. */
  readonly made: string | null;
}
/** What undoing compares: how things stand, by regrouping. One statement, however many there are. */
export async function readStandings(
  rows: Rows,
  asked: readonly StandingAsked[],
): Promise<ReadonlyMap<string, StandingFacts>> {
  if (asked.length === 0) return new Map();
  const given = asked.map(({ id, eventId, villageId, applications, made }) => ({
    ...{ id, event: eventId, village: villageId, applications, made },
  }));
  const found = await rows<{ id: string; facts: StandingFacts }>(STANDING, [JSON.stringify(given)]);
  return new Map(found.map(({ id, facts }) => [id, facts]));
}
/** As `readStandings`, of one. */
export async function readStanding(rows: Rows, asked: StandingAsked): Promise<StandingFacts> {
  const facts = (await readStandings(rows, [asked])).get(asked.id);
  if (!facts) throw new Error('Each regrouping that is asked for has one row.');
  return facts;
}

/** The parts that are not as they were. */
export const changedParts = (was: StandingFacts, is: StandingFacts): ChangedPart[] =>
  CHANGED_PARTS.filter((part) => JSON.stringify(was[part]) !== JSON.stringify(is[part]));
