import type { DecisionOutcome, OpinionPosition, Voice } from './vocabulary';

/** What the coordinator does: labels of the four buttons of the committee, and of the revocation. */
export const OUTCOME_LABELS: Record<DecisionOutcome, string> = {
  label: 'Labelliser',
  label_with_conditions: 'Avec réserve',
  defer: 'Ajourner',
  refuse: 'Refuser',
  revoke: 'Retirer le label',
};

/** A decision as it is read afterwards. */
export const OUTCOME_STATUSES: Record<DecisionOutcome, string> = {
  label: 'Label',
  label_with_conditions: 'Label avec réserve',
  defer: 'Ajourné',
  refuse: 'Refus',
  revoke: 'Label retiré',
};

/** An opinion as it is given. */
export const POSITION_LABELS: Record<OpinionPosition, string> = {
  favourable: 'Favorable',
  reserved: 'Favorable avec réserve',
  unfavourable: 'Défavorable',
  recused: 'Nous ne prenons pas part',
};

/** An opinion as others read it. */
export const POSITION_STATUSES: Record<OpinionPosition, string> = {
  favourable: 'Favorable',
  reserved: 'Avec réserve',
  unfavourable: 'Défavorable',
  recused: 'En déport',
};

export const VOICE_LABELS: Record<Voice, string> = {
  coordination: 'Coordination',
  drari: 'DRARI',
  region: 'Région',
};
