import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, layFestival, TestPortal, type Festival } from '@fds/portal/testing';

let portal: TestPortal;
let festival: Festival;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

interface Row {
  id: string;
  name: string;
  members: number;
  orphanedAt: string | null;
}
const list = async (query = ''): Promise<string[]> =>
  (await festival.coordinator.get<{ items: Row[] }>(`/api/organisations?size=200&${query}`)).body.items.map(
    ({ name }) => name,
  );

test('the coordination filters its organisations by words, family, department, team and public sheet', async () => {
  const alone = await anOrganisation(portal, 'Écomusée sans équipe');
  expect(await list('team=none')).toEqual(['Écomusée sans équipe']);
  await portal.sql(`INSERT INTO organisation_takeover (organisation_id, orphaned_at) VALUES ($1, now())`, [alone]);
  expect(await list('team=orphaned')).toEqual(['Écomusée sans équipe']);
  expect(await list('q=ecomusee%20abbeville')).toEqual(['Écomusée sans équipe']);
  expect(await list('q=%25')).not.toEqual([]);
  expect(await list('family=education')).toEqual([]);
  expect(await list('family=culture&department=80&kind=association')).toHaveLength(3);
  expect(await list('published=yes')).toEqual([]);
  expect(await list('published=no&sort=-name')).toEqual([
    'Maison pour tous',
    'Écomusée sans équipe',
    'Autre structure',
  ]);
  expect((await list('sort=-team'))[2]).toBe('Écomusée sans équipe');
});

test('the export holds the rows of the list', async () => {
  const csv = await festival.coordinator.get<string>('/api/organisations/export.csv?q=ecomusee&year=2026');
  expect(csv.headers.get('content-disposition')).toContain('structures 2026.csv');
  expect(csv.body.split('\r\n')).toHaveLength(3);
  expect(csv.body).toContain('Écomusée sans équipe;Culture;Association;Abbeville;80;0;');
  expect((await festival.coordinator.get<string>('/api/organisations/export.xlsx')).body.startsWith('PK')).toBe(true);
  expect((await festival.holder.get('/api/organisations/export.csv')).status).toBe(403);
});

test('holders read what the coordination did in the name of their organisation, those of another nothing', async () => {
  const coordinator = await portal.as('coordinator');
  const { organisationId } = festival;
  await coordinator.put(`/api/session/acting-for/${organisationId}`);
  await coordinator.post('/api/applications', { organisationId, editionYear: 2026, title: 'Au nom de' });
  const acts = `/api/organisations/${organisationId}/acts`;
  const { body } = await festival.holder.get<{ items: { who: string }[]; total: number }>(acts);
  expect(body).toMatchObject({ total: 1, items: [{ who: 'Test coordinator' }] });
  expect((await festival.stranger.get(acts)).status).toBe(404);
});
