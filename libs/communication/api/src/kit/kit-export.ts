import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { KIT_ITEM_KIND_LABELS } from '@fds/communication/domain';
import { Clock, sendExport, type ExportColumn } from '@fds/shared/api-kit';
import type { KitItemView, KitTotalView } from './kit.contract';
import { KitQueries } from './kit.queries';

type Row = KitItemView & { readonly total: KitTotalView };
const COLUMNS: readonly ExportColumn<Row>[] = [
  { head: 'Article', kind: 'text', value: ({ name }) => name },
  { head: 'Sorte', kind: 'text', value: ({ kind }) => KIT_ITEM_KIND_LABELS[kind] },
  { head: 'Format', kind: 'text', value: ({ format }) => format },
  {
    head: 'Souhaités',
    kind: 'number',
    value: ({ total }) => total.wished,
    definition: 'Souhaits des dossiers dont un événement est labellisé et annoncé.',
  },
  {
    head: 'Commandés',
    kind: 'number',
    value: ({ total }) => total.wanted,
    definition: 'Toutes les commandes, quel que soit leur état.',
  },
  {
    head: 'Colis prêts',
    kind: 'number',
    value: ({ total }) => total.prepared,
    definition: 'Ce que les colis contiennent, qui peut différer de la commande.',
  },
  { head: 'Remis', kind: 'number', value: ({ total }) => total.handedOver },
  {
    head: 'Utilisés',
    kind: 'number',
    value: ({ total }) => total.used,
    definition: 'D’après les porteurs qui l’ont dit.',
  },
  { head: 'Stock', kind: 'number', value: ({ stock }) => stock },
  {
    head: 'Reste',
    kind: 'number',
    value: ({ stock, ordered }) => stock - ordered,
    definition: 'Le stock, moins ce qui est réservé ou remis.',
  },
];

/** The sums of an edition's kit as a file. */
@Injectable()
export class KitExport {
  constructor(
    @Inject(KitQueries) private readonly queries: KitQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async totals(year: number): Promise<StreamableFile> {
    const [items, { items: totals }] = await Promise.all([this.queries.items(year), this.queries.totals(year)]);
    const rows = async function* (): AsyncGenerator<Row> {
      for (const item of items) {
        const total = await Promise.resolve(totals.find(({ itemId }) => itemId === item.id));
        if (total) yield { ...item, total };
      }
    };
    const filters = [`Édition\u00a0: ${year}`];
    const table = { name: `kit de communication ${year}`, title: 'Articles', columns: COLUMNS, rows: rows(), filters };
    return sendExport('xlsx', table, this.clock.now());
  }
}
