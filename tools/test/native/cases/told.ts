import { expect, test } from '@jest/globals';

/** A test that several files tell; loaded once, for all of them. */
export const toldBy = (file: string): void =>
  test(`told by ${file}`, () => expect(expect.getState().testPath).toMatch(file));
