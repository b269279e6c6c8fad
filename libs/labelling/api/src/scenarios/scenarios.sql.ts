import { ALREADY_SERVED, communesOf, intermunicipalitiesOf, namesOf, ROOT, totalsOf } from '../territory/coverage.sql';
import { standingProposal } from '../proposals/proposals.queries';

/**
 * Root events of edition $1 that the committee has before it: of dossiers that are examined, ready, or have one put off,
 * and that still wait for a decision.
 */
export const BEFORE_COMMITTEE = `SELECT ${ROOT}
  FROM event_overview o JOIN event e ON e.id = o.event_id LEFT JOIN event_label l ON l.event_id = o.event_id
  WHERE o.edition_year = $1 AND o.parent_event_id IS NULL AND o.application_state IN ('under_review', 'ready_for_committee', 'decided')
    AND COALESCE(l.label, 'pending') IN ('pending', 'deferred')
    AND (o.application_state <> 'decided' OR l.label = 'deferred')`;
/** An outcome that gives a label. */
export const GIVES_LABEL = `('label', 'label_with_conditions')`;

const HEAD = `s.id, s.name, s.backup, p.name AS "createdBy", s.updated_at AS "updatedAt", s.version, s.edition_year AS "editionYear"`;
export const SCENARIOS = `SELECT ${HEAD}, count(d.event_id)::integer AS decided,
    (count(d.event_id) FILTER (WHERE d.outcome IN ${GIVES_LABEL}))::integer AS labelled
  FROM scenario s LEFT JOIN person p ON p.id = s.created_by
  LEFT JOIN (scenario_decision d JOIN (${BEFORE_COMMITTEE}) b ON b.event_id = d.event_id) ON d.scenario_id = s.id
  WHERE s.edition_year = $1 GROUP BY s.id, p.name ORDER BY s.backup, s.created_at, s.id LIMIT 200`;
export const SCENARIO = `SELECT ${HEAD} FROM scenario s LEFT JOIN person p ON p.id = s.created_by WHERE s.id = $1`;

/** Events of edition $1 with what scenario $2 decides of each. */
export const DECIDED = `WITH base AS (SELECT b.*, d.outcome, COALESCE(d.reason, '') AS reason,
      d.condition_due_on, COALESCE(d.outcome IN ${GIVES_LABEL}, false) AS labelled
    FROM (${BEFORE_COMMITTEE}) b LEFT JOIN scenario_decision d ON d.event_id = b.event_id AND d.scenario_id = $2)`;
export const EVENTS = `${DECIDED} SELECT b.event_id AS "eventId", b.application_id AS "applicationId", b.title,
    b.organisation_name AS "organisationName", b.kind, m.name AS municipality, b.department, b.holder_family AS "holderFamily",
    COALESCE(b.audiences, '{}') AS audiences,
    b.outcome, b.reason, b.condition_due_on::text AS "conditionDueOn"
  FROM base b LEFT JOIN municipality m ON m.code = b.municipality_code
  ORDER BY b.department NULLS LAST, m.name NULLS LAST, b.title, b.event_id LIMIT 500`;
export const TOTALS = totalsOf(DECIDED);
const WHITE = `SELECT count(*) FILTER (WHERE labelled)::integer AS served, count(*)::integer AS base,
    ${namesOf('filed AND NOT labelled', 50)} AS emptied, ${namesOf('NOT labelled', 12)} AS white FROM places`;
export const COMMUNES = `${communesOf(DECIDED, ALREADY_SERVED)} ${WHITE}`;
export const INTERMUNICIPALITIES = `${intermunicipalitiesOf(DECIDED, ALREADY_SERVED)} ${WHITE}`;

export const COPY_PROPOSALS = `INSERT INTO scenario_decision (scenario_id, event_id, outcome, reason, condition_due_on)
  SELECT $2, p.event_id, p.outcome, p.reason, p.condition_due_on FROM label_proposal p JOIN (${BEFORE_COMMITTEE}) b ON b.event_id = p.event_id
  LEFT JOIN event_label l ON l.event_id = p.event_id WHERE ${standingProposal('p', 'l')}`;
export const COPY_SCENARIO = `INSERT INTO scenario_decision (scenario_id, event_id, outcome, reason, condition_due_on)
  SELECT $1, d.event_id, d.outcome, d.reason, d.condition_due_on FROM scenario_decision d WHERE d.scenario_id = $2`;
/** Events that a change is for: edition $1, ids $2, department $3, kind $4, family $5, only the undecided ($7) of scenario $6, audience $8. */
export const CHOSEN = `SELECT b.event_id AS id FROM (${BEFORE_COMMITTEE}) b
  LEFT JOIN scenario_decision d ON d.event_id = b.event_id AND d.scenario_id = $6
  WHERE ($2::uuid[] IS NULL OR b.event_id = ANY ($2)) AND ($3::text IS NULL OR b.department = $3)
    AND ($4::text IS NULL OR b.kind = $4) AND ($5::text IS NULL OR b.holder_family = $5) AND (NOT $7::boolean OR d.event_id IS NULL)
    AND ($8::text IS NULL OR $8 = ANY (b.audiences))`;
export const DECIDE = `INSERT INTO scenario_decision (scenario_id, event_id, outcome, reason, condition_due_on)
  SELECT $1, id, $3, $4, $5::date FROM unnest($2::uuid[]) AS chosen (id)
  ON CONFLICT (scenario_id, event_id) DO UPDATE SET outcome = EXCLUDED.outcome, reason = EXCLUDED.reason, condition_due_on = EXCLUDED.condition_due_on`;
export const UNDECIDE = `DELETE FROM scenario_decision WHERE scenario_id = $1 AND event_id = ANY ($2::uuid[])`;
/** The dossiers of edition $1 whose proposals an adoption writes are held as a decision holds them. */
export const HOLD = `SELECT id FROM application WHERE id IN (SELECT application_id FROM (${BEFORE_COMMITTEE}) b) ORDER BY id FOR NO KEY UPDATE`;
/** Root proposals that an adoption of scenario $2 replaces: those it changes or no longer makes. */
export const CLEAR = `DELETE FROM label_proposal p USING (${BEFORE_COMMITTEE}) b WHERE p.event_id = b.event_id
  AND NOT EXISTS (SELECT 1 FROM scenario_decision d WHERE d.scenario_id = $2 AND d.event_id = p.event_id)`;
export const ADOPT = `INSERT INTO label_proposal (event_id, outcome, reason, condition_due_on, proposed_by, proposed_at)
  SELECT d.event_id, d.outcome, btrim(d.reason), d.condition_due_on, $3, $4 FROM scenario_decision d
  JOIN (${BEFORE_COMMITTEE}) b ON b.event_id = d.event_id WHERE d.scenario_id = $2
  ON CONFLICT (event_id) DO UPDATE SET outcome = EXCLUDED.outcome, reason = EXCLUDED.reason, condition_due_on = EXCLUDED.condition_due_on,
    proposed_by = EXCLUDED.proposed_by, proposed_at = EXCLUDED.proposed_at
  WHERE (label_proposal.outcome, label_proposal.reason, label_proposal.condition_due_on)
    IS DISTINCT FROM (EXCLUDED.outcome, EXCLUDED.reason, EXCLUDED.condition_due_on) RETURNING event_id`;
