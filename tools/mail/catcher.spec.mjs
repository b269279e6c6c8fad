import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createTransport } from 'nodemailer';
import { startCatcher } from './catcher.mjs';
import { openStore } from './store.mjs';

let dir;
let catcher;
const begin = () => startCatcher({ dir, smtpPort: 0, webPort: 0 });
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'fds-mails-'));
  catcher = await begin();
});
afterEach(async () => {
  await catcher.stop();
  rmSync(dir, { recursive: true, force: true });
});

const send = (mail) =>
  createTransport(catcher.smtpUrl).sendMail({
    from: 'portail@exemple.fr',
    to: 'anne@exemple.fr',
    subject: 'Essai',
    text: 'Bonjour',
    ...mail,
  });
const page = async (path) => (await fetch(`${catcher.url}${path}`)).text();
const messages = async (to = '') => (await (await fetch(`${catcher.url}/api/messages?to=${to}`)).json()).messages;

test('a mail is caught with its text, its recipients and its identifier', async () => {
  await send({ text: 'Décision : labellisé', messageId: '<one@exemple.fr>', html: '<b>Décision</b>' });
  expect(await messages()).toEqual([
    expect.objectContaining({
      messageId: '<one@exemple.fr>',
      from: 'portail@exemple.fr',
      to: ['anne@exemple.fr'],
      subject: 'Essai',
      text: expect.stringContaining('Décision : labellisé'),
      html: expect.stringContaining('<b>Décision</b>'),
    }),
  ]);
});

test('the newest comes first, and a recipient finds her own', async () => {
  await send({ subject: 'Un' });
  await send({ subject: 'Deux', to: 'Bob@Exemple.fr' });
  await send({ subject: 'Trois' });
  expect((await messages()).map(({ subject }) => subject)).toEqual(['Trois', 'Deux', 'Un']);
  expect((await messages('bob@exemple.fr')).map(({ subject }) => subject)).toEqual(['Deux']);
  expect(await page('/?to=bob')).toContain('Deux');
  expect(await page('/?to=bob')).not.toContain('Trois');
});

test('mails are still there after a restart, until they are cleared', async () => {
  await send({});
  await catcher.stop();
  catcher = await begin();
  expect(await messages()).toHaveLength(1);
  await fetch(`${catcher.url}/api/messages`, { method: 'DELETE' });
  expect(await messages()).toEqual([]);
  expect(openStore(dir).list()).toEqual([]);
});

test('only the last ones are kept', async () => {
  const store = openStore(join(dir, 'few'), 3);
  for (const subject of ['1', '2', '3', '4', '5'])
    await store.add(`Subject: ${subject}\r\n\r\nx`, { from: '', to: ['a@b.fr'] });
  expect(store.list().map((mail) => mail.subject)).toEqual(['5', '4', '3']);
  expect(
    openStore(join(dir, 'few'), 3)
      .list()
      .map((mail) => mail.subject),
  ).toEqual(['5', '4', '3']);
});

test('what a mail holds is text on the page, and its HTML can neither act nor load', async () => {
  await send({
    subject: '<script>alert(1)</script>',
    html: '<img src="https://tracker.example/x.png"><script>alert(1)</script>',
  });
  const [{ id }] = await messages();
  const shown = await page(`/messages/${id}`);
  expect(shown).toContain('&lt;script&gt;');
  expect(shown).not.toContain('<script>');
  expect(shown).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  const policy = (await fetch(`${catcher.url}/messages/${id}/html`)).headers.get('content-security-policy');
  expect(policy).toMatch(/^sandbox (?!.*allow-scripts).*default-src 'none'/);
});

test('an image that a mail brought is shown where its HTML names it, and its bytes are not in the list', async () => {
  const content = Buffer.from('iVBORw0KGgo', 'base64');
  await send({
    html: '<img src="cid:logo@portail.example"><img src="cid:absente">',
    attachments: [{ filename: 'logo.png', contentType: 'image/png', cid: 'logo@portail.example', content }],
  });
  const [{ id, attachments }] = await messages();
  expect(attachments).toEqual([
    { filename: 'logo.png', mimeType: 'image/png', size: content.length, contentId: 'logo@portail.example' },
  ]);
  const shown = await page(`/messages/${id}/html`);
  expect(shown).toContain(`<img src="data:image/png;base64,${content.toString('base64')}">`);
  expect(shown).toContain('cid:absente');
});

test('a page of another site whose name points here reads nothing', async () => {
  const { port } = new URL(catcher.url);
  const status = await new Promise((done, fail) => {
    request({ host: '127.0.0.1', port, path: '/api/messages', headers: { host: 'evil.example' } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on('error', fail)
      .end();
  });
  expect(status).toBe(403);
});

test('an unknown mail is said to be missing', async () => {
  expect((await fetch(`${catcher.url}/messages/1-1`)).status).toBe(404);
});
