import { expect, test } from '@jest/globals';
import { canUsePassword } from './password';

const reasons = (password: string, email = 'claire@ombelliscience.example'): readonly string[] => {
  const answer = canUsePassword(password, email);
  return answer.allowed ? [] : answer.reasons;
};

test('CNIL 2022-100: twelve characters of four classes, or fourteen of three, are enough', () => {
  expect(reasons('Abcdefghij1!')).toEqual([]);
  expect(reasons('Abcdefghijk12')).toEqual(['too_few_classes']);
  expect(reasons('Abcdefghijkl12')).toEqual([]);
  expect(reasons('Abc1!')).toEqual(['too_short']);
});

test('CNIL 2022-100: a phrase of seven words is enough', () => {
  expect(reasons('le sel de la baie vient de loin')).toEqual([]);
  expect(reasons('le sel de')).toEqual(['too_short']);
});

test('a password that holds the address is refused', () => {
  expect(reasons('Claire-2026-oui!')).toEqual(['contains_address']);
});
