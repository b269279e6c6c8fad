import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EDITION_STATE_LABELS, nextMilestone, type ToDoKind } from '@fds/dashboards/domain';
import type { CoordinationDashboardView } from '@fds/shared/contract';
import {
  Api,
  CurrentEdition,
  frenchPeriod,
  Icon,
  NavCounts,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { rank } from '../words';
import { Alerts } from './alerts';
import { Balls } from './balls';
import { Departments } from './departments';
import { Funnel } from './funnel';
import { Pace } from './pace';
import { SeasonBar } from './season-bar';
import { ToDo } from './to-do';

/** Where what waits is listed, when it is not among the dossiers. */
const PLACES: Partial<Record<ToDoKind, '/pilotage/frequentation' | '/pilotage/communication'>> = {
  reread_report: '/pilotage/frequentation',
  validate_report: '/pilotage/frequentation',
  approve_campaign: '/pilotage/communication',
};

/** The first page of the coordination: where the year stands, what waits, who is expected to act. */
@Component({
  selector: 'fds-coordination-page',
  imports: [Alerts, Balls, Departments, Funnel, Icon, Pace, PageStateView, ReadyTemplate, RouterLink, SeasonBar, ToDo],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './coordination.page.html',
  styleUrl: './coordination.page.scss',
})
export class CoordinationPage {
  private readonly api = inject(Api);
  private readonly counts = inject(NavCounts);
  private readonly current = inject(CurrentEdition);

  /** Asked again at each change of the edition looked at; the latest one while nothing says which. */
  protected readonly dashboard = pageState<CoordinationDashboardView, number | ''>({
    params: () => this.current.query()['edition'] ?? '',
    load: async (year, signal) => {
      const view = await this.api.get<CoordinationDashboardView>('/api/dashboards/coordination', { year }, signal);
      const waiting = { '/pilotage/a-traiter': 0, '/pilotage/frequentation': 0, '/pilotage/communication': 0 };
      // Messages are counted by themselves, for they come at any hour.
      for (const { kind, count } of view.toDo)
        if (kind !== 'answer_holder') waiting[PLACES[kind] ?? '/pilotage/a-traiter'] += count;
      for (const [path, count] of Object.entries(waiting)) this.counts.set(path, { count, mine: true });
      return view;
    },
  });
  protected readonly milestone = computed(() => {
    const view = this.dashboard.value();
    return view?.season ? nextMilestone(view.season, view.today) : null;
  });

  protected readonly rank = rank;
  protected readonly period = frenchPeriod;
  protected readonly states = EDITION_STATE_LABELS;
  protected print(): void {
    window.print();
  }
}
