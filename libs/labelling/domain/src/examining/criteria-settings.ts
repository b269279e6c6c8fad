import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { searchForm, verdict, type Actor, type Verdict } from '@fds/shared/kernel';
import type { Criterion, ScoreCriterion } from '../criteria';
import { labelsAreClosed, type ReviewedEdition } from '../review-policies';

export const MOST_CRITERIA = 30;
export const MOST_SCORES = 12;
/** A code: stable within the edition, so that marks follow a criterion whose words change. */
export const CRITERION_CODE = /^[a-z][a-z0-9_]{0,39}$/;

/** What an edition judges its dossiers by. */
export interface CommitteeCriteria {
  readonly criteria: readonly Criterion[];
  /** Empty when the edition does not score. */
  readonly grid: readonly ScoreCriterion[];
}

export type CriteriaReason =
  TerritoryReason | 'not_coordinator' | 'edition_over' | 'no_criterion' | 'code_twice' | 'label_missing';

/** Whether the actor may write the criteria of an edition, which are the whole region's; `wanted` is undefined when only asking. */
export function canWriteCriteria(
  actor: Actor,
  edition: ReviewedEdition,
  wanted?: CommitteeCriteria,
): Verdict<CriteriaReason> {
  const twice = (codes: readonly string[]): boolean => new Set(codes).size < codes.length;
  return verdict<CriteriaReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    labelsAreClosed(edition) && 'edition_over',
    wanted !== undefined && wanted.criteria.length === 0 && 'no_criterion',
    wanted !== undefined &&
      [wanted.criteria, wanted.grid].some((list) => twice(list.map(({ code }) => code))) &&
      'code_twice',
    wanted !== undefined &&
      [...wanted.criteria, ...wanted.grid].some(({ label }) => label.trim() === '') &&
      'label_missing',
  ]);
}

/** A code for a new criterion: the words of its label, with a number when they are taken. */
export function newCode(label: string, taken: readonly string[]): string {
  const words = searchForm(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 30)
    .replace(/_+$/, '');
  const base = words || 'critere';
  for (let number = 2, code = base; ; number += 1) {
    if (!taken.includes(code)) return code;
    code = `${base}_${number}`;
  }
}

export const CRITERIA_REASONS: Record<CriteriaReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  edition_over: 'Cette édition est terminée\u00a0: ses critères ne changent plus.',
  no_criterion: 'Gardez au moins un critère.',
  code_twice: 'Un critère est donné deux fois.',
  label_missing: 'Donnez un nom à chaque critère.',
};
