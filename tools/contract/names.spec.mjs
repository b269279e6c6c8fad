// What the contract knows by a name: its classes and its lists of choices. Of two of one name the document keeps the one it
// meets last, and the screens of the other read what is not there.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../lib/workspace.mjs';

const sources = globSync('libs/*/{api,api-kit}/src/**/*.ts', { cwd: root, exclude: (name) => name === 'node_modules' })
  .filter((file) => !/\.(spec|entity)\.ts$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
/** A class with its body, as the house writes it: closed by a brace at the margin. */
const CLASS = /^export (?:abstract )?class (\w+)([^]*?)^\}/gm;
/** A field that says what it may hold, which makes a class one of the contract. */
const FIELD = /^ {2}@(?:Text|FreeText|Email|Link|Choice|Ref|DateOnly|Instant|Int|Figure|Json|Flag|Nested)\(/m;
const CHOICE = /\bChoice\(\s*'(\w+)',\s*([\w.]+)/g;

/** Names that stand for more than one thing, with all they stand for. */
const ambiguous = (pairs) => {
  const all = new Map();
  for (const [name, meaning] of pairs) all.set(name, new Set([...(all.get(name) ?? []), meaning]));
  return Object.fromEntries([...all].filter(([, { size }]) => size > 1).map(([name, set]) => [name, [...set].sort()]));
};

test('no two classes of requests and answers have one name, whatever their steps and files', () => {
  const classes = sources.flatMap(({ file, text }) =>
    [...text.matchAll(CLASS)].filter(([, , body]) => FIELD.test(body)).map(([, name]) => [name, file]),
  );
  expect(classes.length).toBeGreaterThan(300);
  expect(ambiguous(classes)).toEqual({});
});

test('a list of choices has one name for one list', () => {
  const choices = sources.flatMap(({ text }) => [...text.matchAll(CHOICE)].map(([, name, list]) => [name, list]));
  expect(choices.length).toBeGreaterThan(100);
  expect(ambiguous(choices)).toEqual({});
});
