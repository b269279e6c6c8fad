import { applyChanges, type Answer, type Conflict, type EventItem } from '@fds/applications/domain';
import type { Transaction } from '@fds/shared/api-kit';
import type { Rows } from '../applications/application-record';
import { lockContent, readEvents } from './content-record';
import { itemOf, type StoredEvent } from './stored-event';
import { writeContent } from './write-content';

/** The answers of one event as they stand; null when it is not of this dossier. */
export async function readEventItem(rows: Rows, applicationId: string, eventId: string): Promise<EventItem | null> {
  const [stored] = await readEvents(rows, applicationId, [eventId]);
  return stored ? itemOf(stored satisfies StoredEvent) : null;
}

const CHILDREN = 'SELECT id FROM event WHERE parent_event_id = $1';

/**
 * Writes answers of one event of a dossier that was sent, for a later step that has its own rules of who may: what was
 * filed keeps its versions, the projection follows. Answers that stand otherwise than `was` are returned, and nothing is
 * written then.
 */
export async function writeEventAnswers(
  { prepared, refreshOverview }: Pick<Transaction<Record<never, never>>, 'prepared' | 'refreshOverview'>,
  given: {
    readonly applicationId: string;
    readonly eventId: string;
    readonly answers: readonly { readonly field: string; readonly was: Answer; readonly value: Answer }[];
    readonly now: Date;
  },
): Promise<readonly Conflict[]> {
  const { applicationId, eventId, answers, now } = given;
  const stored = await lockContent(prepared, applicationId, [eventId]);
  if (!stored) return [];
  const applied = applyChanges(
    stored.content,
    answers.map((answer) => ({ op: 'set' as const, item: eventId, ...answer })),
  );
  if (applied.conflicts.length > 0) return applied.conflicts;
  const { toConfirm } = stored;
  await writeContent(prepared, stored, applied, {
    version: stored.version + 1,
    now,
    toConfirm,
    charterNumber: undefined,
  });
  // Activities without a commune of their own take place where their event does.
  const children = await prepared<{ id: string }>(CHILDREN, [eventId]);
  await refreshOverview([eventId, ...children.map(({ id }) => id)], 'filed');
  return [];
}
