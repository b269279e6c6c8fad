import { computed, DestroyRef, inject, signal, type Signal } from '@angular/core';
import { asProblem, type Problem } from '../http/problem';

/** Pause after the last keystroke before saving, in milliseconds. */
export const TYPING_PAUSE = 2_000;
/** Wait before trying again without a network, in milliseconds. */
export const RETRY_PAUSE = 10_000;

/** Where the saving of a form stands; "saved" is said only once the server has said so. */
export type SaveState =
  | { readonly is: 'untouched' }
  | { readonly is: 'waiting' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly problem: Problem; readonly retrying: boolean };

export interface Autosave {
  readonly state: Signal<SaveState>;
  /** Something was typed: saves after a pause. */
  change(): void;
  /** A field was left, or the page is: saves at once what is not saved yet. True when all is saved. */
  now(): Promise<boolean>;
}

/**
 * Saves what a form holds, one request at a time and always the latest value. Without a network it tries again by itself;
 * a refusal by the server waits for the next change. Call it in an injection context.
 */
export function autosave<T>({
  value,
  save,
}: {
  readonly value: () => T;
  readonly save: (value: T) => Promise<unknown>;
}): Autosave {
  const state = signal<SaveState>({ is: 'untouched' });
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<boolean> | null = null;

  const later = (pause: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void now(), pause);
  };
  const run = async (): Promise<boolean> => {
    while (dirty) {
      dirty = false;
      state.set({ is: 'saving' });
      try {
        await save(value());
        if (!dirty) state.set({ is: 'saved', at: new Date() });
      } catch (error) {
        dirty = true;
        const problem = asProblem(error);
        const retrying = problem.status === 0 || problem.status >= 500;
        state.set({ is: 'failed', problem, retrying });
        if (retrying) later(RETRY_PAUSE);
        return false;
      }
    }
    return true;
  };
  const now = (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= run().finally(() => (running = null));
    return running;
  };
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
    // Leaving never asks a question: what is left to save goes now.
    if (dirty) void now();
  });
  return {
    state: computed(() => state()),
    change: () => {
      dirty = true;
      if (state().is !== 'saving') state.set({ is: 'waiting' });
      later(TYPING_PAUSE);
    },
    now,
  };
}
