import { numberInWords } from '@fds/shared/kernel';
import { plural } from './french';

/** A group whose figures are compared with those of the last held edition. */
export interface Compared {
  /** French name: `Aisne`, `Culture`. */
  readonly name: string;
  readonly now: number;
  /** Null when no earlier edition is held. */
  readonly before: number | null;
}
export interface AttentionFacts {
  readonly reportsExpected: number;
  readonly reportsReceived: number;
  /** Holders by family. */
  readonly families: readonly Compared[];
  /** Counting root events by department. */
  readonly departments: readonly Compared[];
  /** Communes that host, and those of them under 2 000 inhabitants. */
  readonly communes: number;
  readonly rural: number;
  /** Communes of the region under 2 000 inhabitants, over all. */
  readonly regionCommunes: number;
  readonly regionRural: number;
  /** Year compared with; null without. */
  readonly beforeYear: number | null;
}
export const ATTENTION_KINDS = [
  'figures_missing',
  'family_falls',
  'department_falls',
  'department_empty',
  'rural',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];
export interface Attention {
  readonly kind: AttentionKind;
  readonly title: string;
  readonly detail: string;
}

/** A fall is worth a line from a fifth on, and two at least: smaller ones are the noise of small numbers. */
const falls = ({ now, before }: Compared): boolean =>
  before !== null && before - now >= 2 && (before - now) * 5 >= before;

/** What the committee should have an eye on, in the order it weighs on the reading of the figures. */
export function attentionPoints(facts: AttentionFacts): Attention[] {
  const points: Attention[] = [];
  const missing = facts.reportsExpected - facts.reportsReceived;
  if (missing > 0)
    points.push({
      kind: 'figures_missing',
      title: `${plural(missing, 'événement')} sur ${facts.reportsExpected} sans chiffres`,
      detail: 'Le total des visites est un minimum\u00a0: une absence de chiffres n’est pas zéro.',
    });
  for (const department of facts.departments.filter(({ now }) => now === 0))
    points.push({
      kind: 'department_empty',
      title: `Aucun événement\u00a0: ${department.name}`,
      detail: department.before ? `Il y en avait ${department.before} en ${facts.beforeYear}.` : '',
    });
  for (const group of facts.departments.filter(({ now }) => now > 0).filter(falls))
    points.push(fall('department_falls', group, 'événement', facts.beforeYear));
  for (const group of facts.families.filter(falls))
    points.push(fall('family_falls', group, 'porteur', facts.beforeYear));
  if (facts.communes > 0 && facts.regionCommunes > 0)
    points.push({
      kind: 'rural',
      title: `${facts.rural} des ${plural(facts.communes, 'commune')} d’accueil ${facts.rural > 1 ? 'ont' : 'a'} moins de 2\u00a0000 habitants`,
      detail: `Dans la région, c’est le cas de ${numberInWords(facts.regionRural)} communes sur ${numberInWords(facts.regionCommunes)}.`,
    });
  return points;
}

const fall = (kind: AttentionKind, { name, now, before }: Compared, noun: string, year: number | null): Attention => ({
  kind,
  title: `${name}\u00a0: ${plural(now, noun)}, contre ${before} en ${year}`,
  detail: '',
});
