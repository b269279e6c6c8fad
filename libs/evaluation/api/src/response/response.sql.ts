import { REGION_ZONE } from '@fds/shared/kernel';

/** The evaluation's questionnaire of the edition `ed`, once it is put; as `q`. */
export const PUT = `q.edition_year = ed.year AND q.kind = 'evaluation' AND q.version > 0 AND jsonb_array_length(q.questions) > 0`;

/**
 * When the last announced session of an organisation ends, else the edition; needs `ed`, and `holds` names the organisation.
 * Null when it holds nothing.
 */
export const invitedFromSql = (holds: string): string => `(SELECT COALESCE(max(s.ends_at),
      (ed.ends_on + 1)::timestamp AT TIME ZONE '${REGION_ZONE}')
    FROM event_overview held LEFT JOIN slot s ON s.event_id = held.event_id
    WHERE held.organisation_id = ${holds} AND held.edition_year = ed.year AND held.counts AND held.notified_at IS NOT NULL
    HAVING bool_or(held.parent_event_id IS NULL))`;

/** Departments of an organisation's announced events, else of its seat; needs `p`, its profile. */
export const departmentsSql = (holds: string): string => `COALESCE(
  (SELECT array_agg(DISTINCT held.department ORDER BY held.department) FROM event_overview held
    WHERE held.organisation_id = ${holds} AND held.edition_year = ed.year AND held.counts AND held.department IS NOT NULL),
  (SELECT array_agg(seat.department) FROM municipality m JOIN municipality seat ON seat.code = m.current_code
    WHERE m.code = p.municipality_code AND seat.department IS NOT NULL), '{}')`;

/** Facts that the portal knows of the organisation `o` in the edition `ed`; its visits once every one of its roots has some. */
const KNOWN_FACTS_SQL = `CASE WHEN EXISTS (SELECT FROM event_overview r WHERE r.organisation_id = o.id AND r.edition_year = ed.year
      AND r.parent_event_id IS NULL AND r.counts AND r.notified_at IS NOT NULL AND NOT r.reported
      AND NOT EXISTS (SELECT FROM event_overview a WHERE a.parent_event_id = r.event_id AND a.counts AND a.reported))
    THEN '{events,activities,partners}' ELSE '{events,activities,partners,visits}' END::text[]`;

/** Edition `$1`, organisation `$2`: all that the rules and the page need of one response. */
export const RESPONSE_SQL = `SELECT o.id AS "organisationId", COALESCE(p.name, '') AS "organisationName", ed.year, ed.state AS "editionState",
    ed.starts_on AS "startsOn", ed.ends_on AS "endsOn", ed.call_closes_on AS "callClosesOn", ed.reports_due_on AS "dueOn",
    c.closed_at IS NOT NULL AS closed, q.version AS "questionnaireVersion", COALESCE(q.title, '') AS title,
    COALESCE(q.questions, '[]') AS questions, COALESCE(q.sections, '[]') AS sections, ${KNOWN_FACTS_SQL} AS "knownFacts", ${invitedFromSql('o.id')} AS "invitedFrom", ${departmentsSql('o.id')} AS departments,
    r.id, r.state, r.draft, r.declined, r.came, r.staff_research AS "staffResearch", r.staff_own AS "staffOwn", r.volunteers,
    r.questionnaire_version AS "answeredVersion", r.begun_at AS "begunAt", r.saved_at AS "savedAt", r.submitted_at AS "submittedAt",
    r.by_coordination AS "byCoordination", COALESCE(r.version, 0) AS version,
    (SELECT jsonb_path_query_array(v.questions, '$[*].code') FROM questionnaire_version v
      WHERE v.questionnaire_id = q.id AND v.number = r.questionnaire_version) AS "answeredCodes",
    COALESCE((SELECT jsonb_object_agg(a.question, a.answer) FROM evaluation_answer a WHERE a.response_id = r.id), '{}') AS answers,
    COALESCE((SELECT jsonb_agg(jsonb_build_object('unit', m.unit, 'institutions', m.institutions, 'staff', m.staff) ORDER BY m.position)
      FROM research_mention m WHERE m.organisation_id = o.id AND m.edition_year = ed.year), '[]') AS mentions,
    COALESCE((SELECT jsonb_agg(u.unit) FROM application a CROSS JOIN LATERAL jsonb_array_elements(
        CASE WHEN jsonb_typeof(a.details->'researchUnits') = 'array' THEN a.details->'researchUnits' ELSE '[]' END) AS u (unit)
      WHERE a.organisation_id = o.id AND a.edition_year = ed.year AND a.submitted_at IS NOT NULL AND a.state NOT IN ('withdrawn', 'folded')), '[]') AS filed
  FROM edition ed JOIN organisation o ON o.id = $2 AND o.merged_into IS NULL
  LEFT JOIN organisation_profile p ON p.organisation_id = o.id AND p.edition_year = ed.year
  LEFT JOIN questionnaire q ON ${PUT}
  LEFT JOIN evaluation_closing c ON c.edition_year = ed.year
  LEFT JOIN evaluation_response r ON r.organisation_id = o.id AND r.edition_year = ed.year
  WHERE ed.year = $1`;

/** What the portal knows of an organisation's year: its roots, its activities, its partners, its visits (rule 2). */
export const KNOWN_SQL = `WITH own AS MATERIALIZED (
    SELECT * FROM event_overview o WHERE o.organisation_id = $2 AND o.edition_year = $1 AND o.counts AND o.notified_at IS NOT NULL),
  root AS (SELECT r.event_id, r.reported, sum(a.visits_public + a.visits_school + a.visits_accompanying) FILTER (WHERE a.reported) AS inner_visits,
      r.visits_public + r.visits_school + r.visits_accompanying AS own_visits, bool_or(a.reported) AS inner_reported
    FROM own r LEFT JOIN event_overview a ON a.parent_event_id = r.event_id AND a.counts WHERE r.parent_event_id IS NULL
    GROUP BY r.event_id, r.reported, r.visits_public, r.visits_school, r.visits_accompanying)
  SELECT (SELECT count(*) FROM root)::int AS events, (SELECT count(*) FROM own WHERE parent_event_id IS NOT NULL)::int AS activities,
    (SELECT count(DISTINCT t.organisation_id) FROM event_partner t JOIN own ON own.event_id = t.event_id)::int AS partners,
    (SELECT count(*) FROM root WHERE reported OR inner_reported)::int AS reported,
    (SELECT sum(CASE WHEN reported THEN own_visits WHEN inner_reported THEN inner_visits END) FROM root)::bigint AS visits`;

/** What the organisation answered last, before the edition `$1`, by question. */
export const PREVIOUS_SQL = `SELECT r.edition_year AS year, COALESCE(q.questions, '[]') AS questions,
    COALESCE((SELECT jsonb_object_agg(a.question, a.answer) FROM evaluation_answer a WHERE a.response_id = r.id), '{}') AS answers
  FROM evaluation_response r LEFT JOIN questionnaire q ON q.edition_year = r.edition_year AND q.kind = 'evaluation'
  WHERE r.organisation_id = $2 AND r.edition_year < $1 AND r.state <> 'in_progress' ORDER BY r.edition_year DESC LIMIT 1`;

/** What the answers of the last edition that has some were good for. */
export const PURPOSE_SQL = `WITH last AS (SELECT max(edition_year) AS year FROM evaluation_response WHERE edition_year < $1 AND state <> 'in_progress'),
  holder AS (SELECT DISTINCT organisation_id FROM event_overview o, last WHERE o.edition_year = last.year AND o.parent_event_id IS NULL AND o.counts)
  SELECT last.year, (SELECT count(*) FROM holder)::int AS invited,
    (SELECT count(*) FROM evaluation_response r JOIN holder h ON h.organisation_id = r.organisation_id
      WHERE r.edition_year = last.year AND r.state <> 'in_progress')::int AS respondents,
    (SELECT count(DISTINCT m.organisation_id) FROM research_mention m JOIN holder h ON h.organisation_id = m.organisation_id
      WHERE m.edition_year = last.year)::int AS "withResearch"
  FROM last WHERE last.year IS NOT NULL`;

/** The evaluations of the organisations `$1`, the newest edition first. */
export const OWN_SQL = `SELECT ed.year, ed.title AS "editionTitle", ed.state AS "editionState", ed.starts_on AS "startsOn", ed.ends_on AS "endsOn",
    ed.call_closes_on AS "callClosesOn", ed.reports_due_on AS "dueOn", o.id AS "organisationId", COALESCE(p.name, '') AS "organisationName",
    c.closed_at IS NOT NULL AS closed, q.id IS NOT NULL AS asked, ${invitedFromSql('o.id')} AS "invitedFrom", r.state, r.submitted_at AS "submittedAt"
  FROM organisation o CROSS JOIN edition ed
  LEFT JOIN organisation_profile p ON p.organisation_id = o.id AND p.edition_year = ed.year
  LEFT JOIN questionnaire q ON ${PUT}
  LEFT JOIN evaluation_closing c ON c.edition_year = ed.year
  LEFT JOIN evaluation_response r ON r.organisation_id = o.id AND r.edition_year = ed.year
  WHERE o.id = ANY ($1::uuid[]) AND o.merged_into IS NULL
    AND (r.id IS NOT NULL OR EXISTS (SELECT FROM event_overview o2 WHERE o2.organisation_id = o.id AND o2.edition_year = ed.year AND o2.counts AND o2.notified_at IS NOT NULL))
  ORDER BY ed.year DESC, "organisationName", o.id LIMIT 200`;
