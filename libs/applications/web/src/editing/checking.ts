import { computed, signal, type Signal } from '@angular/core';
import type { Missing } from '@fds/applications/domain';
import { addressOf } from './wire';

/** One thing to give, to correct or to look at again before sending. */
export type Lacking = Omit<Missing, 'code'> & { readonly code: string };

/** Milliseconds without a change before the whole is judged again: judging never comes between two keystrokes. */
export const JUDGING_PAUSE = 350;

/** What is missing or odd, judged by the server's own rules once typing pauses. */
export class Checking {
  private readonly found = signal<readonly Lacking[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly all: Signal<readonly Lacking[]> = this.found.asReadonly();
  /** What keeps the dossier from being sent. */
  readonly lacking = computed(() => this.found().filter(({ weight }) => weight === 'must'));
  /** What is worth a second look, and may be right. */
  readonly doubts = computed(() => this.found().filter(({ weight }) => weight === 'doubt'));
  private readonly byPlace = computed(() => {
    const places = new Map<string, Lacking[]>();
    for (const one of this.found()) {
      const at = addressOf(one.item, one.field);
      places.set(at, [...(places.get(at) ?? []), one]);
    }
    return places;
  });
  private readonly countByItem = computed(() => {
    const counts = new Map<string, number>();
    for (const { item } of this.lacking()) counts.set(item, (counts.get(item) ?? 0) + 1);
    return counts;
  });

  constructor(private readonly judge: () => readonly Lacking[]) {}

  /** Something changed: judged once nothing changes for a moment. */
  later(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), JUDGING_PAUSE);
  }
  /** Judges at once: a field was left, a page is opened. */
  now(): void {
    clearTimeout(this.timer);
    const found = this.judge();
    this.found.update((before) => (same(before, found) ? before : found));
  }
  stop(): void {
    clearTimeout(this.timer);
  }
  /** Everything said of an answer. */
  at(item: string, field: string): readonly Lacking[] {
    return this.byPlace().get(addressOf(item, field)) ?? NOTHING;
  }
  countIn(item: string): number {
    return this.countByItem().get(item) ?? 0;
  }
}

const NOTHING: readonly Lacking[] = [];

const same = (one: readonly Lacking[], other: readonly Lacking[]): boolean =>
  one.length === other.length &&
  one.every((lacking, index) => {
    const against = other[index];
    return (
      lacking.item === against?.item &&
      lacking.field === against.field &&
      lacking.text === against.text &&
      lacking.row === against.row &&
      lacking.column === against.column
    );
  });
