import {
  computed,
  DestroyRef,
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
} from '@fds/applications/domain';
import type { ApplicationView, EventMunicipalityView } from '@fds/shared/contract';
import type { EventKind } from '@fds/shared/kernel';
import { Api, autosave, Problem, Session, UNDO_TIME } from '@fds/shared/web-kit';
import { Answers, fieldOf, type ItemShape } from './answers';
import { ChangeQueue } from './change-queue';
import { Checking, type Lacking } from './checking';
import { copyOf, newId, place, siblingsOf } from './items';
import { browserStores, Keeping, type Kept, type Stores } from './kept';
import { formOf, isFieldAsked, isFieldRequired, NO_FORM, readingOf } from './form';
import { judge } from './judging';
import { Marks, type FieldConflict } from './marks';
import { standingOf, type Held, type Standing } from './merging';
import { Sending } from './sending';
import { takeUp } from './taking-up';
import { addressOf, type ServerContent } from './wire';

/** The browser's stores, replaced in tests. */
export const DOSSIER_STORES = new InjectionToken<Stores | null>('DOSSIER_STORES', { factory: browserStores });

/** Milliseconds after a keystroke before what is typed is kept on this device. */
const KEEPING_PAUSE = 150;

/** An item that was removed a moment ago and can be brought back. */
export interface RemovedItem {
  readonly shape: ItemShape;
  readonly title: string;
  readonly activities: readonly ItemShape[];
}

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
  private readonly answers = new Answers();
  private readonly queue = new ChangeQueue();
  private readonly marks = new Marks();
  private readonly standing: Standing = new Map();
  private readonly held: Held = {
    answers: this.answers,
    queue: this.queue,
    marks: this.marks,
    standing: this.standing,
  };
  private readonly application = signal<ApplicationView | null>(null);
  private readonly opened = signal<ServerContent | null>(null);
  private readonly communes = signal<ReadonlyMap<string, EventMunicipalityView>>(new Map());
  private readonly removing = signal<RemovedItem | null>(null);
  private removal: ReturnType<typeof setTimeout> | undefined;
  private keeping: Keeping | null = null;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly sending = new Sending(this.api, this.held, {
    head: (content) => this.setHead(content),
    done: () => this.settled(),
  });
  private readonly checking = new Checking(() => this.judge());

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
  /** Root events in their order. */
  readonly roots = this.answers.roots;
  readonly items = this.answers.items;
  readonly conflicts = this.marks.conflicts;
  /** Items that somebody else removed while they were written in. */
  readonly gone = this.marks.gone;
  /** Answers of a renewal that nobody has looked at: `<item>/<field>`. */
  readonly toConfirm = this.marks.toConfirm;
  /** What is missing, judged between keystrokes by the server's own rules. */
  readonly lacking: Signal<readonly Lacking[]> = this.checking.lacking;
  /** The item removed last, while it can be brought back. */
  readonly removed = this.removing.asReadonly();
  /** True once sending was tried: everything missing is then said beside its field. */
  readonly reviewed = signal(false);
  /** What this window is called among those that have the dossier open. */
  get windowKey(): string {
    return this.keeping?.windowKey ?? '';
  }
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
    inject(DestroyRef).onDestroy(() => {
      globalThis.removeEventListener('pagehide', flush);
      globalThis.document.removeEventListener('visibilitychange', hide);
      this.checking.stop();
      this.endRemoval();
      this.keep();
      this.keeping?.close();
    });
  }

  /** Begins with what the server holds, and takes up what a window that died had not saved. */
  async open(view: ApplicationView, content: ServerContent): Promise<void> {
    const person = untracked(this.session.person)?.id ?? '';
    const { keeping, left } = await Keeping.open(person ? this.stores : null, person, content.id);
    this.keeping?.close();
    this.keeping = keeping;
    this.application.set(view);
    this.answers.fill(content);
    this.sending.begin(content);
    for (const [at, value] of standingOf(content)) this.standing.set(at, value);
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
    const pending = this.queue.pendingAt(item, field);
    const was = pending ? now : (this.standing.get(addressOf(item, field)) ?? blankOf(this.spec(item, field), now));
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
  /** What is wrong with a field, once it was left or sending was tried; what the server refused in it, at once. */
  errorAt(item: string, field: string): string | null {
    const refusal = this.marks.refusalAt(item, field);
    if (refusal) return refusal;
    if (!this.reviewed() && !this.marks.wasLeft(item, field)) return null;
    return this.checking.textAt(item, field);
  }
  /** How many answers an item lacks, its activities apart. */
  lackingIn(item: string): number {
    return this.checking.countIn(item);
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
    const id = newId();
    const at = position ?? siblingsOf(this.answers, parent).length;
    this.answers.cell(id, 'kind').set(kind);
    place(this.answers, { id, parentId: parent, position: at }, at);
    this.queue.add({ op: 'add', item: id, parent, kind, position: at });
    this.change();
    return id;
  }
  /** Another one that says the same, right after it; answers its id. */
  duplicate(id: string): string | null {
    const source = this.shapeOf(id);
    if (!source) return null;
    const copy = copyOf(this.answers, source, source.position + 1);
    for (const change of copy.changes) {
      if (change.op === 'add') {
        this.answers.cell(change.item, 'kind').set(change.kind);
        place(this.answers, { id: change.item, parentId: change.parent, position: change.position }, change.position);
      } else if (change.op === 'set') this.answers.cell(change.item, change.field).set(change.value);
      this.queue.add(change);
    }
    this.change();
    return copy.id;
  }
  move(id: string, position: number): void {
    const shape = this.shapeOf(id);
    if (!shape) return;
    place(this.answers, shape, position);
    this.queue.add({ op: 'move', item: id, position });
    this.change();
  }
  /** Takes an item away; it can be brought back for ten seconds, and is removed for everybody after them. */
  remove(id: string): void {
    const shape = this.shapeOf(id);
    if (!shape) return;
    this.endRemoval();
    const activities = siblingsOf(this.answers, id);
    const title = this.answers.peek(id, 'title');
    this.answers.shape(this.answers.peekItems().filter((one) => one.id !== id && one.parentId !== id));
    this.removing.set({ shape, activities, title: typeof title === 'string' ? title : '' });
    this.removal = setTimeout(() => this.endRemoval(), UNDO_TIME);
    this.later();
  }
  /** Brings the item back that was removed last. */
  undoRemove(): void {
    const removed = untracked(this.removing);
    if (!removed) return;
    clearTimeout(this.removal);
    this.removing.set(null);
    place(this.answers, removed.shape, removed.shape.position);
    this.answers.shape([...this.answers.peekItems(), ...removed.activities]);
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
    const shape = this.shapeOf(id);
    if (!shape) return null;
    const copy = copyOf(this.answers, shape, shape.position);
    this.letGo(id);
    for (const change of copy.changes) {
      if (change.op === 'add') {
        this.answers.cell(change.item, 'kind').set(change.kind);
        place(this.answers, { id: change.item, parentId: change.parent, position: change.position }, change.position);
      } else if (change.op === 'set') this.answers.cell(change.item, change.field).set(change.value);
      this.queue.add(change);
    }
    this.change();
    return copy.id;
  }
  /** Accepts that an item is gone. */
  letGo(id: string): void {
    this.marks.endGone(id);
    this.queue.dropItem(id);
    this.answers.shape(this.answers.peekItems().filter((one) => one.id !== id && one.parentId !== id));
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

  // -- sending

  /** Saves all, then files the dossier. Throws the problem that kept it from being saved or filed. */
  async submit(): Promise<void> {
    this.endRemoval();
    if (!this.queue.isEmpty) this.saving.change();
    if (!(await this.saving.now())) {
      const state = this.saving.state();
      throw state.is === 'failed'
        ? state.problem
        : new Problem(0, 'unsaved', 'Le dossier n’est pas encore enregistré.');
    }
    this.replace(
      await this.api.post<ApplicationView>(`/api/applications/${this.id()}/submission`, {
        version: this.sending.version(),
      }),
    );
  }
  /** Judges at once what is missing. */
  check(): readonly Lacking[] {
    this.checking.now();
    return untracked(this.lacking);
  }

  private shapeOf(id: string): ItemShape | undefined {
    return this.answers.peekItems().find((one) => one.id === id);
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
    return judge(this.answers.content(), head, untracked(this.communes), untracked(this.marks.unreadable));
  }

  /** What a removal waits for is over: it goes with the next save. */
  private endRemoval(): void {
    clearTimeout(this.removal);
    const removed = untracked(this.removing);
    if (!removed) return;
    this.removing.set(null);
    for (const { id } of removed.activities) this.queue.dropItem(id);
    this.queue.add({ op: 'remove', item: removed.shape.id });
    this.saving.change();
    this.later();
  }
  private leavePage(): void {
    this.endRemoval();
    this.keep();
    this.sending.flush();
  }
  /** Keeps on this device what the server has not. */
  private keep(): void {
    clearTimeout(this.keepTimer);
    const places = [...untracked(this.marks.conflicts).values()];
    const kept: Omit<Kept, 'at'> = {
      changes: this.queue.all,
      mine: places.map(({ item, field }) => ({ item, field, value: this.answers.peek(item, field) })),
      unreadable: [...untracked(this.marks.unreadable)].map(([at, text]) => {
        const slash = at.indexOf('/');
        return { item: at.slice(0, slash), field: at.slice(slash + 1), text };
      }),
    };
    this.keeping?.keep(kept);
  }
}

const blankOf = (spec: FieldSpec | undefined, now: Answer): Answer => (spec || !isBlank(now) ? now : '');
