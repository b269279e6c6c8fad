import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { ROLE_LABELS } from '@fds/accounts/domain';
import { JOURNAL_SUBJECTS, journalDifferences, journalWords, type JournalSubject } from '@fds/dashboards/domain';
import { Clock, sendExport, type ExportColumn, type ExportFormat } from '@fds/shared/api-kit';
import { dayInWords } from '@fds/shared/kernel';
import type { JournalQuery } from './journal.contract';
import { JournalQueries, type JournalLineWithValues } from './journal.queries';

const roleName = (role: string): string => (ROLE_LABELS as Record<string, string>)[role] ?? 'Portail';

const COLUMNS: readonly ExportColumn<JournalLineWithValues>[] = [
  { head: 'Ligne', kind: 'number', value: (row) => row.id },
  { head: 'Quand', kind: 'instant', value: (row) => row.at },
  { head: 'Qui', kind: 'text', value: (row) => row.who ?? 'Le portail' },
  { head: 'Rôle', kind: 'text', value: (row) => roleName(row.role) },
  {
    head: 'Au nom de',
    kind: 'text',
    value: (row) => row.onBehalfOf,
    definition: 'Structure à la place de laquelle la coordination a agi.',
  },
  { head: 'Action', kind: 'text', value: (row) => row.what },
  { head: 'Objet', kind: 'text', value: (row) => row.subject },
  { head: 'Édition', kind: 'number', value: (row) => row.editionYear },
  { head: 'Adresse réseau', kind: 'text', value: (row) => row.address, definition: 'Effacée au bout d’un an.' },
  {
    head: 'Ce qui a changé',
    kind: 'text',
    value: ({ subjectType, before, after }) =>
      journalDifferences(subjectType, before, after)
        .map((one) => `${one.field} : ${one.before ?? '—'} → ${one.after ?? '—'}`)
        .join(' ; ')
        .slice(0, 30_000),
    definition: 'Valeur d’avant → valeur d’après, champ par champ ; vide quand elles ont été effacées.',
  },
];

/** The lines that the same filters show, as a file. */
@Injectable()
export class JournalExport {
  constructor(
    @Inject(JournalQueries) private readonly journal: JournalQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  file(query: JournalQuery, format: ExportFormat): Promise<StreamableFile> {
    const rows = this.journal.every(query);
    const table = { name: 'journal', title: 'Journal', columns: COLUMNS, rows, filters: filtersInWords(query) };
    return sendExport(format, table, this.clock.now());
  }
}

/** The filters as the page says them. */
function filtersInWords({ action, who, role, subject, from, to, onBehalf, address }: JournalQuery): string[] {
  return [
    action && `Geste : ${JOURNAL_SUBJECTS[action as JournalSubject] ?? journalWords(action)}`,
    who && `Qui : « ${who} »`,
    role && `Rôle : ${roleName(role)}`,
    subject && `Objet : « ${subject} »`,
    from && `Du ${dayInWords(from)}`,
    to && `Jusqu’au ${dayInWords(to)}`,
    onBehalf && (onBehalf === 'only' ? 'À la place d’un porteur' : 'En son propre nom'),
    address && `Adresse réseau : ${address}`,
  ].filter((words): words is string => Boolean(words));
}
