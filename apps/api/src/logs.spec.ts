import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as open } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { layFestival, TestPortal, type Festival } from '@fds/portal/testing';
import { createLog, Outbox, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { SmtpSink } from './test/smtp-sink';

/** What people gave, and what must be in no line of the log. */
const PLANTED = {
  name: 'Zéphyrine Planquoi',
  mail: 'zephyrine.planquoi@mairie-plantee.example',
  phone: '03 22 98 76 54',
  password: 'Coquelicot-et-13-bleuets',
  token: 'pLaNt3dT0k3nW1thManyLetters4ndD1g1ts9876543',
  title: 'La chimie du maroilles planté',
  network: '81.250.12.77',
};
const lines: string[] = [];
const logged = (): Record<string, unknown>[] => lines.map((line) => JSON.parse(line) as Record<string, unknown>);
const sink = new SmtpSink();
const folder = mkdtempSync(join(tmpdir(), 'portal-logs-'));
let portal: TestPortal;
let festival: Festival;

beforeAll(async () => {
  await sink.start();
  // A folder for backups that is none: the job that is asked for fails.
  writeFileSync(join(folder, 'backups'), 'a file');
  portal = await TestPortal.start({
    at: '2026-04-10T09:00:00+02:00',
    env: {
      PORTAL_LOG_LEVEL: 'debug',
      PORTAL_TRUST_PROXY: '1',
      PORTAL_BACKUP_DIR: join(folder, 'backups'),
      SMTP_URL: sink.url,
    },
    log: (settings) => createLog(settings, { write: (line) => void lines.push(line) }),
  });
  festival = await layFestival(portal);
});
afterAll(async () => {
  await portal?.stop();
  await sink.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until a line says what is looked for. */
async function line(found: (entry: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
  for (const until = Date.now() + 20_000; Date.now() < until; await wait(50)) {
    const entry = logged().find(found);
    if (entry) return entry;
  }
  throw new Error(`No such line among:\n${lines.slice(-30).join('')}`);
}

test('a failure of ours is found in the log by the code that its answer shows, without the values that were written', async () => {
  await portal.sql(`CREATE FUNCTION fail_on_title() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'bad title: "%" of ${PLANTED.mail}', NEW.title USING DETAIL = 'Key (name)=(${PLANTED.name})'; END $$`);
  await portal.sql(
    `CREATE TRIGGER fail_on_title BEFORE INSERT ON application FOR EACH ROW EXECUTE FUNCTION fail_on_title()`,
  );
  const { organisationId, holder } = festival;
  const answer = await holder.post('/api/applications', { organisationId, editionYear: 2026, title: PLANTED.title });
  await portal.sql(`DROP TRIGGER fail_on_title ON application`);
  expect(answer.status).toBe(500);
  const code = answer.headers.get('x-request-id');
  expect(answer.body['requestId']).toBe(code);
  const failure = await line(({ requestId, level }) => requestId === code && level === 'error');
  expect(failure).toMatchObject({
    context: 'Problem',
    msg: 'POST /api/applications',
    err: { message: 'bad title: "…" of <mail>', code: 'P0001' },
  });
  expect(String((failure['err'] as { stack: string }).stack)).toMatch(/\.(?:ts|js):\d+/);
  const answered = await line(({ requestId, msg }) => requestId === code && msg === 'answered');
  expect(answered).toMatchObject({ level: 'info', route: '/api/applications', method: 'POST', status: 500 });
});

test('what is no request at all has a code too, in its header and in its problem', async () => {
  const { port } = new URL(portal.url);
  const answer = await new Promise<string>((done, fail) => {
    let said = '';
    const socket = open(Number(port), '127.0.0.1', () => socket.write('NO HTTP AT ALL\r\n\r\n'));
    socket
      .on('data', (part) => (said += String(part)))
      .on('close', () => done(said))
      .on('error', fail);
  });
  const [, code = 'none'] = /X-Request-Id: (\w{12})/.exec(answer) ?? [];
  expect(answer).toContain(`"requestId":"${code}"`);
});

test('a job keeps the code of the request that asked for it', async () => {
  const administrator = await portal.as('administrator');
  const { status, headers } = await administrator.post('/api/backups');
  expect(status).toBeLessThan(300);
  const code = headers.get('x-request-id');
  expect(await line(({ requestId, queue }) => requestId === code && queue === 'portal-backup')).toMatchObject({
    level: 'error',
    context: 'TakeBackup',
    jobId: expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('a run with people in it leaves no line that names them, reaches them or lets anybody in', async () => {
  const { name, mail, phone, password, token, title, network } = PLANTED;
  const headers = {
    'x-forwarded-for': network,
    'user-agent': `${name} ${token}`,
    referer: `https://x.example/?t=${token}`,
  };
  const stranger = portal.anonymous();
  await stranger.send('POST', '/api/session', { email: mail, password }, headers);
  await stranger.send('POST', '/api/access-requests', { email: mail, wish: 'sign_in' }, headers);
  await stranger.send('POST', '/api/access-requests', `{"email": ${name} "${mail}"`, {
    ...headers,
    'content-type': 'application/json',
  });
  await stranger.send(
    'GET',
    `/api/public-certificates/${token}?name=${encodeURIComponent(name)}&mail=${mail}`,
    undefined,
    headers,
  );
  await stranger.send('GET', `/connexion?lien=${token}`, undefined, headers);
  await stranger.send('GET', `/api/${token}/%ff`, undefined, headers);
  await festival.holder.get(`/api/applications?search=${encodeURIComponent(title)}&token=${token}`);
  sink.answer = () => 'no_such_address';
  await portal.app.get(Transactions).run(SYSTEM, {}, ({ outbox }) =>
    outbox.add({
      personId: null,
      occasion: 'planted',
      to: { name, address: mail },
      subject: title,
      text: `${name} ${phone}\n`,
    }),
  );
  portal.app.get(Outbox).wake();
  for (let tries = 0; tries < 200; tries++) {
    const [message] = await portal.sql(`SELECT 1 FROM outbox_message WHERE occasion = 'planted' AND state = 'refused'`);
    if (message) break;
    await wait(50);
  }
  await wait(200);
  const whole = lines.join('');
  expect(logged().length).toBeGreaterThan(20);
  for (const [what, value] of Object.entries(PLANTED))
    for (const form of [value, encodeURIComponent(value), ...value.split(' ').filter(({ length }) => length > 5)])
      expect({ what, form, said: lines.filter((one) => one.includes(form)) }).toEqual({ what, form, said: [] });
  expect(whole).not.toMatch(/fds_session|cookie/i);
  expect(whole).not.toMatch(/[\w.]+@[\w-]+\.\w/);
  // Each line says when, how grave, and what kind of process wrote it.
  for (const entry of logged())
    expect(entry).toMatchObject({ level: expect.any(String), role: 'all', time: expect.stringMatching(/Z$/) });
});
