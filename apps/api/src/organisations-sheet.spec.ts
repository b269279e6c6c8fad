import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { anOrganisation, layFestival, TestPortal, type Festival } from '@fds/portal/testing';
import { anOrganisationSheet } from './test/organisation-sheets';

interface Sheet {
  id: string;
  version: number;
  name: string;
  logo: string | null;
  networks: unknown[];
  participations: { year: number; name: string; events: number | null }[];
  may: { edit: { allowed: boolean } };
}
interface Refused {
  code: string;
  detail: string;
  current?: Sheet;
  errors?: { pointer: string }[];
}

let portal: TestPortal;
let festival: Festival;
let own: string;
beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  own = `/api/organisations/${festival.organisationId}`;
});
afterAll(() => portal?.stop());

let version = 1;
beforeEach(async () => {
  version = (await festival.holder.get<Sheet>(`${own}/sheet`)).body.version;
});
const save = (overrides: Record<string, unknown> = {}, who = festival.holder) =>
  who.put<Sheet & Refused>(own, anOrganisationSheet({ version, ...overrides }));
const profiles = () =>
  portal.sql<{ edition_year: number; name: string; networks: string[] }>(
    'SELECT edition_year, name, networks FROM organisation_profile WHERE organisation_id = $1 ORDER BY 1',
    [festival.organisationId],
  );

test('a member writes the profile of the current edition; what other years say of it stays', async () => {
  await portal.sql(
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, networks) VALUES ($1, 2019, 'MPT', '{Proscitec}')`,
    [festival.organisationId],
  );
  const { status, body } = await save({
    name: 'Maison pour toutes et tous',
    networks: [
      { network: 'Ombelliscience', from: '2020-01-01', to: null },
      { network: 'Proscitec', from: null, to: '2025-06-30' },
    ],
  });
  expect([status, body.name, body.version]).toEqual([200, 'Maison pour toutes et tous', version + 1]);
  expect(await profiles()).toEqual([
    { edition_year: 2019, name: 'MPT', networks: ['Proscitec'] },
    { edition_year: 2026, name: 'Maison pour toutes et tous', networks: ['Ombelliscience'] },
  ]);
  expect(
    await portal.sql('SELECT DISTINCT organisation_name FROM event_overview WHERE organisation_id = $1', [
      festival.organisationId,
    ]),
  ).toEqual([{ organisation_name: 'Maison pour toutes et tous' }]);
});

test('once an edition is over the next one is written, beginning with what was known', async () => {
  await portal.sql(`UPDATE edition SET state = 'bilan_published' WHERE year = 2026`);
  portal.moveClock('2027-02-01T09:00:00+01:00');
  try {
    const holder = await portal.as('holder', [festival.organisationId]);
    expect((await save({ name: 'Maison de 2027' }, holder)).status).toBe(200);
    expect((await profiles()).map(({ edition_year, name }) => [edition_year, name])).toEqual([
      [2019, 'MPT'],
      [2026, 'Maison pour toutes et tous'],
      [2027, 'Maison de 2027'],
    ]);
  } finally {
    await portal.sql('DELETE FROM organisation_profile WHERE edition_year = 2027');
    await portal.sql(`UPDATE edition SET state = 'call_open' WHERE year = 2026`);
    portal.moveClock('2026-04-10T09:00:00+02:00');
  }
});

test('the journal keeps what changed, before and after', async () => {
  await save({ name: 'Maison pour tous' });
  const [line] = await portal.sql(
    `SELECT d.before, d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
     WHERE e.action = 'organisation.changed' AND e.subject_id = $1 ORDER BY e.id DESC LIMIT 1`,
    [festival.organisationId],
  );
  expect(line).toMatchObject({
    before: { name: 'Maison pour toutes et tous' },
    after: { name: 'Maison pour tous' },
  });
  expect(line?.['after']).not.toHaveProperty('kind');
});

test('who saves over somebody else’s change is told, with what stands now', async () => {
  await save({ description: 'La première version.' });
  const { status, body } = await save({ description: 'La seconde.' });
  expect([status, body.code]).toEqual([409, 'organisations.changed']);
  expect(body.current).toMatchObject({ version: version + 1, description: 'La première version.' });
});

test('to holders of another organisation there is nothing to read, to change or to decorate', async () => {
  const { stranger } = festival;
  expect((await stranger.get(`${own}/sheet`)).status).toBe(404);
  expect((await save({}, stranger)).status).toBe(404);
  const image = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  expect((await stranger.send('PUT', `${own}/logo`, image, { 'content-type': 'image/png' })).status).toBe(404);
  expect((await stranger.delete(`${own}/logo`)).status).toBe(404);
});

test('a coordinator edits any organisation of the own territory', async () => {
  const limited = await portal.as('coordinator');
  await portal.sql(`UPDATE role_grant SET departments = '{02}' WHERE person_id = $1`, [limited.personId]);
  const refused = await save({}, limited);
  expect([refused.status, refused.body.code]).toEqual([403, 'organisations.edit']);
  expect((await limited.get<Sheet>(`${own}/sheet`)).body.may.edit).toMatchObject({ allowed: false });
  await portal.sql(`UPDATE role_grant SET departments = '{80}' WHERE person_id = $1`, [limited.personId]);
  expect((await save({}, limited)).status).toBe(200);
});

test('addresses that run scripts, days in the wrong order and unreadable texts are refused by their field', async () => {
  const bad: [Record<string, unknown>, string][] = [
    [{ website: 'javascript:alert(1)' }, '/website'],
    [{ website: ' JaVaScRiPt:alert(1)//https://a.fr' }, '/website'],
    [{ website: 'data:text/html,<script>alert(1)</script>' }, '/website'],
    [{ website: `https://a.fr/${'x'.repeat(2000)}` }, '/website'],
    [{ publicEmail: 'a@b.fr\r\nBcc: c@d.fr' }, '/publicEmail'],
    [{ publicPhone: '03 22\r\n33' }, '/publicPhone'],
    [{ publicAddress: 'rue\u0007' }, '/publicAddress'],
    [{ description: 'x'.repeat(2001) }, '/description'],
    [{ siret: '73282932000075' }, '/siret'],
    [{ networks: [{ network: 'A', from: '2026-02-01', to: '2026-01-01' }] }, '/networks/0/to'],
    [{ networks: [{ network: 'A', from: '2026-02-31', to: null }] }, '/networks/0/from'],
    [{ municipalityCode: 'ABCDE' }, '/municipalityCode'],
  ];
  for (const [overrides, pointer] of bad) {
    const { status, body } = await save(overrides);
    expect([status, body.errors?.[0]?.pointer]).toEqual([422, pointer]);
  }
});

test('a SIRET that another organisation has is not taken', async () => {
  const other = await anOrganisation(portal, 'La première');
  await portal.sql(`UPDATE organisation SET siret = '73282932000074' WHERE id = $1`, [other]);
  const { status, body } = await save({ siret: '732 829 320 00074' });
  expect([status, body.errors?.[0]?.pointer]).toEqual([422, '/siret']);
});

test('a sheet without a word is not published; a published one is everybody’s, and no other is', async () => {
  const page = `/api/public-organisations/${festival.organisationId}`;
  expect((await save({ published: true })).body).toMatchObject({ code: 'organisations.publish' });
  expect((await portal.anonymous().get(page)).status).toBe(404);
  const said = {
    published: true,
    description: 'Un lieu <b>ouvert</b> à tous.',
    website: 'https://maison.example/visite?a=1',
    networks: [{ network: 'Ombelliscience', from: null, to: null }],
  };
  expect((await save(said)).status).toBe(200);
  const { status, body } = await portal.anonymous().get(page);
  expect(status).toBe(200);
  expect(body).toEqual({
    id: festival.organisationId,
    name: 'Maison pour tous',
    kind: 'association',
    description: said.description,
    website: said.website,
    email: null,
    phone: null,
    address: null,
    municipalityName: 'Abbeville',
    department: '80',
    networks: ['Ombelliscience'],
    logo: null,
    events: [],
  });
});

test('rule 16: the public page and the sheet tell labelled events once the bilan of their edition is published', async () => {
  const page = `/api/public-organisations/${festival.organisationId}`;
  const told = async (): Promise<[unknown, unknown]> => [
    (await portal.anonymous().get<{ events: unknown[] }>(page)).body.events,
    (await festival.holder.get<Sheet>(`${own}/sheet`)).body.participations.find(({ year }) => year === 2026)?.events,
  ];
  await portal.sql(`UPDATE event_overview SET label = 'labelled', counts = true WHERE event_id = $1`, [
    festival.eventId,
  ]);
  for (const state of ['review', 'labelled', 'running', 'reporting', 'bilan_draft']) {
    await portal.sql('UPDATE edition SET state = $1 WHERE year = 2026', [state]);
    expect(await told()).toEqual([[], null]);
  }
  await portal.sql(`UPDATE edition SET state = 'bilan_published' WHERE year = 2026`);
  expect(await told()).toEqual([
    [{ year: 2026, title: 'Fromages au microscope', kind: 'single', municipalityName: 'Abbeville' }],
    1,
  ]);
  await portal.sql(`UPDATE edition SET state = 'call_open' WHERE year = 2026`);
});

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: '#3643c8' } })
    .withExif({ IFD0: { Artist: 'Camille Porteur' } })
    .jpeg()
    .toBuffer();
const send = (bytes: Buffer, type = 'image/jpeg') =>
  festival.holder.send<Sheet & Refused>('PUT', `${own}/logo`, bytes, { 'content-type': type });

test('a logo is kept small, without what the photograph carried, and served so that nothing in it runs', async () => {
  const { status, body } = await send(await photo());
  expect([status, body.version]).toEqual([200, version]);
  const answer = await fetch(`${portal.url}${body.logo}`);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'image/webp',
    'content-disposition': `inline; filename="logo.webp"; filename*=UTF-8''logo.webp`,
    'cache-control': 'public, max-age=31536000, immutable',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
    'x-content-type-options': 'nosniff',
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const { format, width, height } = await sharp(bytes).metadata();
  expect([format, width, height]).toEqual(['webp', 512, 341]);
  expect(bytes.includes('Camille')).toBe(false);
});

test('the logo of a sheet that is not published is its people’s only, and a former logo is nobody’s', async () => {
  const { logo } = (await send(await photo())).body;
  await save({ published: false });
  expect((await portal.anonymous().get(logo ?? '')).status).toBe(404);
  expect((await festival.stranger.get(logo ?? '')).status).toBe(404);
  const mine = await festival.holder.get(logo ?? '');
  expect([mine.status, mine.headers.get('cache-control')]).toEqual([200, 'private, max-age=31536000, immutable']);
  expect((await festival.holder.delete<Sheet>(`${own}/logo`)).body.logo).toBeNull();
  expect((await festival.holder.get(logo ?? '')).status).toBe(404);
});

test('drawings, pages that call themselves images, broken and too heavy files are refused in words', async () => {
  const whole = await photo();
  const bad: [Buffer, string, number, string][] = [
    [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'image/svg+xml', 422, 'files.drawing'],
    [Buffer.from('<svg onload="alert(1)"/>'), 'image/png', 422, 'files.drawing'],
    [Buffer.from('<html><script>alert(1)</script></html>'), 'image/png', 422, 'files.no_image'],
    [whole.subarray(0, 300), 'image/jpeg', 422, 'files.broken'],
    [Buffer.alloc(2 * 1024 * 1024 + 1, 1), 'image/png', 413, 'http_413'],
    [whole, 'application/octet-stream', 422, 'files.no_image'],
  ];
  for (const [bytes, type, status, code] of bad) {
    const answer = await send(bytes, type);
    expect([type, answer.status, answer.body.code]).toEqual([type, status, code]);
  }
  // The type of an image is read from its bytes: a photograph named otherwise is a photograph.
  expect((await send(whole, 'image/png')).status).toBe(200);
});
