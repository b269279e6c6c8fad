import { computed, inject, signal, type Signal } from '@angular/core';
import type { EditionFormView, SaveEditionFormRequest } from '@fds/shared/contract';
import { autosave, type Autosave } from '../forms/autosave';
import { Api } from '../http/api';
import { Problem, type FieldProblem } from '../http/problem';
import { pageState, type PageState } from '../state/page-state';

/** What a page changes of an edition's form; the rest goes back as it was read. */
export type EditionFormDraft = Omit<SaveEditionFormRequest, 'version'>;

/** Something to correct before it is saved: a JSON pointer into the form, and what to do, in French. */
export type FormTrouble = Pick<FieldProblem, 'pointer' | 'detail'>;

export interface EditionFormEditing {
  readonly state: PageState<EditionFormView>;
  /** What is typed; null until the form has come. */
  readonly draft: Signal<EditionFormDraft | null>;
  /** What hangs on the form, as the server said last. */
  readonly view: Signal<EditionFormView | null>;
  readonly saving: Autosave;
  /** What the page's own rules, else the server, find wrong. */
  readonly troubles: Signal<readonly FormTrouble[]>;
  /** The form that somebody else has saved meanwhile. */
  readonly conflict: Signal<EditionFormView | null>;
  change(change: Partial<EditionFormDraft>): void;
  /** Saves what is mine over what the other person saved. */
  keepMine(): Promise<void>;
  takeTheirs(): void;
}

const toDraft = ({ callText, vocabularies, fields, sectionsOff, questions }: EditionFormView): EditionFormDraft => ({
  callText,
  vocabularies,
  fields,
  sectionsOff,
  questions,
});

/**
 * Edits the form of an edition and saves it by itself; a draft that `judge` finds wrong waits until it is right. Call it
 * in an injection context.
 */
export function editEditionForm({
  year,
  judge,
}: {
  readonly year: () => string;
  readonly judge: (draft: EditionFormDraft, view: EditionFormView) => readonly FormTrouble[];
}): EditionFormEditing {
  const api = inject(Api);
  const path = (): string => `/api/editions/${year()}/form`;
  const draft = signal<EditionFormDraft | null>(null);
  const view = signal<EditionFormView | null>(null);
  const conflict = signal<EditionFormView | null>(null);
  const refused = signal<readonly FormTrouble[]>([]);
  const take = (read: EditionFormView): EditionFormView => {
    view.set(read);
    draft.set(toDraft(read));
    conflict.set(null);
    refused.set([]);
    return read;
  };
  const state = pageState({
    params: year,
    load: async (of: string, signal) => take(await api.get<EditionFormView>(`/api/editions/${of}/form`, {}, signal)),
  });
  const troubles = computed(() => {
    const [typed, read] = [draft(), view()];
    const own = typed && read ? judge(typed, read) : [];
    return own.length > 0 ? own : refused();
  });
  const saving = autosave({
    value: () => draft(),
    save: async (typed) => {
      const version = view()?.version;
      if (!typed || version === undefined) return;
      try {
        view.set(await api.put<EditionFormView>(path(), { ...typed, version }));
        refused.set([]);
      } catch (error) {
        if (error instanceof Problem && error.code === 'editions.form_changed')
          conflict.set(error.current as EditionFormView);
        if (error instanceof Problem) refused.set(error.errors ?? []);
        throw error;
      }
    },
  });
  return {
    state,
    draft: draft.asReadonly(),
    view: view.asReadonly(),
    saving,
    troubles,
    conflict: conflict.asReadonly(),
    change: (change) => {
      draft.update((typed) => (typed ? { ...typed, ...change } : typed));
      refused.set([]);
      const [typed, read] = [draft(), view()];
      if (typed && read && judge(typed, read).length === 0) saving.change();
    },
    keepMine: async () => {
      const theirs = conflict();
      if (!theirs) return;
      view.set(theirs);
      conflict.set(null);
      saving.change();
      await saving.now();
    },
    takeTheirs: () => {
      const theirs = conflict();
      if (theirs) take(theirs);
    },
  };
}
