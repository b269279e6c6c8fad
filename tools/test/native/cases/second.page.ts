import { expect, test } from '@jest/globals';

test('a file finds an empty window that nobody listens to', async () => {
  globalThis.dispatchEvent(new Event('online'));
  await new Promise((done) => setTimeout(done, 50));
  expect([document.body.textContent, localStorage.length, 'leftBehind' in globalThis]).toEqual(['', 0, false]);
  expect(typeof globalThis.scrollTo).toBe('function');
});
test('an error in a listener is a failure, as in a browser', () => {
  const button = document.createElement('button');
  button.addEventListener('click', () => {
    throw new Error('nobody catches me');
  });
  button.click();
});
