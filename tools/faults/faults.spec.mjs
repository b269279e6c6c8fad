import { afterEach, expect, test } from '@jest/globals';
import nodemailer from 'nodemailer';
import { createServer } from 'node:http';
import { clientOf, outcomeOf, randomFrom } from './client.mjs';
import { judgeMessages } from './compare.mjs';
import { phone } from './load/phones.mjs';
import { writer } from './load/writers.mjs';
import { MailServer } from './mail-server.mjs';

/** The oracles can fail: each of them judges a portal that lost, doubled or mixed something up. */
const undo = [];
afterEach(async () => {
  while (undo.length > 0) await undo.pop()();
});

const ROW = { id: 'a', to: 'camille@faults.example', state: 'sent', person: 'p', occasion: 'one', refusal: null };
const TAKEN = { id: 'a', to: 'camille@faults.example' };

test('a message that left once, or twice under one Message-ID, is well; the repetition is counted', () => {
  expect(judgeMessages([ROW], [TAKEN])).toEqual({ expected: 1, faults: [], note: '0 répétés sous le même Message-ID' });
  expect(judgeMessages([ROW], [TAKEN, TAKEN])).toMatchObject({ faults: [], note: '1 répétés sous le même Message-ID' });
});

test.each([
  ['one that did not arrive', [ROW], []],
  ['one that stays', [{ ...ROW, state: 'sending' }], []],
  ['one that was given up', [{ ...ROW, state: 'refused' }], []],
  ['one that nobody wrote', [], [TAKEN]],
  ['one that went to somebody else', [ROW], [{ ...TAKEN, to: 'sacha@faults.example' }]],
  ['an occasion written twice', [ROW, { ...ROW, id: 'b' }], [TAKEN, { ...TAKEN, id: 'b' }]],
])('%s is found', (_, rows, taken) => {
  expect(judgeMessages(rows, taken).faults).toHaveLength(1);
});

test('only an answer below 300 is a save; one of the server’s own faults tells nothing', () => {
  expect([200, 201, 204, 401, 409, 500, 503, undefined].map((status) => outcomeOf({ status }))).toEqual([
    ...['saved', 'saved', 'saved', 'refused', 'refused', 'unknown', 'unknown', 'unknown'],
  ]);
});

async function serving(handle) {
  const server = createServer(handle);
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  undo.push(() => new Promise((done) => server.close(done) && server.closeAllConnections()));
  return `http://127.0.0.1:${server.address().port}`;
}

test('an answer that is cut is no answer, and what a client cuts itself ends', async () => {
  const url = await serving((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"half":');
    setTimeout(() => response.destroy(), 50);
  });
  const tally = { saved: 0, refused: 0, unknown: 0 };
  const client = clientOf({ addresses: [url] }, randomFrom(1), tally);
  undo.push(() => client.close());
  expect((await client.call('POST', '/', { json: {} })).outcome).toBe('unknown');
  const never = await serving((request) => request.resume());
  const other = clientOf({ addresses: [never] }, randomFrom(1), tally);
  undo.push(() => other.close());
  expect((await other.call('POST', '/', { bytes: Buffer.alloc(1000), cutAfter: 500 })).outcome).toBe('unknown');
  expect(tally).toEqual({ saved: 0, refused: 0, unknown: 2 });
});

/** A world whose server says that all is kept, and whose database says what it is told to. */
const worldOf = (answer, rows) => ({
  now: () => new Date('2026-10-20T10:00:00+02:00'),
  closed: () => false,
  client: { call: async () => answer },
  sql: async (text) => (text.startsWith('SELECT') ? (rows.find(([part]) => text.includes(part))?.[1] ?? []) : []),
});

test('taps that were answered as kept and are not there are found, as is a tally that says something else', async () => {
  const answer = { outcome: 'saved', status: 200, body: { refused: [] } };
  const counting = await phone(worldOf(answer, [['FROM counting_tally', [{ visits: 1 }]]]));
  await counting.step();
  const { expected, faults } = await counting.compare();
  expect(expected).toBe(1);
  expect(faults).toEqual(['1 comptages perdus', '0 comptages au lieu de 1']);
});

test('a text that was answered as saved and is not the dossier’s is found', async () => {
  const answer = { outcome: 'saved', status: 200, body: { version: 2, conflicts: [], items: [] } };
  const writing = await writer(worldOf(answer, []), 2090);
  await writing.step();
  expect((await writing.compare()).faults).toEqual([expect.stringMatching(/^perdu/)]);
});

test('the mail server takes, says nothing, hangs up in the middle, or is not there', async () => {
  const mail = new MailServer();
  await mail.open();
  undo.push(() => mail.close());
  const send = () =>
    nodemailer
      .createTransport({ url: mail.url, greetingTimeout: 300, socketTimeout: 300 })
      .sendMail({ from: 'a@b.example', to: 'c@d.example', messageId: '<one@b.example>', text: 'Bonjour' })
      .then(
        () => 'taken',
        () => 'failed',
      );
  expect(await send()).toBe('taken');
  expect(mail.taken).toMatchObject([{ id: 'one', to: 'c@d.example' }]);
  for (const mood of ['hang', 'cut']) {
    mail.mood = mood;
    expect(await send()).toBe('failed');
  }
  await mail.close();
  expect(await send()).toBe('failed');
  await mail.open();
  mail.mood = 'take';
  expect(await send()).toBe('taken');
  expect(mail.taken).toHaveLength(2);
});
