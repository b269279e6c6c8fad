import {
  AsList,
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
} from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';

export const APPLICATION_SORTS = ['waiting', 'recent', 'untouched', 'title', 'organisation', 'completion'] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

/** How far a draft is: nothing is missing, five answers at most, more. */
export const COMPLETIONS = ['complete', 'nearly', 'begun'] as const;
export const ORIGINS = ['renewed', 'new'] as const;
export const NEED_DIRECTIONS = ['seeking', 'offering'] as const;

/** A query string reads any word as true: the one that means it is asked for. */
export const YES = ['yes'] as const;

export class ApplicationsQuery extends PageQuery {
  @Int({ min: 1992, max: 2200, optional: true }) year?: number;
  @AsList()
  @Choice('ApplicationState', APPLICATION_STATES, { optional: true, many: { max: APPLICATION_STATES.length } })
  state?: ApplicationState[];
  /** Words of the title, of an event, of the organisation or of a commune; accents and case aside. */
  @Text({ max: 100, optional: true }) q?: string;
  @AsList()
  @Text({ max: 3, optional: true, many: { max: 30 } })
  department?: string[];
  @Choice('EventKind', EVENT_KINDS, { optional: true }) kind?: EventKind;
  @Ref({ optional: true }) organisationId?: string;
  /** Drafts only. */
  @Choice('DraftCompletion', COMPLETIONS, { optional: true }) completion?: (typeof COMPLETIONS)[number];
  /** Made of an earlier edition's dossier, or not. */
  @Choice('DossierOrigin', ORIGINS, { optional: true }) origin?: (typeof ORIGINS)[number];
  /** The holder has no labelled event in an earlier edition (rule 22). */
  @Choice('Yes', YES, { optional: true }) firstTime?: (typeof YES)[number];
  /** The holder was given more time. */
  @Choice('Yes', YES, { optional: true }) extended?: (typeof YES)[number];
  @Choice('NeedDirection', NEED_DIRECTIONS, { optional: true }) needs?: (typeof NEED_DIRECTIONS)[number];
  /** Nothing was written since this day. */
  @DateOnly({ optional: true }) untouchedSince?: string;
  /** `waiting`: the oldest sent first. */
  @Choice('ApplicationSort', APPLICATION_SORTS, { optional: true }) sort?: ApplicationSort;
}

/** A root event of a dossier, in a list. */
export class ApplicationEventSummaryView {
  @Ref() id!: string;
  @FreeText({ max: 1000 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Instant({ nullable: true }) firstSlotAt!: string | null;
  @Instant({ nullable: true }) lastSlotAt!: string | null;
  @Int({ min: 0, max: 1000 }) activities!: number;
  /** As the person who asks may know it (rule 16). */
  @Choice('Label', LABELS) label!: Label;
}

/** A dossier in a list. */
export class ApplicationSummaryView {
  @Ref() id!: string;
  @FreeText({ max: 20 }) reference!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 1000 }) title!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 300 }) organisationName!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Instant() updatedAt!: string;
  /** Answers that a draft lacks, when they were counted; null for a dossier that was sent. */
  @Int({ min: 0, max: 32767, nullable: true }) lacking!: number | null;
  /** It was made of an earlier edition's dossier. */
  @Flag() renewed!: boolean;
  @Flag() firstTime!: boolean;
  @Flag() extended!: boolean;
  /** The village that its event joined; null unless it is folded. */
  @FreeText({ max: 1000, nullable: true }) villageTitle!: string | null;
  /** What it seeks or offers. */
  @Int({ min: 0, max: 1000 }) needs!: number;
  @Nested(() => ApplicationEventSummaryView, { many: { max: 1000 } }) events!: ApplicationEventSummaryView[];
}

export class ApplicationStateCountView {
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Int({ min: 0, max: 10_000_000 }) applications!: number;
  /** Root events in them. */
  @Int({ min: 0, max: 10_000_000 }) events!: number;
}

export class ApplicationsPageView {
  @Nested(() => ApplicationSummaryView, { many: { max: 200 } }) items!: ApplicationSummaryView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Root events in the dossiers found. */
  @Int({ min: 0, max: 10_000_000 }) events!: number;
  /** The same filters, the state aside: what each state holds. */
  @Nested(() => ApplicationStateCountView, { many: { max: 10 } }) states!: ApplicationStateCountView[];
}
