import { computed, signal, type Signal } from '@angular/core';
import { addressOf } from './wire';

/** One thing to give or to correct before sending. */
export interface Lacking {
  /** The dossier's own id, or that of an event or activity. */
  readonly item: string;
  readonly field: string;
  readonly code: string;
  /** French, shown as is. */
  readonly text: string;
}

/** Milliseconds without a change before the whole is judged again: judging never comes between two keystrokes. */
export const JUDGING_PAUSE = 350;

/** What is missing, judged by the server's own rules once typing pauses. */
export class Checking {
  private readonly found = signal<readonly Lacking[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;

  readonly lacking: Signal<readonly Lacking[]> = this.found.asReadonly();
  private readonly byPlace = computed(() => {
    const places = new Map<string, string>();
    for (const { item, field, text } of this.found())
      if (!places.has(addressOf(item, field))) places.set(addressOf(item, field), text);
    return places;
  });
  private readonly countByItem = computed(() => {
    const counts = new Map<string, number>();
    for (const { item } of this.found()) counts.set(item, (counts.get(item) ?? 0) + 1);
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
    this.found.set(this.judge());
  }
  stop(): void {
    clearTimeout(this.timer);
  }
  textAt(item: string, field: string): string | null {
    return this.byPlace().get(addressOf(item, field)) ?? null;
  }
  countIn(item: string): number {
    return this.countByItem().get(item) ?? 0;
  }
}
