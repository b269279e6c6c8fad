import { Inject, Injectable } from '@nestjs/common';
import { compared, outreachFigures, type OutreachFigure, type OutreachSum } from '@fds/communication/domain';
import { Database, window } from '@fds/shared/api-kit';
import { searchForm, type Actor } from '@fds/shared/kernel';
import { gone, keepingView } from '../keeping';
import type {
  AmbassadorView,
  CommunicationFiguresQuery,
  CommunicationFiguresView,
  CountBesideView,
  OutreachFigureView,
  OutreachPostsPageView,
  OutreachPostsQuery,
  OutreachPostView,
  PosterSitesPageView,
  PosterSitesQuery,
  PosterSiteView,
} from './figures.contract';
import {
  AMBASSADOR,
  BESIDE,
  ONE_POST,
  ONE_SITE,
  POSTS,
  POSTS_TOTAL,
  SITES,
  SITES_TOTAL,
  SUMS,
  YEARS,
} from './figures.sql';

type Counted = 'sponsoredClicks' | 'panels' | 'relays' | 'naming';
type Beside = { readonly year: number } & Readonly<Record<Counted, number | null>>;

/** Reads what the festival's own communication brought, and sets two years side by side. */
@Injectable()
export class FiguresQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async figures(actor: Actor, query: CommunicationFiguresQuery): Promise<CommunicationFiguresView> {
    const { year, with: other = null } = query;
    const wanted = other === null ? [year] : [year, other];
    const [sums, beside, years, ambassador] = await Promise.all([
      this.database.rows<OutreachSum & { readonly year: number }>(SUMS, [wanted]),
      this.database.rows<Beside>(BESIDE, [wanted]),
      this.database.rows<{ year: number }>(YEARS),
      this.ambassador(year),
    ]);
    const of = (one: number | null): readonly OutreachFigure[] =>
      outreachFigures(sums.filter((sum) => sum.year === one));
    const count = (name: Counted): CountBesideView => {
      const value = (one: number | null): number | null => beside.find((row) => row.year === one)?.[name] ?? null;
      return compared(value(year), value(other));
    };
    return {
      ...{ year, with: other, years: years.map((row) => row.year), figures: sideBySide(of(year), of(other)) },
      ...{ sponsoredClicks: count('sponsoredClicks'), panels: count('panels'), relays: count('relays') },
      ...{ naming: count('naming'), ambassador, keep: keepingView(actor) },
    };
  }

  async posts(query: OutreachPostsQuery): Promise<OutreachPostsPageView> {
    const { page, size, limit, offset } = window(query);
    const words = searchForm(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const filters = [
      query.year,
      query.channel ?? null,
      query.sponsored ? query.sponsored === 'yes' : null,
      words.length > 0 ? words : null,
    ];
    const rows = await this.database.rows<OutreachPostView & { total: number }>(POSTS[query.sort ?? '-date'], [
      ...filters,
      limit,
      offset,
    ]);
    return { ...(await this.#counted(rows, page, POSTS_TOTAL, filters)), page, size };
  }

  async sites(query: PosterSitesQuery): Promise<PosterSitesPageView> {
    const { page, size, limit, offset } = window(query);
    const rows = await this.database.rows<PosterSiteView & { total: number }>(SITES, [query.year, limit, offset]);
    return { ...(await this.#counted(rows, page, SITES_TOTAL, [query.year])), page, size };
  }

  /** Throws `missing`. */
  async post(id: string): Promise<OutreachPostView> {
    const row = await this.database.row<OutreachPostView>(ONE_POST, [id]);
    if (!row) throw gone('post_missing', 'Cette ligne n’existe plus.');
    return row;
  }

  /** Throws `missing`. */
  async site(id: string): Promise<PosterSiteView> {
    const row = await this.database.row<PosterSiteView>(ONE_SITE, [id]);
    if (!row) throw gone('posters_missing', 'Ces panneaux ne sont plus dans la liste.');
    return row;
  }

  ambassador(year: number): Promise<AmbassadorView | null> {
    return this.database.row<AmbassadorView>(AMBASSADOR, [year]);
  }

  async #counted<Row extends { readonly total: number }>(
    rows: readonly Row[],
    page: number,
    text: string,
    values: readonly unknown[],
  ): Promise<{ items: Omit<Row, 'total'>[]; total: number }> {
    const beyond = rows.length === 0 && page > 1 ? await this.database.row<{ total: number }>(text, values) : undefined;
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? beyond?.total ?? 0 };
  }
}

/** Every figure that one of the years has. */
function sideBySide(own: readonly OutreachFigure[], others: readonly OutreachFigure[]): OutreachFigureView[] {
  const same = (one: OutreachFigure) => (two: OutreachFigure) => one.group === two.group && one.measure === two.measure;
  const missing = others
    .filter((other) => !own.some(same(other)))
    .map((other) => ({ ...other, value: null, declared: false, said: 0, lines: 0 }));
  return [...own, ...missing].map((figure) => ({
    ...figure,
    ...compared(figure.value, others.find(same(figure))?.value ?? null),
  }));
}
