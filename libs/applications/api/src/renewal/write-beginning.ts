import type { Content, EventItem } from '@fds/applications/domain';
import type { Rows } from '../applications/application-record';
import { projectRow } from '../content/stored-content';
import { rowsOf } from '../content/stored-event';
import type { Beginning } from './beginning';

const WRITE_DOSSIER = `
  INSERT INTO application (id, edition_year, organisation_id, title, summary, details, renewed_from, to_confirm, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const WRITE_EVENTS = `
  INSERT INTO event (id, edition_year, application_id, parent_event_id, position, kind, format, title, description,
    attendance_mode, municipality_code, venue, themes, capacity, details, renewed_from)
  SELECT id, $2, $3, "parentEventId", position, kind, format, title, description, "attendanceMode", "municipalityCode",
    venue, ARRAY(SELECT jsonb_array_elements_text(themes)), capacity, details, "renewedFrom"
  FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, "parentEventId" uuid, position integer, kind text, format text, title text,
    description text, "attendanceMode" text, "municipalityCode" text, venue text, themes jsonb, capacity integer, details jsonb,
    "renewedFrom" uuid)`;
const WRITE_SLOTS = `
  INSERT INTO slot (event_id, begins_at, ends_at, audience)
  SELECT e.id, s."beginsAt", s."endsAt", s.audience FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, slots jsonb),
    jsonb_to_recordset(e.slots) AS s ("beginsAt" timestamptz, "endsAt" timestamptz, audience text)`;
const WRITE_PARTNERS = `
  INSERT INTO event_partner (event_id, organisation_id, role)
  SELECT e.id, p."organisationId", p.role FROM jsonb_to_recordset($1::jsonb) AS e (id uuid, partners jsonb),
    jsonb_to_recordset(e.partners) AS p ("organisationId" uuid, role text)`;

export interface NewDossier {
  readonly editionYear: number;
  readonly organisationId: string;
  readonly now: Date;
}

/** Writes a dossier that is new, with all it begins with. */
export async function writeBeginning(
  rows: Rows,
  { content, toConfirm, origins, renewedFrom }: Beginning,
  { editionYear, organisationId, now }: NewDossier,
): Promise<void> {
  const { title, summary, details } = projectRow(content);
  const written = [content.id, editionYear, organisationId, title, summary, JSON.stringify(details)];
  await rows(WRITE_DOSSIER, [...written, renewedFrom, toConfirm, now]);
  await writeNewEvents(rows, content, content.items, { editionYear, origins });
}

/** Writes events and activities that a dossier did not have, with their slots and partners. */
export async function writeNewEvents(
  rows: Rows,
  { id }: Pick<Content, 'id'>,
  items: readonly EventItem[],
  { editionYear, origins }: { readonly editionYear: number; readonly origins: ReadonlyMap<string, string> },
): Promise<void> {
  if (items.length === 0) return;
  const events = JSON.stringify(items.map((item) => ({ ...rowsOf(item), renewedFrom: origins.get(item.id) ?? null })));
  await rows(WRITE_EVENTS, [events, editionYear, id]);
  await rows(WRITE_SLOTS, [events]);
  await rows(WRITE_PARTNERS, [events]);
}
