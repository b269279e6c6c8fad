import { computed, inject, Injectable, signal } from '@angular/core';
import { type ActivatedRouteSnapshot, NavigationEnd, Router } from '@angular/router';
import { Api } from '../http/api';
import type { EditionChoice, NavEntry } from '../shell/nav';

/** What the frames need to know of an edition (GET /api/editions). */
export interface EditionLine {
  readonly year: number;
  /** Rank since 1992. */
  readonly number: number;
  readonly state: string;
  /** French. */
  readonly stateLabel: string;
  /** Codes of the region's departments. */
  readonly departments: readonly string[];
}

/** Name of the year in addresses: `/pilotage/bilans/:annee`; elsewhere the query `?edition=2021`. */
const PARAMETER = 'annee';
const QUERY = 'edition';

/**
 * The year that the coordination and the committee are looking at. It is in the address, so that a link shows to others
 * what it shows here; without one it is the latest edition that has left its preparation.
 */
@Injectable({ providedIn: 'root' })
export class CurrentEdition {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly list = signal<readonly EditionLine[]>([]);
  private readonly asked = signal<number | null>(null);

  /** The most recent first. */
  readonly editions = this.list.asReadonly();
  readonly usual = computed(() => (this.list().find(({ state }) => state !== 'draft') ?? this.list()[0])?.year ?? null);
  readonly year = computed(() => this.asked() ?? this.usual());
  readonly edition = computed(() => this.list().find(({ year }) => year === this.year()) ?? null);
  readonly choices = computed<readonly EditionChoice[]>(() =>
    this.list().map(({ year, number, state, stateLabel }) => ({
      year,
      state: state === 'archived' ? `${stateLabel}, ${number}e édition` : stateLabel,
    })),
  );
  /** Codes of the region's departments; undefined while no edition is known. */
  readonly departments = computed(() => this.edition()?.departments);
  /** What links keep in their query so as to stay in the year. */
  readonly query = computed<Readonly<Record<string, number>>>(() => {
    const year = this.year();
    const query: Record<string, number> = {};
    if (year !== null && year !== this.usual()) query[QUERY] = year;
    return query;
  });

  constructor() {
    this.readAddress();
    this.router.events.subscribe((event) => {
      if (event instanceof NavigationEnd) this.readAddress();
    });
  }

  /** Asks the editions again; a list that cannot be had leaves the switch out, not the page. */
  async load(): Promise<void> {
    const page = await this.api
      .get<{ readonly items: readonly EditionLine[] }>('/api/editions', { size: 50 })
      .catch(() => null);
    if (page) this.list.set([...page.items].sort((a, b) => b.year - a.year));
  }

  /** Shows the same page for another year. */
  async choose(year: number): Promise<void> {
    const tree = this.router.parseUrl(this.router.url);
    const segment = tree.root.children['primary']?.segments.find(({ path }) => path === String(this.year()));
    if (segment) segment.path = String(year);
    const { [QUERY]: _, ...query } = tree.queryParams as Record<string, unknown>;
    tree.queryParams = segment || year === this.usual() ? query : { ...query, [QUERY]: year };
    await this.router.navigateByUrl(tree);
  }

  /** Links whose address names the year (`:annee`), for the year looked at. */
  addressed(nav: readonly NavEntry[]): readonly NavEntry[] {
    const year = this.year();
    return nav
      .filter(({ path }) => year !== null || !path.includes(`:${PARAMETER}`))
      .map((entry) => ({ ...entry, path: entry.path.replace(`:${PARAMETER}`, String(year)) }));
  }

  private readAddress(): void {
    let route: ActivatedRouteSnapshot | null = this.router.routerState.snapshot.root;
    let text: string | null = route.queryParamMap.get(QUERY);
    for (; route; route = route.firstChild) text = route.paramMap.get(PARAMETER) ?? text;
    this.asked.set(text && /^\d{4}$/.test(text) ? Number(text) : null);
  }
}
