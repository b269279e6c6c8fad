import { computed, DestroyRef, inject, signal, type Signal } from '@angular/core';
import { asProblem, type Problem } from '../http/problem';

/** Pause after the last keystroke before saving, in milliseconds. */
export const TYPING_PAUSE = 2_000;
/** Waits before trying again when nothing answered, in milliseconds; the last one stays. */
export const RETRY_PAUSES = [3_000, 10_000, 20_000, 30_000] as const;

/** Where the saving of a form stands; "saved" is said only once the server has said so. */
export type SaveState =
  | { readonly is: 'untouched' }
  | { readonly is: 'waiting' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | {
      readonly is: 'failed';
      readonly problem: Problem;
      /** True when it tries again by itself, at `nextTry`. */
      readonly retrying: boolean;
      readonly nextTry: Date | null;
    };

export interface Autosave {
  readonly state: Signal<SaveState>;
  /** Something was typed: saves after a pause. */
  change(): void;
  /** A field was left, or the page is: saves at once what is not saved yet. True when all is saved. */
  now(): Promise<boolean>;
}

/** True for a failure that may pass by itself: no network, a server that is down or out of breath. */
export const mayPass = ({ status }: Problem): boolean => status === 0 || status === 429 || status >= 500;

/**
 * Saves what a form holds, one request at a time and always the latest value. When nothing answers it tries again by
 * itself, less and less often, and at once when the network is back; a refusal by the server waits for the next change.
 * Call it in an injection context.
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
  let failures = 0;
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
        failures = 0;
        if (!dirty) state.set({ is: 'saved', at: new Date() });
      } catch (error) {
        dirty = true;
        const problem = asProblem(error);
        const retrying = mayPass(problem);
        const pause = RETRY_PAUSES[Math.min(failures++, RETRY_PAUSES.length - 1)] as number;
        state.set({ is: 'failed', problem, retrying, nextTry: retrying ? new Date(Date.now() + pause) : null });
        if (retrying) later(pause);
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
  const back = (): void => {
    if (dirty) void now();
  };
  globalThis.addEventListener('online', back);
  inject(DestroyRef).onDestroy(() => {
    globalThis.removeEventListener('online', back);
    clearTimeout(timer);
    // Leaving never asks a question: what is left to save goes now.
    if (dirty) void now();
  });
  return {
    state: computed(() => state()),
    change: () => {
      dirty = true;
      const { is } = state();
      // What could not be saved stays said while typing goes on, and its next try stands.
      if (retrying(state())) return;
      if (is !== 'saving' && is !== 'waiting') state.set({ is: 'waiting' });
      later(TYPING_PAUSE);
    },
    now,
  };
}

const retrying = (state: SaveState): boolean => state.is === 'failed' && state.retrying;
