import { computed, DestroyRef, inject, signal, type Signal } from '@angular/core';
import type { ImportView } from '@fds/shared/contract';
import { Api, asProblem, queryString, type Problem } from '@fds/shared/web-kit';

/** Time between two looks at an import under way (milliseconds). */
const LOOK_EVERY = 700;
const ENDED: readonly ImportView['state'][] = ['done', 'refused', 'failed'];

/** An archive being sent, then imported by the portal. */
export interface ImportRun {
  readonly file: Signal<File | null>;
  readonly view: Signal<ImportView | null>;
  /** Why it could not be sent or followed. */
  readonly problem: Signal<Problem | null>;
  readonly busy: Signal<boolean>;
  /** Sends a file; one at a time. */
  send(file: File, replace: boolean): Promise<void>;
}

/** Sends an archive and follows its import to its end; call it in an injection context. */
export function importRun(onEnded: () => void): ImportRun {
  const api = inject(Api);
  const file = signal<File | null>(null);
  const view = signal<ImportView | null>(null);
  const problem = signal<Problem | null>(null);
  const sending = signal(false);
  let left = false;
  inject(DestroyRef).onDestroy(() => (left = true));

  const follow = async (): Promise<void> => {
    for (let current = view(); current && !ENDED.includes(current.state) && !left; current = view()) {
      await new Promise((later) => setTimeout(later, LOOK_EVERY));
      try {
        view.set(await api.get<ImportView>(`/api/imports/${current.id}`));
      } catch (error) {
        // A look that fails is taken again: the import goes on without us.
        if (asProblem(error).status !== 0) throw error;
      }
    }
  };

  return {
    file: file.asReadonly(),
    view: view.asReadonly(),
    problem: problem.asReadonly(),
    busy: computed(() => sending()),
    send: async (chosen, replace) => {
      if (sending()) return;
      sending.set(true);
      file.set(chosen);
      view.set(null);
      problem.set(null);
      try {
        const query = queryString({ fileName: chosen.name.slice(-200), replace: replace ? 'yes' : 'no' });
        view.set(await api.post<ImportView>(`/api/imports${query}`, new Blob([chosen], { type: 'application/zip' })));
        await follow();
        if (!left) onEnded();
      } catch (error) {
        problem.set(asProblem(error));
      } finally {
        sending.set(false);
      }
    },
  };
}
