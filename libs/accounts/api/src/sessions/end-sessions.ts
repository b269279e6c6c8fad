import type { Transaction } from '@fds/shared/api-kit';

/** Ends a person's sessions, in the transaction at hand; `keep` is the digest of the one that goes on. Returns how many. */
export async function endSessions(
  sql: Transaction<Record<never, never>>['sql'],
  personId: string,
  keep: string | null = null,
): Promise<number> {
  const ended = await sql(`DELETE FROM session WHERE person_id = $1 AND id IS DISTINCT FROM $2 RETURNING id`, [
    personId,
    keep,
  ]);
  return ended.length;
}
