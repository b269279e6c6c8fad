// One PostgreSQL for a whole test run, one database per test file. The cluster with its migrated template is made once
// per set of migrations and copied afterwards; a copy may lose everything at a crash, which is what makes it fast.
import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { digest } from '../lib/freshness.mjs';
import { migrationsFolder } from '../lib/migrations.mjs';
import { freePort } from '../lib/ports.mjs';
import {
  ensureLogin,
  livingServer,
  makeCluster,
  PORTAL_LOGIN,
  startServer,
  stopServer,
  SUPERUSER,
} from '../lib/postgres-server.mjs';
import { isSame, portrait, stop } from '../lib/processes.mjs';
import { root } from '../lib/workspace.mjs';
import { migrate } from './migrate.mjs';

const PREFIX = 'fds-test-';
const PASSWORD_FILE = 'test-password';
const TEMPLATE = 'template_fds';
const KEPT_CLUSTERS = 3;

const flags = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

export default async function start() {
  await sweep();
  const place = mkdtempSync(join(tmpdir(), PREFIX));
  chmodSync(place, 0o711);
  writeFileSync(join(place, 'owner.json'), JSON.stringify(portrait(process.pid)));
  const data = join(place, 'postgres');
  const template = await migratedCluster(place);
  // -p keeps the owner: PostgreSQL refuses a folder that is not its user's.
  if (template === null) await makeTemplate(data, place);
  else execFileSync('cp', ['-Rp', template, data]);
  const server = await startServer(data, { port: await freePort(), log: join(place, 'postgres.log'), flags });
  process.once('exit', () => void stop(server.pid, { signal: 'SIGQUIT' }));
  process.env.TEST_SERVER = urlOf(data, server.port);
  process.env.TEST_PORTAL_LOGIN = PORTAL_LOGIN;
  globalThis.testServer = { pid: server.pid, place };
}

const urlOf = (cluster, port) =>
  `postgres://${SUPERUSER}:${readFileSync(join(cluster, PASSWORD_FILE), 'utf8')}@127.0.0.1:${port}`;

/** The cluster of the current migrations in the cache, made when it is missing; null where no cache can be kept. */
async function migratedCluster(place) {
  const cache = join(root, 'node_modules/.cache/postgres');
  try {
    mkdirSync(cache, { recursive: true });
    accessSync(cache, constants.W_OK);
  } catch {
    return null;
  }
  const sources = [
    migrationsFolder,
    'libs/portal/api/src/database-rights.ts',
    'libs/organisations/api/src/reference',
    'package-lock.json',
    'tools/lib/postgres-server.mjs',
    'tools/test/migrate.mjs',
  ];
  const cluster = join(cache, `${digest(sources).slice(0, 16)}-${process.getuid?.() ?? 0}`);
  if (existsSync(cluster)) {
    utimesSync(cluster, new Date(), new Date());
    return cluster;
  }
  const draft = join(place, 'template');
  await makeTemplate(draft, place);
  const copy = `${cluster}.${process.pid}`;
  execFileSync('cp', ['-Rp', draft, copy]);
  rmSync(draft, { recursive: true });
  // Two runs may have made it at once: the first keeps its place.
  if (existsSync(cluster)) rmSync(copy, { recursive: true });
  else renameSync(copy, cluster);
  prune(cache);
  return cluster;
}

async function makeTemplate(cluster, place) {
  const password = randomBytes(24).toString('hex');
  await makeCluster(cluster, password);
  writeFileSync(join(cluster, PASSWORD_FILE), password, { mode: 0o600 });
  const server = await startServer(cluster, { port: await freePort(), log: join(place, 'template.log'), flags });
  try {
    const url = urlOf(cluster, server.port);
    const { default: pg } = await import('pg');
    const client = new pg.Client(`${url}/postgres`);
    await client.connect();
    await client.query(`CREATE DATABASE ${TEMPLATE}`);
    await client.end();
    await ensureLogin(`${url}/${TEMPLATE}`, password);
    migrate(`${url.replace(`//${SUPERUSER}:`, `//${PORTAL_LOGIN}:`)}/${TEMPLATE}`, `${url}/${TEMPLATE}`);
  } finally {
    await stopServer(server.pid);
  }
}

/** Clusters of earlier migrations: the latest few are kept, for going back and forth between branches. */
function prune(cache) {
  const age = (name) => statSync(join(cache, name)).mtimeMs;
  for (const name of readdirSync(cache)
    .sort((a, b) => age(b) - age(a))
    .slice(KEPT_CLUSTERS)) {
    rmSync(join(cache, name), { recursive: true, force: true });
  }
}

/** What a killed test run left behind: its server and its folder. */
async function sweep() {
  for (const name of readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX))) {
    const place = join(tmpdir(), name);
    try {
      const owner = readJson(join(place, 'owner.json'));
      if (owner === null || isSame(owner)) continue;
      const server = livingServer(join(place, 'postgres'));
      if (server) await stopServer(server.pid);
      rmSync(place, { recursive: true, force: true });
    } catch {
      // Another user's: not ours to remove.
    }
  }
}
