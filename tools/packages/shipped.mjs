// The packages of others that reach people: what the server runs on, and what the pages take along.
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../lib/files.mjs';
import { root } from '../lib/workspace.mjs';

/** Licences under which a package may be shipped: they ask for their text, and no more of our own code. */
export const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Allowed by their name and with a reason: everything else under these licences is refused. */
export const EXCEPTIONS = [
  {
    licence: 'LGPL-3.0-or-later',
    of: /^@img\/sharp-/,
    reason: 'libvips, a library of its own that sharp loads; it can be replaced by another build',
  },
];

const WEB = [
  'apps/web/src/**/*.{ts,scss}',
  'apps/counting/src/**/*.ts',
  'libs/*/web/src/**/*.{ts,scss}',
  'libs/shared/web-kit/src/**/*.{ts,scss}',
];
const IMPORT = /(?:from|import|@use)\s*\(?\s*['"](?:pkg:)?(@[\w.-]+\/[\w.-]+|[\w.-]+)[^'"]*['"]/g;

/** Names of the packages that the pages are made with. */
function takenByPages(known) {
  const names = new Set();
  for (const file of globSync(WEB, { cwd: root }))
    if (!/\.spec\.ts$/.test(file))
      for (const [, name] of readFileSync(join(root, file), 'utf8').matchAll(IMPORT))
        if (known.has(name)) names.add(name);
  return names;
}

/** Every package that is shipped, as the lock file knows it: `[{ path, name, version, licence, by }]`, `by` server or pages. */
export function shipped(lock = readJson(join(root, 'package-lock.json'))) {
  const { packages } = lock;
  const { devDependencies = {} } = packages[''];
  const found = new Map();
  const add = (path, by) => {
    const entry = packages[path];
    if (!entry || found.has(path)) return;
    const name = path.slice(path.lastIndexOf('node_modules/') + 13);
    found.set(path, { path, name, version: entry.version, licence: entry.license ?? null, by });
    if (by === 'pages')
      for (const other of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
        add(place(packages, path, other), by);
  };
  for (const [path, entry] of Object.entries(packages)) if (path && !entry.dev) add(path, 'server');
  for (const name of takenByPages(new Set(Object.keys(devDependencies)))) add(`node_modules/${name}`, 'pages');
  return [...found.values()];
}

/** Where a package finds another: in itself, or in what lies around it. */
function place(packages, from, name) {
  for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const path = at ? `${at}/node_modules/${name}` : `node_modules/${name}`;
    if (packages[path] || !at) return path;
  }
}

/** Whether a licence, as SPDX writes it, lets a package be shipped. */
export function isAllowed(licence, name) {
  const text = (licence ?? '').replace(/^\((.*)\)$/, '$1');
  if (text.includes(' OR ')) return text.split(' OR ').some((one) => isAllowed(one, name));
  if (text.includes(' AND ')) return text.split(' AND ').every((one) => isAllowed(one, name));
  return ALLOWED.has(text) || EXCEPTIONS.some(({ licence: one, of }) => one === text && of.test(name));
}

/** Licences with how many packages are under each, the most first. */
export function licenceList(packages = shipped()) {
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence ?? 'none', (counts.get(licence ?? 'none') ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
