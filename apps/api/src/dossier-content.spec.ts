import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import {
  layFestival,
  readContent,
  saveChanges,
  TestPortal,
  writeDossier,
  type Festival,
  type ReadContent,
  type Visitor,
} from '@fds/portal/testing';

let portal: TestPortal;
let festival: Festival;
let holder: Visitor;
let dossier: ReadContent;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
  holder = festival.holder;
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  const begun = await holder.post<{ id: string }>('/api/applications', {
    organisationId: festival.organisationId,
    editionYear: 2026,
    title: 'Marées et galets',
  });
  dossier = (await readContent(holder, begun.body.id)).body;
});

const set = (field: string, was: unknown, value: unknown, item = dossier.id) => ({
  op: 'set',
  item,
  field,
  was,
  value,
});
const read = async () => (await readContent(holder, dossier.id)).body;
const journal = () =>
  portal.sql<{ before: object; after: object }>(
    `SELECT d.before, d.after FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
     WHERE j.subject_id = $1 AND j.action = 'application.saved' ORDER BY j.id`,
    [dossier.id],
  );

test('a holder saves only what changed; the journal keeps only that, with what stood there before', async () => {
  const answer = await saveChanges(holder, dossier, [set('summary', '', 'Trois lignes.'), set('posters', null, 40)]);
  expect(answer).toMatchObject({ status: 200, body: { version: 2, conflicts: [], current: null } });
  expect((await read()).project).toMatchObject({ title: 'Marées et galets', summary: 'Trois lignes.', posters: 40 });
  expect(await journal()).toEqual([
    {
      before: { [`${dossier.id}/summary`]: '', [`${dossier.id}/posters`]: null },
      after: { [`${dossier.id}/summary`]: 'Trois lignes.', [`${dossier.id}/posters`]: 40 },
    },
  ]);
});

test('the same save sent twice changes nothing and conflicts with nothing', async () => {
  const item = randomUUID();
  const changes = [
    { op: 'add', item, parent: null, kind: 'science_village', position: 0 },
    set('title', '', 'Village', item),
    set('summary', '', 'Trois lignes.'),
    { op: 'confirm', item: dossier.id, field: 'science' },
  ];
  const first = await saveChanges(holder, dossier, changes);
  const again = await saveChanges(holder, dossier, changes);
  expect(again).toMatchObject({ status: 200, body: { version: first.body.version, conflicts: [] } });
  expect(again.body.current).toMatchObject({ items: [{ id: item, answers: { title: 'Village' } }] });
  expect(await journal()).toHaveLength(1);
});

test('of two who write the same answer the second sees the first’s, who and when; their other answers pass', async () => {
  await portal.sql(`UPDATE person SET name = 'Camille Porteur' WHERE id = $1`, [holder.personId]);
  const colleague = await portal.as('holder', [festival.organisationId]);
  await saveChanges(holder, dossier, [set('summary', '', 'La mienne.')]);
  const answer = await saveChanges(colleague, dossier, [
    set('summary', '', 'La leur.'),
    set('science', '', 'Mesurer.'),
  ]);
  expect(answer.body).toMatchObject({
    version: 3,
    conflicts: [
      {
        ...{ item: dossier.id, field: 'summary', value: 'La mienne.', removed: false },
        ...{ by: 'Camille Porteur', at: expect.stringMatching(/^2026-04-10T07:0/) },
      },
    ],
    current: { project: { summary: 'La mienne.', science: 'Mesurer.' } },
  });
  const settled = await saveChanges(colleague, { ...dossier, version: 3 }, [set('summary', 'La mienne.', 'La nôtre.')]);
  expect(settled.body).toMatchObject({ conflicts: [], current: null });
});

test('forty saves at once on one dossier all pass, none is lost', async () => {
  const fields = ['summary', 'description', 'science', 'logistics'];
  const saves = fields.map((field) => saveChanges(holder, dossier, [set(field, '', `Dans ${field}`)]));
  const same = Array.from({ length: 36 }, () => saveChanges(holder, dossier, [set('posters', null, 12)]));
  const answers = await Promise.all([...saves, ...same]);
  expect(answers.map(({ status, body }) => [status, body.conflicts.length])).toEqual(answers.map(() => [200, 0]));
  expect((await read()).project).toMatchObject(Object.fromEntries(fields.map((field) => [field, `Dans ${field}`])));
  expect((await read()).version).toBe(6);
});

test('events and activities come, move and go; a removal is kept whole in the journal', async () => {
  const [a, b, c, inside] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const add = (item: string, position: number, parent: string | null = null, kind = 'single') => ({
    ...{ op: 'add', item, parent, kind, position },
  });
  await saveChanges(holder, dossier, [add(a, 0), add(b, 1, null, 'festival'), add(c, 0), add(inside, 0, b)]);
  const order = async () => (await read()).items.map(({ id, position }) => [id, position]);
  expect(await order()).toEqual([
    [c, 0],
    [a, 1],
    [b, 2],
    [inside, 0],
  ]);
  await saveChanges(holder, await read(), [{ op: 'move', item: b, position: 0 }]);
  expect((await order()).map(([id]) => id)).toEqual([b, inside, c, a]);
  await saveChanges(holder, await read(), [set('title', '', 'Dedans', inside)]);
  await saveChanges(holder, await read(), [{ op: 'remove', item: b }]);
  expect((await order()).map(([id]) => id)).toEqual([c, a]);
  expect((await journal()).at(-1)).toMatchObject({
    before: { [b]: { answers: { kind: 'festival' } }, [inside]: { parentId: b, answers: { title: 'Dedans' } } },
    after: { [b]: null, [inside]: null },
  });
  expect(await portal.sql('SELECT FROM event_overview WHERE application_id = $1', [dossier.id])).toHaveLength(2);
  const late = await saveChanges(holder, await read(), [set('title', 'Dedans', 'Trop tard', inside)]);
  expect(late.body.conflicts).toMatchObject([{ item: inside, removed: true, by: 'Camille Porteur' }]);
});

test('lines of dates are kept as they are typed, complete or not; those that stand are the event’s slots', async () => {
  const line = (day: string, from: string, to: string, over = {}) => ({
    ...{ day, from, to, nextDay: false, audience: 'everyone' },
    ...over,
  });
  const slots = [
    line('2026-10-11', '14:00', '18:00', { audience: 'school' }),
    line('2026-10-10', '22:00', '00:30', { nextDay: true }),
    line('2026-10-10', '', ''),
    line('', '09:00', ''),
    line('2026-10-12', '18:00', '09:00'),
  ];
  await writeDossier(holder, dossier.id, { events: [{ title: 'La nuit', slots }] });
  const [event] = (await read()).items;
  expect(event?.answers['slots']).toEqual(slots);
  expect(
    await portal.sql('SELECT begins_at, ends_at, audience FROM slot WHERE event_id = $1 ORDER BY 1', [event?.id]),
  ).toEqual([
    {
      begins_at: new Date('2026-10-10T20:00:00Z'),
      ends_at: new Date('2026-10-10T22:30:00Z'),
      audience: 'everyone',
    },
    { begins_at: new Date('2026-10-11T12:00:00Z'), ends_at: new Date('2026-10-11T16:00:00Z'), audience: 'school' },
  ]);
  expect((await saveChanges(holder, await read(), [set('slots', slots, [], event?.id)])).body.conflicts).toEqual([]);
});

test('rule 3: a partner of the register counts without a dossier; one that is only named is kept as it is typed', async () => {
  const key = randomUUID();
  const partners = [
    { key: randomUUID(), organisationId: null, name: 'Club d’astronomie', role: 'contributor' },
    { key, organisationId: festival.otherOrganisationId, name: 'comme je l’appelle', role: 'host' },
    { key: randomUUID(), organisationId: festival.otherOrganisationId, name: '', role: null },
  ];
  await writeDossier(holder, dossier.id, { events: [{ title: 'À plusieurs', partners }] });
  const [event] = (await read()).items;
  expect(event?.answers['partners']).toEqual([partners[0], { ...partners[1], name: 'Autre structure' }, partners[2]]);
  expect(await portal.sql('SELECT organisation_id, role FROM event_partner WHERE event_id = $1', [event?.id])).toEqual([
    { organisation_id: festival.otherOrganisationId, role: 'host' },
  ]);
  // The name that was typed beside an organisation of the register is nobody's conflict.
  const answer = await saveChanges(holder, await read(), [set('partners', partners, [partners[0]], event?.id)]);
  expect(answer.body.conflicts).toEqual([]);
});

test('an answer taken over from an earlier edition waits to be confirmed, or written', async () => {
  await portal.sql(`UPDATE application SET to_confirm = $2 WHERE id = $1`, [
    dossier.id,
    [`${dossier.id}/title`, `${dossier.id}/science`, `${dossier.id}/summary`],
  ]);
  await saveChanges(holder, dossier, [
    { op: 'confirm', item: dossier.id, field: 'title' },
    set('science', '', 'Peser le sel.'),
  ]);
  expect((await read()).toConfirm).toEqual([`${dossier.id}/summary`]);
});

test('what hides behind another answer is kept: a village keeps the format it had, an online event its commune', async () => {
  const item = randomUUID();
  await saveChanges(holder, dossier, [
    { op: 'add', item, parent: null, kind: 'single', position: 0 },
    set('format', null, 'workshop', item),
    set('municipality', null, '80001', item),
  ]);
  await saveChanges(holder, await read(), [
    set('kind', 'single', 'festival', item),
    set('attendanceMode', 'in_person', 'online', item),
  ]);
  expect((await read()).items[0]?.answers).toMatchObject({ format: 'workshop', municipality: '80001' });
  await saveChanges(holder, await read(), [set('kind', 'festival', 'single', item)]);
  expect((await read()).items[0]?.answers).toMatchObject({ kind: 'single', format: 'workshop' });
  expect(await portal.sql('SELECT format FROM event WHERE id = $1', [item])).toEqual([{ format: 'workshop' }]);
});

test('the name under the charter is dated and bound to the text that stood; taken away, it is not accepted', async () => {
  await portal.sql(
    `INSERT INTO charter_version (edition_year, number, articles, written_at) VALUES (2026, 3, '{Gratuit}', now())`,
  );
  const signed = () =>
    portal.sql('SELECT charter_accepted_by, charter_accepted_at, charter_number FROM application WHERE id = $1', [
      dossier.id,
    ]);
  await saveChanges(holder, dossier, [set('charterAcceptedBy', '', 'Camille Martin')]);
  expect(await signed()).toMatchObject([
    { charter_accepted_by: 'Camille Martin', charter_accepted_at: expect.any(Date), charter_number: 3 },
  ]);
  await saveChanges(holder, await read(), [set('charterAcceptedBy', 'Camille Martin', '')]);
  expect(await signed()).toEqual([{ charter_accepted_by: null, charter_accepted_at: null, charter_number: null }]);
  await portal.sql('DELETE FROM charter_version');
});

test('the committee, a stranger and a coordinator in their own name do not write; the first two do not read', async () => {
  const path = `/api/applications/${dossier.id}/content`;
  const body = { base: 1, changes: [set('summary', '', 'Pour voir')] };
  expect((await festival.stranger.get(path)).status).toBe(404);
  expect((await festival.stranger.send('PATCH', path, body)).status).toBe(404);
  expect((await festival.coordinator.get(path)).status).toBe(200);
  expect((await festival.coordinator.send('PATCH', path, body)).status).toBe(403);
  expect((await (await portal.as('drari')).get(path)).status).toBe(403);
  expect((await read()).version).toBe(1);
});
