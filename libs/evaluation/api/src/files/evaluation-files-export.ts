import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { EvaluationFilesQuery, SentEvaluationFileView } from './evaluation-files.contract';
import { EvaluationFilesQueries } from './evaluation-files.queries';

const COLUMNS: readonly ExportColumn<SentEvaluationFileView>[] = [
  { head: 'Structure', kind: 'text', value: ({ organisationName }) => organisationName },
  { head: 'Question', kind: 'text', value: ({ questionLabel }) => questionLabel },
  { head: 'Fichier', kind: 'text', value: ({ name }) => name },
  { head: 'Octets', kind: 'number', value: ({ bytes }) => bytes },
  { head: 'Adresse', kind: 'text', value: ({ address }) => address, definition: 'Sur le portail, après connexion.' },
];

/** The list of an edition's files as a file: their names, not their bytes. */
@Injectable()
export class EvaluationFilesExport {
  constructor(
    @Inject(EvaluationFilesQueries) private readonly queries: EvaluationFilesQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(actor: Actor, year: number, query: EvaluationFilesQuery, format: ExportFormat): Promise<StreamableFile> {
    const rows = everyPage(
      async (page, size) => (await this.queries.sent(actor, year, { ...query, page, size })).items,
    );
    const filters = [`Édition\u00a0: ${year}`, ...(query.question ? [`Question\u00a0: ${query.question}`] : [])];
    const name = `fichiers de l’évaluation ${year}`;
    return sendExport(format, { name, title: 'Fichiers', columns: COLUMNS, rows, filters }, this.clock.now());
  }
}
