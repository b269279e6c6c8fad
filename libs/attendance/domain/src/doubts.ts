import type { Audience, SchoolLevel } from '@fds/shared/kernel';
import { addedUp, lineKey, type AttendanceLineFacts } from './lines';
import { totals } from './totals';
import { AUDIENCE_LABELS, countOf, LEVEL_LABELS } from './french';

/** From this factor on, a figure beside last year's asks a question (ux.md 6). */
const FAR = 5;
/** Below this, figures jump from one year to the next and nobody is asked why. */
const SMALL = 50;
/** So many times fewer visits than seats ask a question; open halls announce more places than they fill. */
const FEW = 10;
/** Pupils of a class: fewer than the one or more than the other on average is not likely. */
const CLASS_OF = { least: 5, most: 40 };

/** What may be worth a second look. It asks, it never blocks: only the holder knows. */
export type Doubt =
  | { readonly kind: 'above_capacity'; readonly visits: number; readonly seats: number }
  | { readonly kind: 'below_capacity'; readonly visits: number; readonly seats: number }
  | { readonly kind: 'far_from_booking'; readonly visits: number; readonly classes: number }
  | {
      readonly kind: 'far_above' | 'far_below' | 'zero';
      /** The line concerned, see `lineKey`. */
      readonly line: string;
      readonly audience: Audience;
      readonly schoolLevel: SchoolLevel | null;
      readonly visits: number;
      readonly before: number;
      /** The edition of `before`, where the doubt is kept. */
      readonly year?: number;
    };

/**
 * Questions that figures ask: more visits in person than seats (capacity of a slot × slots; null when not known) or ten
 * times fewer, pupils that do not fit the `classes` that came or had booked, and a line five times above or below the one
 * of `lastYear`, or at zero where many came. Slots are added up first.
 */
export function doubts(
  lines: readonly AttendanceLineFacts[],
  seats: number | null,
  lastYear: readonly AttendanceLineFacts[],
  classes: number | null = null,
): Doubt[] {
  const { total, pupils } = totals(lines);
  const former = new Map(addedUp(lastYear).map((line) => [lineKey(line), line.visits]));
  const found: Doubt[] = [];
  if (seats !== null && total !== null && total > seats) found.push({ kind: 'above_capacity', visits: total, seats });
  if (seats !== null && total !== null && seats >= SMALL && total * FEW < seats)
    found.push({ kind: 'below_capacity', visits: total, seats });
  if (classes !== null && pupils !== null && (pupils > classes * CLASS_OF.most || pupils < classes * CLASS_OF.least))
    found.push({ kind: 'far_from_booking', visits: pupils, classes });
  for (const { audience, schoolLevel, channel, visits } of addedUp(lines)) {
    const line = lineKey({ audience, schoolLevel, channel });
    const before = former.get(line);
    if (before === undefined) continue;
    const about = { line, audience, schoolLevel, visits, before };
    if (visits === 0 && before >= SMALL) found.push({ kind: 'zero', ...about });
    else if (visits >= SMALL && before > 0 && visits >= FAR * before) found.push({ kind: 'far_above', ...about });
    else if (visits > 0 && before >= SMALL && visits * FAR <= before) found.push({ kind: 'far_below', ...about });
  }
  return found;
}

const TIMES = ['', '', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];
const times = (factor: number): string => TIMES[factor] ?? countOf(factor);
const whom = (audience: Audience, level: SchoolLevel | null): string =>
  audience === 'school' && level ? LEVEL_LABELS[level] : AUDIENCE_LABELS[audience];

/** The question, in two sentences: what is unlikely, and what to do. `comparedWith` is that of a doubt that does not say its year. */
export function doubtTexts(
  doubt: Doubt,
  comparedWith: number | null,
): { readonly question: string; readonly help: string } {
  const help = 'Si c’est juste, continuez ; sinon, corrigez.';
  if (doubt.kind === 'above_capacity')
    return { question: `${countOf(doubt.visits)} visites, pour ${countOf(doubt.seats)} places ?`, help };
  if (doubt.kind === 'below_capacity')
    return { question: `${countOf(doubt.visits)} visites seulement, pour ${countOf(doubt.seats)} places ?`, help };
  if (doubt.kind === 'far_from_booking')
    return {
      question: `${countOf(doubt.visits)} élèves, pour ${countOf(doubt.classes)} ${doubt.classes > 1 ? 'classes' : 'classe'} ?`,
      help,
    };
  const { visits, before, year = comparedWith } = doubt;
  const name = whom(doubt.audience, doubt.schoolLevel);
  switch (doubt.kind) {
    case 'far_above':
      return {
        question: `${name} : ${countOf(visits)}, ${times(Math.round(visits / before))} fois plus qu’en ${year} ?`,
        help: `Vous aviez compté ${countOf(before)}. ${help}`,
      };
    case 'far_below':
      return {
        question: `${name} : ${countOf(visits)}, ${times(Math.round(before / visits))} fois moins qu’en ${year} ?`,
        help: `Vous aviez compté ${countOf(before)}. ${help}`,
      };
    case 'zero':
      return {
        question: `${name} : 0 visite, et ${countOf(before)} en ${year} ?`,
        help: 'Si vous ne savez pas, laissez la case vide : vide ne veut pas dire zéro.',
      };
  }
}
