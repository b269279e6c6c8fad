import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import {
  coverageLines,
  FigureBook,
  filterAddress,
  filterQuery,
  isFiltered,
  keyFigures,
  withinWords,
  type BilanFilter,
} from '@fds/bilan/domain';
import type { BilanListView, BilanView } from '@fds/shared/contract';
import {
  Api,
  frenchDateTime,
  frenchPeriod,
  Icon,
  Note,
  Ordinals,
  PageStateView,
  pageState,
  queryString,
  ReadyTemplate,
  Spectrum,
  Status,
} from '@fds/shared/web-kit';
import { BilanLinks } from '../publication/bilan-links';
import { BilanDownloads } from '../downloads/downloads';
import { FilterBar } from '../filter/filter-bar';
import { filterOfAddress } from '../filter/filter-of-address';
import { bilanAddress } from '../frame/bilan-address';
import { BilanTabs } from '../frame/bilan-tabs';
import { BilanBody } from './bilan-body';
import { BilanSource } from './bilan-source';
import { Figure } from './figures/figure';
import { FigureSheet } from './figures/figure-sheet';
import { FigureShown } from './figures/figure-shown';
import { Contents } from './parts/contents';
import { Coverage } from './parts/coverage';
import { toKnown } from './past-years';

/** The bilan of an edition: every figure with what it says, what it is taken of, and its table. */
@Component({
  selector: 'fds-bilan-page',
  imports: [
    BilanLinks,
    BilanBody,
    BilanTabs,
    BilanDownloads,
    Contents,
    Coverage,
    Figure,
    FigureSheet,
    FilterBar,
    Icon,
    Note,
    Ordinals,
    PageStateView,
    ReadyTemplate,
    RouterLink,
    Spectrum,
    Status,
  ],
  providers: [BilanSource, FigureShown],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bilan.page.html',
  styleUrl: './bilan.page.scss',
})
export class BilanPage {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly shown = inject(FigureShown);

  /** Year in the address. */
  readonly annee = input.required<string>();

  private readonly address = bilanAddress();
  protected readonly base = computed(() => this.address(this.annee()));
  protected readonly filter = filterOfAddress();
  protected readonly bilan = pageState<BilanView, { readonly year: string; readonly filter: BilanFilter }>({
    params: () => ({ year: this.annee(), filter: this.filter() }),
    load: ({ year, filter }, signal) =>
      this.api.get<BilanView>(`/api/bilans/${encodeURIComponent(year)}`, filterQuery(filter), signal),
    // The same bilan, in part: it stays while another part is counted.
    keep: true,
  });
  /** The other editions; without them the page still stands. */
  protected readonly editions = pageState<BilanListView>({
    load: (_, signal) => this.api.get<BilanListView>('/api/bilans', { size: 200 }, signal),
  });

  protected readonly figures = computed(() => new FigureBook(this.bilan.value()?.figures ?? []));
  /** Past years are known of the whole edition: a part is compared with none of them. */
  protected readonly past = computed(() => (this.inPart() ? [] : (this.bilan.value()?.pastYears ?? []).map(toKnown)));
  protected readonly keys = computed(() => keyFigures(this.figures()));
  protected readonly coverage = computed(() => coverageLines(this.figures()));
  protected readonly nothing = computed(() => this.figures().count('events.total') === 0);
  protected readonly names = computed(
    () => this.bilan.value()?.choices ?? { departments: [], intermunicipalities: [], networks: [] },
  );
  /** What the figures are limited to, in words; empty for the whole edition. */
  protected readonly within = computed(() => withinWords(this.filter(), this.names()));
  protected readonly inPart = computed(() => isFiltered(this.filter()));
  /** True from the first figure that is asked for: its sheet is loaded then. */
  protected readonly asked = computed(() => this.shown.figure() !== null);

  protected readonly sections = [
    { id: 'chiffres-cles', title: 'Chiffres clés' },
    { id: 'frequentation', title: 'Fréquentation' },
    { id: 'territoires', title: 'Territoires' },
    { id: 'porteurs', title: 'Porteurs et événements' },
    { id: 'evaluation', title: 'Évaluation' },
    { id: 'recherche', title: 'Recherche' },
    { id: 'communication', title: 'Communication' },
    { id: 'methode', title: 'Méthode et définitions' },
  ] as const;

  protected readonly period = frenchPeriod;
  protected readonly moment = frenchDateTime;

  /** The filter as the addresses of the figures take it. */
  protected readonly filterAsked = computed(() => queryString(filterQuery(this.filter())));

  constructor() {
    const source = inject(BilanSource);
    effect(() => {
      const bilan = this.bilan.value();
      if (bilan) source.tell(bilan, this.within());
    });
  }

  protected choose(event: Event): void {
    const year = (event.target as HTMLSelectElement).value;
    void this.router.navigate(['..', year], { relativeTo: this.route, queryParams: filterAddress(this.filter()) });
  }

  protected print(): void {
    window.print();
  }
}
