// A campaign to ten thousand holders: its messages prepared by the campaign's own writer, and handed to a mail server in a
// process of its own; beside a bare pool of the same size that sends the very same mails. Then once more, written and sent,
// while somebody looks at the outbox and at the lists.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { Agent } from 'node:http';
import { ask } from '../lib/web-client.mjs';
import { bundleEnvironment, nodeFlags } from '../lib/bundle.mjs';
import { root } from '../lib/workspace.mjs';
import { YEAR } from './mail-campaign.mjs';
import { percentile, stopwatch } from './measure.mjs';
import { residentMemory } from './memory.mjs';

const CONNECTIONS = 5;
const PACE = 50;
/** How long screens are looked at while nothing is written or sent, to compare with. */
const IDLE = 8_000;
/** What a coordinator looks at meanwhile: each list with its counts. */
const SCREENS = [
  'outbox-messages?size=50',
  `review-lists/applications?year=${YEAR}&size=25`,
  `review-lists/events?year=${YEAR}&size=25`,
];

/**
 * @param databaseUrl a prepared database that no other portal sends from
 * @param count of messages in each round
 * @returns `{ prepared, ours, bare, pageIdle, pageWriting, page, before, after }`: milliseconds to prepare, messages per second,
 *   milliseconds of each look at a screen while nothing is sent, while messages are written and while they leave, resident bytes of the portal before and after
 */
export async function measureMail({ databaseUrl, dataDir, count, rounds }) {
  const sink = await child('mail-sink.mjs');
  const smtpUrl = `smtp://127.0.0.1:${sink.first.port}`;
  const portal = await child('mail-portal.mjs', {
    ...bundleEnvironment({ databaseUrl, dataDir, demonstration: false }),
    ...{ SMTP_URL: smtpUrl, SMTP_CONNECTIONS: String(CONNECTIONS), PORTAL_PACE: '1000', PORTAL_LOG_LEVEL: 'warn' },
  });
  try {
    const cookie = await layCoordinator(databaseUrl);
    await portal.ask({ lay: count });
    const mails = await composed(databaseUrl, portal, sink, count);
    await bareRate(smtpUrl, sink, mails, mails.length);
    const found = {
      prepared: [],
      ours: [],
      bare: [],
      page: [],
      pageWriting: [],
      pageIdle: [],
      before: residentMemory(portal.process.pid)?.now ?? null,
    };
    for (let round = 1; round <= rounds; round++) {
      found.bare.push(await bareRate(smtpUrl, sink, mails, count));
      const { prepared } = await portal.ask({ prepare: count });
      found.prepared.push(prepared);
      found.ours.push(await ourRate(portal, sink, count));
    }
    const looks = lookAt(
      SCREENS.map((path) => `${portal.first.url}/api/${path}`),
      cookie,
    );
    await new Promise((looked) => setTimeout(looked, IDLE));
    found.pageIdle = looks.taken.splice(0);
    await portal.ask({ prepare: count });
    found.pageWriting = looks.taken.splice(0);
    await ourRate(portal, sink, count);
    found.page = await looks.end();
    found.after = residentMemory(portal.process.pid)?.now ?? null;
    return found;
  } finally {
    for (const { process: one } of [portal, sink]) one.kill('SIGKILL');
  }
}

/** Messages per second until the mail server has taken all of them. */
async function ourRate(portal, sink, count) {
  const all = sink.ask({ wait: count });
  await portal.ask({ release: true });
  const elapsed = stopwatch();
  await all;
  return (count * 1000) / elapsed();
}

/** The same mails, through nodemailer's pool and nothing else, twice as many under way as it has connections. */
async function bareRate(smtpUrl, sink, mails, count) {
  const { createTransport } = await import('nodemailer');
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: CONNECTIONS, maxMessages: 1000 });
  const all = sink.ask({ wait: count });
  const elapsed = stopwatch();
  let next = 0;
  const send = async () => {
    while (next < count) {
      const mail = mails[next++ % mails.length];
      await transport.sendMail({ ...mail, messageId: `<${randomUUID()}@portail.example>` });
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS * 2 }, send));
  await all;
  const rate = (count * 1000) / elapsed();
  transport.close();
  return rate;
}

/** Some of the portal's mails as it writes them; the portal is warm afterwards. */
async function composed(databaseUrl, portal, sink, count) {
  await portal.ask({ prepare: count });
  await ourRate(portal, sink, count);
  const rows = await query(databaseUrl, `SELECT id FROM outbox_message ORDER BY id LIMIT $1`, [count]);
  const pages = [];
  const cookie = await layCoordinator(databaseUrl);
  for (const { id } of rows.slice(0, 20)) {
    const of = (path) => fetch(`${portal.first.url}/api/outbox-messages/${id}${path}`, { headers: { cookie } });
    const [message, html] = [await (await of('')).json(), await (await of('/html')).text()];
    pages.push({
      from: message.from,
      to: { name: message.toName, address: message.toAddress },
      subject: message.subject,
      text: message.text,
      html,
    });
  }
  return pages;
}

function lookAt(urls, cookie) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const taken = [];
  let looking = true;
  const end = (async () => {
    while (looking) {
      const elapsed = stopwatch();
      const url = urls[taken.length % urls.length];
      const { status } = await ask(url, { agent, headers: { cookie } });
      if (status !== 200) throw new Error(`${url} answered ${status}`);
      taken.push(elapsed());
      await new Promise((soon) => setTimeout(soon, PACE));
    }
    agent.destroy();
    return taken;
  })();
  return {
    taken,
    end: () => {
      looking = false;
      return end;
    },
  };
}

async function layCoordinator(databaseUrl) {
  const [token, person] = [randomBytes(32).toString('base64url'), randomUUID()];
  await query(
    databaseUrl,
    `INSERT INTO person (id, email, name, exempt_from_second_factor) VALUES ($1, $2, 'Bench', true)`,
    [person, `${person}@bench.example`],
  );
  await query(databaseUrl, `INSERT INTO role_grant (person_id, role) VALUES ($1, 'coordinator')`, [person]);
  await query(
    databaseUrl,
    `INSERT INTO session (id, person_id, role, created_at, seen_at) VALUES ($1, $2, 'coordinator', now(), now())`,
    [createHash('sha256').update(token).digest('hex'), person],
  );
  return `fds_session=${token}`;
}

async function query(databaseUrl, text, values) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** A process of the bench: `first` is what it said when it was ready, `ask` sends it a message and waits for its answer. */
async function child(file, env = {}) {
  const one = fork(join(root, 'tools/bench', file), {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: nodeFlags,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let waits = null;
  one.on('message', (message) => (message.failed ? waits?.fail(new Error(message.failed)) : waits?.done(message)));
  one.once('exit', (code) => waits?.fail(new Error(`${file} ended with ${code}`)));
  const answer = () => new Promise((done, fail) => (waits = { done, fail }));
  const first = await answer();
  return {
    process: one,
    first,
    ask: (message) => {
      const answered = answer();
      one.send(message);
      return answered;
    },
  };
}

/** The 99th percentile of the looks, in milliseconds. */
export const slowestLook = (looks) => percentile(looks, 0.99);
