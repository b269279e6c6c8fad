import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { APPLICATION_STATE_LABELS, EVENT_KIND_LABELS } from '@fds/applications/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import { dayInWords, type Actor } from '@fds/shared/kernel';
import type { ApplicationsQuery, ApplicationSummaryView, COMPLETIONS } from './application-list.contract';
import { ApplicationListQueries } from './application-list.queries';

const each = (values: readonly (string | null)[]): string => [...new Set(values.filter(Boolean))].join(', ');

const COLUMNS: readonly ExportColumn<ApplicationSummaryView>[] = [
  { head: 'Numéro', kind: 'text', value: (row) => row.reference },
  { head: 'Dossier', kind: 'text', value: (row) => row.title },
  { head: 'Structure', kind: 'text', value: (row) => row.organisationName },
  {
    head: 'Type',
    kind: 'text',
    value: (row) => each(row.events.map(({ kind }) => EVENT_KIND_LABELS[kind])),
    definition: 'Types des événements du dossier, chacun une fois.',
  },
  {
    head: 'Commune',
    kind: 'text',
    value: (row) => each(row.events.map(({ municipalityName }) => municipalityName)),
    definition: 'Communes actuelles des événements, après rattachement des communes déléguées ou fusionnées.',
  },
  { head: 'Département', kind: 'text', value: (row) => each(row.events.map(({ department }) => department)) },
  { head: 'État', kind: 'text', value: (row) => APPLICATION_STATE_LABELS[row.state] },
  { head: 'Déposé le', kind: 'day', value: (row) => (row.submittedAt ? new Date(row.submittedAt) : null) },
  {
    head: 'Événements',
    kind: 'number',
    value: (row) => row.events.length,
    definition: 'Événements du dossier ; les activités d’un village ou d’un festival ne sont pas comptées à part.',
  },
];

/** The list as a file for a spreadsheet: every row that the same filters show, in the same order. */
@Injectable()
export class ApplicationExport {
  constructor(
    @Inject(ApplicationListQueries) private readonly applications: ApplicationListQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(actor: Actor, query: ApplicationsQuery, format: ExportFormat): Promise<StreamableFile> {
    const rows = everyPage(async (page, size) => (await this.applications.page(actor, { ...query, page, size })).items);
    const name = query.year ? `dossiers ${query.year}` : 'dossiers';
    return sendExport(
      format,
      { name, title: 'Dossiers', columns: COLUMNS, rows, filters: words(query) },
      this.clock.now(),
    );
  }
}

const COMPLETION_WORDS: Record<(typeof COMPLETIONS)[number], string> = {
  complete: 'Brouillon complet',
  nearly: 'Brouillon presque complet',
  begun: 'Brouillon à peine commencé',
};

/** The filters as their chips say them. */
function words({
  year,
  state,
  q,
  department,
  kind,
  completion,
  origin,
  firstTime,
  extended,
  needs,
  untouchedSince,
}: ApplicationsQuery): string[] {
  return [
    year && `Édition : ${year}`,
    state && `État : ${state.map((code) => APPLICATION_STATE_LABELS[code]).join(', ')}`,
    q && `Mots : ${q}`,
    department && `Département : ${department.join(', ')}`,
    kind && `Type : ${EVENT_KIND_LABELS[kind]}`,
    completion && COMPLETION_WORDS[completion],
    origin && (origin === 'renewed' ? 'Reconduits' : 'Nouveaux dossiers'),
    firstTime && 'Première participation',
    extended && 'Délai accordé',
    needs && (needs === 'seeking' ? 'Cherche quelque chose' : 'Propose quelque chose'),
    untouchedSince && `Sans changement depuis le ${dayInWords(untouchedSince)}`,
  ].filter((one): one is string => Boolean(one));
}
