import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import {
  ATTENDANCE_MODES,
  AUDIENCES,
  CHANNELS,
  COUNTINGS,
  EVENT_KINDS,
  SCHOOL_LEVELS,
  type AttendanceMode,
  type Audience,
  type Channel,
  type Counting,
  type EventKind,
  type SchoolLevel,
} from '@fds/shared/kernel';
import {
  CAME_BY,
  CLASS_ABSENCES,
  COUNT_METHODS,
  ENTERED_BY,
  GUEST_KINDS,
  MOST_CLASSES,
  MOST_GUESTS,
  MOST_VISITS,
  REPORT_STATES,
  REPORT_STATUSES,
  type CameBy,
  type ClassAbsence,
  type CountedFrom,
  type CountMethod,
  type EnteredBy,
  type GuestKind,
  type ReportState,
  type ReportStatus,
} from '@fds/attendance/domain';

/** Most lines of one slot: audiences and levels, in person, live and replay; and of a report with all its slots. */
const MOST_LINES = 3000;
const MOST_FORMER_LINES = 40;

/** Visits of one audience, level and channel. */
export class AttendanceLineRequest {
  @Choice('Audience', AUDIENCES) audience!: Audience;
  /** Beside `school` only. */
  @Choice('SchoolLevel', SCHOOL_LEVELS, { nullable: true }) schoolLevel!: SchoolLevel | null;
  @Choice('Channel', CHANNELS) channel!: Channel;
  @Int({ min: 0, max: MOST_VISITS }) visits!: number;
  @Choice('Counting', COUNTINGS) counting!: Counting;
  /** Beginning of the slot that it counts; null or absent for the whole event. */
  @Instant({ nullable: true, optional: true }) slotBeginsAt?: string | null;
  /** On line only: seen afterwards. */
  @Flag({ optional: true }) replay?: boolean;
}

/** An elected person, an authority or the press, by capacity. */
export class GuestVisitRequest {
  @Choice('GuestKind', GUEST_KINDS) kind!: GuestKind;
  @Text({ max: 200 }) capacity!: string;
  @DateOnly({ nullable: true }) day!: string | null;
}

export class SaveAttendanceRequest {
  /** The version that was read; null for the first save. */
  @Int({ min: 1, max: 2147483647, nullable: true }) version!: number | null;
  @FreeText({ max: 2000 }) comment!: string;
  /** All of them: a line that is left out is not known any more. */
  @Nested(() => AttendanceLineRequest, { many: { max: MOST_LINES } }) lines!: AttendanceLineRequest[];
  /** Why the event was not held; null when it was. */
  @Text({ max: 1000, nullable: true }) notHeldReason!: string | null;
  /** What is left out of the following is not known any more either. */
  @Choice('CountMethod', COUNT_METHODS, { many: { max: COUNT_METHODS.length }, optional: true })
  methods?: CountMethod[];
  @Int({ min: 0, max: MOST_CLASSES, nullable: true, optional: true }) classesBooked?: number | null;
  @Int({ min: 0, max: MOST_CLASSES, nullable: true, optional: true }) classesCame?: number | null;
  /** Why classes gave up. */
  @Choice('ClassAbsence', CLASS_ABSENCES, { many: { max: CLASS_ABSENCES.length }, optional: true })
  classAbsences?: ClassAbsence[];
  @Nested(() => GuestVisitRequest, { many: { max: MOST_GUESTS }, optional: true }) guests?: GuestVisitRequest[];
  /** Why an unlikely figure is right. */
  @FreeText({ max: 1000, optional: true }) doubtReason?: string;
  /** How the figures reached the coordination, when it enters them; left aside for a holder. */
  @Choice('EnteredBy', ENTERED_BY, { nullable: true, optional: true }) cameBy?: EnteredBy | null;
}

/** Figures of an edition whose bilan is published, entered or corrected by the coordination. */
export class WriteErratumRequest extends SaveAttendanceRequest {
  /** Why they are corrected. */
  @Text({ max: 1000 }) reason!: string;
}

export class SubmitAttendanceRequest {
  @Int({ min: 1, max: 2147483647 }) version!: number;
}

export class ValidateAttendanceRequest {
  /** The report that was looked at. */
  @Int({ min: 1, max: 2147483647 }) version!: number;
}

export class QueryAttendanceRequest {
  /** The report that was looked at. */
  @Int({ min: 1, max: 2147483647 }) version!: number;
  /** What the holder will read. */
  @Text({ max: 1000 }) question!: string;
}

export class AttendanceLineView {
  @Choice('Audience', AUDIENCES) audience!: Audience;
  @Choice('SchoolLevel', SCHOOL_LEVELS, { nullable: true }) schoolLevel!: SchoolLevel | null;
  @Choice('Channel', CHANNELS) channel!: Channel;
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) visits!: number;
  @Choice('Counting', COUNTINGS) counting!: Counting;
  @Instant({ nullable: true, optional: true }) slotBeginsAt?: string | null;
  @Flag({ optional: true }) replay?: boolean;
}
export class GuestVisitView {
  @Choice('GuestKind', GUEST_KINDS) kind!: GuestKind;
  @FreeText({ max: 200 }) capacity!: string;
  @DateOnly({ nullable: true }) day!: string | null;
}

/** A slot of the event, whose figures may be given apart. */
export class ReportedSlotView {
  @Instant() beginsAt!: string;
  @Instant() endsAt!: string;
}

/** The event whose figures are given. */
export class ReportedEventView {
  @Ref() eventId!: string;
  @Ref({ nullable: true }) parentEventId!: string | null;
  @FreeText({ max: 300, nullable: true }) parentTitle!: string | null;
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Choice('AttendanceMode', ATTENDANCE_MODES) attendanceMode!: AttendanceMode;
  @FreeText({ max: 500 }) organisationName!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  /** First and last instant of its slots, or of its activities'; null when it has none. */
  @Instant({ nullable: true }) firstBeginsAt!: string | null;
  @Instant({ nullable: true }) lastEndsAt!: string | null;
  /** Capacity of a slot × slots; null when not known. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) seats!: number | null;
  /** Last day to send the figures, the whole of it. */
  @DateOnly() reportsDueOn!: string;
  @Nested(() => ReportedSlotView, { many: { max: 1000 } }) slots!: ReportedSlotView[];
}

/** Figures that were corrected after the bilan was published. */
export class AttendanceErratumView {
  /** Of the version that it is. */
  @Int({ min: 1, max: 100_000 }) number!: number;
  @Instant() writtenAt!: string;
  @FreeText({ max: 1000 }) reason!: string;
}

export class AttendanceReportView {
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Choice('ReportState', REPORT_STATES) state!: ReportState;
  @Nested(() => AttendanceLineView, { many: { max: MOST_LINES } }) lines!: AttendanceLineView[];
  @FreeText({ max: 2000 }) comment!: string;
  @FreeText({ max: 1000, nullable: true }) notHeldReason!: string | null;
  /** What the coordination asks; stays until the figures are validated. */
  @FreeText({ max: 1000, nullable: true }) question!: string | null;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Instant({ nullable: true }) validatedAt!: string | null;
  @Choice('CountMethod', COUNT_METHODS, { many: { max: COUNT_METHODS.length } }) methods!: CountMethod[];
  @Int({ min: 0, max: MOST_CLASSES, nullable: true }) classesBooked!: number | null;
  @Int({ min: 0, max: MOST_CLASSES, nullable: true }) classesCame!: number | null;
  @Choice('ClassAbsence', CLASS_ABSENCES, { many: { max: CLASS_ABSENCES.length } }) classAbsences!: ClassAbsence[];
  @Nested(() => GuestVisitView, { many: { max: MOST_GUESTS } }) guests!: GuestVisitView[];
  /** Why an unlikely figure is right. */
  @FreeText({ max: 1000 }) doubtReason!: string;
  /** How many versions were sent. */
  @Int({ min: 0, max: 100_000 }) versions!: number;
  /** When the figures were last changed, if the coordination did it; else null. */
  @Instant({ nullable: true }) changedByCoordinationAt!: string | null;
  /** How they reached the coordination, which entered them; null when the holder gave them. */
  @Choice('CameBy', CAME_BY, { nullable: true }) cameBy!: CameBy | null;
  /** Who of the coordination entered and sent them; null when nobody did, or once the account is gone. */
  @FreeText({ max: 200, nullable: true }) enteredBy!: string | null;
  /** The last one first. */
  @Nested(() => AttendanceErratumView, { many: { max: 50 } }) errata!: AttendanceErratumView[];
}

/** The same organisation's figures of an earlier edition, to compare with. */
export class FormerAttendanceView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) title!: string;
  @Nested(() => AttendanceLineView, { many: { max: MOST_FORMER_LINES } }) lines!: AttendanceLineView[];
}

/** An activity of the event, with its own report. */
export class ReportedActivityView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('ReportStatus', REPORT_STATUSES) status!: ReportStatus;
  /** Visits in person; null when not given. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) visits!: number | null;
}

export class AttendanceActionsView {
  @Nested(() => VerdictView) save!: VerdictView;
  @Nested(() => VerdictView) submit!: VerdictView;
  @Nested(() => VerdictView) validate!: VerdictView;
  @Nested(() => VerdictView) query!: VerdictView;
  /** Entering or correcting figures once the bilan is published. */
  @Nested(() => VerdictView) correct!: VerdictView;
}

/** Who came to an event: what is reported, what it is compared with, and what may be done. */
export class EventAttendanceView {
  @Nested(() => ReportedEventView) event!: ReportedEventView;
  @Choice('ReportStatus', REPORT_STATUSES) status!: ReportStatus;
  /** The day to send the figures is over and they are not there. */
  @Flag() overdue!: boolean;
  @Nested(() => AttendanceReportView, { nullable: true }) report!: AttendanceReportView | null;
  @Nested(() => FormerAttendanceView, { nullable: true }) lastYear!: FormerAttendanceView | null;
  @Nested(() => ReportedActivityView, { many: { max: 2000 } }) activities!: ReportedActivityView[];
  /** Where the bilan takes this event's visits from: its own report, else its activities'; never both (rule 2). */
  @Choice('CountedFrom', ['own', 'activities', 'none']) countedFrom!: CountedFrom;
  /** Visits in person that the bilan counts for it; null when not known. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) countedVisits!: number | null;
  @Nested(() => AttendanceActionsView) may!: AttendanceActionsView;
}

/** A report as it was sent. */
export class AttendanceVersionView {
  @Int({ min: 1, max: 100_000 }) number!: number;
  @Instant() submittedAt!: string;
  /** True when the coordination sent it, in its own name or for the holder. */
  @Flag() byCoordination!: boolean;
  /** Who sent it; null once the account is gone. */
  @FreeText({ max: 200, nullable: true }) byName!: string | null;
  @Nested(() => AttendanceLineView, { many: { max: MOST_LINES } }) lines!: AttendanceLineView[];
  @FreeText({ max: 2000 }) comment!: string;
  @FreeText({ max: 1000, nullable: true }) notHeldReason!: string | null;
  @FreeText({ max: 1000 }) doubtReason!: string;
  /** How it reached the coordination, which entered it; null when the holder gave it. */
  @Choice('CameBy', CAME_BY, { nullable: true }) cameBy!: CameBy | null;
  /** Why figures of a published edition were corrected; null for what was sent before. */
  @FreeText({ max: 1000, nullable: true }) erratum!: string | null;
}
export class AttendanceVersionsView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  /** The last one first; older ones beyond this number are kept and not shown. */
  @Nested(() => AttendanceVersionView, { many: { max: 50 } }) versions!: AttendanceVersionView[];
}
