import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { EarlierEventView, SinceLastYearView } from '@fds/shared/contract';
import { Api } from '../http/api';
import { Icon } from '../icons/icon';
import { pageState } from '../state/page-state';
import { PageStateView, ReadyTemplate } from '../state/page-state-view';
import { Status } from '../status/status';
import { frenchChange, frenchCount, frenchPlural } from '../text/french';

/** Answers shown at once; the others are one click away. */
const FIRST = 6;
const UNKNOWN = 'non renseigné';

/** What changed in a dossier since its holder's last edition, and what became of it then. */
@Component({
  selector: 'fds-since-last-year',
  imports: [Icon, NgTemplateOutlet, PageStateView, ReadyTemplate, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './since-last-year.scss',
  templateUrl: './since-last-year.html',
})
export class SinceLastYear {
  private readonly api = inject(Api);
  /** Id of the dossier. */
  readonly dossier = input.required<string>();

  protected readonly since = pageState<SinceLastYearView, string>({
    params: () => this.dossier(),
    load: (id, signal) => this.api.get<SinceLastYearView>(`/api/applications/${id}/since-last-year`, {}, signal),
  });
  protected readonly roots = computed(() =>
    (this.since.value()?.earlier ?? []).flatMap(({ events }) => events.filter(({ parentId }) => parentId === null)),
  );
  /** Each answer that changed, with the event it belongs to. */
  protected readonly changes = computed(() =>
    (this.since.value()?.changes ?? []).flatMap(({ title, changes }) =>
      changes.map((change) => ({ ...change, label: title === null ? change.label : `${title}, ${change.label}` })),
    ),
  );
  protected readonly first = computed(() => this.changes().slice(0, FIRST));
  protected readonly rest = computed(() => this.changes().slice(FIRST));
  protected readonly known = (visits: number | null): string => (visits === null ? UNKNOWN : frenchCount(visits));
  /** `annoncées 1 200, comptées 1 284 (+7,0 %)`: what was announced beside what came, and how far apart. */
  protected announcedAndReal({ expectedVisits, visits }: EarlierEventView): string {
    const change =
      expectedVisits && visits !== null ? ` (${frenchChange((visits - expectedVisits) / expectedVisits)})` : '';
    return `annoncées ${this.known(expectedVisits)}, comptées ${this.known(visits)}${change}`;
  }
  /** `Annoncées : 1 500 visites. En 2025 : 1 200 annoncées, 1 284 comptées.` */
  protected readonly visits = computed(() => {
    const view = this.since.value();
    if (!view) return '';
    const { expectedNow, expectedThen, visitsThen, reported, events } = view;
    const cover = visitsThen !== null && reported < events ? ` (${reported} événements sur ${events})` : '';
    return `annoncées cette année\u00a0: ${this.known(expectedNow)}. En ${view.year}\u00a0: annoncées ${this.known(expectedThen)}, comptées ${this.known(visitsThen)}${cover}.`;
  });
  /** `Chiffres remis pour 2 événements sur 3.` */
  protected readonly figures = computed(() => {
    const view = this.since.value();
    if (!view || view.events === 0) return '';
    const { reported, events } = view;
    if (reported === 0) return 'Chiffres pas remis.';
    return reported === events
      ? 'Chiffres remis.'
      : `Chiffres remis pour ${frenchPlural(reported, 'événement')} sur ${frenchCount(events)}.`;
  });
}
