import { withActivity, withoutItem, type Content } from '@fds/applications/domain';
import type { AnyTransaction } from '@fds/shared/api-kit';
import type { ApplicationState } from '@fds/shared/kernel';
import { readEventItem } from '../content/event-answers';
import { fileAnew, unfile, type Filing } from './filed-anew';

type Writing = Pick<AnyTransaction, 'sql'>;

/** Which dossier's one event becomes an activity of which village. */
export interface Folding extends Filing {
  readonly eventId: string;
  readonly villageId: string;
  readonly fromApplicationId: string;
  readonly toApplicationId: string;
}
/** What undoing a folding puts back. */
export interface BeforeFolding {
  readonly state: ApplicationState;
  readonly position: number;
  readonly attachments: readonly string[];
  /** The row that made the folded dossier's holder a partner of the village; null when it was one already. */
  readonly partner: string | null;
  /** Invitations to write the activity that the folding made, or took up again. */
  readonly writers: readonly string[];
  readonly villageVersion: number | null;
}

const FROM = `SELECT a.state, a.organisation_id AS "organisationId", e.position,
    a.organisation_id <> (SELECT t.organisation_id FROM application t WHERE t.id = $3) AS other
  FROM application a JOIN event e ON e.id = $2 WHERE a.id = $1`;
const MOVE = `UPDATE event SET application_id = $2, parent_event_id = $3,
    position = (SELECT COALESCE(max(c.position) + 1, 0) FROM event c WHERE c.parent_event_id = $3) WHERE id = $1`;
const MOVE_FILES = `UPDATE attachment SET application_id = $2 WHERE event_id = $1 AND application_id = $3 AND message_id IS NULL RETURNING id`;
const PARTNER = `INSERT INTO event_partner (event_id, organisation_id, role) SELECT $1, $2, 'contributor'
  WHERE NOT EXISTS (SELECT 1 FROM event_partner WHERE event_id = $1 AND organisation_id = $2) RETURNING id`;
/** The people of the folded dossier go on writing what is theirs. */
const WRITERS = `INSERT INTO activity_writer AS w (event_id, email, name, person_id, invited_by, invited_at, accepted_at)
  SELECT $1, p.email, p.name, p.id, $3, $4, $4 FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $2 AND p.disabled_at IS NULL
  ON CONFLICT (event_id, email) DO UPDATE SET revoked_at = NULL, person_id = EXCLUDED.person_id, accepted_at = EXCLUDED.accepted_at
  WHERE w.revoked_at IS NOT NULL RETURNING id`;
const FOLDED = `UPDATE application SET state = 'folded', version = version + 1, updated_at = $2 WHERE id = $1`;
const TOUCH = `UPDATE application SET version = version + 1, updated_at = $2 WHERE id = $1`;

/**
 * Makes an activity of the one event of a dossier; the dossier stays readable as it was sent, and counts nowhere. The
 * dossiers' rows are held by the caller, who also brings the projection up to date.
 */
export async function foldDossier({ sql }: Writing, folding: Folding): Promise<BeforeFolding> {
  const { eventId, villageId, fromApplicationId, toApplicationId, at, by } = folding;
  const [from] = await sql<{ state: ApplicationState; organisationId: string; position: number; other: boolean }>(
    FROM,
    [fromApplicationId, eventId, toApplicationId],
  );
  if (!from) throw new Error('The dossier to fold is held by the caller.');
  await sql(MOVE, [eventId, toApplicationId, villageId]);
  const attachments = await sql<{ id: string }>(MOVE_FILES, [eventId, toApplicationId, fromApplicationId]);
  const [partner] = from.other ? await sql<{ id: string }>(PARTNER, [eventId, from.organisationId]) : [];
  const writers = from.other ? await sql<{ id: string }>(WRITERS, [eventId, from.organisationId, by, at]) : [];
  await sql(FOLDED, [fromApplicationId, at]);
  await sql(TOUCH, [toApplicationId, at]);
  const item = await readEventItem(sql, toApplicationId, eventId);
  const villageVersion = await fileAnew(sql, toApplicationId, folding, (filed: Content): Content =>
    item ? withActivity(filed, villageId, item) : filed,
  );
  return {
    state: from.state,
    position: from.position,
    attachments: attachments.map(({ id }) => id),
    partner: partner?.id ?? null,
    writers: writers.map(({ id }) => id),
    villageVersion,
  };
}

const BACK = `UPDATE event SET application_id = $2, parent_event_id = NULL, position = $3 WHERE id = $1`;
const FILES_BACK = 'UPDATE attachment SET application_id = $2 WHERE id = ANY ($1::uuid[])';
const NO_WRITERS = 'DELETE FROM activity_writer WHERE id = ANY ($1::uuid[])';
const STANDS = 'UPDATE application SET state = $2, version = version + 1, updated_at = $3 WHERE id = $1';

/** Gives a folded dossier its event and its state back. */
export async function undoFolding({ sql }: Writing, folding: Folding, before: BeforeFolding): Promise<void> {
  const { eventId, fromApplicationId, toApplicationId, at } = folding;
  // A folded dossier has no events: the state comes first.
  await sql(STANDS, [fromApplicationId, before.state, at]);
  await sql(BACK, [eventId, fromApplicationId, before.position]);
  await sql(FILES_BACK, [before.attachments, fromApplicationId]);
  await sql('DELETE FROM event_partner WHERE id = $1', [before.partner]);
  await sql(NO_WRITERS, [before.writers]);
  await unfile(sql, toApplicationId, before.villageVersion, folding, (filed) => withoutItem(filed, eventId));
  await sql(TOUCH, [toApplicationId, at]);
}
