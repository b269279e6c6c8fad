import type { Rows } from '../applications/application-record';

const JOINED = `SELECT DISTINCT e.id, e.parent_event_id AS "villageId" FROM regrouping r JOIN event e ON e.id = r.event_id
  WHERE e.application_id = $1 AND e.parent_event_id IS NOT NULL AND r.kind = 'fold' AND r.undone_at IS NULL`;

/** Activities of a dossier that joined it with a dossier of their own: only the coordination takes them out. */
export const joinedEvents = (
  rows: Rows,
  applicationId: string,
): Promise<{ readonly id: string; readonly villageId: string }[]> => rows(JOINED, [applicationId]);
