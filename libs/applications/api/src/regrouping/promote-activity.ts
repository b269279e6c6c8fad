import {
  promotedContent,
  takenFromVillage,
  withActivityBack,
  withoutItem,
  type Answer,
  type Content,
} from '@fds/applications/domain';
import type { AnyTransaction } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import { CARRIED_PROFILE } from '../applications/begin-application';
import { readHead, type Rows } from '../applications/application-record';
import { readEvents } from '../content/content-record';
import { readEventItem, writeEventAnswers } from '../content/event-answers';
import { contentOf, projectRow } from '../content/stored-content';
import { fileAnew, fileFirst, unfile, type Filing } from './filed-anew';

type Writing = Pick<AnyTransaction, 'sql' | 'prepared' | 'refreshOverview'>;

/** Which activity becomes a dossier, under which id and of whom. */
export interface Promotion extends Filing {
  readonly eventId: string;
  readonly fromApplicationId: string;
  readonly newApplicationId: string;
  readonly organisationId: string;
}
/** What undoing a promotion puts back. */
export interface BeforePromotion {
  readonly villageId: string;
  readonly position: number;
  /** Answers that the activity had from its village. */
  readonly taken: Readonly<Record<string, Answer>>;
  readonly blank: Readonly<Record<string, Answer>>;
  /** The holder, while it was a partner of the activity. */
  readonly partners: readonly { readonly id: string; readonly organisationId: string; readonly role: string }[];
  readonly writers: readonly string[];
  readonly attachments: readonly string[];
  readonly villageVersion: number | null;
}

const WRITE_DOSSIER = `INSERT INTO application (id, edition_year, organisation_id, title, summary, details, state, submitted_at, updated_at,
    charter_accepted_by, charter_accepted_at, charter_number)
  SELECT $2, edition_year, $3, $4, $5, $6, state, submitted_at, $7,
    CASE WHEN organisation_id = $3 THEN charter_accepted_by END, CASE WHEN organisation_id = $3 THEN charter_accepted_at END,
    CASE WHEN organisation_id = $3 THEN charter_number END
  FROM application WHERE id = $1`;
const MOVE = `UPDATE event SET application_id = $2, parent_event_id = $3, position = $4 WHERE id = $1`;
const MOVE_FILES = `UPDATE attachment SET application_id = $2 WHERE event_id = $1 AND application_id = $3 AND message_id IS NULL RETURNING id`;
const NO_PARTNER = `DELETE FROM event_partner WHERE event_id = $1 AND organisation_id = $2
  RETURNING id, organisation_id AS "organisationId", role`;
const NO_WRITERS = `UPDATE activity_writer SET revoked_at = $2 WHERE event_id = $1 AND revoked_at IS NULL RETURNING id`;
const TOUCH = `UPDATE application SET version = version + 1, updated_at = $2 WHERE id = $1`;
/** People of the new holder that wrote the activity, else everybody of it: whom to call. */
const CONTACTS = `SELECT p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $2 AND p.disabled_at IS NULL
  ORDER BY EXISTS (SELECT 1 FROM activity_writer w WHERE w.event_id = $1 AND w.person_id = p.id) DESC, m.level = 'owner' DESC, p.name, p.id LIMIT 2`;

const gone = (): PortalError => new PortalError('missing', 'applications.missing', 'Ce dossier n’existe pas, ou plus.');

/** What the dossier of an activity would say, and whose contacts it has. */
export async function promotedDossier(
  rows: Rows,
  { eventId, fromApplicationId, newApplicationId, organisationId }: Omit<Promotion, keyof Filing>,
): Promise<{ readonly village: Content; readonly content: Content; readonly same: boolean }> {
  const head = await readHead(rows, fromApplicationId);
  if (!head) throw gone();
  const village = contentOf(head, await readEvents(rows, fromApplicationId));
  const item = village.items.find(({ id }) => id === eventId);
  if (!item) throw gone();
  const same = head.organisationId === organisationId;
  const contacts = same ? [] : await rows<{ name: string; email: string }>(CONTACTS, [eventId, organisationId]);
  return { village, content: promotedContent(village, item, newApplicationId, { same, contacts }), same };
}

/**
 * Makes a dossier of an activity, in the state of the village's: the event keeps its id, and with it everything that
 * hangs on it. The dossiers' rows are held by the caller, who also brings the projection up to date.
 */
export async function promoteActivity(transaction: Writing, promotion: Promotion): Promise<BeforePromotion> {
  const { eventId, fromApplicationId, newApplicationId, organisationId, at } = promotion;
  const { sql } = transaction;
  const { village, content } = await promotedDossier(sql, promotion);
  const item = village.items.find(({ id }) => id === eventId);
  const root = village.items.find(({ id }) => id === item?.parentId);
  if (!item || !root) throw gone();
  const [edition] = await sql<{ year: number }>('SELECT edition_year AS year FROM application WHERE id = $1', [
    fromApplicationId,
  ]);
  await sql(CARRIED_PROFILE, [organisationId, edition?.year]);
  const { title, summary, details } = projectRow(content);
  await sql(WRITE_DOSSIER, [
    fromApplicationId,
    newApplicationId,
    organisationId,
    title,
    summary,
    JSON.stringify(details),
    at,
  ]);
  await sql(MOVE, [eventId, newApplicationId, null, 0]);
  const attachments = await sql<{ id: string }>(MOVE_FILES, [eventId, newApplicationId, fromApplicationId]);
  const partners = await sql<BeforePromotion['partners'][number]>(NO_PARTNER, [eventId, organisationId]);
  const writers = await sql<{ id: string }>(NO_WRITERS, [eventId, at]);
  const taken = takenFromVillage(item, root);
  const answers = item.answers as unknown as Readonly<Record<string, Answer>>;
  const blank = Object.fromEntries(Object.keys(taken).map((field) => [field, answers[field] ?? null]));
  await write(transaction, newApplicationId, eventId, blank, taken, at);
  await sql(TOUCH, [fromApplicationId, at]);
  const villageVersion = await fileAnew(sql, fromApplicationId, promotion, (filed) => withoutItem(filed, eventId));
  const head = villageVersion === null ? null : await readHead(sql, newApplicationId);
  if (head) {
    const { organisation, charterNumber } = head;
    const filed = contentOf(head, await readEvents(sql, newApplicationId));
    await fileFirst(sql, promotion, { organisation, charterNumber, content: filed });
  }
  return {
    villageId: root.id,
    position: item.position,
    taken,
    blank,
    partners,
    writers: writers.map(({ id }) => id),
    attachments: attachments.map(({ id }) => id),
    villageVersion,
  };
}

/** Merged meanwhile with another partner of the activity, it is one already. */
const PARTNERS_BACK = `INSERT INTO event_partner (id, event_id, organisation_id, role)
  SELECT p.id, $1, COALESCE(o.merged_into, o.id), p.role
  FROM jsonb_to_recordset($2::jsonb) AS p (id uuid, "organisationId" uuid, role text) JOIN organisation o ON o.id = p."organisationId"
  WHERE NOT EXISTS (SELECT FROM event_partner t WHERE t.event_id = $1 AND t.role = p.role
    AND t.organisation_id = COALESCE(o.merged_into, o.id))`;
const WRITERS_BACK = 'UPDATE activity_writer SET revoked_at = NULL WHERE id = ANY ($1::uuid[])';
const FILES_BACK = 'UPDATE attachment SET application_id = $2 WHERE id = ANY ($1::uuid[])';

/** Puts an activity back into its village, as it was; the dossier that was made of it is gone. */
export async function undoPromotion(
  transaction: Writing,
  promotion: Omit<Promotion, 'organisationId'>,
  before: BeforePromotion,
): Promise<void> {
  const { eventId, fromApplicationId, newApplicationId, at } = promotion;
  const { sql } = transaction;
  await write(transaction, newApplicationId, eventId, before.taken, before.blank, at);
  await sql(MOVE, [eventId, fromApplicationId, before.villageId, before.position]);
  await sql(FILES_BACK, [before.attachments, fromApplicationId]);
  await sql(PARTNERS_BACK, [eventId, JSON.stringify(before.partners)]);
  await sql(WRITERS_BACK, [before.writers]);
  const item = await readEventItem(sql, fromApplicationId, eventId);
  await unfile(sql, fromApplicationId, before.villageVersion, promotion, (filed) =>
    item ? withActivityBack(filed, before.villageId, item) : filed,
  );
  await sql(TOUCH, [fromApplicationId, at]);
  await sql('DELETE FROM application WHERE id = $1', [newApplicationId]);
}

async function write(
  transaction: Writing,
  applicationId: string,
  eventId: string,
  was: Readonly<Record<string, Answer>>,
  value: Readonly<Record<string, Answer>>,
  now: Date,
): Promise<void> {
  const answers = Object.keys(value).map((field) => ({ field, was: was[field] ?? null, value: value[field] ?? null }));
  if (answers.length === 0) return;
  const conflicts = await writeEventAnswers(transaction, { applicationId, eventId, answers, now });
  if (conflicts.length > 0)
    throw new PortalError('conflict', 'applications.changed', 'Quelqu’un a modifié ce dossier entre-temps.');
}
