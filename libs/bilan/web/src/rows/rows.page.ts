import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  filterQuery,
  formatCount,
  pageOfRow,
  ROW_HEADS,
  unitLabel,
  withinWords,
  type BilanFilter,
} from '@fds/bilan/domain';
import type { BilanRowsView } from '@fds/shared/contract';
import {
  Api,
  frenchPlural,
  Icon,
  Note,
  pageState,
  PageStateView,
  Pager,
  ReadyTemplate,
  Session,
} from '@fds/shared/web-kit';
import { FilterBar } from '../filter/filter-bar';
import { filterOfAddress } from '../filter/filter-of-address';
import { bilanAddress } from '../frame/bilan-address';

interface Asked {
  readonly year: string;
  readonly code: string;
  readonly filter: BilanFilter;
  readonly page: number;
}

/** `bilans/:annee/lignes?chiffre=`: the rows that a figure counts, as many as it says, in the part that the address asks. */
@Component({
  selector: 'fds-bilan-rows-page',
  imports: [FilterBar, Icon, Note, PageStateView, Pager, ReadyTemplate, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './rows.page.html',
  styleUrl: './rows.page.scss',
})
export class BilanRowsPage {
  // The address is the view.
  readonly annee = input.required<string>();
  readonly chiffre = input<string>();
  readonly page = input<string>();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly address = bilanAddress();
  protected readonly base = computed(() => this.address(this.annee()));
  protected readonly filter = filterOfAddress();
  protected readonly rows = pageState<BilanRowsView, Asked>({
    params: () => ({
      year: this.annee(),
      code: this.chiffre() ?? '',
      filter: this.filter(),
      page: Math.max(1, Number.parseInt(this.page() ?? '1', 10) || 1),
    }),
    load: ({ year, code, filter, page }, signal) =>
      this.api.get<BilanRowsView>(
        `/api/bilans/${encodeURIComponent(year)}/rows`,
        { ...filterQuery(filter), code, page },
        signal,
      ),
    keep: true,
  });

  protected readonly heads = computed(() => ROW_HEADS[this.rows.value()?.kind ?? 'event']);
  protected readonly counted = computed(() => (this.rows.value()?.items ?? []).some(({ count }) => count !== null));
  protected readonly placed = computed(() =>
    (this.rows.value()?.items ?? []).some(({ municipality, department }) => municipality !== '' || department !== null),
  );
  protected readonly countHead = computed(() => {
    const { unit = '', measure } = this.rows.value() ?? {};
    const word =
      measure === 'sum' ? unitLabel(unit, 2) : unit === 'events' || unit === 'sites' ? 'visites' : 'mentions';
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
  /** The number of the bilan, and how many rows make it. */
  protected readonly sum = computed(() => {
    const view = this.rows.value();
    if (!view) return '';
    const number = `${formatCount(view.today)} ${unitLabel(view.unit, view.today)}`;
    return view.measure === 'sum' ? `${number}, en ${frenchPlural(view.total, 'ligne')}` : number;
  });
  /** Said where a published bilan holds another number than the rows of today. */
  protected readonly held = computed(() => {
    const view = this.rows.value();
    return view && view.published && view.value !== null && view.value !== view.today
      ? `Le bilan publié dit ${formatCount(view.value)}\u00a0: la liste montre les lignes d’aujourd’hui.`
      : '';
  });
  protected readonly within = computed(() => {
    const view = this.rows.value();
    return view ? withinWords(this.filter(), view.choices) : '';
  });
  protected readonly lines = computed(() => {
    const view = this.rows.value();
    return (view?.items ?? []).map((row) => ({
      ...row,
      name: row.name || 'Sans nom',
      where: [row.municipality, row.department ? `(${row.department})` : ''].filter(Boolean).join(' '),
      number: row.count === null ? '' : formatCount(row.count),
      page: view ? pageOfRow(this.session.role(), view, row) : null,
    }));
  });
}
