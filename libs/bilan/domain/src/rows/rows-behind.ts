import { isCommittee, type Role } from '@fds/shared/kernel';

/** What one row behind a figure is. */
export const ROW_KINDS = [
  'dossier',
  'event',
  'organisation',
  'municipality',
  'intermunicipality',
  'site',
  'mention',
  'unit',
  'institution',
] as const;
export type RowKind = (typeof ROW_KINDS)[number];

/** How the rows make the figure: as many as it says, or their own counts add up to it. */
export type RowMeasure = 'rows' | 'sum';

export interface RowsBehind {
  readonly kind: RowKind;
  readonly measure: RowMeasure;
  /** The committee reads them as well: what takes place, who holds it, where; never what one of them declared. */
  readonly committee: boolean;
}

type Rule = readonly [codes: RegExp, kind: RowKind, measure: RowMeasure, committee: boolean];
const RULES: readonly Rule[] = [
  [/^applications\.(?:submitted|withdrawn)$/, 'dossier', 'rows', false],
  [/^holders\./, 'organisation', 'rows', true],
  [/^networks\..+\.(?:participating|applicants)$/, 'organisation', 'rows', true],
  [/^events\.(?:refused|cancelled)$/, 'event', 'rows', false],
  [/^(?:events|activities)\./, 'event', 'rows', true],
  [/^municipalities\./, 'municipality', 'rows', true],
  [/^intermunicipalities\./, 'intermunicipality', 'rows', true],
  [/^attendance\.(?:reports\..+|events_over_1000)$/, 'event', 'rows', false],
  [/^attendance\.sites_over_1000$/, 'site', 'rows', false],
  [/^attendance\.(?!mean$)/, 'event', 'sum', false],
  [/^research\.holders$/, 'organisation', 'rows', true],
  [/^research\.(?:mentions$|unit\.)/, 'mention', 'rows', false],
  [/^research\.(?:units|units_cited_3_plus)$/, 'unit', 'rows', true],
  [/^research\.institutions$/, 'institution', 'rows', true],
  [/^research\.staff$/, 'mention', 'sum', false],
  [/^evaluation\.(?:invited|respondents)$/, 'organisation', 'rows', false],
];

/**
 * The rows that a figure counts; null where a list would not be it: means and shares, answers, which have their own page,
 * relays and figures typed in, and what is compared.
 */
export function rowsBehind(code: string): RowsBehind | null {
  const rule = RULES.find(([codes]) => codes.test(code));
  return rule ? { kind: rule[1], measure: rule[2], committee: rule[3] } : null;
}

/** Whether a role reads the rows behind a figure: the coordination, and the committee what is not declared by one holder. */
export function readsRows(role: Role, code: string): boolean {
  const rows = rowsBehind(code);
  return rows !== null && (role === 'coordinator' || (isCommittee(role) && rows.committee));
}

/** Heads of the columns of a list, French. */
export const ROW_HEADS: Readonly<Record<RowKind, { readonly name: string; readonly detail: string }>> = {
  dossier: { name: 'Dossier', detail: 'Structure' },
  event: { name: 'Événement', detail: 'Structure' },
  organisation: { name: 'Structure', detail: '' },
  municipality: { name: 'Commune', detail: 'EPCI' },
  intermunicipality: { name: 'EPCI', detail: '' },
  site: { name: 'Lieu', detail: '' },
  mention: { name: 'Laboratoire', detail: 'Nommé par' },
  unit: { name: 'Laboratoire', detail: '' },
  institution: { name: 'Établissement', detail: '' },
};

/** Pages of the coordination that show one row: its dossier, its figures, its structure; null where there is none. */
export function pageOfRow(
  role: Role | null,
  { measure }: Pick<RowsBehind, 'measure'>,
  row: {
    readonly eventId: string | null;
    readonly applicationId: string | null;
    readonly organisationId: string | null;
  },
): readonly string[] | null {
  if (role !== 'coordinator') return null;
  if (measure === 'sum' && row.eventId) return ['/pilotage/frequentation', row.eventId];
  if (row.applicationId) return ['/pilotage/dossiers', row.applicationId];
  return row.organisationId ? ['/pilotage/structures', row.organisationId] : null;
}
