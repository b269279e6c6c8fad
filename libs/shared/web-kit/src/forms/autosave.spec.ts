import { Injector, runInInjectionContext } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { Problem } from '../http/problem';
import { type Autosave, autosave, RETRY_PAUSES, TYPING_PAUSE } from './autosave';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

let text = '';
const made = (save: (value: string) => Promise<unknown>): Autosave =>
  runInInjectionContext(TestBed.inject(Injector), () => autosave({ value: () => text, save }));

test('what is typed is saved two seconds after the last keystroke, once', async () => {
  const save = jest.fn((_: string) => Promise.resolve());
  const form = made(save);
  text = 'L';
  form.change();
  await jest.advanceTimersByTimeAsync(TYPING_PAUSE - 100);
  text = 'Labo';
  form.change();
  await jest.advanceTimersByTimeAsync(TYPING_PAUSE);
  expect(save.mock.calls).toEqual([['Labo']]);
  expect(form.state().is).toBe('saved');
});

test('leaving a field saves at once, and nothing when nothing changed', async () => {
  const save = jest.fn((_: string) => Promise.resolve());
  const form = made(save);
  expect(await form.now()).toBe(true);
  form.change();
  expect(await form.now()).toBe(true);
  expect(save).toHaveBeenCalledTimes(1);
});

test('what is typed while saving is saved next, never at the same time', async () => {
  const ends: (() => void)[] = [];
  const saved: string[] = [];
  const form = made((value) => (saved.push(value), new Promise<void>((resolve) => ends.push(resolve))));
  text = 'one';
  form.change();
  const all = form.now();
  text = 'two';
  form.change();
  expect(saved).toEqual(['one']);
  ends[0]!();
  await jest.advanceTimersByTimeAsync(0);
  expect(saved).toEqual(['one', 'two']);
  ends[1]!();
  expect(await all).toBe(true);
});

test('without a network it is said not saved, and tried again', async () => {
  let calls = 0;
  const form = made(() => (calls++ === 0 ? Promise.reject(new Problem(0, 'network', 'Coupée.')) : Promise.resolve()));
  form.change();
  expect(await form.now()).toBe(false);
  expect(form.state()).toMatchObject({ is: 'failed', retrying: true });
  await jest.advanceTimersByTimeAsync(RETRY_PAUSES[0]);
  expect(form.state().is).toBe('saved');
});

test('a refusal of the server waits for the next change', async () => {
  const save = jest.fn(() => Promise.reject(new Problem(409, 'x', 'Modifié.')));
  const form = made(save);
  form.change();
  await form.now();
  await jest.advanceTimersByTimeAsync(60_000);
  expect(save).toHaveBeenCalledTimes(1);
});

test('a server that stays down is tried less and less often, at once when the network is back', async () => {
  const save = jest.fn(() => Promise.reject(new Problem(503, 'down', 'En panne.')));
  const form = made(save);
  form.change();
  await form.now();
  await jest.advanceTimersByTimeAsync(RETRY_PAUSES[0]);
  expect(save).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(RETRY_PAUSES[0]);
  expect(save).toHaveBeenCalledTimes(2);
  globalThis.dispatchEvent(new Event('online'));
  await jest.advanceTimersByTimeAsync(0);
  expect(save).toHaveBeenCalledTimes(3);
});

test('typing goes on while nothing answers: it stays said, and the next try stands', async () => {
  let down = true;
  const save = jest.fn(() => (down ? Promise.reject(new Problem(0, 'network', 'Coupée.')) : Promise.resolve()));
  const form = made(save);
  form.change();
  await form.now();
  form.change();
  expect(form.state().is).toBe('failed');
  down = false;
  await jest.advanceTimersByTimeAsync(RETRY_PAUSES[0]);
  expect(form.state().is).toBe('saved');
});
