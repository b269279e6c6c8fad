import { expect, test } from '@jest/globals';
import { isFresh } from './write.mjs';

test('docs/accessibility.md says what the data of the page say: else `npm run accessibility`', async () => {
  expect(await isFresh()).toBe(true);
});
