import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anOrganisation, TestPortal, type Visitor } from '@fds/portal/testing';
import { beginWholeDossier, callThatAsksAll, send, setTo, write, type WholeDossier } from './test/whole-dossier';

interface Size {
  answers: number;
  added: number;
  removed: number;
}
interface Versions {
  title: string;
  total: number;
  since: Size | null;
  items: { number: number; at: string; by: string | null; change: Size | null }[];
}
interface Comparison {
  from: { number: number };
  to: { number: number } | null;
  size: Size;
  changes: {
    section: string;
    change: string;
    item: { id: string; title: string } | null;
    differences: {
      field: string;
      label: string;
      change: string;
      lines: boolean;
      parts: { sign: string; text: string }[];
    }[];
  }[];
}

let portal: TestPortal;
let organisationId: string;
let holder: Visitor;
let coordinator: Visitor;
let dossier: WholeDossier;
const path = (rest = ''): string => `/api/applications/${dossier.id}/versions${rest}`;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  await callThatAsksAll(portal);
  organisationId = await anOrganisation(portal, 'Maison Pour Tous');
  holder = await portal.as('holder', [organisationId]);
  coordinator = await portal.as('coordinator');
  dossier = await beginWholeDossier(holder, organisationId);
});
afterAll(() => portal?.stop());

test('a dossier that was never sent has no version, and nothing to compare', async () => {
  expect((await holder.get<Versions>(path())).body).toMatchObject({ total: 0, items: [], since: null });
  expect((await holder.get(path('/1'))).status).toBe(404);
  expect((await holder.get(path('/compare?from=1&to=current'))).status).toBe(404);
});

test('each sending is a version, with who sent it, when, and how much it changed', async () => {
  await send(holder, dossier.id, dossier.version);
  portal.moveClock('2026-04-12T14:32:00+02:00');
  coordinator = await portal.as('coordinator');
  await holder.delete(`/api/applications/${dossier.id}/submission`);
  const version = await write(holder, dossier.id, [
    setTo(dossier.id, 'summary', 'Réponse à summary', 'Réponse à tout'),
    setTo(dossier.villageId, 'venue', 'Réponse à venue', 'Place du marché'),
    { op: 'remove', item: dossier.activityId },
    { op: 'add', item: '0b8f7a8e-5d0c-4b7e-9f6d-1c2b3a4d5e6f', parent: dossier.villageId, kind: 'single', position: 1 },
  ]);
  const ready = await write(holder, dossier.id, [
    setTo('0b8f7a8e-5d0c-4b7e-9f6d-1c2b3a4d5e6f', 'title', '', 'Le sel'),
    setTo('0b8f7a8e-5d0c-4b7e-9f6d-1c2b3a4d5e6f', 'format', null, 'workshop'),
    setTo('0b8f7a8e-5d0c-4b7e-9f6d-1c2b3a4d5e6f', 'description', '', 'D’où vient-il ?'),
    setTo('0b8f7a8e-5d0c-4b7e-9f6d-1c2b3a4d5e6f', 'audiences', [], ['families']),
  ]);
  expect(ready).toBeGreaterThan(version);
  await send(holder, dossier.id, ready);
  const { body } = await coordinator.get<Versions>(path());
  expect(body).toMatchObject({
    total: 2,
    since: { answers: 0, added: 0, removed: 0 },
    items: [
      {
        number: 2,
        at: expect.stringMatching(/^2026-04-12T12:32/),
        by: 'Test holder',
        change: { answers: 2, added: 1, removed: 1 },
      },
      { number: 1, change: null },
    ],
  });
});

test('a version opens as it was sent, whatever was changed since', async () => {
  const words = JSON.stringify((await holder.get(path('/1'))).body);
  expect(words).toContain('Fromages au microscope');
  expect(words).not.toContain('Place du marché');
});

test('two versions compare answer by answer: words of a text, lines of a list, what came and what went', async () => {
  const { body } = await holder.get<Comparison>(path('/compare?from=1&to=2'));
  expect(body).toMatchObject({ from: { number: 1 }, to: { number: 2 }, size: { answers: 2, added: 1, removed: 1 } });
  expect(body.changes.map(({ section, change, item }) => [section, change, item?.title ?? null])).toEqual([
    ['projet', 'changed', null],
    ['evenements', 'changed', 'Village des sciences d’Abbeville'],
    ['evenements', 'removed', 'Fromages au microscope'],
    ['evenements', 'added', 'Le sel'],
  ]);
  expect(body.changes[0]?.differences).toMatchObject([
    {
      field: 'summary',
      label: 'Résumé du projet',
      lines: false,
      parts: [
        { sign: 'same', text: 'Réponse à ' },
        { sign: 'removed', text: 'summary' },
        { sign: 'added', text: 'tout' },
      ],
    },
  ]);
});

test('the draft compares with what was sent', async () => {
  await holder.delete(`/api/applications/${dossier.id}/submission`);
  await write(holder, dossier.id, [setTo(dossier.id, 'summary', 'Réponse à tout', 'Autre chose')]);
  const { body } = await coordinator.get<Comparison>(path('/compare?from=2&to=current'));
  expect(body).toMatchObject({ to: null, size: { answers: 1, added: 0, removed: 0 } });
});

test('a version of before the whole form opens, and compares', async () => {
  await portal.sql(`UPDATE application_version SET content = $2 WHERE application_id = $1 AND number = 1`, [
    dossier.id,
    JSON.stringify({
      submittedAt: '2026-04-10T09:00:00+02:00',
      organisation: {
        id: organisationId,
        name: 'Maison Pour Tous',
        kind: null,
        holderFamily: null,
        municipalityName: null,
        department: null,
      },
      title: 'Un ancien titre',
      summary: 'Un résumé.',
      charterAcceptedBy: 'Camille Martin',
      events: [
        {
          id: dossier.singleId,
          parentEventId: null,
          position: 0,
          kind: 'single',
          format: 'lecture',
          title: 'Conférence',
          description: '',
          attendanceMode: 'in_person',
          municipalityCode: '80001',
          venue: '',
          capacity: 30,
          slots: [{ beginsAt: '2026-10-06T17:00:00.000Z', endsAt: '2026-10-06T19:00:00.000Z' }],
        },
      ],
    }),
  ]);
  const words = JSON.stringify((await holder.get(path('/1'))).body);
  for (const part of ['Un ancien titre', 'Conférence', 'Abbeville (80)', 'mardi 6 octobre 2026', 'Camille Martin'])
    expect(words).toContain(part);
  expect(words).not.toContain('"empty"');
  expect((await holder.get(path('/compare?from=1&to=2'))).status).toBe(200);
});

test.each(['from=0&to=1', 'from=1&to=tomorrow', 'from=1', 'from=1&to=2;drop'])(
  'versions that are none (%s) are refused',
  async (query) => {
    expect((await holder.get(path(`/compare?${query}`))).status).toBe(422);
  },
);

test('to a holder of another organisation there is nothing; the committee does not enter', async () => {
  const stranger = await portal.as('holder', [await anOrganisation(portal, 'Une autre')]);
  const drari = await portal.as('drari');
  for (const rest of ['', '/1', '/compare?from=1&to=2']) {
    expect((await stranger.get(path(rest))).status).toBe(404);
    expect((await drari.get(path(rest))).status).toBe(403);
  }
});
