import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { EVENT_KINDS, type Day, type EventKind } from '@fds/shared/kernel';
import {
  PROPOSED_OUTCOMES,
  SESSION_POSITIONS,
  SESSION_STATES,
  VOICES,
  type SessionOutcome,
  type SessionPosition,
  type SessionState,
  type Voice,
} from '@fds/labelling/domain';

const Year = (): PropertyDecorator => Int({ min: 1992, max: 2200 });
/** More than any region holds in one edition. */
const MOST_DOSSIERS = 2000;

export class PrepareSessionRequest {
  @Year() editionYear!: number;
  @Text({ max: 200 }) title!: string;
  @DateOnly() heldOn!: Day;
  @FreeText({ max: 300 }) place!: string;
  @DateOnly({ nullable: true }) opinionsDueOn!: Day | null;
  /** Day on which the holders are to be told. */
  @DateOnly({ nullable: true }) answersOn!: Day | null;
}

export class ChangeSessionRequest {
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
  @Text({ max: 200 }) title!: string;
  @DateOnly() heldOn!: Day;
  @FreeText({ max: 300 }) place!: string;
  @DateOnly({ nullable: true }) opinionsDueOn!: Day | null;
  @DateOnly({ nullable: true }) answersOn!: Day | null;
}

export class SetAgendaRequest {
  /** Of the session whose agenda was read. */
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
  /** The whole agenda, in the order of discussion. */
  @Ref({ many: { max: MOST_DOSSIERS } }) applicationIds!: string[];
}

export class SessionsQuery {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
}

export class CandidatesQuery {
  @Text({ max: 3, optional: true }) department?: string;
  @Choice('EventKind', EVENT_KINDS, { optional: true }) kind?: EventKind;
  @Text({ max: 200, optional: true }) q?: string;
}

export class SessionIdParam {
  @Ref() id!: string;
}
export class SessionDossierParams extends SessionIdParam {
  @Ref() applicationId!: string;
}
export class SessionVoiceParams extends SessionDossierParams {
  @Choice('Voice', VOICES) voice!: Voice;
}

export class CurrentDossierRequest {
  @Ref({ nullable: true }) applicationId!: string | null;
}

export class VoicePresenceView {
  @Choice('Voice', VOICES) voice!: Voice;
  @Flag() present!: boolean;
  /** Who sits for it, as the minutes name them. */
  @FreeText({ max: 500 }) names!: string;
}
export class SetPresenceRequest {
  @Nested(() => VoicePresenceView, { many: { min: 1, max: 3 } }) voices!: VoicePresenceView[];
}

export class CloseSessionRequest {
  /** The reason for which every event that waits is deferred; null when none is to be. */
  @FreeText({ max: 2000, nullable: true }) deferral!: string | null;
}

/** A session in the list of those of an edition. */
export class SessionSummaryView {
  @Ref() id!: string;
  @Year() editionYear!: number;
  @Text({ max: 200 }) title!: string;
  @DateOnly() heldOn!: Day;
  @FreeText({ max: 300 }) place!: string;
  @DateOnly({ nullable: true }) opinionsDueOn!: Day | null;
  @DateOnly({ nullable: true }) answersOn!: Day | null;
  @Choice('CommitteeSessionState', SESSION_STATES) state!: SessionState;
  @Instant({ nullable: true }) openedAt!: string | null;
  @Instant({ nullable: true }) closedAt!: string | null;
  @Int({ min: 0, max: 1_000_000 }) dossiers!: number;
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
}
export class SessionListView {
  @Nested(() => SessionSummaryView, { many: { max: 500 } }) items!: SessionSummaryView[];
  /** Dossiers of the edition that are ready and on no agenda yet; null for those who do not prepare it. */
  @Int({ min: 0, max: 1_000_000, nullable: true }) waiting!: number | null;
  @Nested(() => VerdictView) prepare!: VerdictView;
}

/** Where a voice stands on a dossier, as far as the reader may know. */
export class VoiceOfLineView {
  @Choice('Voice', VOICES) voice!: Voice;
  @Choice('SessionPosition', SESSION_POSITIONS, { nullable: true }) position!: SessionPosition | null;
}
export class TieView {
  @Choice('Voice', VOICES) voice!: Voice;
  @FreeText({ max: 500 }) tie!: string;
}

/** What has become of a dossier of the agenda. */
export const LINE_STANDINGS = ['to_decide', 'begun', 'decided', 'gone'] as const;
export type LineStanding = (typeof LINE_STANDINGS)[number];

/** A dossier on the agenda. */
export class AgendaLineView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Text({ max: 3, nullable: true }) department!: string | null;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @Choice('EventKind', EVENT_KINDS, { nullable: true }) kind!: EventKind | null;
  /** Root events to decide of. */
  @Int({ min: 0, max: 10_000 }) events!: number;
  /** `gone`: withdrawn, or no longer ready. */
  @Choice('LineStanding', LINE_STANDINGS) standing!: LineStanding;
  /** An event of it was deferred before. */
  @Flag() again!: boolean;
  /** In the order coordination, DRARI, Région; a voice that may not be read yet is left out. */
  @Nested(() => VoiceOfLineView, { many: { max: 3 } }) positions!: VoiceOfLineView[];
  /** What is proposed, event by event; empty for those who may not know it. */
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES, { many: { max: 10_000 } }) proposals!: SessionOutcome[];
  /** What stands decided in this session, event by event. */
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES, { many: { max: 10_000 } }) decisions!: SessionOutcome[];
  /** Voices tied to its holder that have not stepped aside. */
  @Nested(() => TieView, { many: { max: 30 } }) ties!: TieView[];
}

export class DepartmentTotalView {
  @Text({ max: 3, nullable: true }) department!: string | null;
  @FreeText({ max: 200 }) name!: string;
  /** Events labelled in this session, with a condition or without. */
  @Int({ min: 0, max: 1_000_000 }) labelled!: number;
  /** Events of its agenda. */
  @Int({ min: 0, max: 1_000_000 }) events!: number;
}

/** Root events of the agenda, by what the session decided of them. */
export class SessionTotalsView {
  @Int({ min: 0, max: 1_000_000 }) label!: number;
  @Int({ min: 0, max: 1_000_000 }) label_with_conditions!: number;
  @Int({ min: 0, max: 1_000_000 }) defer!: number;
  @Int({ min: 0, max: 1_000_000 }) refuse!: number;
  @Int({ min: 0, max: 1_000_000 }) undecided!: number;
  @Nested(() => DepartmentTotalView, { many: { max: 200 } }) departments!: DepartmentTotalView[];
}

/** What the opening should know is not there yet. */
export class SessionLacksView {
  /** Events without a proposal. */
  @Int({ min: 0, max: 1_000_000 }) proposals!: number;
  /** Dossiers without the opinion of each voice. */
  @Int({ min: 0, max: 1_000_000 }) coordination!: number;
  @Int({ min: 0, max: 1_000_000 }) drari!: number;
  @Int({ min: 0, max: 1_000_000 }) region!: number;
}

export class SessionActionsView {
  @Nested(() => VerdictView) change!: VerdictView;
  @Nested(() => VerdictView) remove!: VerdictView;
  @Nested(() => VerdictView) open!: VerdictView;
  @Nested(() => VerdictView) takeBack!: VerdictView;
  @Nested(() => VerdictView) close!: VerdictView;
}

/** A session with its agenda, as the reader may know it. */
export class CommitteeSessionView extends SessionSummaryView {
  @Nested(() => VoicePresenceView, { many: { max: 3 } }) presence!: VoicePresenceView[];
  @Nested(() => AgendaLineView, { many: { max: MOST_DOSSIERS } }) agenda!: AgendaLineView[];
  /** Null for those who do not follow the session yet. */
  @Nested(() => SessionTotalsView, { nullable: true }) totals!: SessionTotalsView | null;
  /** Null for those who do not prepare it. */
  @Nested(() => SessionLacksView, { nullable: true }) lacks!: SessionLacksView | null;
  /** The dossier on the screen. */
  @Ref({ nullable: true }) currentApplicationId!: string | null;
  @Nested(() => SessionActionsView) may!: SessionActionsView;
}

/** A dossier that may be put on the agenda. */
export class CandidateView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Text({ max: 3, nullable: true }) department!: string | null;
  @Choice('EventKind', EVENT_KINDS, { nullable: true }) kind!: EventKind | null;
  @Int({ min: 0, max: 10_000 }) events!: number;
  /** It comes again: an event of it was deferred. */
  @Flag() again!: boolean;
}
export class CandidatesView {
  /** In the order of their titles. */
  @Nested(() => CandidateView, { many: { max: MOST_DOSSIERS } }) items!: CandidateView[];
  @Int({ min: 0, max: 1_000_000 }) total!: number;
}
