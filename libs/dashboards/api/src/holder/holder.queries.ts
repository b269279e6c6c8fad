import { CORRECTABLE_STATES, type WaitingCorrection } from '@fds/applications/domain';
import { REGION_ZONE, type ApplicationState, type EventKind, type Happening, type Label } from '@fds/shared/kernel';

/** One root event of a holder's dossier, with what its draft still lacks. */
export interface HolderEventRow {
  readonly id: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly activities: number;
  readonly municipality: string | null;
  readonly firstSlotAt: string | null;
  readonly lastSlotAt: string | null;
  /** What she was told last, and when; whatever was decided since is not hers to know yet (rule 16). */
  readonly told: Label | null;
  readonly toldOn: string | null;
  readonly happening: Happening;
  readonly counts: boolean;
  readonly reportState: string | null;
  readonly question: string | null;
  readonly byActivities: boolean;
}
export interface HolderDossierRow {
  readonly id: string;
  readonly title: string;
  readonly organisation: string;
  readonly organisationId: string;
  /** Last day on which its organisation may order a kit; null once it has, or when there is none. */
  readonly kitUntil: string | null;
  readonly state: ApplicationState;
  readonly submittedOn: string | null;
  /** What the coordination asked to correct and waits for. */
  readonly correction: WaitingCorrection | null;
  readonly events: readonly HolderEventRow[];
}
/** Dossiers of the organisations `$2` in the edition `$1`, with their root events. */
export const DOSSIERS_SQL = `
WITH mine AS (
  SELECT * FROM application WHERE edition_year = $1 AND organisation_id = ANY ($2::uuid[])
), slots AS (
  SELECT coalesce(e.parent_event_id, e.id) AS root_id, min(s.begins_at) AS first_at, max(s.ends_at) AS last_at
  FROM slot s JOIN event e ON e.id = s.event_id JOIN mine ON mine.id = e.application_id GROUP BY 1
), activities AS (
  SELECT e.parent_event_id AS root_id, count(*)::int AS number, bool_or(o.counts AND o.reported) AS reported
  FROM event e JOIN mine ON mine.id = e.application_id LEFT JOIN event_overview o ON o.event_id = e.id
  WHERE e.parent_event_id IS NOT NULL GROUP BY 1
), roots AS (
  SELECT e.application_id, e.position, jsonb_build_object(
      'id', e.id, 'title', e.title, 'kind', e.kind, 'activities', coalesce(a.number, 0), 'municipality', m.name,
      'firstSlotAt', s.first_at, 'lastSlotAt', s.last_at, 'told', o.told_label,
      'toldOn', (o.told_at AT TIME ZONE '${REGION_ZONE}')::date, 'happening', coalesce(h.happening, 'scheduled'),
      'counts', coalesce(o.counts, false), 'reportState', r.state, 'question', r.question,
      'byActivities', coalesce(a.reported, false)) AS event
  FROM event e JOIN mine ON mine.id = e.application_id
  LEFT JOIN event_overview o ON o.event_id = e.id
  LEFT JOIN municipality given ON given.code = e.municipality_code
  LEFT JOIN municipality m ON m.code = given.current_code
  LEFT JOIN event_happening h ON h.event_id = e.id
  LEFT JOIN attendance_report r ON r.event_id = e.id
  LEFT JOIN slots s ON s.root_id = e.id
  LEFT JOIN activities a ON a.root_id = e.id
  WHERE e.parent_event_id IS NULL
)
SELECT mine.id, mine.title, coalesce(p.name, '') AS organisation, mine.organisation_id AS "organisationId", mine.state,
  (SELECT k.orders_until FROM kit_settings k WHERE k.edition_year = mine.edition_year
    AND EXISTS (SELECT FROM kit_item i WHERE i.edition_year = mine.edition_year AND i.active)
    AND NOT EXISTS (SELECT FROM kit_order o WHERE o.edition_year = mine.edition_year AND o.organisation_id = mine.organisation_id)) AS "kitUntil",
  (mine.submitted_at AT TIME ZONE '${REGION_ZONE}')::date AS "submittedOn",
  CASE WHEN mine.state IN (${CORRECTABLE_STATES.map((state) => `'${state}'`).join(', ')}) THEN (
    SELECT jsonb_build_object('id', c.id, 'dueOn', c.due_on, 'items', c.items) FROM correction_request c
    WHERE c.application_id = mine.id AND c.answered_at IS NULL AND c.cancelled_at IS NULL) END AS correction,
  coalesce((SELECT jsonb_agg(event ORDER BY position, event->>'title') FROM roots WHERE application_id = mine.id), '[]') AS events
FROM mine LEFT JOIN organisation_profile p ON p.organisation_id = mine.organisation_id AND p.edition_year = mine.edition_year
ORDER BY (mine.state IN ('withdrawn', 'folded')), mine.created_at DESC, mine.title`;

/** What the organisations received in the last edition held up to a year, and what the others received. */
export interface ResultRow {
  readonly year: number;
  readonly events: number;
  readonly reported: number;
  readonly general: number | null;
  readonly school: number | null;
  readonly accompanying: number | null;
  readonly kind: EventKind;
  readonly peers: number;
  readonly median: number | null;
}

/**
 * The result of the organisations `$1` in the last held edition up to the year `$2`; no row when they had no event.
 * Visits of a root are its own report's, else its counting activities' (rule 2). The kind is that of their most visited
 * event, and the peers are the region's events of that kind which gave figures.
 */
export const RESULT_SQL = `
WITH held AS MATERIALIZED (
  SELECT max(e.year) AS year FROM edition e JOIN event_overview o ON o.edition_year = e.year
  WHERE o.organisation_id = ANY ($1::uuid[]) AND o.parent_event_id IS NULL AND o.counts AND e.year <= $2
    AND e.state IN ('reporting', 'bilan_draft', 'bilan_published', 'archived')
), activities AS (
  SELECT o.root_event_id, bool_or(o.reported) AS reported, sum(o.visits_public) AS general, sum(o.visits_school) AS school,
    sum(o.visits_accompanying) AS accompanying
  FROM event_overview o, held WHERE o.edition_year = held.year AND o.parent_event_id IS NOT NULL AND o.counts GROUP BY 1
), root AS MATERIALIZED (
  SELECT o.event_id, o.kind, o.organisation_id = ANY ($1::uuid[]) AS mine, o.reported OR coalesce(a.reported, false) AS reported,
    CASE WHEN o.reported THEN o.visits_public ELSE a.general END AS general,
    CASE WHEN o.reported THEN o.visits_school ELSE a.school END AS school,
    CASE WHEN o.reported THEN o.visits_accompanying ELSE a.accompanying END AS accompanying
  FROM held JOIN event_overview o ON o.edition_year = held.year
  LEFT JOIN activities a ON a.root_event_id = o.event_id
  WHERE o.parent_event_id IS NULL AND o.counts
), main AS (
  SELECT kind FROM root WHERE mine ORDER BY general + school + accompanying DESC NULLS LAST, event_id LIMIT 1
)
SELECT held.year, main.kind, count(*) FILTER (WHERE mine)::int AS events,
  count(*) FILTER (WHERE mine AND reported)::int AS reported,
  sum(general) FILTER (WHERE mine AND reported)::bigint AS general, sum(school) FILTER (WHERE mine AND reported)::bigint AS school,
  sum(accompanying) FILTER (WHERE mine AND reported)::bigint AS accompanying,
  count(*) FILTER (WHERE reported AND root.kind = main.kind)::int AS peers,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY (general + school + accompanying)::float8)
    FILTER (WHERE reported AND root.kind = main.kind) AS median
FROM held CROSS JOIN main JOIN root ON true WHERE held.year IS NOT NULL GROUP BY held.year, main.kind`;
