import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { FORMAT, openDataFolder } from './data-folder.mjs';
import { readJson } from './files.mjs';

let place;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fds-folder-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));
const asRoot = process.getuid?.() === 0;

test('a missing folder is made ours, closed to others', () => {
  const dir = join(place, 'deep', 'data');
  openDataFolder(dir);
  expect(readJson(join(dir, 'portal.json'))).toMatchObject({ application: 'fete-de-la-science', format: FORMAT });
  expect(statSync(dir).mode & 0o066).toBe(0);
});

test('our own folder opens again and keeps its marks', () => {
  openDataFolder(place).mark({ kind: 'empty' });
  expect(openDataFolder(place).marker()).toMatchObject({ kind: 'empty', format: FORMAT });
});

test('a start cut short while it claimed the folder is taken up again', () => {
  writeFileSync(join(place, 'portal.json.4711.draft'), '{"appl');
  expect(openDataFolder(place).marker()).toMatchObject({ format: FORMAT });
  expect(readdirSync(place)).toEqual(['portal.json']);
});

test("somebody else's folder is refused and left as it was", () => {
  writeFileSync(join(place, 'thesis.odt'), 'x');
  expect(() => openDataFolder(place)).toThrow(/contient déjà autre chose/);
  expect(readdirSync(place)).toEqual(['thesis.odt']);
});

test('the marker of another application is refused', () => {
  writeFileSync(join(place, 'portal.json'), '{"application":"other"}');
  expect(() => openDataFolder(place)).toThrow(/contient déjà autre chose/);
});

test('a damaged marker is refused, not overwritten', () => {
  writeFileSync(join(place, 'portal.json'), '{"appl');
  expect(() => openDataFolder(place)).toThrow(/abîmé/);
});

test('a folder of a newer version is refused', () => {
  openDataFolder(place).mark({ format: FORMAT + 1 });
  expect(() => openDataFolder(place)).toThrow(/version plus récente/);
});

test('a cluster of another PostgreSQL is refused', () => {
  openDataFolder(place);
  mkdirSync(join(place, 'postgres'));
  writeFileSync(join(place, 'postgres', 'PG_VERSION'), '17\n');
  expect(() => openDataFolder(place)).toThrow(/PostgreSQL 17.*PostgreSQL 18/);
});

test('a file in the place of the folder is refused', () => {
  writeFileSync(join(place, 'file'), '');
  expect(() => openDataFolder(join(place, 'file'))).toThrow(/n'est pas un dossier/);
});

// Root may write everywhere: the right can only be missing for an ordinary user.
(asRoot ? test.skip : test)('a folder that may not be written is refused', () => {
  chmodSync(place, 0o500);
  expect(() => openDataFolder(place)).toThrow(/Impossible d'écrire/);
  expect(() => openDataFolder(join(place, 'inner'))).toThrow(/Impossible d'écrire/);
  expect(existsSync(join(place, 'inner'))).toBe(false);
  chmodSync(place, 0o700);
});
