import { Choice, FreeText, Instant, Int, Nested, PageQuery, Ref } from '@fds/shared/api-kit';
import { APPLICATION_STATES, EVENT_KINDS, type ApplicationState, type EventKind } from '@fds/shared/kernel';
import { OPINION_POSITIONS, type OpinionPosition } from '@fds/labelling/domain';

/** Who has the ball. */
export const WAITING_FOR = ['coordination', 'holder', 'drari', 'region'] as const;
export type WaitingFor = (typeof WAITING_FOR)[number];

export class ReviewQueueQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('WaitingFor', WAITING_FOR, { optional: true }) waitingFor?: WaitingFor;
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
  /** Since when. */
  @Instant({ nullable: true }) waitingSince!: string | null;
  /** Position of the reader's own voice. */
  @Choice('OpinionPosition', OPINION_POSITIONS, { nullable: true }) ownPosition!: OpinionPosition | null;
}

/** Dossiers that wait for each; a committee member is told of its own voice only. */
export class WaitingCountsView {
  @Int({ min: 0, max: 10_000_000 }) coordination!: number;
  @Int({ min: 0, max: 10_000_000 }) holder!: number;
  @Int({ min: 0, max: 10_000_000 }) drari!: number;
  @Int({ min: 0, max: 10_000_000 }) region!: number;
}

export class ReviewQueuePageView {
  @Nested(() => QueuedApplicationView, { many: { max: 200 } }) items!: QueuedApplicationView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Of the whole edition, whatever the filter. */
  @Nested(() => WaitingCountsView) counts!: WaitingCountsView;
  /** Dossiers that the reader may read, whatever the filter. */
  @Int({ min: 0, max: 10_000_000 }) readable!: number;
  /** Opinions that the reader's voice has given among them. */
  @Int({ min: 0, max: 10_000_000 }) opinionsGiven!: number;
}
