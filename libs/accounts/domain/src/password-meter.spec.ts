import { expect, test } from '@jest/globals';
import { measurePassword } from './password-meter';
import { canUsePassword } from './password';

const EMAIL = 'claire@ombelliscience.example';
const words = (password: string): string => measurePassword(password, EMAIL).words;

test('the meter says what is missing, in words', () => {
  expect(words('')).toBe('Douze caractères variés, ou une phrase de sept mots.');
  expect(words('abc')).toBe('Il manque 9 caractères, une majuscule, un chiffre et un signe.');
  expect(words('Abcdefghij1')).toBe('Il manque 1 caractère et un signe.');
  expect(words('Abcdefghijk1')).toBe('Il manque un signe, ou 2 caractères de plus.');
  expect(words('abcdefghijklmnop')).toBe('Il manque une majuscule, un chiffre et un signe.');
  expect(words('Abcdefghijklmnop')).toBe('Il manque un chiffre ou un signe.');
  expect(words('Claire-2026-oui!')).toBe('Votre adresse ne doit pas s’y trouver.');
  expect(words('Abcdefghij1!')).toBe('Ce mot de passe convient.');
});

test('the meter is full exactly when the password may be used', () => {
  const tried = [
    '',
    'a',
    'Abcdefghij1!',
    'Abcdefghijkl12',
    'abcdefghijklmnop',
    'le sel de la baie vient de loin',
    'Claire-2026-oui!',
  ];
  for (const password of tried) {
    const { share, allowed } = measurePassword(password, EMAIL);
    expect([password, allowed, share === 1]).toEqual([
      password,
      canUsePassword(password, EMAIL).allowed,
      canUsePassword(password, EMAIL).allowed,
    ]);
  }
});
