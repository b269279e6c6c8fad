import { readSnapshot, type Content } from '@fds/applications/domain';
import type { Rows } from '../applications/application-record';
import { readEvents, STANDING_ACCEPTANCE } from '../content/content-record';
import { contentOf, type StoredProject } from '../content/stored-content';

/** What a dossier says, as it was sent last. */
export interface FiledContent {
  readonly content: Content;
  /** Number of the version; null for a draft, and for what came with an archive. */
  readonly number: number | null;
  readonly filedAt: Date | null;
  /** False for what was not written on this form: what it leaves empty may never have been asked. */
  readonly whole: boolean;
}

interface Row extends StoredProject {
  readonly draft: boolean;
  readonly number: number | null;
  readonly filedAt: Date | null;
  readonly snapshot: unknown;
}
const LAST = `SELECT a.id, a.title, a.summary, ${STANDING_ACCEPTANCE} AS "charterAcceptedBy", a.details, a.state = 'draft' AS draft,
    v.number, v.submitted_at AS "filedAt", v.content AS snapshot
  FROM application a LEFT JOIN LATERAL (SELECT number, submitted_at, content FROM application_version
    WHERE application_id = a.id ORDER BY number DESC LIMIT 1) v ON a.state <> 'draft'
  WHERE a.id = $1`;

/** The last version of a dossier that was sent, else what is written; null when there is no such dossier. */
export async function readFiledContent(rows: Rows, id: string): Promise<FiledContent | null> {
  const [row] = await rows<Row>(LAST, [id]);
  if (!row) return null;
  const { draft, number, filedAt, snapshot } = row;
  if (number === null)
    return { content: contentOf(row, await readEvents(rows, id)), number, filedAt: null, whole: draft };
  const { content, whole } = readSnapshot(snapshot, id);
  return { content, number, filedAt, whole };
}
