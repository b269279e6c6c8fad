import { standingIn, type Standing } from '@fds/applications/domain';
import type { Actor, ApplicationState } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import type { Rows } from '../applications/application-record';

/** A dossier as those who talk about it know it. */
export interface TalkedAboutRecord {
  readonly id: string;
  readonly editionYear: number;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly version: number;
  /** Departments of its root events; of the holder's seat when they say none. */
  readonly departments: readonly string[];
  /** Activities that the asker writes. */
  readonly writes: readonly string[];
}

/** Activities of a dossier `a` that the person of parameter `person` accepted to write and still may see. */
export const writesOf = (person: string): string => `ARRAY(SELECT w.event_id FROM activity_writer w
  JOIN event e ON e.id = w.event_id WHERE w.person_id = ${person} AND e.application_id = a.id
    AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL)`;

/** Current departments of a dossier `a` with its profile `p`. */
export const PLACE = `COALESCE(
    (SELECT array_agg(DISTINCT o.department) FROM event_overview o
     WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL),
    (SELECT array_agg(c.department) FROM municipality m JOIN municipality c ON c.code = m.current_code
     WHERE m.code = p.municipality_code), '{}')`;

const ONE = `SELECT a.id, a.edition_year AS "editionYear", a.organisation_id AS "organisationId",
    COALESCE(p.name, '') AS "organisationName", a.title, a.state, a.version, ${PLACE} AS departments, ${writesOf('$2')} AS writes
  FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.id = $1`;

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

const WRITES = `SELECT ${writesOf('$2')} AS writes FROM application a WHERE a.id = $1`;

/** A dossier with what the asker may write of it as an invited partner; its own team is not asked about. */
export async function withWrites<D extends { readonly organisationId: string }>(
  rows: Rows,
  actor: Actor,
  applicationId: string,
  dossier: D,
): Promise<D & { readonly writes: readonly string[] }> {
  if (standingIn(actor, dossier)) return { ...dossier, writes: [] };
  const [found] = await rows<{ writes: string[] }>(WRITES, [applicationId, actor.personId]);
  return { ...dossier, writes: found?.writes ?? [] };
}
