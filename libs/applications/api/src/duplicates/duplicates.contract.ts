import { DOUBLE_REASONS, type DoubleReason } from '@fds/applications/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { APPLICATION_STATES, type ApplicationState } from '@fds/shared/kernel';

const MOST = 10_000_000;

export class ApplicationDuplicatesQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Choice('DoubleReason', DOUBLE_REASONS, { optional: true }) reason?: DoubleReason;
  /** An event of either takes place in this department. */
  @Text({ max: 3, optional: true }) department?: string;
}
export class ApplicationPairParam {
  @Ref() a!: string;
  @Ref() b!: string;
}
export class DuplicatedApplicationParam {
  @Ref() id!: string;
}

/** One of the two dossiers of a pair. */
export class PairedApplicationView {
  @Ref() id!: string;
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 300 }) organisationName!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Instant({ nullable: true }) submittedAt!: string | null;
  /** Titles of its root events, ten at most. */
  @FreeText({ max: 1000, many: { max: 10 } }) events!: string[];
  @Int({ min: 0, max: MOST }) eventCount!: number;
}
/** Where and when an event of the one meets an event of the other. */
export class MeetingPlaceView {
  @FreeText({ max: 1000 }) first!: string;
  @FreeText({ max: 1000 }) second!: string;
  @FreeText({ max: 1000 }) venue!: string;
  @FreeText({ max: 100 }) municipalityName!: string;
  @Instant() at!: string;
}
/** Two dossiers that may be one, and why. */
export class ApplicationPairView {
  @Nested(() => PairedApplicationView) a!: PairedApplicationView;
  @Nested(() => PairedApplicationView) b!: PairedApplicationView;
  @Choice('DoubleReason', DOUBLE_REASONS, { many: { min: 1, max: 2 } }) reasons!: DoubleReason[];
  @Nested(() => MeetingPlaceView, { nullable: true }) meeting!: MeetingPlaceView | null;
  /** Whether the person who asks may say that they are not the same. */
  @Nested(() => VerdictView) mayDistinguish!: VerdictView;
}
export class ApplicationPairsPageView {
  @Nested(() => ApplicationPairView, { many: { max: 200 } }) items!: ApplicationPairView[];
  @Int({ min: 0, max: MOST }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
/** The dossiers that may be the same as one dossier. */
export class ApplicationDoublesView {
  @Nested(() => ApplicationPairView, { many: { max: 20 } }) items!: ApplicationPairView[];
  /** There are more. */
  @Flag() more!: boolean;
}
