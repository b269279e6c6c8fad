import { CoordinationContactView } from '@fds/accounts/api';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  HAPPENINGS,
  LABELS,
  type ApplicationState,
  type EventKind,
  type Happening,
  type Label,
} from '@fds/shared/kernel';
import { Choice, DateOnly, Figure, Flag, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import {
  REPORT_NEEDS,
  STEP_STATES,
  TASK_KINDS,
  YEAR_STEPS,
  type ReportNeed,
  type StepState,
  type TaskKind,
  type YearStepCode,
} from '@fds/dashboards/domain';
import { DashboardEditionView } from '../editions/edition.contract';

/** A step of the year. */
export class YearStepView {
  @Choice('YearStepCode', YEAR_STEPS) code!: YearStepCode;
  @FreeText({ max: 100 }) title!: string;
  @FreeText({ max: 100 }) when!: string;
  @Choice('StepState', STEP_STATES) state!: StepState;
}

export class MissingItemView {
  @FreeText({ max: 500 }) text!: string;
  @FreeText({ max: 500 }) route!: string;
}

/** Something expected of the holder. */
export class HolderTaskView {
  @Choice('HolderTaskKind', TASK_KINDS) kind!: TaskKind;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 3000 }) detail!: string;
  @DateOnly({ nullable: true }) before!: string | null;
  @Flag() overdue!: boolean;
  @Int({ min: 0, max: 10_000 }) minutes!: number;
  @Nested(() => MissingItemView, { many: { max: 1000 } }) missing!: MissingItemView[];
  @Int({ min: 0, max: 10_000 }) given!: number;
  @Int({ min: 0, max: 10_000 }) total!: number;
  @FreeText({ max: 200 }) action!: string;
  @FreeText({ max: 500 }) route!: string;
}

/** A root event of a dossier, axis by axis; the label only once notified (rule 16). */
export class HolderEventView {
  @Ref() id!: string;
  @FreeText({ max: 500 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Int({ min: 0, max: 10_000 }) activities!: number;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @Instant({ nullable: true }) firstSlotAt!: string | null;
  @Instant({ nullable: true }) lastSlotAt!: string | null;
  @Choice('Label', LABELS) label!: Label;
  @Choice('Happening', HAPPENINGS) happening!: Happening;
  @Choice('ReportNeed', REPORT_NEEDS) report!: ReportNeed;
  /** State of the attendance report; null while there is none. */
  @FreeText({ max: 50, nullable: true }) reportState!: string | null;
}

export class HolderDossierView {
  @Ref() id!: string;
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  /** The committee's answer can be read; always false before the notification (rule 16). */
  @Flag() answered!: boolean;
  /** The coordination waits for a correction. */
  @Flag() toComplete!: boolean;
  @Nested(() => HolderEventView, { many: { max: 10_000 } }) events!: HolderEventView[];
}

/** What the holder's organisations received in the last held edition. */
export class HolderResultView {
  @Int({ min: 1990, max: 2999 }) year!: number;
  @Int({ min: 0, max: 100_000 }) events!: number;
  /** Of the events, those that gave figures. */
  @Int({ min: 0, max: 100_000 }) reported!: number;
  /** Visits in person; null when no event gave figures, which is not zero (rule 7). */
  @Figure({ nullable: true }) visits!: number | null;
  @Figure({ nullable: true }) general!: number | null;
  @Figure({ nullable: true }) school!: number | null;
  @Figure({ nullable: true }) accompanying!: number | null;
  /** Kind of their most visited event: the one compared. */
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** Half the region's events of that kind received less; null when fewer than five gave figures. */
  @Figure({ nullable: true }) median!: number | null;
  /** The region's events of that kind that gave figures. */
  @Int({ min: 0, max: 1_000_000 }) peers!: number;
}

export class NextStepView {
  @FreeText({ max: 200 }) when!: string;
  @FreeText({ max: 500 }) text!: string;
}

/** The first page of a holder. */
export class HolderDashboardView {
  @DateOnly() today!: string;
  /** Null before the first edition. */
  @Nested(() => DashboardEditionView, { nullable: true }) edition!: DashboardEditionView | null;
  /** False for an account that belongs to no organisation yet: it can file nothing. */
  @Flag() linked!: boolean;
  /** False when the edition is over: nothing is expected of anybody. */
  @Flag() open!: boolean;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 500 }) sentence!: string;
  @Nested(() => YearStepView, { many: { max: 7 } }) steps!: YearStepView[];
  /** The most urgent first. */
  @Nested(() => HolderTaskView, { many: { max: 10_000 } }) tasks!: HolderTaskView[];
  @Nested(() => HolderDossierView, { many: { max: 10_000 } }) dossiers!: HolderDossierView[];
  @Nested(() => HolderResultView, { nullable: true }) result!: HolderResultView | null;
  @Nested(() => NextStepView, { many: { max: 3 } }) next!: NextStepView[];
  @Nested(() => CoordinationContactView, { nullable: true }) contact!: CoordinationContactView | null;
}
