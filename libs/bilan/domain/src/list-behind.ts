import { FILTER_SPECS } from '@fds/labelling/domain';
import { APPLICATION_STATES, isCommittee, MULTI_KINDS, type Role } from '@fds/shared/kernel';
import { UNSPECIFIED } from './counts';

/** The rows behind a figure: a page of the portal with its filters in the address. */
export interface ListBehind {
  readonly route: string;
  readonly query: Readonly<Record<string, string>>;
  /** What the link says. */
  readonly label: string;
  /** What the list shows beside what is counted; empty when it shows exactly that. */
  readonly caution: string;
}

type Query = Readonly<Record<string, string>>;
const { state, label, kind, family, department, trait } = FILTER_SPECS;

/** Dossiers that were filed and not taken back. */
const SUBMITTED = APPLICATION_STATES.filter((one) => !['draft', 'withdrawn', 'folded'].includes(one)).join(',');
const LABELLED = 'labelled,conditional';
const FIRST_TIME = trait.options?.find(({ code }) => code === 'first_time')?.word ?? '';

const dossiers = (query: Query): ListBehind => ({
  route: '/pilotage/dossiers',
  query,
  label: 'Voir les dossiers',
  caution: '',
});
const events = (query: Query, labels = LABELLED): ListBehind => ({
  route: '/pilotage/evenements',
  query: { [label.param]: labels, ...query },
  label: 'Voir les événements',
  caution:
    labels === LABELLED ? 'La liste montre aussi ceux qui sont annulés ou reportés, qui ne comptent pas ici.' : '',
});
const reports = (query: Query): ListBehind => ({
  route: '/pilotage/frequentation',
  query,
  label: 'Voir les déclarations',
  caution: '',
});
const page = (route: string, words: string, query: Query = {}): ListBehind => ({
  route,
  query,
  label: words,
  caution: '',
});

/** A rule of the list: what a code must look like, and the list that its part (after the prefix) leads to. */
type Rule = readonly [prefix: string, list: (part: string) => ListBehind | null];
const RULES: readonly Rule[] = [
  ['applications.submitted', () => dossiers({ [state.param]: SUBMITTED })],
  ['applications.withdrawn', () => dossiers({ [state.param]: 'withdrawn' })],
  ['holders.first_time', () => events({ [trait.param]: FIRST_TIME })],
  ['holders.family', (part) => (part === UNSPECIFIED ? events({}) : events({ [family.param]: part }))],
  ['holders', () => events({})],
  ['events.kind', (part) => events({ [kind.param]: part })],
  ['events.multi', () => events({ [kind.param]: MULTI_KINDS.join(',') })],
  ['events.single', () => events({ [kind.param]: 'single' })],
  ['events.refused', () => events({}, 'refused')],
  ['events', () => events({})],
  ['activities', () => events({ [kind.param]: MULTI_KINDS.join(',') })],
  ['municipalities.department', (part) => events({ [department.param]: part })],
  ['municipalities', () => events({})],
  ['attendance.kind', (part) => reports({ type: part })],
  ['attendance.department', (part) => reports({ dep: part })],
  ['attendance', () => reports({})],
  ['research', () => page('/pilotage/evaluation/resultats', 'Voir les réponses')],
  ['evaluation', () => page('/pilotage/evaluation/resultats', 'Voir les réponses')],
  ['media.kind', (part) => page('/pilotage/presse', 'Voir la revue de presse', { sorte: part })],
  ['media', () => page('/pilotage/presse', 'Voir la revue de presse')],
];

/**
 * The list behind a figure of the edition of a year, for who may see it: the coordination every list, the committee the
 * results of the evaluation, nobody else any. Null when there is none: networks, figures typed in, comparisons.
 */
export function listBehind(code: string, year: number, role: Role | null): ListBehind | null {
  if (role === null) return null;
  if (isCommittee(role))
    return code.startsWith('evaluation.')
      ? page('/comite/evaluation/resultats', 'Voir les réponses', { edition: String(year) })
      : null;
  if (role !== 'coordinator') return null;
  const rule = RULES.find(([prefix]) => code === prefix || code.startsWith(`${prefix}.`));
  const list = rule?.[1](code.slice(rule[0].length + 1).split('.')[0] ?? '');
  return list ? { ...list, query: { edition: String(year), ...list.query } } : null;
}
