import { canInviteWriter, type Standing, type WriterRefusal } from '@fds/applications/domain';
import type { Actor, EventKind, Verdict } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { Rows } from '../applications/application-record';
import { standIn, type TalkedAboutRecord } from '../thread/standing';
import { noSuchActivity } from './writer-errors';

/** An activity that somebody may be invited to write. */
export interface ActivityRecord {
  readonly id: string;
  readonly title: string;
  readonly rootTitle: string | null;
  /** Kind of its root event; null for a root event itself. */
  readonly rootKind: EventKind | null;
  /** People invited and not taken back. */
  readonly writers: number;
}

const ACTIVITY = `SELECT e.id, e.title, r.title AS "rootTitle", r.kind AS "rootKind",
    (SELECT count(*)::integer FROM activity_writer w WHERE w.event_id = e.id AND w.revoked_at IS NULL) AS writers
  FROM event e LEFT JOIN event r ON r.id = e.parent_event_id WHERE e.id = $1 AND e.application_id = $2`;

/** The activity and what the holder may do with who writes it. Throws `missing` for anybody but the dossier's holder. */
export async function readActivity(
  rows: Rows,
  actor: Actor,
  applicationId: string,
  itemId: string,
): Promise<{
  record: TalkedAboutRecord;
  standing: Standing;
  activity: ActivityRecord;
  mayInvite: Verdict<WriterRefusal>;
}> {
  const { record, standing } = await asHolder(rows, actor, applicationId);
  const [activity] = await rows<ActivityRecord>(ACTIVITY, [itemId, applicationId]);
  if (!activity) throw noSuchActivity();
  return { record, standing, activity, mayInvite: canInviteWriter(standing, record, activity) };
}

/** The dossier, for its holder or who stands in the holder's place. Throws `missing` for anybody else. */
export const readAsHolder = async (rows: Rows, actor: Actor, applicationId: string): Promise<TalkedAboutRecord> =>
  (await asHolder(rows, actor, applicationId)).record;

async function asHolder(
  rows: Rows,
  actor: Actor,
  applicationId: string,
): Promise<{ record: TalkedAboutRecord; standing: Standing }> {
  const found = await standIn(rows, actor, applicationId);
  if (found.standing.part !== 'holder' && found.standing.part !== 'in_place') throw noSuchApplication();
  return found;
}
