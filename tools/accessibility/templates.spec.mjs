// What the templates, scripts and styles of every page must not hold, for the statement of accessibility to stay true.
import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../lib/workspace.mjs';

const FOLDERS = '{apps/web/src,apps/counting/src,libs/*/web/src,libs/shared/web-kit/src}';

async function places(kinds, pattern) {
  const found = [];
  for await (const path of glob(`${FOLDERS}/**/*.*`, { cwd: root })) {
    if (path.endsWith('.spec.ts') || !kinds.split(',').includes(path.split('.').at(-1))) continue;
    for (const [words] of readFileSync(join(root, path), 'utf8').matchAll(pattern)) found.push(`${path}: ${words}`);
  }
  return found;
}

test('the folders of the pages are found', async () => {
  expect((await places('ts', /selector: 'fds-[\w-]+'/g)).length).toBeGreaterThan(100);
});

test('no tag and no attribute is there for its looks alone (RGAA 10.1)', async () => {
  const marks =
    /<(font|center|big|strike|tt|basefont|marquee|blink)[\s>]|\s(bgcolor|align|valign|cellpadding|border)="/g;
  expect(await places('ts,html', marks)).toEqual([]);
});

test('content that a style shows under the pointer is shown to the keyboard too (RGAA 10.14)', async () => {
  const shown = /[^{}]*:hover[^{}]*\{[^}]*(?:display|visibility|clip-path|content):[^}]*\}/g;
  const rules = await places('ts,scss,css', shown);
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((rule) => !rule.includes(':focus'))).toEqual([]);
});

test('no window opens by a script (RGAA 13.2)', async () => {
  expect(await places('ts,html', /window\.open\(/g)).toEqual([]);
});

test('neither pictographs nor pictures made of signs stand in the pages (RGAA 13.5)', async () => {
  expect(await places('ts,html', /\p{Emoji_Presentation}/gu)).toEqual([]);
});

test('nothing repeats itself or flashes, and what moves stops when the system asks for it (RGAA 13.7, 13.8)', async () => {
  expect(await places('scss,css,ts', /animation(?:-iteration-count)?:[^;]*infinite/g)).toEqual([]);
  const styles = readFileSync(join(root, 'apps/web/src/styles/_print.scss'), 'utf8');
  expect(styles).toMatch(/prefers-reduced-motion: reduce\)\s*\{\s*\*\s*\{[^}]*animation: none/);
});

test('nothing asks for a gesture or acts before the finger is lifted (RGAA 13.10, 13.11)', async () => {
  const early = await places(
    'ts,html',
    /\((?:pointerdown|mousedown|touchstart|touchmove)\)|addEventListener\('(?:pointerdown|touch\w+)'/g,
  );
  // Keeps the caret where it is while a word is chosen under it: what the word does can be undone with the text.
  expect(early).toEqual(['libs/communication/web/src/templates/message-editor.html: (mousedown)']);
});
