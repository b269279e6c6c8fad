import { expect, test } from '@jest/globals';
import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from '../lib/workspace.mjs';
import LongestFirst, { LONG } from './longest-first.mjs';

/** Test files as Jest gives them, of which it knows the duration (milliseconds) or only the size. */
const filesOf = (sizes, durations) => {
  const perfCache = Object.fromEntries(Object.entries(durations).map(([path, lasted]) => [path, [1, lasted]]));
  const context = { config: { cache: false }, hasteFS: { getSize: (path) => sizes[path] } };
  const sequencer = new LongestFirst({});
  sequencer._cache.set(context, perfCache);
  return sequencer.sort(Object.keys(sizes).map((path) => ({ path, context }))).map(({ path }) => basename(path));
};
const sizes = { 'a/short.spec.ts': 900, 'a/routes.spec.ts': 10, 'a/shorter.spec.ts': 20, 'b/people.e2e.ts': 5 };

test('of a fresh clone those known to last long come first, then the others by their size', () => {
  expect(filesOf(sizes, {})).toEqual(['people.e2e.ts', 'routes.spec.ts', 'short.spec.ts', 'shorter.spec.ts']);
});

test('once the files have run, their own durations say the order', () => {
  const durations = { 'a/short.spec.ts': 4, 'a/routes.spec.ts': 2, 'a/shorter.spec.ts': 3, 'b/people.e2e.ts': 1 };
  expect(filesOf(sizes, durations)).toEqual(['short.spec.ts', 'shorter.spec.ts', 'routes.spec.ts', 'people.e2e.ts']);
});

test('every file said to last long exists', () => {
  const files = globSync('{apps,libs}/**/src/**/*.{spec,e2e}.ts', { cwd: root }).map((path) => basename(path));
  expect(files).toEqual(expect.arrayContaining(LONG));
});
