import { Choice, FreeText, Instant, Int, Nested, PageQuery, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { REPORT_STATUSES, type ReportStatus } from '@fds/attendance/domain';

const MANY = 10_000_000;

export class CollectionQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('ReportStatus', REPORT_STATUSES, { optional: true }) state?: ReportStatus;
  @FreeText({ max: 3, optional: true }) department?: string;
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
}

export class CollectionPageView {
  @Nested(() => CollectedEventView, { many: { max: 200 } }) items!: CollectedEventView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => CollectionSummaryView) summary!: CollectionSummaryView;
}
