import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { ApplicationsPlace, single, type ApplicationsList as List } from './test/applications';

let place: ApplicationsPlace;
beforeAll(async () => void (place = await ApplicationsPlace.start()));
afterAll(() => place?.portal.stop());
beforeEach(() => place.renew());

test('the list is filtered by words without accents, state, department, kind and organisation, and counted', async () => {
  await place.filed();
  const theirs = await place.begin(place.stranger, place.other, 'Marées et galets');
  await place.write(theirs, { title: 'Marées et galets', events: [single({ municipality: '02285' })] }, place.stranger);
  const list = async (query: string): Promise<List> =>
    (await place.coordinator.get<List>(`/api/applications?${query}`)).body;
  const titles = async (query: string): Promise<string[]> => (await list(query)).items.map(({ title }) => title);
  const [abbeville, tides] = ['Saveurs savantes en baie de Somme', 'Marées et galets'];

  expect(await list('year=2026')).toMatchObject({
    total: 2,
    events: 3,
    states: expect.arrayContaining([
      { state: 'submitted', applications: 1, events: 2 },
      { state: 'draft', applications: 1, events: 1 },
    ]),
  });
  expect(await titles('year=2026')).toEqual([abbeville, tides]);
  expect(await titles('sort=title')).toEqual([tides, abbeville]);
  expect(await titles('sort=organisation')).toEqual([tides, abbeville]);
  expect(await titles('q=maree')).toEqual([tides]);
  expect(await titles('q=ECHOS%20galets')).toEqual([tides]);
  expect(await titles('q=neurones')).toEqual([abbeville, tides]);
  // The village has an activity there.
  expect(await titles('q=saint-souplet')).toEqual([abbeville, tides]);
  expect(await titles('q=%25')).toEqual([abbeville, tides]);
  expect(await titles('state=draft')).toEqual([tides]);
  expect(await titles('state=draft&state=submitted')).toEqual([abbeville, tides]);
  expect(await titles('department=59')).toEqual([tides]);
  expect(await titles('department=59&department=80')).toEqual([abbeville, tides]);
  expect(await titles('kind=science_village')).toEqual([abbeville]);
  expect(await titles(`organisationId=${place.other}`)).toEqual([tides]);
  expect(await titles('year=2021')).toEqual([]);
  expect(await list('size=1&page=2')).toMatchObject({ total: 2, items: [{ title: tides }] });
  expect((await list('state=draft')).states).toHaveLength(2);
});

test('the export holds the rows of the list, and no text that a spreadsheet would run', async () => {
  const application = await place.begin(place.holder, place.mine, '=HYPERLINK("http://evil")');
  const answer = await place.coordinator.get<string>('/api/applications/export.csv?state=draft&year=2026');
  expect(answer.headers.get('content-type')).toContain('text/csv');
  expect(answer.headers.get('content-disposition')).toContain('filename="dossiers 2026.csv"');
  const [head, row] = answer.body.split('\r\n');
  expect(head?.replace('\ufeff', '')).toBe(
    'Numéro;Dossier;Structure;Type;Commune;Département;État;Déposé le;Événements',
  );
  expect(row).toContain(`${application.reference};`);
  expect(row).toContain(`'=HYPERLINK`);
  const workbook = await place.coordinator.get<string>('/api/applications/export.xlsx?state=draft');
  expect(workbook.headers.get('content-type')).toContain('spreadsheetml');
  expect(workbook.body.startsWith('PK')).toBe(true);
  expect((await place.holder.get('/api/applications/export.csv')).status).toBe(403);
  expect((await place.holder.get('/api/applications/export.xlsx')).status).toBe(403);
});

test('a filter that cannot be read refuses the export before a file begins', async () => {
  const answer = await place.coordinator.get('/api/applications/export.csv?state=unknown');
  expect(answer.status).toBe(422);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
});
