import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { TestPortal, writeDossier, type Visitor, type WrittenDossier, type WrittenEvent } from '@fds/portal/testing';

export interface Activity {
  id: string;
  title: string;
  label: string;
  municipality: { code: string; name: string; department: string } | null;
  slots: { beginsAt: string; endsAt: string }[];
}
export interface Application {
  id: string;
  reference: string;
  title: string;
  state: string;
  version: number;
  versions: number;
  submittedAt: string | null;
  charterAcceptedAt: string | null;
  organisation: { id: string; name: string };
  events: (Activity & { activities: Activity[] })[];
  may: Record<
    'edit' | 'submit' | 'takeBack' | 'withdraw' | 'bringBack',
    { allowed: boolean; reasons: { code: string }[] }
  >;
  missing: { item: string; field: string; code: string; text: string; weight: string }[];
  notices?: string[];
}

export interface ApplicationsList {
  items: (Application & { events: { label: string; municipalityName: string | null }[] })[];
  total: number;
  events: number;
  states: { state: string; applications: number; events: number }[];
}

export const OPEN = '2026-04-21T10:00:00+02:00';
export const LAST_SECOND = '2026-05-07T23:59:55+02:00';
export const TOO_LATE = '2026-05-08T00:00:00+02:00';

const COMMUNES = [
  ['80001', '80001', 'Abbeville', 'current', '80', '32', '{80100}'],
  ['59545', '59545', 'Saint-Souplet', 'current', '59', '32', '{59360}'],
  ['02285', '59545', 'Escaufourt', 'associated', '59', '32', '{59360}'],
  ['76217', '76217', 'Dieppe', 'current', '76', '28', '{76200}'],
];

/** An edition whose call is open, two organisations, and who meets at their dossiers. */
export class ApplicationsPlace {
  mine = '';
  other = '';
  holder!: Visitor;
  stranger!: Visitor;
  coordinator!: Visitor;
  drari!: Visitor;

  private constructor(readonly portal: TestPortal) {}

  static async start(): Promise<ApplicationsPlace> {
    const portal = await TestPortal.start({ at: OPEN, env: { PORTAL_ROLE: 'api' } });
    for (const commune of COMMUNES)
      await portal.sql(
        `INSERT INTO municipality (code, current_code, name, status, department, region, postal_codes, population, search)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 1000, regexp_replace(lower(unaccent($3)), '[^[:alnum:]]+', ' ', 'g'))
         ON CONFLICT DO NOTHING`,
        commune,
      );
    return new ApplicationsPlace(portal);
  }

  /** Everything anew, within the call. */
  async renew(): Promise<void> {
    for (const table of ['outbox_message', 'event_overview', 'application', 'membership', 'organisation', 'edition'])
      await this.portal.sql(`DELETE FROM ${table}`);
    await this.portal.sql(
      `INSERT INTO edition (year, number, title, region_code, region_name, departments, starts_on, ends_on, call_opens_on,
         call_closes_on, reports_due_on, cog_vintage, state)
       VALUES (2026, 35, 'Fête de la science 2026', '32', 'Hauts-de-France', '{02,59,60,62,80}', '2026-10-02', '2026-10-12',
         '2026-03-02', '2026-05-07', '2026-10-30', 2026, 'call_open')`,
    );
    this.mine = await this.#organisation('Maison Pour Tous d’Abbeville');
    this.other = await this.#organisation('Échos de la côte');
    await this.at(OPEN);
  }

  async #organisation(name: string): Promise<string> {
    const [row] = await this.portal.sql<{ id: string }>('INSERT INTO organisation DEFAULT VALUES RETURNING id');
    await this.portal.sql(
      `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code)
       VALUES ($1, 2021, $2, 'culture', 'association', '80001')`,
      [row?.id, name],
    );
    return row?.id ?? '';
  }

  /** Moves the clock; people sign in again, since an idle session ends. */
  async at(instant: string): Promise<void> {
    this.portal.moveClock(instant);
    this.holder = await this.portal.as('holder', [this.mine]);
    this.stranger = await this.portal.as('holder', [this.other]);
    this.coordinator = await this.portal.as('coordinator');
    this.drari = await this.portal.as('drari');
  }

  async begin(visitor = this.holder, organisationId = this.mine, title = 'Saveurs savantes'): Promise<Application> {
    const answer = await visitor.post<Application>('/api/applications', { organisationId, editionYear: 2026, title });
    expect(answer.status).toBe(201);
    return answer.body;
  }
  /** Writes a complete dossier, but for what is given. */
  async write({ id }: { readonly id: string }, over: WrittenDossier = {}, visitor = this.holder): Promise<Application> {
    const answer = await writeDossier<Application>(visitor, id, content(over));
    expect([answer.status, answer.body]).toEqual([200, expect.anything()]);
    return answer.body;
  }
  submit({ id, version }: Pick<Application, 'id' | 'version'>, visitor = this.holder) {
    return visitor.post<Application>(`/api/applications/${id}/submission`, { version });
  }
  async filed(over: WrittenDossier = {}): Promise<Application> {
    const answer = await this.submit(await this.write(await this.begin(), over));
    expect(answer.status).toBe(200);
    return answer.body;
  }
}

export const activity = (over: WrittenEvent = {}): WrittenEvent => ({
  format: 'workshop',
  title: 'Fromages au microscope',
  capacity: 30,
  ...over,
});
export const single = (over: WrittenEvent = {}): WrittenEvent => ({
  ...activity({ title: 'Le goût, une affaire de neurones', format: 'lecture', description: 'Une conférence.' }),
  kind: 'single',
  municipality: '80001',
  audiences: ['general_public'],
  slots: [{ beginsAt: '2026-10-06T19:00:00+02:00', endsAt: '2026-10-06T21:00:00+02:00' }],
  ...over,
});
export const village = (over: WrittenEvent = {}): WrittenEvent =>
  single({
    kind: 'science_village',
    format: null,
    title: 'Village des sciences d’Abbeville',
    slots: [
      { beginsAt: '2026-10-10T10:00:00+02:00', endsAt: '2026-10-10T18:00:00+02:00' },
      { beginsAt: '2026-10-09T09:00:00+02:00', endsAt: '2026-10-09T16:30:00+02:00' },
    ],
    activities: [activity(), activity({ title: 'Le sel, d’où vient-il ?', municipality: '02285' })],
    ...over,
  });
export const content = (over: WrittenDossier = {}): WrittenDossier => ({
  title: 'Saveurs savantes en baie de Somme',
  summary: 'Ce que l’on mange, vu par celles et ceux qui l’étudient.',
  science: 'Mesurer, comparer, goûter à l’aveugle.',
  contacts: [
    {
      key: randomUUID(),
      name: 'Camille Martin',
      role: '',
      email: 'camille@structure.example',
      phone: '03 22 00 00 00',
    },
  ],
  charterAcceptedBy: 'Camille Martin',
  events: [village(), single()],
  ...over,
});
