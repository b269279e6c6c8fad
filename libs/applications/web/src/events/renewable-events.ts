import { computed, inject, Injectable, signal } from '@angular/core';
import type { ContentView, EarlierEventView, RenewableEventsView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/dossier-editing';

/** An event of an earlier edition that this dossier has not taken over, with its activities. */
export interface RenewableEvent {
  readonly applicationId: string;
  readonly year: number;
  readonly event: EarlierEventView;
  readonly activities: readonly EarlierEventView[];
}
/** Activities of the earlier event that an event was made of, which were left out. */
export interface RenewableActivities {
  readonly applicationId: string;
  readonly year: number;
  readonly activities: readonly EarlierEventView[];
}

/** What the dossier may still take over of the edition it renews, else of the organisation's last one. */
@Injectable()
export class RenewableEvents {
  private readonly api = inject(Api);
  private readonly editing = inject(DossierEditing);
  private readonly known = signal<RenewableEventsView | null>(null);

  /** Earlier item → the item here that was made of it; what can still be brought back counts as here. */
  private readonly here = computed(() => {
    const removed = this.editing.removed();
    const items = new Set([
      ...this.editing.items().map(({ id }) => id),
      ...(removed ? [removed.shape.id, ...removed.activities.map(({ id }) => id)] : []),
    ]);
    const taken = this.known()?.taken ?? [];
    return new Map(taken.filter(({ item }) => items.has(item)).map(({ item, origin }) => [origin, item]));
  });
  /** Events that were left out whole. */
  readonly events = computed<readonly RenewableEvent[]>(() =>
    (this.known()?.earlier ?? []).flatMap(({ id, year, events }) =>
      events
        .filter((event) => event.parentId === null && !this.here().has(event.id))
        .map((event) => ({
          applicationId: id,
          year,
          event,
          activities: events.filter(({ parentId }) => parentId === event.id),
        })),
    ),
  );
  private readonly activities = computed(() => {
    const found = new Map<string, RenewableActivities>();
    for (const { id, year, events } of this.known()?.earlier ?? []) {
      for (const root of events) {
        const item = root.parentId === null ? this.here().get(root.id) : undefined;
        const left = events.filter((one) => one.parentId === root.id && !this.here().has(one.id));
        if (item && left.length > 0) found.set(item, { applicationId: id, year, activities: left });
      }
    }
    return found;
  });
  /** Activities of the earlier event that this one was made of; null when none was left out. */
  activitiesFor(event: string): RenewableActivities | null {
    return this.activities().get(event) ?? null;
  }

  /** Reads what there is; nothing is offered where it cannot be read. */
  async load(): Promise<void> {
    const view = await this.api.get<RenewableEventsView>(this.path()).catch(() => null);
    this.known.set(view);
  }
  /** Takes items over; answers the ids of what came. Throws the problem that kept them from coming. */
  async take(applicationId: string, items: readonly string[]): Promise<readonly string[]> {
    const before = new Set(this.editing.items().map(({ id }) => id));
    await this.editing.saving.now();
    const { items: now } = await this.api.post<ContentView>(this.path(), { applicationId, items });
    this.editing.refresh();
    await this.editing.saving.now();
    await this.load();
    return now.map(({ id }) => id).filter((id) => !before.has(id));
  }
  /** Takes away again what came. */
  async giveBack(items: readonly string[]): Promise<void> {
    this.editing.takeAway(items);
    await this.editing.saving.now();
    await this.load();
  }

  private path(): string {
    return `/api/applications/${this.editing.id()}/renewed-events`;
  }
}
