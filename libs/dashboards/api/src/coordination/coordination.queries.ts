import { REGION_ZONE, type ApplicationState } from '@fds/shared/kernel';
import { AWAITS_ANSWER } from '@fds/applications/api';
import { answeredAtSql } from '@fds/attendance/api';
import { awaitedJoins, MATTER, SINCE, VOICES_AWAITED, waitingForOf } from '@fds/labelling/api';
import type { Ball, Waiting } from '@fds/dashboards/domain';

/** States of dossiers that were filed and not taken back. */
const FILED = `('submitted', 'under_review', 'inadmissible', 'ready_for_committee', 'decided')`;
/** States of dossiers that may still lead to an event. */
const RUNNING = `('submitted', 'under_review', 'ready_for_committee', 'decided')`;
const dayOf = (instant: string): string => `(${instant} AT TIME ZONE '${REGION_ZONE}')::date`;

export interface SeasonRow {
  readonly states: Readonly<Partial<Record<ApplicationState, number>>> | null;
  /** Day of the first notification of the edition. */
  readonly notifiedOn: string | null;
  readonly latestYear: number | null;
  readonly awaiting: AwaitingCampaigns;
}
/** Campaigns that wait for a green light. */
export interface AwaitingCampaigns {
  readonly count: number;
  /** Name of the one that waits longest. */
  readonly name: string | null;
}
/**
 * Where the edition `$1` stands: its dossiers by state, its first notification, the latest edition of all, and the campaigns
 * whose green light `$2` may give: whoever asked for it may not.
 */
export const SEASON_SQL = `
SELECT (SELECT jsonb_object_agg(state, number) FROM (SELECT state, count(*)::int AS number FROM application WHERE edition_year = $1 GROUP BY state) s) AS states,
  (SELECT ${dayOf('min(notified_at)')} FROM event_overview WHERE edition_year = $1 AND notified_at IS NOT NULL) AS "notifiedOn",
  (SELECT max(year) FROM edition) AS "latestYear",
  (SELECT jsonb_build_object('count', count(*), 'name', (array_agg(name ORDER BY submitted_at, id))[1]) FROM campaign
    WHERE edition_year = $1 AND state = 'awaiting' AND submitted_by IS DISTINCT FROM $2::uuid) AS awaiting`;

export interface BeforeRow {
  readonly year: number;
  readonly imported: boolean;
  readonly callOpensOn: string;
  readonly callClosesOn: string;
  readonly known: boolean;
  readonly started: number;
  readonly submitted: number;
  readonly taken: number;
  readonly admissible: number;
  readonly ready: number;
  readonly decided: number;
}
/**
 * The last edition before `$1`, and its dossiers as they stood `$2` days after the opening of its call. `known` says
 * whether any day of deposit is.
 */
export const BEFORE_SQL = `
WITH before AS (
  SELECT *, (call_opens_on + $2::int + 1)::timestamp AT TIME ZONE '${REGION_ZONE}' AS until
  FROM edition WHERE year < $1 AND state <> 'draft' ORDER BY year DESC LIMIT 1
), decision AS (
  SELECT e.application_id, max(l.decided_at) AS decided_at FROM before JOIN event e ON e.edition_year = before.year
  JOIN event_label l ON l.event_id = e.id WHERE e.parent_event_id IS NULL GROUP BY 1
)
SELECT b.year, b.imported, b.call_opens_on AS "callOpensOn", b.call_closes_on AS "callClosesOn",
  coalesce(bool_or(a.submitted_at IS NOT NULL), false) AS known,
  count(*) FILTER (WHERE a.created_at < until)::int AS started,
  count(*) FILTER (WHERE a.submitted_at < until AND a.state IN ${FILED})::int AS submitted,
  count(*) FILTER (WHERE r.taken_at < until AND a.state NOT IN ('withdrawn', 'folded'))::int AS taken,
  count(*) FILTER (WHERE r.taken_at < until AND a.state IN ('under_review', 'ready_for_committee', 'decided'))::int AS admissible,
  count(*) FILTER (WHERE r.ready_at < until AND a.state NOT IN ('withdrawn', 'folded'))::int AS ready,
  count(*) FILTER (WHERE d.decided_at < until AND a.state = 'decided')::int AS decided
FROM before b LEFT JOIN application a ON a.edition_year = b.year
LEFT JOIN application_review r ON r.application_id = a.id LEFT JOIN decision d ON d.application_id = a.id
GROUP BY b.year, b.imported, b.call_opens_on, b.call_closes_on`;

export interface WaitingCountRow {
  readonly ball: Ball;
  readonly waiting: Waiting;
  readonly count: number;
  readonly oldest: string | null;
  /** Waits whose due day is over. */
  readonly late: number;
}
export interface WaitingRow {
  readonly ball: Ball;
  readonly waiting: Waiting;
  readonly applicationId: string;
  readonly eventId: string | null;
  readonly title: string;
  readonly organisation: string;
  readonly since: string | null;
  readonly due: string | null;
}
export interface WaitingsRow {
  readonly counts: readonly WaitingCountRow[] | null;
  readonly rows: readonly WaitingRow[] | null;
}

/**
 * Who is expected to act in the edition `$1` at the instant `$2`, the day `$3`: counts by person and matter, and the
 * three most pressing of each person. Of the dossiers only the matters `$4` can be awaited; an edition that is over
 * expects no figures either.
 */
export const WAITING_SQL = `
WITH edition_of AS (
  SELECT *, state IN ('bilan_published', 'archived') AS over FROM edition WHERE year = $1
), app AS (
  SELECT a.id, a.title, coalesce(p.name, '') AS organisation, ${MATTER} AS matter, ${SINCE} AS since_at, ${VOICES_AWAITED} AS voices, c.due_on
  FROM application a LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  ${awaitedJoins('$1::smallint')} WHERE a.edition_year = $1
), ends AS (
  SELECT x.root_event_id, max(s.ends_at) AS ends_at FROM event_overview x JOIN slot s ON s.event_id = x.event_id
  WHERE x.edition_year = $1 AND x.counts GROUP BY 1
), root AS (
  SELECT o.event_id, o.application_id, o.title, o.organisation_name AS organisation, o.counts, r.state, r.submitted_at,
    EXISTS (SELECT 1 FROM event_overview x WHERE x.parent_event_id = o.event_id AND x.counts AND x.reported) AS by_activities,
    coalesce(ends.ends_at, (e.ends_on + 1)::timestamp AT TIME ZONE '${REGION_ZONE}') AS ends_at,
    CASE WHEN r.state = 'queried' THEN ${answeredAtSql('o.event_id', 'o.application_id')} END AS answered_at
  FROM event_overview o CROSS JOIN edition_of e LEFT JOIN attendance_report r ON r.event_id = o.event_id
  LEFT JOIN ends ON ends.root_event_id = o.event_id WHERE o.edition_year = $1 AND o.parent_event_id IS NULL AND o.counts
), said AS (
  SELECT DISTINCT ON (m.application_id) m.application_id, m.circle, m.role, m.written_at, m.expects_answer
  FROM application_message m JOIN application a ON a.id = m.application_id
  WHERE a.edition_year = $1 AND m.circle = 'thread' ORDER BY m.application_id, m.written_at DESC, m.id DESC
), waiting AS (
  SELECT ball, CASE WHEN matter = 'opinion' THEN 'opinion_' || ball ELSE matter END AS waiting, matter, id AS application_id,
    NULL::uuid AS event_id, title, organisation,
    CASE WHEN matter <> 'finish_draft' THEN ${dayOf('since_at')} END AS since,
    CASE matter WHEN 'finish_draft' THEN (SELECT call_closes_on FROM edition_of) WHEN 'correct' THEN due_on END AS due
  FROM app CROSS JOIN LATERAL unnest(${waitingForOf('matter', 'voices')}) AS awaited (who)
  CROSS JOIN LATERAL (SELECT CASE who WHEN 'holder' THEN 'holders' ELSE who END AS ball) b
  UNION ALL SELECT CASE l.role WHEN 'coordinator' THEN 'holders' ELSE 'coordination' END,
      CASE l.role WHEN 'coordinator' THEN 'answer_coordination' ELSE 'answer_holder' END, NULL, a.id, NULL::uuid, a.title,
      coalesce(p.name, ''), ${dayOf('l.written_at')}, NULL::date
    FROM said l JOIN application a ON a.id = l.application_id
    LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
    WHERE ${AWAITS_ANSWER}
  UNION ALL SELECT 'coordination', 'validate_report', NULL, application_id, event_id, title, organisation, ${dayOf('submitted_at')}, NULL
    FROM root WHERE state = 'submitted'
  UNION ALL SELECT 'coordination', 'reread_report', NULL, application_id, event_id, root.title, organisation, ${dayOf('root.answered_at')}, NULL
    FROM root WHERE root.state = 'queried' AND root.answered_at IS NOT NULL
  UNION ALL SELECT 'holders', 'answer_question', NULL, application_id, event_id, root.title, organisation, NULL, e.reports_due_on
    FROM root, edition_of e WHERE root.state = 'queried' AND root.answered_at IS NULL
  UNION ALL SELECT 'holders', 'finish_report', NULL, application_id, event_id, root.title, organisation, NULL, e.reports_due_on
    FROM root, edition_of e WHERE root.state = 'draft'
  UNION ALL SELECT 'holders', 'report_attendance', NULL, application_id, event_id, root.title, organisation, ${dayOf('root.ends_at')}, e.reports_due_on
    FROM root, edition_of e WHERE root.state IS NULL AND NOT root.by_activities AND root.ends_at <= $2::timestamptz
), open AS (
  SELECT waiting.* FROM waiting, edition_of
  WHERE CASE WHEN matter IS NULL THEN NOT over ELSE matter = ANY ($4::text[]) END
)
SELECT (SELECT jsonb_agg(c) FROM (
    SELECT ball, waiting, count(*)::int AS count, min(since) AS oldest, (count(*) FILTER (WHERE due < $3::date))::int AS late
    FROM open GROUP BY ball, waiting) c) AS counts,
  (SELECT jsonb_agg(jsonb_build_object('ball', ball, 'waiting', waiting, 'applicationId', application_id, 'eventId', event_id,
      'title', title, 'organisation', organisation, 'since', since, 'due', due) ORDER BY ball, rank) FROM (
    SELECT *, row_number() OVER (PARTITION BY ball ORDER BY due, since, title, application_id) AS rank FROM open) r
    WHERE rank <= 3) AS rows`;

export interface DepartmentRow {
  /** Null for the region as a whole. */
  readonly code: string | null;
  readonly name: string | null;
  readonly population: number | null;
  readonly dossiers: number;
  readonly events: number;
  readonly communes: number;
}
/** Filed dossiers of the edition `$1` by department of their root events, then of the region; `$2` its departments. */
export const DEPARTMENTS_SQL = `
WITH filed AS (
  SELECT department, application_id, parent_event_id, CASE WHEN attendance_mode <> 'online' THEN municipality_code END AS commune
  FROM event_overview WHERE edition_year = $1 AND application_state IN ${FILED}
), counted AS (
  SELECT department, grouping(department) AS whole,
    count(DISTINCT application_id) FILTER (WHERE parent_event_id IS NULL)::int AS dossiers,
    count(*) FILTER (WHERE parent_event_id IS NULL)::int AS events, count(DISTINCT commune)::int AS communes
  FROM filed GROUP BY GROUPING SETS ((department), ())
)
SELECT d.code, d.name, d.population, coalesce(c.dossiers, 0) AS dossiers, coalesce(c.events, 0) AS events, coalesce(c.communes, 0) AS communes
FROM department d LEFT JOIN counted c ON c.whole = 0 AND c.department = d.code WHERE d.code = ANY ($2::text[])
UNION ALL
SELECT NULL, NULL, (SELECT sum(population)::int FROM department WHERE code = ANY ($2::text[])),
  (SELECT count(*)::int FROM application WHERE edition_year = $1 AND state IN ${FILED}), events, communes
FROM counted WHERE whole = 1`;

export interface DepositRow {
  readonly year: number;
  readonly offset: number;
  readonly count: number;
}
/** Deposits of the editions `$1` by day of their season, counted from the opening of their call; a day after the close is the last. */
export const DEPOSITS_SQL = `
SELECT a.edition_year AS year, (${dayOf('a.submitted_at')} - e.call_opens_on) AS "offset", count(*)::int AS count
FROM application a JOIN edition e ON e.year = a.edition_year
WHERE a.edition_year = ANY ($1::smallint[]) AND a.submitted_at IS NOT NULL AND a.state IN ${FILED} GROUP BY 1, 2 ORDER BY 1, 2`;

export interface ConcernedRow {
  readonly title: string;
  readonly organisation: string;
  readonly applicationId: string;
}
export interface AlertsRow {
  readonly outside: readonly ConcernedRow[] | null;
  readonly conditions: readonly ConcernedRow[] | null;
  readonly expected: number;
  readonly mailsRefused: number;
  readonly territories: number;
  readonly empty: readonly { readonly name: string; readonly department: string }[] | null;
  readonly filed: boolean;
}
/** What the coordination should look at in the edition `$1` of the region `$2`, whose window is `$3`..`$4`. */
export const ALERTS_SQL = `
WITH running AS (
  SELECT * FROM event_overview WHERE edition_year = $1 AND application_state IN ${RUNNING} AND label NOT IN ('refused', 'revoked', 'deferred')
), inside AS (
  SELECT DISTINCT r.root_event_id FROM running r JOIN slot s ON s.event_id = r.event_id
  WHERE s.ends_at > $3::date::timestamp AT TIME ZONE '${REGION_ZONE}' AND s.begins_at < ($4::date + 1)::timestamp AT TIME ZONE '${REGION_ZONE}'
), concerned AS (
  SELECT r.title, r.organisation_name AS organisation, r.application_id AS "applicationId", r.label = 'conditional' AND r.notified_at IS NOT NULL AS conditional,
    i.root_event_id IS NULL AND r.happening NOT IN ('cancelled', 'postponed') AS outside
  FROM running r LEFT JOIN inside i ON i.root_event_id = r.event_id WHERE r.parent_event_id IS NULL
), epci AS (
  SELECT m.intermunicipality_code AS code, i.name, mode() WITHIN GROUP (ORDER BY m.department) AS department
  FROM municipality m JOIN intermunicipality i ON i.code = m.intermunicipality_code
  WHERE m.region = $2 AND m.status = 'current' GROUP BY 1, 2
)
SELECT (SELECT jsonb_agg(c ORDER BY c.title) FROM (SELECT title, organisation, "applicationId" FROM concerned WHERE outside) c) AS outside,
  (SELECT jsonb_agg(c ORDER BY c.title) FROM (SELECT title, organisation, "applicationId" FROM concerned WHERE conditional) c) AS conditions,
  (SELECT count(*)::int FROM event_overview WHERE edition_year = $1 AND parent_event_id IS NULL AND counts) AS expected,
  (SELECT count(*)::int FROM outbox_message WHERE state IN ('refused', 'bounced')) AS "mailsRefused",
  (SELECT count(*)::int FROM epci) AS territories,
  (SELECT jsonb_agg(jsonb_build_object('name', e.name, 'department', d.name) ORDER BY d.name, e.name)
   FROM epci e JOIN department d ON d.code = e.department
   WHERE NOT EXISTS (SELECT 1 FROM running r WHERE r.intermunicipality_code = e.code)) AS empty,
  EXISTS (SELECT 1 FROM running) AS filed`;
