import { computed, inject, signal, type Signal } from '@angular/core';
import { EVALUATION_TYPES, UNWRITABLE } from '@fds/evaluation/domain';
import { answeredProblems, questionProblems } from '@fds/questions/domain';
import type { QuestionnaireBuilderView } from '@fds/shared/contract';
import {
  Api,
  autosave,
  pageState,
  Problem,
  type Autosave,
  type PageState,
  type QuestionTrouble,
} from '@fds/shared/web-kit';

/** What is written of a questionnaire. */
export type QuestionnaireDraft = Pick<QuestionnaireBuilderView, 'title' | 'sections' | 'questions'>;

export interface QuestionnaireEditing {
  readonly state: PageState<QuestionnaireBuilderView>;
  readonly draft: Signal<QuestionnaireDraft | null>;
  /** As the server said last. */
  readonly view: Signal<QuestionnaireBuilderView | null>;
  readonly saving: Autosave;
  /** Everything to correct before it is put to holders, at places in the list of questions or in the sections. */
  readonly troubles: Signal<readonly QuestionTrouble[]>;
  /** So wrong that it is not even kept. */
  readonly unwritable: Signal<boolean>;
  /** What somebody else has written meanwhile. */
  readonly conflict: Signal<QuestionnaireBuilderView | null>;
  readonly canUndo: Signal<boolean>;
  change(change: Partial<QuestionnaireDraft>): void;
  undo(): void;
  keepMine(): Promise<void>;
  takeTheirs(): void;
  /** Saves, then puts it to holders, or gives up what is written. */
  act(what: 'open' | 'discard'): Promise<void>;
}

/** Steps that can be taken back. */
const MOST_STEPS = 100;
/** Keystrokes within this time of each other are one step, in milliseconds. */
const ONE_STEP = 1_500;

const toDraft = ({ title, sections, questions }: QuestionnaireBuilderView): QuestionnaireDraft => ({
  title,
  sections,
  questions,
});

/** Writes the questionnaire of an edition; it saves itself, finished or not. Call it in an injection context. */
export function editQuestionnaire(year: () => number | undefined): QuestionnaireEditing {
  const api = inject(Api);
  const path = (tail = ''): string => `/api/editions/${year()}/questionnaire${tail}`;
  const draft = signal<QuestionnaireDraft | null>(null);
  const view = signal<QuestionnaireBuilderView | null>(null);
  const conflict = signal<QuestionnaireBuilderView | null>(null);
  const steps = signal<readonly QuestionnaireDraft[]>([]);
  let lastStep = 0;
  const take = (read: QuestionnaireBuilderView): QuestionnaireBuilderView => {
    view.set(read);
    draft.set(toDraft(read));
    conflict.set(null);
    steps.set([]);
    return read;
  };
  const state = pageState({
    params: year,
    load: async (of: number, abort) =>
      take(await api.get<QuestionnaireBuilderView>(`/api/editions/${of}/questionnaire`, {}, abort)),
  });
  const found = computed(() => {
    const [typed, read] = [draft(), view()];
    if (!typed || !read) return [];
    const { questions, sections } = typed;
    return [
      ...questionProblems(questions, { types: EVALUATION_TYPES, sections }),
      ...answeredProblems(read.put?.questions ?? [], questions, read.answered, 'holders'),
    ];
  });
  const unwritable = computed(() => found().some(({ code }) => [...UNWRITABLE].some((one) => one === code)));
  const saving = autosave({
    value: () => draft(),
    save: async (typed) => {
      const revision = view()?.revision;
      if (!typed || revision === undefined) return;
      try {
        view.set(await api.put<QuestionnaireBuilderView>(path(), { ...typed, revision }));
      } catch (error) {
        if (error instanceof Problem && error.code === 'evaluation.questionnaire_written')
          conflict.set(error.current as QuestionnaireBuilderView);
        throw error;
      }
    },
  });
  const saveSoon = (): void => {
    if (!unwritable()) saving.change();
  };
  return {
    state,
    draft: draft.asReadonly(),
    view: view.asReadonly(),
    saving,
    troubles: found,
    unwritable,
    conflict: conflict.asReadonly(),
    canUndo: computed(() => steps().length > 0),
    change: (change) => {
      const before = draft();
      if (!before) return;
      const now = performance.now();
      // What is typed in one go is taken back in one go; what is added or moved, by itself.
      const grows = 'questions' in change && change.questions?.length !== before.questions.length;
      if (now - lastStep > ONE_STEP || grows || steps().length === 0)
        steps.update((all) => [...all.slice(1 - MOST_STEPS), before]);
      lastStep = now;
      draft.set({ ...before, ...change });
      saveSoon();
    },
    undo: () => {
      const last = steps().at(-1);
      if (!last) return;
      steps.update((all) => all.slice(0, -1));
      draft.set(last);
      saveSoon();
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
    act: async (what) => {
      if (what === 'open' && !(await saving.now())) throw new Error('Not saved.');
      take(await api.post<QuestionnaireBuilderView>(path(`/${what}`), { revision: view()?.revision ?? 0 }));
    },
  };
}
