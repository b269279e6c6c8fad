import type { ArchiveProblemView } from '@fds/shared/contract';

/** A spreadsheet must not run what a broken archive holds: such a cell begins with an apostrophe. */
const harmless = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => `"${harmless(cell).replaceAll('"', '""')}"`;

/** The problems of an archive as a file for a spreadsheet: UTF-8 with its mark, semicolons. */
export function problemsCsv(problems: readonly ArchiveProblemView[]): string {
  const rows = problems.map(({ file, line, column, value, expected }) => [
    file,
    line === null ? '' : String(line),
    column ?? '',
    value ?? '',
    expected,
  ]);
  const head = ['Fichier', 'Ligne', 'Colonne', 'Valeur', 'Attendu'];
  return `\uFEFF${[head, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;
}
