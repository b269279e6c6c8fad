import { computed, signal, type Signal } from '@angular/core';
import type { Question } from '@fds/questions/domain';
import {
  answerField,
  EMPTY_RESPONSE,
  ENGAGED_KINDS,
  valueOf,
  visibleQuestions,
  withValue,
  type AskedQuestions,
  type ResponseChange,
  type ResponseContent,
} from '@fds/evaluation/domain';
import type { EvaluationView, ResponseContentView, SavedResponseView } from '@fds/shared/contract';
import { asProblem, autosave, type Api, type Autosave } from '@fds/shared/web-kit';
import type { KeptAnswers } from './kept-answers';

/** An answer that two people gave differently at the same time. */
export interface Conflict {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** What the server answered, as the domain reads it. */
export const contentOf = ({ answers, came, teams, engaged }: ResponseContentView): ResponseContent => ({
  answers: Object.fromEntries(answers.map(({ question, answer, declined }) => [question, declined ? null : answer])),
  ...{ came, teams, engaged },
});
export const askedOf = ({ questionnaire }: Pick<EvaluationView, 'questionnaire'>): AskedQuestions => ({
  questions: (questionnaire?.questions ?? []) as readonly Question[],
  sections: questionnaire?.sections ?? [],
  known: new Set(questionnaire?.known ?? []),
});

/** What stands in a field; a question left out is an empty text on its way, one that is declined is null. */
const standing = (content: ResponseContent, field: string): unknown => {
  const value = valueOf(content, field);
  return value === undefined ? '' : value;
};
const plain = (value: unknown): string => JSON.stringify(value === undefined ? '' : value);

/**
 * The answers as they are typed, saved one by one: only what changed leaves, in the order in which it was changed, and stays
 * on this device until the server has it. Call it in an injection context.
 */
export class ResponseEditing {
  /** What the server holds, as far as this page knows. */
  private readonly held = signal<ResponseContent>(EMPTY_RESPONSE);
  private readonly typed = signal<ResponseContent>(EMPTY_RESPONSE);
  private readonly asked = signal<AskedQuestions>({ questions: [] });
  /** Fields that were changed, the last one last. */
  private order: string[] = [];
  /** What the server refused, by field, until it is changed. */
  private readonly refusedFields = signal<ReadonlyMap<string, string>>(new Map());
  private readonly conflicting = signal<readonly Conflict[]>([]);
  private heldVersion = 0;
  private kept: KeptAnswers | undefined;
  private path = '';

  readonly content: Signal<ResponseContent> = computed(() => this.typed());
  readonly refused = this.refusedFields.asReadonly();
  readonly conflicts = this.conflicting.asReadonly();
  readonly saving: Autosave;

  constructor(private readonly api: Api) {
    this.saving = autosave<readonly ResponseChange[]>({
      value: () => this.pending(),
      save: (changes) => this.save(changes),
    });
  }

  get version(): number {
    return this.heldVersion;
  }

  /** Begins with what the server says; what this device kept from before is laid over it, and saved. */
  begin(view: EvaluationView, path: string, kept: KeptAnswers): void {
    this.path = path;
    this.kept = kept;
    this.asked.set(askedOf(view));
    const held = contentOf(view.content);
    this.held.set(held);
    this.heldVersion = view.version;
    const left = kept.read();
    const clashes = left.filter(
      ({ field, was, value }) =>
        plain(standing(held, field)) !== plain(was) && plain(standing(held, field)) !== plain(value),
    );
    const taken = left.filter((change) => !clashes.includes(change));
    this.typed.set(taken.reduce((content, { field, value }) => withValue(content, field, value), held));
    this.order = taken.map(({ field }) => field);
    this.conflicting.set(clashes.map(({ field, value }) => ({ field, mine: value, theirs: standing(held, field) })));
    if (this.pending().length > 0) {
      this.saving.change();
      void this.saving.now();
    }
  }

  set(field: string, value: unknown): void {
    this.typed.update((content) => withValue(content, field, value));
    this.order = [...this.order.filter((one) => one !== field), field];
    if (this.refusedFields().has(field))
      this.refusedFields.update((refused) => new Map([...refused].filter(([one]) => one !== field)));
    this.kept?.write(this.pending());
    if (this.pending().length > 0) this.saving.change();
  }

  /** After a conflict: one's own answer is written over the other's, or the other's is taken. */
  settle(field: string, mine: boolean): void {
    const conflict = this.conflicting().find((one) => one.field === field);
    if (!conflict) return;
    this.conflicting.update((all) => all.filter((one) => one !== conflict));
    this.held.update((content) => withValue(content, field, conflict.theirs));
    this.typed.update((content) => withValue(content, field, mine ? conflict.mine : conflict.theirs));
    this.order = [...this.order.filter((one) => one !== field), field];
    this.saving.change();
    void this.saving.now();
  }

  /** What is not saved yet, of what is put and was not refused. */
  private pending(): ResponseChange[] {
    const [held, typed] = [this.held(), this.typed()];
    const put = new Set(visibleQuestions(this.asked(), typed).map(({ code }) => answerField(code)));
    const others = new Set<string>(['came', 'teams', ...ENGAGED_KINDS.map((kind) => `engaged.${kind}`)]);
    return this.order
      .filter((field) => (put.has(field) || others.has(field)) && !this.refusedFields().has(field))
      .filter((field) => !this.conflicting().some((one) => one.field === field))
      .map((field) => ({ field, was: standing(held, field), value: standing(typed, field) }))
      .filter(({ was, value }) => plain(was) !== plain(value))
      .slice(0, 100);
  }
  private async save(changes: readonly ResponseChange[]): Promise<void> {
    if (changes.length === 0) return;
    try {
      const body = { changes: changes.map(({ field, was, value }) => ({ field, was, value })) };
      const { version } = await this.api.patch<SavedResponseView>(this.path, body);
      this.heldVersion = version;
      this.held.update((held) => changes.reduce((content, { field, value }) => withValue(content, field, value), held));
      this.kept?.write(this.pending());
    } catch (error) {
      const problem = asProblem(error);
      if (problem.code === 'evaluation.changed' && problem.current)
        this.clash(problem.current as ResponseContentView, problem.reasons);
      else if (problem.code === 'evaluation.answers')
        this.refusedFields.update(
          (refused) =>
            new Map([...refused, ...problem.errors.map(({ pointer, detail }) => [pointer.slice(1), detail] as const)]),
        );
      else throw error;
      // What is left to save goes without what was refused.
      this.kept?.write(this.pending());
      if (this.pending().length > 0) this.saving.change();
    }
  }

  private clash(current: ResponseContentView, fields: readonly string[]): void {
    const theirs = contentOf(current);
    const typed = this.typed();
    this.conflicting.set(
      fields.map((field) => ({ field, mine: standing(typed, field), theirs: standing(theirs, field) })),
    );
    const own = new Set(this.order);
    this.held.set(theirs);
    // What somebody else wrote elsewhere shows; what is typed here stays.
    this.typed.set([...own].reduce((content, field) => withValue(content, field, standing(typed, field)), theirs));
  }
}
