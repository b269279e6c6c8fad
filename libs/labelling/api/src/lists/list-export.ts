import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { APPLICATION_STATE_LABELS, EVENT_KIND_LABELS } from '@fds/applications/domain';
import { departmentName } from '@fds/accounts/domain';
import { EVENT_FORMAT_LABELS } from '@fds/editions/domain';
import {
  AWAITED_LABELS,
  COLUMN_LABELS,
  CORRECTION_LABELS,
  filtersInWords,
  LABEL_WORDS,
  MATTER_LABELS,
  POSITION_STATUSES,
  SORT_LABELS,
  USUAL_COLUMNS,
  VOICE_LABELS,
  VOICES,
  type FilterNames,
  type ListColumn,
  type ReviewList,
} from '@fds/labelling/domain';
import { HOLDER_FAMILY_LABELS } from '@fds/organisations/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { ReviewListExportQuery, ReviewListRowView } from './list.contract';
import { filtersOf, ReviewListQueries } from './list.queries';

type Column = ExportColumn<ReviewListRowView>;
const each = (values: readonly (string | null)[]): string => [...new Set(values.filter(Boolean))].join(', ');
const text = (column: ListColumn, value: Column['value'], definition?: string): Column => ({
  head: COLUMN_LABELS[column],
  kind: 'text',
  value,
  ...(definition ? { definition } : {}),
});
const date = (instant: string | null): Date | null => (instant === null ? null : new Date(instant));

/** What each column of the screen is in a file: several cells where the screen shows several things at once. */
function columnsFor(themes: Readonly<Record<string, string>>): Record<ListColumn, readonly Column[]> {
  return {
    reference: [text('reference', (row) => row.reference)],
    dossier: [text('dossier', (row) => row.applicationTitle)],
    kind: [text('kind', ({ events }) => each(events.map(({ kind }) => EVENT_KIND_LABELS[kind])))],
    municipality: [
      text(
        'municipality',
        ({ events }) => each(events.map(({ municipality }) => municipality)),
        'Communes actuelles, après rattachement des communes déléguées ou fusionnées.',
      ),
      text('department', ({ events }) => each(events.map(({ department }) => department))),
    ],
    department: [
      {
        ...text('department', ({ events }) =>
          each(events.map(({ department }) => department && departmentName(department))),
        ),
        head: 'Nom du département',
      },
    ],
    dates: [
      { head: 'Premier créneau', kind: 'instant', value: ({ firstSlotAt }) => date(firstSlotAt) },
      { head: 'Dernier créneau', kind: 'instant', value: ({ lastSlotAt }) => date(lastSlotAt) },
    ],
    format: [text('format', ({ format }) => (format ? EVENT_FORMAT_LABELS[format] : null))],
    family: [text('family', ({ family }) => (family ? HOLDER_FAMILY_LABELS[family] : null))],
    themes: [text('themes', (row) => each(row.themes.map((code) => themes[code] ?? code)))],
    state: [
      text('state', ({ state }) => APPLICATION_STATE_LABELS[state]),
      {
        head: 'Correction',
        kind: 'text',
        value: ({ correction }) => (correction ? CORRECTION_LABELS[correction] : null),
      },
    ],
    opinions: VOICES.map((voice) => ({
      head: `Avis ${VOICE_LABELS[voice]}`,
      kind: 'text',
      value: ({ opinions }: ReviewListRowView) => {
        const position = opinions[voice];
        return position ? POSITION_STATUSES[position] : null;
      },
      definition: 'Avis rendu avant la séance\u00a0; vide tant qu’il est attendu.',
    })),
    waiting: [
      text(
        'waiting',
        ({ waitingFor }) => each(waitingFor.map((who) => AWAITED_LABELS[who])),
        'Qui doit agir maintenant.',
      ),
      { head: 'À faire', kind: 'text', value: ({ what }) => (what ? MATTER_LABELS[what] : null) },
      { head: 'Depuis le', kind: 'day', value: ({ waitingSince }) => date(waitingSince) },
      { head: 'Échéance', kind: 'day', value: ({ due }) => due },
    ],
    events: [
      {
        head: COLUMN_LABELS.events,
        kind: 'number',
        value: ({ events }) => events.length,
        definition:
          'Événements du dossier\u00a0; les activités d’un village ou d’un festival ne sont pas comptées à part.',
      },
    ],
    activities: [{ head: COLUMN_LABELS.activities, kind: 'number', value: ({ activities }) => activities }],
    label: [
      text(
        'label',
        ({ events }) => each(events.map(({ label }) => LABEL_WORDS[label])),
        'Décision du comité, annoncée ou non\u00a0: à ne pas diffuser avant l’annonce.',
      ),
    ],
    submitted: [{ head: COLUMN_LABELS.submitted, kind: 'day', value: ({ submittedAt }) => date(submittedAt) }],
    updated: [{ head: COLUMN_LABELS.updated, kind: 'day', value: ({ updatedAt }) => date(updatedAt) }],
    assigned: [text('assigned', ({ assignedTo }) => assignedTo?.name ?? null)],
    tags: [
      text(
        'tags',
        ({ tags }) => each(tags.map(({ name }) => name)),
        'Mots de la coordination, que personne d’autre ne lit.',
      ),
    ],
  };
}

/** A list as a file for a spreadsheet: the rows, columns and order of the screen. */
@Injectable()
export class ReviewListExport {
  constructor(
    @Inject(ReviewListQueries) private readonly lists: ReviewListQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async file(
    actor: Actor,
    list: ReviewList,
    query: ReviewListExportQuery,
    format: ExportFormat,
  ): Promise<StreamableFile> {
    const { themes, people } = await this.lists.options(query.year);
    const names: FilterNames = {
      theme: Object.fromEntries(themes.map(({ code, label }) => [code, label])),
      assignedTo: Object.fromEntries(people.map(({ id, name }) => [id, name])),
      department: Object.fromEntries((query.department ?? []).map((code) => [code, departmentName(code)])),
    };
    const { only } = query;
    const rows = everyPage(async (page, size) => (await this.lists.page(actor, list, { ...query, page, size })).items);
    const columns = columnsFor(names.theme ?? {});
    const title = list === 'events' ? 'Événements' : 'Dossiers';
    return sendExport(
      format,
      {
        name: `${title.toLowerCase()} ${query.year}`,
        title,
        columns: [
          { head: list === 'events' ? 'Événement' : 'Dossier', kind: 'text', value: (row) => row.title },
          { head: 'Structure', kind: 'text', value: (row) => row.organisationName },
          ...(query.column ?? USUAL_COLUMNS[list]).flatMap((column) => columns[column]),
        ],
        rows: only ? onlyThese(rows, new Set(only)) : rows,
        filters: [
          `Édition\u00a0: ${query.year}`,
          ...filtersInWords(filtersOf(query), names),
          ...(only ? [`Dossiers cochés\u00a0: ${only.length}`] : []),
          `Ordre\u00a0: ${SORT_LABELS[query.sort ?? 'waiting']}`,
        ],
      },
      this.clock.now(),
    );
  }
}

async function* onlyThese(
  rows: AsyncIterable<ReviewListRowView>,
  ids: ReadonlySet<string>,
): AsyncGenerator<ReviewListRowView> {
  for await (const row of rows) if (ids.has(row.applicationId)) yield row;
}
