import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { HolderDashboardView, HolderTaskView } from '@fds/shared/contract';
import { Api, Icon, NavCounts, PageStateView, pageState, ReadyTemplate, type IconName } from '@fds/shared/web-kit';
import { dayOfWeek, rank, shortDay } from '../words';
import { DossierCard } from './dossier-card';
import { FirstTask } from './first-task';
import { LastResult } from './last-result';
import { OwnRequests } from './own-requests';
import { YearSteps } from './year-steps';

const TASK_ICONS: Record<HolderTaskView['kind'], IconName> = {
  answer_question: 'chat',
  correct_dossier: 'reply',
  finish_dossier: 'edit_note',
  report_attendance: 'how_to_reg',
  answer_evaluation: 'rate_review',
  start_dossier: 'add',
  order_kit: 'local_shipping',
  read_decision: 'mail',
};

/** The first page of a holder: what is expected of her, then her dossiers, then what came of the last edition. */
@Component({
  selector: 'fds-holder-page',
  imports: [DossierCard, FirstTask, Icon, LastResult, OwnRequests, PageStateView, ReadyTemplate, RouterLink, YearSteps],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './holder.page.html',
  styleUrl: './holder.page.scss',
})
export class HolderPage {
  private readonly api = inject(Api);
  private readonly counts = inject(NavCounts);

  /** Year in the query, to look back. */
  readonly edition = input<string>();

  protected readonly dashboard = pageState<HolderDashboardView, string>({
    params: () => this.edition() ?? '',
    load: async (year, signal) => {
      const view = await this.api.get<HolderDashboardView>('/api/dashboards/holder', { year }, signal);
      this.counts.set('/mon-espace', { count: view.tasks.length, mine: true });
      return view;
    },
  });
  protected readonly others = computed(() => this.dashboard.value()?.tasks.slice(1) ?? []);
  protected readonly several = computed(
    () => new Set(this.dashboard.value()?.dossiers.map(({ organisation }) => organisation)).size > 1,
  );
  protected readonly calling = computed(() => this.dashboard.value()?.edition?.state === 'call_open');

  protected readonly day = dayOfWeek;
  protected readonly tag = shortDay;
  protected readonly rank = rank;
  protected iconOf(task: HolderTaskView): IconName {
    return TASK_ICONS[task.kind];
  }
}
