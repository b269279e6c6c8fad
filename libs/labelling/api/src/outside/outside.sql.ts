import { ALL_TOLD } from '@fds/applications/api';
import type { Sql } from '@fds/shared/api-kit';
import { noSuchApplication, type ReviewRow } from '../review/review.queries';
import type { OutsidePosition } from '@fds/labelling/domain';
import type { ApplicationState, Day } from '@fds/shared/kernel';

/** A request for an outside opinion, with who asked. */
export interface OutsideRow {
  readonly id: string;
  readonly applicationId: string;
  readonly versionNumber: number;
  readonly name: string;
  readonly email: string;
  readonly question: string;
  readonly dueOn: Day;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly remindedAt: Date | null;
  readonly revokedAt: Date | null;
  readonly openedAt: Date | null;
  readonly answeredAt: Date | null;
  readonly position: OutsidePosition | null;
  readonly reasons: string;
  readonly applicationState: ApplicationState;
  readonly told: boolean;
  /** The last decision on the dossier; null before. */
  readonly decidedAt: Date | null;
}
const COLUMNS = `o.id, o.application_id AS "applicationId", o.version_number AS "versionNumber", o.name, o.email::text AS email,
  o.question, o.due_on AS "dueOn", o.asked_by AS "askedBy", o.asked_at AS "askedAt", o.reminded_at AS "remindedAt",
  o.revoked_at AS "revokedAt", o.opened_at AS "openedAt", o.answered_at AS "answeredAt", o.position, o.reasons,
  a.state AS "applicationState", ${ALL_TOLD} AS told,
  (SELECT max(d.decided_at) FROM label_decision d JOIN event e ON e.id = d.event_id WHERE e.application_id = a.id) AS "decidedAt"`;
const FROM = 'FROM outside_opinion o JOIN application a ON a.id = o.application_id';

export const OF_APPLICATION = `SELECT ${COLUMNS} ${FROM} WHERE o.application_id = $1
  ORDER BY o.asked_at DESC, o.id LIMIT 200`;
export const ONE_OF_APPLICATION = `SELECT ${COLUMNS} ${FROM} WHERE o.application_id = $1 AND o.id = $2 FOR UPDATE OF o`;
/** By the digest of the link. */
export const BY_TOKEN = `SELECT ${COLUMNS} ${FROM} WHERE o.token_digest = $1`;

/** A dossier on which somebody from outside is asked. */
export interface OutsideDossierRow {
  readonly id: string;
  readonly editionYear: number;
  readonly title: string;
  readonly state: ApplicationState;
  /** The version that was sent last; null for an imported dossier. */
  readonly versionNumber: number | null;
  readonly place: ReviewRow['departments'];
  readonly asked: readonly string[];
}
const DOSSIER = `SELECT a.id, a.edition_year AS "editionYear", a.title, a.state,
    (SELECT max(v.number) FROM application_version v WHERE v.application_id = a.id) AS "versionNumber",
    COALESCE((SELECT array_agg(DISTINCT o.department) FROM event_overview o
        WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL),
      (SELECT array_agg(c.department) FROM municipality m JOIN municipality c ON c.code = m.current_code
        WHERE m.code = p.municipality_code), '{}') AS place,
    ARRAY(SELECT lower(o.email::text) FROM outside_opinion o WHERE o.application_id = a.id AND o.revoked_at IS NULL) AS asked
  FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  WHERE a.id = $1`;

/** The dossier, whoever asks. @throws PortalError missing */
export async function readOutsideDossier(sql: Sql, id: string): Promise<OutsideDossierRow> {
  const [dossier] = await sql<OutsideDossierRow>(DOSSIER, [id]);
  if (!dossier) throw noSuchApplication();
  return dossier;
}
