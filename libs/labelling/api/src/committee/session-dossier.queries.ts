import { Inject, Injectable } from '@nestjs/common';
import { earlierOf } from '@fds/applications/api';
import { COMMITTEE_READS } from '@fds/applications/domain';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import {
  PortalError,
  REGION_ZONE,
  type Actor,
  type ApplicationState,
  type Day,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';
import {
  canDecideInSession,
  canFollowSession,
  forgottenRecusals,
  rootsToDecide,
  SESSION_REASONS,
  sessionQuorum,
  standingPositions,
  type OpinionPosition,
  type SessionEvent,
  type SessionOutcome,
  type SessionPosition,
  type StandingPosition,
  type Tie,
  type Voice,
} from '@fds/labelling/domain';
import { standingProposal } from '../proposals/proposals.queries';
import { PLACE } from '../review/review.queries';
import { SessionPoints } from './session-points.queries';
import { SessionQueries, STANDING_DECISION, ties, type SessionFacts } from './session.queries';
import { awayOf } from './session.view';
import type { SessionDossierView, SessionEventView, SessionLastYearView } from './session-dossier.contract';

const DOSSIER = `SELECT a.id, a.title, a.summary, a.state, a.organisation_id AS "organisationId", a.renewed_from AS "renewedFrom", COALESCE(p.name, '') AS "organisationName",
    ${PLACE} AS departments, CASE jsonb_typeof(a.details->'researchUnits') WHEN 'array' THEN jsonb_array_length(a.details->'researchUnits') ELSE 0 END AS "researchUnits",
    count(DISTINCT slot.id)::integer AS slots, count(DISTINCT slot.id) FILTER (WHERE slot.audience = 'school')::integer AS "schoolSlots",
    count(DISTINCT (slot.begins_at AT TIME ZONE '${REGION_ZONE}')::date)::integer AS days,
    count(DISTINCT (slot.begins_at AT TIME ZONE '${REGION_ZONE}')::date) FILTER (WHERE slot.audience = 'school')::integer AS "schoolDays"
  FROM agenda_item i JOIN application a ON a.id = i.application_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN event e ON e.application_id = a.id LEFT JOIN slot ON slot.event_id = e.id
  WHERE i.session_id = $1 AND i.application_id = $2 GROUP BY a.id, p.name, p.municipality_code`;
const EVENTS = `SELECT e.id, e.parent_event_id AS "parentEventId", e.title, e.kind, COALESCE(l.label, up.label, 'pending') AS label,
    m.name AS municipality, v.department, c.name AS "departmentName",
    CASE WHEN ${standingProposal('x', 'l')} THEN jsonb_build_object('outcome', x.outcome, 'reason', x.reason, 'conditionDueOn', x.condition_due_on) END AS proposal,
    CASE WHEN d.event_id IS NOT NULL THEN jsonb_build_object('number', d.number, 'outcome', d.outcome, 'reason', d.reason,
      'conditionDueOn', d.condition_due_on, 'decidedBy', COALESCE(w.name, ''), 'decidedAt', d.decided_at) END AS decision
  FROM event e LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN event_overview v ON v.event_id = e.id
  LEFT JOIN municipality m ON m.code = v.municipality_code LEFT JOIN department c ON c.code = v.department
  LEFT JOIN event_label l ON l.event_id = e.id LEFT JOIN event_label up ON up.event_id = e.parent_event_id
  LEFT JOIN label_proposal x ON x.event_id = e.id
  LEFT JOIN (${STANDING_DECISION}) d ON d.event_id = e.id LEFT JOIN person w ON w.id = d.decided_by
  WHERE e.application_id = $2
  ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id`;
const VOICES_OF = `SELECT voice, position, reasons, true AS said FROM session_position WHERE session_id = $1 AND application_id = $2
  UNION ALL SELECT voice, position, reasons, false FROM opinion WHERE application_id = $2`;
const TIES = `SELECT t.voice, t.tie FROM (${ties('(SELECT organisation_id FROM application WHERE id = $1)')}) t ORDER BY t.voice, t.tie`;
/** Events that are labelled, or will be by what the open session has decided so far; `$3` is left out. */
const COVERAGE = `WITH decided AS (${STANDING_DECISION}),
  given AS (SELECT v.event_id FROM event_overview v LEFT JOIN decided d ON d.event_id = v.root_event_id
    WHERE v.edition_year = $2 AND v.application_id <> $3
      AND COALESCE(CASE d.outcome WHEN 'label' THEN 'labelled' WHEN 'label_with_conditions' THEN 'conditional' ELSE d.outcome END, v.label)
        IN ('labelled', 'conditional')),
  own AS (SELECT DISTINCT municipality_code AS code FROM event_overview WHERE application_id = $3 AND municipality_code IS NOT NULL)
  SELECT m.name, (SELECT count(*)::integer FROM event_overview v JOIN given USING (event_id)
      WHERE v.municipality_code = own.code AND v.parent_event_id IS NULL) AS labelled,
    EXISTS (SELECT 1 FROM event_overview v JOIN given USING (event_id) WHERE v.municipality_code = own.code) AS reached
  FROM own JOIN municipality m ON m.code = own.code ORDER BY labelled DESC, m.name`;
const SCHOOLS = `SELECT count(*)::integer AS count FROM slot s JOIN event_overview v ON v.event_id = s.event_id
  WHERE v.edition_year = $1 AND v.department = $2 AND s.audience = 'school' AND v.application_state IN ('ready_for_committee', 'decided')`;

interface DossierRow {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly state: ApplicationState;
  readonly organisationId: string;
  readonly renewedFrom: string | null;
  readonly organisationName: string;
  readonly departments: readonly string[];
  readonly researchUnits: number;
  readonly slots: number;
  readonly schoolSlots: number;
  readonly days: number;
  readonly schoolDays: number;
}
export interface SessionEventRow extends SessionEvent {
  readonly title: string;
  readonly kind: EventKind;
  readonly label: Label;
  readonly municipality: string | null;
  readonly department: string | null;
  readonly departmentName: string | null;
  readonly proposal: { outcome: SessionOutcome; reason: string; conditionDueOn: Day | null } | null;
  readonly decision: {
    number: number;
    outcome: SessionOutcome;
    reason: string;
    conditionDueOn: Day | null;
    decidedBy: string;
    decidedAt: string;
  } | null;
}
interface VoiceRow {
  readonly voice: Voice;
  readonly position: SessionPosition;
  readonly reasons: string;
  readonly said: boolean;
}

/** One dossier of the agenda with everything that its rules and its screen need. */
export interface SessionDossier {
  readonly session: SessionFacts;
  readonly application: DossierRow;
  readonly events: readonly SessionEventRow[];
  readonly positions: readonly StandingPosition[];
  /** Ties that nobody stepped aside for. */
  readonly forgotten: readonly Tie[];
}

const notOnAgenda = (): PortalError =>
  new PortalError('missing', 'committee.dossier_missing', 'Ce dossier n’est pas à l’ordre du jour de cette séance.');

/** Reads of one dossier in a session: a constant number of small statements, since the room waits. */
@Injectable()
export class SessionDossierQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionQueries) private readonly sessions: SessionQueries,
    @Inject(SessionPoints) private readonly points: SessionPoints,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for a voice before the session is opened */
  async of(actor: Actor, sessionId: string, applicationId: string): Promise<SessionDossier> {
    const pair = [sessionId, applicationId];
    const [session, application, events, voices, tied, presence] = await Promise.all([
      this.sessions.facts(sessionId),
      this.database.row<DossierRow>(DOSSIER, pair),
      this.database.rows<SessionEventRow>(EVENTS, pair),
      this.database.rows<VoiceRow>(VOICES_OF, pair),
      this.database.rows<Tie>(TIES, [applicationId, this.clock.now()]),
      this.sessions.presence(sessionId),
    ]);
    if (!application || !canFollowSession(actor, session.ruled)) throw notOnAgenda();
    const written = voices.filter(({ said }) => !said) as (VoiceRow & { position: OpinionPosition })[];
    const positions = standingPositions(
      voices.filter(({ said }) => said),
      written,
      awayOf(presence),
    );
    return { session, application, events, positions, forgotten: forgottenRecusals(tied, positions) };
  }

  /** The dossier as the screen of the session shows it. */
  async view(actor: Actor, sessionId: string, applicationId: string): Promise<SessionDossierView> {
    const dossier = await this.of(actor, sessionId, applicationId);
    const { session, application, events, positions, forgotten } = dossier;
    const roots = events.filter(({ parentEventId }) => parentEventId === null);
    const shown = session.ruled.state === 'closed' ? roots.filter(({ decision }) => decision) : rootsToDecide(roots);
    const first = roots[0];
    const year = session.row.editionYear;
    const { organisationId, renewedFrom } = application;
    const recused = positions.flatMap(({ voice, position }) => (position === 'recused' ? [voice] : []));
    const [communes, schools, points, earlier] = await Promise.all([
      this.database.rows<{ name: string; labelled: number; reached: boolean }>(COVERAGE, [
        sessionId,
        year,
        applicationId,
      ]),
      this.database.row<{ count: number }>(SCHOOLS, [year, first?.department ?? null]),
      this.points.of(session.row, applicationId, recused),
      earlierOf((text, values) => this.database.rows(text, values), actor, {
        ...{ editionYear: year, organisationId, renewedFrom },
      }),
    ]);
    return {
      applicationId,
      title: application.title,
      organisationName: application.organisationName,
      summary: application.summary,
      state: application.state,
      kind: first?.kind ?? null,
      municipality: first?.municipality ?? null,
      department: first?.department ?? null,
      departmentName: first?.departmentName ?? null,
      activities: events.length - roots.length,
      days: application.days,
      schoolDays: application.schoolDays,
      slots: application.slots,
      researchUnits: application.researchUnits,
      events: shown.map((root) => toEventView(root, events, actor.role === 'coordinator')),
      positions: [...positions],
      quorum: sessionQuorum(positions),
      ties: forgotten.map(({ voice, tie }) => ({ voice, tie })),
      points,
      gain: {
        communes: communes.slice(0, 50).map(({ name, labelled }) => ({ name, labelled })),
        newCommunes: communes.filter(({ reached }) => !reached).length,
        schoolSlots: application.schoolSlots,
        departmentSchoolSlots: schools?.count ?? 0,
        department: first?.departmentName ?? null,
      },
      lastYear: lastYearOf(earlier),
      decide: toVerdictView(canDecideInSession(actor, session.ruled, application, events), SESSION_REASONS),
    };
  }
}

function toEventView(root: SessionEventRow, all: readonly SessionEventRow[], coordinates: boolean): SessionEventView {
  const { id, title, kind, municipality, label, proposal, decision } = root;
  return {
    eventId: id,
    title,
    kind,
    municipality,
    activities: all.filter(({ parentEventId }) => parentEventId === id).length,
    label,
    proposal: coordinates ? proposal : null,
    decision: decision && { ...decision, decidedAt: new Date(decision.decidedAt).toISOString() },
  };
}

/**
 * What the holder had in its last edition, as far as it came before the committee; visits are those of root events
 * (rule 2), null while no report gives them (rule 7).
 */
function lastYearOf(earlier: Awaited<ReturnType<typeof earlierOf>>): SessionLastYearView | null {
  const read = earlier.filter(({ state }) => COMMITTEE_READS.includes(state));
  const [latest] = read;
  if (!latest) return null;
  const roots = read.flatMap(({ events }) => events.filter(({ parentId }) => parentId === null));
  const known = roots.flatMap(({ visits }) => visits ?? []);
  return {
    year: latest.year,
    count: roots.length,
    labelled: roots.filter(({ label }) => label === 'labelled' || label === 'conditional').length,
    events: roots
      .slice(0, 20)
      .map(({ id, title, kind, label, visits }) => ({ eventId: id, title, kind, label, visits })),
    visits: known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0),
    reported: known.length,
  };
}
