import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { isMulti, type MULTI_KINDS } from '@fds/shared/kernel';
import { frenchPlural, Icon } from '@fds/shared/web-kit';
import { DossierEditing } from '../editing/former-editing';
import { emptyActivity, emptyEvent, type EventDraft } from '../editing/draft';
import { EventFields } from '../parts/event-fields';
import { FocusField } from '../parts/focus-field';
import { ItemList, ItemTemplate } from '../parts/item-list';
import { KindChoice } from '../parts/kind-choice';

/** Second page: the events, one open at a time, each with its activities when its kind holds some. */
@Component({
  selector: 'fds-events-section',
  imports: [EventFields, FocusField, Icon, ItemList, ItemTemplate, KindChoice, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './events.section.html',
})
export class EventsSection {
  protected readonly editing = inject(DossierEditing);
  /** Query parameter: the field to show. */
  readonly champ = input<string>();
  protected readonly id = computed(() => this.editing.view()?.id);
  private readonly place = computed(() => /^\/events\/(\d+)(?:\/activities\/(\d+))?/.exec(this.champ() ?? ''));
  /** The dossier and the field asked for: what opens an item, whatever is typed afterwards. */
  private readonly asked = computed(() => `${this.id() ?? ''} ${this.champ() ?? ''}`);
  /** The event that the address asks for, the only one, or none. */
  protected readonly open = linkedSignal<string, string | null>({
    source: this.asked,
    // Only the address opens and closes: typing does not.
    computation: () => {
      const { events } = untracked(this.editing.draft);
      return (events[Number(this.place()?.[1] ?? -1)] ?? (events.length === 1 ? events[0] : undefined))?.key ?? null;
    },
  });
  protected readonly openActivity = linkedSignal<string, string | null>({
    source: this.asked,
    computation: () =>
      untracked(this.editing.draft).events[Number(this.place()?.[1] ?? -1)]?.activities[Number(this.place()?.[2] ?? -1)]
        ?.key ?? null,
  });
  protected readonly newEvent = emptyEvent;
  protected readonly newActivity = emptyActivity;
  protected readonly isMulti = isMulti;

  protected describe = (event: EventDraft): string =>
    [event.municipality?.name, frenchPlural(event.slots.length, 'date'), this.activities(event)]
      .filter(Boolean)
      .join(', ');
  protected activities(event: EventDraft): string {
    return isMulti(event.kind) ? frenchPlural(event.activities.length, 'animation') : '';
  }
  protected readonly heading: Record<(typeof MULTI_KINDS)[number], string> = {
    science_village: 'Les animations du village',
    festival: 'Les animations du festival',
    science_route: 'Les étapes du parcours',
  };
  protected headingOf(event: EventDraft): string {
    return event.kind === 'single' ? '' : this.heading[event.kind];
  }
  protected setEvents(events: readonly EventDraft[]): void {
    this.editing.change({ events });
  }
}
