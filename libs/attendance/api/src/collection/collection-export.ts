import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { EVENT_KIND_LABELS } from '@fds/applications/domain';
import { CAME_BY_LABELS, COLLECTION_PART_LABELS, REPORT_STATUS_LABELS } from '@fds/attendance/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { CollectedEventView, CollectionQuery } from './collection.contract';
import { CollectionQueries } from './collection.queries';

const UNKNOWN = 'Sur place. Vide quand aucun chiffre n’est donné\u00a0: ce n’est pas zéro.';
const COLUMNS: readonly ExportColumn<CollectedEventView>[] = [
  { head: 'Événement', kind: 'text', value: ({ title }) => title },
  { head: 'Type', kind: 'text', value: ({ kind }) => EVENT_KIND_LABELS[kind] },
  { head: 'Structure', kind: 'text', value: ({ organisationName }) => organisationName },
  { head: 'Département', kind: 'text', value: ({ department }) => department },
  { head: 'Fini le', kind: 'instant', value: ({ endsAt }) => endsAt },
  { head: 'Chiffres', kind: 'text', value: ({ status }) => REPORT_STATUS_LABELS[status] },
  { head: 'Visites', kind: 'number', value: ({ visits }) => visits, definition: UNKNOWN },
  { head: 'Animations', kind: 'number', value: ({ activities }) => activities },
  { head: 'Animations avec chiffres', kind: 'number', value: ({ activitiesReported }) => activitiesReported },
  { head: 'À vérifier', kind: 'text', value: ({ doubts }) => doubts.join(' ') },
  { head: 'Explication du porteur', kind: 'text', value: ({ doubtReason }) => doubtReason },
  { head: 'Question posée', kind: 'text', value: ({ question }) => question },
  { head: 'Saisi par la coordination', kind: 'text', value: ({ cameBy }) => cameBy && CAME_BY_LABELS[cameBy] },
  { head: 'Saisi par', kind: 'text', value: ({ enteredBy }) => enteredBy },
  { head: 'Erratum du', kind: 'instant', value: ({ erratumAt }) => erratumAt },
  { head: 'Relances', kind: 'number', value: ({ reminders }) => reminders },
  { head: 'Dernière relance', kind: 'instant', value: ({ remindedAt }) => remindedAt },
];

/** The board as a file: every event that the same filters show, in the same order. */
@Injectable()
export class CollectionExport {
  constructor(
    @Inject(CollectionQueries) private readonly queries: CollectionQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(actor: Actor, query: CollectionQuery, format: ExportFormat): Promise<StreamableFile> {
    const { year, state, department, kind, part, q } = query;
    const filters = [
      `Édition\u00a0: ${year}`,
      part && COLLECTION_PART_LABELS[part],
      state && `État\u00a0: ${REPORT_STATUS_LABELS[state]}`,
      department && `Département\u00a0: ${department}`,
      kind && `Type\u00a0: ${EVENT_KIND_LABELS[kind]}`,
      q && `Mots\u00a0: ${q}`,
    ].filter((one): one is string => Boolean(one));
    const rows = everyPage(async (page, size) => (await this.queries.page(actor, { ...query, page, size })).items);
    const table = { name: `fréquentation ${year}`, title: 'Fréquentation', columns: COLUMNS, rows, filters };
    return sendExport(format, table, this.clock.now());
  }
}
