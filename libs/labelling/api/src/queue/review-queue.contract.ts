import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref } from '@fds/shared/api-kit';
import { APPLICATION_STATES, EVENT_KINDS, type ApplicationState, type EventKind } from '@fds/shared/kernel';
import {
  OPINION_POSITIONS,
  REVIEW_MATTERS,
  WAITING_FOR,
  type OpinionPosition,
  type ReviewMatter,
  type WaitingFor,
} from '@fds/labelling/domain';

/** One of them, or whoever it is. */
const AWAITED = [...WAITING_FOR, 'anyone'] as const;
export type Awaited = (typeof AWAITED)[number];
const MANY = 10_000_000;

export class ReviewQueueQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** Without it also the dossiers that wait for nobody. */
  @Choice('Awaited', AWAITED, { optional: true }) waitingFor?: Awaited;
  @Choice('ReviewMatter', REVIEW_MATTERS, { optional: true }) what?: ReviewMatter;
}

/** A dossier in the queue. */
export class QueuedApplicationView {
  @Ref() applicationId!: string;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  /** Kind of its first event; null while it has none. */
  @Choice('EventKind', EVENT_KINDS, { nullable: true }) kind!: EventKind | null;
  /** Current commune and department of its first event. */
  @FreeText({ max: 100, nullable: true }) municipality!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Int({ min: 0, max: 100_000 }) events!: number;
  @Int({ min: 0, max: 100_000 }) activities!: number;
  @Instant({ nullable: true }) submittedAt!: string | null;
  /** Empty when nobody has anything to do. A committee member sees only whether it is its own turn. */
  @Choice('WaitingFor', WAITING_FOR, { many: { max: 4 } }) waitingFor!: WaitingFor[];
  /** What they are waited for; null when nobody is, or when it is not the reader's turn. */
  @Choice('ReviewMatter', REVIEW_MATTERS, { nullable: true }) what!: ReviewMatter | null;
  /** Since when. */
  @Instant({ nullable: true }) waitingSince!: string | null;
  /** Its last day; null when none is set. */
  @DateOnly({ nullable: true }) due!: string | null;
  /** `depuis 11 jours`, `avant le 7 mai`; empty when nobody is waited for. */
  @FreeText({ max: 100 }) when!: string;
  /** It has waited too long. */
  @Flag() overdue!: boolean;
  /** Position of the reader's own voice. */
  @Choice('OpinionPosition', OPINION_POSITIONS, { nullable: true }) ownPosition!: OpinionPosition | null;
}

/** Dossiers that wait for each; a committee member is told of its own voice only. */
export class WaitingCountsView {
  @Int({ min: 0, max: MANY }) coordination!: number;
  @Int({ min: 0, max: MANY }) holder!: number;
  @Int({ min: 0, max: MANY }) drari!: number;
  @Int({ min: 0, max: MANY }) region!: number;
  /** One that waits for both voices counts once. */
  @Int({ min: 0, max: MANY }) anyone!: number;
}
/** Dossiers of one matter, among those that wait for the person asked for. */
export class MatterCountView {
  @Choice('ReviewMatter', REVIEW_MATTERS) what!: ReviewMatter;
  @Int({ min: 0, max: MANY }) count!: number;
}

export class ReviewQueuePageView {
  @Nested(() => QueuedApplicationView, { many: { max: 200 } }) items!: QueuedApplicationView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Of the whole edition, whatever the filter. */
  @Nested(() => WaitingCountsView) counts!: WaitingCountsView;
  /** What is awaited of those asked for, whatever the filter by matter; empty for a committee member. */
  @Nested(() => MatterCountView, { many: { max: REVIEW_MATTERS.length } }) matters!: MatterCountView[];
  /** Dossiers that the reader may read, whatever the filter. */
  @Int({ min: 0, max: MANY }) readable!: number;
  /** Opinions that the reader's voice has given among them. */
  @Int({ min: 0, max: MANY }) opinionsGiven!: number;
}
