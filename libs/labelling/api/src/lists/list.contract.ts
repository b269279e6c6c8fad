import { Transform } from 'class-transformer';
import {
  CORRECTION_STANDINGS,
  LIST_COLUMNS,
  LIST_SORTS,
  LONGEST_TAG,
  MISSING_PIECES,
  MOST_TAGS,
  NOBODY,
  OPINION_POSITIONS,
  REVIEW_MATTERS,
  TRAITS,
  WAITING_FOR,
  type CorrectionStanding,
  type ListColumn,
  type ListSort,
  type OpinionPosition,
  type ReviewMatter,
  type WaitingFor,
} from '@fds/labelling/domain';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_FORMATS,
  EVENT_KINDS,
  HAPPENINGS,
  HOLDER_FAMILIES,
  LABELS,
  type ApplicationState,
  type Day,
  type EventFormat,
  type EventKind,
  type Happening,
  type HolderFamily,
  type Label,
} from '@fds/shared/kernel';
import { KnownTagView, TagView } from './tags/tags.contract';

/** A query string says a list of one like a single value. */
const AsList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]));
const MOST_VALUES = 60;

// -- requests

/** What a list is asked; of the values of a filter any is enough, but every trait and every missing piece must hold. */
export class ReviewListQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Words of the title, of an event, of the organisation or of a commune; accents and case aside. */
  @Text({ max: 100, optional: true }) q?: string;
  @AsList()
  @Choice('ApplicationState', APPLICATION_STATES, { optional: true, many: { max: APPLICATION_STATES.length } })
  state?: ApplicationState[];
  @AsList()
  @Choice('CorrectionStanding', CORRECTION_STANDINGS, { optional: true, many: { max: 2 } })
  correction?: CorrectionStanding[];
  @AsList()
  @Text({ max: 3, optional: true, many: { max: 30 } })
  department?: string[];
  @AsList()
  @Choice('EventKind', EVENT_KINDS, { optional: true, many: { max: EVENT_KINDS.length } })
  kind?: EventKind[];
  @AsList()
  @Choice('HolderFamily', HOLDER_FAMILIES, { optional: true, many: { max: HOLDER_FAMILIES.length } })
  family?: HolderFamily[];
  @AsList()
  @Text({ max: 100, optional: true, many: { max: MOST_VALUES } })
  theme?: string[];
  @AsList()
  @Choice('AwaitedOrNobody', [...WAITING_FOR, NOBODY], { optional: true, many: { max: WAITING_FOR.length + 1 } })
  waitingFor?: string[];
  @AsList()
  @Choice('ReviewMatter', REVIEW_MATTERS, { optional: true, many: { max: REVIEW_MATTERS.length } })
  what?: ReviewMatter[];
  /** Ids of people, `me`, `nobody`. */
  @AsList()
  @Text({ max: 40, optional: true, many: { max: MOST_VALUES } })
  assignedTo?: string[];
  /** Names of tags. */
  @AsList()
  @Text({ max: LONGEST_TAG, optional: true, many: { max: MOST_TAGS } })
  tag?: string[];
  @AsList()
  @Choice('Label', LABELS, { optional: true, many: { max: LABELS.length } })
  label?: Label[];
  @AsList()
  @Choice('MissingPiece', MISSING_PIECES, { optional: true, many: { max: MISSING_PIECES.length } })
  missing?: string[];
  @AsList()
  @Choice('Trait', TRAITS, { optional: true, many: { max: TRAITS.length } })
  trait?: string[];
  @Choice('ListSort', LIST_SORTS.applications.concat('dates', '-dates'), { optional: true }) sort?: ListSort;
}
/** The same as a file: the columns that are seen, in their order; only these dossiers when some are named. */
export class ReviewListExportQuery extends ReviewListQuery {
  @AsList()
  @Choice('ListColumn', LIST_COLUMNS, { optional: true, many: { max: LIST_COLUMNS.length } })
  column?: ListColumn[];
  @AsList()
  @Ref({ optional: true, many: { max: 200 } })
  only?: string[];
}
export class ListYearQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}

// -- views

export class ListedPlaceView {
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 100, nullable: true }) municipality!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Choice('Label', LABELS) label!: Label;
  /** The holder knows it. */
  @Flag() notified!: boolean;
}
export class ListedOpinionsView {
  @Choice('OpinionPosition', OPINION_POSITIONS, { nullable: true }) coordination!: OpinionPosition | null;
  @Choice('OpinionPosition', OPINION_POSITIONS, { nullable: true }) drari!: OpinionPosition | null;
  @Choice('OpinionPosition', OPINION_POSITIONS, { nullable: true }) region!: OpinionPosition | null;
}
export class ListedPersonView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
}

/** A row: a dossier, or one of its events with what is known of its dossier. */
export class ReviewListRowView {
  @Ref() applicationId!: string;
  /** Null in the list of dossiers. */
  @Ref({ nullable: true }) eventId!: string | null;
  @FreeText({ max: 20 }) reference!: string;
  /** Of the event, or of the dossier. */
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 1000 }) applicationTitle!: string;
  @FreeText({ max: 300 }) organisationName!: string;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) family!: HolderFamily | null;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Choice('CorrectionStanding', CORRECTION_STANDINGS, { nullable: true }) correction!: CorrectionStanding | null;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Instant() updatedAt!: string;
  @Choice('EventFormat', EVENT_FORMATS, { nullable: true }) format!: EventFormat | null;
  @Choice('Happening', HAPPENINGS, { nullable: true }) happening!: Happening | null;
  @Instant({ nullable: true }) firstSlotAt!: string | null;
  @Instant({ nullable: true }) lastSlotAt!: string | null;
  @Int({ min: 0, max: 32767, nullable: true }) lacking!: number | null;
  @Flag() renewed!: boolean;
  @Flag() firstTime!: boolean;
  @FreeText({ max: 200, many: { max: 60 } }) themes!: string[];
  /** The event of the row, or the root events of the dossier. */
  @Nested(() => ListedPlaceView, { many: { max: 1000 } }) events!: ListedPlaceView[];
  @Int({ min: 0, max: 100_000 }) activities!: number;
  @Nested(() => ListedOpinionsView) opinions!: ListedOpinionsView;
  @Choice('WaitingFor', WAITING_FOR, { many: { max: WAITING_FOR.length } }) waitingFor!: WaitingFor[];
  @Choice('ReviewMatter', REVIEW_MATTERS, { nullable: true }) what!: ReviewMatter | null;
  @Instant({ nullable: true }) waitingSince!: string | null;
  @DateOnly({ nullable: true }) due!: Day | null;
  /** French: `depuis 11 jours`, `avant le 20 mai`. */
  @FreeText({ max: 60 }) when!: string;
  @Flag() overdue!: boolean;
  @Nested(() => ListedPersonView, { nullable: true }) assignedTo!: ListedPersonView | null;
  /** Of the dossier; the coordination alone reads them. */
  @Nested(() => TagView, { many: { max: MOST_TAGS } }) tags!: TagView[];
}

export class ReviewListPageView {
  @Nested(() => ReviewListRowView, { many: { max: 200 } }) items!: ReviewListRowView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  /** Root events of the dossiers found; dossiers of the events found. */
  @Int({ min: 0, max: 10_000_000 }) units!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class ListThemeView {
  @FreeText({ max: 100 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
}
export class ListSessionView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) title!: string;
  @DateOnly() heldOn!: Day;
}
/** What filters and bulk actions offer in an edition. */
export class ReviewListOptionsView {
  /** Active coordinators, and whoever follows a dossier of the edition. */
  @Nested(() => ListedPersonView, { many: { max: 1000 } }) people!: ListedPersonView[];
  @Nested(() => ListThemeView, { many: { max: 200 } }) themes!: ListThemeView[];
  /** Sessions that are being prepared. */
  @Nested(() => ListSessionView, { many: { max: 100 } }) sessions!: ListSessionView[];
  @Nested(() => KnownTagView, { many: { max: 200 } }) tags!: KnownTagView[];
}
