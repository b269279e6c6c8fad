import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { MEDIA_KIND_LABELS } from '@fds/communication/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import { monthInWords } from './month';
import type { MediaRelayFilters, MediaRelayView } from './media-relays.contract';
import { MediaRelayQueries } from './media-relays.queries';

const COLUMNS: readonly ExportColumn<MediaRelayView>[] = [
  { head: 'Date', kind: 'day', value: ({ date }) => date },
  { head: 'Sorte', kind: 'text', value: ({ kind }) => MEDIA_KIND_LABELS[kind] },
  { head: 'Média', kind: 'text', value: ({ outlet }) => outlet },
  { head: 'Titre', kind: 'text', value: ({ title }) => title },
  { head: 'Lien', kind: 'text', value: ({ url }) => url },
  {
    head: 'Ambassadeur',
    kind: 'text',
    value: ({ namesAmbassador }) => (namesAmbassador ? 'oui' : 'non'),
    definition: 'Le relais nomme, cite ou entend l’ambassadeur de l’édition.',
  },
  {
    head: 'Événements',
    kind: 'text',
    value: ({ events }) => events.map(({ title }) => title).join(' · '),
    definition: 'Événements de l’édition dont parle le relais, quand ils ont été notés.',
  },
];

/** The relays as a file: every row that the same filters show, in the same order. */
@Injectable()
export class MediaRelaysExport {
  constructor(
    @Inject(MediaRelayQueries) private readonly queries: MediaRelayQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async file(query: MediaRelayFilters, format: ExportFormat): Promise<StreamableFile> {
    await this.queries.held(query.edition);
    const rows = everyPage(async (page, size) => (await this.queries.rows(query, page, size)).items);
    const name = `revue de presse ${query.edition}`;
    return sendExport(
      format,
      { name, title: 'Relais médias', columns: COLUMNS, rows, filters: filtersInWords(query) },
      this.clock.now(),
    );
  }
}

/** The filters as their chips say them. */
export const filtersInWords = ({
  edition,
  q,
  kind,
  month,
  ambassador,
  eventId,
  doubles,
}: MediaRelayFilters): string[] =>
  [
    `Édition\u00a0: ${edition}`,
    q && `Mots\u00a0: ${q}`,
    kind && `Sorte\u00a0: ${MEDIA_KIND_LABELS[kind]}`,
    month && `Mois\u00a0: ${monthInWords(month)}`,
    ambassador && (ambassador === 'yes' ? 'Nomme l’ambassadeur' : 'Ne nomme pas l’ambassadeur'),
    eventId && 'Un seul événement',
    doubles && 'Doublons possibles',
  ].filter((one): one is string => Boolean(one));
