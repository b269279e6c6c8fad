import { SMALLEST_GROUP } from '../results/masking';
import type { CommuneSize } from '../results/strata';

/** What the invited list says of somebody; empty where it says nothing. */
export interface SurveyStrata {
  readonly department: string;
  /** The kind of body, in the words of the list. */
  readonly category: string;
  readonly size: CommuneSize | '';
}
export const NO_STRATA: SurveyStrata = { department: '', category: '', size: '' };

/** How many of the invited people share each part of what the list says of one of them. */
export interface SharedStrata {
  readonly all: number;
  readonly departmentAndCategory: number;
  readonly category: number;
  readonly department: number;
}

/**
 * What is kept beside an anonymous answer: as much of what the list says as at least `SMALLEST_GROUP` invited people share,
 * so that it does not lead back to one of them.
 */
export function keptStrata(own: SurveyStrata, shared: SharedStrata): SurveyStrata {
  const enough = (people: number): boolean => people >= SMALLEST_GROUP;
  if (enough(shared.all)) return own;
  if (enough(shared.departmentAndCategory)) return { ...own, size: '' };
  if (enough(shared.category)) return { ...NO_STRATA, category: own.category };
  return enough(shared.department) ? { ...NO_STRATA, department: own.department } : NO_STRATA;
}

/**
 * What is kept of it once everybody has answered, in their order: by the same measure, but of those who answered. Who shares
 * all of it with enough others keeps it; of those who are left, who shares part of it with enough of them keeps that part.
 */
export function answeredStrata(answered: readonly SurveyStrata[]): SurveyStrata[] {
  const kept: SurveyStrata[] = answered.map(() => NO_STRATA);
  let left = answered.map((_, index) => index);
  for (const part of PARTS) {
    const groups = new Map<string, number[]>();
    for (const index of left) {
      const { department, category, size } = part(answered[index] ?? NO_STRATA);
      const key = JSON.stringify([department, category, size]);
      groups.set(key, [...(groups.get(key) ?? []), index]);
    }
    for (const group of groups.values())
      if (group.length >= SMALLEST_GROUP) for (const index of group) kept[index] = part(answered[index] ?? NO_STRATA);
    left = [...groups.values()].filter(({ length }) => length < SMALLEST_GROUP).flat();
  }
  return kept;
}
const PARTS: readonly ((own: SurveyStrata) => SurveyStrata)[] = [
  (own) => own,
  (own) => ({ ...own, size: '' }),
  ({ category }) => ({ ...NO_STRATA, category }),
  ({ department }) => ({ ...NO_STRATA, department }),
];

/** How many were asked and how many answered, in one part of the invited list. */
export interface InvitedStratum {
  readonly department: string;
  readonly category: string;
  readonly invited: number;
  readonly answered: number;
}
export interface ResponseRate {
  /** Empty for those of whom the list says nothing. */
  readonly code: string;
  readonly invited: number;
  readonly answered: number;
}
export interface ResponseRates {
  readonly invited: number;
  readonly answered: number;
  readonly departments: readonly ResponseRate[];
  readonly categories: readonly ResponseRate[];
}

/** The response rate of the invited list and of its parts: every one with its own base (rule 4), never a mean of rates. */
export function responseRates(strata: readonly InvitedStratum[]): ResponseRates {
  const total = (of: 'invited' | 'answered'): number => strata.reduce((sum, stratum) => sum + stratum[of], 0);
  const by = (of: 'department' | 'category'): ResponseRate[] => {
    const rates = new Map<string, { invited: number; answered: number }>();
    for (const stratum of strata) {
      const rate = rates.get(stratum[of]) ?? { invited: 0, answered: 0 };
      rates.set(stratum[of], {
        invited: rate.invited + stratum.invited,
        answered: rate.answered + stratum.answered,
      });
    }
    return [...rates]
      .map(([code, rate]) => ({ code, ...rate }))
      .sort((a, b) => Number(a.code === '') - Number(b.code === '') || (a.code < b.code ? -1 : 1));
  };
  return {
    invited: total('invited'),
    answered: total('answered'),
    departments: by('department'),
    categories: by('category'),
  };
}
