import { addressOf, isBlank, sameAnswer, type Applied, type Answer } from '@fds/applications/domain';
import type { Rows } from '../applications/application-record';
import type { WrittenApplication } from './content-record';
import { projectRow } from './stored-content';
import { rowsOf, type EventRows } from './stored-event';

/** $2: answers to write, $3: those to take out, by their names in `details`. */
const WRITE_PROJECT = `
  UPDATE application SET title = $2, summary = $3, charter_accepted_by = $4, charter_accepted_at = $5,
    charter_number = CASE WHEN $4::text IS NULL THEN NULL ELSE COALESCE($6::smallint, charter_number) END,
    details = (details - $7::text[]) || $8::jsonb, to_confirm = $9, version = $10, updated_at = $11
  WHERE id = $1`;
/** Events $12 of the edition $13, beside their dossier: an event is written at nearly every save, and each way to the database counts. */
const WRITE_PROJECT_AND_EVENTS = `
  WITH project AS (${WRITE_PROJECT})
  INSERT INTO event (id, edition_year, application_id, parent_event_id, position, kind, format, title, description,
    attendance_mode, municipality_code, venue, themes, capacity, details)
  SELECT id, $13, $1, "parentEventId", position, kind, format, title, description, "attendanceMode", "municipalityCode",
    venue, ARRAY(SELECT jsonb_array_elements_text(themes)), capacity, details
  FROM jsonb_to_recordset($12::jsonb) AS e (id uuid, "parentEventId" uuid, position integer, kind text, format text, title text,
    description text, "attendanceMode" text, "municipalityCode" text, venue text, themes jsonb, capacity integer, details jsonb)
  ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, format = excluded.format, title = excluded.title,
    description = excluded.description, attendance_mode = excluded.attendance_mode,
    municipality_code = excluded.municipality_code, venue = excluded.venue, themes = excluded.themes,
    capacity = excluded.capacity, details = excluded.details
  WHERE event.application_id = excluded.application_id`;
const WRITE_PLACES = `
  UPDATE event SET position = e.position FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, position integer)
  WHERE event.id = e.id AND event.application_id = $2`;
const REMOVE_EVENTS = 'DELETE FROM event WHERE application_id = $2 AND id = ANY ($1::uuid[])';
const REMOVE_SLOTS = 'DELETE FROM slot WHERE event_id = ANY ($1::uuid[])';
const WRITE_SLOTS = `
  INSERT INTO slot (event_id, begins_at, ends_at, audience)
  SELECT e.id, s."beginsAt", s."endsAt", s.audience FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, slots jsonb),
    jsonb_to_recordset(e.slots) AS s ("beginsAt" timestamptz, "endsAt" timestamptz, audience text)`;
const REMOVE_PARTNERS = 'DELETE FROM event_partner WHERE event_id = ANY ($1::uuid[])';
const WRITE_PARTNERS = `
  INSERT INTO event_partner (event_id, organisation_id, role)
  SELECT e.id, p."organisationId", p.role FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, partners jsonb),
    jsonb_to_recordset(e.partners) AS p ("organisationId" uuid, role text)`;

/** What is there already. */
export type Written = Pick<WrittenApplication, 'editionYear' | 'charterAcceptedAt' | 'content'>;

export interface Writing {
  readonly version: number;
  readonly now: Date;
  readonly toConfirm: readonly string[];
  /** The version of the charter that was accepted with these changes; undefined when that did not change. */
  readonly charterNumber: number | undefined;
}

/** Writes what changes made of a dossier: its own row, and only those events and lines that are others now. */
export async function writeContent(rows: Rows, stored: Written, applied: Applied, writing: Writing): Promise<void> {
  const { written, added, removed, content } = applied;
  const { id } = content;
  const changed = new Set([...added, ...[...written.values()].map(({ item }) => item).filter((item) => item !== id)]);
  const events = content.items.filter((item) => changed.has(item.id)).map(rowsOf);
  const project = projectValues(stored, applied, writing);
  if (events.length === 0) await rows(WRITE_PROJECT, project);
  else await rows(WRITE_PROJECT_AND_EVENTS, [...project, JSON.stringify(events), stored.editionYear]);
  const withSlots = events.filter((event) => written.has(addressOf(event.id, 'slots')));
  if (withSlots.length > 0) {
    await rows(REMOVE_SLOTS, [idsOf(withSlots)]);
    await rows(WRITE_SLOTS, [JSON.stringify(withSlots)]);
  }
  const withPartners = events.filter((event) => written.has(addressOf(event.id, 'partners')));
  if (withPartners.length > 0) {
    await rows(REMOVE_PARTNERS, [idsOf(withPartners)]);
    await rows(WRITE_PARTNERS, [JSON.stringify(withPartners)]);
  }
  const places = new Map(stored.content.items.map((item) => [item.id, item.position]));
  const replaced = content.items.filter(({ id: item, position }) => places.has(item) && places.get(item) !== position);
  if (replaced.length > 0)
    await rows(WRITE_PLACES, [JSON.stringify(replaced.map(({ id: item, position }) => ({ id: item, position }))), id]);
  if (removed.length > 0) await rows(REMOVE_EVENTS, [idsOf(removed), id]);
}

function projectValues(
  stored: Written,
  { content }: Applied,
  { version, now, toConfirm, charterNumber }: Writing,
): readonly unknown[] {
  const [was, is] = [projectRow(stored.content), projectRow(content)];
  const signed = is.charterAcceptedBy === was.charterAcceptedBy ? stored.charterAcceptedAt : now;
  const written = Object.fromEntries(
    Object.entries(is.details).filter(
      ([field, answer]) => !sameAnswer(answer as Answer, was.details[field] as Answer | undefined),
    ),
  );
  return [
    content.id,
    is.title,
    is.summary,
    is.charterAcceptedBy,
    is.charterAcceptedBy === null ? null : signed,
    charterNumber ?? null,
    Object.keys(was.details).filter((field) => isBlank(is.details[field] as Answer | undefined)),
    JSON.stringify(written),
    toConfirm,
    version,
    now,
  ];
}

const idsOf = (items: readonly Pick<EventRows, 'id'>[]): readonly string[] => items.map(({ id }) => id);
