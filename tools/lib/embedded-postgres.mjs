// The embedded database of a data folder, shared by whoever needs it: the first to come starts it, the last to leave
// stops it. What a killed process left behind (a running server, half a cluster, its own entry) is recognised and put right.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readJson, writeJson } from './files.mjs';
import { lock } from './lock.mjs';
import { freePort, portProblem } from './ports.mjs';
import {
  ensureLogin,
  livingServer,
  makeCluster,
  PORTAL_LOGIN,
  startServer,
  stopServer,
  SUPERUSER,
} from './postgres-server.mjs';
import { isSame, portrait, until } from './processes.mjs';

const DATABASE = 'portal';

/** What a connection meets while a server comes or goes. */
const PASSING = ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', '57P01', '57P03'];

/**
 * Joins the database of the data folder, starting it when nobody has, making it when there is none.
 * @param folder what `openDataFolder` returned
 * @returns `{ url, portalUrl, port, pid, created, leave }`: `url` is the superuser's, for migrations and tools; the portal
 * itself comes in by `portalUrl`, whose login owns nothing (docs/decisions/0012). `leave` stops the server unless others still use it
 */
export async function joinDatabase(folder) {
  const release = await lock(folder.at('database.lock'), { purpose: 'database' });
  try {
    const password = secret(folder, 'postgresPassword');
    const created = await ensureCluster(folder, password);
    const { url, pid, port } = await reach(folder, password);
    const portalPassword = secret(folder, 'portalPassword');
    await ensureLogin(url, portalPassword);
    const portalUrl = url.replace(`${SUPERUSER}:${password}@`, `${PORTAL_LOGIN}:${portalPassword}@`);
    enter(folder);
    return { url, portalUrl, port, pid, created, leave: () => leave(folder) };
  } finally {
    release();
  }
}

/** A server that answers. One that was dying when we met it (killed, or stopping) is followed by another. */
async function reach(folder, password) {
  for (let attempt = 1; ; attempt++) {
    const { pid, port } = await ensureServer(folder);
    const url = `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${DATABASE}`;
    try {
      await ensureDatabase(url);
      return { url, pid, port };
    } catch (error) {
      if (attempt === 20 || !PASSING.includes(error.code)) throw error;
      await new Promise((done) => setTimeout(done, 250));
    }
  }
}

async function leave(folder) {
  const release = await lock(folder.at('database.lock'), { purpose: 'database', timeout: 5000 });
  try {
    rmSync(entry(folder, process.pid), { force: true });
    const server = livingServer(folder.cluster);
    if (server && othersPresent(folder) === 0) await stopServer(server.pid);
  } finally {
    release();
  }
}

/** A random password, made once. It lies in a file that its owner alone can read. */
function secret(folder, name) {
  const file = folder.at('secrets.json');
  const secrets = readJson(file) ?? {};
  if (!secrets[name]) {
    secrets[name] = randomBytes(24).toString('hex');
    writeJson(file, secrets, 0o600);
  }
  return secrets[name];
}

/** A cluster is made beside its place and moved there when it is whole: half of one is never taken for a database. */
async function ensureCluster(folder, password) {
  for (const name of readdirSync(folder.dir).filter((name) => name.startsWith('postgres.making'))) {
    rmSync(folder.at(name), { recursive: true, force: true });
  }
  if (existsSync(folder.cluster)) return false;
  const draft = folder.at(`postgres.making-${process.pid}`);
  await makeCluster(draft, password);
  chmodSync(draft, 0o700);
  renameSync(draft, folder.cluster);
  return true;
}

/** The running server, or a new one. One that is starting or stopping on its own is waited for. */
async function ensureServer(folder) {
  const found = () => livingServer(folder.cluster);
  if (found()) {
    await until(() => !found() || found().ready, 30_000);
    const server = found();
    if (server?.ready) return server;
  }
  const remembered = folder.marker().databasePort;
  let port = remembered && (await portProblem(remembered)) === null ? remembered : await freePort();
  for (let attempt = 1; ; attempt++) {
    try {
      const server = await startServer(folder.cluster, { port, log: folder.at('postgres.log') });
      if (port !== remembered) folder.mark({ databasePort: port });
      return server;
    } catch (error) {
      if (attempt === 20) throw error;
      // Somebody took the port between the question and the start.
      if (/could not bind|Address already in use/.test(error.message)) {
        port = await freePort();
        continue;
      }
      // The children of a server that was killed hold its memory for a moment more.
      if (!/shared memory block|is still in use|lock file/.test(error.message)) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}

async function ensureDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url.replace(/[^/]+$/, 'postgres'));
  // A lost connection also fails the query that is under way: it is told there.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

const entry = (folder, pid) => join(folder.at('database-users'), `${pid}.json`);

function enter(folder) {
  mkdirSync(folder.at('database-users'), { recursive: true });
  writeJson(entry(folder, process.pid), portrait(process.pid));
}

/** How many living processes still use the database; the entries of dead ones are removed. */
function othersPresent(folder) {
  const users = folder.at('database-users');
  let present = 0;
  for (const name of existsSync(users) ? readdirSync(users) : []) {
    if (isSame(readJson(join(users, name)))) present++;
    else rmSync(join(users, name), { force: true });
  }
  return present;
}
