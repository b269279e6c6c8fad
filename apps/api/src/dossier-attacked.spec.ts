import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readContent, saveChanges } from '@fds/portal/testing';
import { ApplicationsPlace, single, type Application } from './test/applications';

let place: ApplicationsPlace;
let dossier: Application;
let event: string;

beforeAll(async () => {
  place = await ApplicationsPlace.start();
  await place.renew();
});
afterAll(() => place?.portal.stop());
beforeEach(async () => {
  dossier = await place.write(await place.begin(), { events: [single()] });
  event = dossier.events[0]?.id ?? '';
});

const address = (): string => `/api/applications/${dossier.id}`;
const save = (changes: readonly object[]) => saveChanges(place.holder, dossier, changes);
const set = (field: string, value: unknown, item = dossier.id, was: unknown = null) => ({
  ...{ op: 'set', item, field, was, value },
});
/** A list in a list in a list, so many times. */
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const raw = async (body: string): Promise<number> =>
  (
    await place.holder.fetch('PATCH', `${address()}/content`, {
      body,
      headers: { 'content-type': 'application/json' },
    })
  ).status;

test('what only looks like an id, a commune or a question is refused with a sentence, never an error of the server', async () => {
  const key = randomUUID();
  const cases: [change: object, statuses: readonly number[]][] = [
    [set('partners', [{ key, organisationId: '-'.repeat(36), name: '', role: 'host' }], event), [422]],
    [set('partners', [{ key, organisationId: 'a'.repeat(36), name: '', role: 'host' }], event), [422]],
    [set('municipality', '80\u0000', event), [422]],
    [set('municipality', '\ud83e', event), [422]],
    [set('extra.__proto__', ''), [200]],
    [set('extra.constructor', '', dossier.id, {}), [200]],
    [set('extra.toString', 'x'), [422]],
    [set('extra.a\u0000b', ''), [200, 422]],
    [{ op: 'confirm', item: dossier.id, field: '__proto__' }, [200]],
    [{ op: 'confirm', item: dossier.id, field: 'a\u0000b' }, [200, 422]],
    [set('summary', 'x', randomUUID()), [422]],
    [
      { op: 'add', item: event.replace(/^./, 'f'), parent: event.replace(/^./, 'f'), kind: 'single', position: 0 },
      [200],
    ],
    [{ op: 'add', item: randomUUID(), parent: dossier.id, kind: 'single', position: 0 }, [200]],
  ];
  for (const [change, statuses] of cases) {
    const { status } = await save([change]);
    expect([change, statuses.includes(status) ? statuses : status]).toEqual([change, statuses]);
  }
  const { body } = await readContent(place.holder, dossier.id);
  expect([body.version, body.items.length]).toEqual([dossier.version, 1]);
});

test('an answer of a hundred thousand levels is refused, and takes nothing down', async () => {
  const change = (was: string, value: string): string =>
    `{"base":1,"changes":[{"op":"set","item":"${dossier.id}","field":"summary","was":${was},"value":${value}}]}`;
  expect(await raw(change('""', deep(90_000)))).toBe(422);
  expect(await raw(change(deep(90_000), '"x"'))).toBe(422);
  expect(await raw(change(deep(20), '"x"'))).toBe(200);
  expect(await raw('{"base":1,"changes":'.concat(deep(90_000), '}'))).toBe(422);
  expect(await raw('{"__proto__":{"base":1},"base":1,"changes":[]}')).toBe(400);
  expect((await place.holder.get(address())).status).toBe(200);
});

test('two sendings at once are one version; what is saved while it is sent is in it or refused, never lost in between', async () => {
  const sent = await Promise.all([place.submit(dossier), place.submit(dossier), place.submit(dossier)]);
  expect(sent.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
  await place.holder.delete(`${address()}/submission`);
  const { version } = (await readContent(place.holder, dossier.id)).body;
  const summary = 'Ce que l’on mange, vu par celles et ceux qui l’étudient.';
  const [sending, saving] = await Promise.all([
    place.submit({ id: dossier.id, version }),
    save([set('summary', 'Écrit au dernier moment.', dossier.id, summary)]),
  ]);
  expect([sending.status, saving.status].sort()).toEqual([200, 409]);
});

test('after a withdrawal nothing is saved', async () => {
  await place.holder.post(`${address()}/withdrawal`, {});
  expect((await save([set('summary', 'x')])).status).toBe(409);
});

test('twenty people who save, move, add and describe at once all get an answer', async () => {
  const adds = Array.from({ length: 8 }, () => ({
    op: 'add',
    item: randomUUID(),
    parent: null,
    kind: 'single',
    position: 0,
  }));
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      save([
        at % 3 === 0 ? (adds[at % 8] ?? {}) : { op: 'move', item: event, position: at },
        set(at % 2 === 0 ? 'title' : 'venue', `Tous à la fois ${at}`, event, ''),
      ]),
    ),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
});

test('the committee reads the version that was sent, whatever the rows say since, and nothing that is lacking', async () => {
  const { id } = await place.filed();
  const path = `/api/applications/${id}`;
  await place.portal.sql(
    `UPDATE application SET state = 'ready_for_committee', title = 'Changé depuis', summary = '' WHERE id = $1`,
    [id],
  );
  await place.portal.sql(`UPDATE event SET title = 'Changé depuis', capacity = 7 WHERE application_id = $1`, [id]);
  await place.portal.sql(`DELETE FROM slot WHERE event_id IN (SELECT id FROM event WHERE application_id = $1)`, [id]);
  const { status, body } = await place.drari.get<Application>(path);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    title: 'Saveurs savantes en baie de Somme',
    missing: [],
    events: [
      {
        title: 'Village des sciences d’Abbeville',
        municipality: { code: '80001', name: 'Abbeville', department: '80' },
        slots: [
          { beginsAt: '2026-10-09T07:00:00.000Z', endsAt: '2026-10-09T14:30:00.000Z' },
          { beginsAt: '2026-10-10T08:00:00.000Z', endsAt: '2026-10-10T16:00:00.000Z' },
        ],
        activities: [{ title: 'Fromages au microscope' }, { municipality: { name: 'Escaufourt', department: '59' } }],
      },
      { title: 'Le goût, une affaire de neurones' },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('Changé depuis');
  expect(JSON.stringify(body)).not.toMatch(/camille@|03 22 00/);
  expect((await place.coordinator.get<Application>(path)).body.title).toBe('Changé depuis');
});
