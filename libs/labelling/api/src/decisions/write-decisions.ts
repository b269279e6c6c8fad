import type { Transaction } from '@fds/shared/api-kit';
import type { Day, Label } from '@fds/shared/kernel';
import { labelAfter, type DecisionOutcome } from '@fds/labelling/domain';

const APPEND = `INSERT INTO label_decision (event_id, outcome, reason, condition_due_on, session_id, decided_by, decided_at)
  SELECT event_id, outcome, reason, condition_due_on, $5, decided_by, $7
  FROM unnest($1::uuid[], $2::text[], $3::text[], $4::date[], $6::uuid[]) AS d (event_id, outcome, reason, condition_due_on, decided_by)`;
/** Only where the label is still the one that was decided of: whoever comes second writes nothing. */
const SET_LABELS = `INSERT INTO event_label (event_id, label, decided_at)
  SELECT event_id, label, $4 FROM unnest($1::uuid[], $2::text[], $3::text[]) AS d (event_id, label, before)
  ON CONFLICT (event_id) DO UPDATE SET label = EXCLUDED.label, decided_at = EXCLUDED.decided_at, notified_at = NULL
  WHERE event_label.label = (SELECT before FROM unnest($1::uuid[], $3::text[]) AS b (id, before) WHERE b.id = event_label.event_id)
  RETURNING event_id`;

/** A decision of one event, as it is appended. */
export interface WrittenDecision {
  readonly eventId: string;
  /** Its own label before. */
  readonly before: Label;
  readonly outcome: DecisionOutcome;
  readonly reason: string;
  readonly conditionDueOn: Day | null;
  readonly decidedBy: string | null;
}

/**
 * Appends decisions and moves the labels, in two statements however many there are; false when a label was moved by
 * somebody else since it was read, and the transaction is to be given up. The holders learn nothing yet (rule 16).
 */
export async function writeDecisions(
  { sql }: Pick<Transaction<Record<never, never>>, 'sql'>,
  decisions: readonly WrittenDecision[],
  sessionId: string | null,
  now: Date,
): Promise<boolean> {
  const ids = decisions.map(({ eventId }) => eventId);
  const moved = await sql(SET_LABELS, [
    ids,
    decisions.map(({ before, outcome }) => labelAfter(before, outcome)),
    decisions.map(({ before }) => before),
    now,
  ]);
  if (moved.length < decisions.length) return false;
  await sql(APPEND, [
    ids,
    decisions.map(({ outcome }) => outcome),
    decisions.map(({ reason }) => reason.trim()),
    decisions.map(({ conditionDueOn }) => conditionDueOn),
    sessionId,
    decisions.map(({ decidedBy }) => decidedBy),
    now,
  ]);
  return true;
}
