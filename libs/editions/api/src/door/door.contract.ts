import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { Choice, DateOnly, Figure, Flag, Int, Nested } from '@fds/shared/api-kit';

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

export class KindCountView {
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Int({ min: 0, max: 1_000_000 }) count!: number;
}

export class LastEditionView {
  @Int({ min: 2000, max: 2200 }) year!: number;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @Nested(() => KindCountView, { many: { max: 4 } }) counts!: KindCountView[];
  @Nested(() => SpectrumLineView, { many: { max: 2000 } }) lines!: SpectrumLineView[];
}

/** What anyone may know before signing in. */
export class DoorView {
  @Nested(() => OpenCallView, { nullable: true }) call!: OpenCallView | null;
  @Nested(() => LastEditionView, { nullable: true }) lastEdition!: LastEditionView | null;
  @Flag() demonstration!: boolean;
}
