import { Inject, Injectable } from '@nestjs/common';
import { outsideOfTerritory } from '@fds/accounts/api';
import {
  canMoveOrder,
  canOrderKit,
  canTellUse,
  givenOf,
  KIT_REFUSALS,
  kitLineProblems,
  parcelProblems,
  type KitLine,
  type KitOrderState,
  type KitRefusal,
} from '@fds/communication/domain';
import { Clock, Transactions, type Doer, type Transaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import { changedMeanwhile, gone, refusedField } from '../keeping';
import type { PlaceKitOrderRequest, TellKitUseRequest } from './kit-order.contract';
import { KitOrderQueries, situationOf, type KitDossier, type OrderRow } from './kit-order.queries';
import type { KitItemView, MoveKitOrderRequest } from './kit.contract';
import { LAST_ORDERERS, LOCKED_ITEMS, ORDER } from './kit.sql';
import { ParcelMails } from './parcel-mails';

type Tx = Pick<Transaction<Record<never, never>>, 'sql' | 'journal'>;
const LOCK = 'SELECT id FROM kit_order WHERE edition_year = $1 AND organisation_id = $2 FOR UPDATE';
const POINT = 'SELECT active FROM kit_pickup_point WHERE id = $1 AND edition_year = $2';
const INSERT = `INSERT INTO kit_order (edition_year, organisation_id, pickup_point_id, delivery_address, ordered_at, ordered_by)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (edition_year, organisation_id) DO NOTHING RETURNING id`;
const CHANGE = `UPDATE kit_order SET pickup_point_id = $2, delivery_address = $3, ordered_at = $4, ordered_by = $5, version = version + 1
  WHERE id = $1 RETURNING id`;
const DROP_LINES = 'DELETE FROM kit_order_line WHERE order_id = $1 AND item_id <> ALL ($2::uuid[])';
/** What served of more than there is now is not known any more. */
const KEEP_LINE = `INSERT INTO kit_order_line (order_id, item_id, quantity) VALUES ($1, $2, $3)
  ON CONFLICT (order_id, item_id) DO UPDATE SET quantity = excluded.quantity, delivered = NULL,
    used = CASE WHEN kit_order_line.used <= excluded.quantity THEN kit_order_line.used END`;
const FILL = `UPDATE kit_order_line SET delivered = NULLIF($3::int, quantity), used = CASE WHEN used <= $3 THEN used END
  WHERE order_id = $1 AND item_id = $2`;
const COUNT = 'UPDATE kit_item SET ordered = ordered + $2 WHERE id = $1';
const MOVE = `UPDATE kit_order SET state = $2, version = version + 1, prepared_at = CASE $2 WHEN 'ordered' THEN NULL WHEN 'prepared' THEN COALESCE(prepared_at, $3) ELSE prepared_at END,
    handed_over_at = CASE $2 WHEN 'handed_over' THEN $3::timestamptz END WHERE id = $1 AND version = $4 RETURNING id`;
const OF_ORDER = `SELECT k.id, k.state, k.version, k.edition_year AS "editionYear", k.organisation_id AS "organisationId",
    COALESCE((SELECT array_agg(DISTINCT o.department) FROM event_overview o WHERE o.organisation_id = k.organisation_id
      AND o.edition_year = k.edition_year AND o.parent_event_id IS NULL AND o.department IS NOT NULL), '{}') AS place
  FROM kit_order k WHERE k.id = $1`;

const doerOf = ({ personId, role }: Actor): Doer => ({ personId, role });
function allowed(verdict: Verdict<KitRefusal>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'communication.kit_refused', first ? KIT_REFUSALS[first] : '', {
    reasons: verdict.reasons,
  });
}

/** Orders of the kit: placed, changed, called off, prepared, handed over; and what served of them. */
@Injectable()
export class KitOrders {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(KitOrderQueries) private readonly queries: KitOrderQueries,
    @Inject(ParcelMails) private readonly mails: ParcelMails,
  ) {}

  /** Places or changes the order of a dossier's organisation. Throws `invalid` with each line that cannot be had. */
  async place(actor: Actor, applicationId: string, request: PlaceKitOrderRequest): Promise<void> {
    const dossier = await this.queries.dossier(actor, applicationId);
    const { editionYear: year, organisationId } = dossier;
    const lines = request.lines.filter(({ quantity }) => quantity > 0);
    const address = request.deliveryAddress.trim();
    if (lines.length > 0 && (request.pickupPointId === null) === (address === ''))
      throw refusedField('pickupPointId', 'way', 'Choisissez un point de retrait, ou donnez une adresse de livraison.');
    const done = await this.transactions.run(doerOf(actor), {}, async ({ sql, journal }) => {
      await sql(LOCK, [year, organisationId]);
      const items = await sql<KitItemView & { id: string }>(LOCKED_ITEMS, [year]);
      const [order] = await sql<OrderRow>(ORDER, [year, organisationId]);
      allowed(canOrderKit(actor, situationOf(dossier, items, order, this.clock)));
      if ((order?.version ?? null) !== request.version) return false;
      const own = new Map((order?.lines ?? []).map((line) => [line.itemId, givenOf(line)]));
      const last =
        actor.role === 'coordinator' ? await sql<{ itemId: string; name: string }>(LAST_ORDERERS, [year]) : [];
      refuseLines(kitLineProblems(items, lines, own, new Map(last.map(({ itemId, name }) => [itemId, name]))), request);
      const pointId = lines.length > 0 ? request.pickupPointId : null;
      if (pointId !== null) {
        const [point] = await sql<{ active: boolean }>(POINT, [pointId, year]);
        if (!point || (!point.active && order?.pickupPointId !== pointId))
          throw refusedField('pickupPointId', 'unknown', 'Ce point de retrait n’est plus proposé.');
      }
      const where = [pointId, lines.length > 0 ? address : ''];
      const at = [this.clock.now(), actor.personId];
      const [kept] = order
        ? await sql<{ id: string }>(CHANGE, [order.id, ...where, ...at])
        : await sql<{ id: string }>(INSERT, [year, organisationId, ...where, ...at]);
      if (!kept) return false;
      // What is given back first, so that no sum passes the stock on its way.
      const changes = items
        .map(({ id }) => ({ id, by: (lines.find((line) => line.itemId === id)?.quantity ?? 0) - (own.get(id) ?? 0) }))
        .filter(({ by }) => by !== 0)
        .sort((a, b) => a.by - b.by);
      for (const { id, by } of changes) await sql(COUNT, [id, by]);
      await sql(DROP_LINES, [kept.id, lines.map(({ itemId }) => itemId)]);
      for (const { itemId, quantity } of lines) await sql(KEEP_LINE, [kept.id, itemId, quantity]);
      await journal.record({
        action: order ? 'communication.kit_order_changed' : 'communication.kit_ordered',
        subject: { type: 'application', id: applicationId },
        editionYear: year,
        ...(order ? { before: named(items, order.lines) } : {}),
        after: named(items, lines),
      });
      return true;
    });
    if (!done) throw changedMeanwhile('cette commande', await this.queries.view(actor, applicationId));
  }

  /** Calls an order off; what it held is free again. */
  async callOff(actor: Actor, applicationId: string, version: number): Promise<void> {
    const dossier = await this.queries.dossier(actor, applicationId);
    const { editionYear: year, organisationId } = dossier;
    const done = await this.transactions.run(doerOf(actor), {}, async ({ sql, journal }) => {
      await sql(LOCK, [year, organisationId]);
      const items = await sql<KitItemView & { id: string }>(LOCKED_ITEMS, [year]);
      const [order] = await sql<OrderRow>(ORDER, [year, organisationId]);
      if (!order) throw gone('kit_order_missing', KIT_REFUSALS.no_order);
      allowed(canOrderKit(actor, situationOf(dossier, items, order, this.clock)));
      if (order.version !== version) return false;
      for (const line of order.lines) await sql(COUNT, [line.itemId, -givenOf(line)]);
      await sql('DELETE FROM kit_order WHERE id = $1', [order.id]);
      await journal.record({
        action: 'communication.kit_order_called_off',
        subject: { type: 'application', id: applicationId },
        editionYear: year,
      });
      return true;
    });
    if (!done) throw changedMeanwhile('cette commande', await this.queries.view(actor, applicationId));
  }

  /** Says how much of each item served. Throws `invalid` for more than there was. */
  async tellUse(actor: Actor, applicationId: string, request: TellKitUseRequest): Promise<void> {
    const dossier = await this.queries.dossier(actor, applicationId);
    const done = await this.transactions.run(doerOf(actor), {}, async (tx) => this.#tell(tx, actor, dossier, request));
    if (!done) throw changedMeanwhile('cette commande', await this.queries.view(actor, applicationId));
  }
  async #tell({ sql, journal }: Tx, actor: Actor, dossier: KitDossier, request: TellKitUseRequest): Promise<boolean> {
    const { editionYear: year, organisationId, applicationId } = dossier;
    await sql(LOCK, [year, organisationId]);
    const [order] = await sql<OrderRow>(ORDER, [year, organisationId]);
    if (!order) throw gone('kit_order_missing', KIT_REFUSALS.no_order);
    allowed(canTellUse(actor, situationOf(dossier, [], order, this.clock)));
    if (order.version !== request.version) return false;
    for (const [at, { itemId, used }] of request.lines.entries()) {
      const line = order.lines.find((one) => one.itemId === itemId);
      if (!line || (used ?? 0) > givenOf(line))
        throw refusedField(`lines/${at}`, 'more_than_had', 'Pas plus que ce que vous avez reçu.');
      await sql('UPDATE kit_order_line SET used = $3 WHERE order_id = $1 AND item_id = $2', [order.id, itemId, used]);
    }
    await sql('UPDATE kit_order SET version = version + 1 WHERE id = $1', [order.id]);
    await journal.record({
      action: 'communication.kit_use_told',
      subject: { type: 'application', id: applicationId },
      editionYear: year,
      after: { lines: request.lines.length },
    });
    return true;
  }

  /**
   * Takes an order a step on or back, its parcel holding what it is said to hold; its team hears when it is ready. Throws
   * `invalid` for a parcel that cannot be filled so, `conflict` when somebody was faster.
   */
  async move(actor: Actor, id: string, { to, version, lines = [] }: MoveKitOrderRequest): Promise<void> {
    const done = await this.transactions.run(doerOf(actor), {}, async ({ sql, journal, outbox }) => {
      const [order] = await sql<{
        id: string;
        state: KitOrderState;
        version: number;
        editionYear: number;
        organisationId: string;
        place: string[];
      }>(OF_ORDER, [id]);
      if (!order) throw gone('kit_order_missing', KIT_REFUSALS.no_order);
      allowed(canMoveOrder(actor, order.state, to, order.place));
      const [moved] = await sql(MOVE, [id, to, this.clock.now(), version]);
      if (!moved) return false;
      const parcel = lines.length > 0 ? await fill(sql, order, lines) : {};
      await journal.record({
        action: 'communication.kit_order_moved',
        subject: { type: 'organisation', id: order.organisationId },
        editionYear: order.editionYear,
        before: { state: order.state },
        after: { state: to, ...parcel },
      });
      if (order.state === 'ordered' && to === 'prepared') await this.mails.ready({ sql, outbox }, id);
      return true;
    });
    if (!done) throw changedMeanwhile('cette commande', {});
  }
}

/** Lays in the parcel of an order what it is said to hold, and takes that from the stock; answers it by the items' names. */
async function fill(
  sql: Tx['sql'],
  order: { readonly id: string; readonly editionYear: number; readonly organisationId: string },
  lines: readonly KitLine[],
): Promise<Readonly<Record<string, number>>> {
  const items = await sql<KitItemView & { id: string }>(LOCKED_ITEMS, [order.editionYear]);
  const [{ lines: ordered } = { lines: [] }] = await sql<OrderRow>(ORDER, [order.editionYear, order.organisationId]);
  refuseLines(parcelProblems(items, ordered, lines), { lines });
  for (const { itemId, quantity } of lines) {
    const line = ordered.find((one) => one.itemId === itemId);
    if (line) await sql(COUNT, [itemId, quantity - givenOf(line)]);
    await sql(FILL, [order.id, itemId, quantity]);
  }
  return named(items, lines);
}

/** Quantities by the names of their items. */
const named = (items: readonly KitItemView[], lines: readonly KitLine[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    lines.map(({ itemId, quantity }) => [items.find(({ id }) => id === itemId)?.name ?? '', quantity]),
  );

function refuseLines(
  problems: readonly { readonly itemId: string; readonly rule: string; readonly text: string }[],
  { lines }: { readonly lines: readonly KitLine[] },
): void {
  const [first] = problems;
  if (!first) return;
  throw new PortalError('invalid', 'communication.kit_lines', first.text, {
    errors: problems.map(({ itemId, rule, text }) => ({
      pointer: `/lines/${lines.findIndex((line) => line.itemId === itemId)}`,
      rule,
      detail: text,
    })),
  });
}
