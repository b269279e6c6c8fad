import {
  computed,
  DestroyRef,
  effect,
  inject,
  Injectable,
  InjectionToken,
  signal,
  untracked,
  type Signal,
} from '@angular/core';
import {
  answerInWords,
  isBlank,
  linesOf,
  sameAnswer,
  type Answer,
  type EventAnswers,
  type EventField,
  type FieldSpec,
  type ProjectAnswers,
  type ProjectField,
  type Section,
} from '@fds/applications/domain';
import type { ApplicationView, EventMunicipalityView } from '@fds/shared/contract';
import type { EventKind } from '@fds/shared/kernel';
import { Api, autosave, Problem, Session } from '@fds/shared/web-kit';
import { DossierFiles } from '../attachments/dossier-files';
import { Answers, fieldOf, type ItemShape } from './answers';
import { ChangeQueue } from './change-queue';
import { Checking, type Lacking } from './checking';
import { formOf, isFieldAsked, isFieldRequired, NO_FORM, readingOf } from './form';
import { EditedItems } from './items';
import { judge } from './judging';
import { browserStores, Keeping, type Stores } from './kept';
import { Marks, type FieldConflict } from './marks';
import { standingOf, type Held } from './merging';
import { fieldsOf, progressOf, sectionOf, sectionsOf } from './sections';
import { Sending } from './sending';
import { takeUp } from './taking-up';
import { addressOf, placeOf, type ServerContent } from './wire';

/** The browser's stores, replaced in tests. */
export const DOSSIER_STORES = new InjectionToken<Stores | null>('DOSSIER_STORES', { factory: browserStores });

/** Milliseconds after a keystroke before what is typed is kept on this device. */
const KEEPING_PAUSE = 150;

/**
 * The dossier being written. Every answer is a signal of its own (`answer`), so that typing draws one field. What is
 * written is saved by itself, kept on this device until it is, and brought together with what others write; what is
 * missing is judged between keystrokes. `item` is the dossier's own id for the project's answers.
 */
@Injectable()
export class DossierEditing {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly stores = inject(DOSSIER_STORES);
  private readonly files = inject(DossierFiles);
  private readonly answers = new Answers();
  private readonly queue = new ChangeQueue();
  private readonly marks = new Marks();
  private readonly held: Held = { answers: this.answers, queue: this.queue, marks: this.marks, standing: new Map() };
  private readonly edited = new EditedItems(this.held, () => this.change());
  private readonly sending = new Sending(this.api, this.held, {
    head: (content) => this.setHead(content),
    done: () => this.settled(),
  });
  private readonly checking = new Checking(() => this.judge());
  private readonly application = signal<ApplicationView | null>(null);
  private readonly opened = signal<ServerContent | null>(null);
  private readonly communes = signal<ReadonlyMap<string, EventMunicipalityView>>(new Map());
  private keeping: Keeping | null = null;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;

  /** State, receipt and what may be done, as the server said last. */
  readonly view = this.application.asReadonly();
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
  /** The item removed last, while it can be brought back. */
  readonly removed = this.edited.removed;
  /** True once sending was tried: everything missing is then said beside its field. */
  readonly reviewed = signal(false);
  /** The server's clock minus this device's, in milliseconds. */
  readonly clockOffset = this.sending.clockOffset;
  readonly version = this.sending.version;
  readonly saving = autosave<null>({ value: () => null, save: () => this.sending.run() });

  constructor() {
    const flush = (): void => this.leavePage();
    const hide = (): void => {
      if (globalThis.document.visibilityState === 'hidden') void this.saving.now();
    };
    globalThis.addEventListener('pagehide', flush);
    globalThis.document.addEventListener('visibilitychange', hide);
    // Files are saved apart: what they lack is judged again when they change.
    effect(() => {
      this.files.view();
      untracked(() => this.checking.later());
    });
    inject(DestroyRef).onDestroy(() => {
      globalThis.removeEventListener('pagehide', flush);
      globalThis.document.removeEventListener('visibilitychange', hide);
      this.edited.endRemoval();
      this.checking.stop();
      this.keep();
      // What is still to be saved is sent after the page; what then fails is kept here.
      void this.saving.now().finally(() => this.keeping?.close());
    });
  }
  /** What this window is called among those that have the dossier open. */
  get windowKey(): string {
    return this.keeping?.windowKey ?? '';
  }

  /**
   * Begins with what the server holds, and takes up what a window that died had not saved. `view` is null for an invited
   * partner, who has a part of the dossier only.
   */
  async open(view: ApplicationView | null, content: ServerContent): Promise<void> {
    const person = untracked(this.session.person)?.id ?? '';
    const { keeping, left } = await Keeping.open(person ? this.stores : null, person, content.id);
    this.keeping?.close();
    this.keeping = keeping;
    this.application.set(view);
    this.answers.fill(content);
    this.sending.begin(content);
    for (const [at, value] of standingOf(content)) this.held.standing.set(at, value);
    this.marks.setToConfirm(content.toConfirm);
    this.setHead(content);
    for (const kept of left) takeUp(this.held, kept);
    this.keep();
    this.checking.now();
    if (!this.queue.isEmpty) {
      this.saving.change();
      void this.saving.now();
    }
  }
  /** What the server answered after an action on the whole dossier. */
  replace(view: ApplicationView): void {
    this.application.set(view);
    this.sending.version.set(view.version);
  }

  // -- answers

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

  /** Takes what was typed or chosen, and saves it after a pause. */
  set(item: string, field: string, value: Answer): void {
    const cell = this.answers.cell(item, field);
    const now = untracked(cell);
    this.marks.keepUnreadable(item, field, null);
    if (now === value || (typeof value === 'object' && sameAnswer(now, value))) return this.later();
    // What the server refused to keep stands on the screen only.
    const refused = untracked(() => this.marks.refusalAt(item, field));
    const was = refused ? (this.held.standing.get(addressOf(item, field)) ?? now) : now;
    cell.set(value);
    this.marks.unrefuse(item, field);
    this.marks.confirm(item, field);
    // What is written where two people wrote waits for one of both to be chosen, and what is gone for its fate.
    const waits = untracked(() => this.marks.conflictAt(item, field) ?? this.marks.gone().get(item));
    if (!waits) {
      this.queue.add({ op: 'set', item, field, was, value });
      this.saving.change();
    }
    this.later();
  }
  /** Keeps what was typed where it is no answer (`une trentaine` for a number), until it is corrected. */
  setUnreadable(item: string, field: string, text: string): void {
    this.marks.keepUnreadable(item, field, text);
    this.later();
  }
  unreadableAt(item: string, field: string): string | null {
    return this.marks.unreadableAt(item, field);
  }

  /** A field was left: it is saved at once, and from now on says what it lacks. */
  leave(item: string, field: string): void {
    this.marks.leave(item, field);
    // After the event that left it, so that leaving stays quick.
    setTimeout(() => this.checking.now());
    void this.saving.now();
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
  /** Judges at once what is missing. */
  check(): readonly Lacking[] {
    this.checking.now();
    return untracked(this.lacking);
  }

  // -- renewal

  isToConfirm(item: string, field: string): boolean {
    return this.marks.isToConfirm(item, field);
  }
  /** An answer taken over from an earlier edition is right as it stands. */
  confirm(item: string, field: string): void {
    this.marks.confirm(item, field);
    this.queue.add({ op: 'confirm', item, field });
    this.change();
  }

  // -- items

  /** Adds an event, or an activity to one (`parent`), at the end or at a place; answers its id. */
  add(parent: string | null = null, kind: EventKind = 'single', position?: number): string {
    return this.edited.add(parent, kind, position);
  }
  /** Another one that says the same, right after it; answers its id. */
  duplicate(id: string): string | null {
    return this.edited.duplicate(id);
  }
  move(id: string, position: number): void {
    this.edited.move(id, position);
  }
  /** Takes an item away; it can be brought back for ten seconds, and is removed for everybody after them. */
  remove(id: string): void {
    this.edited.remove(id);
    this.later();
  }
  /** Brings the item back that was removed last. */
  undoRemove(): void {
    this.edited.undoRemove();
    this.later();
  }

  // -- somebody else

  conflictAt(item: string, field: string): FieldConflict | null {
    return this.marks.conflictAt(item, field);
  }
  /** Chooses what was typed here over what the other person saved. */
  keepMine(item: string, field: string): void {
    const conflict = untracked(() => this.marks.conflictAt(item, field));
    if (!conflict) return;
    this.marks.endConflict(item, field);
    this.queue.add({ op: 'set', item, field, was: conflict.theirs, value: this.answers.peek(item, field) });
    this.change();
    void this.saving.now();
  }
  /** Takes what the other person saved. */
  takeTheirs(item: string, field: string): void {
    const conflict = untracked(() => this.marks.conflictAt(item, field));
    if (!conflict) return;
    this.marks.endConflict(item, field);
    this.answers.cell(item, field).set(conflict.theirs);
    this.later();
  }
  /** Adds again, with what is written in it here, an item that somebody else removed; answers its new id. */
  bringBack(id: string): string | null {
    return this.edited.bringBack(id);
  }
  /** Accepts that an item is gone. */
  letGo(id: string): void {
    this.edited.letGo(id);
    this.later();
  }
  /** The server is known to hold another version: it is read and brought in. */
  refresh(): void {
    this.sending.stale = true;
    this.saving.change();
    void this.saving.now();
  }

  // -- communes

  /** A commune that an answer names by its code. */
  commune(code: string | null): EventMunicipalityView | null {
    return code === null ? null : (this.communes().get(code) ?? null);
  }
  learnCommune(commune: EventMunicipalityView): void {
    this.communes.update((all) => new Map(all).set(commune.code, commune));
  }

  /** Saves all, then files the dossier. Throws the problem that kept it from being saved or filed. */
  async submit(): Promise<void> {
    this.edited.endRemoval();
    if (!this.queue.isEmpty) this.saving.change();
    if (!(await this.saving.now())) {
      const state = this.saving.state();
      throw state.is === 'failed'
        ? state.problem
        : new Problem(0, 'unsaved', 'Le dossier n’est pas encore enregistré.');
    }
    const version = this.sending.version();
    this.replace(await this.api.post<ApplicationView>(`/api/applications/${this.id()}/submission`, { version }));
  }

  private isBegun(section: Section): boolean {
    const id = this.answers.id;
    if (section === 'evenements') return this.answers.peekItems().length > 0;
    if (section === 'questions') return Object.keys(this.answers.content().extra).length > 0;
    return fieldsOf(section).some((field) => !isBlank(this.answers.peek(id, field)));
  }
  private change(): void {
    this.saving.change();
    this.later();
  }
  /** What follows a change once typing pauses: it is kept here, and judged. */
  private later(): void {
    this.checking.later();
    clearTimeout(this.keepTimer);
    this.keepTimer = setTimeout(() => this.keep(), KEEPING_PAUSE);
  }
  private settled(): void {
    this.keep();
    this.checking.later();
  }
  private setHead(content: ServerContent): void {
    this.opened.set(content);
    this.communes.update((all) => new Map([...all, ...content.municipalities.map((one) => [one.code, one] as const)]));
  }
  private judge(): readonly Lacking[] {
    const head = untracked(this.opened);
    if (!head) return [];
    const now = Date.now() + untracked(this.clockOffset);
    const [communes, unreadable] = [untracked(this.communes), untracked(this.marks.unreadable)];
    return judge(
      this.answers.content(),
      head,
      communes,
      unreadable,
      now,
      untracked(() => this.files.of(head.id)),
    );
  }
  private leavePage(): void {
    this.edited.endRemoval();
    this.keep();
    this.sending.flush();
  }
  /** Keeps on this device what the server has not. */
  private keep(): void {
    clearTimeout(this.keepTimer);
    const waiting = [...untracked(this.marks.conflicts).values(), ...this.marks.refusedPlaces()];
    this.keeping?.keep({
      changes: this.queue.all,
      mine: waiting.map(({ item, field }) => ({ item, field, value: this.answers.peek(item, field) })),
      unreadable: [...untracked(this.marks.unreadable)].map(([at, text]) => ({ ...placeOf(at), text })),
    });
  }
}

/** Said in the last reading over, not beside a field that is not shown. */
const HIDDEN = 'hidden_answer';
