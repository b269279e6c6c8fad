import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { readContent, saveChanges, type ReadContent } from '@fds/portal/testing';
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

const read = async (): Promise<ReadContent> => (await readContent(place.holder, dossier.id)).body;
const send = (changes: readonly object[]) => saveChanges(place.holder, dossier, changes);
const set = (field: string, value: unknown, item = dossier.id, was: unknown = null) => ({
  ...{ op: 'set', item, field, was, value },
});
/** A change of an answer, whatever stands there. */
async function replacing(field: string, value: unknown, item = dossier.id) {
  const { project, items } = await read();
  const answers = item === dossier.id ? project : items.find(({ id }) => id === item)?.answers;
  return set(field, value, item, answers?.[field]);
}

const LINE = { day: '2026-10-06', from: '19:00', to: '21:00', nextDay: false, audience: 'everyone' };

test('what cannot be an answer is refused by its change with a sentence, and nothing of that save is kept', async () => {
  const key = randomUUID();
  const wrong: [field: string, value: unknown, item?: string][] = [
    ['title', 12],
    ['title', null],
    ['summary', 'a\u0000b'],
    ['summary', 'x'.repeat(20_001)],
    ['summary', { text: 'x' }],
    ['nationalTheme', 'yes'],
    ['posters', '40'],
    ['posters', 2.5],
    ['posters', 1e12],
    ['inaugurationOn', '2026-02-30'],
    ['inaugurationOn', 'demain'],
    ['themes', 'sea'],
    ['themes', ['a', 'a']],
    ['themes', [1]],
    ['contacts', 'Camille'],
    ['contacts', [{ key: 'x', name: '' }]],
    ['contacts', [{ key, name: 12 }]],
    ['contacts', [{ key, colour: 'red' }]],
    ['contacts', [{ key }, { key }]],
    ['contacts', Array.from({ length: 7 }, () => ({ key: randomUUID() }))],
    ['needs', [{ key, direction: 'wanting' }]],
    ['budget', [{ key, amount: '12' }]],
    ['kind', 'party', event],
    ['kind', null, event],
    ['attendanceMode', null, event],
    ['format', 'concert', event],
    ['audiences', ['everyone'], event],
    ['municipality', 'Abbeville', event],
    ['municipality', '99999', event],
    ['capacity', '30', event],
    ['slots', [{ ...LINE, day: '2026-02-30' }], event],
    ['slots', [{ ...LINE, from: '25:00' }], event],
    ['slots', [{ ...LINE, audience: 'nobody' }], event],
    ['slots', [{ ...LINE, nextDay: 'no' }], event],
    ['slots', [null], event],
    ['slots', Array(101).fill(LINE), event],
    ['partners', [{ key, organisationId: 'x' }], event],
    ['partners', [{ key, organisationId: randomUUID(), name: '', role: 'host' }], event],
  ];
  for (const [field, value, item] of wrong) {
    const answer = await send([set('logistics', 'Gardé ?', dossier.id, ''), set(field, value, item ?? dossier.id)]);
    const { errors } = answer.body as unknown as { errors?: { pointer: string; detail: string }[] };
    expect([field, value, answer.status, errors?.map(({ pointer }) => pointer)]).toEqual([
      ...[field, value, 422],
      ['/changes/1/value'],
    ]);
    expect(errors?.[0]?.detail).toMatch(/^\p{Lu}.*\.$/u);
  }
  expect((await read()).project['logistics']).toBe('');
  expect((await read()).version).toBe(dossier.version);
});

test('a field that is not there, a change that is half said and a place that is nowhere are refused by name', async () => {
  const cases: [change: object, pointer: string][] = [
    [set('colour', 'red'), '/changes/0/field'],
    [set('__proto__', 'red'), '/changes/0/field'],
    [set('constructor', 'red', event), '/changes/0/field'],
    [set('summary', 'x', event), '/changes/0/field'],
    [set('extra.', 'x'), '/changes/0/field'],
    [set('extra.unasked', 'x'), '/changes/0/field'],
    [{ op: 'set', item: dossier.id, was: '', value: 'x' }, '/changes/0/field'],
    [{ op: 'set', item: dossier.id, field: 'summary', was: '' }, '/changes/0/value'],
    [{ op: 'add', item: randomUUID(), parent: null, position: 0 }, '/changes/0/kind'],
    [{ op: 'add', item: randomUUID(), parent: null, kind: 'single' }, '/changes/0/position'],
    [{ op: 'add', item: randomUUID(), parent: event, kind: 'festival', position: 0 }, '/changes/0/item'],
    [{ op: 'add', item: dossier.id, parent: null, kind: 'single', position: 0 }, '/changes/0/item'],
    [{ op: 'move', item: event }, '/changes/0/position'],
    [{ op: 'drop', item: event }, '/changes/0/op'],
    [{ op: 'remove', item: 'x' }, '/changes/0/item'],
    [{ op: 'remove', item: event, colour: 'red' }, '/changes/0/colour'],
  ];
  for (const [change, pointer] of cases) {
    const answer = await send([change]);
    const { errors } = answer.body as unknown as { errors?: { pointer: string }[] };
    expect([change, answer.status, errors?.map((error) => error.pointer)]).toEqual([change, 422, [pointer]]);
  }
  for (const body of [
    {},
    { base: 1, changes: [] },
    { base: '1', changes: [set('summary', 'x')] },
    { base: 1, changes: 'x' },
  ])
    expect((await place.holder.send('PATCH', `/api/applications/${dossier.id}/content`, body)).status).toBe(422);
  expect((await send(Array(501).fill(set('summary', 'x')))).status).toBe(422);
});

test('emoji, right-to-left and 10 000 characters are kept as they are; half an emoji becomes a sign that can be read', async () => {
  const texts = [
    '👩🏽‍🔬🧪 L’atelier',
    'مرحبا بالعالم \u202ethgir ot tfel',
    'É'.repeat(10_000),
    '  espaces  \n\n\tet lignes\r\n',
    '<script>alert(1)</script>',
  ];
  for (const text of texts) {
    const answer = await send([await replacing('summary', text), await replacing('title', text, event)]);
    expect(answer).toMatchObject({ status: 200, body: { conflicts: [] } });
    const { project, items } = await read();
    expect([project['summary'], items[0]?.answers['title']]).toEqual([text, text]);
  }
  const half = '\ud83e';
  expect(
    (await send([await replacing('summary', `coupé ${half}`), await replacing('conditions', half, event)])).status,
  ).toBe(200);
  expect((await read()).project['summary']).toBe('coupé \ufffd');
  // Sent again, it is what stands.
  expect((await send([set('summary', `coupé ${half}`, dossier.id, 'autre')])).body.conflicts).toEqual([]);
});

test('a text over its limit is kept whole, and told with both counts', async () => {
  await send([await replacing('title', 'x'.repeat(182))]);
  const view = (await place.holder.get<Application>(`/api/applications/${dossier.id}`)).body;
  expect(view.missing).toMatchObject([{ field: 'title', code: 'too_long', text: '182 caractères, 140 au plus.' }]);
  expect(view.title).toHaveLength(182);
});

test('rule 20: a foreign commune is kept and told, an unknown one does not exist', async () => {
  expect((await send([await replacing('municipality', '76217', event)])).status).toBe(200);
  expect((await read()).items[0]?.answers['municipality']).toBe('76217');
  expect((await send([set('municipality', '80999', event, '76217')])).status).toBe(422);
});

test('sixty events and activities at most, whoever adds the last ones at once', async () => {
  const adding = (count: number) =>
    Array.from({ length: count }, () => ({
      op: 'add',
      item: randomUUID(),
      parent: null,
      kind: 'single',
      position: 99,
    }));
  expect((await send(adding(60))).status).toBe(422);
  expect((await send(adding(58))).status).toBe(200);
  const last = await Promise.all([send(adding(1)), send(adding(1)), send(adding(1))]);
  expect(last.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
  expect((await read()).items).toHaveLength(60);
});

test('an event of another dossier is neither written, moved nor taken over by giving its id', async () => {
  const theirs = await place.write(
    await place.begin(place.stranger, place.other),
    { events: [single({ title: 'À eux' })] },
    place.stranger,
  );
  const foreign = theirs.events[0]?.id ?? '';
  const answer = await send([
    set('title', 'Pris', foreign, 'À eux'),
    { op: 'move', item: foreign, position: 3 },
    { op: 'remove', item: foreign },
  ]);
  expect(answer.body.conflicts).toEqual([
    { item: foreign, field: 'title', value: null, removed: true, by: null, at: null },
  ]);
  expect(await send([{ op: 'add', item: foreign, parent: null, kind: 'single', position: 0 }])).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/changes/0/item', rule: 'unknown_event' }] },
  });
  expect(await send([{ op: 'add', item: randomUUID(), parent: foreign, kind: 'single', position: 0 }])).toMatchObject({
    body: { conflicts: [{ removed: true }] },
  });
  const stands = (await readContent(place.stranger, theirs.id)).body.items;
  expect(stands).toMatchObject([{ id: foreign, position: 0, answers: { title: 'À eux' } }]);
});
