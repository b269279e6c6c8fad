import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { MailSender, SYSTEM, Transactions, type Message } from '@fds/shared/api-kit';
import { letterOfMarkup } from '@fds/shared/kernel';
import { holdEdition } from './test/dossiers';
import { SmtpSink } from './test/smtp-sink';

interface Look {
  number: number;
  title: string;
  colour: string;
  foot: string;
  logo: { id: string; alt: string; width: number; height: number; bytes: number } | null;
  partners: { id: string; alt: string }[];
  code?: string;
  current?: Look;
  change: { allowed: boolean };
}

const sink = new SmtpSink();
let portal: TestPortal;
let coordinator: Visitor;
beforeAll(async () => {
  await sink.start();
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env: { SMTP_URL: sink.url } });
  coordinator = await portal.as('coordinator');
  await holdEdition(portal, 2026, 'call_open');
});
afterAll(async () => {
  await portal?.stop();
  await sink.stop();
});
beforeEach(async () => {
  await portal.app.get(MailSender).deliver();
  await portal.sql('DELETE FROM outbox_message');
  await portal.sql('DELETE FROM mail_look');
  sink.caught.splice(0);
});

const picture = (width: number, height: number, background = '#2731a8'): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 4, background } })
    .webp()
    .toBuffer();
const send = (body: Uint8Array, as = coordinator) =>
  as.send('POST', '/api/editions/2026/mail-look/images', body, { 'content-type': 'image/webp' });
const image = async (width: number, height: number, background?: string): Promise<string> =>
  String((await send(await picture(width, height, background))).body['id']);
const read = async (year = 2026): Promise<Look> =>
  (await coordinator.get<Look>(`/api/editions/${year}/mail-look`)).body;
const PLAIN = { number: 0, title: '', colour: '#14153A', logo: null, partners: [], foot: '' };
const save = (change: object, as = coordinator) =>
  as.put<Look>('/api/editions/2026/mail-look', { ...PLAIN, ...change });

let written = 0;
const write = (overrides: Partial<Extract<Message, { letter: object }>> = {}): Promise<number> =>
  portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.addAll([
      {
        personId: null,
        occasion: `test:${(written += 1)}`,
        editionYear: 2026,
        to: { name: 'Camille', address: `camille-${written}@test.example` },
        subject: 'Votre dossier',
        letter: letterOfMarkup('Bonjour **Camille**,\n\n[Ouvrir]({lien})'),
        link: 'https://portail.example/suite/abc',
        ...overrides,
      },
    ]),
  );
const deliver = (): Promise<void> => portal.app.get(MailSender).deliver();
const messageId = async (): Promise<string> =>
  (await portal.sql<{ id: string }>('SELECT id FROM outbox_message ORDER BY written_at DESC LIMIT 1'))[0]?.id ?? '';

test('what leaves for an edition carries its logos inside, its band, its partners and who writes, in both parts', async () => {
  const [logo, partner] = [await image(960, 288), await image(100, 100, '#ff66b3')];
  const { status } = await save({
    title: 'Fête de la science 2026',
    colour: '#ffd83a',
    logo: { id: logo, alt: 'Ombelliscience' },
    partners: [{ id: partner, alt: 'Région Hauts-de-France' }],
    foot: 'Ombelliscience\r\nAmiens',
  });
  expect(status).toBe(200);
  await write({ unsubscribe: 'https://portail.example/desinscription/abc' });
  await deliver();
  const [mail] = await sink.read();
  const { html = '', text = '', attachments = [] } = mail ?? {};
  expect(attachments.map((one) => [one.mimeType, one.disposition, one.related])).toEqual([
    ['image/png', 'inline', true],
    ['image/png', 'inline', true],
  ]);
  // Each image of the HTML is a part of the mail, and nothing is loaded from elsewhere.
  const named = [...html.matchAll(/src="cid:([^"]+)"/g)].map(([, cid]) => `<${cid}>`);
  expect(named).toHaveLength(2);
  expect([...named].sort()).toEqual(attachments.map(({ contentId }) => contentId).sort());
  expect(html).not.toMatch(/src="http|url\(/);
  const [first] = attachments;
  const drawn = await sharp(Buffer.from(first?.content as ArrayBuffer)).metadata();
  expect([drawn.format, drawn.width, drawn.height, drawn.hasAlpha]).toEqual(['png', 480, 144, false]);
  expect(html).toContain('width="240" height="72" alt="Ombelliscience"');
  expect(html).toContain('background-color:#FFD83A');
  expect(html).toContain('Ombelliscience<br>Amiens');
  expect(html).toContain('Ne plus recevoir ces messages');
  expect(text.replaceAll('\r\n', '\n')).toContain(
    '-- \nFête de la science 2026\nOmbelliscience\nAmiens\nAvec le soutien de\u00a0: Région Hauts-de-France\n\n' +
      'Pour ne plus recevoir ces messages\u00a0: https://portail.example/desinscription/abc',
  );
});

test('another edition’s mail, one of no edition and one without a look have the portal’s own frame', async () => {
  await save({ title: 'Fête de la science 2026' });
  await write({ editionYear: 2025 });
  await portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.add({
      personId: null,
      occasion: 'x',
      to: { name: '', address: 'a@test.example' },
      subject: 'S',
      text: 'T',
    }),
  );
  await deliver();
  const mails = await sink.read();
  expect(mails).toHaveLength(2);
  for (const { html } of mails) expect(html).not.toContain('Fête de la science 2026');
});

test('a mail that waits wears what its edition has when it leaves; one that has left keeps what it wore', async () => {
  await save({ title: 'Ancien bandeau' });
  await write({ held: true });
  const id = await messageId();
  const shown = async (): Promise<string> => (await coordinator.fetch('GET', `/api/outbox-messages/${id}/html`)).text();
  expect(await shown()).toContain('Ancien bandeau');
  const logo = await image(300, 100);
  await save({ number: 1, title: 'Nouveau bandeau', logo: { id: logo, alt: 'Logo' } });
  expect(await shown()).toContain('Nouveau bandeau');
  await coordinator.post(`/api/outbox-messages/${id}/release`);
  await deliver();
  expect((await sink.read())[0]?.html).toContain('Nouveau bandeau');
  await save({ number: 2, title: 'Troisième bandeau' });
  const page = await coordinator.fetch('GET', `/api/outbox-messages/${id}/html`);
  expect(page.headers.get('content-security-policy')).toContain(
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:;",
  );
  const after = await page.text();
  expect(after).toContain('Nouveau bandeau');
  expect(after).toContain('src="data:image/png;base64,iVBOR');
  const { body } = await coordinator.get(`/api/outbox-messages/${id}`);
  expect(body['text']).toContain('-- \nNouveau bandeau');
});

test('its reader reads it again as it came', async () => {
  const reader = await portal.as('holder');
  await save({ title: 'Bandeau du jour', foot: 'Amiens' });
  await write({ personId: reader.personId });
  const id = await messageId();
  await deliver();
  await save({ number: 1, title: 'Autre bandeau' });
  const { body } = await reader.get<{ items: { text: string }[] }>('/api/received-messages');
  expect(body.items[0]?.text).toContain('-- \nBandeau du jour\nAmiens');
  const html = await (await reader.fetch('GET', `/api/received-messages/${id}/html`)).text();
  expect(html).toContain('Bandeau du jour');
});

test('of two who change it the second is told; the journal says what changed; the same again changes nothing', async () => {
  expect(await read()).toMatchObject({ ...PLAIN, change: { allowed: true } });
  const one = await save({ title: 'Un\r\nseul' });
  expect(one.body).toMatchObject({ number: 1, title: 'Un seul' });
  const other = await save({ title: 'Autre' });
  expect([other.status, other.body.code, other.body.current?.title]).toEqual([409, 'communication.changed', 'Un seul']);
  expect((await save({ number: 1, title: 'Un seul' })).body.number).toBe(1);
  const [line] = await portal.sql<{ before: object; after: object }>(
    `SELECT d.before, d.after FROM journal_entry e JOIN journal_detail d ON d.entry_id = e.id
     WHERE e.action = 'communication.mail_look_changed' ORDER BY e.id DESC LIMIT 1`,
  );
  expect(line).toMatchObject({ before: { title: '' }, after: { title: 'Un seul', logo: null, partners: [] } });
});

test.each([
  ['a colour that is none', { colour: 'red;background:url(x)' }, '/colour'],
  ['an image that nobody sent', { logo: { id: '8f14e45f-ceea-467f-a1c5-0bd9c8f1a111', alt: 'Logo' } }, '/logo'],
  ['a foot that is too long', { foot: 'x'.repeat(601) }, '/foot'],
])('%s is refused beside its field', async (_what, change, pointer) => {
  const { status, body } = await coordinator.put<{ errors: { pointer: string }[] }>('/api/editions/2026/mail-look', {
    ...PLAIN,
    ...change,
  });
  expect([status, body.errors[0]?.pointer]).toEqual([422, pointer]);
});

test('an image without words in its place is refused', async () => {
  const logo = await image(100, 100);
  expect((await save({ logo: { id: logo, alt: ' ' } })).status).toBe(422);
});

test.each([
  ['a drawing', Buffer.from('<svg onload="alert(1)"/>'), 'files.drawing'],
  ['a page', Buffer.from('<html><script>alert(1)</script></html>'), 'files.no_image'],
  ['half an image', Buffer.from('\x89PNG\r\n\x1a\nabc', 'latin1'), 'files.broken'],
])('%s is no image of a mail', async (_what, bytes, code) => {
  const { status, body } = await send(bytes);
  expect([status, body['code']]).toEqual([422, code]);
});

test('an image that was sent is shown as it will be carried; an archived edition takes none and keeps its look', async () => {
  const id = await image(50, 20);
  const answer = await coordinator.fetch('GET', `/api/mail-images/${id}`);
  expect([answer.headers.get('content-type'), answer.headers.get('content-security-policy')]).toEqual([
    'image/png',
    "default-src 'none'; frame-ancestors 'none'; sandbox",
  ]);
  await portal.sql(`UPDATE edition SET state = 'archived' WHERE year = 2026`);
  try {
    expect((await save({ title: 'Tard' })).body.code).toBe('communication.edition_archived');
    expect((await send(await picture(10, 10))).status).toBe(409);
    expect((await read()).change.allowed).toBe(false);
  } finally {
    await portal.sql(`UPDATE edition SET state = 'call_open' WHERE year = 2026`);
  }
});

test('the edition that follows begins with the same look, its year moved on; each then has its own', async () => {
  const logo = await image(200, 60);
  await save({ title: 'Fête de la science 2026', foot: 'Amiens, 2026', logo: { id: logo, alt: 'Logo' } });
  await coordinator.post('/api/editions', { year: 2027 });
  expect(await read(2027)).toMatchObject({
    ...{ number: 1, title: 'Fête de la science 2027', foot: 'Amiens, 2027', logo: { id: logo, alt: 'Logo' } },
  });
  await save({ number: 1, title: 'Autre' });
  expect((await read(2027)).title).toBe('Fête de la science 2027');
});

test('a mail whose logo is no longer there leaves without it', async () => {
  const logo = await image(120, 40, '#3fcdbd');
  await save({ title: 'Bandeau', logo: { id: logo, alt: 'Logo' } });
  await portal.sql('DELETE FROM mail_image WHERE id = $1', [logo]);
  await write();
  await deliver();
  const [mail] = await sink.read();
  expect(mail?.html).toContain('Bandeau');
  expect(mail?.html).not.toContain('<img');
  expect(mail?.attachments).toEqual([]);
});

test('a kind that the edition has read first waits; what its writer wants at once, as a test, does not', async () => {
  await coordinator.put('/api/editions/2026/reviewed-messages', { kinds: ['campaign'] });
  try {
    await write({ kind: 'campaign' });
    await write({ kind: 'campaign', held: false });
    await deliver();
    const rows = await portal.sql<{ state: string }>('SELECT state FROM outbox_message');
    expect(rows.map(({ state }) => state).sort()).toEqual(['held', 'sent']);
  } finally {
    await coordinator.put('/api/editions/2026/reviewed-messages', { kinds: [] });
  }
});
