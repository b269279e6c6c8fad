import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Mailbox } from '@fds/communication/api';
import { TestPortal } from '@fds/portal/testing';
import { ImapDouble } from './test/imap-double';
import { aMail, aReturn, noticesTo } from './test/mails-in';
import { layTalk, type Talk } from './test/talks';
import { actionsOn, addressOf } from './test/teams';

const imap = new ImapDouble();
let portal: TestPortal;
let talk: Talk;
let anne = '';
beforeAll(async () => {
  const port = await imap.start();
  portal = await TestPortal.start({
    at: '2026-04-10T09:00:00+02:00',
    env: {
      PORTAL_ROLE: 'api',
      MAIL_FROM: 'Portail <portail@region.example>',
      REPLY_ADDRESS: 'reponses@region.example',
      IMAP_URL: `imap://portail:secret@127.0.0.1:${port}/INBOX`,
    },
  });
  talk = await layTalk(portal);
  anne = await addressOf(portal, talk.anne);
});
afterAll(async () => {
  await portal?.stop();
  await imap.stop();
});
beforeEach(async () => {
  imap.mails.length = 0;
  imap.password = 'secret';
  for (const table of ['application_message', 'outbox_message', 'received_mail', 'unreachable_address'])
    await portal.sql(`DELETE FROM ${table}`);
});

const look = (): Promise<number> => portal.app.get(Mailbox).look();
const say = async (text: string): Promise<{ id: string; replyTo: string }> => {
  await talk.coordinator.post(`/api/applications/${talk.id}/messages`, { circle: 'thread', text });
  const [notice] = await noticesTo(portal, anne);
  return { id: notice?.id ?? '', replyTo: notice?.replyTo ?? '' };
};
const texts = async (): Promise<string[]> =>
  (
    await portal.sql<{ text: string }>('SELECT text FROM application_message ORDER BY written_at, text COLLATE "C"')
  ).map(({ text }) => text);

test('answers in the mailbox enter their threads; what was dealt with is marked as seen and not read again', async () => {
  const { replyTo } = await say('Le 10 ?');
  imap.put(aMail({ from: anne, to: replyTo, text: 'Oui, le 10.' }));
  imap.put(aMail({ from: 'publicite@ailleurs.example', to: 'reponses@region.example', text: 'Achetez !' }));
  expect([await look(), imap.unseen, await look()]).toEqual([2, 0, 0]);
  expect(await texts()).toEqual(['Le 10 ?', 'Oui, le 10.']);
  expect(
    imap.heard.filter((command) => /BODY\[/i.test(command)).every((command) => /BODY\.PEEK\[/i.test(command)),
  ).toBe(true);
});

test('a connection that is lost in the middle of a mail leaves it unseen: the next round takes it, once', async () => {
  const { replyTo } = await say('Le 10 ?');
  imap.put(aMail({ from: anne, to: replyTo, text: 'D’abord.' }));
  imap.put(aMail({ from: anne, to: replyTo, text: 'Ensuite.' }));
  imap.cutsAt = 2;
  await expect(look()).rejects.toThrow();
  expect(imap.unseen).toBe(1);
  expect(await look()).toBe(1);
  expect((await texts()).toSorted()).toEqual(['D’abord.', 'Ensuite.', 'Le 10 ?']);
});

test('a mail that was taken and could not be marked as seen is not taken twice', async () => {
  const { replyTo } = await say('Le 10 ?');
  imap.put(aMail({ from: anne, to: replyTo, text: 'Oui.' }));
  await look();
  for (const mail of imap.mails) mail.seen = false;
  expect(await look()).toBe(1);
  expect(await texts()).toEqual(['Le 10 ?', 'Oui.']);
});

test('a message that came back is marked, its address held, as the webhook does; a stranger’s notice marks nothing', async () => {
  const { id } = await say('Le 10 ?');
  const messageId = `<${id}@region.example>`;
  imap.put(aReturn({ messageId, address: 'somebody@else.example', to: 'portail@region.example' }));
  await look();
  expect(await portal.sql('SELECT 1 FROM unreachable_address')).toEqual([]);
  imap.put(aReturn({ messageId, address: anne, to: 'portail@region.example' }).replace('<', '<2'));
  await look();
  const [message] = await portal.sql('SELECT state, refusal FROM outbox_message WHERE id = $1', [id]);
  expect(message).toEqual({ state: 'bounced', refusal: '550 5.1.1 No such user' });
  expect(await portal.sql('SELECT address FROM unreachable_address')).toEqual([{ address: anne }]);
  expect(await actionsOn(portal, id)).toEqual(['message.bounced']);
});

test('a password that is not taken fails the round and leaves everything as it is', async () => {
  imap.password = 'another';
  imap.put('x');
  await expect(look()).rejects.toThrow();
  expect(imap.unseen).toBe(1);
});
