import type { Content } from '@fds/applications/domain';
import type { Transaction } from '@fds/shared/api-kit';
import type { ApplicationRecord } from '../applications/application-record';
import { differences, journalOf } from './differences';
import { writeContent } from './write-content';

/** Writes a dossier without the answers that nothing asks for any more; the journal keeps them. */
export async function dropHidden(
  { prepared, journal, refreshOverview }: Transaction<Record<never, never>>,
  record: ApplicationRecord,
  content: Content,
  now: Date,
): Promise<void> {
  const applied = differences(record.content, content);
  const { version, toConfirm } = record;
  await writeContent(prepared, record, applied, { version, now, toConfirm, charterNumber: undefined });
  await journal.record({
    action: 'application.saved',
    subject: { type: 'application', id: record.id },
    editionYear: record.editionYear,
    ...journalOf(applied),
  });
  await refreshOverview(
    applied.removed.map(({ id }) => id),
    'filed',
  );
}
