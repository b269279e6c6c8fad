import { Choice, DateOnly, Flag, FreeText, Int, Nested, Text } from '@fds/shared/api-kit';
import {
  EDITION_REFUSALS,
  EDITION_STATES,
  type EditionRefusal,
  type EditionState,
  type Mover,
} from '@fds/editions/domain';

/** Whether something may be done, or every reason why not. */
export class EditionReasonView {
  @Choice('EditionRefusal', EDITION_REFUSALS) code!: EditionRefusal;
  /** French, shown as is. */
  @FreeText({ max: 300 }) text!: string;
}

export class EditionVerdictView {
  @Flag() allowed!: boolean;
  @Nested(() => EditionReasonView, { many: { max: 10 } }) reasons!: EditionReasonView[];
}

/** An edition as lists show it. */
export class EditionView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Int({ min: 1, max: 300 }) number!: number;
  @FreeText({ max: 140 }) title!: string;
  @FreeText({ max: 140 }) theme!: string;
  @Choice('EditionState', EDITION_STATES) state!: EditionState;
  /** French. */
  @FreeText({ max: 60 }) stateLabel!: string;
  @FreeText({ max: 3 }) regionCode!: string;
  @FreeText({ max: 100 }) regionName!: string;
  @FreeText({ max: 3, many: { max: 30 } }) departments!: string[];
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @DateOnly() callOpensOn!: string;
  /** Last day of the call, the whole of it (rule 14). */
  @DateOnly() callClosesOn!: string;
  @DateOnly() reportsDueOn!: string;
  /** Year of the official geographic code in use. */
  @Int({ min: 1900, max: 2200 }) cogVintage!: number;
  /** It came from an archive. */
  @Flag() imported!: boolean;
  /** True while dossiers may be filed. */
  @Flag() callOpen!: boolean;
  @Int({ min: 1, max: 2147483647 }) version!: number;
}

/** A move to another state. */
export class EditionMoveView {
  @Choice('EditionState', EDITION_STATES) to!: EditionState;
  /** French name of that state. */
  @FreeText({ max: 60 }) label!: string;
  @Choice('EditionMover', ['coordinator', 'system']) by!: Mover;
  /** Day on which the calendar does it by itself. */
  @DateOnly({ nullable: true }) onDay!: string | null;
  @Nested(() => EditionVerdictView) verdict!: EditionVerdictView;
}

/** An edition, with what the person who asks may do with it today. */
export class EditionDetailView extends EditionView {
  /** Filed dossiers that wait for a decision; 0 unless the coordination asks. */
  @Int({ min: 0, max: 10_000_000 }) undecidedApplications!: number;
  @Nested(() => EditionVerdictView) change!: EditionVerdictView;
  @Nested(() => EditionMoveView, { many: { max: 5 } }) moves!: EditionMoveView[];
}

export class EditionsPageView {
  @Nested(() => EditionView, { many: { max: 200 } }) items!: EditionView[];
  @Int({ min: 0, max: 1000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class CreateEditionRequest {
  @Int({ min: 1992, max: 2200 }) year!: number;
}

export class ChangeEditionRequest {
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Text({ max: 140 }) title!: string;
  /** Empty while it is not chosen. */
  @FreeText({ max: 140 }) theme!: string;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @DateOnly() callOpensOn!: string;
  @DateOnly() callClosesOn!: string;
  @DateOnly() reportsDueOn!: string;
}

export class MoveEditionRequest {
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Choice('EditionState', EDITION_STATES) to!: EditionState;
}

/** The year in an address. */
export class EditionYearParam {
  @Int({ min: 1992, max: 2200 }) year!: number;
}
