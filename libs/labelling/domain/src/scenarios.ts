import { outsideTerritory, TERRITORY_REASONS, type TerritoryReason } from '@fds/accounts/domain';
import { verdict, type Actor, type Day, type Verdict } from '@fds/shared/kernel';
import { isExplained, type Proposal } from './proposals';
import { labelsAreClosed, type ReviewedEdition } from './review-policies';

export type ScenarioReason =
  | TerritoryReason
  | 'not_coordinator'
  | 'edition_over'
  | 'scenario_reason_missing'
  | 'due_without_condition'
  | 'due_past';

/** Whether the actor may prepare scenarios of an edition: they weigh the whole region. */
export function canPrepareScenario(actor: Actor, edition: ReviewedEdition): Verdict<ScenarioReason> {
  return verdict<ScenarioReason>([
    actor.role !== 'coordinator' && 'not_coordinator',
    outsideTerritory(actor, 'region'),
    labelsAreClosed(edition) && 'edition_over',
  ]);
}

type Decided = Pick<Proposal, 'outcome' | 'reason' | 'conditionDueOn'>;

/** Whether a scenario may become the proposals: each decision but a plain label is explained, no due day has passed. */
export function canAdopt(
  actor: Actor,
  edition: ReviewedEdition,
  decisions: readonly Decided[],
  today: Day,
): Verdict<ScenarioReason> {
  const may = canPrepareScenario(actor, edition);
  if (!may.allowed) return may;
  return verdict<ScenarioReason>([
    !decisions.every(isExplained) && 'scenario_reason_missing',
    decisions.some(({ outcome, conditionDueOn }) => conditionDueOn && outcome !== 'label_with_conditions') &&
      'due_without_condition',
    decisions.some(({ conditionDueOn }) => conditionDueOn !== null && conditionDueOn < today) && 'due_past',
  ]);
}

/** What to tell who is refused; also what is written beside the grey button. */
export const SCENARIO_REASONS: Record<ScenarioReason, string> = {
  ...TERRITORY_REASONS,
  not_coordinator: 'Cette action revient à la coordination.',
  edition_over: 'Cette édition est terminée\u00a0: ses labels ne changent plus.',
  scenario_reason_missing:
    'Écrivez la raison de chaque décision autre que «\u00a0Labelliser\u00a0» avant d’adopter le scénario.',
  due_without_condition: 'Seule une réserve a une date pour être levée.',
  due_past: 'La date pour lever une réserve est passée.',
};
