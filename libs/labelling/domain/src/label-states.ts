import type { Label } from '@fds/shared/kernel';
import type { DecisionOutcome } from './vocabulary';

/** One row of the label's table of states: what an outcome makes of a label. */
export interface LabelTransition {
  readonly from: Label;
  readonly outcome: DecisionOutcome;
  readonly to: Label;
}

/**
 * How the label of an event moves (docs/domain/rules.md, "Label, per event"). The coordinator records each row; a
 * deferred event comes before a later session, so every outcome of a session is open to it again.
 */
export const LABEL_TRANSITIONS: readonly LabelTransition[] = [
  { from: 'pending', outcome: 'label', to: 'labelled' },
  { from: 'pending', outcome: 'label_with_conditions', to: 'conditional' },
  { from: 'pending', outcome: 'refuse', to: 'refused' },
  { from: 'pending', outcome: 'defer', to: 'deferred' },
  { from: 'deferred', outcome: 'label', to: 'labelled' },
  { from: 'deferred', outcome: 'label_with_conditions', to: 'conditional' },
  { from: 'deferred', outcome: 'refuse', to: 'refused' },
  { from: 'deferred', outcome: 'defer', to: 'deferred' },
  { from: 'conditional', outcome: 'label', to: 'labelled' },
  { from: 'conditional', outcome: 'refuse', to: 'refused' },
  { from: 'labelled', outcome: 'revoke', to: 'revoked' },
];

/** The label once this outcome is recorded; null when the table has no such row. */
export function labelAfter(from: Label, outcome: DecisionOutcome): Label | null {
  return LABEL_TRANSITIONS.find((row) => row.from === from && row.outcome === outcome)?.to ?? null;
}

/** Labels that nothing moves any more. */
export const FINAL_LABELS: readonly Label[] = ['refused', 'revoked'];

/**
 * The label an event stands under: its own row when it has one, else its parent's, else pending. The portal writes a
 * row to an activity only to refuse or revoke it alone (docs/decisions); an imported edition has one for each event.
 */
export function standingLabel(own: Label | null, parent: Label | null): Label {
  return own ?? parent ?? 'pending';
}
