import { writeEventAnswers } from '@fds/applications/api';
import { EVENT_FIELDS } from '@fds/applications/domain';
import type { FactChange } from '@fds/programme/domain';
import type { Transaction } from '@fds/shared/api-kit';
import { PortalError, type Happening } from '@fds/shared/kernel';
import type { LifeFacts } from './life-facts';

export type Writing = Pick<
  Transaction<Record<never, never>>,
  'sql' | 'prepared' | 'outbox' | 'journal' | 'refreshOverview'
>;

const SET = `INSERT INTO event_happening AS h (event_id, happening, reason, changed_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (event_id) DO UPDATE SET happening = EXCLUDED.happening, reason = EXCLUDED.reason, changed_at = EXCLUDED.changed_at`;

/** Two people do not change one event at once: the second one waits, and reads what the first one wrote. */
export const holdEvent = (rows: Writing['sql'], eventId: string): Promise<object[]> =>
  rows('SELECT id FROM event WHERE id = $1 FOR UPDATE', [eventId]);

export const changedMeanwhile = (): PortalError =>
  new PortalError(
    'conflict',
    'programme.changed',
    'Quelqu’un a changé cet événement entre-temps. Relisez-le avant d’agir.',
    {
      reasons: ['changed'],
    },
  );

/** Lets a change take effect: facts, what becomes of the event, the projection that counts it. */
export async function takeEffect(
  transaction: Writing,
  { eventId, applicationId }: LifeFacts,
  given: { readonly happening: Happening | null; readonly reason: string; readonly facts: readonly FactChange[] },
  now: Date,
): Promise<void> {
  const { happening, reason, facts } = given;
  const answers = facts.map(({ field, before, after }) => ({ field: field as string, was: before, value: after }));
  if (answers.length > 0) {
    const conflicts = await writeEventAnswers(transaction, { applicationId, eventId, answers, now });
    if (conflicts.length > 0) throw changedMeanwhile();
  }
  if (happening === null) return;
  await transaction.sql(SET, [eventId, happening, reason, now]);
  await transaction.refreshOverview([eventId], 'happening');
}

/** The names of answers, as messages list them. */
export const labelsOf = (facts: readonly { readonly field: string }[]): string[] =>
  facts.flatMap(({ field }) => (field in EVENT_FIELDS ? [EVENT_FIELDS[field as keyof typeof EVENT_FIELDS].label] : []));
