import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { TestPortal } from '@fds/portal/testing';
import { Clock, MailSender, Outbox, ReplyAddresses, SYSTEM, Transactions, type Message } from '@fds/shared/api-kit';
import { letterOfMarkup } from '@fds/shared/kernel';
import { SmtpSink } from './test/smtp-sink';

const sink = new SmtpSink();
let portal: TestPortal;
beforeAll(async () => {
  await sink.start();
  const env = {
    SMTP_URL: sink.url,
    REPLY_ADDRESS: 'reponses@test.example',
    REPLY_SECRET: 'a-secret-of-the-mail-provider',
    BOUNCE_ADDRESS: 'retours@test.example',
  };
  portal = await TestPortal.start({ at: '2026-04-10T09:00:00+02:00', env });
});
afterAll(async () => {
  await portal?.stop();
  await sink.stop();
});
beforeEach(async () => {
  // What the test before wrote last may still be leaving.
  await deliver();
  await portal.sql('DELETE FROM outbox_message');
  await portal.sql('DELETE FROM unreachable_address');
  sink.caught.splice(0);
  sink.answer = () => 'take';
  sink.delay = 0;
});

let number = 0;
const mail = (overrides: Partial<Extract<Message, { text: string }>> = {}): Message => ({
  personId: null,
  occasion: `test:${(number += 1)}`,
  to: { name: 'Camille', address: `camille-${number}@test.example` },
  subject: 'Votre dossier est déposé',
  text: 'Bonjour Camille,\n\nMerci : il est arrivé.\n',
  ...overrides,
});
const write = (...messages: Message[]): Promise<number> =>
  portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) => outbox.addAll(messages));
const deliver = (): Promise<void> => portal.app.get(MailSender).deliver();
const states = async (): Promise<Record<string, number>> =>
  Object.fromEntries(
    (
      await portal.sql<{ state: string; n: number }>('SELECT state, count(*)::int AS n FROM outbox_message GROUP BY 1')
    ).map(({ state, n }) => [state, n]),
  );
const later = (seconds: number): void => {
  const clock = portal.app.get(Clock);
  clock.move(clock.offset + seconds * 1_000);
};
const messageIds = (): string[] => sink.caught.map(({ messageId }) => messageId);

test('a mail leaves as text and as HTML, answers go where it says, and a list is left in one click', async () => {
  const page = 'https://portail.example/preferences/abc';
  await write({
    personId: null,
    occasion: 'letter',
    kind: 'campaign',
    to: { name: 'Camille\r\nBcc: tous@test.example', address: 'CAMILLE@Test.Example' },
    subject: 'Il manque\r\nX-Injected: oui vos chiffres',
    letter: letterOfMarkup('Bonjour **Camille**,\n\n- un\n- deux\n\n[Donner mes chiffres]({lien})'),
    link: 'https://portail.example/suite/xyz',
    replyTo: 'fil+abc@test.example',
    unsubscribe: page,
  });
  await deliver();
  const [caught] = await sink.read();
  expect(sink.caught[0]?.to.toLowerCase()).toBe('camille@test.example');
  expect(caught?.subject).toBe('Il manque X-Injected: oui vos chiffres');
  expect(caught?.text).toContain('Donner mes chiffres\u00a0:\nhttps://portail.example/suite/xyz');
  expect(caught?.text).toContain(page);
  expect(caught?.html).toContain('<strong>Camille</strong>');
  expect(caught?.html).toContain('href="https://portail.example/suite/xyz"');
  expect(caught?.replyTo?.[0]).toMatchObject({ address: 'fil+abc@test.example' });
  const header = (key: string): string | undefined => caught?.headers.find((one) => one.key === key)?.value;
  expect(header('list-unsubscribe')).toBe(`<${page}>`);
  expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(header('x-injected')).toBeUndefined();
  expect(header('bcc')).toBeUndefined();
  const [row] = await portal.sql('SELECT id, state, link, unsubscribe FROM outbox_message');
  expect(row).toMatchObject({ state: 'sent', link: null, unsubscribe: null });
  expect(messageIds()).toEqual([`<${String(row?.['id'])}@portail.example>`]);
});

test('a message of a thread leaves with an address of its own to answer to; it comes back to the address of returns', async () => {
  await write(mail({ kind: 'thread', replyTo: portal.app.get(ReplyAddresses).common ?? '' }));
  await deliver();
  const [caught] = await sink.read();
  const [row] = await portal.sql<{ id: string }>('SELECT id FROM outbox_message');
  const address = caught?.replyTo?.[0]?.address ?? '';
  expect(portal.app.get(ReplyAddresses).read(address)).toEqual({ kind: 'ours', messageId: row?.id });
  expect(caught?.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
  expect(sink.caught[0]?.from).toBe('retours@test.example');
});

test('one recipient in ten is refused: the others have their message once, the refused ones show why and are not written to again', async () => {
  sink.answer = (address) => (/-\d*0@/.test(address) ? 'no_such_address' : 'take');
  await write(...Array.from({ length: 120 }, () => mail()));
  await deliver();
  expect(await states()).toEqual({ sent: 108, refused: 12 });
  expect(new Set(messageIds()).size).toBe(108);
  expect(sink.caught).toHaveLength(108);
  const [refused] = await portal.sql<{ to: string; refusal: string }>(
    `SELECT to_address AS to, refusal FROM outbox_message WHERE state = 'refused' LIMIT 1`,
  );
  expect(refused?.refusal).toContain('5.1.1');
  expect(await portal.sql('SELECT 1 FROM unreachable_address')).toHaveLength(12);
  await write(
    mail({ to: { name: '', address: refused?.to.toUpperCase() ?? '' } }),
    mail({ kind: 'access', to: { name: '', address: refused?.to ?? '' } }),
  );
  expect(
    await portal.sql(
      `SELECT kind, state, held_reason AS why FROM outbox_message WHERE lower(to_address) = $1 AND state <> 'refused'`,
      [refused?.to],
    ),
  ).toEqual(
    expect.arrayContaining([
      { kind: 'notice', state: 'held', why: 'unreachable' },
      expect.objectContaining({ kind: 'access', why: null }),
    ]),
  );
});

test('content that is refused says nothing of the address', async () => {
  sink.answer = () => 'refuse';
  await write(mail());
  await deliver();
  expect(await states()).toEqual({ refused: 1 });
  expect(await portal.sql('SELECT 1 FROM unreachable_address')).toEqual([]);
});

test('an address that is none is refused without asking the server, the same address twice has two occasions', async () => {
  await write(
    mail({ to: { name: '', address: 'camille' } }),
    mail({ to: { name: '', address: 'camille@' } }),
    mail({ to: { name: '', address: 'a@test.example, b@test.example' } }),
    mail({ to: { name: '', address: 'double@test.example' } }),
    mail({ to: { name: '', address: 'DOUBLE@TEST.EXAMPLE' } }),
  );
  await deliver();
  expect(await states()).toEqual({ refused: 3, sent: 2 });
  expect(sink.caught).toHaveLength(2);
});

test('"later" is tried again later, and less and less often', async () => {
  sink.answer = () => 'later';
  await write(mail());
  await deliver();
  expect(await portal.sql('SELECT state, attempts FROM outbox_message')).toEqual([{ state: 'planned', attempts: 1 }]);
  await deliver();
  expect(await portal.sql('SELECT attempts FROM outbox_message')).toEqual([{ attempts: 1 }]);
  later(31);
  await deliver();
  expect(await portal.sql('SELECT attempts FROM outbox_message')).toEqual([{ attempts: 2 }]);
  later(31);
  await deliver();
  expect(await portal.sql('SELECT attempts FROM outbox_message')).toEqual([{ attempts: 2 }]);
  sink.answer = () => 'take';
  later(120);
  await deliver();
  expect(await states()).toEqual({ sent: 1 });
  expect(sink.caught).toHaveLength(1);
});

test('a server that hangs up in the middle of some messages gets each of them once in the end', async () => {
  const dropped = new Set<string>();
  sink.answer = (address) => (/-\d*[05]@/.test(address) && !dropped.has(address) ? 'hang_up' : 'take');
  await write(...Array.from({ length: 40 }, () => mail()));
  await deliver();
  const planned = await portal.sql<{ to: string }>(
    `SELECT to_address AS to FROM outbox_message WHERE state = 'planned'`,
  );
  expect(planned).toHaveLength(8);
  for (const { to } of planned) dropped.add(to);
  later(60);
  await deliver();
  expect(await states()).toEqual({ sent: 40 });
  expect(new Set(messageIds()).size).toBe(40);
  expect(sink.caught).toHaveLength(40);
});

test('a slow server has each message once, in one attempt', async () => {
  sink.delay = 400;
  await write(...Array.from({ length: 12 }, () => mail()));
  await deliver();
  expect(await portal.sql('SELECT state, max(attempts) AS attempts FROM outbox_message GROUP BY 1')).toEqual([
    { state: 'sent', attempts: 1 },
  ]);
  expect(new Set(messageIds()).size).toBe(12);
  expect(sink.caught).toHaveLength(12);
});

test('while the server is away nothing is lost: no message uses up an attempt, and all leave when it is back', async () => {
  await sink.stop();
  await write(...Array.from({ length: 30 }, () => mail()));
  await deliver();
  expect(await portal.sql('SELECT state, max(attempts) AS attempts FROM outbox_message GROUP BY 1')).toEqual([
    { state: 'planned', attempts: 0 },
  ]);
  later(3_600);
  await sink.start();
  // The server is left alone for some seconds; then it is asked again without anybody's doing.
  for (let tries = 0; tries < 100 && (await states())['sent'] !== 30; tries++) await pause(200);
  expect(await states()).toEqual({ sent: 30 });
  expect(new Set(messageIds()).size).toBe(30);
}, 40_000);

test('a message for later leaves at its hour of the region, also on the night when clocks go back', async () => {
  portal.moveClock('2026-10-24T23:30:00Z');
  // 2.30 occurs twice that night; the second one is told by its offset.
  await write(mail({ sendAfter: new Date('2026-10-25T02:30:00+01:00') }));
  portal.moveClock('2026-10-25T00:45:00Z');
  await deliver();
  expect(await states()).toEqual({ planned: 1 });
  portal.moveClock('2026-10-25T01:31:00Z');
  await deliver();
  expect(await states()).toEqual({ sent: 1 });
});

test('a message that waits for somebody does not leave', async () => {
  await write(mail({ held: true }));
  await deliver();
  expect(await portal.sql('SELECT state, held_reason AS why FROM outbox_message')).toEqual([
    { state: 'held', why: 'review' },
  ]);
});

test('what a restored backup still wanted to send, access too, does not leave: it waits for somebody and says why', async () => {
  const sendAfter = new Date(portal.app.get(Clock).now().getTime() + 60_000);
  await write(mail({ sendAfter }), mail({ sendAfter, kind: 'access' }));
  const outbox = portal.app.get(Outbox);
  const held = await portal.app.get(Transactions).run(SYSTEM, {}, (transaction) => outbox.holdRestored(transaction));
  later(120);
  await deliver();
  expect([held, await states(), sink.caught]).toEqual([2, { held: 2 }, []]);
  expect(await portal.sql('SELECT DISTINCT held_reason AS why FROM outbox_message')).toEqual([{ why: 'restored' }]);
});
