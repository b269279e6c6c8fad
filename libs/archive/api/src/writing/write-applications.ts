import {
  joinList,
  readApplication,
  readEvent,
  readPartner,
  readSlot,
  type ApplicationRow,
  type Cells,
  type EventRow,
  type PartnerRow,
  type SlotRow,
} from '@fds/archive/domain';
import { Bulk, given, list } from './bulk';
import { stableId } from './stable-id';
import type { OrganisationIds } from './write-organisations';
import { writeTable, type Writing } from './write-table';

/** Writes the dossiers. */
export async function writeApplications(writing: Writing, organisations: OrganisationIds): Promise<void> {
  const { sql, year, now } = writing;
  const applications = new Bulk<ApplicationRow>(
    sql,
    `INSERT INTO application (id, archive_id, edition_year, organisation_id, title, summary, state, submitted_at, updated_at)
     SELECT id, archive_id, ${Number(year)}, organisation_id, title, summary, state, submitted_at, updated_at
     FROM ${given({ id: 'uuid', archive_id: 'text', organisation_id: 'uuid', title: 'text', summary: 'text', state: 'text', submitted_at: 'timestamptz', updated_at: 'timestamptz' })}`,
    [
      ({ id }) => stableId('application', year, id),
      ({ id }) => id,
      ({ organisationId }) => organisations.get(organisationId),
      ({ title }) => title,
      ({ summary }) => summary ?? '',
      ({ state }) => state,
      ({ submittedAt }) => submittedAt,
      ({ submittedAt }) => submittedAt ?? now,
    ],
  );
  await writeTable(writing, 'applications.csv', [applications], (cells) => applications.add(readApplication(cells)));
}

type Placed = EventRow & { readonly position: number };

/**
 * Writes the events with their label and whether they took place. The file is read twice: an activity may stand before
 * its parent, and a row can only refer to one that is there.
 */
export async function writeEvents(writing: Writing, labelKnownAt: Date): Promise<void> {
  const { sql, year, now } = writing;
  const id = (event: EventRow): string => stableId('event', year, event.id);
  const events = new Bulk<Placed>(
    sql,
    `INSERT INTO event (id, archive_id, edition_year, application_id, parent_event_id, position, kind, format, title,
       description, attendance_mode, municipality_code, venue, themes)
     SELECT id, archive_id, ${Number(year)}, application_id, parent_id, position, kind, format, title,
       description, mode, municipality, venue, ${list('themes')}
     FROM ${given({ id: 'uuid', archive_id: 'text', application_id: 'uuid', parent_id: 'uuid', position: 'int', kind: 'text', format: 'text', title: 'text', description: 'text', mode: 'text', municipality: 'text', venue: 'text', themes: 'text' })}`,
    [
      id,
      (event) => event.id,
      ({ applicationId }) => stableId('application', year, applicationId),
      ({ parentEventId }) => (parentEventId === null ? null : stableId('event', year, parentEventId)),
      ({ position }) => position,
      ({ kind }) => kind,
      ({ format }) => format,
      ({ title }) => title,
      ({ description }) => description ?? '',
      ({ attendanceMode }) => attendanceMode,
      ({ municipalityCode }) => municipalityCode,
      ({ venue }) => venue ?? '',
      ({ themes }) => joinList(themes),
    ],
  );
  const labels = new Bulk<EventRow>(
    sql,
    `INSERT INTO event_label (event_id, label, notified_at)
     SELECT * FROM ${given({ event_id: 'uuid', label: 'text', notified_at: 'timestamptz' })}`,
    [id, ({ label }) => label, ({ label }) => (label === 'pending' ? null : labelKnownAt)],
  );
  const happenings = new Bulk<EventRow>(
    sql,
    `INSERT INTO event_happening (event_id, happening, changed_at)
     SELECT * FROM ${given({ event_id: 'uuid', happening: 'text', changed_at: 'timestamptz' })}`,
    [id, ({ happening }) => happening, () => now],
  );
  const take = (wanted: (event: EventRow) => boolean): ((cells: Cells) => void) => {
    let position = 0;
    return (cells) => {
      const event = readEvent(cells);
      position += 1;
      if (!wanted(event)) return;
      events.add({ ...event, position });
      // Without a label of its own an activity would stand under its parent's.
      if (event.label !== 'pending' || event.parentEventId !== null) labels.add(event);
      if (event.happening !== 'scheduled') happenings.add(event);
    };
  };
  // An event goes before what hangs on it.
  const bulks = [
    {
      flush: async (last: boolean): Promise<void> => {
        await events.flush(last || labels.waiting || happenings.waiting);
        await labels.flush(last);
        await happenings.flush(last);
      },
    },
  ];
  await writeTable(
    writing,
    'events.csv',
    bulks,
    take(({ parentEventId }) => parentEventId === null),
  );
  await writeTable(
    { ...writing, onBytes: () => undefined },
    'events.csv',
    bulks,
    take(({ parentEventId }) => parentEventId !== null),
  );
}

/** Writes the slots of the events. */
export async function writeSlots(writing: Writing): Promise<void> {
  const { sql, year } = writing;
  const slots = new Bulk<SlotRow>(
    sql,
    `INSERT INTO slot (event_id, begins_at, ends_at)
     SELECT * FROM ${given({ event_id: 'uuid', begins_at: 'timestamptz', ends_at: 'timestamptz' })}`,
    [({ eventId }) => stableId('event', year, eventId), ({ beginsAt }) => beginsAt, ({ endsAt }) => endsAt],
  );
  await writeTable(writing, 'slots.csv', [slots], (cells) => slots.add(readSlot(cells)));
}

/** Writes who takes part in an event without holding it. */
export async function writePartners(writing: Writing, organisations: OrganisationIds): Promise<void> {
  const { sql, year } = writing;
  const partners = new Bulk<PartnerRow>(
    sql,
    `INSERT INTO event_partner (event_id, organisation_id, role)
     SELECT * FROM ${given({ event_id: 'uuid', organisation_id: 'uuid', role: 'text' })}`,
    [
      ({ eventId }) => stableId('event', year, eventId),
      ({ organisationId }) => organisations.get(organisationId),
      ({ role }) => role,
    ],
  );
  await writeTable(writing, 'partners.csv', [partners], (cells) => partners.add(readPartner(cells)));
}
