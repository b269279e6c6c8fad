import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { EVENT_KINDS, type Day, type EventKind } from '@fds/shared/kernel';
import {
  PROPOSED_OUTCOMES,
  SESSION_POSITIONS,
  VOICES,
  type SessionOutcome,
  type SessionPosition,
  type Voice,
} from '@fds/labelling/domain';
import { VoicePresenceView, TieView } from './session.contract';
import { SessionQuorumView } from './session-dossier.contract';

export class MinutesDecisionView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES) outcome!: SessionOutcome;
  @FreeText({ max: 2000 }) reason!: string;
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
}
export class MinutesPositionView {
  @Choice('Voice', VOICES) voice!: Voice;
  @Choice('SessionPosition', SESSION_POSITIONS, { nullable: true }) position!: SessionPosition | null;
  @FreeText({ max: 2000 }) reasons!: string;
  /** Given in writing before the session, and not said otherwise in it. */
  @Flag() written!: boolean;
}
export class MinutesDossierView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @Text({ max: 3, nullable: true }) department!: string | null;
  @Nested(() => MinutesPositionView, { many: { max: 3 } }) positions!: MinutesPositionView[];
  @Nested(() => SessionQuorumView) quorum!: SessionQuorumView;
  /** Voices tied to the holder that took part all the same (rule 17). */
  @Nested(() => TieView, { many: { max: 3 } }) interests!: TieView[];
  @Nested(() => MinutesDecisionView, { many: { max: 10_000 } }) decisions!: MinutesDecisionView[];
}
export class MinutesLeftView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
}
export class MinutesEditionView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) title!: string;
}
export class MinutesSessionView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) title!: string;
  @DateOnly() heldOn!: Day;
  @FreeText({ max: 300 }) place!: string;
  @Instant() openedAt!: string;
  @Instant() closedAt!: string;
}
export class MinutesTotalsView {
  @Int({ min: 0, max: 1_000_000 }) label!: number;
  @Int({ min: 0, max: 1_000_000 }) label_with_conditions!: number;
  @Int({ min: 0, max: 1_000_000 }) defer!: number;
  @Int({ min: 0, max: 1_000_000 }) refuse!: number;
}
/** What is frozen, and what the fingerprint is taken of. */
export class MinutesContentView {
  @Int({ min: 1, max: 1 }) format!: 1;
  @Nested(() => MinutesEditionView) edition!: MinutesEditionView;
  @Nested(() => MinutesSessionView) session!: MinutesSessionView;
  @Nested(() => VoicePresenceView, { many: { max: 3 } }) voices!: VoicePresenceView[];
  @Nested(() => MinutesDossierView, { many: { max: 2000 } }) dossiers!: MinutesDossierView[];
  @Nested(() => MinutesLeftView, { many: { max: 2000 } }) notExamined!: MinutesLeftView[];
  @Nested(() => MinutesTotalsView) totals!: MinutesTotalsView;
}
export class MinutesView {
  @Nested(() => MinutesContentView) content!: MinutesContentView;
  /** SHA-256 of `content` written with its keys in order and without spaces, in hexadecimal. */
  @FreeText({ max: 64 }) fingerprint!: string;
  @Instant() frozenAt!: string;
  /** The fingerprint was worked out anew from what is shown, and is the same. */
  @Flag() intact!: boolean;
}
