import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { MEETING_KIND_LABELS } from '@fds/communication/domain';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import { Clock, everyPage, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import { MeetingsQueries, type ExportedParticipant } from './meetings.queries';

const COLUMNS: readonly ExportColumn<ExportedParticipant>[] = [
  { head: 'Date', kind: 'day', value: ({ heldOn }) => heldOn },
  { head: 'Réunion', kind: 'text', value: ({ meeting }) => meeting },
  { head: 'Sorte', kind: 'text', value: ({ meetingKind }) => MEETING_KIND_LABELS[meetingKind] },
  { head: 'Personne', kind: 'text', value: ({ name }) => name },
  { head: 'E-mail', kind: 'text', value: ({ email }) => email },
  { head: 'Structure', kind: 'text', value: ({ structure }) => structure },
  { head: 'Département', kind: 'text', value: ({ department }) => department },
  { head: 'Type', kind: 'text', value: ({ kind }) => kind && ORGANISATION_KIND_LABELS[kind] },
  {
    head: 'Structure du répertoire',
    kind: 'text',
    value: ({ organisationName }) => organisationName,
    definition: 'Structure que la coordination a reconnue\u00a0; vide tant que ce n’est pas fait.',
  },
  {
    head: 'A déposé',
    kind: 'text',
    value: ({ filed }) => (filed === null ? null : filed ? 'oui' : 'non'),
    definition: 'La structure a déposé un dossier pour l’édition\u00a0; vide tant qu’elle n’est pas reconnue.',
  },
];

/** Every participation of an edition as a file. */
@Injectable()
export class MeetingsExport {
  constructor(
    @Inject(MeetingsQueries) private readonly queries: MeetingsQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(year: number, format: ExportFormat): Promise<StreamableFile> {
    const rows = everyPage((page, size) => this.queries.exported(year, page, size));
    const name = `réunions de préparation ${year}`;
    const table = { name, title: 'Participations', columns: COLUMNS, rows, filters: [`Édition\u00a0: ${year}`] };
    return sendExport(format, table, this.clock.now());
  }
}
