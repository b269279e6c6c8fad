import type { Criterion, CriterionKind, Mark } from '../criteria';
import type { Finding, Findings } from './portal-findings';

/** A criterion with what is known of it for one dossier. */
export interface StandingCriterion {
  readonly criterion: Criterion;
  /** What the portal read; null when only a person can judge. */
  readonly finding: Finding | null;
  /** A person's mark before the portal's; null while nobody has judged. */
  readonly mark: Mark | null;
  readonly by: 'portal' | 'coordination' | null;
}

/** The criteria of an edition as they stand for a dossier: what a person said goes before what the portal read. */
export const standingCriteria = (
  criteria: readonly Criterion[],
  findings: Findings,
  marks: ReadonlyMap<string, Mark>,
): StandingCriterion[] =>
  criteria.map((criterion) => {
    const finding = criterion.check ? findings[criterion.check] : null;
    const said = marks.get(criterion.code);
    if (said) return { criterion, finding, mark: said, by: 'coordination' };
    return { criterion, finding, mark: finding?.mark ?? null, by: finding?.mark ? 'portal' : null };
  });

/** How many criteria are met; an optional one counts only once somebody has judged it (rule 13). */
export interface CriteriaCount {
  readonly met: number;
  readonly total: number;
}
export function countCriteria(standing: readonly StandingCriterion[], kind: CriterionKind): CriteriaCount {
  const counting = standing.filter(
    ({ criterion, mark }) => criterion.kind === kind && (!criterion.optional || mark !== null),
  );
  return { met: counting.filter(({ mark }) => mark === 'met').length, total: counting.length };
}
