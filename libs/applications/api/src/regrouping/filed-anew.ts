import { readSnapshot, type ApplicationSnapshot, type Content } from '@fds/applications/domain';
import { isoInZone } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';

const LAST = `SELECT number, content FROM application_version WHERE application_id = $1 ORDER BY number DESC LIMIT 1`;
const FILES = `SELECT id FROM attachment WHERE application_id = $1 AND message_id IS NULL AND removed_at IS NULL ORDER BY added_at, id`;
const WRITE = `INSERT INTO application_version (application_id, number, submitted_at, submitted_by, content) VALUES ($1, $2, $3, $4, $5)`;

export interface Filing {
  readonly at: Date;
  readonly by: string | null;
}

/**
 * Stores the next version of a dossier whose events were regrouped: the committee reads versions, and would find an
 * activity twice, or nowhere. What else was filed stays as it was. Returns the version's number; null for a dossier that
 * was never sent here, of which there is only what stands.
 */
export async function fileAnew(
  rows: Rows,
  applicationId: string,
  { at, by }: Filing,
  change: (filed: Content) => Content,
): Promise<number | null> {
  const [last] = await rows<{ number: number; content: ApplicationSnapshot }>(LAST, [applicationId]);
  if (!last) return null;
  const version = readSnapshot(last.content, applicationId);
  const files = await rows<{ id: string }>(FILES, [applicationId]);
  const snapshot = {
    ...last.content,
    submittedAt: isoInZone(at),
    attachments: files.map(({ id }) => id),
    content: change(version.content),
  };
  const number = last.number + 1;
  await rows(WRITE, [applicationId, number, at, by, JSON.stringify(snapshot)]);
  return number;
}

/** Stores the first version of a dossier that was made of another's activity. */
export async function fileFirst(
  rows: Rows,
  { at, by }: Filing,
  filed: Pick<ApplicationSnapshot, 'organisation' | 'charterNumber' | 'content'>,
): Promise<void> {
  const files = await rows<{ id: string }>(FILES, [filed.content.id]);
  const snapshot: ApplicationSnapshot = {
    submittedAt: isoInZone(at),
    attachments: files.map(({ id }) => id),
    ...filed,
  };
  await rows(WRITE, [filed.content.id, 1, at, by, JSON.stringify(snapshot)]);
}

/** Nothing was filed after it. */
const TAKE_BACK = `DELETE FROM application_version v WHERE v.application_id = $1 AND v.number = $2
  AND NOT EXISTS (SELECT FROM application_version l WHERE l.application_id = $1 AND l.number > $2) RETURNING v.number`;

/**
 * Takes back the version `number` that a regrouping stored. Where another regrouping filed the dossier after it, its version
 * stays, and the next one is filed with what this one changed put back.
 */
export async function unfile(
  rows: Rows,
  applicationId: string,
  number: number | null,
  filing: Filing,
  putBack: (filed: Content) => Content,
): Promise<void> {
  if (number === null) return;
  const taken = await rows(TAKE_BACK, [applicationId, number]);
  if (taken.length === 0) await fileAnew(rows, applicationId, filing, putBack);
}
