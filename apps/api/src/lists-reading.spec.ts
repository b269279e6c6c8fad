import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { fileDossier, foundOrganisation, refresh, type FiledDossier } from './test/dossiers';
import { cellsOfWorkbook } from './test/workbook-cells';

interface Row {
  readonly applicationId: string;
  readonly eventId: string | null;
  readonly title: string;
  readonly applicationTitle: string;
  readonly what: string | null;
  readonly waitingFor: string[];
  readonly when: string;
  readonly overdue: boolean;
  readonly correction: string | null;
  readonly opinions: Record<string, string | null>;
  readonly assignedTo: { id: string; name: string } | null;
  readonly events: { label: string; department: string | null }[];
}
interface List {
  readonly items: Row[];
  readonly total: number;
  readonly units: number;
}

let portal: TestPortal;
let festival: Festival;
let coordinator: Visitor;
let village: FiledDossier;
let answered: FiledDossier;
let draft: FiledDossier;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  ({ coordinator } = festival);
  const organisationId = await foundOrganisation(portal, 2026, 'Médiathèque de l’Étoile');
  await portal.sql(`UPDATE organisation_profile SET holder_family = 'territory' WHERE organisation_id = $1`, [
    organisationId,
  ]);
  village = await fileDossier(portal, {
    year: 2026,
    organisationId,
    title: 'Énergies en fête',
    events: [
      { title: 'Village de Beauvais', kind: 'science_village', activities: [{ title: 'Stand' }] },
      { title: 'Atelier du soir' },
    ],
  });
  await portal.sql(`UPDATE event SET municipality_code = '60057', themes = '{energie}' WHERE id = $1`, [
    village.event('Village de Beauvais'),
  ]);
  await refresh(portal, [village.event('Village de Beauvais')]);
  answered = await fileDossier(portal, {
    year: 2026,
    organisationId,
    title: 'Robots cuisiniers',
    state: 'under_review',
    events: [{ title: 'Robots' }],
  });
  await portal.sql(
    `INSERT INTO correction_request (application_id, asked_at, due_on, items, answered_at)
     VALUES ($1, '2026-04-10T10:00:00+02:00', '2026-04-18', '[]', '2026-04-17T10:00:00+02:00')`,
    [answered.id],
  );
  await portal.sql(
    `INSERT INTO application_review (application_id, taken_by, taken_at) VALUES ($1, $2, '2026-04-05T10:00:00+02:00')`,
    [answered.id, coordinator.personId],
  );
  draft = await fileDossier(portal, { year: 2026, organisationId, title: 'Brouillon', state: 'draft', events: [] });
}, 60_000);
afterAll(() => portal?.stop());

const dossiers = async (query = ''): Promise<List> =>
  (await coordinator.get<List>(`/api/review-lists/applications?year=2026${query}`)).body;
const events = async (query = ''): Promise<List> =>
  (await coordinator.get<List>(`/api/review-lists/events?year=2026${query}`)).body;
const titles = async (query: string): Promise<string[]> => (await dossiers(query)).items.map(({ title }) => title);

describe('the list of dossiers', () => {
  test('opens on what was filed, the oldest waiting first, with what is awaited of whom', async () => {
    const { items, total, units } = await dossiers();
    expect({ total, units }).toEqual({ total: 3, units: 4 });
    expect(items.map(({ title, what, waitingFor }) => [title, what, waitingFor])).toEqual([
      ['Énergies en fête', 'take_in_charge', ['coordination']],
      ['Robots cuisiniers', 'reread', ['coordination']],
      ['Saveurs savantes', 'opinion', ['drari', 'region']],
    ]);
    expect(items[0]).toMatchObject({ when: 'depuis 19\u00a0jours', overdue: true, assignedTo: null });
    expect(items[1]).toMatchObject({
      correction: 'answered',
      when: 'depuis 3\u00a0jours',
      assignedTo: { id: coordinator.personId },
    });
  });

  test.each([
    ['&state=draft', ['Brouillon']],
    ['&correction=answered', ['Robots cuisiniers']],
    ['&correction=open', []],
    ['&kind=science_village', ['Énergies en fête']],
    ['&family=territory&department=60', ['Énergies en fête']],
    ['&theme=energie', ['Énergies en fête']],
    ['&what=opinion', ['Saveurs savantes']],
    ['&waitingFor=region', ['Saveurs savantes']],
    ['&waitingFor=holder', []],
    ['&assignedTo=me&state=under_review', ['Robots cuisiniers']],
    ['&assignedTo=nobody', ['Énergies en fête']],
    ['&label=labelled', []],
    ['&q=energies', ['Énergies en fête']],
    ['&q=ETOILE%20robot', ['Robots cuisiniers']],
    ['&q=beauvais', ['Énergies en fête']],
    ['&missing=answers', ['Brouillon']],
    ['&trait=dormant', ['Énergies en fête', 'Robots cuisiniers']],
    ['&trait=new&trait=renewed', []],
    ['&trait=first_time&missing=image&kind=single&what=reread', ['Robots cuisiniers']],
  ])('%s finds %j', async (query, expected) => {
    expect(await titles(query)).toEqual(expected);
  });

  test('a dossier with a correction that is expected waits for its holder, until its last day', async () => {
    await portal.sql(`UPDATE correction_request SET answered_at = NULL WHERE application_id = $1`, [answered.id]);
    const [row] = (await dossiers('&waitingFor=holder')).items;
    expect(row).toMatchObject({
      what: 'correct',
      correction: 'open',
      when: 'dû il y a 2\u00a0jours',
      overdue: true,
    });
    expect(await titles('&correction=open')).toEqual(['Robots cuisiniers']);
    await portal.sql(`UPDATE correction_request SET answered_at = '2026-04-17T10:00:00+02:00'`);
  });

  test('every order is a different one, and turns round', async () => {
    expect(await titles('&sort=title')).toEqual(['Énergies en fête', 'Robots cuisiniers', 'Saveurs savantes']);
    expect(await titles('&sort=-title')).toEqual(['Saveurs savantes', 'Robots cuisiniers', 'Énergies en fête']);
    expect((await titles('&sort=-events'))[0]).toBe('Énergies en fête');
    for (const sort of [
      'organisation',
      'municipality',
      '-state',
      'submitted',
      'recent',
      'untouched',
      '-waiting',
      'completion',
    ])
      expect([sort, (await titles(`&sort=${sort}`)).length]).toEqual([sort, 3]);
  });

  test('the coordination sees each opinion, and only who has not spoken is awaited', async () => {
    const drari = await portal.as('drari');
    await drari.put(`/api/applications/${festival.applicationId}/opinion`, { position: 'favourable', reasons: '' });
    const [row] = (await dossiers('&what=opinion')).items;
    expect(row).toMatchObject({
      opinions: { coordination: null, drari: 'favourable', region: null },
      waitingFor: ['region'],
    });
    await portal.sql('DELETE FROM opinion');
  });

  test('a word, an order, a state that nobody knows is refused, never a failure', async () => {
    for (const query of ['&state=unknown', '&sort=-unknown', '&trait=%00', '&waitingFor=me'])
      expect([query, (await coordinator.get(`/api/review-lists/applications?year=2026${query}`)).status]).toEqual([
        query,
        422,
      ]);
    expect((await dossiers('&assignedTo=not-an-id')).total).toBe(0);
  });
});

describe('the list of events', () => {
  test('has one row per root event, and says how many dossiers they are of', async () => {
    const { items, total, units } = await events('&sort=title');
    expect({ total, units }).toEqual({ total: 4, units: 3 });
    expect(items.map(({ title, applicationTitle }) => [title, applicationTitle])).toContainEqual([
      'Village de Beauvais',
      'Énergies en fête',
    ]);
    expect(items.every(({ eventId, events: places }) => eventId !== null && places.length === 1)).toBe(true);
  });

  test.each([
    ['&department=60&kind=science_village&family=territory&theme=energie&what=take_in_charge', 1],
    ['&q=etoile', 3],
    ['&waitingFor=nobody', 0],
    ['&missing=image', 4],
    ['&label=pending&sort=-dates', 4],
    ['&sort=organisation', 4],
    ['&sort=municipality&trait=first_time', 4],
  ])('%s finds %d', async (query, total) => {
    expect((await events(query)).total).toBe(total);
  });
});

test('a page takes three statements (edition, rows and counts, what they show), whatever the number of rows', async () => {
  const { master } = portal.app.get(DataSource).driver as unknown as { master: Pool };
  const seen: string[] = [];
  const query = master.query.bind(master) as (...given: unknown[]) => unknown;
  const spy = (...given: unknown[]): unknown => {
    const [first] = given;
    seen.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
    return query(...given);
  };
  Object.assign(master, { query: spy });
  const counted = async (path: string): Promise<number> => {
    seen.length = 0;
    await coordinator.get(path);
    return seen.filter((text) => !/\bsession\b/.test(text) || /committee_session/.test(text)).length;
  };
  try {
    for (const list of ['applications', 'events']) {
      const few = await counted(`/api/review-lists/${list}?year=2026&q=robots`);
      expect(await counted(`/api/review-lists/${list}?year=2026&size=200`)).toBe(few);
      expect(few).toBeLessThanOrEqual(3);
    }
    expect(await counted('/api/saved-views?list=applications&year=2026')).toBeLessThanOrEqual(3);
  } finally {
    Object.assign(master, { query });
  }
});

describe('as a file', () => {
  /** A day is a date in a workbook: as the CSV writes it. */
  const dayIn = (cell: string): string =>
    /^\w{3} \w{3} \d\d \d{4} /.test(cell) ? new Date(cell).toISOString().slice(0, 10) : cell;
  const lines = async (path: string): Promise<string[]> =>
    (await coordinator.get<string>(path)).body.trimEnd().split('\r\n');

  test('the rows, columns and order of the screen', async () => {
    const [head, ...rows] = await lines(
      '/api/review-lists/applications/export.csv?year=2026&sort=-title&column=state&column=opinions&column=waiting',
    );
    expect(head).toBe(
      'Dossier;Structure;État;Correction;Avis Coordination;Avis DRARI;Avis Région;Attendu de;À faire;Depuis le;Échéance',
    );
    const { raw } = await coordinator.get('/api/review-lists/applications/export.csv?year=2026');
    expect([...raw.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(rows.map((row) => row.split(';')[0])).toEqual(await titles('&sort=-title'));
    expect(rows[1]).toBe(
      'Robots cuisiniers;Médiathèque de l’Étoile;En instruction;Réponse reçue;;;;Coordination;Relire la réponse;2026-04-17;',
    );
  });

  test.each(['applications', 'events'])(
    'a workbook of %s holds the same cells as the CSV of the same address',
    async (list) => {
      const address = `/api/review-lists/${list}/export`;
      const asked = 'year=2026&sort=-title&q=e&column=state&column=municipality&column=waiting&column=label';
      const { raw, headers } = await coordinator.get(`${address}.xlsx?${asked}`);
      expect(headers.get('content-type')).toContain('spreadsheetml');
      const [cells] = (await cellsOfWorkbook(raw)).values();
      const rows = await lines(`${address}.csv?${asked}`);
      expect(rows.length).toBeGreaterThan(2);
      for (const [row, line] of rows.entries())
        for (const [column, text] of line
          .replace(/^\ufeff/, '')
          .split(';')
          .entries())
          expect([row, column, dayIn(cells?.get(`${String.fromCharCode(65 + column)}${row + 1}`) ?? '')]).toEqual([
            row,
            column,
            text,
          ]);
    },
  );

  test('only the dossiers that are ticked', async () => {
    const rows = await lines(`/api/review-lists/applications/export.csv?year=2026&only=${village.id}`);
    expect(rows).toHaveLength(2);
  });

  test('a title that would be a formula is led by an apostrophe, drafts stay out, a workbook opens', async () => {
    await portal.sql(`UPDATE application SET title = '=1+1' WHERE id = $1`, [answered.id]);
    const rows = await lines('/api/review-lists/applications/export.csv?year=2026');
    expect(rows.some((row) => row.startsWith(`'=1+1;`))).toBe(true);
    expect(rows.join('\n')).not.toContain('Brouillon');
    const book = await coordinator.get('/api/review-lists/events/export.xlsx?year=2026&department=60');
    expect([book.status, String.fromCharCode(...book.raw.slice(0, 2))]).toEqual([200, 'PK']);
    await portal.sql(`UPDATE application SET title = 'Robots cuisiniers' WHERE id = $1`, [answered.id]);
  });
});

test('rule 16: nobody but the coordination reads these lists', async () => {
  for (const visitor of [
    festival.holder,
    await portal.as('drari'),
    await portal.as('region'),
    await portal.as('partner'),
  ])
    for (const path of [
      'review-lists/applications?year=2026',
      'review-lists/events/export.csv?year=2026',
      'saved-views?year=2026&list=events',
    ])
      expect((await visitor.get(`/api/${path}`)).status).toBe(403);
  expect(draft.id).toBeTruthy();
});
