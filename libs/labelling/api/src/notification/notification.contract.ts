import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { LOT_PROBLEMS, MOST_IN_A_LOT, MOST_MAIL_SUBJECT, MOST_MAIL_TEXT, type LotProblem } from '@fds/labelling/domain';
import { EVENT_KINDS, LABELS, type EventKind, type Label } from '@fds/shared/kernel';

export class PreparationQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Dossiers that this session decided; else every dossier of the edition that waits to be told. */
  @Ref({ optional: true }) session?: string;
}

export class LotProblemView {
  @Choice('LotProblem', LOT_PROBLEMS) code!: LotProblem;
  @FreeText({ max: 300 }) text!: string;
}
export class PreparedEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Choice('Label', LABELS) label!: Label;
  @FreeText({ max: 2000 }) reason!: string;
  @DateOnly({ nullable: true }) conditionDueOn!: string | null;
}
/** A dossier whose holders are about to be told. */
export class PreparedDossierView {
  @Ref() applicationId!: string;
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  /** The session that decided; empty when it was decided outside of one. */
  @FreeText({ max: 300 }) session!: string;
  /** What the message tells: decided since the holders were last told. */
  @Nested(() => PreparedEventView, { many: { max: 2000 } }) events!: PreparedEventView[];
  /** Names of the people who get the message. */
  @FreeText({ max: 200, many: { max: 200 } }) recipients!: string[];
  /** With placeholders. */
  @FreeText({ max: MOST_MAIL_SUBJECT }) subject!: string;
  @FreeText({ max: MOST_MAIL_TEXT }) text!: string;
  /** The words are the coordination's. */
  @Flag() edited!: boolean;
  @FreeText({ max: 200, nullable: true }) editedBy!: string | null;
  /** Kept for a later lot. */
  @Flag() heldBack!: boolean;
  @Nested(() => LotProblemView, { many: { max: LOT_PROBLEMS.length } }) problems!: LotProblemView[];
  /** A problem keeps it out of every lot. */
  @Flag() stopped!: boolean;
  /** Changes with everything that is shown of it. */
  @FreeText({ max: 24 }) stamp!: string;
}
export class PreparationView {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 300, nullable: true }) session!: string | null;
  /** Dossiers that wait to be told; those beyond the first 500 come with the next lot. */
  @Int({ min: 0, max: 1_000_000 }) total!: number;
  @Nested(() => PreparedDossierView, { many: { max: MOST_IN_A_LOT } }) items!: PreparedDossierView[];
}

export class NotificationMailRequest {
  @Text({ max: MOST_MAIL_SUBJECT, pattern: /^[^\r\n]*\S[^\r\n]*$/ }) subject!: string;
  @Text({ max: MOST_MAIL_TEXT, pattern: /\S/ }) text!: string;
}
export class LotDossierRequest {
  @Ref() applicationId!: string;
  @Text({ max: 24 }) stamp!: string;
}
export class SendLotRequest {
  /** Chosen by the page: asked twice, the lot is sent once. */
  @Ref() id!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Ref({ nullable: true }) sessionId!: string | null;
  @Nested(() => LotDossierRequest, { many: { min: 1, max: MOST_IN_A_LOT } }) dossiers!: LotDossierRequest[];
}

export class LotRefusalView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 200 }) to!: string;
  @FreeText({ max: 1000 }) refusal!: string;
}
/** A lot that was sent, and what the outbox says of its messages. */
export class LotView {
  @Ref() id!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 300, nullable: true }) session!: string | null;
  @Instant() sentAt!: string;
  @FreeText({ max: 200 }) sentBy!: string;
  @Int({ min: 0, max: MOST_IN_A_LOT }) dossiers!: number;
  @Int({ min: 0, max: MOST_IN_A_LOT }) certificates!: number;
  @Int({ min: 0, max: 100_000 }) messages!: number;
  @Int({ min: 0, max: 100_000 }) delivered!: number;
  @Int({ min: 0, max: 100_000 }) waiting!: number;
  @Int({ min: 0, max: 100_000 }) refused!: number;
  @Nested(() => LotRefusalView, { many: { max: 100 } }) refusals!: LotRefusalView[];
}
export class LotsQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Int({ min: 1, max: 100_000, optional: true }) page?: number;
  @Int({ min: 1, max: 200, optional: true }) size?: number;
}
export class LotsPageView {
  @Int({ min: 0, max: 1_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => LotView, { many: { max: 200 } }) items!: LotView[];
}
