import { expect, test } from '@jest/globals';
import { ACCESS_WISHES, answerTo } from './access';

test('whatever is asked for, a known mailbox gets the way in, an unknown one the way to an account', () => {
  expect(ACCESS_WISHES.map((wish) => answerTo(wish, 'open'))).toEqual(['sign_in', 'sign_in', 'password']);
  expect(ACCESS_WISHES.map((wish) => answerTo(wish, 'unknown'))).toEqual(['sign_up', 'sign_up', 'sign_up']);
});

test('a closed account is opened by no link', () => {
  expect(ACCESS_WISHES.map((wish) => answerTo(wish, 'closed'))).toEqual(['closed', 'closed', 'closed']);
});
