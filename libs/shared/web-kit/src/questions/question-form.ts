import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Control, Field } from '../forms/field';
import { Icon } from '../icons/icon';
import { removableRows, RemovedRow } from '../rows/removed-row';
import { moved, RowTools } from '../rows/row-tools';
import {
  asksForChoice,
  showsOptions,
  type AskedOption,
  type AskedQuestion,
  type AskedQuestionType,
} from './asked-question';
import {
  askedWhen,
  inForm,
  unlessKnown,
  withCalling,
  withNewGroup,
  withNewOption,
  withNewRow,
  withOptionChange,
  withoutGroup,
  withPart,
  type AskedSection,
} from './editing-questions';
import { QuestionCounting } from './question-counting';
import { QuestionPast } from './question-past';
import type { KnowableFact, QuestionHistory, QuestionTrouble, QuestionUse } from './question-use';

/** A form of answer, as it is named to whoever writes. */
export interface QuestionTypeWords {
  readonly code: AskedQuestionType;
  readonly label: string;
}

/** Writes one question: its words, its form, its answers to choose from, and to whom it is put. */
@Component({
  selector: 'fds-question-form',
  imports: [Control, Field, Icon, QuestionCounting, QuestionPast, RemovedRow, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-form.html',
  styleUrl: './question-form.scss',
})
export class QuestionForm {
  readonly question = input.required<AskedQuestion>();
  /** Those before it, which a condition may ask. */
  readonly before = input.required<readonly AskedQuestion[]>();
  readonly types = input.required<readonly QuestionTypeWords[]>();
  /** Sections that it may stand in; with one or none, nothing is said of them. */
  readonly sections = input<readonly AskedSection[]>([]);
  /** Places within the question: `/options/1/label`. */
  readonly problems = input<readonly QuestionTrouble[]>([]);
  /** How often it was answered. */
  readonly use = input<QuestionUse | null>(null);
  /** `12 dossiers ont répondu`. */
  readonly usedBy = input('');
  /** Facts for which the portal's own knowledge may stand instead of an answer; without any, nothing is said of them. */
  readonly facts = input<readonly KnowableFact[]>([]);
  /** What it goes on from; null where earlier editions are not looked at. */
  readonly history = input<QuestionHistory | null>(null);
  readonly readonly = input(false);
  readonly changed = output<AskedQuestion>();

  protected readonly count = computed(() => this.use()?.count ?? 0);
  protected readonly choice = computed(() => asksForChoice(this.question()));
  protected readonly withOptions = computed(() => showsOptions(this.question()));
  protected readonly isText = computed(() => ['text', 'long_text'].includes(this.question().type));
  /** Questions before it that a condition can ask. */
  protected readonly conditions = computed(() =>
    this.before().filter((question) => asksForChoice(question) && (question.options ?? []).length > 0),
  );
  protected readonly calling = computed(() => {
    const condition = this.question().visibleWhen;
    return condition ? [condition.equals, ...(condition.anyOf ?? [])] : [];
  });
  protected readonly optionsToCall = computed(
    () => this.before().find(({ code }) => code === this.question().visibleWhen?.question)?.options ?? [],
  );
  /** True when something is said there, or is to be looked at. */
  protected readonly furtherOpen = computed(() => {
    const { help, maxLength, groups = [], known, continues } = this.question();
    const lost = this.history()?.answers.some(({ now }) => now === null) ?? false;
    return Boolean(help ?? maxLength ?? known ?? continues) || groups.length > 0 || lost;
  });
  protected readonly optionRows = removableRows<AskedOption>(
    () => this.question().options ?? [],
    (options) => this.set({ options: [...options] }),
  );

  /** A problem at this place of the question, or deeper in it where nothing else shows it. */
  protected problemAt(place: string): string | null {
    const deeper = /\/(?:options|rows|groups)\/\d+$/.test(place);
    return (
      this.problems().find(({ pointer }) => pointer === place || (deeper && pointer.startsWith(`${place}/`)))?.text ??
      null
    );
  }
  protected optionCount = (code: string): number =>
    this.use()?.options.find((option) => option.code === code)?.count ?? 0;
  /** An option of a grid that was chosen on any of its rows. */
  protected chosenCount = (code: string): number =>
    this.question().type === 'matrix'
      ? (this.use()?.options ?? []).reduce((sum, one) => sum + (one.code.endsWith(`=${code}`) ? one.count : 0), 0)
      : this.optionCount(code);
  protected rowCount = (code: string): number =>
    (this.use()?.options ?? []).reduce((sum, one) => sum + (one.code.startsWith(`${code}=`) ? one.count : 0), 0);
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected set(change: Partial<AskedQuestion>): void {
    this.changed.emit({ ...this.question(), ...change });
  }
  /** Sets a text that may be absent. */
  protected setText(key: 'help' | 'section', text: string): void {
    const { [key]: _, ...rest } = this.question();
    this.changed.emit(text === '' ? rest : { ...rest, [key]: text });
  }
  protected setLength(text: string): void {
    const { maxLength: _, ...rest } = this.question();
    const length = Math.trunc(Number(text));
    this.changed.emit(
      text.trim() === '' || !Number.isFinite(length) ? rest : { ...rest, maxLength: Math.max(length, 0) },
    );
  }
  protected setType(type: string): void {
    const chosen = this.types().find(({ code }) => code === type)?.code;
    if (chosen) this.changed.emit(inForm(this.question(), chosen));
  }
  protected addOption(): void {
    this.changed.emit(withNewOption(this.question()));
  }
  protected setOption(place: number, change: Parameters<typeof withOptionChange>[2]): void {
    this.changed.emit(withOptionChange(this.question(), place, change));
  }
  protected removeOption(place: number): void {
    const label = this.question().options?.[place]?.label.trim();
    this.optionRows.remove(place, `La réponse «\u00a0${label || 'sans titre'}\u00a0» est retirée.`);
  }
  protected moveOption(from: number, to: number): void {
    this.set({ options: [...moved(this.question().options ?? [], from, to)] });
  }
  protected addRow(): void {
    this.changed.emit(withNewRow(this.question()));
  }
  protected setRow(place: number, label: string): void {
    this.set({ rows: withPart(this.question().rows, place, { label }) });
  }
  protected moveRow(from: number, to: number): void {
    this.set({ rows: [...moved(this.question().rows ?? [], from, to)] });
  }
  protected removeRow(place: number): void {
    this.set({ rows: (this.question().rows ?? []).filter((_, at) => at !== place) });
  }
  protected addGroup(): void {
    this.changed.emit(withNewGroup(this.question()));
  }
  protected setGroup(place: number, label: string): void {
    this.set({ groups: withPart(this.question().groups, place, { label }) });
  }
  protected removeGroup(code: string): void {
    this.changed.emit(withoutGroup(this.question(), code));
  }
  protected setCondition(code: string): void {
    const [first] = this.conditions().find((question) => question.code === code)?.options ?? [];
    this.changed.emit(askedWhen(this.question(), first ? { question: code, equals: first.code } : null));
  }
  protected setKnown(fact: string): void {
    this.changed.emit(unlessKnown(this.question(), this.facts().find(({ code }) => code === fact)?.code ?? null));
  }
  protected call(code: string): void {
    const condition = this.question().visibleWhen;
    if (condition) this.changed.emit(askedWhen(this.question(), withCalling(condition, code)));
  }
}
