import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { TestPortal } from '@fds/portal/testing';
import { ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { SmtpSink } from './test/smtp-sink';
import { killAtOnce, startWorker } from './test/worker-process';

const PEOPLE = 160;
const sink = new SmtpSink();
let portal: TestPortal;
let worker: ChildProcess | undefined;
beforeAll(async () => {
  await sink.start();
  // This one serves; the worker beside it sends.
  portal = await TestPortal.start({ env: { PORTAL_ROLE: 'api', SMTP_URL: sink.url } });
});
afterAll(async () => {
  if (worker) await killAtOnce(worker);
  await portal?.stop();
  await sink.stop();
});

test('a worker killed in the middle, twice over, leaves exactly one Message-ID per person, and nobody without', async () => {
  sink.delay = 15;
  await portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.addAll(
      Array.from({ length: PEOPLE }, (_, at) => ({
        personId: null,
        occasion: `campaign:1:${at}`,
        kind: 'campaign' as const,
        to: { name: `Personne ${at}`, address: `personne-${at}@test.example` },
        subject: 'Une nouvelle',
        text: 'Bonjour.\n',
      })),
    ),
  );
  const { databaseUrl, dataDir } = portal.app.get(ServerSettings);
  for (const atLeast of [20, 90]) {
    worker = await startWorker({ DATABASE_URL: databaseUrl, SMTP_URL: sink.url, PORTAL_DATA_DIR: dataDir });
    const begun = worker;
    await new Promise<void>((enough) => {
      sink.onTaken = () => sink.caught.length >= atLeast && enough();
    });
    await killAtOnce(begun);
    const [claimed] = await portal.sql<{ n: number }>(
      `SELECT count(*)::int AS n FROM outbox_message WHERE state = 'sending'`,
    );
    expect(claimed?.n).toBeGreaterThan(0);
    // The lease of a dead worker ends.
    await portal.sql(
      `UPDATE outbox_message SET claimed_at = claimed_at - interval '2 minutes' WHERE state = 'sending'`,
    );
  }
  worker = await startWorker({ DATABASE_URL: databaseUrl, SMTP_URL: sink.url, PORTAL_DATA_DIR: dataDir });
  const left = async (): Promise<number> =>
    (await portal.sql(`SELECT 1 FROM outbox_message WHERE state <> 'sent'`)).length;
  for (let tries = 0; tries < 200 && (await left()) > 0; tries++) await new Promise((soon) => setTimeout(soon, 50));
  expect(await left()).toBe(0);
  const idsOf = new Map<string, Set<string>>();
  for (const { to, messageId } of sink.caught) idsOf.set(to, (idsOf.get(to) ?? new Set()).add(messageId));
  expect(idsOf.size).toBe(PEOPLE);
  expect([...idsOf.values()].filter((ids) => ids.size !== 1)).toEqual([]);
  // The wire repeats at most what each kill found in flight: the window, and what had left but was not yet marked.
  expect(sink.caught.length - PEOPLE).toBeLessThanOrEqual(2 * 110);
}, 240_000);
