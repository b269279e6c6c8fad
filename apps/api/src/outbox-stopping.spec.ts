import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { TestPortal } from '@fds/portal/testing';
import { Database, MailSender, ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { SmtpSink } from './test/smtp-sink';

const PEOPLE = 60;
/** How often claims are renewed (milliseconds). */
const RENEWED = 20_000;
let sink: SmtpSink;
let portal: TestPortal;
let renew: () => void;

beforeEach(async () => {
  sink = new SmtpSink();
  await sink.start();
  const intervals = jest.spyOn(globalThis, 'setInterval');
  portal = await TestPortal.start({ env: { SMTP_URL: sink.url } });
  const renewals = intervals.mock.calls.filter(([, delay]) => delay === RENEWED).map(([work]) => work as () => void);
  renew = () => renewals.forEach((work) => work());
  intervals.mockRestore();
});
afterEach(async () => {
  await sink.stop();
  await portal?.stop();
});

const write = (): Promise<number> =>
  portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.addAll(
      Array.from({ length: PEOPLE }, (_, at) => ({
        ...{ personId: null, occasion: `campaign:1:${at}`, kind: 'campaign' as const, subject: 'Une nouvelle' },
        ...{ to: { name: `Personne ${at}`, address: `personne-${at}@test.example` }, text: 'Bonjour.\n' },
      })),
    ),
  );
const inState = async (state: string): Promise<number> =>
  (await portal.sql('SELECT 1 FROM outbox_message WHERE state = $1', [state])).length;
async function eventually(holds: () => Promise<boolean> | boolean): Promise<void> {
  for (let tries = 0; tries < 300 && !(await holds()); tries++) await pause(50);
  expect(await holds()).toBe(true);
}

test('a worker that is stopped while the server says nothing gives back all but what that server may have', async () => {
  // Taken, and never answered.
  sink.delay = 3_600_000;
  await write();
  const { connections } = portal.app.get(ServerSettings).mail;
  await eventually(async () => (await inState('sending')) === PEOPLE);
  await portal.app.get(MailSender).onApplicationShutdown();
  expect(await inState('sending')).toBeLessThanOrEqual(connections * 2);
  expect(await inState('planned')).toBe(PEOPLE - (await inState('sending')));
}, 30_000);

test('claims that cannot be given back, the database being away too, are no longer renewed: they pass on', async () => {
  const database = portal.app.get(Database);
  const rows = database.rows.bind(database);
  let refused = 0;
  jest.spyOn(database, 'rows').mockImplementation((text, values) => {
    if (!text.includes("SET state = 'planned', claimed_at = NULL WHERE id = ANY")) return rows(text, values);
    refused += 1;
    return Promise.reject(new Error('Connection terminated unexpectedly'));
  });
  await sink.stop();
  await write();
  await eventually(() => refused > 0);
  await eventually(async () => (await inState('sending')) > 0);
  await portal.app.get(MailSender).deliver();
  await portal.sql(`UPDATE outbox_message SET claimed_at = '2020-01-01' WHERE state = 'sending'`);
  const held = await inState('sending');
  renew();
  await pause(200);
  expect(await portal.sql(`SELECT 1 FROM outbox_message WHERE claimed_at = '2020-01-01'`)).toHaveLength(held);
});
