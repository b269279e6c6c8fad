import type { SessionState } from '@fds/labelling/domain';
import type { Day, EventKind, Label } from '@fds/shared/kernel';

/** Reads by hand-written SQL, in a transaction or outside. */
export type Rows = <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>;

/** An event with a decision of its own, or a root event that still waits for one (`pending`). */
export interface CandidateEvent {
  readonly id: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly label: Label;
  readonly reason: string;
  readonly conditionDueOn: Day | null;
  readonly notified: boolean;
  readonly decidedAt: string | null;
}
export interface Recipient {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}
/** A decided dossier whose holders were not told everything yet. */
export interface Candidate {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly organisationName: string;
  readonly departments: readonly string[];
  readonly sessionId: string | null;
  readonly sessionTitle: string | null;
  readonly sessionState: SessionState | null;
  readonly events: readonly CandidateEvent[];
  readonly recipients: readonly Recipient[];
  readonly draft: {
    readonly subject: string | null;
    readonly text: string | null;
    readonly heldBack: boolean;
    readonly editedBy: string | null;
    readonly editedAt: string;
  } | null;
  /** Day of the committee's next session of the edition; null when none is planned. */
  readonly nextSession: Day | null;
}

/** Whether something that was decided of the dossier `a` is not told yet. */
export const UNTOLD = `a.state = 'decided' AND EXISTS (SELECT 1 FROM event e JOIN event_label l ON l.event_id = e.id
    WHERE e.application_id = a.id AND l.notified_at IS NULL AND l.label <> 'pending')`;

const LAST = `SELECT d.outcome, d.reason, d.decided_at, d.session_id, d.condition_due_on FROM label_decision d
    WHERE d.event_id = e.id ORDER BY d.decided_at DESC, d.id LIMIT 1`;
/** Everything of each dossier in one row; five look-ups whatever their number. `$today` closes the sessions of the past. */
const select = (where: string, today: string): string => `
  WITH told AS (SELECT a.id, a.edition_year, a.organisation_id, a.title FROM application a WHERE ${where}),
  decided AS (
    SELECT e.application_id, e.id, e.title, e.kind, coalesce(l.label, 'pending') AS label, coalesce(d.reason, '') AS reason,
      CASE WHEN l.label = 'conditional' THEN d.condition_due_on END AS due, l.notified_at, d.decided_at, d.session_id,
      coalesce(root.position, e.position) AS root_position, e.parent_event_id IS NOT NULL AS activity, e.position
    FROM told t JOIN event e ON e.application_id = t.id LEFT JOIN event root ON root.id = e.parent_event_id
    LEFT JOIN event_label l ON l.event_id = e.id LEFT JOIN LATERAL (${LAST}) d ON true
    WHERE e.parent_event_id IS NULL OR l.event_id IS NOT NULL)
  SELECT t.id, t.edition_year AS "editionYear", t.title, coalesce(p.name, '') AS "organisationName",
    coalesce((SELECT array_agg(DISTINCT o.department) FROM event_overview o
      WHERE o.application_id = t.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL),
      (SELECT array_agg(c.department) FROM municipality m JOIN municipality c ON c.code = m.current_code
       WHERE m.code = p.municipality_code), '{}') AS departments,
    s.id AS "sessionId", s.title AS "sessionTitle", s.state AS "sessionState",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', d.id, 'title', d.title, 'kind', d.kind, 'label', d.label,
        'reason', d.reason, 'conditionDueOn', d.due, 'notified', d.notified_at IS NOT NULL, 'decidedAt', d.decided_at)
        ORDER BY d.root_position, d.activity, d.position, d.id)
      FROM decided d WHERE d.application_id = t.id), '[]') AS events,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', q.id, 'name', q.name, 'email', q.email) ORDER BY q.name, q.id)
      FROM membership m JOIN person q ON q.id = m.person_id
      WHERE m.organisation_id = t.organisation_id AND q.disabled_at IS NULL), '[]') AS recipients,
    (SELECT jsonb_build_object('subject', n.subject, 'text', n.text, 'heldBack', n.held_back, 'editedBy', by.name,
        'editedAt', n.edited_at)
      FROM notification_draft n LEFT JOIN person by ON by.id = n.edited_by WHERE n.application_id = t.id) AS draft,
    (SELECT min(c.held_on)::text FROM committee_session c
      WHERE c.edition_year = t.edition_year AND c.state = 'prepared' AND c.held_on >= ${today}) AS "nextSession"
  FROM told t
  LEFT JOIN organisation_profile p ON p.organisation_id = t.organisation_id AND p.edition_year = t.edition_year
  LEFT JOIN LATERAL (SELECT c.id, c.title, c.state FROM decided d JOIN committee_session c ON c.id = d.session_id
    WHERE d.application_id = t.id AND d.notified_at IS NULL ORDER BY c.state = 'closed', d.decided_at DESC, c.id LIMIT 1) s ON true`;

/** Dossiers of an edition that are decided and not told: of the session `$2`, or all when it is null; at most `$4`. */
const OF_EDITION = `${select(`a.edition_year = $1 AND ${UNTOLD}`, '$3::date')}
  WHERE ($2::uuid IS NULL OR s.id = $2) ORDER BY lower(p.name), t.title, t.id LIMIT $4`;
const COUNT = `SELECT count(*)::int AS count FROM (${select(`a.edition_year = $1 AND ${UNTOLD}`, '$3::date')}
  WHERE ($2::uuid IS NULL OR s.id = $2)) c`;
/** Named dossiers, whatever they are told of. */
const NAMED = select(`a.id = ANY ($1::uuid[]) AND a.state = 'decided'`, '$2::date');

export async function untoldOfEdition(
  rows: Rows,
  asked: { readonly year: number; readonly sessionId: string | null; readonly today: Day; readonly limit: number },
): Promise<{ readonly total: number; readonly candidates: Candidate[] }> {
  const [counted] = await rows<{ count: number }>(COUNT, [asked.year, asked.sessionId, asked.today]);
  const candidates = await rows<Candidate>(OF_EDITION, [asked.year, asked.sessionId, asked.today, asked.limit]);
  return { total: counted?.count ?? 0, candidates };
}

export const namedCandidates = (rows: Rows, ids: readonly string[], today: Day): Promise<Candidate[]> =>
  rows<Candidate>(NAMED, [ids, today]);
