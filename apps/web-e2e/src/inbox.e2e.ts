/**
 * @portal-setting REPLY_ADDRESS=reponses@region.example
 * @portal-setting REPLY_SECRET=the-secret-of-a-mail-provider
 */
import { afterAll, beforeAll, expect } from '@jest/globals';
import { ask, enter, itIs, openCall } from './support/edition';
import { fileDossier } from './support/filed';
import { mailIn } from './support/mail';
import { Stage, type Actor } from './support/stage';
import { storyOf } from './support/story';

/**
 * A thread that is spoken in from a mailbox: the holder answers the notice, the coordination's inbox says who spoke last
 * and who is waited for, the coordination answers, the holder reads.
 */
const TITLE = 'La laine et le lin';
const QUESTION = 'Combien d’élèves attendez-vous le vendredi ?';
const ANSWER = 'Deux classes de CM2, quarante-huit élèves.';
const THANKS = 'Merci, c’est noté dans votre dossier.';
const INBOX = '/pilotage/messages?edition=2026';

const step = storyOf();
let stage: Stage;
let administrator: Actor;
let coordinator: Actor;
let holder: Actor;
let id = '';

beforeAll(async () => {
  stage = await Stage.open();
  ({ administrator, coordinator, holder } = await stage.company());
  for (const person of [administrator, coordinator, holder]) await enter(person);
  await itIs(administrator, '2026-04-10T09:00:00+02:00');
  await openCall(coordinator);
  id = await fileDossier(holder, { title: TITLE });
  await ask(coordinator, 'post', `/api/applications/${id}/messages`, { circle: 'thread', text: QUESTION });
});
afterAll(() => stage?.close());

/** Writes from a mailbox to an address, as a mail provider hands it over. */
async function writes(from: string, to: string, text: string): Promise<number> {
  const mail = [
    ...[
      `From: ${from}`,
      `To: ${to}`,
      'Subject: Re: Nouveau message',
      `Message-ID: <${crypto.randomUUID()}@lin.example>`,
    ],
    ...[
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      text,
      '',
    ],
  ];
  const { status } = await fetch(`${process.env['PORTAL_URL']}/api/replies`, {
    method: 'POST',
    headers: { 'content-type': 'message/rfc822', 'x-reply-secret': 'the-secret-of-a-mail-provider' },
    body: mail.join('\r\n'),
  });
  return status;
}

step(
  'the notice in the holder’s mailbox is answered as any mail; what somebody else answers enters nothing',
  async () => {
    const { text, headers } = await mailIn(holder.account.email, /Nouveau message/);
    expect(text).toContain('Vous pouvez répondre à ce message');
    const to = headers?.find(([name]) => name === 'reply-to')?.[1] ?? '';
    expect(to).toMatch(/reponses\+[a-z2-7]{42}@region\.example/);
    expect(await writes('autre@lin.example', to, 'Nous annulons tout.')).toBe(204);
    const quote = `Le 10 avril 2026, le portail a écrit :\r\n\r\n> ${QUESTION}`;
    expect(await writes(holder.account.email, to, `${ANSWER}\r\n\r\n${quote}`)).toBe(204);
  },
);

step('the inbox says who spoke last and that the coordination is waited for', async () => {
  const { page } = coordinator;
  await coordinator.goto(INBOX);
  const thread = page.getByRole('listitem').filter({ hasText: TITLE });
  await thread.getByText(ANSWER).waitFor();
  await thread.getByText(holder.account.name).waitFor();
  await thread.getByText('1 à lire').waitFor();
  await coordinator.lookTwice('boite-messages');
  await page.getByRole('link', { name: TITLE }).click();
  await page.locator('fds-message-list').getByText(ANSWER).waitFor();
  await page.getByText('reçu par e-mail').first().waitFor();
  expect(await page.getByText('Nous annulons tout.').count()).toBe(0);
});

step('the coordination answers; its inbox waits for nobody’s word but the holder’s', async () => {
  const { page } = coordinator;
  await page.getByLabel('Votre message').fill(THANKS);
  await page.getByRole('button', { name: 'Envoyer le message' }).click();
  await page.locator('fds-message-list').getByText(THANKS).waitFor();
  await coordinator.goto(INBOX);
  const thread = page.getByRole('listitem').filter({ hasText: TITLE });
  await thread.getByText('On attend la structure').waitFor();
  await thread.getByText('Vous :').waitFor();
});

step('the holder reads the answer in the portal, beside the own words that came by mail', async () => {
  await holder.goto(`/dossiers/${id}/messages`);
  for (const words of [QUESTION, ANSWER, THANKS])
    await holder.page.locator('fds-message-list').getByText(words).waitFor();
  await holder.lookTwice('messages-par-mail');
});

step('nobody met an error or a request elsewhere', async () => {
  for (const person of [administrator, coordinator, holder]) expect(person.complaints).toEqual([]);
});
