import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  comparedGroups,
  FigureBook,
  filterQuery,
  formatCount,
  pastOf,
  withinWords,
  type BilanFilter,
  type PastFigure,
  type YearKnown,
} from '@fds/bilan/domain';
import type { BilanComparisonView, BilanView } from '@fds/shared/contract';
import {
  Api,
  EmptyTemplate,
  Icon,
  Note,
  pageState,
  PageStateView,
  queryString,
  ReadyTemplate,
} from '@fds/shared/web-kit';
import { FilterBar } from '../filter/filter-bar';
import { filterOfAddress } from '../filter/filter-of-address';
import { bilanAddress } from '../frame/bilan-address';
import { BilanTabs } from '../frame/bilan-tabs';
import { Sparkline } from '../page/figures/sparkline';
import { SideBySide } from './side-by-side';

interface Asked {
  readonly year: string;
  readonly filter: BilanFilter;
}
interface Compared {
  readonly bilan: BilanView;
  /** One for each year that is known, the oldest first. */
  readonly years: readonly BilanComparisonView[];
}
/** Past years read at most, the most recent ones. */
const YEARS = 5;

/** Any figure of the edition beside that of another year, over all and over the holders of both. */
@Component({
  selector: 'fds-bilan-compare-page',
  imports: [
    BilanTabs,
    EmptyTemplate,
    FilterBar,
    Icon,
    Note,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    SideBySide,
    Sparkline,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './compare.page.html',
  styleUrl: './compare.page.scss',
})
export class ComparePage {
  // The address is the view: the edition, the other year, the filter.
  readonly annee = input.required<string>();
  readonly avec = input<string>();

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly address = bilanAddress();
  protected readonly base = computed(() => this.address(this.annee()));
  protected readonly filter = filterOfAddress();

  protected readonly compared = pageState<Compared, Asked>({
    params: () => ({ year: this.annee(), filter: this.filter() }),
    load: ({ year, filter }, signal) => this.read(year, filter, signal),
    isEmpty: ({ years }) => years.length === 0,
    keep: true,
  });
  protected readonly names = computed(
    () => this.compared.value()?.bilan.choices ?? { departments: [], intermunicipalities: [], networks: [] },
  );
  protected readonly within = computed(() => withinWords(this.filter(), this.names()));
  private readonly newest = computed(() => (this.compared.value()?.years ?? []).toReversed());
  protected readonly years = computed(() => this.newest().map((one) => one.with));
  /** The year of the address, else the most recent that compares in person. */
  protected readonly other = computed(() => {
    const years = this.years();
    return (
      years.find((year) => String(year) === this.avec()) ??
      this.newest().find((one) => one.comparable)?.with ??
      years[0]
    );
  });
  protected readonly chosen = computed(() => this.compared.value()?.years.find((one) => one.with === this.other()));
  protected readonly groups = computed(() => {
    const chosen = this.chosen();
    return chosen ? comparedGroups(chosen.figures, chosen.comparable) : [];
  });
  /** What to read beside the other year. */
  protected readonly notes = computed(() => this.chosen()?.note ?? '');
  protected readonly same = computed(() => {
    const holders = this.chosen()?.sameHolders ?? null;
    return holders === null ? '' : formatCount(holders);
  });
  protected readonly book = computed(() => new FigureBook(this.compared.value()?.bilan.figures ?? []));
  /** Every year of every figure, for the lines. */
  protected readonly known = computed(() =>
    (this.compared.value()?.years ?? []).map((one): YearKnown => {
      const figures: Record<string, PastFigure> = {};
      for (const line of one.figures) {
        const past = pastOf(line);
        if (past) figures[line.code] = past;
      }
      return { year: one.with, note: one.note, comparable: one.comparable, figures };
    }),
  );

  /** All figures with their comparisons to the other year, exact, in the part that is shown. */
  protected readonly json = computed(() => {
    const other = this.other();
    const query = queryString({ ...filterQuery(this.filter()), with: other });
    return other === undefined ? '' : `/api/bilans/${encodeURIComponent(this.annee())}/indicators.json${query}`;
  });

  protected choose(event: Event): void {
    const avec = (event.target as HTMLSelectElement).value;
    void this.router.navigate([], { queryParams: { avec }, queryParamsHandling: 'merge' });
  }
  protected print(): void {
    window.print();
  }

  private async read(year: string, filter: BilanFilter, signal: AbortSignal): Promise<Compared> {
    const path = `/api/bilans/${encodeURIComponent(year)}`;
    const query = filterQuery(filter);
    const bilan = await this.api.get<BilanView>(path, query, signal);
    const asked = bilan.pastYears.map((one) => one.year).slice(-YEARS);
    const years = await Promise.all(
      asked.map((other) => this.api.get<BilanComparisonView>(`${path}/comparison`, { ...query, with: other }, signal)),
    );
    return { bilan, years };
  }
}
