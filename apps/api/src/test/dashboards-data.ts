import type { INestApplicationContext } from '@nestjs/common';
import type { ApplicationState, AttendanceMode, EventKind, Label } from '@fds/shared/kernel';
import { EventOverviews } from '@fds/shared/api-kit';

/** Rows of a dossier, as the steps of the year leave them. */
export interface DossierData {
  readonly organisation: string;
  readonly title: string;
  readonly state: ApplicationState;
  readonly year?: number;
  readonly submittedAt?: string;
  readonly takenAt?: string;
  readonly readyAt?: string;
  readonly summary?: string;
  readonly charter?: string;
  readonly events?: readonly EventData[];
}
export interface EventData {
  readonly title: string;
  readonly kind?: EventKind;
  readonly commune?: string;
  readonly mode?: AttendanceMode;
  readonly description?: string;
  readonly slots?: readonly (readonly [string, string])[];
  readonly label?: Label;
  readonly decidedAt?: string;
  readonly notifiedAt?: string;
  readonly report?: string;
  readonly visits?: number;
  readonly activities?: readonly EventData[];
}

/** A portal under test: its database and its services. */
interface Portal {
  sql<T extends object = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<T[]>;
  readonly app: INestApplicationContext;
}
type Sql = Portal['sql'];
const idOf = async (sql: Sql, text: string, values: readonly unknown[]): Promise<string> =>
  (await sql<{ id: string }>(text, values))[0]?.id ?? '';

/** An edition whose call is open from 2 March to 7 May and whose festival is from 2 to 12 October. */
export async function addEdition(portal: Portal, year: number, state = 'call_open'): Promise<void> {
  await portal.sql(
    `INSERT INTO edition (year, number, title, theme, region_code, region_name, departments, starts_on, ends_on, call_opens_on, call_closes_on,
       reports_due_on, cog_vintage, state) VALUES ($1::int, $1::int - 1991, 'Fête de la science ' || $1::int, 'Saveurs savantes', '32', 'Hauts-de-France',
       '{02,59,60,62,80}', make_date($1::int, 10, 2), make_date($1::int, 10, 12), make_date($1::int, 3, 2), make_date($1::int, 5, 7), make_date($1::int, 10, 30), 2026, $2)`,
    [year, state],
  );
}

/** An organisation with its profile of a year. */
export async function addOrganisation(portal: Portal, name: string, year = 2026): Promise<string> {
  const id = await idOf(portal.sql.bind(portal), 'INSERT INTO organisation (archive_id) VALUES ($1) RETURNING id', [
    `org-${name}`,
  ]);
  await portal.sql('INSERT INTO organisation_profile (organisation_id, edition_year, name) VALUES ($1, $2, $3)', [
    id,
    year,
    name,
  ]);
  return id;
}

/** A dossier with its events, brought up to date in the lists. Gives its id. */
export async function addDossier(portal: Portal, data: DossierData): Promise<string> {
  const sql = portal.sql.bind(portal);
  const year = data.year ?? 2026;
  const id = await idOf(
    sql,
    `INSERT INTO application (edition_year, organisation_id, title, summary, state, submitted_at, charter_accepted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [
      year,
      data.organisation,
      data.title,
      data.summary ?? '',
      data.state,
      data.submittedAt ?? null,
      data.charter ?? null,
    ],
  );
  if (data.takenAt)
    await sql('INSERT INTO application_review (application_id, taken_by, taken_at, ready_at) VALUES ($1, $1, $2, $3)', [
      id,
      data.takenAt,
      data.readyAt ?? null,
    ]);
  const ids: string[] = [];
  for (const event of data.events ?? []) {
    const root = await addEvent(sql, year, id, null, event);
    ids.push(root);
    for (const activity of event.activities ?? []) ids.push(await addEvent(sql, year, id, root, activity));
  }
  await portal.app.get(EventOverviews).refresh((text, values) => sql(text, values), ids, 'filed');
  return id;
}

async function addEvent(
  sql: Sql,
  year: number,
  applicationId: string,
  parent: string | null,
  event: EventData,
): Promise<string> {
  const { commune, mode = 'in_person', kind = 'single', slots = [], label, report } = event;
  const id = await idOf(
    sql,
    `INSERT INTO event (edition_year, application_id, parent_event_id, kind, format, title, description, attendance_mode, municipality_code)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
    [
      year,
      applicationId,
      parent,
      kind,
      kind === 'single' ? 'workshop' : null,
      event.title,
      event.description ?? '',
      mode,
      commune ?? null,
    ],
  );
  for (const [from, to] of slots)
    await sql('INSERT INTO slot (event_id, begins_at, ends_at) VALUES ($1, $2, $3)', [id, from, to]);
  if (label)
    await sql('INSERT INTO event_label (event_id, label, decided_at, notified_at) VALUES ($1, $2, $3, $4)', [
      id,
      label,
      event.decidedAt ?? null,
      event.notifiedAt ?? null,
    ]);
  if (report)
    await sql('INSERT INTO attendance_report (event_id, state, submitted_at) VALUES ($1, $2, $3)', [
      id,
      report,
      report === 'draft' ? null : `${year}-10-14T10:00:00+02:00`,
    ]);
  if (event.visits !== undefined)
    await sql(
      `INSERT INTO attendance_line (event_id, audience, channel, visits, counting) VALUES ($1, 'general_public', 'in_person', $2, 'exact')`,
      [id, event.visits],
    );
  return id;
}
