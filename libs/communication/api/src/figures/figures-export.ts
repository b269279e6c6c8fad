import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { OUTREACH_CHANNEL_LABELS, OUTREACH_SCOPE_LABELS } from '@fds/communication/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import type { OutreachPostsQuery, OutreachPostView } from './figures.contract';
import { FiguresQueries } from './figures.queries';

const UNKNOWN = 'Vide quand le chiffre n’est pas connu\u00a0: ce n’est pas zéro.';
const COLUMNS: readonly ExportColumn<OutreachPostView>[] = [
  { head: 'Date', kind: 'day', value: ({ date }) => date },
  { head: 'Quoi', kind: 'text', value: ({ scope }) => OUTREACH_SCOPE_LABELS[scope] },
  { head: 'Canal', kind: 'text', value: ({ channel }) => OUTREACH_CHANNEL_LABELS[channel] },
  { head: 'Titre', kind: 'text', value: ({ title }) => title },
  { head: 'Sponsorisée', kind: 'text', value: ({ sponsored }) => (sponsored ? 'oui' : 'non') },
  { head: 'Vues', kind: 'number', value: ({ views }) => views, definition: UNKNOWN },
  { head: 'Visites', kind: 'number', value: ({ visits }) => visits, definition: UNKNOWN },
  { head: 'Clics', kind: 'number', value: ({ clicks }) => clicks, definition: UNKNOWN },
  { head: 'Lecteurs', kind: 'number', value: ({ readers }) => readers, definition: UNKNOWN },
  {
    head: 'Coût',
    kind: 'number',
    value: ({ costCents }) => (costCents === null ? null : costCents / 100),
    definition: 'En euros. Vide quand il n’est pas connu.',
  },
  { head: 'Lien', kind: 'text', value: ({ url }) => url },
];

/** The log of publications as a file: every row that the same filters show, in the same order. */
@Injectable()
export class FiguresExport {
  constructor(
    @Inject(FiguresQueries) private readonly queries: FiguresQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(query: OutreachPostsQuery, format: ExportFormat): Promise<StreamableFile> {
    const { year, q, channel, sponsored } = query;
    const filters = [
      `Année\u00a0: ${year}`,
      q && `Mots\u00a0: ${q}`,
      channel && `Canal\u00a0: ${OUTREACH_CHANNEL_LABELS[channel]}`,
      sponsored && (sponsored === 'yes' ? 'Sponsorisées' : 'Non sponsorisées'),
    ].filter((one): one is string => Boolean(one));
    const rows = everyPage(async (page, size) => (await this.queries.posts({ ...query, page, size })).items);
    const table = { name: `web et réseaux ${year}`, title: 'Publications', columns: COLUMNS, rows, filters };
    return sendExport(format, table, this.clock.now());
  }
}
