import type { Label } from '@fds/shared/kernel';
import type { DecisionOutcome } from '../vocabulary';

const OUTCOMES: Record<Label, DecisionOutcome | null> = {
  pending: null,
  labelled: 'label',
  conditional: 'label_with_conditions',
  refused: 'refuse',
  deferred: 'defer',
  revoked: 'revoke',
};

/** The outcome that gives an event this label; null while nothing is decided. */
export const labelOutcome = (label: Label): DecisionOutcome | null => OUTCOMES[label];

/** Why an activity that leaves its village has the village's label: the holder reads it with the decision's own reason. */
export const outcomeReason = (villageTitle: string, reason: string): string =>
  [`Décision prise pour «\u00a0${villageTitle}\u00a0», dont cet événement faisait partie.`, reason.trim()]
    .filter(Boolean)
    .join(' ');
