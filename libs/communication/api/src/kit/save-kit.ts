import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { Database, Transactions } from '@fds/shared/api-kit';
import { numberInWords, onOneLine, PortalError, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, keeps, refusedField } from '../keeping';
import { KitItem, KitPickupPoint } from './kit.entity';
import type { KitItemEntry, KitPointEntry, SaveKitRequest } from './kit.contract';
import { KitQueries } from './kit.queries';
import { LAST_ORDERERS } from './kit.sql';

/** The first save makes the row, each later one finds it as it was read; `$3` is the version that was read. */
const CLAIM = `WITH made AS (INSERT INTO kit_settings (edition_year, orders_until, version)
    SELECT $1::smallint, $2::date, 1 WHERE $3::integer = 0 ON CONFLICT (edition_year) DO NOTHING RETURNING version),
  kept AS (UPDATE kit_settings SET orders_until = $2::date, version = version + 1
    WHERE edition_year = $1::smallint AND version = $3::integer AND $3::integer > 0 RETURNING version)
  SELECT version FROM made UNION ALL SELECT version FROM kept`;
const HELD_ITEMS = 'SELECT id, ordered FROM kit_item WHERE edition_year = $1 ORDER BY id FOR UPDATE';
const HELD_POINTS = `SELECT p.id, EXISTS (SELECT FROM kit_order k WHERE k.pickup_point_id = p.id) AS used
  FROM kit_pickup_point p WHERE p.edition_year = $1 ORDER BY p.id FOR UPDATE`;
const LINED =
  'SELECT DISTINCT l.item_id AS id FROM kit_order_line l JOIN kit_item i ON i.id = l.item_id WHERE i.edition_year = $1';

/** Saves what an edition offers as a whole: items, pick-up points, the last day of orders. */
@Injectable()
export class SaveKit {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Database) private readonly database: Database,
    @Inject(KitQueries) private readonly queries: KitQueries,
  ) {}

  /** Throws `conflict` with the kit as it stands; `invalid` where less is offered than was ordered. */
  async run(actor: Actor, year: number, request: SaveKitRequest): Promise<void> {
    const doer = keeps(actor);
    if (!(await this.database.row('SELECT year FROM edition WHERE year = $1', [year]))) throw noSuchEdition(year);
    const wishes = request.items.flatMap(({ wish }) => (wish ? [wish] : []));
    if (new Set(wishes).size < wishes.length)
      throw refusedField('items', 'wish_twice', 'Chaque souhait du dossier répond à un seul article.');
    const done = await this.transactions.run(
      doer,
      { items: KitItem, points: KitPickupPoint },
      async ({ sql, items, points, journal }) => {
        const [claimed] = await sql(CLAIM, [year, request.ordersUntil, request.version]);
        if (!claimed) return false;
        const had = await sql<{ id: string; ordered: number }>(HELD_ITEMS, [year]);
        const lined = new Set((await sql<{ id: string }>(LINED, [year])).map(({ id }) => id));
        const last = new Map(
          (await sql<{ itemId: string; name: string }>(LAST_ORDERERS, [year])).map(({ itemId, name }) => [
            itemId,
            name,
          ]),
        );
        for (const [at, entry] of request.items.entries()) {
          const own = entry.id === null ? undefined : had.find(({ id }) => id === entry.id);
          if (entry.id !== null && !own) throw strange(`items/${at}`);
          if (own && entry.stock < own.ordered)
            throw refusedField(
              `items/${at}/stock`,
              'stock_ordered',
              `${numberInWords(own.ordered)} sont déjà commandés. Dernière commande\u00a0: ${last.get(own.id) ?? ''}.`,
            );
          const content = { ...itemOf(entry), position: at };
          if (own) await items.update({ id: own.id }, content);
          else await items.save(items.create({ ...content, editionYear: year, ordered: 0 }));
        }
        for (const { id } of had.filter((one) => !request.items.some((entry) => entry.id === one.id))) {
          if (lined.has(id))
            throw refusedField(
              'items',
              'item_ordered',
              'Un article déjà commandé ne se supprime pas\u00a0: ne le proposez plus.',
            );
          await items.delete({ id });
        }
        const places = await sql<{ id: string; used: boolean }>(HELD_POINTS, [year]);
        for (const [at, entry] of request.points.entries()) {
          const own = entry.id === null ? undefined : places.find(({ id }) => id === entry.id);
          if (entry.id !== null && !own) throw strange(`points/${at}`);
          const content = { ...pointOf(entry), position: at };
          if (own) await points.update({ id: own.id }, content);
          else await points.save(points.create({ ...content, editionYear: year }));
        }
        for (const { id, used } of places.filter((one) => !request.points.some((entry) => entry.id === one.id))) {
          if (used)
            throw refusedField(
              'points',
              'point_used',
              'Un point de retrait où des colis sont attendus ne se supprime pas\u00a0: ne le proposez plus.',
            );
          await points.delete({ id });
        }
        await journal.record({
          action: 'communication.kit_changed',
          subject: { type: 'edition', id: String(year) },
          editionYear: year,
          after: {
            ordersUntil: request.ordersUntil,
            items: request.items.map(({ name, stock, active }) => ({ name, stock, active })),
            points: request.points.map(({ place }) => place),
          },
        });
        return true;
      },
    );
    if (!done) throw changedMeanwhile('ce kit', await this.queries.kit(actor, year));
  }
}

const strange = (pointer: string): PortalError =>
  refusedField(pointer, 'unknown', 'Cette ligne n’existe plus\u00a0: rechargez la page.');
const itemOf = ({ name, kind, format, stock, most, wish, active }: KitItemEntry): Omit<KitItemEntry, 'id'> => ({
  ...{ name: onOneLine(name), kind, format: onOneLine(format), stock, most, wish, active },
});
const pointOf = ({ place, street, town, openingHours, contact, active }: KitPointEntry): Omit<KitPointEntry, 'id'> => ({
  ...{ place: onOneLine(place), street: onOneLine(street), town: onOneLine(town), active },
  ...{ openingHours: onOneLine(openingHours), contact: onOneLine(contact) },
});
