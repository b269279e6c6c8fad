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
  VerdictView,
} from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import {
  CAME_BY,
  COLLECTION_PARTS,
  REPORT_STATUSES,
  type CameBy,
  type CollectionPart,
  type ReportStatus,
} from '@fds/attendance/domain';

const MANY = 10_000_000;

export class CollectionQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('ReportStatus', REPORT_STATUSES, { optional: true }) state?: ReportStatus;
  @FreeText({ max: 3, optional: true }) department?: string;
  @Choice('EventKind', EVENT_KINDS, { optional: true }) kind?: EventKind;
  /** What is missing, what is unlikely and waits for an answer, what was asked about and is answered in words or not. */
  @Choice('CollectionPart', COLLECTION_PARTS, { optional: true }) part?: CollectionPart;
  /** Words of the title, the holder or the commune, without accents. */
  @FreeText({ max: 100, optional: true }) q?: string;
}

/** A root event whose figures are expected. */
export class CollectedEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 500 }) organisationName!: string;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Instant() endsAt!: string;
  @Choice('ReportStatus', REPORT_STATUSES) status!: ReportStatus;
  /** Visits in person that the bilan counts, its own or its activities' (rule 2); null when not known. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) visits!: number | null;
  @Int({ min: 0, max: 100_000 }) activities!: number;
  /** Activities with figures of their own. */
  @Int({ min: 0, max: 100_000 }) activitiesReported!: number;
  /** Of its own report; null while there is none. */
  @Int({ min: 1, max: 2147483647, nullable: true }) version!: number | null;
  /** What was unlikely when it was sent, in words, and why the holder says it is right. */
  @FreeText({ max: 300, many: { max: 40 } }) doubts!: string[];
  @FreeText({ max: 1000 }) doubtReason!: string;
  @FreeText({ max: 1000, nullable: true }) question!: string | null;
  /** How its figures reached the coordination, which entered them; null when the holder gave them. */
  @Choice('CameBy', CAME_BY, { nullable: true }) cameBy!: CameBy | null;
  /** Who of the coordination entered and sent them. */
  @FreeText({ max: 200, nullable: true }) enteredBy!: string | null;
  /** When they were last corrected after the bilan was published. */
  @Instant({ nullable: true }) erratumAt!: string | null;
  /** Reminders about it so far, the last one, and whether that one came back. */
  @Int({ min: 0, max: 100_000 }) reminders!: number;
  @Instant({ nullable: true }) remindedAt!: string | null;
  @Flag() reminderRefused!: boolean;
  /** When somebody opened the personal page after a reminder. */
  @Instant({ nullable: true }) seenAt!: string | null;
  /** Whether this person may accept its figures now. */
  @Flag() validates!: boolean;
}

export class ReportStatusCountView {
  @Choice('ReportStatus', REPORT_STATUSES) status!: ReportStatus;
  @Int({ min: 0, max: MANY }) events!: number;
}

export class DepartmentCollectionView {
  /** Null for events without commune. */
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @FreeText({ max: 100, nullable: true }) name!: string | null;
  @Int({ min: 0, max: MANY }) expected!: number;
  @Int({ min: 0, max: MANY }) received!: number;
}

export class KindCollectionView {
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Int({ min: 0, max: MANY }) expected!: number;
  @Int({ min: 0, max: MANY }) received!: number;
}

/** The whole edition, whatever the filters. */
export class CollectionSummaryView {
  /** Root events that count. */
  @Int({ min: 0, max: MANY }) expected!: number;
  /** Of those, with figures, their own or of an activity. */
  @Int({ min: 0, max: MANY }) received!: number;
  /** Visits in person so far. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) visits!: number;
  /** Of those, counted one by one. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER }) visitsExact!: number;
  @Nested(() => ReportStatusCountView, { many: { max: REPORT_STATUSES.length } }) states!: ReportStatusCountView[];
  @Nested(() => DepartmentCollectionView, { many: { max: 200 } }) departments!: DepartmentCollectionView[];
  @Nested(() => KindCollectionView, { many: { max: EVENT_KINDS.length } }) kinds!: KindCollectionView[];
  /** Figures that were sent and are unlikely, not answered yet. */
  @Int({ min: 0, max: MANY }) doubtful!: number;
  /** Last day to send figures, the whole of it. */
  @DateOnly({ nullable: true }) reportsDueOn!: string | null;
  /** When the collection was closed; null while it is open. */
  @Instant({ nullable: true }) closedAt!: string | null;
  @Nested(() => VerdictView) close!: VerdictView;
}

export class CollectionPageView {
  @Nested(() => CollectedEventView, { many: { max: 200 } }) items!: CollectedEventView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => CollectionSummaryView) summary!: CollectionSummaryView;
}

export class CollectionYearQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}
export class CollectionCallsQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 3, optional: true }) department?: string;
}
export class ReceivedDayView {
  /** Days since the edition's last one; negative before it is over. */
  @Int({ min: -400, max: 4000 }) daysAfter!: number;
  /** Events whose figures were there at the end of that day. */
  @Int({ min: 0, max: MANY }) received!: number;
}
/** How an edition's figures came in. */
export class CollectionCurveView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @DateOnly() endsOn!: string;
  @Int({ min: 0, max: MANY }) expected!: number;
  @Nested(() => ReceivedDayView, { many: { max: 5000 } }) days!: ReceivedDayView[];
}
export class CollectionDaysView {
  @Nested(() => CollectionCurveView, { nullable: true }) current!: CollectionCurveView | null;
  /** The edition before it whose sendings are known; null when there is none. */
  @Nested(() => CollectionCurveView, { nullable: true }) former!: CollectionCurveView | null;
}

export class CloseCollectionRequest {
  @Flag() closed!: boolean;
}

/** A report as it was looked at. */
export class LookedAtReportRequest {
  @Ref() eventId!: string;
  @Int({ min: 1, max: 2147483647 }) version!: number;
}
export class ValidateReportsRequest {
  @Nested(() => LookedAtReportRequest, { many: { min: 1, max: 200 } }) reports!: LookedAtReportRequest[];
}
export class ValidatedReportView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Flag() done!: boolean;
  /** Why it was not done, or would not be. */
  @FreeText({ max: 500, nullable: true }) reason!: string | null;
  /** The version after it; what taking it back asks for. */
  @Int({ min: 1, max: 2147483647 }) version!: number;
  /** Visits in person that would be, or are, accepted. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) visits!: number | null;
}
export class ValidatedReportsView {
  @Nested(() => ValidatedReportView, { many: { max: 200 } }) reports!: ValidatedReportView[];
}

/** A telephone of somebody who answers for an event. */
export class CalledPhoneView {
  @FreeText({ max: 300 }) who!: string;
  @FreeText({ max: 60 }) phone!: string;
}
export class CalledEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 300 }) title!: string;
  @Instant() endsAt!: string;
  @Choice('ReportStatus', REPORT_STATUSES) status!: ReportStatus;
}
/** An organisation to ring, with all that is missing of it. */
export class CalledOrganisationView {
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) name!: string;
  @Nested(() => CalledPhoneView, { many: { max: 30 } }) phones!: CalledPhoneView[];
  @Nested(() => CalledEventView, { many: { max: 500 } }) events!: CalledEventView[];
}
export class CollectionCallsView {
  @Nested(() => CalledOrganisationView, { many: { max: 500 } }) organisations!: CalledOrganisationView[];
  /** All of them, when there are more than are shown. */
  @Int({ min: 0, max: MANY }) total!: number;
}
