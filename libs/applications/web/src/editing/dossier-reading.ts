import { computed, signal, untracked, type Signal } from '@angular/core';
import {
  answerInWords,
  isBlank,
  isReopened,
  linesOf,
  type Answer,
  type EventAnswers,
  type EventField,
  type FieldSpec,
  type ProjectAnswers,
  type ProjectField,
  type Section,
} from '@fds/applications/domain';
import type { EventMunicipalityView } from '@fds/shared/contract';
import { Answers, fieldOf, type ItemShape } from './answers';
import { Checking, type Lacking } from './checking';
import { formOf, isFieldAsked, isFieldRequired, NO_FORM, readingOf } from './form';
import { Marks, type FieldConflict } from './marks';
import { fieldsOf, progressOf, sectionOf, sectionsOf } from './sections';
import type { ServerContent } from './wire';

/** Said in the last reading over, not beside a field that is not shown. */
const HIDDEN = 'hidden_answer';

/** What screens read of the dossier being written: its answers, what is asked, what is wrong, what others wrote. */
export abstract class DossierReading {
  protected readonly answers = new Answers();
  protected readonly marks = new Marks();
  protected readonly checking = new Checking(() => this.judge());
  protected readonly opened = signal<ServerContent | null>(null);
  protected readonly communes = signal<ReadonlyMap<string, EventMunicipalityView>>(new Map());

  /** Edition, structure, form and deadline, as the server said last. */
  readonly head = this.opened.asReadonly();
  readonly id = computed(() => this.opened()?.id ?? '');
  /** What this edition asks, and how it calls it. */
  readonly form = computed(() => {
    const head = this.opened();
    return head ? formOf(head.form) : NO_FORM;
  });
  /** The edition that the dossier renews; null for a new one. */
  readonly renewedFrom = computed(() => this.opened()?.renewedFrom ?? null);
  /** Root events in their order, and all items. */
  readonly roots = this.answers.roots;
  readonly items = this.answers.items;
  readonly conflicts = this.marks.conflicts;
  /** Items that somebody else removed while they were written in. */
  readonly gone = this.marks.gone;
  /** Answers of a renewal that nobody has looked at: `<item>/<field>`. */
  readonly toConfirm = this.marks.toConfirm;
  /** What keeps the dossier from being sent, judged between keystrokes by the server's own rules. */
  readonly lacking: Signal<readonly Lacking[]> = this.checking.lacking;
  /** What is worth a second look, and may be right. */
  readonly doubts: Signal<readonly Lacking[]> = this.checking.doubts;
  /** Where each page stands. */
  readonly progress = computed(() => {
    const head = this.opened();
    const begun = (section: Section): boolean => untracked(() => this.isBegun(section));
    return progressOf(sectionsOf(head), head?.id ?? '', this.lacking(), this.toConfirm(), begun);
  });
  /** What the coordination asked to correct in a dossier that was sent; null for a draft, which is open whole. */
  readonly correction = computed(() => this.opened()?.correction ?? null);
  private readonly joined = computed(() => new Set(this.opened()?.joined ?? []));
  /** Whether the project of somebody else joined it, or is it: its holder does not take that out. */
  hosts(item: string): boolean {
    const joined = this.joined();
    return joined.size > 0 && (joined.has(item) || this.activities(item)().some(({ id }) => joined.has(id)));
  }
  /** True once sending was tried: everything missing is then said beside its field. */
  readonly reviewed = signal(false);

  /** Everything to give, to correct or to look at again. */
  protected abstract judge(): readonly Lacking[];

  /** The answer to a field; a signal of its own. */
  answer(item: string, field: string): Signal<Answer> {
    return this.answers.cell(item, field);
  }
  /** The answer to a field of an event or activity, typed; followed when it is read in a reactive context. */
  event<F extends EventField>(item: string, field: F): EventAnswers[F] {
    return this.answers.cell(item, field)() as EventAnswers[F];
  }
  /** The answer to a field of the project, typed; followed when it is read in a reactive context. */
  project<F extends ProjectField>(field: F): ProjectAnswers[F] {
    return this.answers.cell(this.id(), field)() as ProjectAnswers[F];
  }
  /** The activities of a root event in their order. */
  activities(root: string): Signal<readonly ItemShape[]> {
    return this.answers.activities(root);
  }
  /** What a field is; undefined for an extra question. */
  spec(item: string, field: string): FieldSpec | undefined {
    return fieldOf(this.answers.id, item, field);
  }
  /** Whether anything of this page may be written in: all of a draft, what a correction names otherwise. */
  isPageOpen(section: Section): boolean {
    return this.correction()?.items.some((one) => one.section === section) ?? true;
  }
  /** Whether this event or activity may be written in; without an id, whether events may come and go. */
  isItemOpen(id?: string): boolean {
    const correction = this.correction();
    if (!correction) return true;
    return isReopened(correction, 'evenements', this.items().find((one) => one.id === id) ?? null);
  }
  /** The page on which an answer is given. */
  sectionOf(item: string, field: string): Section {
    return sectionOf(this.answers.id, item, field);
  }
  /** Whether the edition asks for a field, given the answers beside it. */
  isAsked(item: string, field: string): boolean {
    const head = this.opened();
    return head !== null && isFieldAsked(this.answers, head, item, field);
  }
  /** Whether it must be given before sending. */
  isRequired(item: string, field: string): boolean {
    const head = this.opened();
    return head !== null && isFieldRequired(this.answers, head, item, field);
  }
  /** An answer in the words that people read. */
  words(item: string, field: string, answer: Answer): string {
    const head = this.opened();
    const spec = this.spec(item, field);
    if (!head || !spec) return typeof answer === 'string' ? answer : '';
    return linesOf(answerInWords(field, spec, answer, readingOf(head, this.communes()))).join('\n');
  }

  unreadableAt(item: string, field: string): string | null {
    return this.marks.unreadableAt(item, field);
  }
  /** Everything wrong with a field, once it was left or sending was tried. */
  errorsAt(item: string, field: string): readonly Lacking[] {
    if (!this.reviewed() && !this.marks.wasLeft(item, field)) return [];
    return this.checking.at(item, field).filter(({ weight }) => weight === 'must');
  }
  /** The first thing wrong with a field, once it was left or sending was tried; what the server refused, at once. */
  errorAt(item: string, field: string): string | null {
    return this.marks.refusalAt(item, field) ?? this.errorsAt(item, field)[0]?.text ?? null;
  }
  /** Why the server could not keep what was written in a field. */
  refusalAt(item: string, field: string): string | null {
    return this.marks.refusalAt(item, field);
  }
  /** What is odd about an answer and may be right. */
  doubtAt(item: string, field: string): string | null {
    return (
      this.checking.at(item, field).find(({ weight, code }) => weight === 'doubt' && code !== HIDDEN)?.text ?? null
    );
  }
  /** How many answers an item lacks, its activities apart. */
  lackingIn(item: string): number {
    return this.checking.countIn(item);
  }
  isToConfirm(item: string, field: string): boolean {
    return this.marks.isToConfirm(item, field);
  }
  conflictAt(item: string, field: string): FieldConflict | null {
    return this.marks.conflictAt(item, field);
  }
  /** A commune that an answer names by its code. */
  commune(code: string | null): EventMunicipalityView | null {
    return code === null ? null : (this.communes().get(code) ?? null);
  }
  learnCommune(commune: EventMunicipalityView): void {
    this.communes.update((all) => new Map(all).set(commune.code, commune));
  }

  private isBegun(section: Section): boolean {
    const id = this.answers.id;
    if (section === 'evenements') return this.answers.peekItems().length > 0;
    if (section === 'questions') return Object.keys(this.answers.content().extra).length > 0;
    return fieldsOf(section).some((field) => !isBlank(this.answers.peek(id, field)));
  }
}
