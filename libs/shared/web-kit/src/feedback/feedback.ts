import { computed, signal, type Signal } from '@angular/core';
import { asProblem, type Problem } from '../http/problem';

/** Time during which an action can be undone, in milliseconds. */
export const UNDO_TIME = 10_000;

interface Said {
  readonly text: string;
  readonly undo?: () => Promise<unknown>;
}

/** What became of an action, shown where the action was. */
export interface Feedback {
  readonly busy: Signal<boolean>;
  readonly done: Signal<Said | null>;
  readonly problem: Signal<Problem | null>;
  /** Runs an action once at a time; false when it failed, the problem being then shown. */
  attempt<T>(
    work: () => Promise<T>,
    words?: string | ((value: T) => string),
    undo?: (value: T) => Promise<unknown>,
  ): Promise<boolean>;
  undo(): Promise<void>;
  clear(): void;
}

/** Follows the actions of one place of a page; shown by `<fds-feedback [of]="…" />`. */
export function feedback(): Feedback {
  const busy = signal(false);
  const done = signal<Said | null>(null);
  const problem = signal<Problem | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => {
    clearTimeout(timer);
    done.set(null);
    problem.set(null);
  };
  const attempt: Feedback['attempt'] = async (work, words, undo) => {
    if (busy()) return false;
    clear();
    busy.set(true);
    try {
      const value = await work();
      const text = typeof words === 'function' ? words(value) : words;
      if (text) done.set(undo ? { text, undo: () => undo(value) } : { text });
      if (undo) timer = setTimeout(() => done.update((said) => (said ? { text: said.text } : said)), UNDO_TIME);
      return true;
    } catch (error) {
      problem.set(asProblem(error));
      return false;
    } finally {
      busy.set(false);
    }
  };
  return {
    busy: computed(() => busy()),
    done: done.asReadonly(),
    problem: problem.asReadonly(),
    attempt,
    clear,
    undo: async () => {
      const back = done()?.undo;
      if (back) await attempt(back, 'C’est annulé.');
    },
  };
}
