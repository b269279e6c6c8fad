import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { holdEdition } from './test/dossiers';

interface Beside {
  value: number | null;
  other: number | null;
  change: number | null;
}
interface Figures {
  years: number[];
  figures: (Beside & { group: string; measure: string; declared: boolean; said: number; lines: number })[];
  sponsoredClicks: Beside;
  panels: Beside;
  relays: Beside;
  naming: Beside;
  ambassador: { name: string; version: number } | null;
}
const POST = {
  ...{ year: 2021, scope: 'post', channel: 'facebook', title: 'Une publication', date: null, sponsored: false },
  ...{ views: null, clicks: null, visits: null, readers: null, costCents: null, url: null },
};
const DANIEL = {
  ...{ name: 'Daniel Hennequin', position: 'Chercheur au laboratoire PhLAM (CNRS, Université de Lille)' },
  ...{ words: '', photoCredit: '', version: null as number | null },
};

let portal: TestPortal;
let coordinator: Visitor;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2021-12-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  await holdEdition(portal, 2021, 'reporting');
  coordinator = await portal.as('coordinator');
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  for (const table of ['outreach_post', 'poster_site', 'festival_ambassador', 'media_relay'])
    await portal.sql(`DELETE FROM ${table}`);
});

const post = (given: object) =>
  coordinator.post<{ id: string; version: number }>('/api/outreach-posts', { ...POST, ...given });
const site = (given: object) =>
  coordinator.post('/api/poster-sites', {
    year: 2021,
    place: 'Lille',
    panels: 1,
    startsOn: null,
    endsOn: null,
    ...given,
  });
const figures = async (query: string): Promise<Figures> =>
  (await coordinator.get<Figures>(`/api/communication-figures?${query}`)).body;
const one = ({ figures: all }: Figures, group: string, measure: string) =>
  all.find((figure) => figure.group === group && figure.measure === measure);

test('what the report of 2021 lists is entered and stands beside 2020, which the portal does not hold', async () => {
  for (const given of [
    { scope: 'year', channel: 'social', title: 'Tous les réseaux', views: 116_200, visits: 4351 },
    { year: 2020, scope: 'year', channel: 'social', title: 'Tous les réseaux', views: 101_029, visits: 720 },
    { title: 'Communauté urbaine de Dunkerque', views: 9300, clicks: 200 },
    { title: 'Écomusée de l’Avesnois', views: 7700, clicks: 169 },
    { title: 'Programmes tout public et scolaires', views: 6500, clicks: 124 },
    { year: 2020, title: 'Publication sponsorisée', sponsored: true, clicks: 3202 },
    { channel: 'press_online', title: 'The Conversation, ULCO', readers: 923 },
    { channel: 'press_online', title: 'The Conversation, Université de Lille', readers: 8206 },
  ])
    expect([given.title, (await post(given)).status]).toEqual([given.title, 201]);
  await site({ place: 'Toute la région', panels: 245 });
  await coordinator.put('/api/ambassadors/2021', DANIEL);
  const relays = Array.from(
    { length: 290 },
    (_, at) => `02/10/2021;web;Média ${at};Titre ${at};;${at < 7 ? 'oui' : ''}`,
  );
  await coordinator.post('/api/media-relays/list', { editionYear: 2021, text: relays.join('\n'), without: [] });

  const found = await figures('year=2021&with=2020');
  expect(one(found, 'social', 'views')).toMatchObject({ value: 116_200, other: 101_029, declared: true, lines: 3 });
  expect(one(found, 'social', 'views')?.change).toBeCloseTo(0.1502, 4);
  expect(one(found, 'social', 'visits')).toMatchObject({ value: 4351, other: 720 });
  expect(one(found, 'social', 'clicks')).toMatchObject({ value: 493, other: 3202, said: 3, declared: false });
  expect(one(found, 'press_online', 'readers')).toMatchObject({ value: 9129, other: null, change: null, said: 2 });
  expect(found).toMatchObject({
    years: [2021, 2020],
    sponsoredClicks: { value: null, other: 3202, change: null },
    panels: { value: 245, other: null },
    relays: { value: 290, other: null },
    naming: { value: 7, other: null },
    ambassador: { name: 'Daniel Hennequin' },
  });
  const { body } = await coordinator.get('/api/media-relays?edition=2021');
  expect(body).toMatchObject({ naming: 7, ambassador: 'Daniel Hennequin' });
});

test('a figure that is not known is null and never zero, and zero is a figure', async () => {
  expect((await figures('year=2021')).panels).toEqual({ value: null, other: null, change: null });
  await post({ views: 0 });
  const found = await figures('year=2021&with=2020');
  expect(one(found, 'social', 'views')).toMatchObject({ value: 0, other: null, change: null });
  expect(one(found, 'social', 'clicks')).toBeUndefined();
  const nothing = await post({});
  expect([nothing.status, nothing.body]).toMatchObject([422, { code: 'communication.no_figure' }]);
});

test('publications are listed by filters, changed once, removed, and leave as a file with empty cells', async () => {
  const { id } = (await post({ title: '=SOMME(A1)', clicks: 12, costCents: 4_550, date: '2021-10-01' })).body;
  await post({ channel: 'x', sponsored: true, views: 3 });
  const list = async (query: string) =>
    (await coordinator.get<{ total: number; items: object[] }>(`/api/outreach-posts?year=2021${query}`)).body;
  expect([
    (await list('&channel=x')).total,
    (await list('&sponsored=no')).total,
    (await list('&q=somme')).total,
  ]).toEqual([...[1, 1, 1]]);
  expect((await list('&sort=-views')).items).toMatchObject([{ views: 3 }, { views: null, costCents: 4550 }]);
  const { raw } = await coordinator.get('/api/outreach-posts/export.csv?year=2021');
  expect(new TextDecoder().decode(raw)).toContain("2021-10-01;Publication;Facebook;'=SOMME(A1);non;;;12;;45,5;");
  const { year: _, ...content } = POST;
  const change = () => coordinator.put(`/api/outreach-posts/${id}`, { ...content, views: 5, version: 1 });
  expect([(await change()).status, (await change()).status]).toEqual([200, 409]);
  expect((await coordinator.delete(`/api/outreach-posts/${id}`, { version: 2 })).status).toBe(204);
  expect((await list('')).total).toBe(1);
});

test.each([
  ['a day far from its year', { date: '2018-01-01', views: 1 }],
  ['a figure below zero', { views: -1 }],
  ['half a view', { views: 1.5 }],
  ['a script for a link', { views: 1, url: 'javascript:alert(1)' }],
  ['a channel nobody knows', { views: 1, channel: 'minitel' }],
])('a publication with %s is refused', async (_, given) => {
  expect((await post(given)).status).toBe(422);
});

test('posters have a place, a number and days that follow each other', async () => {
  expect((await site({ panels: 0 })).status).toBe(422);
  expect((await site({ startsOn: '2021-10-02', endsOn: '2021-10-01' })).body).toMatchObject({
    errors: [{ pointer: '/endsOn' }],
  });
  await site({ panels: 200 });
  await site({ place: 'Amiens', panels: 45, startsOn: '2021-09-27', endsOn: '2021-10-11' });
  const { body } = await coordinator.get('/api/poster-sites?year=2021');
  expect(body).toMatchObject({ total: 2, items: [{ place: 'Lille', panels: 200 }, { place: 'Amiens' }] });
  expect((await figures('year=2021')).panels.value).toBe(245);
});

test('one ambassador a year: the second of two writers reads the first, and a name can be taken back', async () => {
  const put = (given: object) => coordinator.put('/api/ambassadors/2021', { ...DANIEL, ...given });
  expect([(await put({})).status, (await put({ name: 'Autre' })).status]).toEqual([200, 409]);
  expect((await put({ name: 'Daniel\r\nHennequin', version: 1 })).body).toMatchObject({ name: 'Daniel Hennequin' });
  expect((await put({ name: ' ', version: 2 })).status).toBe(422);
  expect((await coordinator.delete('/api/ambassadors/2021', { version: 1 })).status).toBe(409);
  expect((await coordinator.delete('/api/ambassadors/2021', { version: 2 })).status).toBe(204);
  expect((await figures('year=2021')).ambassador).toBeNull();
});
