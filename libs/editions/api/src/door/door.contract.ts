import { CoordinationContactView } from '@fds/accounts/api';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { Choice, DateOnly, Figure, Flag, FreeText, Int, Nested } from '@fds/shared/api-kit';

export class OpenCallView {
  @Int({ min: 2000, max: 2200 }) year!: number;
  /** Last day of the call, included. */
  @DateOnly() closesOn!: string;
}

/** One event of the spectrum. */
export class SpectrumLineView {
  /** First slot's place in the official window, 0 to 1. */
  @Figure() at!: number;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** Visits in person; null while unknown. */
  @Int({ min: 0, max: 2_147_483_647, nullable: true }) visits!: number | null;
}

/** How many root events count, by kind. */
export class KindCountsView implements Record<EventKind, number> {
  @Int({ min: 0, max: 1_000_000 }) science_village!: number;
  @Int({ min: 0, max: 1_000_000 }) festival!: number;
  @Int({ min: 0, max: 1_000_000 }) science_route!: number;
  @Int({ min: 0, max: 1_000_000 }) single!: number;
}

export class LastEditionView {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @Nested(() => KindCountsView) counts!: KindCountsView;
  @Nested(() => SpectrumLineView, { many: { max: 2000 } }) lines!: SpectrumLineView[];
}

/** What anyone may know before signing in. */
export class DoorView {
  @Nested(() => OpenCallView, { nullable: true }) call!: OpenCallView | null;
  @Nested(() => LastEditionView, { nullable: true }) lastEdition!: LastEditionView | null;
  /** Whom to write to or call; null when nobody said. */
  @Nested(() => CoordinationContactView, { nullable: true }) contact!: CoordinationContactView | null;
  @Flag() demonstration!: boolean;
}

/** The open call, as anyone reads it before applying. */
export class CallExplainedView {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @Int({ min: 1, max: 300 }) number!: number;
  /** Empty while it is not chosen. */
  @FreeText({ max: 140 }) theme!: string;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  /** Last day of the call, included. */
  @DateOnly() closesOn!: string;
  @FreeText({ max: 100 }) regionName!: string;
  /** The coordination's own words; empty when there are none. */
  @FreeText({ max: 10_000 }) text!: string;
  /** What holders commit to, one commitment each. */
  @FreeText({ max: 1000, many: { max: 30 } }) charter!: string[];
  /** The themes that a project can choose. */
  @FreeText({ max: 140, many: { max: 60 } }) themes!: string[];
}
export class CallDoorView {
  @Nested(() => CallExplainedView, { nullable: true }) call!: CallExplainedView | null;
  @Nested(() => CoordinationContactView, { nullable: true }) contact!: CoordinationContactView | null;
}
