// A class of the contract is known by its name alone: of two of one name, the document keeps the one it meets last, and
// the screens of the other read fields that are not there.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../lib/workspace.mjs';

const CLASS = /^export (?:abstract )?class (\w+)/gm;

test('no two classes of requests and answers have one name, whatever their steps', () => {
  const files = globSync('libs/*/api*/src/**/*.{contract,view}.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(30);
  const places = new Map();
  for (const file of files) {
    for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(CLASS))
      places.set(name, [...(places.get(name) ?? []), file]);
  }
  const twice = [...places].filter(([, where]) => where.length > 1);
  expect(Object.fromEntries(twice)).toEqual({});
});
