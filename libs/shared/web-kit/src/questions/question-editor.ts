import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { Control, Field } from '../forms/field';
import { Icon } from '../icons/icon';
import { removableRows, RemovedRow } from '../rows/removed-row';
import { moved, RowTools } from '../rows/row-tools';
import { frenchCount } from '../text/french';
import type { AskedQuestion, AskedQuestionType } from './asked-question';
import { continuing, freeCode, inSectionOrder, newQuestion, type AskedSection } from './editing-questions';
import { QuestionForm, type QuestionTypeWords } from './question-form';
import type { KnowableFact, QuestionHistory, QuestionTrouble, QuestionUse } from './question-use';

export type { KnowableFact, QuestionHistory, QuestionTrouble, QuestionUse } from './question-use';

const TYPES: readonly QuestionTypeWords[] = [
  { code: 'single', label: 'Une seule réponse au choix' },
  { code: 'multiple', label: 'Plusieurs réponses au choix' },
  { code: 'scale', label: 'Une échelle' },
  { code: 'matrix', label: 'Une grille\u00a0: une réponse par ligne' },
  { code: 'number', label: 'Un nombre' },
  { code: 'date', label: 'Une date' },
  { code: 'text', label: 'Un texte court' },
  { code: 'long_text', label: 'Un texte long' },
  { code: 'file', label: 'Des fichiers' },
  { code: 'research_units', label: 'Des équipes de recherche' },
];
/** Forms that the editor offers where nothing else is said. */
const USUAL: readonly AskedQuestionType[] = TYPES.map(({ code }) => code).filter(
  (code) => code !== 'file' && code !== 'research_units',
);

/** Questions of one section, each with its place in the whole list. */
interface Part {
  readonly section: AskedSection | null;
  readonly place: number;
  readonly items: readonly { readonly question: AskedQuestion; readonly index: number }[];
}

/**
 * Writes a list of questions, in sections where some are given: one open at a time, moved by buttons or dragged,
 * duplicated, shown only to some, taken back. It judges nothing by itself: the rules of the engine come in as `problems`,
 * what was answered as `answered`.
 */
@Component({
  selector: 'fds-question-editor',
  imports: [Control, Field, Icon, QuestionForm, RemovedRow, RowTools],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './question-editor.html',
  styleUrl: './question-editor.scss',
})
export class QuestionEditor {
  readonly questions = input.required<readonly AskedQuestion[]>();
  /** Its sections; null for a list of one page. */
  readonly sections = input<readonly AskedSection[] | null>(null);
  readonly problems = input<readonly QuestionTrouble[]>([]);
  readonly answered = input<readonly QuestionUse[]>([]);
  /** Who has answered, as `12 dossiers` says it. */
  readonly respondents = input<readonly [one: string, many: string]>(['dossier a répondu', 'dossiers ont répondu']);
  /** Forms of answer that are offered. */
  readonly types = input<readonly AskedQuestionType[]>(USUAL);
  /** What is to be known of a question beside its form, by code: `posée depuis 2021`. */
  readonly remarks = input<ReadonlyMap<string, string>>(new Map());
  /** What the portal may know of whoever answers; a question can be left out for those. */
  readonly facts = input<readonly KnowableFact[]>([]);
  /** What each question goes on from, by code; where earlier editions are not followed, none. */
  readonly histories = input<ReadonlyMap<string, QuestionHistory>>(new Map());
  readonly readonly = input(false);
  readonly questionsChange = output<readonly AskedQuestion[]>();
  readonly sectionsChange = output<readonly AskedSection[]>();

  /** Code of the question that is open. */
  readonly open = signal<string | null>(null);
  protected readonly dragged = signal<string | null>(null);
  protected readonly rows = removableRows(
    () => this.questions(),
    (questions) => this.questionsChange.emit(questions),
  );
  protected readonly offered = computed(() => TYPES.filter(({ code }) => this.types().includes(code)));
  protected readonly known = computed(() => this.sections() ?? []);
  protected readonly parts = computed<readonly Part[]>(() => {
    const items = this.questions().map((question, index) => ({ question, index }));
    const sections = this.known();
    if (sections.length === 0) return [{ section: null, place: 0, items }];
    return sections.map((section, place) => ({
      section,
      place,
      items: items.filter(({ question }) =>
        place === 0 && !sections.some(({ code }) => code === question.section)
          ? true
          : question.section === section.code,
      ),
    }));
  });

  protected about(question: AskedQuestion): string {
    const form = TYPES.find(({ code }) => code === question.type)?.label ?? '';
    const count = this.useOf(question.code)?.count ?? 0;
    return [
      form,
      question.required ? '' : 'facultative',
      this.conditionOf(question),
      this.unlessKnown(question),
      question.withdrawn ? 'n’est plus posée' : '',
      count > 0 ? this.answeredWords(count) : '',
      this.remarks().get(question.code) ?? '',
    ]
      .filter(Boolean)
      .join(', ');
  }
  /** `pas posée à qui nous connaissons déjà des partenaires`. */
  private unlessKnown({ known }: AskedQuestion): string {
    const fact = this.facts().find(({ code }) => code === known);
    return fact ? `pas posée à qui nous connaissons déjà ${fact.label}` : '';
  }
  /** `posée à ceux qui ont répondu « Oui » à la question 3`. */
  private conditionOf({ visibleWhen }: AskedQuestion): string {
    if (!visibleWhen) return '';
    const at = this.questions().findIndex(({ code }) => code === visibleWhen.question);
    const labels = [visibleWhen.equals, ...(visibleWhen.anyOf ?? [])].map(
      (code) => `«\u00a0${this.questions()[at]?.options?.find((option) => option.code === code)?.label ?? code}\u00a0»`,
    );
    return at < 0 ? 'posée à certains' : `posée à ceux qui ont répondu ${labels.join(' ou ')} à la question ${at + 1}`;
  }
  protected useOf = (code: string): QuestionUse | null => this.answered().find((one) => one.code === code) ?? null;
  protected answeredWords(count: number): string {
    const [one, many] = this.respondents();
    return `${frenchCount(count)} ${count > 1 ? many : one}`;
  }
  /** Problems of one question, at places within it. */
  protected problemsOf = (index: number): readonly QuestionTrouble[] =>
    this.problems()
      .filter(({ pointer }) => pointer === `/${index}` || pointer.startsWith(`/${index}/`))
      .map(({ pointer, text }) => ({ pointer: pointer.slice(`/${index}`.length), text }));
  protected problemOfSection = (place: number): string | null =>
    this.problems().find(({ pointer }) => pointer === `/sections/${place}/title`)?.text ?? null;
  protected toggle(code: string): void {
    this.open.update((open) => (open === code ? null : code));
  }
  protected typed = (event: Event): string => (event.target as HTMLInputElement).value;

  protected replace(index: number, change: AskedQuestion): void {
    const questions = this.questions().map((question, at) => (at === index ? change : question));
    const moves = this.questions()[index]?.section !== change.section;
    this.questionsChange.emit(moves ? inSectionOrder(questions, this.known()) : questions);
  }
  protected add(section: AskedSection | null, items: Part['items']): void {
    this.rows.forget();
    const question = newQuestion(this.questions().map(({ code }) => code));
    const questions = this.questions();
    const at = section ? (items.at(-1)?.index ?? questions.length - 1) + 1 : questions.length;
    const added = section ? { ...question, section: section.code } : question;
    this.questionsChange.emit(inSectionOrder([...questions.slice(0, at), added, ...questions.slice(at)], this.known()));
    this.open.set(question.code);
  }
  protected duplicate(index: number): void {
    const question = this.questions()[index];
    if (!question) return;
    const taken = this.questions().map(({ code }) => code);
    const copy = { ...continuing(question, null), code: freeCode('q', taken), label: `${question.label} (copie)` };
    this.questionsChange.emit([...this.questions().slice(0, index + 1), copy, ...this.questions().slice(index + 1)]);
    this.rows.forget();
    this.open.set(copy.code);
  }
  protected remove(index: number): void {
    const label = this.questions()[index]?.label.trim();
    this.rows.remove(index, `La question «\u00a0${label || 'sans titre'}\u00a0» est retirée.`);
  }
  protected withdraw(index: number): void {
    const question = this.questions()[index];
    if (!question) return;
    const { withdrawn, ...rest } = question;
    this.replace(index, withdrawn ? rest : { ...rest, withdrawn: true });
  }
  /** Brings a question of a section to another place of it. */
  protected move(items: Part['items'], from: number, to: number): void {
    const [one, other] = [items[from], items[to]];
    if (one && other) this.questionsChange.emit(moved(this.questions(), one.index, other.index));
  }

  protected drag(event: DragEvent, code: string): void {
    event.dataTransfer?.setData('text/plain', code);
    this.dragged.set(code);
  }
  /** Puts what is dragged before this question, or at the end of a section. */
  protected drop(event: DragEvent, section: AskedSection | null, before: AskedQuestion | null): void {
    event.preventDefault();
    const code = this.dragged();
    this.dragged.set(null);
    const question = this.questions().find((one) => one.code === code);
    if (!question || question.code === before?.code) return;
    const rest = this.questions().filter((one) => one !== question);
    const at = before ? rest.findIndex((one) => one.code === before.code) : rest.length;
    const here = section ? { ...question, section: section.code } : question;
    this.questionsChange.emit(inSectionOrder([...rest.slice(0, at), here, ...rest.slice(at)], this.known()));
  }

  protected setSection(place: number, change: { readonly title: string } | { readonly intro: string }): void {
    this.sectionsChange.emit(
      this.known().map((section, at) => {
        if (at !== place) return section;
        const { intro, ...rest } = { ...section, ...change };
        return intro ? { ...rest, intro } : rest;
      }),
    );
  }
  protected addSection(): void {
    const code = freeCode(
      's',
      this.known().map((section) => section.code),
    );
    this.sectionsChange.emit([...this.known(), { code, title: '' }]);
  }
  protected moveSection(from: number, to: number): void {
    this.sectionsChange.emit(moved(this.known(), from, to));
  }
  protected removeSection(place: number): void {
    this.sectionsChange.emit(this.known().filter((_, at) => at !== place));
  }
}
