import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AttentionKind, CommitteeDashboardView } from '@fds/shared/contract';
import {
  Api,
  ChartTable,
  feedback,
  FeedbackView,
  frenchCount,
  frenchDateTime,
  frenchPeriod,
  Icon,
  NavCounts,
  PageStateView,
  pageState,
  ReadyTemplate,
  saveFile,
  Session,
  SparkLine,
  Spectrum,
  Status,
  type IconName,
} from '@fds/shared/web-kit';
import { rank } from '../words';
import { TrendColumns } from './trend-columns';

const ATTENTION_ICONS: Record<AttentionKind, IconName> = {
  figures_missing: 'help',
  family_falls: 'groups',
  department_falls: 'map',
  department_empty: 'wrong_location',
  rural: 'location_on',
};

/** The first page of DRARI and Région: the last bilan at a glance, the trend, what waits, what to watch; one sheet. */
@Component({
  selector: 'fds-committee-page',
  imports: [
    ChartTable,
    FeedbackView,
    Icon,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SparkLine,
    Spectrum,
    Status,
    TrendColumns,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './committee.page.html',
  styleUrl: './committee.page.scss',
})
export class CommitteePage {
  private readonly api = inject(Api);
  private readonly counts = inject(NavCounts);
  private readonly session = inject(Session);

  /** Year in the query, to look back. */
  readonly edition = input<string>();

  protected readonly dashboard = pageState<CommitteeDashboardView, string>({
    params: () => this.edition() ?? '',
    load: async (year, signal) => {
      const view = await this.api.get<CommitteeDashboardView>('/api/dashboards/committee', { year }, signal);
      this.counts.set('/comite/lecture', { count: view.opinions.waiting, mine: true });
      return view;
    },
  });
  protected readonly voice = computed(() => (this.session.role() === 'region' ? 'de la Région' : 'de la DRARI'));

  protected readonly count = frenchCount;
  protected readonly moment = frenchDateTime;
  protected readonly period = frenchPeriod;
  protected readonly rank = rank;
  protected readonly icons = ATTENTION_ICONS;
  protected figure(value: number | null): string {
    return value === null ? 'inconnu' : frenchCount(value);
  }
  /** The list of the edition whose opinions are counted, with its filter. */
  protected reading(filter: Readonly<Record<string, string>> = {}): Record<string, string | number> {
    const year = this.dashboard.value()?.edition?.year;
    return { ...filter, ...(year === undefined ? {} : { edition: year }) };
  }
  protected readonly taking = feedback();
  /** The same as one page, to the downloads. */
  protected takePage(year: number): Promise<boolean> {
    return this.taking.attempt(
      async () =>
        saveFile(await this.api.download(`/api/dashboards/committee/page.pdf?year=${year}`), `essentiel-${year}.pdf`),
      'La page est dans vos téléchargements.',
    );
  }
  protected print(): void {
    window.print();
  }
}
