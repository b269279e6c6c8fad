import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { EVENT_AUDIENCE_LABELS } from '@fds/editions/domain';
import { daysInWords, openingsInWords } from '@fds/programme/domain';
import type { PublicEventView } from '@fds/shared/contract';
import type { Happening } from '@fds/shared/kernel';
import {
  Api,
  Footer,
  Icon,
  Kind,
  Mark,
  Note,
  PageStateView,
  pageState,
  ReadyTemplate,
  SkipLink,
  Spectrum,
} from '@fds/shared/web-kit';

/** Said first, when the event does not take place as announced. */
const NEWS: Partial<Record<Happening, string>> = {
  cancelled: 'Cet événement est annulé.',
  postponed: 'Cet événement est reporté.',
  full: 'C’est complet.',
};
const MOST_LINES = 60;

/** `/programme/:id`: an announced event as everybody reads it; the code of its posters leads here. */
@Component({
  selector: 'fds-public-event-page',
  imports: [Footer, Icon, Kind, Mark, Note, PageStateView, ReadyTemplate, RouterLink, SkipLink, Spectrum],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './public-event.page.scss',
  templateUrl: './public-event.page.html',
})
export class PublicEventPage {
  private readonly api = inject(Api);
  private readonly title = inject(Title);
  protected readonly links = [{ path: '/donnees-personnelles', label: 'Données personnelles' }];
  protected readonly audiences = EVENT_AUDIENCE_LABELS;
  protected readonly news = NEWS;
  /** Id in the address. */
  readonly id = input.required<string>();

  protected readonly event = pageState<PublicEventView, string>({
    params: () => this.id(),
    load: (id, signal) => this.api.get<PublicEventView>(`/api/public-events/${encodeURIComponent(id)}`, {}, signal),
  });
  protected readonly dates = computed(() => {
    const event = this.event.value();
    if (!event) return [];
    const lines = openingsInWords(
      event.openings.map(({ beginsAt, endsAt }) => ({ beginsAt: new Date(beginsAt), endsAt: new Date(endsAt) })),
      MOST_LINES,
    );
    return lines.length > 0
      ? lines
      : [`Dates à venir, ${daysInWords(event.startsOn, event.endsOn)} ${event.endsOn.slice(0, 4)}`];
  });
  protected readonly place = computed(() => {
    const event = this.event.value();
    if (!event || event.attendanceMode === 'online') return [];
    const town = event.municipality ? `${event.municipality}${event.department ? ` (${event.department})` : ''}` : '';
    return [event.venue, event.address, town].filter((line) => line !== '');
  });

  constructor() {
    effect(() => {
      const view = this.event.value();
      if (view) this.title.setTitle(`${view.title}, Fête de la science ${view.editionYear}`);
    });
  }
}
