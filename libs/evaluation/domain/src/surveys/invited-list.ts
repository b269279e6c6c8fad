import { DEPARTMENT_CODES } from '@fds/accounts/domain';
import { pastedTable, type FieldRow, type PastedColumn } from '@fds/shared/kernel';

export const INVITED_FIELDS = ['name', 'email', 'department', 'category', 'municipality'] as const;
export type InvitedField = (typeof INVITED_FIELDS)[number];

/** The columns of an invited list, in the order they have without a head. */
export const INVITED_COLUMNS: readonly PastedColumn<InvitedField>[] = [
  { field: 'name', label: 'Nom', names: ['structure', 'organisme', 'personne', 'name', 'raisonsociale'] },
  { field: 'email', label: 'E-mail', names: ['mail', 'courriel', 'adresseemail', 'adressemail', 'email'] },
  { field: 'department', label: 'Département', names: ['dep', 'dept', 'dpt', 'codedepartement'] },
  { field: 'category', label: 'Type', names: ['typedestructure', 'typologie', 'categorie', 'famille'] },
  { field: 'municipality', label: 'Commune (code INSEE)', names: ['commune', 'insee', 'codeinsee', 'codecommune'] },
];
/** People whom one list may add. */
export const MOST_INVITED = 5000;
export const LONGEST_INVITED_NAME = 200;
export const LONGEST_CATEGORY = 100;

export type InvitedProblem =
  'name_missing' | 'name_long' | 'category_long' | 'email_unread' | 'department_unknown' | 'municipality_unread';
export const INVITED_PROBLEMS: Record<InvitedProblem, string> = {
  name_missing: 'Il manque le nom.',
  name_long: `Le nom dépasse ${LONGEST_INVITED_NAME} caractères.`,
  category_long: `Le type dépasse ${LONGEST_CATEGORY} caractères.`,
  email_unread: 'Cette adresse e-mail n’est pas complète, par exemple prenom@structure.fr',
  department_unknown: 'Ce département n’est pas connu. Écrivez son numéro, par exemple 59.',
  municipality_unread: 'Un code INSEE a cinq signes, par exemple 80001.',
};

/** Somebody to invite, as a line says it. */
export interface InvitedPerson {
  readonly name: string;
  /** Null for somebody who gets the link by other ways. */
  readonly email: string | null;
  /** Empty when not said. */
  readonly department: string;
  readonly category: string;
  /** INSEE code; empty when not said. */
  readonly municipality: string;
  /** Line of the list that says it; absent for whom no list names. */
  readonly line?: number;
}
export interface InvitedLineProblem {
  readonly line: number;
  readonly field: InvitedField;
  readonly text: string;
}
export interface InvitedList {
  readonly people: readonly InvitedPerson[];
  /** With one of these, nobody of the list is invited. */
  readonly problems: readonly InvitedLineProblem[];
  /** Lines that name an address which stands on an earlier one. */
  readonly repeated: number;
  readonly ignored: readonly string[];
}

/** Reads a pasted list or a CSV file: one line for each person, all of them or none. */
export function readInvitedList(text: string): InvitedList {
  const { rows, ignored } = pastedTable(text, INVITED_COLUMNS);
  const problems = rows.flatMap(problemsOf);
  const seen = new Set<string>();
  const people = rows.map(personOf).filter(({ email }) => {
    if (email === null) return true;
    const known = seen.has(email.toLowerCase());
    seen.add(email.toLowerCase());
    return !known;
  });
  return { people: problems.length > 0 ? [] : people, problems, repeated: rows.length - people.length, ignored };
}

const departmentOf = (cell: string): string => (/^\d$/.test(cell) ? `0${cell}` : cell.toUpperCase());

const personOf = ({ line, fields }: FieldRow<InvitedField>): InvitedPerson => ({
  line,
  name: fields.name,
  email: fields.email === '' ? null : fields.email,
  department: departmentOf(fields.department),
  category: fields.category,
  municipality: fields.municipality.toUpperCase().padStart(fields.municipality === '' ? 0 : 5, '0'),
});

function problemsOf({ line, fields }: FieldRow<InvitedField>): InvitedLineProblem[] {
  const found: (readonly [InvitedField, InvitedProblem, boolean])[] = [
    ['name', 'name_missing', fields.name === ''],
    ['name', 'name_long', fields.name.length > LONGEST_INVITED_NAME],
    ['category', 'category_long', fields.category.length > LONGEST_CATEGORY],
    [
      'email',
      'email_unread',
      fields.email !== '' && !/^[^\s@<>,;]{1,64}@[^\s@<>,;]+\.[^\s@<>,;.]{2,}$/.test(fields.email),
    ],
    [
      'department',
      'department_unknown',
      fields.department !== '' && !DEPARTMENT_CODES.includes(departmentOf(fields.department)),
    ],
    [
      'municipality',
      'municipality_unread',
      fields.municipality !== '' && !/^\d[\dAB]?\d{2,3}$/i.test(fields.municipality),
    ],
  ];
  return found.flatMap(([field, problem, is]) => (is ? [{ line, field, text: INVITED_PROBLEMS[problem] }] : []));
}
