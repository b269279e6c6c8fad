import { isShown, rootsOf, type Content } from '@fds/applications/domain';
import type { Criterion, Mark } from './criteria';

/** A figure to grasp a dossier by, with what it counts. */
export interface KeyFigure {
  readonly count: number;
  /** What is counted, in the number that goes with the count: `animations, 6 partenaires`. */
  readonly words: string;
}

/** What is known of the holder's last edition. */
export interface EarlierFigures {
  readonly year: number | null;
  readonly visits: number | null;
}

const many = (count: number, one: string, others = `${one}s`): string => (Math.abs(count) < 2 ? one : others);
const counted = (count: number, one: string, others?: string): string => `${count}\u00a0${many(count, one, others)}`;

/**
 * The four figures of the dossier in two minutes: what is offered and by how many, on which days, how many came last year
 * (else how many are expected), and how many research units take part. What nobody wrote is left out (rule 7).
 */
export function keyFigures(content: Content, earlier: EarlierFigures): KeyFigure[] {
  const items = content.items.filter((item) => isShown(content, item));
  const roots = rootsOf(content);
  const activities = items.length - roots.length;
  const partners = new Set(items.flatMap(({ answers }) => answers.partners.map(nameOfPartner))).size;
  const slots = items.flatMap(({ answers }) => answers.slots.filter(({ day }) => day !== ''));
  const days = new Set(slots.map(({ day }) => day)).size;
  const schoolDays = new Set(slots.flatMap(({ day, audience }) => (audience === 'school' ? [day] : []))).size;
  const units = content.project.researchUnits.length;
  const offered = activities > 0 ? activities : roots.length;
  const figures: KeyFigure[] = [
    {
      count: offered,
      words: [
        activities > 0 ? many(activities, 'animation') : many(roots.length, 'événement'),
        ...(activities > 0 && roots.length > 1 ? [`en ${counted(roots.length, 'événement')}`] : []),
        ...(partners > 0 ? [counted(partners, 'partenaire')] : []),
      ].join(', '),
    },
  ];
  if (days > 0)
    figures.push({
      count: days,
      words: `${many(days, 'jour')}${schoolDays > 0 ? `, dont ${schoolDays} avec des séances pour les classes` : ''}`,
    });
  const visits = visitsOf(content, earlier);
  if (visits) figures.push(visits);
  if (units > 0) figures.push({ count: units, words: many(units, 'unité de recherche', 'unités de recherche') });
  return figures;
}

const nameOfPartner = ({ organisationId, name }: Readonly<Record<string, unknown>>): string =>
  typeof organisationId === 'string' ? organisationId : String(name).trim().toLowerCase();

function visitsOf(content: Content, { year, visits }: EarlierFigures): KeyFigure | null {
  if (visits !== null && year !== null) return { count: visits, words: `${many(visits, 'visite')} en ${year}` };
  const expected = rootsOf(content).flatMap(({ answers }) => answers.expectedVisits ?? []);
  if (expected.length === 0) return null;
  const sum = expected.reduce((total, one) => total + one, 0);
  return { count: sum, words: many(sum, 'visite attendue', 'visites attendues') };
}

/** What the coordination found of a criterion. */
export interface MarkedCriterion extends Pick<Criterion, 'code' | 'kind' | 'label' | 'optional'> {
  /** Null while nobody judged. */
  readonly mark: Mark | null;
}

/**
 * What the coordination has checked, in sentences: the criteria that are met, how many of those it judged, and the others
 * by name. Empty while it has judged none. An optional criterion that is not met is no reserve (rule 13).
 */
export function checksInWords(criteria: readonly MarkedCriterion[]): string[] {
  const judged = criteria.filter(({ mark }) => mark !== null);
  if (judged.length === 0) return [];
  const named = (mark: Mark, of = judged): string[] => of.filter((one) => one.mark === mark).map(({ label }) => label);
  const binding = judged.filter(({ optional }) => !optional);
  const admitted = named(
    'met',
    judged.filter(({ kind }) => kind === 'admissibility'),
  );
  const met = judged.filter(({ mark }) => mark === 'met').length;
  return [
    ...(admitted.length > 0 ? [`${sentence(admitted)}.`] : []),
    `${counted(met, 'critère')} sur ${judged.length} sans réserve.`,
    ...tell('À éclaircir', named('to_check')),
    ...tell('Non rempli', named('not_met', binding)),
    ...tell(
      'Facultatif, non rempli',
      named(
        'not_met',
        judged.filter(({ optional }) => optional),
      ),
    ),
  ];
}

const sentence = (labels: readonly string[]): string =>
  labels.map((label, index) => (index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1))).join(', ');
const tell = (what: string, labels: readonly string[]): string[] =>
  labels.length > 0 ? [`${what}\u00a0: ${sentence(labels)}.`] : [];

/** A commune of a dossier, and what else the festival offers there. */
export interface ServedCommune {
  readonly name: string;
  readonly department: string;
  /** Name of its EPCI; null when it has none. */
  readonly intermunicipality: string | null;
  /** Projects of other dossiers in the same commune, and in the same EPCI. */
  readonly others: number;
  readonly othersAround: number;
}

/** Communes named one by one; beyond, they are counted. */
const NAMED = 4;

/** What a dossier adds to the map, in sentences: the other projects of its communes, and those that have no other. */
export function territoryInWords(communes: readonly ServedCommune[]): string[] {
  if (communes.length === 0)
    return ['Aucune commune n’est indiquée\u00a0: le projet se tient en ligne, ou le lieu manque.'];
  const alone = communes.filter(({ others }) => others === 0);
  const lines = communes.slice(0, NAMED).map(({ name, department, others, intermunicipality, othersAround }) => {
    const here =
      others === 0
        ? 'seul projet de la commune'
        : `${counted(others, 'autre projet', 'autres projets')} dans la commune`;
    const around = intermunicipality
      ? `, ${othersAround === 0 ? 'aucun autre' : othersAround} dans ${intermunicipality}`
      : '';
    return `${name} (${department})\u00a0: ${here}${around}.`;
  });
  if (communes.length > NAMED)
    lines.push(
      `En tout ${communes.length}\u00a0communes, dont ${alone.length} sans autre projet${alone.length > 0 ? `\u00a0: ${listed(alone)}` : ''}.`,
    );
  return lines;
}

const listed = (communes: readonly ServedCommune[]): string => {
  const names = communes.slice(0, 12).map(({ name }) => name);
  return names.join(', ') + (communes.length > 12 ? '…' : '');
};

/** Minutes that a dossier takes to be read. */
export const MINUTES_A_DOSSIER = 3;

/** `environ 1 h 30`, `environ 12 minutes`; the quarter of an hour is close enough beyond an hour. */
export function readingTimeInWords(dossiers: number): string {
  const minutes = dossiers * MINUTES_A_DOSSIER;
  if (minutes < 60) return `environ ${counted(minutes, 'minute')}`;
  const quarters = Math.round(minutes / 15);
  const rest = (quarters % 4) * 15;
  return `environ ${Math.floor(quarters / 4)}\u00a0h${rest > 0 ? `\u00a0${rest}` : ''}`;
}
