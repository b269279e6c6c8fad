import { randomUUID } from 'node:crypto';
import type { TestPortal } from './test-portal';
import type { Visitor } from './visitor';
import { writeDossier, type WrittenDossier, type WrittenEvent } from './write-dossier';

/** A small festival laid through the API: two organisations, one dossier ready for the committee. */
export interface Festival {
  readonly organisationId: string;
  readonly otherOrganisationId: string;
  readonly applicationId: string;
  /** A single event of the dossier. */
  readonly eventId: string;
  /** Member of the first organisation. */
  readonly holder: Visitor;
  /** Member of the other one. */
  readonly stranger: Visitor;
  readonly coordinator: Visitor;
}

const EDITION = `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on,
    call_opens_on, call_closes_on, reports_due_on, cog_vintage, state)
  VALUES (2026, 35, 'Fête de la science 2026 en Hauts-de-France', '32', 'Hauts-de-France', '{02,59,60,62,80}',
    '2026-10-02', '2026-10-12', '2026-03-02', '2026-05-07', '2026-11-15', 2026, 'call_open')`;

/** A single event that is complete: one slot inside the window, in Abbeville. */
export const aSingleEvent = (overrides: WrittenEvent = {}): WrittenEvent => ({
  id: null,
  kind: 'single',
  format: 'workshop',
  title: 'Fromages au microscope',
  description: 'Regarder ce que l’on mange.',
  attendanceMode: 'in_person',
  municipality: '80001',
  venue: 'Espace Saint-André',
  audiences: ['general_public'],
  capacity: 20,
  slots: [{ beginsAt: '2026-10-10T08:00:00.000Z', endsAt: '2026-10-10T10:00:00.000Z' }],
  activities: [],
  ...overrides,
});

/** A dossier that is complete, of one single event unless others are given. */
export const aDossier = (overrides: WrittenDossier = {}): WrittenDossier => ({
  title: 'Saveurs savantes',
  summary: 'Comprendre ce que l’on mange quand on mange la baie.',
  science: 'Mesurer, comparer, goûter à l’aveugle.',
  contacts: [
    {
      key: randomUUID(),
      name: 'Camille Porteur',
      role: '',
      email: 'camille@structure.example',
      phone: '03 22 00 00 00',
    },
  ],
  charterAcceptedBy: 'Camille Porteur',
  events: [aSingleEvent()],
  ...overrides,
});

/** An organisation with its profile of 2026; returns its id. */
export async function anOrganisation(portal: TestPortal, name: string): Promise<string> {
  const [row] = await portal.sql<{ id: string }>(`INSERT INTO organisation DEFAULT VALUES RETURNING id`);
  await portal.sql(
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code)
     VALUES ($1, 2026, $2, 'culture', 'association', '80001')`,
    [row?.id, name],
  );
  return row?.id ?? '';
}

/** Lays the festival on a portal whose clock stands within the call of 2026 (2 March to 7 May). */
export async function layFestival(portal: TestPortal): Promise<Festival> {
  await portal.sql(EDITION);
  const [organisationId, otherOrganisationId] = [
    await anOrganisation(portal, 'Maison pour tous'),
    await anOrganisation(portal, 'Autre structure'),
  ];
  const [holder, stranger, coordinator] = [
    await portal.as('holder', [organisationId]),
    await portal.as('holder', [otherOrganisationId]),
    await portal.as('coordinator'),
  ];
  const begun = await expectDone(
    holder.post<Dossier>('/api/applications', { organisationId, editionYear: 2026, title: 'Saveurs savantes' }),
  );
  const saved = await expectDone(writeDossier<Dossier>(holder, begun.id, aDossier()));
  await expectDone(holder.post(`/api/applications/${begun.id}/submission`, { version: saved.version }));
  await expectDone(coordinator.post(`/api/applications/${begun.id}/review`));
  await expectDone(coordinator.post(`/api/applications/${begun.id}/readiness`));
  return {
    organisationId,
    otherOrganisationId,
    applicationId: begun.id,
    eventId: saved.events[0]?.id ?? '',
    holder,
    stranger,
    coordinator,
  };
}

interface Dossier {
  id: string;
  version: number;
  events: { id: string }[];
}

async function expectDone<T>(answer: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`The festival could not be laid: ${status} ${JSON.stringify(body)}`);
  return body;
}
