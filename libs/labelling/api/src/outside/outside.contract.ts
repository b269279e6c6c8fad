import { ReadingView } from '@fds/applications/api';
import {
  Choice,
  DateOnly,
  Email,
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
  MOST_OUTSIDE_OPINIONS,
  OUTSIDE_POSITIONS,
  OUTSIDE_CLOSURES,
  OUTSIDE_STATES,
  type OutsidePosition,
  type OutsideClosure,
  type OutsideState,
} from '@fds/labelling/domain';

// -- requests

export class OutsideOpinionParam {
  @Ref() id!: string;
  @Ref() opinion!: string;
}
export class AskOutsideOpinionRequest {
  @Text({ max: 120 }) name!: string;
  @Email() email!: string;
  /** What the coordination would like to know; may be empty. */
  @FreeText({ max: 2000 }) question!: string;
  /** Last day on which the link shows the dossier, whole. */
  @DateOnly() dueOn!: string;
}
export class OpenOutsideOpinionRequest {
  /** The code that came by mail; absent for the first browser, or to have one sent. */
  @Text({ max: 20, optional: true }) code?: string;
}
export class GiveOutsideOpinionRequest {
  @Choice('OutsidePosition', OUTSIDE_POSITIONS) position!: OutsidePosition;
  /** May be empty for who will not take part. */
  @FreeText({ max: 5000 }) reasons!: string;
}

// -- views

export class OutsideOpinionView {
  @Ref() id!: string;
  @FreeText({ max: 120 }) name!: string;
  @FreeText({ max: 320 }) email!: string;
  @FreeText({ max: 2000 }) question!: string;
  @Choice('OutsideState', OUTSIDE_STATES) state!: OutsideState;
  @DateOnly() dueOn!: string;
  @Instant() askedAt!: string;
  @Instant({ nullable: true }) remindedAt!: string | null;
  /** When the link was first opened. */
  @Instant({ nullable: true }) openedAt!: string | null;
  @Instant({ nullable: true }) answeredAt!: string | null;
  @Choice('OutsidePosition', OUTSIDE_POSITIONS, { nullable: true }) position!: OutsidePosition | null;
  @FreeText({ max: 5000 }) reasons!: string;
  /** Given or changed once the committee had decided, so that it did not count. */
  @Flag() afterDecision!: boolean;
  /** The version that was read. */
  @Int({ min: 1, max: 32767 }) versionNumber!: number;
  @Nested(() => VerdictView) remind!: VerdictView;
  @Nested(() => VerdictView) revoke!: VerdictView;
}
/** The outside opinions on a dossier, for the coordination. */
export class OutsideOpinionsView {
  @Nested(() => OutsideOpinionView, { many: { max: 200 } }) items!: OutsideOpinionView[];
  @Int({ min: 0, max: MOST_OUTSIDE_OPINIONS }) standing!: number;
  /** The portal's day: due days are compared with it. */
  @DateOnly() today!: string;
  @Nested(() => VerdictView) ask!: VerdictView;
}

/** What the link says before it is opened: nothing of the dossier. */
export class OutsideDoorView {
  @Choice('OutsideState', OUTSIDE_STATES) state!: OutsideState;
  /** Why it shows the dossier no more; null while it does. */
  @Choice('OutsideClosure', OUTSIDE_CLOSURES, { nullable: true }) closure!: OutsideClosure | null;
  /** Enough of the address to know one's own mailbox. */
  @FreeText({ max: 330 }) address!: string;
  @DateOnly() dueOn!: string;
  /** This browser has opened it. */
  @Flag() open!: boolean;
  /** A code has been sent to the mailbox for this browser. */
  @Flag() codeSent!: boolean;
}
/** What somebody asked for an opinion reads: the version that was sent, without contacts, private answers or labels. */
export class OutsideReadingView {
  @FreeText({ max: 120 }) name!: string;
  @FreeText({ max: 2000 }) question!: string;
  @DateOnly() dueOn!: string;
  @Choice('OutsidePosition', OUTSIDE_POSITIONS, { nullable: true }) position!: OutsidePosition | null;
  @FreeText({ max: 5000 }) reasons!: string;
  @Instant({ nullable: true }) answeredAt!: string | null;
  @Nested(() => ReadingView) reading!: ReadingView;
}
