import type {
  AttachedFile,
  AttachmentUsage,
  FiledApplication,
  MessageCircle,
  TalkedAbout,
} from '@fds/applications/domain';
import type { DatedEdition } from '@fds/editions/domain';
import type { Rows } from '../applications/application-record';
import { ALL_TOLD } from '../applications/told.sql';
import { WAITING_CORRECTION } from '../corrections/waiting-correction';
import { writesOf } from '../thread/standing';

/** A dossier as its files need it: whose it is, what may be done with it, what the asker writes of it. */
export interface AttachingRecord extends FiledApplication, TalkedAbout {
  readonly writes: readonly string[];
  readonly id: string;
  readonly editionYear: number;
  readonly edition: DatedEdition;
}

const DOSSIER = `
  SELECT a.id, a.edition_year AS "editionYear", a.organisation_id AS "organisationId", a.state,
    ${ALL_TOLD} AS notified,
    json_build_object('state', e.state, 'startsOn', e.starts_on, 'endsOn', e.ends_on, 'callClosesOn', e.call_closes_on)
      AS edition,
    ${writesOf('$2')} AS writes, ${WAITING_CORRECTION} AS correction
  FROM application a JOIN edition e ON e.year = a.edition_year WHERE a.id = $1`;

/** The dossier, whoever asks; null when there is none. */
export async function readDossier(rows: Rows, id: string, personId: string): Promise<AttachingRecord | null> {
  const [record] = await rows<AttachingRecord>(DOSSIER, [id, personId]);
  return record ?? null;
}

/** A file of a dossier as it is stored. */
export interface AttachmentRecord extends AttachedFile {
  readonly id: string;
  readonly applicationId: string;
  readonly fileId: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly addedAt: Date;
  readonly removedAt: Date | null;
  /** Of a file of a message: who reads it, and the item it speaks of. */
  readonly circle: MessageCircle | null;
  readonly item: string | null;
}

const SELECT = `
  SELECT t.id, t.application_id AS "applicationId", t.event_id AS "eventId", t.message_id AS "messageId", t.kind,
    t.file_id AS "fileId", t.name, t.credit, t.alternative, f.type, f.bytes, t.added_at AS "addedAt",
    t.removed_at AS "removedAt", m.circle, m.item
  FROM attachment t JOIN stored_file f ON f.id = t.file_id LEFT JOIN application_message m ON m.id = t.message_id`;
const OF_DOSSIER = `${SELECT} WHERE t.application_id = $1 AND t.message_id IS NULL AND t.removed_at IS NULL
  ORDER BY t.added_at, t.id`;
const ONE = `${SELECT} WHERE t.application_id = $1 AND t.id = $2`;

/** The files of a dossier that were not taken away, those of its messages apart, in the order in which they came. */
export const readAttachments = (rows: Rows, applicationId: string): Promise<AttachmentRecord[]> =>
  rows<AttachmentRecord>(OF_DOSSIER, [applicationId]);

/** One file of a dossier or of its messages, taken away or not; null when there is none. */
export async function readAttachment(rows: Rows, applicationId: string, id: string): Promise<AttachmentRecord | null> {
  const [record] = await rows<AttachmentRecord>(ONE, [applicationId, id]);
  return record ?? null;
}

const USAGE = `
  SELECT count(*) FILTER (WHERE t.removed_at IS NULL)::integer AS files,
    COALESCE(sum(f.bytes) FILTER (WHERE t.removed_at IS NULL), 0)::float8 AS bytes, COALESCE(sum(f.bytes), 0)::float8 AS ever
  FROM attachment t JOIN stored_file f ON f.id = t.file_id
  WHERE t.application_id = $1 AND (t.message_id IS NOT NULL) = $2`;

/** What the files of a dossier, or those of its messages, take. `ever`: with what was taken away and is still kept. */
export async function readUsage(
  rows: Rows,
  applicationId: string,
  ofMessages: boolean,
): Promise<AttachmentUsage & { readonly ever: number }> {
  const [usage] = await rows<AttachmentUsage & { ever: number }>(USAGE, [applicationId, ofMessages]);
  return usage ?? { files: 0, bytes: 0, ever: 0 };
}
