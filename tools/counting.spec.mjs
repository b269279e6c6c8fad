// The counting page as it is built: what a phone fetches, and what it can do without a network.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pinnedNode, root } from './lib/workspace.mjs';

const folder = mkdtempSync(join(tmpdir(), 'fds-counting-'));
const text = (name) => readFileSync(join(folder, 'compter', name), 'utf8');
const page = () => readFileSync(join(folder, 'compter.html'), 'utf8');

beforeAll(() => void execFileSync(pinnedNode(), ['tools/counting.mjs', folder], { cwd: root }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('all its JavaScript together is under 40 kB compressed, and holds no framework', () => {
  const scripts = readdirSync(join(folder, 'compter')).filter((name) => name.endsWith('.js'));
  const all = scripts.map(text).join('\n');
  expect(scripts.sort()).toEqual(['page.js', 'theme.js', 'worker.js']);
  expect(gzipSync(all).length).toBeLessThan(40_000);
  expect(brotliCompressSync(all).length).toBeLessThan(12_000);
  expect(all).not.toMatch(/angular|ɵ|rxjs/i);
});

test('it asks nothing of anybody but the portal, and writes no script or style in the page', () => {
  const everything = [page(), text('page.js'), text('page.css'), text('worker.js'), text('manifest.webmanifest')].join(
    '\n',
  );
  expect(everything.match(/https?:\/\/[^\s"'`)]+/g)?.filter((url) => !url.startsWith('http://www.w3.org/'))).toEqual(
    [],
  );
  expect(page()).not.toMatch(/<script(?![^>]* src=)|<style|\son\w+=|\sstyle=/);
});

test('its worker knows every file of the page, and those that the page and the manifest name are there', () => {
  const files = readdirSync(join(folder, 'compter'));
  const kept = [...text('worker.js').matchAll(/\/compter\/[\w.-]+/g)].map(([path]) => path.replace('/compter/', ''));
  const apart = ['worker.js', 'LICENSE-fonts.txt'];
  expect([...new Set(kept)].sort()).toEqual(files.filter((name) => !apart.includes(name)).sort());
  const named = [page(), text('manifest.webmanifest'), text('page.css')]
    .flatMap((source) => [...source.matchAll(/["'](\/compter\/[\w.-]+)["']/g)])
    .map(([, path]) => path.replace('/compter/', ''));
  expect(named.filter((name) => !files.includes(name))).toEqual([]);
});

test('it can be installed: a name, a beginning within its scope, and icons in the sizes that phones ask for', () => {
  const manifest = JSON.parse(text('manifest.webmanifest'));
  expect(manifest).toMatchObject({
    name: expect.any(String),
    start_url: '/compter',
    scope: '/compter',
    display: 'standalone',
  });
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']));
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
});

test('two builds of the same sources are the same, to the byte', () => {
  const before = text('worker.js');
  execFileSync(pinnedNode(), ['tools/counting.mjs', folder], { cwd: root });
  expect(text('worker.js')).toBe(before);
});
