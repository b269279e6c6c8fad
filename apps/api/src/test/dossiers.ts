import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { TestPortal } from '@fds/portal/testing';
import type { EditionState } from '@fds/editions/domain';
import { EventOverviews } from '@fds/shared/api-kit';
import type { ApplicationState, EventKind, Happening, Label } from '@fds/shared/kernel';

/** An edition of Hauts-de-France from 2 to 12 October of its year. */
export async function holdEdition(portal: TestPortal, year: number, state: EditionState): Promise<void> {
  await portal.sql(
    `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
       call_closes_on, reports_due_on, cog_vintage, state)
     VALUES ($1::integer, $1::integer - 1991, 'Fête de la science', '32', 'Hauts-de-France', '{02,59,60,62,80}', make_date($1::integer, 10, 2),
       make_date($1::integer, 10, 12), make_date($1::integer, 2, 1), make_date($1::integer, 5, 7), make_date($1::integer, 10, 30), 2026, $2)`,
    [year, state],
  );
}

export async function foundOrganisation(portal: TestPortal, year: number, name: string): Promise<string> {
  const id = randomUUID();
  await portal.sql(`INSERT INTO organisation (id) VALUES ($1)`, [id]);
  await profile(portal, id, year, name);
  return id;
}
/** What the organisation is in one edition. */
export const profile = (portal: TestPortal, id: string, year: number, name: string): Promise<object[]> =>
  portal.sql(`INSERT INTO organisation_profile (organisation_id, edition_year, name) VALUES ($1, $2, $3)`, [
    id,
    year,
    name,
  ]);

export interface TestEvent {
  readonly title: string;
  readonly kind?: EventKind;
  readonly label?: Label;
  readonly notified?: boolean;
  readonly happening?: Happening;
  readonly capacity?: number;
  /** Begin and end of each slot, ISO 8601. */
  readonly slots?: readonly (readonly [string, string])[];
  readonly activities?: readonly TestEvent[];
}
export interface FiledDossier {
  readonly id: string;
  /** Id of an event by its title. */
  readonly event: (title: string) => string;
}

/** A dossier as if it had been filed and brought to `state`; projections included. */
export async function fileDossier(
  portal: TestPortal,
  given: {
    year: number;
    organisationId: string;
    title?: string;
    state?: ApplicationState;
    events: readonly TestEvent[];
  },
): Promise<FiledDossier> {
  const id = randomUUID();
  const ids = new Map<string, string>();
  await portal.sql(
    `INSERT INTO application (id, edition_year, organisation_id, title, state, submitted_at, updated_at)
     VALUES ($1, $2::integer, $3, $4, $5, make_date($2::integer, 4, 1), make_date($2::integer, 4, 1))`,
    [id, given.year, given.organisationId, given.title ?? 'Saveurs savantes', given.state ?? 'submitted'],
  );
  const add = async (event: TestEvent, position: number, parent: string | null): Promise<void> => {
    const eventId = randomUUID();
    ids.set(event.title, eventId);
    await portal.sql(
      `INSERT INTO event (id, edition_year, application_id, parent_event_id, position, kind, title, municipality_code, capacity)
       VALUES ($1, $2, $3, $4, $5, $6, $7, '80001', $8)`,
      [eventId, given.year, id, parent, position, event.kind ?? 'single', event.title, event.capacity ?? null],
    );
    for (const [begin, end] of event.slots ?? [])
      await portal.sql(`INSERT INTO slot (event_id, begins_at, ends_at) VALUES ($1, $2, $3)`, [eventId, begin, end]);
    if (event.label)
      await portal.sql(
        `INSERT INTO event_label (event_id, label, decided_at, notified_at) VALUES ($1, $2, make_date($3::integer, 6, 9), CASE WHEN $4::boolean THEN make_date($3::integer, 6, 15) END)`,
        [eventId, event.label, given.year, event.notified ?? true],
      );
    if (event.happening)
      await portal.sql(
        `INSERT INTO event_happening (event_id, happening, changed_at) VALUES ($1, $2, make_date($3::integer, 9, 1))`,
        [eventId, event.happening, given.year],
      );
    for (const [index, activity] of (event.activities ?? []).entries()) await add(activity, index, eventId);
  };
  for (const [index, event] of given.events.entries()) await add(event, index, null);
  await refresh(portal, [...ids.values()]);
  return { id, event: (title) => ids.get(title) ?? '' };
}

/** Brings the projection of events that SQL has touched up to date. */
export const refresh = (portal: TestPortal, eventIds: readonly string[]): Promise<void> => {
  const source = portal.app.get(DataSource);
  return portal.app
    .get(EventOverviews)
    .refresh((text, values) => source.query(text, values as unknown[]), eventIds, 'filed');
};
