import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { SYSTEM, Transactions, type Message } from '@fds/shared/api-kit';
import { letterOfMarkup } from '@fds/shared/kernel';

const SECRET = 'a-secret-of-the-mail-provider';
let portal: TestPortal;
let festival: Festival;
let coordinator: Visitor;
beforeAll(async () => {
  // Nothing leaves here: without a mail server, messages stay as they are.
  portal = await TestPortal.start({
    at: '2026-04-10T09:00:00+02:00',
    env: { PORTAL_ROLE: 'api', BOUNCE_SECRET: SECRET, MAIL_FROM: 'Portail <portail@region.example>' },
  });
  festival = await layFestival(portal);
  coordinator = festival.coordinator;
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  for (const table of ['outbox_message', 'outbox_review', 'unreachable_address'])
    await portal.sql(`DELETE FROM ${table}`);
});

type Plain = Extract<Message, { text: string }>;
let number = 0;
async function write(over: Partial<Plain> = {}): Promise<string> {
  const occasion = `test:${(number += 1)}`;
  await writeMessage({
    personId: festival.holder.personId,
    occasion,
    to: { name: 'Camille', address: `camille-${number}@test.example` },
    subject: 'Votre dossier',
    text: 'Bonjour Camille,\n\nOuvrez ce lien :\n{lien}\n',
    link: 'https://portail.example/secret/abc',
    ...over,
  });
  const [row] = await portal.sql<{ id: string }>('SELECT id FROM outbox_message WHERE occasion = $1', [
    over.occasion ?? occasion,
  ]);
  return row?.id ?? '';
}
const writeMessage = (message: Message): Promise<void> =>
  portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) => outbox.add(message));
const inState = async (id: string, state: string): Promise<void> =>
  void (await portal.sql(
    `UPDATE outbox_message SET state = $2, sent_at = CASE WHEN $2 = 'sent' THEN now() END,
    link = CASE WHEN $2 = 'sent' THEN NULL ELSE link END WHERE id = $1`,
    [id, state],
  ));
const stateOf = async (id: string): Promise<unknown> =>
  (await portal.sql<{ state: string }>('SELECT state FROM outbox_message WHERE id = $1', [id]))[0]?.state;
interface Listed {
  items: { id: string; toName: string }[];
  total: number;
  counts: { state: string; count: number }[];
  late: number;
}
const list = async (query = ''): Promise<Listed> =>
  (await coordinator.get<Listed & Record<string, unknown>>(`/api/outbox-messages${query}`)).body;
const path = (id: string, action = ''): string => `/api/outbox-messages/${id}${action}`;

test('the coordination finds a message by its state, kind, dossier, person, organisation and words, with counts by state', async () => {
  const { applicationId, holder, stranger, organisationId } = festival;
  const mine = await write({ kind: 'receipt', applicationId, editionYear: 2026, subject: 'Élan déposé' });
  const held = await write({
    held: true,
    personId: stranger.personId,
    subject: 'Autre chose',
    to: { name: 'Zoé', address: 'zoe@test.example' },
  });
  for (const [query, ids] of [
    ['', [held, mine]],
    ['?state=held', [held]],
    ['?kind=receipt', [mine]],
    [`?application=${applicationId}`, [mine]],
    [`?person=${holder.personId}`, [mine]],
    [`?organisation=${organisationId}`, [mine]],
    ['?edition=2026', [mine]],
    ['?q=elan%20DEPOSE', [mine]],
    ['?q=zoe%40test', [held]],
    ['?q=rien', []],
    [`?campaign=${randomUUID()}`, []],
  ] as const) {
    const { items, total } = await list(query);
    expect([query, items.map(({ id }) => id).sort(), total]).toEqual([query, [...ids].sort(), ids.length]);
  }
  const { counts } = await list('?state=held');
  expect(counts.map(({ state, count }) => `${state} ${count}`).sort()).toEqual(['held 1', 'planned 1']);
  expect((await list('?size=1&page=2')).items).toHaveLength(1);
});

test('messages that are due and do not go are said to be late', async () => {
  await write();
  expect((await list()).late).toBe(0);
  portal.moveClock('2026-04-10T09:30:00+02:00');
  expect((await list()).late).toBe(1);
  portal.moveClock('2026-04-10T09:00:00+02:00');
});

test('a message is read as its reader gets it, but nobody reads the personal link', async () => {
  const id = await write();
  const { body } = await coordinator.get(path(id));
  expect(body).toMatchObject({
    from: 'Portail <portail@region.example>',
    messageId: `<${id}@region.example>`,
    marked: false,
  });
  expect(body['text']).toContain('[lien personnel]');
  const page = await coordinator.fetch('GET', path(id, '/html'));
  const html = await page.text();
  expect(html).toContain('Ouvrir mon lien personnel');
  expect(JSON.stringify(body) + html).not.toContain('secret/abc');
  expect(page.headers.get('content-security-policy')).toMatch(
    /^sandbox (?!.*allow-scripts).*default-src 'none'.*frame-ancestors 'self'/,
  );
  expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN');
});

describe('what the coordination does with a message', () => {
  test('a planned one is written anew; of two who do, the second is told', async () => {
    const id = await write();
    const change = { version: 1, subject: 'Votre dossier\r\nBcc: x@y.example', text: 'Bonjour,\n\n{lien}\n' };
    const { status, body } = await coordinator.put(path(id), change);
    expect([status, body['subject'], body['version']]).toEqual([200, 'Votre dossier Bcc: x@y.example', 2]);
    expect((await coordinator.put(path(id), change)).status).toBe(409);
  });

  test('a composed one keeps its strong words and its button when it is written anew', async () => {
    const occasion = `test:${(number += 1)}`;
    await writeMessage({
      personId: null,
      occasion,
      to: { name: '', address: 'a@test.example' },
      subject: 'Composé',
      letter: letterOfMarkup('**Vite**\n\n[Répondre]({lien})'),
      link: 'https://portail.example/secret/abc',
    });
    const [{ id = '' } = {}] = await portal.sql<{ id: string }>('SELECT id FROM outbox_message WHERE occasion = $1', [
      occasion,
    ]);
    const { body } = await coordinator.get(path(id));
    expect(body).toMatchObject({ marked: true, source: '**Vite**\n\n[Répondre]({lien})\n' });
    await coordinator.put(path(id), { version: 1, subject: 'Composé', text: 'Très **vite**\n\n[Répondre]({lien})' });
    const html = await (await coordinator.fetch('GET', path(id, '/html'))).text();
    expect(html).toContain('Très <strong>vite</strong>');
    expect((await coordinator.get(path(id))).body['text']).toContain('Répondre\u00a0:\n[lien personnel]');
  });

  test('the place of a personal link is neither lost nor invented', async () => {
    const linked = await write();
    const bare = await write({ text: 'Bonjour.\n', link: undefined });
    for (const [id, text] of [
      [linked, 'Bonjour.'],
      [bare, 'Bonjour, {lien}'],
    ] as const) {
      const { status, body } = await coordinator.put(path(id), { version: 1, subject: 'S', text });
      expect([status, body['code']]).toEqual([422, 'communication.message_link']);
    }
  });

  test('one that waits leaves when it is let go; one for later leaves now', async () => {
    const held = await write({ held: true });
    const later = await write({ sendAfter: new Date('2026-05-01T07:00:00Z') });
    for (const id of [held, later])
      expect((await coordinator.post(path(id, '/release'))).body['state']).toBe('planned');
    const rows = await portal.sql<{ due: boolean }>(
      `SELECT send_after <= '2026-04-10T09:00:10+02:00' AS due FROM outbox_message`,
    );
    expect(rows.map(({ due }) => due)).toEqual([true, true]);
  });

  test('one is called off, and put back where it was', async () => {
    const [held, planned] = [await write({ held: true }), await write()];
    for (const [id, before] of [
      [held, 'held'],
      [planned, 'planned'],
    ] as const) {
      expect((await coordinator.post(path(id, '/cancellation'))).body['state']).toBe('cancelled');
      expect((await coordinator.post(path(id, '/restoration'))).body['state']).toBe(before);
    }
  });

  test('a refused one is tried again, to where its reader is reached now', async () => {
    const id = await write();
    await inState(id, 'refused');
    await portal.sql(`INSERT INTO unreachable_address (address, since) VALUES ('camille-new@test.example', now())`);
    await portal.sql(`UPDATE person SET email = 'camille-new@test.example' WHERE id = $1`, [festival.holder.personId]);
    const { body } = await coordinator.post(path(id, '/retry'));
    expect(body).toMatchObject({ state: 'planned', attempts: 0, toAddress: 'camille-new@test.example' });
    expect(await portal.sql('SELECT 1 FROM unreachable_address')).toEqual([]);
  });

  test('what has left is not changed, called off or sent again; a link that is gone is said', async () => {
    const id = await write();
    await inState(id, 'sent');
    for (const action of ['/release', '/cancellation', '/restoration', '/retry'])
      expect((await coordinator.post(path(id, action))).status).toBe(409);
    expect((await coordinator.put(path(id), { version: 1, subject: 'S', text: 'T' })).status).toBe(409);
    await inState(id, 'bounced');
    await portal.sql('UPDATE outbox_message SET link = NULL');
    expect((await coordinator.post(path(id, '/retry'))).body['reasons']).toEqual(['link_gone']);
  });

  test('many are let go together; one that may not go keeps no other back', async () => {
    const ids = [await write({ held: true }), await write({ held: true }), await write()];
    await inState(ids[2] ?? '', 'sent');
    const { body } = await coordinator.post<{ released: number; refused: { id: string }[] }>('/api/outbox-releases', {
      ids,
    });
    expect([body.released, body.refused.map(({ id }) => id)]).toEqual([2, [ids[2]]]);
    expect(await stateOf(ids[0] ?? '')).toBe('planned');
    const lines = await portal.sql(
      `SELECT 1 FROM journal_entry WHERE action = 'message.released' AND subject_id = ANY ($1)`,
      [ids],
    );
    expect(lines).toHaveLength(2);
  });
});

test('an edition has a kind of message read before it leaves, from then on; access always goes', async () => {
  const chosen = await coordinator.put('/api/editions/2026/reviewed-messages', { kinds: ['receipt', 'notice'] });
  expect(chosen.body).toEqual({ edition: 2026, kinds: ['notice', 'receipt'] });
  const [held, other, access] = [
    await write({ kind: 'receipt', editionYear: 2026 }),
    await write({ kind: 'receipt', editionYear: 2025 }),
    await write({ kind: 'access', editionYear: 2026 }),
  ];
  expect([await stateOf(held), await stateOf(other), await stateOf(access)]).toEqual(['held', 'planned', 'planned']);
  expect((await coordinator.put('/api/editions/2026/reviewed-messages', { kinds: ['access'] })).status).toBe(422);
  expect((await coordinator.put('/api/editions/1999/reviewed-messages', { kinds: [] })).status).toBe(404);
});

describe('a message that came back', () => {
  const bounce = (body: object, secret = SECRET) =>
    portal.anonymous().send('POST', '/api/bounces', body, { 'x-bounce-secret': secret });

  test('is marked, its address is held for unreachable, and what else waits for it is looked at first', async () => {
    const to = { name: 'Camille', address: 'Perdue@Test.example' };
    const [id, next] = [await write({ to }), await write({ to })];
    await inState(id, 'sent');
    const answer = await bounce({
      messageId: `<${id}@region.example>`,
      address: 'perdue@test.example',
      permanent: true,
      reason: '550 5.1.1 inconnue',
    });
    expect(answer.status).toBe(204);
    expect([await stateOf(id), await stateOf(next)]).toEqual(['bounced', 'held']);
    expect((await coordinator.get(path(next))).body['heldReason']).toBe('unreachable');
    expect((await coordinator.get(path(id))).body['refusal']).toBe('550 5.1.1 inconnue');
    expect(await stateOf(await write({ to }))).toBe('held');
    const { personId } = await portal.as('holder');
    await portal.sql(`UPDATE person SET email = 'perdue@test.example' WHERE id = $1`, [personId]);
    expect((await coordinator.get(`/api/people/${personId}`)).body['unreachable']).toBe(true);
  });

  test('for a time only: it is marked, its address stays good', async () => {
    const id = await write();
    await inState(id, 'sent');
    const [{ address = '' } = {}] = await portal.sql<{ address: string }>(
      'SELECT to_address AS address FROM outbox_message',
    );
    await bounce({ messageId: `${id}@region.example`, address, permanent: false, reason: 'Boîte pleine' });
    expect(await stateOf(id)).toBe('bounced');
    expect(await portal.sql('SELECT 1 FROM unreachable_address')).toEqual([]);
  });

  test('nobody is listened to without the secret, nor of another address, nor of what never left', async () => {
    const id = await write();
    const told = {
      messageId: `<${id}@region.example>`,
      address: `camille-${number}@test.example`,
      permanent: true,
      reason: '',
    };
    await bounce(told);
    expect(await stateOf(id)).toBe('planned');
    await inState(id, 'sent');
    expect((await bounce(told, 'wrong')).status).toBe(404);
    await bounce({ ...told, address: 'other@test.example' });
    await bounce({ ...told, messageId: 'nonsense' });
    expect(await stateOf(id)).toBe('sent');
    expect(await portal.sql('SELECT 1 FROM unreachable_address')).toEqual([]);
  });
});

test('a holder reads again what was sent to them, and nothing that waits, was refused, or is another’s', async () => {
  const { holder, stranger } = festival;
  const mine = await write({ subject: 'Parti' });
  await inState(mine, 'sent');
  await write({ subject: 'Sous embargo', held: true });
  const theirs = await write({ personId: stranger.personId, subject: 'À une autre' });
  await inState(theirs, 'sent');
  const { body } = await holder.get<{ items: { id: string; subject: string; text: string }[] }>(
    '/api/received-messages',
  );
  expect(body.items.map(({ subject }) => subject)).toEqual(['Parti']);
  expect(body.items[0]?.text).toContain('[lien personnel]');
  expect((await holder.get<{ items: [] }>('/api/received-messages?q=embargo')).body.items).toEqual([]);
  expect((await holder.fetch('GET', `/api/received-messages/${mine}/html`)).status).toBe(200);
  expect((await holder.fetch('GET', `/api/received-messages/${theirs}/html`)).status).toBe(404);
});
