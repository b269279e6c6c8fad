import { readSnapshot } from '@fds/applications/domain';
import type { AnyTransaction } from '@fds/shared/api-kit';
import { readApplication } from '../applications/application-record';
import { differences, journalOf } from '../content/differences';
import { writeContent } from '../content/write-content';

const LAST = 'SELECT content FROM application_version WHERE application_id = $1 ORDER BY number DESC LIMIT 1';
/** $2: the files that were filed. */
const RESTORE_FILES = `UPDATE attachment SET removed_at = CASE WHEN id = ANY ($2::uuid[]) THEN NULL ELSE $3::timestamptz END
  WHERE application_id = $1 AND message_id IS NULL AND (removed_at IS NULL) <> (id = ANY ($2::uuid[]))`;

/**
 * Brings a dossier back to what was sent last: what was written for a correction and never sent is not what the committee
 * reads, so it must not be what the programme shows either. The journal keeps it.
 */
export async function restoreFiled(transaction: AnyTransaction, applicationId: string, now: Date): Promise<void> {
  const { sql, prepared, journal, refreshOverview } = transaction;
  const [last] = await sql<{ content: unknown }>(LAST, [applicationId]);
  const record = await readApplication(sql, applicationId);
  if (!last || !record) return;
  const filed = readSnapshot(last.content, applicationId);
  if (!filed.whole) return;
  const applied = differences(record.content, filed.content);
  if (filed.attachments) await sql(RESTORE_FILES, [applicationId, filed.attachments, now]);
  if (applied.written.size + applied.removed.length + applied.added.length + applied.moved.length === 0) return;
  const version = record.version + 1;
  await writeContent(prepared, record, applied, {
    version,
    now,
    toConfirm: record.toConfirm,
    charterNumber: undefined,
  });
  await journal.record({
    action: 'application.saved',
    subject: { type: 'application', id: applicationId },
    editionYear: record.editionYear,
    ...journalOf(applied),
  });
  await refreshOverview([...filed.content.items.map(({ id }) => id), ...applied.removed.map(({ id }) => id)], 'filed');
}
