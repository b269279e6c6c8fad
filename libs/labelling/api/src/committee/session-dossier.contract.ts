import {
  Choice,
  DateOnly,
  Figure,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type Day,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';
import {
  PROPOSED_OUTCOMES,
  SESSION_POSITIONS,
  VOICES,
  type SessionOutcome,
  type SessionPosition,
  type StandingPosition,
  type Voice,
} from '@fds/labelling/domain';
import { ScoredLineView, VoiceScoreView } from '../scoring/scoring.contract';
import { TieView } from './session.contract';

export class EnterPositionRequest {
  @Choice('SessionPosition', SESSION_POSITIONS) position!: SessionPosition;
  @FreeText({ max: 2000 }) reasons!: string;
}

export class SessionDecisionRequest {
  @Ref() eventId!: string;
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES) outcome!: SessionOutcome;
  /** May be empty for a plain label only; the holder will read it. */
  @FreeText({ max: 2000 }) reason!: string;
  /** Last day to meet the condition; only with `label_with_conditions`. */
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
  /** Number of the decision that was on the screen, 0 for none: of two people who decide at once, one is told. */
  @Int({ min: 0, max: 30_000 }) seen!: number;
}

export class DecideInSessionRequest {
  @Nested(() => SessionDecisionRequest, { many: { min: 1, max: 2000 } }) decisions!: SessionDecisionRequest[];
  /** The committee was told of a voice tied to the holder, and goes on (rule 17). */
  @Flag() knowingly!: boolean;
}

/** How a position is known. */
export const POSITION_SOURCES = ['said', 'written', 'away'] as const;

export class SessionPositionView {
  @Choice('Voice', VOICES) voice!: Voice;
  @Choice('SessionPosition', SESSION_POSITIONS, { nullable: true }) position!: SessionPosition | null;
  @FreeText({ max: 2000 }) reasons!: string;
  @Choice('PositionSource', POSITION_SOURCES, { nullable: true }) how!: StandingPosition['how'];
}

export class SessionQuorumView {
  @Int({ min: 0, max: 3 }) recused!: number;
  @Int({ min: 0, max: 3 }) absent!: number;
  @Int({ min: 0, max: 3 }) expected!: number;
  @Int({ min: 0, max: 3 }) given!: number;
  @Flag() reached!: boolean;
}

export class SessionProposalView {
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES) outcome!: SessionOutcome;
  @FreeText({ max: 2000 }) reason!: string;
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
}
export class SessionDecisionView extends SessionProposalView {
  /** 1 for the first; one more for each change of mind. */
  @Int({ min: 1, max: 30_000 }) number!: number;
  @FreeText({ max: 200 }) decidedBy!: string;
  @Instant() decidedAt!: string;
}

/** An event that the session decides of. */
export class SessionEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @Int({ min: 0, max: 100_000 }) activities!: number;
  /** `deferred` when it comes again. */
  @Choice('Label', LABELS) label!: Label;
  @Nested(() => SessionProposalView, { nullable: true }) proposal!: SessionProposalView | null;
  @Nested(() => SessionDecisionView, { nullable: true }) decision!: SessionDecisionView | null;
}

export class SessionCommuneView {
  @FreeText({ max: 200 }) name!: string;
  /** Other events labelled there, in this session or before. */
  @Int({ min: 0, max: 1_000_000 }) labelled!: number;
}

/** What the region gains if the events of the dossier are labelled. */
export class SessionGainView {
  /** Communes of its events and activities, those with the most labelled events first. */
  @Nested(() => SessionCommuneView, { many: { max: 50 } }) communes!: SessionCommuneView[];
  /** Communes that no labelled event reaches yet. */
  @Int({ min: 0, max: 100_000 }) newCommunes!: number;
  /** Slots kept for classes in the dossier. */
  @Int({ min: 0, max: 1_000_000 }) schoolSlots!: number;
  /** The same in all dossiers of its department that are before the committee or decided. */
  @Int({ min: 0, max: 1_000_000 }) departmentSchoolSlots!: number;
  @FreeText({ max: 200, nullable: true }) department!: string | null;
}

export class SessionEarlierEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 1000 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** As it was told. */
  @Choice('Label', LABELS) label!: Label;
  /** Null while no report gives them. */
  @Int({ min: 0, max: 100_000_000, nullable: true }) visits!: number | null;
}
/** The holder's last edition on the portal. */
export class SessionLastYearView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Root events, and those of them that had the label. */
  @Int({ min: 0, max: 100_000 }) count!: number;
  @Int({ min: 0, max: 100_000 }) labelled!: number;
  /** The first ones. */
  @Nested(() => SessionEarlierEventView, { many: { max: 20 } }) events!: SessionEarlierEventView[];
  @Int({ min: 0, max: 100_000_000, nullable: true }) visits!: number | null;
  /** Events whose visits are known. */
  @Int({ min: 0, max: 100_000 }) reported!: number;
}

/** What the grid says of the dossier; voices that step aside are counted out (rule 17). */
export class SessionPointsView {
  @Nested(() => ScoredLineView, { many: { max: 30 } }) lines!: ScoredLineView[];
  @Nested(() => VoiceScoreView, { many: { max: 3 } }) voices!: VoiceScoreView[];
  /** From 0 to 100; null while no voice gave points (rule 7). */
  @Figure({ nullable: true }) mean!: number | null;
  /** Its place among the dossiers of the agenda that have points; null while it has none. */
  @Int({ min: 1, max: 10_000, nullable: true }) rank!: number | null;
  /** Dossiers of the agenda that have points. */
  @Int({ min: 0, max: 10_000 }) ranked!: number;
  /** Another dossier has the same place. */
  @Flag() tied!: boolean;
}

/** One dossier on the screen of the session. */
export class SessionDossierView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @FreeText({ max: 10_000 }) summary!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Choice('EventKind', EVENT_KINDS, { nullable: true }) kind!: EventKind | null;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @Text({ max: 3, nullable: true }) department!: string | null;
  @FreeText({ max: 200, nullable: true }) departmentName!: string | null;
  @Int({ min: 0, max: 100_000 }) activities!: number;
  /** Days with at least one slot, and of those, days with a slot kept for classes. */
  @Int({ min: 0, max: 1000 }) days!: number;
  @Int({ min: 0, max: 1000 }) schoolDays!: number;
  @Int({ min: 0, max: 100_000 }) slots!: number;
  @Int({ min: 0, max: 1000 }) researchUnits!: number;
  @Nested(() => SessionEventView, { many: { max: 2000 } }) events!: SessionEventView[];
  @Nested(() => SessionPositionView, { many: { max: 3 } }) positions!: SessionPositionView[];
  @Nested(() => SessionQuorumView) quorum!: SessionQuorumView;
  /** Voices tied to the holder that have not stepped aside (rule 17). */
  @Nested(() => TieView, { many: { max: 30 } }) ties!: TieView[];
  /** Null where the edition has no grid. */
  @Nested(() => SessionPointsView, { nullable: true }) points!: SessionPointsView | null;
  @Nested(() => SessionGainView) gain!: SessionGainView;
  /** Null when the holder has no earlier edition that came before the committee. */
  @Nested(() => SessionLastYearView, { nullable: true }) lastYear!: SessionLastYearView | null;
  @Nested(() => VerdictView) decide!: VerdictView;
}
