import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import {
  FIRST_DAY,
  LAST_DAY,
  LEAST_RHYTHM,
  MOST_NOTE,
  MOST_REASON,
  MOST_RHYTHM,
  MOST_STEPS,
  REMINDER_ORIGINS,
  REMINDER_OUTCOMES,
  REMINDER_SCOPES,
  STEP_CHANNELS,
  WAITING_REASONS,
  type ReminderOrigin,
  type ReminderOutcome,
  type ReminderScope,
  type StepChannel,
  type WaitingReason,
} from '@fds/communication/domain';
import { MATTERS, MESSAGE_STATES, type Matter, type MessageState } from '@fds/shared/kernel';

const MANY = 1_000_000;
const Year = (): PropertyDecorator => Int({ min: 1992, max: 2200 });

// -- the ladder

export class LadderStepRequest {
  /** Days after the due day; before it when negative. */
  @Int({ min: FIRST_DAY, max: LAST_DAY }) days!: number;
  @Choice('StepChannel', STEP_CHANNELS) channel!: StepChannel;
}
export class SaveReminderLadderRequest {
  /** The version that was read; 0 while the edition has none of its own. */
  @Int({ min: 0, max: 2147483647 }) version!: number;
  @Flag() running!: boolean;
  @Nested(() => LadderStepRequest, { many: { max: MOST_STEPS } }) steps!: LadderStepRequest[];
  @Int({ min: LEAST_RHYTHM, max: MOST_RHYTHM }) rhythmHours!: number;
  @Choice('Matter', MATTERS, { many: { max: MATTERS.length } }) matters!: Matter[];
}
export class LadderStepView {
  @Int({ min: FIRST_DAY, max: LAST_DAY }) days!: number;
  @Choice('StepChannel', STEP_CHANNELS) channel!: StepChannel;
}
/** What is missing of one matter, and how much of it is late. */
export class MissingCountView {
  @Choice('Matter', MATTERS) matter!: Matter;
  @Int({ min: 0, max: MANY }) missing!: number;
  @Int({ min: 0, max: MANY }) late!: number;
}
export class ReminderLadderView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Int({ min: 0, max: 2147483647 }) version!: number;
  @Flag() running!: boolean;
  @Nested(() => LadderStepView, { many: { max: MOST_STEPS } }) steps!: LadderStepView[];
  @Int({ min: LEAST_RHYTHM, max: MOST_RHYTHM }) rhythmHours!: number;
  @Choice('Matter', MATTERS, { many: { max: MATTERS.length } }) matters!: Matter[];
  /** Every matter that can be missing, with what is missing now. */
  @Nested(() => MissingCountView, { many: { max: MATTERS.length } }) missing!: MissingCountView[];
  /** People of whom something is late. */
  @Int({ min: 0, max: MANY }) latePeople!: number;
  @Nested(() => VerdictView) change!: VerdictView;
}

// -- sending now

export class ReminderPreviewQuery extends PageQuery {
  @Year() year!: number;
  @Choice('ReminderScope', REMINDER_SCOPES) scope!: ReminderScope;
}
export class SendRemindersRequest {
  @Year() year!: number;
  @Choice('ReminderScope', REMINDER_SCOPES) scope!: ReminderScope;
  /** How many the preview named: when the number has changed since, nothing leaves and the preview is read again. */
  @Int({ min: 1, max: MANY }) expected!: number;
}
export class SentRemindersView {
  @Int({ min: 0, max: MANY }) sent!: number;
}
export class ReminderRecipientView {
  @Ref() personId!: string;
  @FreeText({ max: 300 }) name!: string;
  @FreeText({ max: 254 }) address!: string;
  @FreeText({ max: 500, many: { max: 100 } }) organisations!: string[];
  @FreeText({ max: 200 }) subject!: string;
  /** What it would say; the personal link stays `{lien}`. */
  @FreeText({ max: 200_000 }) text!: string;
  /** Mail to this address came back: the message would wait for somebody. */
  @Flag() unreachable!: boolean;
}
export class NotRemindedView {
  @Choice('WaitingReason', WAITING_REASONS) why!: WaitingReason;
  @Int({ min: 0, max: MANY }) people!: number;
  /** Some of them, by name. */
  @FreeText({ max: 300, many: { max: 5 } }) names!: string[];
}
export class ReminderPreviewView {
  @Nested(() => ReminderRecipientView, { many: { max: 200 } }) items!: ReminderRecipientView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => NotRemindedView, { many: { max: 10 } }) leftOut!: NotRemindedView[];
  @Nested(() => VerdictView) send!: VerdictView;
}

// -- who was asked what

export class RemindersQuery extends PageQuery {
  @Year() year!: number;
  /** Words of the person, its address, the organisation or the title. */
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('Matter', MATTERS, { optional: true }) matter?: Matter;
  @Choice('ReminderOutcome', REMINDER_OUTCOMES, { optional: true }) outcome?: ReminderOutcome;
}
export class RemindedMatterView {
  @Choice('Matter', MATTERS) matter!: Matter;
  @FreeText({ max: 500 }) title!: string;
  @Ref() applicationId!: string;
  @DateOnly() dueOn!: string;
  /** Step that was taken, counted from 0; null where none was. */
  @Int({ min: 0, max: MOST_STEPS, nullable: true }) step!: number | null;
  @Instant({ nullable: true }) settledAt!: string | null;
}
export class ReminderView {
  @Ref() id!: string;
  @Ref() personId!: string;
  @FreeText({ max: 300 }) name!: string;
  @FreeText({ max: 254 }) address!: string;
  @FreeText({ max: 500, many: { max: 100 } }) organisations!: string[];
  @Instant() madeAt!: string;
  @Choice('ReminderOrigin', REMINDER_ORIGINS) origin!: ReminderOrigin;
  @Nested(() => RemindedMatterView, { many: { max: 2000 } }) matters!: RemindedMatterView[];
  @Choice('ReminderOutcome', REMINDER_OUTCOMES) outcome!: ReminderOutcome;
  /** Where its message stands; null when it is not kept any more. */
  @Choice('MessageState', MESSAGE_STATES, { nullable: true }) message!: MessageState | null;
  /** When the personal page was opened last. */
  @Instant({ nullable: true }) visitedAt!: string | null;
  /** The personal link still opens. */
  @Flag() linkStands!: boolean;
  @Nested(() => VerdictView) revokeLink!: VerdictView;
}
export class OutcomeCountView {
  @Choice('ReminderOutcome', REMINDER_OUTCOMES) outcome!: ReminderOutcome;
  @Int({ min: 0, max: MANY }) count!: number;
}
export class RemindersPageView {
  @Nested(() => ReminderView, { many: { max: 200 } }) items!: ReminderView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => OutcomeCountView, { many: { max: REMINDER_OUTCOMES.length } }) outcomes!: OutcomeCountView[];
}

// -- pauses

export class ReminderPausesQuery {
  @Year() year!: number;
}
export class PauseRemindersRequest {
  @Year() year!: number;
  @Ref({ nullable: true }) personId!: string | null;
  @Ref({ nullable: true }) organisationId!: string | null;
  @Text({ max: MOST_REASON }) reason!: string;
  /** Its last day; null: until somebody ends it. */
  @DateOnly({ nullable: true }) until!: string | null;
}
export class ReminderPauseView {
  @Ref() id!: string;
  @Ref({ nullable: true }) personId!: string | null;
  @Ref({ nullable: true }) organisationId!: string | null;
  /** Of the person or the organisation. */
  @FreeText({ max: 500 }) name!: string;
  @FreeText({ max: MOST_REASON }) reason!: string;
  @DateOnly({ nullable: true }) until!: string | null;
  @FreeText({ max: 300 }) pausedBy!: string;
  @Instant() pausedAt!: string;
  @Nested(() => VerdictView) end!: VerdictView;
}
export class ReminderPausesView {
  @Nested(() => ReminderPauseView, { many: { max: 500 } }) items!: ReminderPauseView[];
}

// -- the list of calls

export class ReminderCallsQuery extends PageQuery {
  @Year() year!: number;
}
export class PhoneView {
  @FreeText({ max: 300 }) who!: string;
  @FreeText({ max: 60 }) phone!: string;
}
export class CalledMatterView {
  @Choice('Matter', MATTERS) matter!: Matter;
  @FreeText({ max: 500 }) title!: string;
  @DateOnly() dueOn!: string;
}
export class ReminderCallView {
  @Ref() id!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Nested(() => PhoneView, { many: { max: 30 } }) phones!: PhoneView[];
  @Nested(() => CalledMatterView, { many: { max: 2000 } }) matters!: CalledMatterView[];
  @Int({ min: 0, max: MANY }) reminders!: number;
  @Instant() listedAt!: string;
  @Instant({ nullable: true }) calledAt!: string | null;
  @FreeText({ max: 300 }) calledBy!: string;
  @FreeText({ max: MOST_NOTE }) note!: string;
  @Nested(() => VerdictView) noteCall!: VerdictView;
}
export class ReminderCallsPageView {
  @Nested(() => ReminderCallView, { many: { max: 200 } }) items!: ReminderCallView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
export class NoteCallRequest {
  /** False takes back a mark made by mistake. */
  @Flag() called!: boolean;
  @FreeText({ max: MOST_NOTE }) note!: string;
}
