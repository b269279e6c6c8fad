import { DEPARTMENT_CODES, departmentName } from '@fds/accounts/domain';
import { ORGANISATION_KIND_LABELS } from '@fds/organisations/domain';
import {
  matchingKey,
  ORGANISATION_KINDS,
  pastedTable,
  type FieldRow,
  type OrganisationKind,
  type PastedColumn,
  type PastedTable,
} from '@fds/shared/kernel';

export const PARTICIPANT_FIELDS = ['name', 'structure', 'department', 'kind', 'email'] as const;
export type ParticipantField = (typeof PARTICIPANT_FIELDS)[number];

/** The columns of a pasted list of participants, in the order they have without a head. */
export const PARTICIPANT_COLUMNS: readonly PastedColumn<ParticipantField>[] = [
  {
    field: 'name',
    label: 'Personne',
    names: ['nom', 'nomprenom', 'prenomnom', 'participant', 'participante', 'name', 'person'],
  },
  {
    field: 'structure',
    label: 'Structure',
    names: ['organisme', 'organisation', 'etablissement', 'organization', 'entreprise'],
  },
  { field: 'department', label: 'Département', names: ['dep', 'dept', 'dpt', 'department', 'codedepartement'] },
  { field: 'kind', label: 'Type', names: ['typedestructure', 'kind', 'categorie', 'sorte'] },
  {
    field: 'email',
    label: 'E-mail',
    names: ['mail', 'courriel', 'adresseemail', 'adressemail', 'adresseelectronique'],
  },
];

export const LONGEST_NAME = 200;

export type ParticipantProblem =
  'nobody' | 'name_long' | 'structure_long' | 'department_unknown' | 'kind_unknown' | 'email_unread';
export const PARTICIPANT_PROBLEMS: Record<ParticipantProblem, string> = {
  nobody: 'Il manque la personne et la structure.',
  name_long: `Le nom dépasse ${LONGEST_NAME} signes.`,
  structure_long: `Le nom de la structure dépasse ${LONGEST_NAME} signes.`,
  department_unknown: 'Ce département n’est pas connu. Écrivez son numéro, par exemple 59.',
  kind_unknown: 'Ce type de structure n’est pas connu. Écrivez par exemple «\u00a0Médiathèque\u00a0», ou laissez vide.',
  email_unread: 'Cette adresse e-mail n’est pas complète, par exemple prenom@structure.fr',
};

export interface ListedParticipant {
  /** Empty when only the structure was noted. */
  readonly name: string;
  readonly structure: string;
  readonly department: string | null;
  readonly kind: OrganisationKind | null;
  readonly email: string | null;
}
export interface CheckedParticipant {
  readonly line: number;
  readonly given: Readonly<Record<ParticipantField, string>>;
  readonly participant: ListedParticipant | null;
  readonly problems: readonly { readonly field: ParticipantField; readonly problem: ParticipantProblem }[];
  /** On the list already: of this meeting, or on an earlier line. */
  readonly repeated: boolean;
}
export interface CheckedParticipants extends Omit<PastedTable<ParticipantField>, 'rows'> {
  readonly rows: readonly CheckedParticipant[];
}

/** The spelling under which a participant is found again on another list; empty for somebody without a name. */
export const participantKey = ({ name }: Pick<ListedParticipant, 'name'>): string =>
  // Given name and family name come in either order.
  name.split(/\s+/).map(matchingKey).filter(Boolean).sort().join('.');
/** The spelling under which structures meet. */
export const structureKey = (structure: string): string => matchingKey(structure);

/** Tells somebody on one list from the others; empty for somebody without a name or address, who is nobody's double. */
export const placeOnList = ({
  name,
  structure,
  email,
}: Pick<ListedParticipant, 'name' | 'structure' | 'email'>): string =>
  name ? `${participantKey({ name })}|${structureKey(structure)}` : email ? `|${email.toLowerCase()}` : '';

/** What becomes of each line of a pasted list; nothing is written. `known` are those on the meeting's list, by `placeOnList`. */
export function checkParticipantList(text: string, known: ReadonlySet<string>): CheckedParticipants {
  const { rows, ...table } = pastedTable(text, PARTICIPANT_COLUMNS);
  const seen = new Set(known);
  return {
    ...table,
    rows: rows.map(({ line, fields }) => {
      const { participant, problems } = readParticipant({ line, fields });
      const place = participant ? placeOnList(participant) : '';
      const repeated = place !== '' && seen.has(place);
      if (place) seen.add(place);
      return { line, given: fields, participant, problems, repeated };
    }),
  };
}

function readParticipant({ fields }: FieldRow<ParticipantField>): Pick<CheckedParticipant, 'participant' | 'problems'> {
  const problems: { field: ParticipantField; problem: ParticipantProblem }[] = [];
  const { name, structure } = fields;
  if (name === '' && structure === '') problems.push({ field: 'name', problem: 'nobody' });
  if (name.length > LONGEST_NAME) problems.push({ field: 'name', problem: 'name_long' });
  if (structure.length > LONGEST_NAME) problems.push({ field: 'structure', problem: 'structure_long' });
  const department = departmentInCell(fields.department);
  if (fields.department !== '' && department === null)
    problems.push({ field: 'department', problem: 'department_unknown' });
  const kind = organisationKindInCell(fields.kind);
  if (fields.kind !== '' && kind === null) problems.push({ field: 'kind', problem: 'kind_unknown' });
  const email = fields.email === '' ? null : fields.email;
  if (email !== null && !looksLikeAddress(email)) problems.push({ field: 'email', problem: 'email_unread' });
  return { participant: problems.length === 0 ? { name, structure, department, kind, email } : null, problems };
}

/** The department that a cell names, by its number, its name or a postal code; null when none. */
export function departmentInCell(cell: string): string | null {
  const text = cell.trim().toUpperCase();
  const code = /^\d$/.test(text)
    ? `0${text}`
    : /^\d{5}$/.test(text)
      ? text.slice(0, text.startsWith('97') ? 3 : 2)
      : text;
  if (DEPARTMENT_CODES.includes(code)) return code;
  const key = matchingKey(cell.replace(/\(.*\)/, ''));
  return DEPARTMENT_CODES.find((one) => key !== '' && matchingKey(departmentName(one)) === key) ?? null;
}

const KINDS_SAID: Partial<Record<OrganisationKind, readonly string[]>> = {
  library: ['bm', 'bibliothequemunicipale'],
  science_centre: ['csti', 'ccsti', 'centredecsti', 'centredesciences'],
  fab_lab: ['tierslieu', 'fablab'],
  association: ['asso'],
  school: ['ecole', 'college', 'lycee', 'etablissementscolaire', 'scolaire'],
  research_organisation: ['laboratoire', 'labo', 'recherche', 'organismederecherche'],
  hospital: ['chu', 'ch'],
  municipality: ['mairie', 'commune', 'collectivite', 'intercommunalite', 'epci', 'ville'],
  other: ['autre'],
};
/** The type of structure that a cell names; null when none. */
export function organisationKindInCell(cell: string): OrganisationKind | null {
  const key = matchingKey(cell);
  return (
    ORGANISATION_KINDS.find(
      (kind) =>
        matchingKey(kind) === key ||
        matchingKey(ORGANISATION_KIND_LABELS[kind]) === key ||
        KINDS_SAID[kind]?.includes(key),
    ) ?? null
  );
}

/** A plain mailbox with a whole domain; never a line of its own. */
export const looksLikeAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@[^\s@.<>(),;:"]+(\.[^\s@.<>(),;:"]+)+$/.test(text);
