import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationsPageView, ApplicationEventSummaryView, EditionsPageView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  frenchDay,
  frenchPlural,
  frenchSlotDays,
  Icon,
  Kind,
  KIND_LABELS,
  PageStateView,
  pageState,
  ReadyTemplate,
  Status,
  UnreadMessages,
} from '@fds/shared/web-kit';

import { InvitedActivities } from '../partners/invited-activities';

/** The holder's dossiers, the current edition first. */
@Component({
  selector: 'fds-holder-dossiers-page',
  imports: [EmptyTemplate, Icon, InvitedActivities, Kind, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './holder-dossiers.page.scss',
  templateUrl: './holder-dossiers.page.html',
})
export class HolderDossiersPage {
  private readonly api = inject(Api);
  protected readonly unread = inject(UnreadMessages);
  protected readonly list = pageState<ApplicationsPageView>({
    load: (_, signal) => this.api.get<ApplicationsPageView>('/api/applications', { size: 200 }, signal),
    isEmpty: (list) => list.total === 0,
  });
  private readonly editions = pageState<EditionsPageView>({
    load: (_, signal) => this.api.get<EditionsPageView>('/api/editions', {}, signal),
  });
  /** The edition whose call is open. */
  protected readonly call = computed(() => this.editions.value()?.items.find(({ callOpen }) => callOpen) ?? null);
  protected readonly years = computed(() => {
    const items = this.list.value()?.items ?? [];
    return [...new Set(items.map(({ editionYear }) => editionYear))]
      .sort((a, b) => b - a)
      .map((year) => ({ year, dossiers: items.filter(({ editionYear }) => editionYear === year) }));
  });
  protected readonly day = frenchDay;
  protected readonly words = (event: ApplicationEventSummaryView): string =>
    [
      KIND_LABELS[event.kind].title,
      event.municipalityName,
      frenchSlotDays(event.firstSlotAt, event.lastSlotAt),
      event.activities > 0 ? frenchPlural(event.activities, 'animation') : '',
    ]
      .filter(Boolean)
      .join(', ');
}
