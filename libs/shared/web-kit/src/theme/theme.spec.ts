import { readFileSync } from 'node:fs';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Theme } from './theme';

let deviceIsDark = false;
let deviceChanges: (event: { matches: boolean }) => void = () => undefined;
const attribute = (): string | null => document.documentElement.getAttribute('data-theme');

beforeEach(() => {
  localStorage.clear();
  deviceIsDark = false;
  globalThis.matchMedia = jest.fn(() => ({
    matches: deviceIsDark,
    addEventListener: (_: string, listener: typeof deviceChanges) => (deviceChanges = listener),
  })) as unknown as typeof matchMedia;
});
afterEach(() => document.documentElement.removeAttribute('data-theme'));

test('a person who chooses dark sees it at once and finds it again at the next visit', () => {
  const theme = TestBed.inject(Theme);
  theme.choose('dark');
  TestBed.tick();
  expect([theme.dark(), attribute()]).toEqual([true, 'sombre']);
  TestBed.resetTestingModule();
  expect(TestBed.inject(Theme).choice()).toBe('dark');
});

test('a person who chose nothing follows the device, also when it changes', () => {
  const theme = TestBed.inject(Theme);
  expect([theme.choice(), theme.dark()]).toEqual(['device', false]);
  deviceChanges({ matches: true });
  TestBed.tick();
  expect(attribute()).toBe('sombre');
  theme.choose('light');
  TestBed.tick();
  expect(attribute()).toBeNull();
});

test.each([
  ['dark', false, 'sombre'],
  ['light', true, null],
  [null, true, 'sombre'],
  [null, false, null],
] as const)('before the first paint: choice %s on a device whose dark is %s gives %s', (choice, dark, expected) => {
  if (choice) localStorage.setItem('theme', choice);
  deviceIsDark = dark;
  new Function(readFileSync('apps/web/public/theme.js', 'utf8'))();
  expect(attribute()).toBe(expected);
});
