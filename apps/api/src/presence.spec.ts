import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { layTalk, type Talk } from './test/talks';

let portal: TestPortal;
let talk: Talk;
beforeAll(async () => {
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api' } });
  talk = await layTalk(portal);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-04-10T09:00:00+02:00');
  await portal.sql('DELETE FROM application_presence');
});

interface Presence {
  readonly version: number;
  readonly people: readonly {
    name: string;
    initials: string;
    item: string | null;
    field: string | null;
    me: boolean;
  }[];
}
const here = (visitor: Visitor, windowKey = 'window-one', more: object = {}) =>
  visitor.post<Presence>(`/api/applications/${talk.id}/presence`, { windowKey, ...more });

test('two colleagues on one dossier: each is told who the other is and which field the other writes in', async () => {
  await here(talk.anne, 'window-one', { item: talk.villageId, field: 'title' });
  const { status, body } = await here(talk.bruno);
  expect([status, body]).toEqual([
    200,
    {
      version: 1,
      people: [{ name: 'Anne Martin', initials: 'AM', item: talk.villageId, field: 'title', me: false }],
    },
  ]);
  expect((await here(talk.anne)).body.people).toMatchObject([{ name: 'Bruno Leroy', item: null, field: null }]);
});

test('two windows of one person: the other one is said to be hers', async () => {
  await here(talk.anne, 'window-one');
  expect((await here(talk.anne, 'window-two')).body.people).toMatchObject([{ initials: 'AM', me: true }]);
});

test('a colleague saved meanwhile: the answer has the newer version', async () => {
  await portal.sql('UPDATE application SET version = version + 1 WHERE id = $1', [talk.id]);
  expect((await here(talk.anne)).body.version).toBe(2);
  await portal.sql('UPDATE application SET version = 1 WHERE id = $1', [talk.id]);
});

test('a window that said nothing for half a minute is gone, and its row with it', async () => {
  await here(talk.anne);
  portal.moveClock('2026-04-10T09:00:29+02:00');
  expect((await here(talk.bruno)).body.people).toHaveLength(1);
  portal.moveClock('2026-04-10T09:00:45+02:00');
  expect((await here(talk.bruno)).body.people).toEqual([]);
  expect(await portal.sql('SELECT person_id FROM application_presence')).toEqual([{ person_id: talk.bruno.personId }]);
});

test('a partner is told who is there, and where only for the own activity', async () => {
  await here(talk.anne, 'window-one', { item: talk.standId, field: 'description' });
  await here(talk.bruno, 'window-one', { item: talk.otherStandId, field: 'title' });
  expect((await here(talk.partner)).body.people).toMatchObject([
    { name: 'Anne Martin', item: talk.standId, field: 'description' },
    { name: 'Bruno Leroy', item: null, field: null },
  ]);
});

test('who does not write in the dossier is told nothing and leaves no trace', async () => {
  await here(talk.anne);
  for (const visitor of [talk.stranger, await portal.as('partner')]) expect((await here(visitor)).status).toBe(404);
  for (const visitor of [talk.drari, await portal.as('administrator'), talk.coordinator])
    expect((await here(visitor)).status).toBe(403);
  expect(await portal.sql('SELECT person_id FROM application_presence')).toHaveLength(1);
});

test('a partner whose part was taken back is told nothing any more', async () => {
  await portal.sql('UPDATE activity_writer SET revoked_at = now() WHERE event_id = $1', [talk.otherStandId]);
  expect((await here(talk.otherPartner)).status).toBe(404);
});

test('many windows at once neither wait for each other nor fail', async () => {
  await Promise.all(Array.from({ length: 20 }, (_, at) => here(talk.anne, `window-${at}0`)));
  portal.moveClock('2026-04-10T09:01:00+02:00');
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, at) => here(at % 2 ? talk.anne : talk.bruno, `later-window-${at}`)),
  );
  expect(answers.every(({ status }) => status === 200)).toBe(true);
});

test('coordinators who examine a dossier hear of each other; those who write in it never do, nor the other way', async () => {
  const looks = (visitor: Visitor, windowKey = 'window-one') =>
    visitor.post<{ people: { name: string }[] }>(`/api/applications/${talk.id}/looking`, { windowKey });
  const [one, other] = [await portal.as('coordinator'), await portal.as('coordinator')];
  await portal.sql(`UPDATE person SET name = 'Camille Savante' WHERE id = $1`, [other.personId]);
  expect((await looks(one)).body).toEqual({ people: [] });
  await looks(other);
  await here(talk.anne);
  expect((await looks(one, 'window-two')).body).toEqual({ people: [{ name: 'Camille Savante', initials: 'CS' }] });
  expect((await here(talk.anne)).body.people).toEqual([]);
  expect((await here(talk.bruno)).body.people).toMatchObject([{ name: 'Anne Martin' }]);
  for (const visitor of [talk.anne, await portal.as('drari'), await portal.as('region')])
    expect((await looks(visitor)).status).toBe(403);
  portal.moveClock('2026-04-10T09:00:45+02:00');
  expect((await looks(one)).body).toEqual({ people: [] });
});
