import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Routes } from '@angular/router';
import { CHECKED_PAGES, CRITERIA } from '@fds/shared/kernel';
import { expect, test } from '@jest/globals';
import { ROUTES } from './routes';

/** How an address is met in a real browser: by the sweep, as somebody, or by a story under the name of a look. */
interface Met {
  readonly address: string;
  readonly as?: string;
  readonly story?: string;
  readonly look?: string;
  readonly leads?: string;
}
const STORIES = 'apps/web-e2e/src';
const text = (path: string): string => readFileSync(join(process.cwd(), path), 'utf8');
const MET = JSON.parse(text(`${STORIES}/addresses.json`)) as readonly Met[];

async function addressesOf(routes: Routes, above: string): Promise<string[]> {
  const found = await Promise.all(
    routes.map(async (route) => {
      const path = [above, route.path].filter(Boolean).join('/');
      if (route.redirectTo !== undefined) return [];
      const children = route.children ?? ((await route.loadChildren?.()) as Routes | undefined) ?? [];
      return children.length > 0 ? addressesOf(children, path) : [`/${path}`];
    }),
  );
  return found.flat();
}

test('every address of the router is met in a real browser, and no other', async () => {
  const known = [...new Set(await addressesOf(ROUTES, ''))].sort();
  expect(MET.map(({ address }) => address).sort()).toEqual(known);
});

test('an address that the sweep leaves to a story is looked at there', () => {
  const missing = MET.filter(({ story, look }) => story && !text(`${STORIES}/${story}`).includes(String(look)));
  expect(missing).toEqual([]);
  expect(MET.filter(({ as, story, leads }) => [as, story, leads].filter(Boolean).length !== 1)).toEqual([]);
});

test('the pages that the statement of accessibility names are pages of the portal', () => {
  const parts = (address: string): string[] => address.split('/');
  const matches = (known: string, address: string): boolean =>
    parts(known).length === parts(address).length &&
    parts(known).every((part, at) => part.startsWith(':') || part === parts(address)[at]);
  const unknown = CHECKED_PAGES.filter(({ address }) => !MET.some((one) => matches(one.address, address)));
  expect(unknown).toEqual([]);
});

test('a criterion that rests on a test names one that exists', () => {
  for (const path of new Set(CRITERIA.flatMap(({ tests }) => tests ?? [])))
    expect([path, text(path).length > 0]).toEqual([path, true]);
});
