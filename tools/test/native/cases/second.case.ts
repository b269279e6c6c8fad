import { expect, test } from '@jest/globals';
import { toldBy } from './told';

test('nothing is left of the file before', () => {
  expect(process.env['FDS_LEFT_BEHIND']).toBeUndefined();
  expect(new Set([Math.random(), Math.random()]).size).toBe(2);
});
toldBy('second.case.ts');
test('what nobody waits for and fails is a failure', async () => {
  void Promise.reject(new Error('nobody waits for me'));
  await new Promise((done) => setTimeout(done, 20));
});
