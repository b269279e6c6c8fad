import { standingIn, type Standing } from '@fds/applications/domain';
import type { Actor, ApplicationState } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { Rows } from '../applications/application-record';

/** A dossier as those who talk about it know it. */
export interface TalkedAboutRecord {
  readonly id: string;
  readonly editionYear: number;
  readonly organisationId: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly version: number;
  /** Activities that the asker writes. */
  readonly writes: readonly string[];
}

/** Activities of a dossier `a` that the person of parameter `person` accepted to write and still may see. */
export const writesOf = (person: string): string => `ARRAY(SELECT w.event_id FROM activity_writer w
  JOIN event e ON e.id = w.event_id WHERE w.person_id = ${person} AND e.application_id = a.id
    AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL)`;

const ONE = `SELECT a.id, a.edition_year AS "editionYear", a.organisation_id AS "organisationId", a.title, a.state, a.version,
  ${writesOf('$2')} AS writes FROM application a WHERE a.id = $1`;

/** The dossier and what the asker is to it. Throws `missing` when it is none of theirs, as when there is none. */
export async function standIn(
  rows: Rows,
  actor: Actor,
  applicationId: string,
): Promise<{ record: TalkedAboutRecord; standing: Standing }> {
  const [record] = await rows<TalkedAboutRecord>(ONE, [applicationId, actor.personId]);
  const standing = record ? standingIn(actor, record) : null;
  if (!record || !standing) throw noSuchApplication();
  return { record, standing };
}
