// What `npm start` refuses at once, in one sentence, and what it leaves untouched.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDataFolder } from '../lib/data-folder.mjs';
import { tryLock } from '../lib/lock.mjs';
import { freePort } from '../lib/ports.mjs';
import { pinnedNode, root } from '../lib/workspace.mjs';
import { welcome } from './welcome.mjs';

let place;
let dataDir;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fds-start-'));
  dataDir = join(place, 'data');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

function start(args, env) {
  const { status, stdout, stderr } = spawnSync(pinnedNode(), ['tools/start/start.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
    timeout: 20_000,
    env: { ...process.env, DATABASE_URL: '', SMTP_URL: '', PORTAL_DATA_DIR: dataDir, ...env },
  });
  return { code: status, output: stdout, problem: stderr };
}
const sentence = (pattern) => ({ code: 1, output: '', problem: expect.stringMatching(pattern) });

test('a taken port is named, with another to choose', async () => {
  const server = createServer();
  const port = await new Promise((done) => server.listen(0, '127.0.0.1', () => done(server.address().port)));
  try {
    const answer = start([], { PORT: String(port) });
    expect(answer).toEqual(sentence(new RegExp(`^✗ Le port ${port} est déjà pris.*PORT=${port + 1} npm start.*\\n$`)));
    expect(readdirSync(dataDir)).toEqual(['portal.json']);
  } finally {
    server.close();
  }
});

test('a port that is no port is refused before anything is written', () => {
  expect(start([], { PORT: 'http' })).toEqual(sentence(/^✗ PORT vaut « http »/));
  expect(readdirSync(place)).toEqual([]);
});

test('a foreign folder is refused and left alone', () => {
  writeFileSync(join(place, 'thesis.odt'), '');
  expect(start([], { PORTAL_DATA_DIR: place })).toEqual(sentence(/contient déjà autre chose/));
  expect(readdirSync(place)).toEqual(['thesis.odt']);
});

test('a second portal on the same folder is refused, the first named', async () => {
  const { release } = tryLock(openDataFolder(dataDir).at('start.lock'));
  const answer = start([], { PORT: String(await freePort()) });
  release();
  expect(answer).toEqual(sentence(new RegExp(`tourne déjà.*processus ${process.pid}`)));
});

test('a folder of a newer version is refused', () => {
  openDataFolder(dataDir).mark({ format: 99 });
  expect(start([], {})).toEqual(sentence(/version plus récente/));
});

test('a demonstration does not become empty', async () => {
  openDataFolder(dataDir).mark({ kind: 'demonstration' });
  const answer = start(['--empty'], { PORT: String(await freePort()) });
  expect(answer).toEqual(sentence(/données de démonstration/));
});

test('an unknown argument is a wrong call', () => {
  expect(start(['--emtpy'], {})).toMatchObject({ code: 2, problem: expect.stringMatching(/Appel incompris/) });
  expect(start(['--empty', '--admin', 'nobody'], {})).toMatchObject({
    code: 2,
    problem: expect.stringMatching(/adresse/),
  });
});

const told = {
  addresses: { portal: 'http://127.0.0.1:3000', mails: 'http://127.0.0.1:3002' },
  administrator: null,
  empty: false,
  seconds: '2,0 s',
  log: 'portal.log',
};
const accounts = [{ role: 'coordinator', name: 'Anne', email: 'anne@exemple.fr', password: 'xyz-123' }];

test('passwords are shown at the first start, their file at the next ones', () => {
  const demonstration = { accounts, file: '/data/accounts.json' };
  expect(welcome({ ...told, demonstration: { ...demonstration, first: true } })).toMatch(/anne@exemple\.fr\s+xyz-123/);
  const again = welcome({ ...told, demonstration: { ...demonstration, first: false } });
  expect(again).toContain('/data/accounts.json');
  expect(again).not.toContain('xyz-123');
});

test('an empty portal says how its first administrator is made', () => {
  expect(welcome({ ...told, demonstration: null, empty: true })).toContain('npm run portal -- users first-admin');
});
