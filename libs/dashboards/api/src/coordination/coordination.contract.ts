import { Choice, DateOnly, Figure, Flag, FreeText, Int, Nested, Ref } from '@fds/shared/api-kit';
import {
  ALERT_KINDS,
  BALLS,
  FUNNEL_STAGES,
  SEASON_PARTS,
  STEP_STATES,
  TO_DO_KINDS,
  WAITINGS,
  type AlertKind,
  type Ball,
  type FunnelStage,
  type SeasonPart,
  type StepState,
  type ToDoKind,
  type Waiting,
} from '@fds/dashboards/domain';
import { DashboardEditionView } from '../editions/edition.contract';

export class SeasonPhaseView {
  @Choice('SeasonPart', SEASON_PARTS) code!: SeasonPart;
  @FreeText({ max: 100 }) title!: string;
  @DateOnly() from!: string;
  @DateOnly() to!: string;
  @Choice('StepState', STEP_STATES) state!: StepState;
}
export class MilestoneView {
  @DateOnly() on!: string;
  @FreeText({ max: 100 }) title!: string;
}
/** The year of the edition on one bar. */
export class SeasonView {
  @DateOnly() from!: string;
  @DateOnly() to!: string;
  @Nested(() => SeasonPhaseView, { many: { max: 7 } }) phases!: SeasonPhaseView[];
  @Nested(() => MilestoneView, { many: { max: 10 } }) milestones!: MilestoneView[];
  @DateOnly({ nullable: true }) today!: string | null;
}

/** The list behind a figure: its page and filters. */
export class ListLinkView {
  @FreeText({ max: 200 }) route!: string;
  @Nested(() => LinkFilterView, { many: { max: 20 } }) filters!: LinkFilterView[];
}
export class LinkFilterView {
  @FreeText({ max: 50 }) name!: string;
  @FreeText({ max: 200 }) value!: string;
}

/** Something that waits for the coordination. */
export class ToDoView {
  @Choice('ToDoKind', TO_DO_KINDS) kind!: ToDoKind;
  @Int({ min: 0, max: 10_000_000 }) count!: number;
  @FreeText({ max: 200 }) title!: string;
  @FreeText({ max: 300 }) detail!: string;
  @Nested(() => ListLinkView) list!: ListLinkView;
}

export class FunnelLineView {
  @Choice('FunnelStage', FUNNEL_STAGES) stage!: FunnelStage;
  @FreeText({ max: 100 }) title!: string;
  @Int({ min: 0, max: 10_000_000 }) count!: number;
  @FreeText({ max: 300 }) detail!: string;
  /** On the same day of the last edition's season; null when it cannot be known, which is not zero. */
  @Int({ min: 0, max: 10_000_000, nullable: true }) before!: number | null;
  @Nested(() => ListLinkView) list!: ListLinkView;
}

export class WaitView {
  @Ref() applicationId!: string;
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
  /** What is expected. */
  @FreeText({ max: 100 }) what!: string;
  /** `depuis 11 jours`, `avant le 20 mai`. */
  @FreeText({ max: 100 }) when!: string;
  @Flag() overdue!: boolean;
}
export class WaitCountView {
  @Choice('Waiting', WAITINGS) kind!: Waiting;
  @FreeText({ max: 100 }) what!: string;
  @Int({ min: 0, max: 10_000_000 }) count!: number;
  @Nested(() => ListLinkView) list!: ListLinkView;
}
/** Who is expected to act, and on what. */
export class BallView {
  @Choice('Ball', BALLS) ball!: Ball;
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  /** Of them, those whose due day is over. */
  @Int({ min: 0, max: 10_000_000 }) late!: number;
  /** The list of them all; null when dossiers and figures wait, which are two lists. */
  @Nested(() => ListLinkView, { nullable: true }) list!: ListLinkView | null;
  /** The most pressing. */
  @Nested(() => WaitView, { many: { max: 3 } }) rows!: WaitView[];
  @Nested(() => WaitCountView, { many: { max: 10 } }) counts!: WaitCountView[];
}

export class DepartmentFiguresView {
  @FreeText({ max: 3 }) code!: string;
  @FreeText({ max: 100 }) name!: string;
  @Int({ min: 0, max: 10_000_000 }) dossiers!: number;
  @Int({ min: 0, max: 10_000_000 }) events!: number;
  @Int({ min: 0, max: 100_000 }) communes!: number;
  /** Dossiers for 100 000 inhabitants; null when the population is not known. */
  @Figure({ nullable: true }) rate!: number | null;
  @Nested(() => ListLinkView, { nullable: true }) list!: ListLinkView | null;
}

export class PacePointView {
  /** Days since the opening of the call. */
  @Int({ min: 0, max: 1000 }) offset!: number;
  @Int({ min: 0, max: 10_000_000 }) total!: number;
}
/** Deposits added up day by day. */
export class PaceView {
  /** Days from the opening of the call to its last day. */
  @Int({ min: 0, max: 1000 }) length!: number;
  /** Days since the opening; null before it. */
  @Int({ min: 0, max: 10_000, nullable: true }) today!: number | null;
  @Nested(() => PacePointView, { many: { max: 2000 } }) points!: PacePointView[];
  @Int({ min: 1990, max: 2999, nullable: true }) beforeYear!: number | null;
  /** Empty when the days of the last edition are not known. */
  @Nested(() => PacePointView, { many: { max: 2000 } }) before!: PacePointView[];
  /** Deposits of the last ten days of the call, once it is closed. */
  @Int({ min: 0, max: 10_000_000, nullable: true }) lastDays!: number | null;
  @Figure({ nullable: true }) lastDaysShare!: number | null;
}

export class AlertActionView {
  @FreeText({ max: 100 }) label!: string;
  @Nested(() => ListLinkView) list!: ListLinkView;
}
export class AlertRowView {
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) detail!: string;
  @FreeText({ max: 200, nullable: true }) route!: string | null;
}
export class AlertView {
  @Choice('AlertKind', ALERT_KINDS) kind!: AlertKind;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 300 }) detail!: string;
  @Nested(() => AlertActionView, { nullable: true }) action!: AlertActionView | null;
  @Nested(() => AlertRowView, { many: { max: 10_000 } }) rows!: AlertRowView[];
}

/** The first page of the coordination. */
export class CoordinationDashboardView {
  @DateOnly() today!: string;
  /** Null before the first edition. */
  @Nested(() => DashboardEditionView, { nullable: true }) edition!: DashboardEditionView | null;
  @Nested(() => SeasonView, { nullable: true }) season!: SeasonView | null;
  @Nested(() => ToDoView, { many: { max: 10 } }) toDo!: ToDoView[];
  @Nested(() => FunnelLineView, { many: { max: 6 } }) funnel!: FunnelLineView[];
  @Int({ min: 1990, max: 2999, nullable: true }) beforeYear!: number | null;
  @Nested(() => BallView, { many: { max: 4 } }) balls!: BallView[];
  @Nested(() => DepartmentFiguresView, { many: { max: 110 } }) departments!: DepartmentFiguresView[];
  @Nested(() => DepartmentFiguresView, { nullable: true }) region!: DepartmentFiguresView | null;
  @Nested(() => PaceView, { nullable: true }) pace!: PaceView | null;
  @Nested(() => AlertView, { many: { max: 20 } }) alerts!: AlertView[];
}
