import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { foundOrganisation, holdEdition } from './test/dossiers';

interface Charter {
  versions: { number: number; articles: string[]; writtenAt: string | null; accepted: number }[];
}

let portal: TestPortal;
let coordinator: Visitor;
let organisationId: string;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-03-10T09:00:00+01:00', env: { PORTAL_ROLE: 'api' } });
  coordinator = await portal.as('coordinator');
  await holdEdition(portal, 2026, 'call_open');
  organisationId = await foundOrganisation(portal, 2026, 'Médiathèque');
  await portal.as('holder', [organisationId]);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM application');
  await portal.sql('DELETE FROM charter_version');
  await portal.sql('DELETE FROM outbox_message');
});

const read = async (): Promise<Charter> => (await coordinator.get<Charter>('/api/editions/2026/charter')).body;
const write = async (articles: string[]) => {
  const [current] = (await read()).versions;
  return coordinator.put<Charter>('/api/editions/2026/charter', {
    number: current?.number,
    was: current?.articles,
    articles,
  });
};
const accept = async (state: string, number: number | null): Promise<void> => {
  await portal.sql(
    `INSERT INTO application (edition_year, organisation_id, title, state, charter_accepted_at, charter_accepted_by, charter_number)
     VALUES (2026, $1, 'Saveurs', $2, '2026-03-05', 'Camille Porteur', $3)`,
    [organisationId, state, number],
  );
};

test('an edition begins with the portal’s own charter, as version 1', async () => {
  expect(await read()).toMatchObject({ versions: [{ number: 1, writtenAt: null, accepted: 0 }] });
});

test('a text that nobody has accepted is corrected in its place', async () => {
  expect((await write(['Gratuit.'])).body.versions).toMatchObject([{ number: 1, articles: ['Gratuit.'] }]);
  expect((await write(['Gratuit et ouvert.'])).body.versions).toMatchObject([
    { number: 1, articles: ['Gratuit et ouvert.'] },
  ]);
});

test('rule 24: a text that somebody has accepted is never edited: a new one follows, and drafts accept again', async () => {
  await accept('draft', 1);
  await accept('submitted', null);
  const { versions } = (await write(['Gratuit, ouvert et accessible.'])).body;
  expect(versions.map(({ number, accepted }) => [number, accepted])).toEqual([
    [2, 0],
    [1, 2],
  ]);
  expect(versions[1]?.articles[0]).toMatch(/gratuits/);
  expect(
    await portal.sql(
      `SELECT state, charter_accepted_by AS "by", charter_number AS number, version FROM application ORDER BY state`,
    ),
  ).toEqual([
    { state: 'draft', by: 'Camille Porteur', number: 1, version: 1 },
    { state: 'submitted', by: 'Camille Porteur', number: null, version: 1 },
  ]);
  const mails = await portal.sql<{ subject: string }>('SELECT subject FROM outbox_message');
  expect(mails).toEqual([{ subject: 'La charte a changé, à accepter de nouveau' }]);
});

test('of two coordinators who write at once, the second is told', async () => {
  const [current] = (await read()).versions;
  await write(['Le premier.']);
  expect(
    await coordinator.put('/api/editions/2026/charter', {
      number: 1,
      was: current?.articles,
      articles: ['Le second.'],
    }),
  ).toMatchObject({ status: 409, body: { code: 'editions.charter_changed' } });
});

test('an empty charter, or one with an empty commitment, is refused with its place', async () => {
  expect(await write([])).toMatchObject({ status: 422, body: { errors: [{ rule: 'articles_missing' }] } });
  expect(await write(['Un', ' '])).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/articles/1', rule: 'article_missing' }] },
  });
});

test('a new edition begins with the text in force, as its own version 1', async () => {
  await accept('submitted', 1);
  await write(['La suivante.']);
  await portal.sql('DELETE FROM edition WHERE year = 2027');
  await coordinator.post('/api/editions', { year: 2027 });
  expect((await coordinator.get<Charter>('/api/editions/2027/charter')).body.versions).toMatchObject([
    { number: 1, articles: ['La suivante.'], accepted: 0 },
  ]);
});
