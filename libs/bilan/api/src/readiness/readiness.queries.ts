import { READINESS_MATTERS, type ReadinessMatter } from '@fds/bilan/domain';

/** Things listed of one organisation at most; all are counted. */
const THINGS = 200;

/** What is missing, by matter: events `e` of `own` or holders `h`, and what makes them lack it. */
const EVENTS: Readonly<Partial<Record<ReadinessMatter, string>>> = {
  attendance: `e.is_root AND NOT e.received AND e.report_state IS DISTINCT FROM 'did_not_take_place'`,
  queried: `e.report_state = 'queried' AND e.taken`,
  not_held: `e.report_state = 'did_not_take_place'`,
  commune: `e.attendance_mode <> 'online' AND e.municipality_code IS NULL`,
  school_level: 'e.taken AND e.visits_unspecified > 0',
  format: `e.is_root AND e.kind = 'single' AND e.format IS NULL`,
};
const HOLDERS: Readonly<Partial<Record<ReadinessMatter, string>>> = {
  evaluation: `h.response IS NULL OR h.response = 'in_progress'`,
  engaged: `h.response <> 'in_progress' AND h.asked AND num_nulls(h.staff_research, h.staff_own, h.volunteers) > 0`,
  family: 'h.holder_family IS NULL',
  first_year: 'h.imported AND h.first_participation_year IS NULL',
};

/** The events and holders that count in the edition `$1`, with what may be missing of them, and what is. */
const MISSING = `
own AS MATERIALIZED (
  SELECT o.event_id, o.application_id, o.organisation_id, o.title, o.kind, o.format, o.department, o.attendance_mode,
    o.municipality_code, o.report_state, o.visits_unspecified, o.visits_school, o.parent_event_id IS NULL AS is_root,
    o.reported AND (o.parent_event_id IS NULL OR NOT r.reported) AS taken, o.reported OR EXISTS (
      SELECT FROM event_overview a WHERE a.parent_event_id = o.event_id AND a.counts AND a.reported) AS received
  FROM event_overview o JOIN event_overview r ON r.event_id = o.root_event_id
  WHERE o.edition_year = $1 AND o.counts
),
holder AS MATERIALIZED (
  SELECT h.organisation_id, p.holder_family, p.first_participation_year, e.imported, r.state AS response, r.staff_research,
    r.staff_own, r.volunteers, r.questionnaire_version IS NOT NULL AS asked
  FROM (SELECT DISTINCT organisation_id FROM own WHERE is_root) h JOIN edition e ON e.year = $1
  LEFT JOIN organisation_profile p ON p.organisation_id = h.organisation_id AND p.edition_year = $1
  LEFT JOIN evaluation_response r ON r.organisation_id = h.organisation_id AND r.edition_year = $1
),
missing AS MATERIALIZED (
  ${READINESS_MATTERS.map((matter) =>
    HOLDERS[matter] === undefined
      ? `SELECT '${matter}' AS matter, e.organisation_id, e.event_id, e.application_id, e.title, e.department
  FROM own e WHERE ${EVENTS[matter] ?? 'false'}`
      : `SELECT '${matter}', h.organisation_id, NULL::uuid, NULL::uuid, '', NULL FROM holder h WHERE ${HOLDERS[matter]}`,
  ).join('\n  UNION ALL ')}
)`;

/** The only row of `READINESS_COUNTS_SQL`; no row when the edition is not held. */
export interface ReadinessCountsRow {
  readonly missing: Readonly<Record<string, number>> | null;
  readonly bases: Readonly<Record<string, number>>;
}
export const READINESS_COUNTS_SQL = `WITH ${MISSING}
SELECT (SELECT json_object_agg(matter, n) FROM (SELECT matter, count(*) AS n FROM missing GROUP BY matter) m) AS missing,
  (SELECT json_build_object('events', count(*) FILTER (WHERE is_root), 'reported', count(*) FILTER (WHERE taken),
      'in_person', count(*) FILTER (WHERE attendance_mode <> 'online'),
      'singles', count(*) FILTER (WHERE is_root AND kind = 'single'),
      'schools', count(*) FILTER (WHERE taken AND visits_school > 0),
      'holders', (SELECT count(*) FROM holder),
      'respondents', (SELECT count(*) FROM holder WHERE response <> 'in_progress' AND asked)) FROM own) AS bases
FROM edition WHERE year = $1`;

export interface ReadinessRow {
  readonly total: number;
  readonly id: string;
  readonly name: string;
  readonly missing: number;
  readonly things: readonly {
    readonly matter: ReadinessMatter;
    readonly eventId: string | null;
    readonly applicationId: string | null;
    readonly title: string;
  }[];
  readonly phones: readonly { readonly who: string; readonly phone: string }[];
}

/**
 * Organisations with something missing in the edition `$1`, of the matter `$2` and the department `$3` when they are given,
 * those with most first; whom to ring are the contacts of their dossiers of the year and the number they publish.
 */
export const READINESS_SQL = `WITH ${MISSING},
asked AS (
  SELECT m.*, array_position($4::text[], m.matter) AS place FROM missing m
  WHERE ($2::text IS NULL OR m.matter = $2) AND ($3::text IS NULL OR m.department = $3 OR m.department IS NULL
    AND EXISTS (SELECT FROM own WHERE own.organisation_id = m.organisation_id AND own.department = $3))
),
page AS MATERIALIZED (
  SELECT a.organisation_id, o.name, count(*)::integer AS missing, count(*) OVER ()::integer AS total
  FROM asked a LEFT JOIN organisation_profile o ON o.organisation_id = a.organisation_id AND o.edition_year = $1
  GROUP BY a.organisation_id, o.name ORDER BY count(*) DESC, o.name, a.organisation_id LIMIT $5 OFFSET $6
)
SELECT p.total, p.organisation_id AS id, COALESCE(p.name, '') AS name, p.missing,
  (SELECT jsonb_agg(jsonb_build_object('matter', t.matter, 'eventId', t.event_id, 'applicationId', t.application_id,
      'title', t.title) ORDER BY t.place, t.title, t.event_id)
    FROM (SELECT * FROM asked a WHERE a.organisation_id = p.organisation_id ORDER BY a.place, a.title, a.event_id
      LIMIT ${THINGS}) t) AS things,
  COALESCE((SELECT jsonb_agg(DISTINCT jsonb_build_object('who', x.who, 'phone', btrim(x.phone))) FROM (
      SELECT concat_ws(', ', NULLIF(btrim(k ->> 'name'), ''), NULLIF(btrim(k ->> 'role'), '')) AS who, k ->> 'phone' AS phone
        FROM application a, jsonb_array_elements(
          CASE jsonb_typeof(a.details -> 'contacts') WHEN 'array' THEN a.details -> 'contacts' ELSE '[]' END) k
        WHERE a.organisation_id = p.organisation_id AND a.edition_year = $1 AND a.state <> 'withdrawn'
      UNION ALL SELECT 'Standard', o.public_phone FROM organisation o WHERE o.id = p.organisation_id) x
    WHERE btrim(COALESCE(x.phone, '')) <> ''), '[]') AS phones
FROM page p ORDER BY p.missing DESC, p.name, p.organisation_id`;
