import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { HOLDER_FAMILY_LABELS, ORGANISATION_KIND_LABELS, TEAM_FILTER_LABELS } from '@fds/organisations/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import type { OrganisationRowView, OrganisationsQuery } from './organisation.contract';
import { OrganisationsQueries } from './organisations.queries';

const COLUMNS: readonly ExportColumn<OrganisationRowView>[] = [
  { head: 'Structure', kind: 'text', value: ({ name }) => name },
  { head: 'Famille', kind: 'text', value: ({ holderFamily }) => holderFamily && HOLDER_FAMILY_LABELS[holderFamily] },
  { head: 'Type', kind: 'text', value: ({ kind }) => kind && ORGANISATION_KIND_LABELS[kind] },
  { head: 'Commune', kind: 'text', value: ({ municipalityName }) => municipalityName },
  { head: 'Département', kind: 'text', value: ({ department }) => department },
  {
    head: 'Équipe',
    kind: 'number',
    value: ({ members }) => members,
    definition: 'Personnes dont le compte est ouvert.',
  },
  {
    head: 'Première participation',
    kind: 'number',
    value: ({ firstParticipationYear }) => firstParticipationYear,
    definition: 'Année déclarée\u00a0; vide quand elle n’est pas connue.',
  },
  { head: 'Éditions', kind: 'text', value: ({ years }) => [...years].sort((one, other) => one - other).join(', ') },
  { head: 'Fiche publique', kind: 'text', value: ({ published }) => (published ? 'oui' : 'non') },
  {
    head: 'À reprendre depuis le',
    kind: 'day',
    value: ({ orphanedAt }) => (orphanedAt ? new Date(orphanedAt) : null),
    definition: 'Jour où plus personne n’a été responsable de la structure.',
  },
];

/** The list of organisations as a file: every row that the same filters show, in the same order. */
@Injectable()
export class OrganisationsExport {
  constructor(
    @Inject(OrganisationsQueries) private readonly organisations: OrganisationsQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(query: OrganisationsQuery, format: ExportFormat): Promise<StreamableFile> {
    const rows = everyPage(async (page, size) => (await this.organisations.page({ ...query, page, size })).items);
    const name = query.year ? `structures ${query.year}` : 'structures';
    const table = { name, title: 'Structures', columns: COLUMNS, rows, filters: words(query) };
    return sendExport(format, table, this.clock.now());
  }
}

/** The filters as their chips say them. */
function words({ year, q, kind, family, department, team, published }: OrganisationsQuery): string[] {
  return [
    year && `Édition\u00a0: ${year}`,
    q && `Mots\u00a0: ${q}`,
    kind && `Type\u00a0: ${ORGANISATION_KIND_LABELS[kind]}`,
    family && `Famille\u00a0: ${HOLDER_FAMILY_LABELS[family]}`,
    department && `Département\u00a0: ${department}`,
    team && TEAM_FILTER_LABELS[team],
    published && (published === 'yes' ? 'Avec une fiche publique' : 'Sans fiche publique'),
  ].filter((one): one is string => Boolean(one));
}
