import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, test } from '@jest/globals';
import { listKey, Shortcuts } from './shortcuts';

beforeEach(() => localStorage.clear());

const pressed = (key: string, target: HTMLElement = document.body): string | null => {
  let asked: string | null = null;
  const listen = (event: KeyboardEvent): void => void (asked = listKey(event));
  target.addEventListener('keydown', listen, { once: true });
  target.dispatchEvent(new KeyboardEvent('keydown', { key }));
  return asked;
};

test('single keys are switched off, and stay so in this browser (RGAA 12.10)', () => {
  const shortcuts = TestBed.inject(Shortcuts);
  expect(shortcuts.on()).toBe(true);
  shortcuts.set(false);
  expect(shortcuts.on()).toBe(false);
  TestBed.resetTestingModule();
  expect(TestBed.inject(Shortcuts).on()).toBe(false);
});

test('a key that is typed into a field asks nothing of the list', () => {
  expect([pressed('j'), pressed('k'), pressed('e'), pressed('q')]).toEqual(['down', 'up', 'export', null]);
  expect(pressed('e', document.createElement('input'))).toBeNull();
});
