import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatCount } from '@fds/bilan/domain';
import type { BilanListView, BilanSummaryView } from '@fds/shared/contract';
import { Api, PageStateView, pageState, ReadyTemplate, EmptyTemplate, Status } from '@fds/shared/web-kit';

/** The editions with their headline figures, the most recent first. */
@Component({
  selector: 'fds-bilans-page',
  imports: [EmptyTemplate, PageStateView, ReadyTemplate, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './bilans.page.scss',
  templateUrl: './bilans.page.html',
})
export class BilansPage {
  private readonly api = inject(Api);
  protected readonly bilans = pageState<BilanListView>({
    load: (_, signal) => this.api.get<BilanListView>('/api/bilans', { size: 200 }, signal),
    isEmpty: (list) => list.total === 0,
  });

  private readonly most = computed(() =>
    Math.max(1, ...(this.bilans.value()?.items ?? []).map(({ visits }) => visits)),
  );

  /** Length of an edition's bar, per cent of the longest; null while nothing is reported. */
  protected readonly bar = (edition: BilanSummaryView): number | null =>
    edition.reportsReceived === 0 ? null : (edition.visits * 100) / this.most();
  /** What to read beside the years that do not compare. */
  protected readonly notes = computed(() =>
    (this.bilans.value()?.items ?? []).flatMap(({ note }) => note ?? []).join(' '),
  );
  protected readonly count = formatCount;
}
