import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isInstalled } from './dependencies.mjs';
import { digest, stamp } from './freshness.mjs';
import { knownMigrations } from './migrations.mjs';

let place;
const write = (path, text) => {
  mkdirSync(join(place, path, '..'), { recursive: true });
  writeFileSync(join(place, path), typeof text === 'string' ? text : JSON.stringify(text));
};
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fds-fresh-'));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test('sources are fresh by their content, not by their date', () => {
  write('libs/a/x.ts', 'one');
  const before = digest(['libs'], undefined, place);
  utimesSync(join(place, 'libs/a/x.ts'), 1, 1);
  expect(digest(['libs'], undefined, place)).toBe(before);
  write('libs/a/x.ts', 'two');
  expect(digest(['libs'], undefined, place)).not.toBe(before);
});

test('a renamed file and a file that does not count are told apart', () => {
  write('libs/a/x.ts', 'one');
  const keep = (file) => !file.endsWith('.spec.ts');
  const before = digest(['libs'], keep, place);
  write('libs/a/x.spec.ts', 'test');
  expect(digest(['libs'], keep, place)).toBe(before);
  rmSync(join(place, 'libs/a/x.ts'));
  write('libs/a/y.ts', 'one');
  expect(digest(['libs'], keep, place)).not.toBe(before);
});

test('a stamp says only what was written last', () => {
  const mark = stamp(join(place, 'dist/.stamp'));
  expect(mark.says('x')).toBe(false);
  mark.write('x');
  expect([mark.says('x'), mark.says('y')]).toEqual([true, false]);
  mark.remove();
  expect(mark.says('x')).toBe(false);
});

test('packages count as installed when npm finished with the versions of the lock file', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/mac-only': { version: '1.0.0', optional: true },
  };
  write('package-lock.json', { packages: wanted });
  expect(isInstalled(place)).toBe(false);
  write('node_modules/a/package.json', '{}');
  expect(isInstalled(place)).toBe(false);
  write('node_modules/.package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
  expect(isInstalled(place)).toBe(true);
  write('package-lock.json', { packages: { ...wanted, 'node_modules/a': { version: '1.0.1' } } });
  expect(isInstalled(place)).toBe(false);
});

test('the migrations of the code are known by the names TypeORM writes down', () => {
  write('m/1763770000000-extensions.ts', 'export class Extensions1763770000000 implements MigrationInterface {}');
  write('m/index.ts', "export * from './1763770000000-extensions';");
  expect(knownMigrations(join(place, 'm'))).toEqual(['Extensions1763770000000']);
});
