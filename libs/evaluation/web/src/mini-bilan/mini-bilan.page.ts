import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MiniBilanView, OwnEvaluationsView } from '@fds/shared/contract';
import {
  Api,
  Bars,
  frenchCount,
  frenchPlural,
  Icon,
  Kind,
  KIND_LABELS,
  PageStateView,
  pageState,
  ReadyTemplate,
} from '@fds/shared/web-kit';

/** `/evaluation/:annee/mini-bilan`: what an edition was for one holder, on a page to show to its mayor or its director. */
@Component({
  selector: 'fds-mini-bilan-page',
  imports: [Bars, Icon, Kind, PageStateView, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './mini-bilan.page.html',
  styleUrl: './mini-bilan.page.scss',
})
export class MiniBilanPage {
  /** From the route: the year, and the organisation of somebody who has several. */
  readonly annee = input.required<string>();
  readonly structure = input<string>();
  private readonly api = inject(Api);
  private readonly asked = computed(() => ({ year: this.annee(), organisationId: this.structure() ?? null }));
  protected readonly page = pageState<MiniBilanView | null, { year: string; organisationId: string | null }>({
    params: () => this.asked(),
    load: async ({ year, organisationId }, signal) => {
      const one = organisationId ?? (await this.own(year, signal));
      if (one === null) return null;
      return this.api.get<MiniBilanView>(
        `/api/evaluations/${year}/organisations/${encodeURIComponent(one)}/mini-bilan`,
        {},
        signal,
      );
    },
  });
  protected readonly count = frenchCount;
  protected readonly plural = frenchPlural;
  protected readonly kinds = KIND_LABELS;
  protected pdf({ year, organisationId }: MiniBilanView): string {
    return `/api/evaluations/${year}/organisations/${organisationId}/mini-bilan.pdf`;
  }
  /** An audience that nobody reported is not known: it is not drawn as zero (rule 7). */
  protected bars({ visits }: MiniBilanView): { label: string; count: number }[] {
    return visits
      ? [
          { label: 'Tout public', count: visits.general },
          { label: 'Élèves', count: visits.school },
          { label: 'Adultes avec les classes', count: visits.accompanying },
        ].filter(({ count }) => count > 0)
      : [];
  }
  private async own(year: string, signal: AbortSignal): Promise<string | null> {
    const { items } = await this.api.get<OwnEvaluationsView>('/api/evaluations', {}, signal);
    return items.find((item) => String(item.year) === year)?.organisationId ?? null;
  }
}
