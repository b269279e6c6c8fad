import { Inject, Injectable } from '@nestjs/common';
import { stateAt, type DatedEdition, type EditionState } from '@fds/editions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import {
  isCommittee,
  PortalError,
  type Actor,
  type ApplicationState,
  type Day,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';
import { COMMITTEE_READS } from '@fds/applications/domain';
import type { DecisionOutcome, OpinionPosition, Voice } from '@fds/labelling/domain';

/** Current departments of the root events; of the holder's seat when they say none. */
export const PLACE = `COALESCE(
    (SELECT array_agg(DISTINCT o.department) FROM event_overview o
     WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL),
    (SELECT array_agg(c.department) FROM municipality m JOIN municipality c ON c.code = m.current_code
     WHERE m.code = p.municipality_code), '{}')`;
/**
 * What the committee's sessions mean for dossier `a`: whether one has opened, whether one sits, and the last day of the
 * opinions of the next one that it stands before.
 */
export const SESSIONS_OF = `SELECT bool_or(cs.state <> 'prepared') AS opened, bool_or(cs.state = 'open') AS sits,
    (array_agg(cs.opinions_due_on::text ORDER BY cs.held_on DESC, cs.id) FILTER (WHERE cs.state <> 'closed'))[1] AS due
  FROM agenda_item i JOIN committee_session cs ON cs.id = i.session_id WHERE i.application_id = a.id`;
const APPLICATION = `SELECT a.id, a.edition_year AS "editionYear", a.title, a.organisation_id AS "organisationId", COALESCE(p.name, '') AS "organisationName", a.state,
    a.submitted_at AS "submittedAt", examiner.name AS "takenBy", r.taken_at AS "takenAt", r.ready_at AS "readyAt",
    r.inadmissible_reason AS "inadmissibleReason", e.state AS "editionState", e.starts_on AS "startsOn", e.ends_on AS "endsOn",
    e.call_closes_on AS "callClosesOn", ${PLACE} AS departments, COALESCE(s.opened, false) AS "sessionOpened",
    EXISTS (SELECT FROM correction_request w WHERE w.application_id = a.id AND w.answered_at IS NULL AND w.cancelled_at IS NULL)
      AS "correctionWaiting",
    COALESCE(s.sits, false) AS "sessionSits", s.due AS "opinionsDueOn"
  FROM application a JOIN edition e ON e.year = a.edition_year
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN application_review r ON r.application_id = a.id
  LEFT JOIN person examiner ON examiner.id = r.taken_by
  LEFT JOIN LATERAL (${SESSIONS_OF}) s ON true
  WHERE a.id = $1`;
const EVENTS = `SELECT e.id, e.parent_event_id AS "parentEventId", e.title, e.kind, l.label, l.notified_at AS "notifiedAt",
    d.outcome, d.reason, d.decided_at AS "decidedAt"
  FROM event e LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN event_label l ON l.event_id = e.id
  LEFT JOIN LATERAL (SELECT outcome, reason, decided_at FROM label_decision WHERE event_id = e.id ORDER BY decided_at DESC, id LIMIT 1) d ON true
  WHERE e.application_id = $1
  ORDER BY COALESCE(root.position, e.position), COALESCE(e.parent_event_id, e.id), e.parent_event_id IS NOT NULL, e.position, e.id`;
const OPINIONS = `SELECT o.voice, o.position, o.reasons, o.linked_to_holder AS "linkedToHolder", p.name AS "givenBy", o.given_at AS "givenAt"
  FROM opinion o JOIN person p ON p.id = o.given_by WHERE o.application_id = $1
  ORDER BY array_position(ARRAY['coordination', 'drari', 'region'], o.voice)`;

export interface ReviewRow {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly state: ApplicationState;
  readonly submittedAt: Date | null;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly readyAt: Date | null;
  readonly inadmissibleReason: string | null;
  readonly departments: readonly string[];
  readonly sessionOpened: boolean;
  readonly sessionSits: boolean;
  readonly correctionWaiting: boolean;
  readonly opinionsDueOn: Day | null;
}
export interface ReviewedEventRow {
  readonly id: string;
  readonly parentEventId: string | null;
  readonly title: string;
  readonly kind: EventKind;
  /** Its own; null when it has no row yet. */
  readonly label: Label | null;
  readonly notifiedAt: Date | null;
  readonly outcome: DecisionOutcome | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
}
export interface OpinionRow {
  readonly voice: Voice;
  readonly position: OpinionPosition;
  readonly reasons: string;
  readonly linkedToHolder: boolean;
  readonly givenBy: string;
  readonly givenAt: Date;
}
/** Everything the review's rules need of one dossier; three statements whatever its size. */
export interface ReviewFacts {
  /** The region's day. */
  readonly today: Day;
  readonly application: ReviewRow;
  readonly edition: { readonly state: EditionState };
  readonly events: readonly ReviewedEventRow[];
  readonly opinions: readonly OpinionRow[];
}

export const noSuchApplication = (): PortalError =>
  new PortalError('missing', 'labelling.application_missing', 'Ce dossier n’existe pas, ou plus.');

/** Reads of one dossier under review. */
@Injectable()
export class ReviewQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing, also for a committee member whose turn has not come */
  async facts(actor: Actor, applicationId: string): Promise<ReviewFacts> {
    const [application, events, opinions] = await Promise.all([
      this.database.row<ReviewRow & Omit<DatedEdition, 'state'> & { editionState: EditionState }>(APPLICATION, [
        applicationId,
      ]),
      this.database.rows<ReviewedEventRow>(EVENTS, [applicationId]),
      this.database.rows<OpinionRow>(OPINIONS, [applicationId]),
    ]);
    if (!application || (isCommittee(actor.role) && !COMMITTEE_READS.includes(application.state)))
      throw noSuchApplication();
    const { editionState, startsOn, endsOn, callClosesOn, ...row } = application;
    const state = stateAt({ state: editionState, startsOn, endsOn, callClosesOn }, this.clock.now());
    return { today: this.clock.today(), application: row, edition: { state }, events, opinions };
  }
}
