import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Control, Field } from '../forms/field';
import { Icon } from '../icons/icon';
import { frenchCount } from '../text/french';
import { asksForChoice, type AskedQuestion, type AskedQuestionType } from './asked-question';
import { removableRows, RemovedRow } from '../rows/removed-row';
import { moved, RowTools } from '../rows/row-tools';
import { askedWhen, freeCode, inForm, newQuestion, withNewOption } from './editing-questions';

/** Something that keeps the list from being saved: a place in it (`/3/options/0/label`), and what to do, in French. */
export interface QuestionTrouble {
  readonly pointer: string;
  readonly text: string;
}
/** How often a question and its options were answered. */
export interface QuestionUse {
  readonly code: string;
  readonly count: number;
  readonly options: readonly { readonly code: string; readonly count: number }[];
}

const TYPES: readonly { readonly code: AskedQuestionType; readonly label: string }[] = [
  { code: 'single', label: 'Une seule réponse au choix' },
  { code: 'multiple', label: 'Plusieurs réponses au choix' },
  { code: 'scale', label: 'Une échelle' },
  { code: 'number', label: 'Un nombre' },
  { code: 'text', label: 'Un texte libre' },
];

/**
 * Writes a list of questions: one open at a time, moved, duplicated, shown only to some, taken back. It judges nothing by
 * itself: the rules of the engine come in as `problems`, what was answered as `answered`.
 */
@Component({
  selector: 'fds-question-editor',
  imports: [Control, Field, Icon, RemovedRow, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-editor.html',
  styleUrl: './question-editor.scss',
})
export class QuestionEditor {
  readonly questions = input.required<readonly AskedQuestion[]>();
  readonly problems = input<readonly QuestionTrouble[]>([]);
  readonly answered = input<readonly QuestionUse[]>([]);
  /** Who has answered, as `12 dossiers` says it. */
  readonly respondents = input<readonly [one: string, many: string]>(['dossier a répondu', 'dossiers ont répondu']);
  readonly readonly = input(false);
  readonly questionsChange = output<readonly AskedQuestion[]>();

  protected readonly open = signal<string | null>(null);
  protected readonly rows = removableRows(
    () => this.questions(),
    (questions) => this.questionsChange.emit(questions),
  );
  /** Answers to choose from, of the question that is open. */
  protected readonly optionRows = removableRows(
    () => this.questions().find(({ code }) => code === this.open())?.options ?? [],
    (options) =>
      this.replaceOptions(
        this.questions().findIndex(({ code }) => code === this.open()),
        () => [...options],
      ),
  );
  protected readonly types = TYPES;
  protected readonly choice = asksForChoice;

  protected about(question: AskedQuestion): string {
    const form = TYPES.find(({ code }) => code === question.type)?.label ?? '';
    const count = this.answeredBy(question.code);
    return [
      form,
      question.required ? '' : 'facultative',
      question.visibleWhen ? 'posée à certains' : '',
      question.withdrawn ? 'n’est plus posée' : '',
      count > 0 ? this.answeredWords(count) : '',
    ]
      .filter(Boolean)
      .join(', ');
  }
  protected answeredBy = (code: string): number => this.answered().find((one) => one.code === code)?.count ?? 0;
  protected optionCount = (question: string, code: string): number =>
    this.answered()
      .find((one) => one.code === question)
      ?.options.find((option) => option.code === code)?.count ?? 0;
  protected answeredWords(count: number): string {
    const [one, many] = this.respondents();
    return `${frenchCount(count)} ${count > 1 ? many : one}`;
  }
  /** A problem at this place of a question, or deeper in it where nothing else shows it. */
  protected problemAt(index: number, place: string): string | null {
    const at = `/${index}${place}`;
    const deeper = /\/options\/\d+$/.test(place);
    return (
      this.problems().find(({ pointer }) => pointer === at || (deeper && pointer.startsWith(`${at}/`)))?.text ?? null
    );
  }
  protected hasProblem = (index: number): boolean =>
    this.problems().some(({ pointer }) => pointer === `/${index}` || pointer.startsWith(`/${index}/`));
  protected toggle(code: string): void {
    this.optionRows.forget();
    this.open.update((open) => (open === code ? null : code));
  }
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected set(index: number, change: Partial<AskedQuestion>): void {
    this.replace(index, (question) => ({ ...question, ...change }));
  }
  protected setType(index: number, type: string): void {
    const chosen = TYPES.find(({ code }) => code === type)?.code;
    if (chosen) this.replace(index, (question) => inForm(question, chosen));
  }
  protected setOption(index: number, place: number, label: string): void {
    this.replaceOptions(index, (options) => options.map((one, at) => (at === place ? { ...one, label } : one)));
  }
  protected addOption(index: number): void {
    this.replace(index, withNewOption);
  }
  protected removeOption(index: number, place: number): void {
    const label = this.questions()[index]?.options?.[place]?.label.trim();
    this.optionRows.remove(place, `La réponse «\u00a0${label || 'sans titre'}\u00a0» est retirée.`);
  }
  protected moveOption(index: number, from: number, to: number): void {
    this.replaceOptions(index, (options) => moved(options, from, to));
  }
  /** Questions before it that a condition can ask. */
  protected conditionsFor = (index: number): readonly AskedQuestion[] =>
    this.questions()
      .slice(0, index)
      .filter((question) => asksForChoice(question) && (question.options ?? []).length > 0);
  protected optionsOf = (code: string): readonly { readonly code: string; readonly label: string }[] =>
    this.questions().find((question) => question.code === code)?.options ?? [];
  protected setCondition(index: number, code: string): void {
    const [first] = this.optionsOf(code);
    this.replace(index, (question) => askedWhen(question, first ? { question: code, equals: first.code } : null));
  }
  protected setConditionOption(index: number, equals: string): void {
    this.replace(index, (question) =>
      askedWhen(question, question.visibleWhen ? { ...question.visibleWhen, equals } : null),
    );
  }

  protected add(): void {
    this.optionRows.forget();
    const question = newQuestion(this.questions().map(({ code }) => code));
    this.questionsChange.emit([...this.questions(), question]);
    this.open.set(question.code);
  }
  protected duplicate(index: number): void {
    const question = this.questions()[index];
    if (!question) return;
    const taken = this.questions().map(({ code }) => code);
    const copy = { ...question, code: freeCode('q', taken), label: `${question.label} (copie)` };
    this.questionsChange.emit([...this.questions().slice(0, index + 1), copy, ...this.questions().slice(index + 1)]);
    this.optionRows.forget();
    this.open.set(copy.code);
  }
  protected remove(index: number): void {
    const label = this.questions()[index]?.label.trim();
    this.rows.remove(index, `La question «\u00a0${label || 'sans titre'}\u00a0» est retirée.`);
  }
  protected withdraw(index: number): void {
    this.replace(index, ({ withdrawn, ...question }) => (withdrawn ? question : { ...question, withdrawn: true }));
  }
  protected move(from: number, to: number): void {
    this.questionsChange.emit(moved(this.questions(), from, to));
  }

  private replace(index: number, change: (question: AskedQuestion) => AskedQuestion): void {
    this.questionsChange.emit(this.questions().map((question, at) => (at === index ? change(question) : question)));
  }
  private replaceOptions(
    index: number,
    change: (options: NonNullable<AskedQuestion['options']>) => NonNullable<AskedQuestion['options']>,
  ): void {
    this.replace(index, (question) => ({ ...question, options: change(question.options ?? []) }));
  }
}
