import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { layFestival, readContent, saveChanges, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { messagesTo } from './test/mailbox';

const EXPERT = 'camille@univ.test';
interface Opinions {
  items: { id: string; state: string; position: string | null; reasons: string; openedAt: string | null }[];
  reasons?: string[];
}

let portal: TestPortal;
let festival: Festival;
let coordinator: Visitor;
const path = (rest = ''): string => `/api/applications/${festival.applicationId}/outside-opinions${rest}`;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-04-20T10:00:00+02:00', env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  await portal.sql('DELETE FROM outside_opinion');
  await portal.sql('DELETE FROM outbox_message');
  await at('2026-05-20T10:00:00+02:00');
});
async function at(instant: string): Promise<void> {
  portal.moveClock(instant);
  coordinator = await portal.as('coordinator');
}
const ask = (over: object = {}) =>
  coordinator.post<Opinions>(path(), {
    name: 'Camille Savante',
    email: EXPERT,
    question: 'Le contenu est-il exact ?',
    dueOn: '2026-05-25',
    ...over,
  });
const written = async () => (await messagesTo(portal, EXPERT))[0];
const token = async (): Promise<string> => (await written())?.link?.split('/avis/')[1] ?? '';
/** A browser that nobody has used yet. */
const browser = (): Visitor => portal.anonymous();
const door = (visitor: Visitor, link: string, rest = '') =>
  visitor.get<Record<string, unknown>>(`/api/outside-opinions/${link}${rest}`);
const open = (visitor: Visitor, link: string, code?: string) =>
  visitor.post<Record<string, unknown>>(`/api/outside-opinions/${link}/opening`, code === undefined ? {} : { code });

test('looking at the link opens nothing; the button opens it, and shows the version that was sent to this reader alone', async () => {
  expect((await ask()).status).toBe(201);
  expect((await written())?.text).toContain('Le contenu est-il exact ?');
  const link = await token();
  const expert = browser();
  expect((await door(expert, link)).body).toMatchObject({ state: 'asked', address: 'c…@univ.test', open: false });
  expect((await door(expert, link, '/dossier')).status).toBe(403);
  expect((await open(expert, link)).body).toMatchObject({ open: true });
  const { body } = await door(expert, link, '/dossier');
  expect(body).toMatchObject({ question: 'Le contenu est-il exact ?', reading: { state: 'submitted' } });
});

test('what is read is without contacts, private answers, names of senders, opinions or labels', async () => {
  await portal.sql(
    `UPDATE application_version SET content = jsonb_set(content, '{content,project,contacts}',
       '[{"key": "k", "name": "Canari Contact", "email": "canari@holder.test", "phone": "0300000000"}]')`,
  );
  await coordinator.post(`/api/applications/${festival.applicationId}/messages`, {
    circle: 'note',
    text: 'Canari note',
  });
  await coordinator.put(`/api/applications/${festival.applicationId}/opinion`, {
    position: 'reserved',
    reasons: 'Canari avis',
  });
  await ask();
  const expert = browser();
  const link = await token();
  await open(expert, link);
  const { body } = await door(expert, link, '/dossier');
  const text = JSON.stringify(body);
  expect(text).toContain('Saveurs savantes');
  expect(text).not.toMatch(/canari/i);
  expect(text).not.toMatch(/ready_for_committee|Camille Porteur|BookingEmail|BookingPhone/);
  const { reading } = body as { reading: { sections: { items: { label: string }[] }[] } };
  expect(new Set(reading.sections.flatMap(({ items }) => items.map(({ label }) => label)))).toEqual(
    new Set(['pending']),
  );
});

test('another browser needs the code that goes to the same mailbox; wrong codes are counted', async () => {
  await ask();
  const link = await token();
  await open(browser(), link);
  const second = browser();
  expect((await open(second, link)).body).toMatchObject({ open: false, codeSent: true });
  const code = (await written())?.link ?? '';
  expect(code).toMatch(/^\d{6}$/);
  const wrong = code === '000000' ? '000001' : '000000';
  for (let attempt = 0; attempt < 5; attempt++) expect((await open(second, link, wrong)).status).toBe(422);
  expect((await open(second, link, code)).status).toBe(422);

  const third = browser();
  await open(third, link);
  const next = (await written())?.link ?? '';
  expect((await open(third, link, `${next.slice(0, 3)} ${next.slice(3)}`)).body).toMatchObject({ open: true });
  expect((await door(third, link, '/dossier')).status).toBe(200);
});

test('codes are sent five times an hour at most, and each is good for a quarter of an hour', async () => {
  await ask();
  const link = await token();
  await open(browser(), link);
  for (let sent = 0; sent < 5; sent++) expect((await open(browser(), link)).status).toBe(200);
  expect((await open(browser(), link)).status).toBe(429);
  await at('2026-05-20T11:01:00+02:00');
  const late = browser();
  await open(late, link);
  const code = (await written())?.link ?? '';
  await at('2026-05-20T11:17:00+02:00');
  expect((await open(late, link, code)).status).toBe(422);
});

test('the opinion reaches the coordination with its reasons, can be changed, and ends with its last day', async () => {
  await ask();
  const link = await token();
  const expert = browser();
  await open(expert, link);
  const give = (position: string, reasons: string) =>
    expert.put<{ reasons?: string[] }>(`/api/outside-opinions/${link}/opinion`, { position, reasons });
  expect((await give('favourable', ' ')).body).toMatchObject({ reasons: ['reason_missing'] });
  expect((await give('favourable', 'Exact et bien expliqué.')).status).toBe(200);
  expect((await give('reserved', 'Exact, un peu long.')).status).toBe(200);
  const [given] = (await coordinator.get<Opinions>(path())).body.items;
  expect(given).toMatchObject({ state: 'answered', position: 'reserved', reasons: 'Exact, un peu long.' });
  const told = await portal.sql(`SELECT 1 FROM outbox_message WHERE subject LIKE 'Avis extérieur reçu%'`);
  expect(told).toHaveLength(1);

  await at('2026-05-26T00:00:00+02:00');
  expect((await give('favourable', 'Trop tard.')).body).toMatchObject({ reasons: ['expired'] });
  expect((await door(expert, link, '/dossier')).status).toBe(409);
  expect((await door(expert, link)).body).toMatchObject({ state: 'answered' });
});

test('a link that is taken back shows nothing, in a browser that was open too; a reminder carries the same link', async () => {
  const { body } = await ask();
  const link = await token();
  const expert = browser();
  await open(expert, link);
  const id = body.items[0]?.id;
  expect((await coordinator.post<Opinions>(path(`/${id}/reminder`))).status).toBe(200);
  expect(await token()).toBe(link);
  expect((await coordinator.post<Opinions>(path(`/${id}/reminder`))).body.reasons).toEqual(['reminded_lately']);
  expect((await coordinator.delete(path(`/${id}`))).status).toBe(200);
  expect((await door(expert, link)).body).toMatchObject({ state: 'revoked' });
  expect((await door(expert, link, '/dossier')).body).toMatchObject({ reasons: ['revoked'] });
  expect((await open(browser(), link)).body).toMatchObject({ reasons: ['revoked'] });
});

test('the version that was asked about stays the one that is read, whatever is sent since', async () => {
  await ask();
  const link = await token();
  const expert = browser();
  await open(expert, link);
  await coordinator.post(`/api/applications/${festival.applicationId}/corrections`, {
    dueOn: '2026-05-25',
    items: [{ section: 'projet', why: 'Le résumé.' }],
  });
  const holder = await portal.as('holder', [festival.organisationId]);
  const { body: read } = await readContent(holder, festival.applicationId);
  const { summary: was } = read.project;
  const change = { op: 'set', item: festival.applicationId, field: 'summary', was, value: 'Canari nouveau' };
  const { body } = await saveChanges(holder, read, [change]);
  const sent = await holder.post(`/api/applications/${festival.applicationId}/submission`, { version: body.version });
  expect(sent.status).toBe(200);
  expect(JSON.stringify((await door(expert, link, '/dossier')).body)).not.toContain('Canari nouveau');
});

test('the same person is asked once, and a link that nobody was given is not found', async () => {
  await ask();
  expect((await ask({ email: 'Camille@UNIV.test' })).body.reasons).toEqual(['already_asked']);
  expect((await ask({ email: 'pas une adresse' })).status).toBe(422);
  expect((await door(browser(), 'x'.repeat(43))).status).toBe(404);
  expect((await coordinator.get<Opinions>(path())).body.items).toHaveLength(1);
});

test('one browser that asks for codes again and again has them counted too, and no code of another dossier opens this one', async () => {
  await ask();
  const link = await token();
  await open(browser(), link);
  const second = browser();
  for (let sent = 0; sent < 5; sent++) expect((await open(second, link)).status).toBe(200);
  expect((await open(second, link)).status).toBe(429);
  await ask({ email: 'claude@univ.test', name: 'Claude' });
  const other = (await messagesTo(portal, 'claude@univ.test'))[0]?.link?.split('/avis/')[1] ?? '';
  const third = browser();
  await open(third, other);
  const fourth = browser();
  await open(fourth, other);
  const code = (await messagesTo(portal, 'claude@univ.test'))[0]?.link ?? '';
  // The right code, of the other request; then a browser that is open there, here.
  expect((await open(fourth, link, code)).status).toBe(422);
  expect((await door(third, link, '/dossier')).status).toBe(403);
  expect((await open(fourth, other, code)).body).toMatchObject({ open: true });
});

test('of two browsers that are the first at the same moment one is, and the other needs the code', async () => {
  await ask();
  const link = await token();
  const answers = await Promise.all([1, 2, 3, 4].map(() => open(browser(), link)));
  expect(answers.filter(({ body }) => body['open'] === true)).toHaveLength(1);
});

test('a dossier that its holder withdraws, or that is not examined, closes the links that speak of it', async () => {
  await ask();
  const link = await token();
  const expert = browser();
  await open(expert, link);
  for (const [state, closure] of [
    ['withdrawn', 'withdrawn'],
    ['inadmissible', 'closed'],
  ] as const) {
    await portal.sql(`UPDATE application SET state = $2 WHERE id = $1`, [festival.applicationId, state]);
    expect((await door(expert, link)).body).toMatchObject({ state: closure, closure });
    expect((await door(expert, link, '/dossier')).body).toMatchObject({ reasons: [closure] });
    expect((await open(browser(), link)).body).toMatchObject({ reasons: [closure] });
    expect(
      (await expert.put(`/api/outside-opinions/${link}/opinion`, { position: 'favourable', reasons: 'Bon.' })).body,
    ).toMatchObject({ reasons: [closure] });
  }
  await portal.sql(`UPDATE application SET state = 'submitted' WHERE id = $1`, [festival.applicationId]);
});

test('rule 16: who was asked from outside reads the same before and after a decision, and may write no less', async () => {
  await ask();
  const link = await token();
  const expert = browser();
  await open(expert, link);
  await portal.sql(`UPDATE application SET state = 'ready_for_committee' WHERE id = $1`, [festival.applicationId]);
  const walk = async () => [
    (await door(expert, link)).body,
    (await door(expert, link, '/dossier')).body,
    (await expert.get(`/api/applications/${festival.applicationId}`)).status,
    (await expert.get(`/api/applications/${festival.applicationId}/answer`)).status,
  ];
  const before = await walk();
  const decisions = [{ eventId: festival.eventId, outcome: 'refuse', reason: 'Canari' }];
  expect((await coordinator.post(`/api/applications/${festival.applicationId}/decisions`, { decisions })).status).toBe(
    200,
  );
  expect(await walk()).toEqual(before);
  const given = { position: 'favourable', reasons: 'Exact.' };
  expect((await expert.put(`/api/outside-opinions/${link}/opinion`, given)).status).toBe(200);
  // The coordination sees which words the committee cannot have read; once all is announced, the link is closed.
  const [late] = (await coordinator.get<Opinions>(path())).body.items;
  expect(late).toMatchObject({ state: 'answered', afterDecision: true });
  const told = await coordinator.post(`/api/applications/${festival.applicationId}/notification`);
  expect(told.status).toBe(200);
  expect((await door(expert, link)).body).toMatchObject({ state: 'answered', closure: 'closed' });
  expect((await door(expert, link, '/dossier')).body).toMatchObject({ reasons: ['closed'] });
  expect((await expert.put(`/api/outside-opinions/${link}/opinion`, given)).body).toMatchObject({
    reasons: ['closed'],
  });
});
