import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { openDataFolder } from './data-folder.mjs';
import { joinDatabase } from './embedded-postgres.mjs';
import { livingServer, stopServer } from './postgres-server.mjs';
import { identity, until } from './processes.mjs';
import { pinnedNode, root } from './workspace.mjs';

let place;
let folder;
beforeAll(() => {
  // Closed to others, as a folder of mktemp or root's home is: root must manage all the same.
  place = mkdtempSync(join(tmpdir(), 'fds-embedded-'));
  folder = openDataFolder(join(place, 'data'));
});
afterAll(async () => {
  const server = livingServer(folder.cluster);
  if (server) await stopServer(server.pid);
  rmSync(place, { recursive: true, force: true });
});

async function ask(url, sql) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

/** Another process that joins the database and stays until it is killed. */
async function visitor() {
  const script = `
    const { openDataFolder } = await import('./tools/lib/data-folder.mjs');
    const { joinDatabase } = await import('./tools/lib/embedded-postgres.mjs');
    const { leave } = await joinDatabase(openDataFolder(${JSON.stringify(folder.dir)}));
    process.on('SIGTERM', async () => { await leave(); process.exit(0); });
    console.log('in');
    setInterval(() => {}, 1000);`;
  const child = spawn(pinnedNode(), ['--input-type=module', '-e', script], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((done) => child.stdout.once('data', done));
  return child;
}
const ended = (child) =>
  new Promise((done) => (child.exitCode !== null || child.signalCode ? done() : child.once('exit', done)));

test('half a cluster left by a killed start is thrown away and a whole one made', async () => {
  mkdirSync(folder.at('postgres.making-1'));
  writeFileSync(folder.at('postgres.making-1', 'PG_VERSION'), '18');
  const { url, created, leave } = await joinDatabase(folder);
  expect(created).toBe(true);
  expect(await ask(url, 'SHOW listen_addresses')).toEqual({ listen_addresses: '127.0.0.1' });
  await ask(url, 'CREATE TABLE kept (id int)');
  await leave();
  expect(readdirSync(folder.dir).filter((name) => name.startsWith('postgres.making'))).toEqual([]);
  expect(livingServer(folder.cluster)).toBeNull();
  expect(statSync(folder.at('secrets.json')).mode & 0o077).toBe(0);
});

test('the portal comes in by a login of its own, which owns nothing and finds its password again', async () => {
  const first = await joinDatabase(folder);
  const who = `SELECT current_user AS login, usesuper AS super FROM pg_user WHERE usename = current_user`;
  expect(await ask(first.portalUrl, who)).toEqual({ login: 'portal_app', super: false });
  await expect(ask(first.portalUrl, 'DROP TABLE kept')).rejects.toMatchObject({ code: '42501' });
  await first.leave();
  const second = await joinDatabase(folder);
  expect(new URL(second.portalUrl).password).toBe(new URL(first.portalUrl).password);
  expect(new URL(second.portalUrl).password).not.toBe(new URL(second.url).password);
  await second.leave();
});

test('a second start finds its data and its port again', async () => {
  const { url, port, created, leave } = await joinDatabase(folder);
  expect({ created, port }).toEqual({ created: false, port: folder.marker().databasePort });
  expect(await ask(url, "SELECT to_regclass('kept') IS NOT NULL AS present")).toEqual({ present: true });
  await leave();
});

test('whoever leaves last stops the server, not who leaves first', async () => {
  const { url, leave } = await joinDatabase(folder);
  const other = await visitor();
  await leave();
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  other.kill('SIGTERM');
  await ended(other);
  expect(livingServer(folder.cluster)).toBeNull();
});

test('the server of a killed start is joined, and stopped at the end', async () => {
  const killed = await visitor();
  killed.kill('SIGKILL');
  await ended(killed);
  const orphan = livingServer(folder.cluster);
  expect(orphan).not.toBeNull();
  const { pid, leave } = await joinDatabase(folder);
  expect(pid).toBe(orphan.pid);
  await leave();
  expect(identity(orphan.pid)).toBeNull();
});

test('after a kill of server and start alike, the data is recovered', async () => {
  const killed = await visitor();
  const { pid } = livingServer(folder.cluster);
  killed.kill('SIGKILL');
  process.kill(pid, 'SIGKILL');
  await ended(killed);
  const { url, leave } = await joinDatabase(folder);
  expect(await ask(url, "SELECT to_regclass('kept') IS NOT NULL AS present")).toEqual({ present: true });
  await leave();
});

test('a stale postmaster.pid whose number belongs to another program does not hinder the start', async () => {
  writeFileSync(
    join(folder.cluster, 'postmaster.pid'),
    `${process.pid}\n${folder.cluster}\n1\n5432\n\n127.0.0.1\n  1 1\nready\n`,
  );
  if (process.getuid?.() === 0) {
    const { uid, gid } = statSync(folder.cluster);
    execFileSync('chown', [`${uid}:${gid}`, join(folder.cluster, 'postmaster.pid')]);
  }
  const { url, leave } = await joinDatabase(folder);
  expect(await ask(url, 'SELECT 1 AS one')).toEqual({ one: 1 });
  await leave();
  expect(await until(() => !existsSync(join(folder.cluster, 'postmaster.pid')), 2000)).toBe(true);
});
