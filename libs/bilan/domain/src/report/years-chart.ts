import { COMPARED_CODES, type ComparedCode } from '../comparison';
import { formatCount, formatShare, UNKNOWN } from '../display';
import { AUDIENCE_LABELS, COMPARED_LABELS } from '../labels';
import {
  attendanceFinding,
  formatBounds,
  formatCompared,
  formatPast,
  ratiosSentence,
  referenceYear,
  yearColumns,
  yearNotes,
  type YearColumn,
} from '../years';
import { number, titled, words } from './charts';
import type { DrawnColumn, ReportChart, ReportTable, TitledTable } from './report-document';
import type { ReportSource } from './report-source';

/** Height of a column that has no comparable number, as a part of the tallest. */
const PLACEHOLDER = 0.84;

/** Attendance is not known, rather than 0, while no report is there. */
const reported = ({ book }: ReportSource): boolean => book.count('attendance.reports.received') > 0;

const columnsOf = (source: ReportSource): YearColumn[] =>
  yearColumns(source.edition.year, reported(source) ? source.book.count('attendance.total') : null, source.pastYears);

function drawn(columns: readonly YearColumn[]): DrawnColumn[] {
  const tallest = Math.max(1, ...columns.map(({ value, upper }) => Math.max(value ?? 0, upper ?? 0)));
  return columns.map(({ year, value, lower, upper, state, mark }) => ({
    label: String(year),
    part: state === 'known' || state === 'this' ? (value ?? 0) / tallest : PLACEHOLDER,
    bounds: state === 'known' && lower !== null && upper !== null ? [lower / tallest, upper / tallest] : null,
    mark,
    state,
  }));
}

/** A comparison; not known, rather than "−100 %", while no report is there. */
const compared = (source: ReportSource, code: string): string =>
  reported(source) ? formatCompared(source.book.find(code)) : UNKNOWN;

/** Attendance beside that of past years. */
export function yearsChart(source: ReportSource): ReportChart {
  const { book, edition, pastYears } = source;
  const columns = columnsOf(source);
  const read = columns.map(({ year, mark }) => `${year}\u00a0: ${mark}`).join('\u00a0; ');
  const estimated = columns.some(({ lower }) => lower !== null);
  const foot = [
    ratiosSentence(book, edition.year, pastYears),
    estimated ? '≈\u00a0: année connue par un intervalle, que le trait montre.' : null,
    ...yearNotes(columns, pastYears),
    'Les visites ne sont pas des personnes\u00a0: qui va à deux événements compte deux fois.',
  ];
  return {
    id: 'annees',
    title: titled(attendanceFinding(book, edition.year, pastYears)),
    subtitle: 'Visites en présentiel, année après année',
    drawing: { type: 'columns', columns: drawn(columns) },
    alternative: `Graphique à colonnes. Visites en présentiel. ${read}.`,
    table: {
      head: [words('Année'), number('Visites')],
      rows: columns.map(({ year, mark }) => [String(year), mark]),
      total: [],
    },
    foot: foot.filter((line) => line !== null && line !== '').join(' '),
  };
}

const ROWS: readonly { readonly code: ComparedCode; readonly label: string }[] = [
  { code: 'attendance.general_public', label: AUDIENCE_LABELS.general_public },
  { code: 'attendance.school', label: AUDIENCE_LABELS.school },
];

/** Visits by audience, with the change since the most recent comparable year. */
export function audiencesTable(source: ReportSource): ReportTable {
  const { book, edition, pastYears } = source;
  const reference = referenceYear(edition.year, pastYears);
  const adults = book.count('attendance.accompanying_adults');
  const line = (label: string, code: string): string[] => [
    label,
    reported(source) ? formatCount(book.count(code)) : UNKNOWN,
    !reported(source) ? UNKNOWN : formatShare(code === 'attendance.total' ? 100 : book.share(code)),
    ...(reference ? [compared(source, `comparison.${reference.year}.change.${code}`)] : []),
  ];
  return {
    head: [
      words('Public'),
      number(String(edition.year)),
      number('Part'),
      ...(reference ? [number(`Depuis ${reference.year}`)] : []),
    ],
    rows: [
      ...ROWS.map(({ label, code }) => line(label, code)),
      ...(adults > 0 ? [line(AUDIENCE_LABELS.accompanying_adults, 'attendance.accompanying_adults')] : []),
    ],
    total: line('Total', 'attendance.total'),
  };
}

/** Every past year with what is known of it, what this one represents of it, and the change. */
export function comparisonTable(source: ReportSource): TitledTable {
  const { year } = source.edition;
  return {
    title: 'Année par année',
    head: [words('Année'), words('Chiffre'), number('Alors'), number(`Part qu’en fait ${year}`), number('Évolution')],
    rows: source.pastYears.flatMap((past) =>
      COMPARED_CODES.filter((code) => past.figures[code]).map((code) => [
        String(past.year),
        COMPARED_LABELS[code],
        past.figures[code]?.kind === 'interval'
          ? `${formatPast(past.figures[code])} (${formatBounds(past.figures[code])})`
          : formatPast(past.figures[code]),
        compared(source, `comparison.${past.year}.ratio.${code}`),
        compared(source, `comparison.${past.year}.change.${code}`),
      ]),
    ),
    total: [],
    note: 'Une part dit ce que l’édition représente de l’autre\u00a0; une évolution, de combien elle s’en écarte. Une année connue par un intervalle donne un intervalle.',
  };
}

/** What to read beside a comparison with a year, year by year; years that do not compare are told, never left out. */
export const contextNotes = (source: ReportSource): string[] => yearNotes(columnsOf(source), source.pastYears);
