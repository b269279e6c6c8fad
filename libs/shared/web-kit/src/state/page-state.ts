import { computed, linkedSignal, resource, type Signal } from '@angular/core';
import { asProblem, type Problem } from '../http/problem';

/** The faces of a page or of a part of it. */
export type Face = 'loading' | 'empty' | 'failed' | 'forbidden' | 'missing' | 'ready';

/** What a page asked of the server, and where it stands. */
export interface PageState<T> {
  readonly face: Signal<Face>;
  /** The last value known; with `keep`, also while other parameters are asked. */
  readonly value: Signal<T | undefined>;
  readonly problem: Signal<Problem | null>;
  /** True while a value already shown is being replaced. */
  readonly refreshing: Signal<boolean>;
  reload(): void;
  /** Replaces the value by one the server has just answered. */
  set(value: T): void;
}

export interface PageStateOptions<T, P> {
  /** What the request depends on; asked again at each change, not asked while undefined. */
  readonly params?: () => P | undefined;
  readonly load: (params: P, signal: AbortSignal) => Promise<T>;
  /** When a value counts as "nothing to show". */
  readonly isEmpty?: (value: T) => boolean;
  /** For lists: the rows stay on screen while new filters are asked. Never for a page about one thing. */
  readonly keep?: boolean;
}

/** Asks the server and follows the answer; call it in an injection context (a field of a page). */
export function pageState<T, P = true>({ params, load, isEmpty, keep = false }: PageStateOptions<T, P>): PageState<T> {
  const asked = resource<T, P>({
    params: () => (params ? params() : (true as P)) as P,
    loader: ({ params: current, abortSignal }) => load(current as P, abortSignal),
  });
  // A resource forgets its value when its parameters change: a list would blink at each filter.
  const value = linkedSignal<T | undefined, T | undefined>({
    source: () => (asked.hasValue() ? asked.value() : undefined),
    computation: (now, before) => now ?? (keep ? before?.value : undefined),
  });
  const problem = computed(() => (asked.status() === 'error' ? asProblem(asked.error()) : null));
  const face = computed<Face>(() => {
    const failure = problem();
    if (failure) return failure.status === 403 ? 'forbidden' : failure.status === 404 ? 'missing' : 'failed';
    const current = value();
    if (current === undefined) return 'loading';
    return isEmpty?.(current) ? 'empty' : 'ready';
  });
  return {
    face,
    value: value.asReadonly(),
    problem,
    refreshing: computed(() => asked.isLoading() && value() !== undefined),
    reload: () => void asked.reload(),
    set: (next) => asked.set(next),
  };
}
