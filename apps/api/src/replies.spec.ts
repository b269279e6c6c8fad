import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ReplyAddresses } from '@fds/shared/api-kit';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { pdf } from './test/attachments';
import { aMail, noticesTo } from './test/mails-in';
import { layTalk, type Talk } from './test/talks';
import { actionsOn, addressOf } from './test/teams';

const SECRET = 'a-secret-of-the-mail-provider';
let portal: TestPortal;
let talk: Talk;
let anne = '';
beforeAll(async () => {
  portal = await TestPortal.start({
    env: {
      PORTAL_ROLE: 'api',
      MAIL_FROM: 'Portail <portail@region.example>',
      REPLY_ADDRESS: 'reponses@region.example',
      REPLY_SECRET: SECRET,
    },
  });
  talk = await layTalk(portal);
  anne = await addressOf(portal, talk.anne);
});
afterAll(() => portal?.stop());
beforeEach(async () => {
  portal.moveClock('2026-04-10T09:00:00+02:00');
  for (const table of ['application_message', 'attachment', 'outbox_message', 'received_mail'])
    await portal.sql(`DELETE FROM ${table}`);
  await portal.sql('UPDATE person SET disabled_at = NULL WHERE id = $1', [talk.anne.personId]);
});

const receive = async (mail: string | object, secret: string | null = SECRET): Promise<number> => {
  const answer = await fetch(`${portal.url}/api/replies`, {
    method: 'POST',
    headers: {
      'content-type': typeof mail === 'string' ? 'message/rfc822' : 'application/json',
      ...(secret === null ? {} : { 'x-reply-secret': secret }),
    },
    body: typeof mail === 'string' ? mail : JSON.stringify(mail),
  });
  return answer.status;
};
const say = (visitor: Visitor, circle: string, text: string, more: object = {}) =>
  visitor.post<{ id: string }>(`/api/applications/${talk.id}/messages`, { circle, text, ...more });
interface Message {
  readonly id: string;
  readonly text: string;
  readonly byMail: boolean;
  readonly author: { name: string; side: string };
  readonly about: { item: string } | null;
  readonly files: { name: string }[];
}
const messages = async (circle = 'thread', visitor: Visitor = talk.bruno): Promise<Message[]> =>
  (await visitor.get<{ items: Message[] }>(`/api/applications/${talk.id}/messages?circle=${circle}`)).body.items;
const texts = async (): Promise<string[]> => (await messages()).map(({ text }) => text);
const outcomes = async (): Promise<string[]> =>
  (await portal.sql<{ outcome: string }>('SELECT outcome FROM received_mail ORDER BY received_at')).map(
    ({ outcome }) => outcome,
  );
/** The coordination asks; the address that Anne's notice is to be answered to. */
async function asked(): Promise<string> {
  await say(talk.coordinator, 'thread', 'Le 10 ou le 11 ?');
  return (await noticesTo(portal, anne))[0]?.replyTo ?? '';
}
const QUOTE =
  '\r\n\r\nLe ven. 10 avr. 2026 à 09:00, Portail <portail@region.example> a écrit :\r\n\r\n> Le 10 ou le 11 ?\r\n';

describe('an answer by mail', () => {
  test('enters the thread as its author’s message, without what it quotes; the others are told, the whole is kept', async () => {
    const to = await asked();
    portal.moveClock('2026-04-10T09:20:00+02:00');
    expect(
      await receive(aMail({ from: `Anne <${anne.toUpperCase()}>`, to, text: `Le 10, sur la place.${QUOTE}` })),
    ).toBe(204);
    const [, mine] = await messages();
    expect(mine).toMatchObject({
      text: 'Le 10, sur la place.',
      byMail: true,
      author: { name: 'Anne Martin', side: 'team' },
    });
    const whole = await talk.coordinator.fetch('GET', `/api/applications/${talk.id}/messages/${mine?.id}/original`);
    expect([whole.headers.get('content-type'), (await whole.text()).includes('> Le 10 ou le 11 ?')]).toEqual([
      'text/plain; charset=utf-8',
      true,
    ]);
    const told = await noticesTo(portal, await addressOf(portal, talk.coordinator));
    expect(told[0]?.text).toContain('Le 10, sur la place.');
    expect(told[0]?.replyTo).toMatch(/^reponses\+[a-z2-7]{42}@region\.example$/);
    expect(await actionsOn(portal, talk.id)).toContain('application.message_written');
    expect(await outcomes()).toEqual(['entered']);
  });

  test('speaks of what the message spoke of; a partner’s enters the team’s circle', async () => {
    await say(talk.anne, 'team', 'Combien de tables ?', { item: talk.standId });
    const partner = await addressOf(portal, talk.partner);
    const to = (await noticesTo(portal, partner))[0]?.replyTo ?? '';
    await receive(aMail({ from: partner, to, text: 'Trois.' }));
    expect((await messages('team', talk.anne)).at(-1)).toMatchObject({
      text: 'Trois.',
      about: { item: talk.standId },
      author: { name: 'Paul Partenaire', side: 'partner' },
    });
  });

  test('of a coordinator is the coordination’s', async () => {
    await say(talk.anne, 'thread', 'Une autorisation ?');
    const from = await addressOf(portal, talk.coordinator);
    const to = (await noticesTo(portal, from))[0]?.replyTo ?? '';
    await receive(aMail({ from, to, text: 'Oui.' }));
    expect((await messages()).at(-1)).toMatchObject({ text: 'Oui.', author: { side: 'coordination' } });
  });

  test('brings its files through the checks of every file; the message says which were not taken', async () => {
    const to = await asked();
    const files = [
      { name: 'plan.pdf', type: 'application/pdf', bytes: pdf() },
      { name: 'photo.jpg', type: 'image/jpeg', bytes: Buffer.from('MZ\u0090 not a picture at all') },
    ];
    await receive(aMail({ from: anne, to, text: 'Voici.', files }));
    const mine = (await messages()).at(-1);
    expect(mine?.files.map(({ name }) => name)).toEqual(['plan.pdf']);
    expect(mine?.text).toMatch(/^Voici\.\n\n\[Pièce jointe non reprise : photo\.jpg\. .+\]$/);
  });

  test('is taken of a provider that has read it already', async () => {
    const to = await asked();
    expect(await receive({ messageId: '<j@x.example>', from: anne, to: [to], html: '<p>Le&nbsp;11</p>' })).toBe(204);
    expect((await messages()).at(-1)?.text).toBe('Le 11');
    expect(await receive({ messageId: '<k@x.example>', from: anne })).toBe(422);
    expect(await receive('{ not JSON')).toBe(422);
  });
});

describe('what does not pass enters nothing and is answered nothing', () => {
  test('the same mail twice, at once or later, is one message', async () => {
    const to = await asked();
    const mail = aMail({ from: anne, to, text: 'Le 10.', id: '<once@structure.example>' });
    await Promise.all([receive(mail), receive(mail), receive(mail)]);
    await receive(mail);
    expect(await texts()).toEqual(['Le 10 ou le 11 ?', 'Le 10.']);
  });

  test('files that somebody else sends under the mark of a mail that was taken in join no message', async () => {
    const to = await asked();
    const id = '<once@structure.example>';
    await receive(aMail({ from: anne, to, text: 'Le 10.', id }));
    const files = [{ name: 'plan.pdf', type: 'application/pdf', bytes: pdf() }];
    await receive(aMail({ from: 'autre@structure.example', to, text: 'Le 10.', id, files }));
    await receive(aMail({ from: anne, to: 'reponses@region.example', text: 'Le 10.', id, files }));
    expect((await messages()).at(-1)?.files).toEqual([]);
  });

  test('a mark that the portal did not give, or that was changed', async () => {
    const to = await asked();
    const changed = to.replace(/\+(.)/, (_all, sign: string) => `+${sign === 'a' ? 'b' : 'a'}`);
    for (const forged of [changed, 'reponses+abc@region.example', `reponses+${'a'.repeat(42)}@region.example`])
      expect(await receive(aMail({ from: anne, to: forged, text: 'Oui.' }))).toBe(204);
    expect([await texts(), await outcomes()]).toEqual([['Le 10 ou le 11 ?'], ['forged', 'forged', 'forged']]);
    expect(await actionsOn(portal, 'unknown')).toEqual(Array(3).fill('message.reply_refused'));
  });

  test('from somebody else’s mailbox: whom the notice was passed on to does not write in its reader’s name', async () => {
    const to = await asked();
    await receive(aMail({ from: 'autre@structure.example', to, text: 'Oui.' }));
    expect([await texts(), await outcomes()]).toEqual([['Le 10 ou le 11 ?'], ['foreign']]);
    expect(await actionsOn(portal, talk.id)).toContain('message.reply_refused');
  });

  test('after ninety days', async () => {
    const to = await asked();
    portal.moveClock('2026-07-10T09:00:00+02:00');
    await receive(aMail({ from: anne, to, text: 'Oui.' }));
    expect([await texts(), await outcomes()]).toEqual([['Le 10 ou le 11 ?'], ['expired']]);
  });

  test('of somebody who left the team, or whose account is closed', async () => {
    const to = await asked();
    await portal.sql('UPDATE person SET disabled_at = now() WHERE id = $1', [talk.anne.personId]);
    await receive(aMail({ from: anne, to, text: 'Oui.' }));
    expect([await texts(), await outcomes()]).toEqual([['Le 10 ou le 11 ?'], ['closed']]);
  });

  test.each([
    ['an out-of-office program', { headers: ['Auto-Submitted: auto-replied'] }, 'automatic'],
    ['a mailing list', { headers: ['Precedence: list'] }, 'automatic'],
    ['the portal itself', { from: 'portail@region.example' }, 'automatic'],
    ['nothing but a quote', { text: QUOTE.trim() }, 'empty'],
    ['an address without a mark', { to: 'reponses@region.example' }, 'unaddressed'],
  ] as const)('%s', async (_name, over, outcome) => {
    const to = await asked();
    await receive(aMail({ from: anne, to, text: 'Oui.', ...over }));
    expect([await texts(), await outcomes()]).toEqual([['Le 10 ou le 11 ?'], [outcome]]);
  });

  test('the mark of a message that is no notice of a thread opens nothing', async () => {
    await asked();
    const [row] = await portal.sql<{ id: string }>(
      `UPDATE outbox_message SET kind = 'access' WHERE to_address = $1 RETURNING id`,
      [anne],
    );
    const to = portal.app.get(ReplyAddresses).of(row?.id ?? '') ?? '';
    await receive(aMail({ from: anne, to, text: 'Oui.' }));
    expect(await outcomes()).toEqual(['expired']);
  });

  test('a loop of programs ends: twenty answers of one person about one dossier within a day', async () => {
    const to = await asked();
    for (let number = 0; number < 22; number += 1) await receive(aMail({ from: anne, to, text: `Encore ${number}` }));
    expect((await outcomes()).filter((outcome) => outcome === 'too_many')).toHaveLength(2);
    expect(await portal.sql('SELECT 1 FROM application_message')).toHaveLength(21);
  });

  test('bytes that are no mail', async () => {
    expect(await receive('\u0000\u0001\u0002')).toBe(204);
    expect(await outcomes()).toEqual(['unreadable']);
  });

  test('without the secret there is nothing here', async () => {
    const to = await asked();
    const mail = aMail({ from: anne, to, text: 'Oui.' });
    expect([await receive(mail, null), await receive(mail, 'another-secret-of-the-same-size')]).toEqual([404, 404]);
    expect(await texts()).toEqual(['Le 10 ou le 11 ?']);
  });
});

test('a note of the coordination is never mailed, and no answer reaches it', async () => {
  await say(talk.coordinator, 'note', 'Entre nous.');
  expect(await portal.sql('SELECT 1 FROM outbox_message')).toEqual([]);
});

test('the coordination reads what became of the mails that came in', async () => {
  const to = await asked();
  await receive(aMail({ from: anne, to, text: 'Oui.' }));
  await receive(aMail({ from: 'x@y.example', to, text: 'Oui.' }));
  expect((await talk.coordinator.get('/api/replies')).body).toEqual({
    open: true,
    outcomes: [
      { outcome: 'entered', count: 1 },
      { outcome: 'foreign', count: 1 },
    ],
  });
});

test('a notice leaves with an address of its own to answer to, which the portal keeps and shows nowhere', async () => {
  const to = await asked();
  expect(to).toMatch(/^reponses\+[a-z2-7]{42}@region\.example$/);
  const [kept] = await portal.sql<{ id: string; reply: string }>(
    'SELECT id, reply_to AS reply FROM outbox_message WHERE to_address = $1',
    [anne],
  );
  expect(kept?.reply).toBe('reponses@region.example');
  const { body } = await talk.coordinator.get(`/api/outbox-messages/${kept?.id}`);
  expect([body['replyTo'], JSON.stringify(body).includes(to)]).toEqual(['reponses@region.example', false]);
});
