import { matchingKey, pastedTable, type FieldRow, type PastedColumn } from '@fds/shared/kernel';
import { AUDIENCE_LABELS, COUNTING_LABELS, LEVEL_LABELS } from '../french';
import { LINE_RULES, readVisits, type AttendanceLineFacts } from '../lines';

/** Columns of a spreadsheet of figures that hold visits, with what each of them counts. */
const VISITS = {
  public: {
    audience: 'general_public',
    schoolLevel: null,
    channel: 'in_person',
    label: AUDIENCE_LABELS.general_public,
  },
  nursery: { audience: 'school', schoolLevel: 'nursery', channel: 'in_person', label: LEVEL_LABELS.nursery },
  primary: { audience: 'school', schoolLevel: 'primary', channel: 'in_person', label: LEVEL_LABELS.primary },
  middle: { audience: 'school', schoolLevel: 'middle', channel: 'in_person', label: LEVEL_LABELS.middle },
  high: { audience: 'school', schoolLevel: 'high', channel: 'in_person', label: LEVEL_LABELS.high },
  higher: { audience: 'school', schoolLevel: 'higher', channel: 'in_person', label: LEVEL_LABELS.higher },
  mixed: { audience: 'school', schoolLevel: 'mixed', channel: 'in_person', label: LEVEL_LABELS.mixed },
  unspecified: { audience: 'school', schoolLevel: null, channel: 'in_person', label: AUDIENCE_LABELS.school },
  accompanying: {
    audience: 'accompanying_adults',
    schoolLevel: null,
    channel: 'in_person',
    label: AUDIENCE_LABELS.accompanying_adults,
  },
  onlinePublic: { audience: 'general_public', schoolLevel: null, channel: 'online', label: 'Tout public en ligne' },
  onlineSchool: { audience: 'school', schoolLevel: null, channel: 'online', label: 'Élèves en ligne' },
} as const satisfies Record<string, Omit<AttendanceLineFacts, 'visits' | 'counting'> & { readonly label: string }>;
type VisitsField = keyof typeof VISITS;
const VISITS_FIELDS = Object.keys(VISITS) as VisitsField[];

export type SheetField = 'event' | 'title' | 'organisation' | VisitsField | 'counting' | 'notHeld' | 'comment';

const NAMES: Partial<Record<SheetField, readonly string[]>> = {
  event: ['id', 'identifiant de l evenement'],
  title: ['titre'],
  organisation: ['porteur'],
  counting: ['methode', 'compte ou estime', 'comptage'],
};
const LABELS: Record<SheetField, string> = {
  event: 'Identifiant',
  title: 'Événement',
  organisation: 'Structure',
  ...(Object.fromEntries(VISITS_FIELDS.map((field) => [field, VISITS[field].label])) as Record<VisitsField, string>),
  counting: 'Compté ou estimé',
  notHeld: 'N’a pas eu lieu, pourquoi',
  comment: 'Commentaire',
};
/** The columns in the order of the template. */
export const SHEET_FIELDS: readonly SheetField[] = [
  ...(['event', 'title', 'organisation'] as const),
  ...VISITS_FIELDS,
  ...(['counting', 'notHeld', 'comment'] as const),
];
export const sheetLabel = (field: SheetField): string => LABELS[field];
const COLUMNS: readonly PastedColumn<SheetField>[] = SHEET_FIELDS.map((field) => ({
  field,
  label: LABELS[field],
  names: [matchingKey(LABELS[field]), ...(NAMES[field] ?? []).map(matchingKey)],
}));

/** Rows that one spreadsheet may hold. */
export const MOST_SHEET_ROWS = 2000;
const LONGEST = { notHeld: 1000, comment: 2000 } as const;

/** An event that figures may be given for, with the state of its report. */
export interface SheetEvent {
  readonly id: string;
  /** Why its figures cannot be written now, in a sentence; null when they can. */
  readonly refusal: string | null;
}
/** A report that a row gives. */
export interface SheetReport {
  readonly line: number;
  readonly eventId: string;
  readonly lines: readonly AttendanceLineFacts[];
  readonly notHeldReason: string | null;
  readonly comment: string;
}
/** What cannot be taken over, by its cell; as an archive's problems are told. */
export interface SheetProblem {
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly expected: string;
}
export interface CheckedSheet {
  readonly reports: readonly SheetReport[];
  /** Rows without any figure: nothing is said of their events. */
  readonly empty: number;
  readonly problems: readonly SheetProblem[];
}

/** Every report of a spreadsheet, or every problem of it; `eventOf` finds an event of the edition by its identifier. */
export function checkSheet(text: string, eventOf: (id: string) => SheetEvent | undefined): CheckedSheet {
  const table = pastedTable(text, COLUMNS);
  const problem = (expected: string, value: string | null = null): CheckedSheet => ({
    reports: [],
    empty: 0,
    problems: [{ line: null, column: null, value, expected }],
  });
  if (table.rows.length === 0) return problem('un tableau avec au moins une ligne');
  if (!table.headed || !columnThere(text)) return problem('une première ligne avec les titres du modèle');
  const [unknown] = table.ignored;
  if (unknown !== undefined) return problem('une colonne du modèle', unknown);
  if (table.rows.length > MOST_SHEET_ROWS)
    return problem(`au plus ${MOST_SHEET_ROWS} lignes`, String(table.rows.length));
  const seen = new Map<string, number>();
  const problems: SheetProblem[] = [];
  const reports: SheetReport[] = [];
  let empty = 0;
  for (const row of table.rows) {
    const read = readRow(row, eventOf, seen);
    problems.push(...read.problems);
    if (read.report) reports.push(read.report);
    else if (read.problems.length === 0) empty += 1;
  }
  if (problems.length === 0 && reports.length === 0) return problem('au moins une ligne avec des chiffres');
  return { reports, empty, problems };
}

/** Rows without a column of identifiers would be found for nobody. */
const columnThere = (text: string): boolean =>
  pastedTable(text, COLUMNS).rows.some(({ fields }) => fields.event !== '');

function readRow(
  { line, fields }: FieldRow<SheetField>,
  eventOf: (id: string) => SheetEvent | undefined,
  seen: Map<string, number>,
): { readonly report: SheetReport | null; readonly problems: readonly SheetProblem[] } {
  const problems: SheetProblem[] = [];
  const refuse = (field: SheetField, expected: string): void =>
    void problems.push({ line, column: LABELS[field], value: fields[field] || null, expected });
  const given = VISITS_FIELDS.filter((field) => fields[field] !== '');
  if (given.length === 0 && fields.notHeld === '') return { report: null, problems };
  const id = fields.event.toLowerCase();
  const event = eventOf(id);
  const before = seen.get(id);
  if (!event) refuse('event', 'l’identifiant d’un événement labellisé de l’édition');
  else if (before !== undefined) refuse('event', `un événement une seule fois (déjà à la ligne ${before})`);
  else if (event.refusal !== null) refuse('event', event.refusal);
  seen.set(id, before ?? line);
  const counting = countingOf(fields.counting);
  if (given.length > 0 && counting === null) refuse('counting', '« compté » ou « estimé »');
  if (given.length > 0 && fields.notHeld !== '') refuse('notHeld', 'rien, quand des visites sont données');
  for (const field of ['notHeld', 'comment'] as const)
    if (fields[field].length > LONGEST[field]) refuse(field, `au plus ${LONGEST[field]} caractères`);
  const lines = given.flatMap((field): AttendanceLineFacts[] => {
    const visits = readVisits(fields[field]);
    if (visits === null) refuse(field, LINE_RULES.whole_number);
    const { audience, schoolLevel, channel } = VISITS[field];
    return visits === null ? [] : [{ audience, schoolLevel, channel, visits, counting: counting ?? 'estimated' }];
  });
  if (problems.length > 0 || !event) return { report: null, problems };
  const notHeldReason = fields.notHeld || null;
  return { report: { line, eventId: event.id, lines, notHeldReason, comment: fields.comment }, problems };
}

const countingOf = (cell: string): AttendanceLineFacts['counting'] | null => {
  const key = matchingKey(cell);
  if (['exact', 'comptees', 'comptes', matchingKey(COUNTING_LABELS.exact)].includes(key)) return 'exact';
  return ['estimees', 'estimes', matchingKey(COUNTING_LABELS.estimated)].includes(key) ? 'estimated' : null;
};
