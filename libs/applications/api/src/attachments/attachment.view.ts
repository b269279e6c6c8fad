import { imageLacks } from '@fds/applications/domain';
import type { AttachmentRecord } from './attachment-record';
import type { AttachmentView } from './attachment.contract';

/** A file as people see it. */
export function toAttachmentView(record: AttachmentRecord): AttachmentView {
  const address = `/api/applications/${record.applicationId}/attachments/${record.id}`;
  return {
    id: record.id,
    eventId: record.eventId,
    kind: record.kind,
    name: record.name,
    type: record.type,
    bytes: record.bytes,
    address,
    preview: record.type === 'image/webp' ? `${address}/preview` : null,
    credit: record.credit,
    alternative: record.alternative,
    lacking: record.messageId === null ? [...imageLacks(record)] : [],
    addedAt: record.addedAt.toISOString(),
    removed: record.removedAt !== null,
  };
}
