import { afterNextRender, computed, inject, Injectable, Injector, signal } from '@angular/core';
import { MOST_EVENTS } from '@fds/applications/domain';
import { DossierEditing } from '../editing/dossier-editing';

/** What takes the focus back once a list has moved. */
interface Focusable {
  focus(what: 'nom' | 'monter' | 'descendre'): void;
}

/** What is done with the events of a list, or the activities of one: add, duplicate, remove, move; and what is said of it. */
@Injectable()
export class ItemActions {
  private readonly editing = inject(DossierEditing);
  private readonly injector = inject(Injector);
  private readonly words = signal('');

  /** Said to assistive technology after a move. */
  readonly said = this.words.asReadonly();
  /** Events and activities, those that can still be brought back included. */
  readonly count = computed(() => {
    const removed = this.editing.removed();
    return this.editing.items().length + (removed ? 1 + removed.activities.length : 0);
  });
  readonly full = computed(() => this.count() >= MOST_EVENTS);
  readonly limit = `Un dossier compte ${MOST_EVENTS} événements et animations au plus.`;

  private readonly confirmations = computed(() => {
    const counts = new Map<string, number>();
    for (const place of this.editing.toConfirm()) {
      const item = place.slice(0, place.indexOf('/'));
      counts.set(item, (counts.get(item) ?? 0) + 1);
    }
    return counts;
  });
  toConfirmIn(item: string): number {
    return this.confirmations().get(item) ?? 0;
  }

  /** Adds one at the end; null when there is no more room. */
  add(parent: string | null): string | null {
    return this.full() ? null : this.editing.add(parent);
  }
  /** Another one that says the same, its activities too; null, and said, when there is no room for it. */
  duplicate(id: string): string | null {
    const needed = 1 + this.editing.activities(id)().length;
    if (this.count() + needed <= MOST_EVENTS) return this.editing.duplicate(id);
    this.words.set(this.limit);
    return null;
  }
  remove(id: string): void {
    this.editing.remove(id);
  }
  /** Moves it by one place among its siblings; the button that was pressed keeps the focus. */
  move(id: string, by: 1 | -1, card: () => Focusable | undefined): void {
    const shape = this.editing.items().find((one) => one.id === id);
    if (!shape) return;
    const siblings = shape.parentId === null ? this.editing.roots() : this.editing.activities(shape.parentId)();
    const at = siblings.findIndex((one) => one.id === id) + by;
    if (at < 0 || at >= siblings.length) return;
    this.editing.move(id, at);
    this.words.set(
      `${this.editing.event(id, 'title').trim() || 'Sans titre'}\u00a0: place ${at + 1} sur ${siblings.length}.`,
    );
    afterNextRender(() => card()?.focus(by === -1 ? 'monter' : 'descendre'), { injector: this.injector });
  }
}
