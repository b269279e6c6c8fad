import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  filterQuery,
  formatCount,
  formatShare,
  reachFinding,
  ruralFinding,
  tableCsv,
  whiteEpciFinding,
  withinWords,
  type BilanFilter,
} from '@fds/bilan/domain';
import { COMMUNE_SIZE_LABELS } from '@fds/evaluation/domain';
import type { BilanPlacesView, BilanView, PlaceTotalsView } from '@fds/shared/contract';
import {
  Api,
  Bars,
  DepartmentMap,
  EmptyTemplate,
  frenchDateTime,
  hasOutlines,
  Icon,
  pageState,
  PageStateView,
  ReadyTemplate,
  saveFile,
} from '@fds/shared/web-kit';
import { FilterBar } from '../filter/filter-bar';
import { filterOfAddress } from '../filter/filter-of-address';
import { bilanAddress } from '../frame/bilan-address';
import { BilanTabs } from '../frame/bilan-tabs';
import { TerritorySheets, type SheetOf } from '../territory/territory-sheets';
import { PlacesTable, type PlaceLine } from './places-table';

interface Asked {
  readonly year: string;
  readonly filter: BilanFilter;
}
/** Rows shown of a long table before all of it is asked for. */
const FIRST_ROWS = 20;

const share = (part: number, whole: number): string => formatShare(whole === 0 ? null : (part * 100) / whole);

/** Where the edition took place and how many came: the region by department, EPCI, class of population and commune. */
@Component({
  selector: 'fds-bilan-places-page',
  imports: [
    Bars,
    BilanTabs,
    DepartmentMap,
    EmptyTemplate,
    FilterBar,
    Icon,
    PageStateView,
    PlacesTable,
    ReadyTemplate,
    RouterLink,
    TerritorySheets,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './places.page.html',
  styleUrl: './places.page.scss',
})
export class PlacesPage {
  /** Year in the address. */
  readonly annee = input.required<string>();

  private readonly api = inject(Api);
  private readonly fiches = viewChild(TerritorySheets);
  private readonly address = bilanAddress();
  protected readonly base = computed(() => this.address(this.annee()));
  protected readonly filter = filterOfAddress();
  private readonly asked = computed<Asked>(() => ({ year: this.annee(), filter: this.filter() }));

  protected readonly places = pageState<BilanPlacesView, Asked>({
    params: () => this.asked(),
    load: ({ year, filter }, signal) =>
      this.api.get<BilanPlacesView>(`/api/bilans/${encodeURIComponent(year)}/places`, filterQuery(filter), signal),
    isEmpty: ({ region, communes }) => region.base === 0 && communes.length === 0,
    keep: true,
  });
  /** What the filter may ask for; without it the page still stands. */
  private readonly bilan = pageState<BilanView, string>({
    params: () => this.annee(),
    load: (year, signal) => this.api.get<BilanView>(`/api/bilans/${encodeURIComponent(year)}`, {}, signal),
  });
  protected readonly names = computed(
    () => this.bilan.value()?.choices ?? { departments: [], intermunicipalities: [], networks: [] },
  );
  protected readonly within = computed(() => withinWords(this.filter(), this.names()));

  protected readonly reach = computed(() => {
    const region = this.places.value()?.region;
    return region ? reachFinding(region) : '';
  });
  protected readonly shapes = computed(() => {
    const own = (this.places.value()?.departments ?? []).map(({ code, name, reached }) => ({
      code,
      name,
      count: reached,
    }));
    return hasOutlines(own) ? own : [];
  });
  protected readonly departments = computed(() => (this.places.value()?.departments ?? []).map(line));
  protected readonly whole = computed(() => {
    const region = this.places.value()?.region;
    return region ? line({ ...region, code: '', name: 'Région' }) : null;
  });

  protected readonly rural = computed(() => {
    const { sizes = [], region } = this.places.value() ?? {};
    const [smallest] = sizes;
    return smallest && region ? ruralFinding(smallest, region) : '';
  });
  protected readonly sizeBars = computed(() =>
    (this.places.value()?.sizes ?? []).map(({ size, reached }) => ({
      label: COMMUNE_SIZE_LABELS[size],
      count: reached,
    })),
  );
  protected readonly sizes = computed(() =>
    (this.places.value()?.sizes ?? []).map((one) =>
      line({ ...one, code: one.size, name: COMMUNE_SIZE_LABELS[one.size] }),
    ),
  );

  protected readonly epciTitle = computed(() => whiteEpciFinding(this.places.value()?.intermunicipalities ?? []));
  protected readonly allEpci = signal(false);
  private readonly reachedEpci = computed(() =>
    (this.places.value()?.intermunicipalities ?? []).filter(({ reached }) => reached > 0),
  );
  protected readonly epciCount = computed(() => this.reachedEpci().length);
  protected readonly epci = computed(() =>
    (this.allEpci() ? this.reachedEpci() : this.reachedEpci().slice(0, FIRST_ROWS)).map(line),
  );
  protected readonly whiteEpci = computed(() =>
    (this.places.value()?.intermunicipalities ?? [])
      .filter(({ reached }) => reached === 0)
      .toSorted((a, b) => b.population - a.population)
      .map(({ name, population }) => `${name} (${formatCount(population)} hab.)`)
      .join('\u00A0; '),
  );

  protected readonly allCommunes = signal(false);
  protected readonly communes = computed(() => {
    const all = this.places.value()?.communes ?? [];
    return (this.allCommunes() ? all : all.slice(0, FIRST_ROWS)).map((one) => ({
      ...one,
      where: [one.department, one.intermunicipality].filter(Boolean).join(', '),
      people: formatCount(one.population),
      came: formatCount(one.visits),
      shows: one.events + one.activities,
    }));
  });
  protected readonly white = computed(() => {
    const { white = [], region } = this.places.value() ?? {};
    const more = region ? region.base - region.reached - white.length : 0;
    const names = white.map(({ name, department }) => `${name} (${department})`).join('\u00A0; ');
    return more > 0 ? `${names}\u00A0; et ${formatCount(more)} autres.` : names && `${names}.`;
  });

  /** Sheets of all that was touched in the places shown. */
  protected readonly sheets = computed((): readonly SheetOf[] => [
    ...(this.places.value()?.departments ?? []).map(({ code, name }) => ({ kind: 'department' as const, code, name })),
    ...this.reachedEpci().map(({ code, name }) => ({ kind: 'intermunicipality' as const, code, name })),
  ]);

  protected readonly rows = FIRST_ROWS;
  protected readonly count = formatCount;
  protected readonly moment = frenchDateTime;

  /** All communes reached, as a table to take along. */
  protected saveCommunes(): void {
    const { communes = [] } = this.places.value() ?? {};
    const csv = tableCsv(
      ['code INSEE', 'commune', 'département', 'EPCI', 'habitants', 'événements', 'animations', 'visites'],
      communes.map((one) => [
        ...[one.code, one.name, one.department, one.intermunicipality ?? '', one.population],
        ...[one.events, one.activities, one.visits],
      ]),
    );
    saveFile(
      new Blob([csv], { type: 'text/csv;charset=utf-8' }),
      `bilan-${this.annee()}-communes${this.within() ? '-filtre' : ''}.csv`,
    );
  }

  /** The sheet of a line of a table. */
  protected take(kind: SheetOf['kind'], { code, name }: PlaceLine): void {
    void this.fiches()?.take({ kind, code, name });
  }

  protected print(): void {
    window.print();
  }
}

/** A group of communes in words: each share beside what it is taken of (rule 4). */
const line = ({ code, name, ...totals }: PlaceTotalsView & { readonly code: string; readonly name: string }) => ({
  code,
  name,
  reached: formatCount(totals.reached),
  base: formatCount(totals.base),
  share: share(totals.reached, totals.base),
  people: share(totals.populationReached, totals.population),
  // Nothing is expected where nothing takes place; elsewhere what nobody reported is unknown (rule 7).
  visits: totals.reached === 0 && !totals.visits ? '–' : formatCount(totals.visits),
});
