import { concernsEdition } from '../keeping';
import { addressInCell, dayInCell, yesInCell } from '../pasted/cells';
import {
  pastedTable,
  type Day,
  type FieldRow,
  type MediaKind,
  type PastedColumn,
  type PastedTable,
} from '@fds/shared/kernel';
import { KnownRelays, type RelayMarks } from './known-relays';
import { mediaKindInCell } from './labels';

export const RELAY_FIELDS = ['date', 'kind', 'outlet', 'title', 'url', 'namesAmbassador'] as const;
export type RelayField = (typeof RELAY_FIELDS)[number];

/** The columns of a pasted list of relays, in the order they have without a head. */
export const RELAY_COLUMNS: readonly PastedColumn<RelayField>[] = [
  {
    field: 'date',
    label: 'Date',
    names: ['jour', 'dateparution', 'datedeparution', 'parution', 'datediffusion', 'le'],
  },
  { field: 'kind', label: 'Sorte', names: ['type', 'kind', 'typedemedia', 'nature', 'categorie', 'support'] },
  { field: 'outlet', label: 'Média', names: ['media', 'outlet', 'nomdumedia', 'titredumedia', 'journal', 'source'] },
  { field: 'title', label: 'Titre', names: ['title', 'titredelarticle', 'article', 'sujet', 'intitule', 'titresujet'] },
  { field: 'url', label: 'Lien', names: ['url', 'adresse', 'link', 'lienweb', 'http'] },
  { field: 'namesAmbassador', label: 'Ambassadeur', names: ['ambassadrice', 'ambassador', 'nommelambassadeur'] },
];

export const LONGEST_OUTLET = 200;
export const LONGEST_TITLE = 500;

export type RelayProblem =
  | 'date_missing'
  | 'date_unread'
  | 'date_outside'
  | 'date_to_come'
  | 'kind_missing'
  | 'kind_unknown'
  | 'outlet_missing'
  | 'outlet_long'
  | 'title_missing'
  | 'title_long'
  | 'url_unread'
  | 'ambassador_unread';
export const RELAY_PROBLEMS: Record<RelayProblem, string> = {
  date_missing: 'Il manque la date.',
  date_unread: 'Cette date n’existe pas. Écrivez-la comme 02/10/2026.',
  date_outside: 'Cette date est trop loin de l’édition.',
  date_to_come: 'Cette date est à venir\u00a0: un relais a déjà paru.',
  kind_missing: 'Il manque la sorte de média.',
  kind_unknown: 'Cette sorte de média n’est pas connue. Écrivez par exemple «\u00a0Radio\u00a0».',
  outlet_missing: 'Il manque le nom du média.',
  outlet_long: `Le nom du média dépasse ${LONGEST_OUTLET} signes.`,
  title_missing: 'Il manque le titre ou le sujet.',
  title_long: `Le titre dépasse ${LONGEST_TITLE} signes.`,
  url_unread: 'Ce lien n’est pas une adresse web.',
  ambassador_unread: 'Écrivez oui ou non dans la colonne de l’ambassadeur.',
};

/** A relay that can be written. */
export interface ListedRelay extends RelayMarks {
  readonly kind: MediaKind;
  readonly namesAmbassador: boolean;
}
export interface CheckedRelay<Known extends RelayMarks = RelayMarks> {
  readonly line: number;
  /** As it stands in the list. */
  readonly given: Readonly<Record<RelayField, string>>;
  /** Null while there are problems. */
  readonly relay: ListedRelay | null;
  readonly problems: readonly { readonly field: RelayField; readonly problem: RelayProblem }[];
  /** What it probably repeats: a relay that is known, or an earlier line. */
  readonly like: Known | { readonly line: number } | null;
}
export interface CheckedRelays<Known extends RelayMarks> extends Omit<PastedTable<RelayField>, 'rows'> {
  readonly rows: readonly CheckedRelay<Known>[];
}

/**
 * What becomes of each line of a pasted list: a relay, or its problems; and what it repeats. Nothing is written.
 * @param today last day that a relay may bear
 */
export function checkRelayList<Known extends RelayMarks>(
  text: string,
  { year, today, known }: { readonly year: number; readonly today: Day; readonly known: Iterable<Known> },
): CheckedRelays<Known> {
  const { rows, ...table } = pastedTable(text, RELAY_COLUMNS);
  const knownRelays = new KnownRelays(known);
  const lines = new KnownRelays<ListedRelay & { readonly line: number }>();
  return {
    ...table,
    rows: rows.map(({ line, fields }) => {
      const { relay, problems } = readRelay({ line, fields }, year, today);
      const repeated = relay ? lines.like(relay) : null;
      const like = relay ? (knownRelays.like(relay) ?? (repeated && { line: repeated.line })) : null;
      if (relay) lines.add({ ...relay, line });
      return { line, given: fields, relay, problems, like };
    }),
  };
}

/** What stands against a day, or null. */
export function relayDayProblem(day: Day, year: number, today: Day): RelayProblem | null {
  if (day > today) return 'date_to_come';
  return concernsEdition(day, year) ? null : 'date_outside';
}

function readRelay(
  { fields }: FieldRow<RelayField>,
  year: number,
  today: Day,
): Pick<CheckedRelay, 'relay' | 'problems'> {
  const problems: { field: RelayField; problem: RelayProblem }[] = [];
  const say = (field: RelayField, problem: RelayProblem | null): void => {
    if (problem) problems.push({ field, problem });
  };
  const date = dayInCell(fields.date);
  say('date', fields.date === '' ? 'date_missing' : date === null ? 'date_unread' : relayDayProblem(date, year, today));
  const kind = mediaKindInCell(fields.kind);
  say('kind', fields.kind === '' ? 'kind_missing' : kind === null ? 'kind_unknown' : null);
  const { outlet, title } = fields;
  say('outlet', outlet === '' ? 'outlet_missing' : outlet.length > LONGEST_OUTLET ? 'outlet_long' : null);
  say('title', title === '' ? 'title_missing' : title.length > LONGEST_TITLE ? 'title_long' : null);
  const url = addressInCell(fields.url);
  say('url', url === null ? 'url_unread' : null);
  const namesAmbassador = yesInCell(fields.namesAmbassador);
  say('namesAmbassador', namesAmbassador === null ? 'ambassador_unread' : null);
  const whole = problems.length === 0 && date !== null && kind !== null && url !== null && namesAmbassador !== null;
  return { relay: whole ? { date, kind, outlet, title, url, namesAmbassador } : null, problems };
}
