import { Component, inject, signal } from '@angular/core';
import { DOCUMENT } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { afterEach, expect, jest, test } from '@jest/globals';

/** For window.spec.mjs: a component, and what a test file may leave behind in its window. */
@Component({ template: '<p>{{ words() }}</p>' })
class Greeting {
  readonly words = signal('Bonjour');
  readonly document = inject(DOCUMENT);
}

afterEach(() => void jest.useRealTimers());

test('a component is drawn in the window of the file', async () => {
  const fixture = TestBed.createComponent(Greeting);
  await fixture.whenStable();
  expect((fixture.nativeElement as HTMLElement).textContent).toBe('Bonjour');
  expect(fixture.componentInstance.document).toBe(globalThis.document);
});
test('timers wait until they are moved', () => {
  jest.useFakeTimers();
  let rung = false;
  setTimeout(() => (rung = true), 5000);
  jest.advanceTimersByTime(5000);
  expect(rung).toBe(true);
});
test('a file leaves words, a listener, a property and a timer behind', () => {
  document.body.append('left behind');
  localStorage.setItem('left', 'behind');
  globalThis.addEventListener('online', () => {
    throw new Error('A listener of the file before.');
  });
  Object.assign(globalThis, { leftBehind: true, scrollTo: 'none' });
  setTimeout(() => {
    throw new Error('A timer of the file before.');
  }, 20);
  expect(document.body.textContent).toContain('left behind');
});
