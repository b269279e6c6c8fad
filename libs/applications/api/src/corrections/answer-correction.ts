import type { AnyTransaction } from '@fds/shared/api-kit';
import type { ApplicationRecord } from '../applications/application-record';
import { correctionAnswered } from './correction-mails';

const ANSWER = `UPDATE correction_request SET answered_at = $2, answered_version = $3
  WHERE application_id = $1 AND answered_at IS NULL AND cancelled_at IS NULL RETURNING id, asked_by AS "askedBy"`;
const ASKER = `SELECT id, name, email::text AS email FROM person WHERE id = $1 AND disabled_at IS NULL`;

/** A dossier was sent while a correction was waited for: that answers it, and who asked is told. */
export async function answerCorrection(
  { sql, outbox }: AnyTransaction,
  { id, title, editionYear }: ApplicationRecord,
  number: number,
  arrivedAt: Date,
  publicUrl: string,
): Promise<void> {
  const [request] = await sql<{ id: string; askedBy: string | null }>(ANSWER, [id, arrivedAt, number]);
  if (!request?.askedBy) return;
  const [asker] = await sql<{ id: string; name: string; email: string }>(ASKER, [request.askedBy]);
  if (!asker) return;
  await outbox.add({
    personId: asker.id,
    editionYear,
    applicationId: id,
    occasion: `correction.answered:${request.id}`,
    to: { name: asker.name, address: asker.email },
    ...correctionAnswered(asker.name, { title, page: `${publicUrl}/pilotage/dossiers/${id}` }),
  });
}
