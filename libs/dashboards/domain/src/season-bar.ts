import { addDays, daysBetween, type Day } from '@fds/shared/kernel';
import type { YearFacts } from './edition-phase';

/** The parts of an edition's season on the bar, from the December before to the December after. */
export const SEASON_PARTS = ['preparation', 'call', 'review', 'programme', 'festival', 'attendance', 'bilan'] as const;
export type SeasonPart = (typeof SEASON_PARTS)[number];

export interface SeasonPhase {
  readonly code: SeasonPart;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
  readonly state: 'done' | 'current' | 'ahead';
}
export interface Season {
  readonly from: Day;
  readonly to: Day;
  readonly phases: readonly SeasonPhase[];
  /** Dates that bind somebody. */
  readonly milestones: readonly { readonly on: Day; readonly title: string }[];
  /** The day it is; null when it lies outside the bar. */
  readonly today: Day | null;
}

const TITLES: Record<SeasonPart, string> = {
  preparation: 'Préparation',
  call: 'Appel à projets',
  review: 'Instruction',
  programme: 'Programme',
  festival: 'Fête',
  attendance: 'Collecte',
  bilan: 'Bilan',
};

/**
 * The season of an edition. The edition fixes the call, the festival and the last day for figures; review ends on the
 * day the decisions were notified, and takes the whole summer as long as they were not.
 */
export function seasonBar(edition: YearFacts, notifiedOn: Day | null, today: Day): Season {
  const { year, callOpensOn, callClosesOn, startsOn, endsOn, reportsDueOn } = edition;
  const first = `${year - 1}-12-01`;
  const last = `${year}-12-31`;
  const from = callOpensOn < first ? callOpensOn : first;
  const to = addDays(reportsDueOn, 14) > last ? addDays(reportsDueOn, 14) : last;
  const reviewed =
    notifiedOn && notifiedOn > callClosesOn && notifiedOn < startsOn ? notifiedOn : addDays(startsOn, -1);
  const ends: Record<SeasonPart, Day> = {
    preparation: addDays(callOpensOn, -1),
    call: callClosesOn,
    review: reviewed,
    programme: addDays(startsOn, -1),
    festival: endsOn,
    attendance: reportsDueOn,
    bilan: to,
  };
  const phases: SeasonPhase[] = [];
  let begin = from;
  for (const code of SEASON_PARTS) {
    const end = ends[code];
    if (end < begin) continue;
    phases.push({
      code,
      title: TITLES[code],
      from: begin,
      to: end,
      state: today > end ? 'done' : today >= begin ? 'current' : 'ahead',
    });
    begin = addDays(end, 1);
  }
  return {
    from,
    to,
    phases,
    milestones: [
      { on: callClosesOn, title: 'Clôture de l’appel' },
      { on: startsOn, title: 'La fête' },
      { on: reportsDueOn, title: 'Chiffres' },
    ],
    today: today >= from && today <= to ? today : null,
  };
}

/** Where a day lies on the bar, 0 to 1. */
export const positionOn = ({ from, to }: Pick<Season, 'from' | 'to'>, day: Day): number =>
  Math.min(1, Math.max(0, daysBetween(from, day) / (daysBetween(from, to) + 1)));

/** The next date that binds somebody, in words: `La fête dans 22 jours.`; null when none is left. */
export function nextMilestone({ milestones }: Season, today: Day): { title: string; days: number } | null {
  const next = milestones.find(({ on }) => on >= today);
  return next ? { title: next.title, days: daysBetween(today, next.on) } : null;
}
