import { isCommittee, type Role } from '@fds/shared/kernel';
import { filterAddress } from './filter-address';
import { NO_FILTER, type BilanFilter } from './filter';
import { readsRows, rowsBehind, type RowKind } from './rows/rows-behind';

/** The rows behind a figure: a page of the portal with its filters in the address. */
export interface ListBehind {
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  /** What the link says. */
  readonly label: string;
}

const LINKS: Readonly<Record<RowKind, string>> = {
  dossier: 'Voir les dossiers',
  event: 'Voir les événements',
  organisation: 'Voir les structures',
  municipality: 'Voir les communes',
  intermunicipality: 'Voir les EPCI',
  site: 'Voir les lieux',
  mention: 'Voir qui l’a nommé',
  unit: 'Voir les laboratoires',
  institution: 'Voir les établissements',
};
/** A mean is read in the rows that it is taken over. */
const READ_IN: Readonly<Record<string, string>> = { 'attendance.mean': 'attendance.reports.received' };

/**
 * The list behind a figure of the edition of a year, in the part that a filter keeps, for who may see it: the rows that it
 * counts; the results of the evaluation, the press review. Null when there is none: figures typed in, comparisons, or
 * somebody who reads no list.
 */
export function listBehind(
  code: string,
  year: number,
  role: Role | null,
  filter: BilanFilter = NO_FILTER,
): ListBehind | null {
  if (role === null || (role !== 'coordinator' && !isCommittee(role))) return null;
  const area = role === 'coordinator' ? '/pilotage' : '/comite';
  const listed = READ_IN[code] ?? code;
  const rows = readsRows(role, listed) ? rowsBehind(listed) : null;
  if (rows)
    return {
      route: `${area}/bilans/${year}/lignes`,
      query: { ...filterAddress(filter), chiffre: listed },
      label: LINKS[rows.kind],
    };
  const edition = String(year);
  if (/^evaluation\.|^research\.engaged|^research\.staff_share/.test(code))
    return { route: `${area}/evaluation/resultats`, query: { edition }, label: 'Voir les réponses' };
  if (role === 'coordinator' && code.startsWith('media.')) {
    const kind: Readonly<Record<string, string>> = code.startsWith('media.kind.')
      ? { sorte: code.slice('media.kind.'.length) }
      : {};
    return { route: '/pilotage/presse', query: { edition, ...kind }, label: 'Voir la revue de presse' };
  }
  return null;
}
