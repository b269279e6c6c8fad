import { Inject, Injectable } from '@nestjs/common';
import type { KitWish } from '@fds/communication/domain';
import { noSuchEdition } from '@fds/editions/api';
import { Database, window } from '@fds/shared/api-kit';
import { searchForm, type Actor, type Day } from '@fds/shared/kernel';
import { keepingView } from '../keeping';
import type {
  KitItemEntry,
  KitItemView,
  KitOrderRowView,
  KitOrdersPageView,
  KitOrdersQuery,
  KitPlaceTotalView,
  KitPointEntry,
  KitPointView,
  KitTotalsView,
  KitTotalView,
  KitView,
} from './kit.contract';
import {
  ALL_WISHES,
  BY_DEPARTMENT,
  BY_POINT,
  COUNTS,
  EARLIER,
  ITEMS,
  ORDERS,
  POINTS,
  SETTINGS,
  TOTALS,
} from './kit.sql';

export type Wishes = Readonly<Record<KitWish, number>>;

/** Reads the kit of an edition: what it offers, who ordered, how much of everything. */
@Injectable()
export class KitQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  items(year: number): Promise<KitItemView[]> {
    return this.database.rows<KitItemView>(ITEMS, [year]);
  }
  points(year: number): Promise<KitPointView[]> {
    return this.database.rows<KitPointView>(POINTS, [year]);
  }

  /** Throws `missing` for a year without an edition. */
  async kit(actor: Actor, year: number): Promise<KitView> {
    const settings = await this.database.row<{ year: number; ordersUntil: Day | null; version: number }>(SETTINGS, [
      year,
    ]);
    if (!settings) throw noSuchEdition(year);
    const [items, points] = await Promise.all([this.items(year), this.points(year)]);
    const before = items.length > 0 ? null : await this.database.row<{ year: number | null }>(EARLIER, [year]);
    const earlier = before?.year ?? null;
    return {
      ...{ ...settings, items, points, keep: keepingView(actor) },
      earlier:
        earlier === null
          ? null
          : {
              year: earlier,
              items: (await this.items(earlier)).map(({ ordered: _, ...item }): KitItemEntry => ({
                ...item,
                id: null,
              })),
              points: (await this.points(earlier)).map(({ orders: _, ...point }): KitPointEntry => ({
                ...point,
                id: null,
              })),
            },
    };
  }

  async orders(year: number, query: KitOrdersQuery): Promise<KitOrdersPageView> {
    const { page, size, limit, offset } = window(query);
    const words = searchForm(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const filters = [year, words.length > 0 ? words : null, query.state ?? null, query.point ?? null];
    const rows = await this.database.rows<KitOrderRowView & { total: number }>(ORDERS, [...filters, limit, offset]);
    const first =
      rows.length === 0 && page > 1
        ? await this.database.row<{ total: number }>(ORDERS, [...filters, 1, 0])
        : undefined;
    const total = rows[0]?.total ?? first?.total ?? 0;
    return { items: rows.map(({ total: _, ...row }) => row), total, page, size };
  }

  async totals(year: number): Promise<KitTotalsView> {
    const [counts, items, wishes, points, departments] = await Promise.all([
      this.database.row<{ holders: number; orders: number }>(COUNTS, [year]),
      this.database.rows<Omit<KitTotalView, 'wished'> & { wish: KitWish | null }>(TOTALS, [year]),
      this.database.row<Wishes>(ALL_WISHES, [year]),
      this.database.rows<KitPlaceTotalView>(BY_POINT, [year]),
      this.database.rows<KitPlaceTotalView>(BY_DEPARTMENT, [year]),
    ]);
    return {
      holders: counts?.holders ?? 0,
      orders: counts?.orders ?? 0,
      items: items.map(({ wish, ...item }) => ({ ...item, wished: wish ? (wishes?.[wish] ?? 0) : 0 })),
      points,
      departments,
    };
  }
}
