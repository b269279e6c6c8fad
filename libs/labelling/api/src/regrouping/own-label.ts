import { labelOutcome, outcomeReason, type DecisionOutcome } from '@fds/labelling/domain';
import type { AnyTransaction } from '@fds/shared/api-kit';
import type { Day, Label } from '@fds/shared/kernel';
import { issueCertificates } from '../certificates/issue-certificates';

type Writing = Pick<AnyTransaction, 'sql'>;

/** An activity that leaves its village, with the dossiers of before and after. */
export interface LeavingActivity {
  readonly eventId: string;
  readonly villageId: string;
  readonly villageTitle: string;
  readonly fromApplicationId: string;
  readonly newApplicationId: string;
  readonly editionYear: number;
  readonly by: string | null;
  readonly at: Date;
}
interface InheritedLabel {
  readonly label: Label;
  readonly decidedAt: Date | null;
  readonly notifiedAt: Date | null;
  readonly deferralToldAt: Date | null;
}
/** What undoing puts back. */
export interface BeforeOwnLabel {
  /** It stood under its village's label until then. */
  readonly inherited: boolean;
  /** It had a decision of its own that was not told, and read as deferred because its village does. */
  readonly deferralTold?: boolean;
}

/** What was told and what was decided stay as they were: whoever was told nothing is told nothing by this (rule 16). */
const INHERIT = `INSERT INTO event_label (event_id, label, decided_at, notified_at, deferral_told_at)
  SELECT $1, label, decided_at, notified_at, deferral_told_at FROM event_label WHERE event_id = $2 FOR SHARE
  ON CONFLICT (event_id) DO NOTHING
  RETURNING label, decided_at AS "decidedAt", notified_at AS "notifiedAt", deferral_told_at AS "deferralToldAt"`;
const LAST = `SELECT reason, condition_due_on AS "conditionDueOn" FROM label_decision WHERE event_id = $1
  ORDER BY decided_at DESC, id LIMIT 1`;
/** The deferral that was told, where the next decision is not: its reason is what the holder reads until then. */
const TOLD_DEFERRAL = `SELECT reason, decided_at AS "decidedAt" FROM label_decision
  WHERE event_id = $1 AND outcome = 'defer' AND decided_at <= $2 ORDER BY decided_at DESC, id LIMIT 1`;
/** An activity that was decided apart from its village, untold, reads as its village does: as deferred, here and there. */
const READS_AS_DEFERRED = `UPDATE event_label l SET deferral_told_at = v.deferral_told_at FROM event_label v
  WHERE l.event_id = $1 AND v.event_id = $2 AND l.notified_at IS NULL AND l.deferral_told_at IS NULL
    AND v.deferral_told_at IS NOT NULL RETURNING l.deferral_told_at AS "toldAt"`;
/** A refusal is final, and stands already where the activity had been promoted before. */
const APPEND = `INSERT INTO label_decision (event_id, outcome, reason, condition_due_on, decided_by, decided_at)
  SELECT $1, $2, $3, $4, $5, $6 WHERE $2 NOT IN ('refuse', 'revoke')
    OR NOT EXISTS (SELECT 1 FROM label_decision WHERE event_id = $1 AND outcome IN ('refuse', 'revoke'))`;
/** Whoever examines the village examines what comes out of it. */
const REVIEW = `INSERT INTO application_review (application_id, assigned_to, taken_by, taken_at, ready_at)
  SELECT $2, assigned_to, taken_by, taken_at, ready_at FROM application_review WHERE application_id = $1`;

/** Gives an activity that leaves its village the label that it stood under, as a decision that says where it comes from. */
export async function giveOwnLabel({ sql }: Writing, leaving: LeavingActivity): Promise<BeforeOwnLabel> {
  const { eventId, villageId, villageTitle, fromApplicationId, newApplicationId, editionYear, by, at } = leaving;
  await sql(REVIEW, [fromApplicationId, newApplicationId]);
  const [given] = await sql<InheritedLabel>(INHERIT, [eventId, villageId]);
  const append = (outcome: DecisionOutcome, reason: string, due: Day | null, decidedAt: Date): Promise<object[]> =>
    sql(APPEND, [eventId, outcome, outcomeReason(villageTitle, reason), due, by, decidedAt]);
  const appendDeferral = async (toldAt: Date): Promise<void> => {
    const [told] = await sql<{ reason: string; decidedAt: Date }>(TOLD_DEFERRAL, [villageId, toldAt]);
    if (told) await append('defer', told.reason, null, told.decidedAt);
  };
  if (!given) {
    const [deferred] = await sql<{ toldAt: Date }>(READS_AS_DEFERRED, [eventId, villageId]);
    if (deferred) await appendDeferral(deferred.toldAt);
    return { inherited: false, deferralTold: deferred !== undefined };
  }
  const { label, decidedAt, notifiedAt, deferralToldAt } = given;
  if (label !== 'deferred' && deferralToldAt && !notifiedAt) await appendDeferral(deferralToldAt);
  const outcome = labelOutcome(label);
  if (outcome) {
    const [last] = await sql<{ reason: string; conditionDueOn: Day | null }>(LAST, [villageId]);
    const due = outcome === 'label_with_conditions' ? (last?.conditionDueOn ?? null) : null;
    // Decided when it was decided: what was told reads no decision that came after the telling.
    await append(outcome, last?.reason ?? '', due, decidedAt ?? notifiedAt ?? at);
  }
  if (notifiedAt && (label === 'labelled' || label === 'conditional'))
    await issueCertificates(sql, editionYear, [eventId], at);
  return { inherited: true };
}

/** Puts an activity back under its village's label; the decisions stay, they are never taken out. */
export async function undoOwnLabel(
  { sql }: Writing,
  eventId: string,
  { inherited, deferralTold = false }: BeforeOwnLabel,
): Promise<void> {
  if (inherited) await sql('DELETE FROM event_label WHERE event_id = $1', [eventId]);
  if (deferralTold) await sql('UPDATE event_label SET deferral_told_at = NULL WHERE event_id = $1', [eventId]);
}
