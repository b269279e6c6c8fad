import { Inject, Injectable } from '@nestjs/common';
import { KIT_ORDER_STATE_LABELS, type KitOrderState } from '@fds/communication/domain';
import { Clock, Database, Typesetter } from '@fds/shared/api-kit';
import { dayInWords, dayOf, numberInWords, PortalError, type Actor } from '@fds/shared/kernel';
import { gone } from '../keeping';
import { PARCELS } from './kit.sql';
import { PARCELS_TEMPLATE } from './parcels-template';

interface ParcelRow {
  readonly holder: string;
  readonly state: KitOrderState;
  readonly pointId: string | null;
  readonly place: string;
  readonly street: string;
  readonly town: string;
  readonly openingHours: string;
  readonly contact: string;
  readonly deliveryAddress: string;
  readonly orderedAt: Date;
  readonly lines: readonly { itemId: string; name: string; format: string; quantity: number; wanted: number }[];
}
/** What the template lays out. */
interface ParcelsDocument {
  readonly year: number;
  readonly groups: readonly {
    readonly place: string;
    readonly address: string;
    readonly hours: string;
    readonly totals: readonly (readonly [name: string, quantity: string])[];
    readonly parcels: readonly {
      readonly holder: string;
      readonly ordered: string;
      readonly state: string;
      readonly delivery: string;
      readonly sum: string;
      readonly lines: readonly (readonly [name: string, format: string, quantity: string, wanted: string])[];
    }[];
  }[];
}

/** Parcels on paper: for each point a list with its sums, then a slip to lay in each parcel. */
@Injectable()
export class PrintParcels {
  readonly #awaited = new Set<string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Typesetter) private readonly typesetter: Typesetter,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` without a parcel; `limited` while the same person waits for another list. */
  async pdf(actor: Actor, year: number, pointId: string | null): Promise<Buffer> {
    const rows = await this.database.rows<ParcelRow>(PARCELS, [year, pointId]);
    if (rows.length === 0) throw gone('parcels_missing', 'Il n’y a pas encore de colis ici.');
    if (this.#awaited.has(actor.personId))
      throw new PortalError('limited', 'communication.parcels_awaited', 'Des bordereaux se préparent déjà pour vous.');
    this.#awaited.add(actor.personId);
    try {
      const title = `Colis du kit de communication ${year}`;
      const today = this.clock.today();
      return await this.typesetter.render(
        PARCELS_TEMPLATE,
        {
          ...{ title, author: 'Coordination de la Fête de la science', on: today, running: title },
          ...{ foot: `Imprimé le ${dayInWords(today)}`, strip: [] },
        },
        parcelsDocument(year, rows),
      );
    } finally {
      this.#awaited.delete(actor.personId);
    }
  }
}

export function parcelsDocument(year: number, rows: readonly ParcelRow[]): ParcelsDocument {
  const keys = [...new Set(rows.map(({ pointId }) => pointId))];
  return {
    year,
    groups: keys.map((key) => {
      const own = rows.filter(({ pointId }) => pointId === key);
      const [first] = own;
      const sums = new Map<string, { name: string; quantity: number }>();
      for (const { itemId, name, quantity } of own.flatMap(({ lines }) => lines))
        sums.set(itemId, { name, quantity: (sums.get(itemId)?.quantity ?? 0) + quantity });
      return {
        place: key === null ? 'Livraisons' : (first?.place ?? ''),
        address: key === null ? '' : [first?.street, first?.town].filter(Boolean).join(', '),
        hours: [first?.openingHours, first?.contact].filter(Boolean).join(' · '),
        totals: [...sums.values()].map(({ name, quantity }) => [name, numberInWords(quantity)] as const),
        parcels: own.map(({ holder, state, orderedAt, deliveryAddress, lines }) => ({
          holder,
          ordered: dayInWords(dayOf(new Date(orderedAt))),
          state: KIT_ORDER_STATE_LABELS[state],
          delivery: deliveryAddress,
          sum: lines.map(({ name, quantity }) => `${name}\u00a0: ${numberInWords(quantity)}`).join(' · '),
          lines: lines.map(({ name, format, quantity, wanted }) => {
            const other = quantity === wanted ? '' : `commande\u00a0: ${numberInWords(wanted)}`;
            return [name, format, numberInWords(quantity), other] as const;
          }),
        })),
      };
    }),
  };
}
