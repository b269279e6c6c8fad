import { DestroyRef, effect, inject, Injectable, InjectionToken, signal, untracked } from '@angular/core';
import { sameAnswer, type Answer } from '@fds/applications/domain';
import type { ApplicationView } from '@fds/shared/contract';
import type { EventKind } from '@fds/shared/kernel';
import { Api, autosave, Problem, Session } from '@fds/shared/web-kit';
import { DossierFiles } from '../attachments/dossier-files';
import { ChangeQueue } from './change-queue';
import type { Lacking } from './checking';
import { DossierReading } from './dossier-reading';
import { EditedItems } from './items';
import { judge } from './judging';
import { browserStores, Keeping, type Stores } from './kept';
import { standingOf, type Held } from './merging';
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
export class DossierEditing extends DossierReading {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly stores = inject(DOSSIER_STORES);
  private readonly files = inject(DossierFiles);
  private readonly queue = new ChangeQueue();
  private readonly held: Held = { answers: this.answers, queue: this.queue, marks: this.marks, standing: new Map() };
  private readonly edited = new EditedItems(this.held, () => this.change());
  private readonly sending = new Sending(this.api, this.held, {
    head: (content) => this.setHead(content),
    done: () => this.settled(),
  });
  private readonly application = signal<ApplicationView | null>(null);
  private keeping: Keeping | null = null;
  private keepTimer: ReturnType<typeof setTimeout> | undefined;

  /** State, receipt and what may be done, as the server said last. */
  readonly view = this.application.asReadonly();
  /** The item removed last, while it can be brought back. */
  readonly removed = this.edited.removed;
  /** The server's clock minus this device's, in milliseconds. */
  readonly clockOffset = this.sending.clockOffset;
  readonly version = this.sending.version;
  readonly saving = autosave<null>({ value: () => null, save: () => this.sending.run() });

  constructor() {
    super();
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
  /** A field was left: it is saved at once, and from now on says what it lacks. */
  leave(item: string, field: string): void {
    this.marks.leave(item, field);
    // After the event that left it, so that leaving stays quick.
    setTimeout(() => this.checking.now());
    void this.saving.now();
  }
  /** Judges at once what is missing. */
  check(): readonly Lacking[] {
    this.checking.now();
    return untracked(this.lacking);
  }

  // -- renewal

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
  /** Takes items away at once, for everybody. */
  takeAway(ids: readonly string[]): void {
    for (const id of ids) this.edited.remove(id);
    this.edited.endRemoval();
  }
  /** The server is known to hold another version: it is read and brought in. */
  refresh(): void {
    this.sending.stale = true;
    this.saving.change();
    void this.saving.now();
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
    // What was asked is answered.
    this.opened.update((head) => head && { ...head, correction: null });
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
  protected override judge(): readonly Lacking[] {
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
