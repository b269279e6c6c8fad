import { Inject, Injectable } from '@nestjs/common';
import {
  canOrderKit,
  canTellUse,
  givenOf,
  KIT_REFUSALS,
  proposedLines,
  type KitSituation,
} from '@fds/communication/domain';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import { Clock, Database, toVerdictView } from '@fds/shared/api-kit';
import type { Actor, Day } from '@fds/shared/kernel';
import { gone } from '../keeping';
import type { KitOrderView, PlacedKitOrderView } from './kit-order.contract';
import type { KitItemView } from './kit.contract';
import { KitQueries, type Wishes } from './kit.queries';
import { ORDER, OWN_ADDRESS, OWN_WISHES, SITUATION } from './kit.sql';

export interface KitDossier extends DatedEdition {
  readonly applicationId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly editionYear: number;
  readonly ordersUntil: Day | null;
  readonly place: readonly string[];
}
export type OrderRow = PlacedKitOrderView & { readonly id: string };

/** What decides whether the kit of a dossier may be ordered now. */
export const situationOf = (
  dossier: KitDossier,
  items: readonly Pick<KitItemView, 'active'>[],
  order: OrderRow | undefined | null,
  clock: Clock,
): KitSituation => ({
  state: stateAt(dossier, clock.now()),
  ordersUntil: dossier.ordersUntil,
  today: clock.today(),
  offered: items.some(({ active }) => active),
  order: order?.state ?? null,
  place: dossier.place,
});

/** Reads the kit of one holder. */
@Injectable()
export class KitOrderQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(KitQueries) private readonly kits: KitQueries,
  ) {}

  /** Throws `missing`: also before the announcement (rule 16), and for another organisation's. */
  async dossier(actor: Actor, applicationId: string): Promise<KitDossier> {
    const whose = actor.role === 'coordinator' ? null : actor.organisationIds;
    const dossier = await this.database.row<KitDossier>(SITUATION, [applicationId, whose]);
    if (!dossier) throw gone('kit_missing', 'Il n’y a pas de kit à commander ici.');
    return dossier;
  }

  async view(actor: Actor, applicationId: string): Promise<KitOrderView> {
    const dossier = await this.dossier(actor, applicationId);
    const { organisationId, organisationName, editionYear: year, ordersUntil } = dossier;
    const own = [year, organisationId];
    const [items, points, row, wishes, address] = await Promise.all([
      this.kits.items(year),
      this.kits.points(year),
      this.database.row<OrderRow>(ORDER, own),
      this.database.row<Wishes>(OWN_WISHES, own),
      this.database.row<{ address: string }>(OWN_ADDRESS, own),
    ]);
    const had = new Map((row?.lines ?? []).map((line) => [line.itemId, { ...line, given: givenOf(line) }]));
    const known = items.flatMap((item) => (item.id === null ? [] : [{ ...item, id: item.id }]));
    const offered = known.filter(({ id, active }) => active || had.has(id));
    const situation = situationOf(dossier, items, row, this.clock);
    const { id: _, ...order } = row ?? { id: '' };
    return {
      ...{ applicationId, organisationId, organisationName, editionYear: year, ordersUntil },
      items: offered.map(({ id, name, kind, format, stock, ordered, most, wish }) => ({
        ...{ id, name, kind, format },
        most: Math.max(
          had.get(id)?.quantity ?? 0,
          Math.min(stock - ordered + (had.get(id)?.given ?? 0), most ?? stock),
        ),
        wished: wish ? (wishes?.[wish] ?? 0) : 0,
      })),
      points: points.flatMap(({ id, active, place, street, town, openingHours, contact }) =>
        id !== null && (active || row?.pickupPointId === id)
          ? [{ id, place, street, town, openingHours, contact }]
          : [],
      ),
      order: row ? (order as PlacedKitOrderView) : null,
      proposed: [...proposedLines(known, { posters: wishes?.posters ?? 0, flyers: wishes?.flyers ?? 0 })],
      proposedAddress: address?.address.slice(0, 500) ?? '',
      mayOrder: toVerdictView(canOrderKit(actor, situation), KIT_REFUSALS),
      mayTellUse: toVerdictView(canTellUse(actor, situation), KIT_REFUSALS),
    };
  }
}
