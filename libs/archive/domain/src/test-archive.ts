import { ArchiveChecker } from './archive-checker';
import { columnNames, TABLE_NAMES, type TableName } from './files';
import type { Problem } from './problem';
import type { ReferenceLookup } from './reference';
import type { Cells } from './rows';

/** A table of a test: its header, by default the format's, and its rows by column. */
export interface TestTable {
  readonly header?: readonly string[];
  readonly rows: readonly Cells[];
}

export interface TestArchive {
  readonly edition: Record<string, unknown>;
  readonly tables: Record<TableName, TestTable>;
}

/** Region 32 with two communes, one delegated to the other department, and Paris outside. */
export const aReference = (overrides: Partial<ReferenceLookup> = {}): ReferenceLookup => ({
  department: (code) => ({ '59009': '59', '80021': '80', '02285': '59', '75056': '75' })[code] ?? null,
  isDepartment: (code) => ['02', '59', '60', '62', '75', '80'].includes(code),
  isRegion: (code) => ['11', '32'].includes(code),
  ...overrides,
});

export const someQuestions = (): Record<string, unknown>[] => [
  {
    code: 'satisfaction',
    type: 'single',
    label: 'Satisfait ?',
    required: true,
    options: [
      { code: 'yes', label: 'Oui' },
      { code: 'no', label: 'Non' },
    ],
  },
  {
    code: 'networks',
    type: 'multiple',
    label: 'Réseaux ?',
    required: false,
    options: [
      { code: 'a', label: 'A' },
      { code: 'b', label: 'B' },
    ],
    visibleWhen: { question: 'satisfaction', equals: 'yes' },
  },
  {
    code: 'support',
    type: 'scale',
    label: 'Utile ?',
    required: false,
    options: [
      { code: 'g1', label: '1' },
      { code: 'g2', label: '2' },
    ],
  },
  { code: 'staff', type: 'number', label: 'Combien ?', required: false },
  { code: 'remark', type: 'text', label: 'Remarques ?', required: false },
];

export const anEdition = (overrides: Record<string, unknown> = {}): Record<string, unknown> => ({
  format: 'fds-edition-archive/1',
  region: { code: '32', name: 'Hauts-de-France', departments: ['02', '59', '60', '62', '80'] },
  year: 2021,
  number: 30,
  title: 'Fête de la science 2021',
  theme: '',
  startsOn: '2021-10-01',
  endsOn: '2021-10-11',
  callOpensOn: '2021-03-01',
  callClosesOn: '2021-05-16',
  cogVintage: 2026,
  evaluation: { version: 1, title: 'Évaluation', questions: someQuestions() },
  ...overrides,
});

export const anOrganisation = (cells: Cells = {}): Cells => ({ id: 'org-1', name: 'Médiathèque', ...cells });
export const anApplication = (cells: Cells = {}): Cells => ({
  id: 'app-1',
  organisation_id: 'org-1',
  title: 'Dossier',
  state: 'decided',
  ...cells,
});
export const anEvent = (cells: Cells = {}): Cells => ({
  id: 'evt-1',
  application_id: 'app-1',
  kind: 'festival',
  title: 'Festival',
  attendance_mode: 'in_person',
  municipality_code: '59009',
  label: 'labelled',
  happening: 'scheduled',
  ...cells,
});
export const aSlot = (cells: Cells = {}): Cells => ({
  event_id: 'evt-1',
  begins_at: '2021-10-01T09:00:00+02:00',
  ends_at: '2021-10-01T17:00:00+02:00',
  ...cells,
});
export const anAttendance = (cells: Cells = {}): Cells => ({
  event_id: 'evt-1',
  audience: 'general_public',
  channel: 'in_person',
  visits: '12',
  counting: 'exact',
  ...cells,
});
export const anAnswer = (cells: Cells = {}): Cells => ({
  organisation_id: 'org-1',
  question: 'satisfaction',
  answer: 'yes',
  ...cells,
});
export const aResearch = (cells: Cells = {}): Cells => ({ organisation_id: 'org-1', unit: 'SCALab', ...cells });
export const aPartner = (cells: Cells = {}): Cells => ({
  event_id: 'evt-1',
  organisation_id: 'org-1',
  role: 'host',
  ...cells,
});
export const aMedia = (cells: Cells = {}): Cells => ({
  id: 'med-1',
  date: '2021-09-01',
  kind: 'print',
  outlet: 'La Voix',
  title: 'Titre',
  ...cells,
});
export const aBaseline = (cells: Cells = {}): Cells => ({
  year: '2019',
  indicator: 'attendance.total',
  value: '47451',
  ...cells,
});
export const aManual = (cells: Cells = {}): Cells => ({
  code: 'billboards',
  label: 'Panneaux',
  value: '245',
  ...cells,
});

/** A small archive without problem: one row of everything; the tables given replace those. */
export function anArchive(
  edition: Record<string, unknown> = {},
  tables: Partial<Record<TableName, TestTable | readonly Cells[]>> = {},
): TestArchive {
  const rows: Record<TableName, TestTable | readonly Cells[]> = {
    'organisations.csv': [anOrganisation()],
    'applications.csv': [anApplication()],
    'events.csv': [anEvent(), anEvent({ id: 'evt-1-a', parent_event_id: 'evt-1', kind: 'single', format: 'workshop' })],
    'slots.csv': [aSlot()],
    'attendance.csv': [anAttendance(), anAttendance({ audience: 'school', school_level: 'primary' })],
    'evaluations.csv': [anAnswer()],
    'research.csv': [aResearch()],
    'partners.csv': [aPartner()],
    'media.csv': [aMedia()],
    'baselines.csv': [aBaseline()],
    'manual_indicators.csv': [aManual()],
    ...tables,
  };
  const asTable = (table: TestTable | readonly Cells[]): TestTable => ('rows' in table ? table : { rows: table });
  const named = TABLE_NAMES.map((name) => [name, asTable(rows[name])] as const);
  return { edition: anEdition(edition), tables: Object.fromEntries(named) as Record<TableName, TestTable> };
}

/** Tells a whole archive to a checker; row n of a table stands on line n + 2. */
export function tell(archive: TestArchive, checker = new ArchiveChecker(aReference())): ArchiveChecker {
  checker.checkEdition(JSON.stringify(archive.edition));
  for (const name of TABLE_NAMES) {
    const { header = columnNames(name), rows } = archive.tables[name];
    checker.header(name, header);
    rows.forEach((cells, index) => checker.row(name, index + 2, cells));
    checker.end(name);
  }
  return checker;
}

export const problemsOf = (archive: TestArchive): Problem[] => tell(archive).problems();

/** Problems as `file:line:column`, which is what most tests are about. */
export const placesOf = (archive: TestArchive): string[] =>
  problemsOf(archive).map(({ file, line, column }) => `${file}:${line}:${column}`);

/** Places of the problems of an archive of which one table is replaced. */
export const placesIn = (table: TableName, rows: readonly Cells[]): string[] =>
  placesOf(anArchive({}, { [table]: rows }));

/** The same for the table itself: `line:column`. */
export const columnsIn = (table: TableName, rows: readonly Cells[]): string[] =>
  placesIn(table, rows)
    .filter((place) => place.startsWith(table))
    .map((place) => place.slice(table.length + 1));
