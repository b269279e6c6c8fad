import { computed, inject, Injectable, signal } from '@angular/core';
import { missing, type Missing } from '@fds/applications/domain';
import { isMulti } from '@fds/shared/kernel';
import type { ApplicationView } from '@fds/shared/contract';
import { Api, autosave, Problem } from '@fds/shared/web-kit';
import { differences } from './differences';
import {
  contentOf,
  draftOf,
  idsOf,
  requestOf,
  slotDoubt,
  withIds,
  type ActivityDraft,
  type ApplicationDraft,
  type EventDraft,
} from './draft';
import { progressOf } from './sections';

const EMPTY: ApplicationDraft = { title: '', summary: '', charterAcceptedBy: '', events: [] };

/** The dossier being written: what is typed, what the server holds, what is missing, and who else wrote meanwhile. */
@Injectable()
export class DossierEditing {
  private readonly api = inject(Api);
  private readonly held = signal<ApplicationView | null>(null);
  private readonly typed = signal<ApplicationDraft>(EMPTY);
  private readonly left = signal<ReadonlySet<string>>(new Set());
  private readonly theirs = signal<ApplicationView | null>(null);

  /** What the server holds. */
  readonly view = this.held.asReadonly();
  readonly draft = this.typed.asReadonly();
  /** What somebody else saved while this was typed, until one version is chosen. */
  readonly conflict = this.theirs.asReadonly();
  /** True once sending was tried: everything missing is then said beside its field. */
  readonly reviewed = signal(false);
  readonly saving = autosave<ApplicationDraft>({ value: () => this.typed(), save: (draft) => this.send(draft) });

  /** Same rules and words as the server's, judged while typing. */
  readonly lacking = computed<readonly Missing[]>(() => {
    const view = this.held();
    if (!view) return [];
    return [...missing(contentOf(this.typed()), view.edition), ...unsavedDates(this.typed())];
  });
  readonly progress = computed(() => progressOf(this.typed(), this.lacking()));
  readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs ? differences(requestOf(this.typed(), theirs.version, idsOf(theirs)), theirs) : [];
  });

  /** Begins with what the server answered. */
  open(view: ApplicationView): void {
    this.held.set(view);
    this.typed.set(draftOf(view));
    this.theirs.set(null);
  }

  /** What the server answered after an action on the whole dossier. */
  replace(view: ApplicationView): void {
    this.open(view);
  }

  /** Takes what was typed, and saves it after a pause. */
  change(change: Partial<ApplicationDraft>): void {
    this.typed.update((draft) => ({ ...draft, ...change }));
    this.saving.change();
  }
  /** Changes one event or activity, wherever it is. */
  changeItem(key: string, change: Partial<EventDraft>): void {
    const patched = <T extends ActivityDraft>(item: T): T => (item.key === key ? { ...item, ...change } : item);
    this.change({
      events: this.typed().events.map((event) => {
        const own = patched(event);
        return { ...own, activities: own.activities.map(patched) };
      }),
    });
  }

  /** A field was left: it is saved at once, and from now on says what it lacks. */
  leave(pointer: string): void {
    this.left.update((left) => new Set(left).add(pointer));
    void this.saving.now();
  }
  /** What a field lacks, once it was left or sending was tried. */
  errorAt(pointer: string, key = pointer): string | null {
    if (!this.reviewed() && !this.left().has(key)) return null;
    return this.lacking().find((one) => one.pointer === pointer)?.text ?? null;
  }
  lackingUnder(pointer: string): number {
    return this.lacking().filter((one) => one.pointer === pointer || one.pointer.startsWith(`${pointer}/`)).length;
  }

  /** Chooses what was typed here over what the other person saved; both are in the journal. */
  async keepMine(): Promise<void> {
    const theirs = this.theirs();
    if (!theirs) return;
    this.held.set(theirs);
    this.theirs.set(null);
    this.saving.change();
    await this.saving.now();
  }
  /** Takes what the other person saved. */
  async takeTheirs(): Promise<void> {
    const theirs = this.theirs();
    if (!theirs) return;
    this.open(theirs);
    await this.saving.now();
  }

  /** Saves all, then files the dossier; what was answered is shown. */
  async submit(): Promise<void> {
    if (!(await this.saving.now())) throw this.failure();
    const view = this.held();
    if (!view) return;
    this.replace(
      await this.api.post<ApplicationView>(`/api/applications/${view.id}/submission`, { version: view.version }),
    );
  }

  private failure(): Problem {
    const state = this.saving.state();
    return state.is === 'failed' ? state.problem : new Problem(0, 'unsaved', 'Le dossier n’est pas encore enregistré.');
  }

  private async send(draft: ApplicationDraft): Promise<void> {
    const view = this.held();
    if (!view) return;
    try {
      const saved = await this.api.put<ApplicationView>(
        `/api/applications/${view.id}`,
        requestOf(draft, view.version, idsOf(view)),
      );
      this.held.set(saved);
      this.typed.update((now) => withIds(now, draft, saved));
    } catch (error) {
      if (error instanceof Problem && error.code === 'applications.changed')
        this.theirs.set(error.current as ApplicationView);
      throw error;
    }
  }
}

/** Lines of dates that are on the screen and cannot be saved as they are. */
function unsavedDates(draft: ApplicationDraft): Missing[] {
  const noted = (item: ActivityDraft, pointer: string): Missing[] =>
    item.slots.some((slot) => slotDoubt(slot) !== null)
      ? [{ pointer: `${pointer}/slots`, code: 'slot_reversed', text: 'Une date est à compléter ou à corriger.' }]
      : [];
  return draft.events.flatMap((event, index) => [
    ...noted(event, `/events/${index}`),
    ...(isMulti(event.kind)
      ? event.activities.flatMap((activity, place) => noted(activity, `/events/${index}/activities/${place}`))
      : []),
  ]);
}
