import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition, type EditionState } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { PortalError, type ApplicationState, type Day, type EventKind, type Label } from '@fds/shared/kernel';
import type {
  OpinionPosition,
  RuledSession,
  SessionOutcome,
  SessionPosition,
  SessionState,
  Voice,
} from '@fds/labelling/domain';
import { standingProposal } from '../proposals/proposals.queries';

const SESSION = `SELECT s.id, s.edition_year AS "editionYear", s.title, s.held_on::text AS "heldOn", s.place,
    s.opinions_due_on::text AS "opinionsDueOn", s.answers_on::text AS "answersOn", s.state, s.opened_at AS "openedAt",
    s.closed_at AS "closedAt", s.current_application_id AS "currentApplicationId", s.version,
    (SELECT count(*)::integer FROM agenda_item i WHERE i.session_id = s.id) AS dossiers`;
const ONE = `${SESSION},
    (SELECT count(DISTINCT d.application_id)::integer FROM session_decision d WHERE d.session_id = s.id) AS begun,
    EXISTS (SELECT 1 FROM committee_session o WHERE o.edition_year = s.edition_year AND o.state = 'open' AND o.id <> s.id) AS "otherOpen",
    e.state AS "editionState", e.starts_on AS "startsOn", e.ends_on AS "endsOn", e.call_closes_on AS "callClosesOn",
    e.title AS "editionTitle"
  FROM committee_session s JOIN edition e ON e.year = s.edition_year WHERE s.id = $1`;
const LIST = `${SESSION} FROM committee_session s WHERE s.edition_year = $1 ORDER BY s.held_on DESC, s.title, s.id LIMIT 500`;
const PRESENCE = `SELECT voice, present, names FROM session_presence WHERE session_id = $1`;

/** What is decided of an event in the session `$1`: the last row. */
export const STANDING_DECISION = `SELECT DISTINCT ON (d.event_id) d.event_id, d.number, d.outcome, d.reason, d.condition_due_on,
    d.decided_by, d.decided_at
  FROM session_decision d WHERE d.session_id = $1 ORDER BY d.event_id, d.number DESC`;

/** Every dossier of the agenda, with its holder and where its first event lies. */
const AGENDA = `SELECT i.application_id AS "applicationId", a.title, a.state, a.organisation_id AS "organisationId",
    COALESCE(p.name, '') AS "organisationName", o.department, m.name AS municipality, o.kind
  FROM agenda_item i JOIN application a ON a.id = i.application_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN LATERAL (SELECT v.department, v.municipality_code, v.kind FROM event_overview v JOIN event e ON e.id = v.event_id
    WHERE v.application_id = a.id AND v.parent_event_id IS NULL ORDER BY e.position, e.id LIMIT 1) o ON true
  LEFT JOIN municipality m ON m.code = o.municipality_code
  WHERE i.session_id = $1 ORDER BY i.position, i.application_id`;
/** Every root event of the agenda. A session that is over reads what it decided, others what there is to decide. */
const ROOTS = `SELECT e.application_id AS "applicationId", e.id AS "eventId", v.department, COALESCE(l.label, 'pending') AS label,
    CASE WHEN ${standingProposal('x', 'l')} THEN x.outcome END AS proposal, d.outcome AS decision
  FROM agenda_item i JOIN event e ON e.application_id = i.application_id AND e.parent_event_id IS NULL
  LEFT JOIN event_overview v ON v.event_id = e.id
  LEFT JOIN event_label l ON l.event_id = e.id
  LEFT JOIN label_proposal x ON x.event_id = e.id
  LEFT JOIN (${STANDING_DECISION}) d ON d.event_id = e.id
  WHERE i.session_id = $1 ORDER BY e.position, e.id`;
const VOICES_OF = `SELECT s.application_id AS "applicationId", s.voice, s.position, s.reasons, 'said' AS how
    FROM session_position s WHERE s.session_id = $1
  UNION ALL SELECT i.application_id, o.voice, o.position, o.reasons, 'written'
    FROM agenda_item i JOIN opinion o ON o.application_id = i.application_id WHERE i.session_id = $1`;

/** Voices tied to the organisation `organisation`, and how: a person who sits for it is a member, or it was declared. */
export const ties = (organisation: string): string => `SELECT DISTINCT
      CASE g.role WHEN 'coordinator' THEN 'coordination' ELSE g.role END AS voice, w.name || ' est membre de la structure' AS tie
    FROM membership b JOIN role_grant g ON g.person_id = b.person_id AND g.role IN ('coordinator', 'drari', 'region')
    JOIN person w ON w.id = b.person_id AND w.disabled_at IS NULL
    WHERE b.organisation_id = ${organisation} AND (g.ends_on IS NULL OR g.ends_on >= $2::date)
  UNION ALL SELECT n.voice, n.tie FROM declared_interest n WHERE n.organisation_id = ${organisation}`;
const TIES = `SELECT i.application_id AS "applicationId", t.voice, t.tie
  FROM agenda_item i JOIN application a ON a.id = i.application_id
  CROSS JOIN LATERAL (${ties('a.organisation_id')}) t WHERE i.session_id = $1 ORDER BY t.voice, t.tie`;
const NAMES = `SELECT code, name FROM department`;
/** Ready, and on no agenda of a session that is still to sit. */
const WAITING = `SELECT count(*)::integer AS count FROM application a WHERE a.edition_year = $1 AND a.state = 'ready_for_committee'
  AND NOT EXISTS (SELECT 1 FROM agenda_item i JOIN committee_session s ON s.id = i.session_id
    WHERE i.application_id = a.id AND s.state <> 'closed')`;

export interface SessionRow {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly heldOn: Day;
  readonly place: string;
  readonly opinionsDueOn: Day | null;
  readonly answersOn: Day | null;
  readonly state: SessionState;
  readonly openedAt: Date | null;
  readonly closedAt: Date | null;
  readonly currentApplicationId: string | null;
  readonly version: number;
  readonly dossiers: number;
}
export interface PresenceRow {
  readonly voice: Voice;
  readonly present: boolean;
  readonly names: string;
}
/** A session with what its rules need to know. */
export interface SessionFacts {
  readonly row: SessionRow & { readonly editionTitle: string };
  readonly ruled: RuledSession;
  readonly edition: { readonly state: EditionState };
}
export interface AgendaRow {
  readonly applicationId: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly department: string | null;
  readonly municipality: string | null;
  readonly kind: EventKind | null;
}
export interface RootRow {
  readonly applicationId: string;
  readonly eventId: string;
  readonly department: string | null;
  readonly label: Label;
  readonly proposal: SessionOutcome | null;
  readonly decision: SessionOutcome | null;
}
export interface VoiceRow {
  readonly applicationId: string;
  readonly voice: Voice;
  readonly position: SessionPosition & OpinionPosition;
  readonly reasons: string;
  readonly how: 'said' | 'written';
}
/** The agenda as it is stored; a constant number of statements whatever its length. */
export interface Agenda {
  readonly dossiers: readonly AgendaRow[];
  readonly roots: readonly RootRow[];
  readonly voices: readonly VoiceRow[];
  readonly ties: readonly { readonly applicationId: string; readonly voice: Voice; readonly tie: string }[];
  readonly presence: readonly PresenceRow[];
  readonly departments: ReadonlyMap<string, string>;
}

export const noSuchSession = (): PortalError =>
  new PortalError('missing', 'committee.session_missing', 'Cette séance n’existe pas, ou plus.');

type Rows = <T extends object>(text: string, values?: readonly unknown[]) => Promise<T[]>;

/** The agenda at `now`, one statement after the other: a transaction has one connection. */
export async function readAgenda(rows: Rows, id: string, now: Date): Promise<Agenda> {
  const names = await rows<{ code: string; name: string }>(NAMES);
  return {
    dossiers: await rows<AgendaRow>(AGENDA, [id]),
    roots: await rows<RootRow>(ROOTS, [id]),
    voices: await rows<VoiceRow>(VOICES_OF, [id]),
    ties: await rows<Agenda['ties'][number]>(TIES, [id, now]),
    presence: await rows<PresenceRow>(PRESENCE, [id]),
    departments: new Map(names.map(({ code, name }) => [code, name])),
  };
}

/** Reads of the committee's sessions. */
@Injectable()
export class SessionQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  list(year: number): Promise<SessionRow[]> {
    return this.database.rows<SessionRow>(LIST, [year]);
  }

  async waiting(year: number): Promise<number> {
    return (await this.database.row<{ count: number }>(WAITING, [year]))?.count ?? 0;
  }

  /** @throws PortalError missing */
  async facts(id: string): Promise<SessionFacts> {
    const found = await this.database.row<
      SessionRow & { begun: number; otherOpen: boolean; editionState: EditionState; editionTitle: string } & Omit<
          DatedEdition,
          'state'
        >
    >(ONE, [id]);
    if (!found) throw noSuchSession();
    const { begun, otherOpen, editionState, startsOn, endsOn, callClosesOn, ...row } = found;
    const state = stateAt({ state: editionState, startsOn, endsOn, callClosesOn }, this.clock.now());
    return { row, ruled: { state: row.state, dossiers: row.dossiers, begun, otherOpen }, edition: { state } };
  }

  presence(id: string): Promise<PresenceRow[]> {
    return this.database.rows<PresenceRow>(PRESENCE, [id]);
  }

  agenda(id: string): Promise<Agenda> {
    return readAgenda((text, values) => this.database.rows(text, values), id, this.clock.now());
  }

  /** The edition of a session that is to be prepared. */
  async edition(year: number): Promise<{ readonly state: EditionState }> {
    const found = await this.database.row<DatedEdition>(
      `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn" FROM edition WHERE year = $1`,
      [year],
    );
    if (!found) throw new PortalError('missing', 'committee.edition_missing', 'Cette édition n’existe pas.');
    return { state: stateAt(found, this.clock.now()) };
  }
}
