import type { AnyTransaction } from '@fds/shared/api-kit';
import { writeToTeam } from '../call/team-of-dossier';
import { correctionCancelled } from './correction-mails';
import { restoreFiled } from './restore-filed';

/** In one order for everybody, so that nobody waits in a circle. */
const HELD = `SELECT id FROM application WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE`;
const CANCEL = `UPDATE correction_request c SET cancelled_at = $2::timestamptz FROM application a
  WHERE a.id = c.application_id AND c.application_id = ANY ($1::uuid[]) AND c.answered_at IS NULL AND c.cancelled_at IS NULL
  RETURNING c.id, c.application_id AS "applicationId", c.due_on AS "dueOn", c.items, a.title, a.edition_year AS "editionYear"`;

interface TakenBack {
  readonly id: string;
  readonly applicationId: string;
  readonly dueOn: string;
  readonly items: readonly object[];
  readonly title: string;
  readonly editionYear: number;
}

/**
 * Nobody waits any more for what was asked to be corrected in these dossiers: each is again as it was sent. `tell` is the
 * portal's public address when the holders are to be told; null where their own act, or another message, says it.
 */
export async function takeBackCorrections(
  transaction: AnyTransaction,
  applicationIds: readonly string[],
  now: Date,
  tell: string | null,
): Promise<void> {
  const { sql, journal } = transaction;
  await sql(HELD, [applicationIds]);
  for (const { id, applicationId, dueOn, items, title, editionYear } of await sql<TakenBack>(CANCEL, [
    applicationIds,
    now,
  ])) {
    await restoreFiled(transaction, applicationId, now);
    await journal.record({
      action: 'application.correction_cancelled',
      subject: { type: 'application', id: applicationId },
      editionYear,
      before: { dueOn, items },
    });
    if (tell !== null)
      await writeToTeam(transaction, applicationId, `correction.cancelled:${id}`, (name) =>
        correctionCancelled(name, { title, page: `${tell}/dossiers/${applicationId}` }),
      );
  }
}
