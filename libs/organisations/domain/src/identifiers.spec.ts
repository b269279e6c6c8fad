import { expect, test } from '@jest/globals';
import { checkIdentifier, frenchIdentifier, IDENTIFIER_REASONS, identifierKindOf, sirenOf } from './identifiers';

const kept = (kind: Parameters<typeof checkIdentifier>[0], typed: string): string => {
  const checked = checkIdentifier(kind, typed);
  return checked.valid ? checked.value : checked.reason;
};

test('a SIRET is kept without its spaces; a wrong digit, a wrong length or letters are told apart', () => {
  expect(kept('siret', ' 732 829 320 00074 ')).toBe('73282932000074');
  expect(kept('siret', '732\u00a0829\u202f320.00074')).toBe('73282932000074');
  expect(kept('siret', '73282932000075')).toBe('siret.key');
  expect(kept('siret', '7328293200007')).toBe('siret.form');
  expect(kept('siret', '7328293200007A')).toBe('siret.form');
  expect(IDENTIFIER_REASONS['siret.key']).toBe(
    'Ce numéro n’existe pas\u00a0: vérifiez les 14 chiffres, ou laissez vide.',
  );
});

test('the offices of La Poste have valid SIRETs though their checksum is another one', () => {
  expect(kept('siret', '356 000 000 00048')).toBe('35600000000048');
  // 3+5+6 = 14, so that the last five digits complete a multiple of 5.
  expect(kept('siret', '356 000 000 00010')).toBe('35600000000010');
  expect(kept('siret', '356 000 000 00011')).toBe('siret.key');
  expect(kept('siren', '356000000')).toBe('356000000');
});

test('nought fourteen times passes every checksum and is nobody', () => {
  expect(kept('siret', '00000000000000')).toBe('siret.key');
  expect(kept('siren', '000000000')).toBe('siren.key');
});

test('a SIREN is nine digits with the same checksum, and begins the SIRET of its establishments', () => {
  expect(kept('siren', '732 829 320')).toBe('732829320');
  expect(kept('siren', '732829321')).toBe('siren.key');
  expect(sirenOf('73282932000074')).toBe('732829320');
});

test('a UAI has the letter of its seven digits, in either case', () => {
  expect(kept('uai', '0750001k')).toBe(kept('uai', '0750001K'));
  const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
  for (const number of [801234, 590001, 9999999, 0]) {
    const text = String(number).padStart(7, '0');
    const right = letters[number % 23];
    expect(kept('uai', `${text} ${right}`)).toBe(`${text}${right}`);
    expect(kept('uai', `${text}${right === 'A' ? 'B' : 'A'}`)).toBe('uai.key');
  }
  expect(kept('uai', '123456A')).toBe('uai.form');
});

test('an RNA is W and nine digits, a letter being possible where Corsica and overseas have one', () => {
  expect(kept('rna', 'w 802 001 234')).toBe('W802001234');
  expect(kept('rna', 'W2A1000123')).toBe('W2A1000123');
  expect(kept('rna', 'W80200123')).toBe('rna.form');
  expect(kept('rna', 'X802001234')).toBe('rna.form');
});

test('a search knows a number from words', () => {
  expect(identifierKindOf('732 829 320 00074')).toBe('siret');
  expect(identifierKindOf('732829320')).toBe('siren');
  expect(identifierKindOf('0801234m')).toBe('uai');
  expect(identifierKindOf('w802001234')).toBe('rna');
  expect(identifierKindOf('maison 2021')).toBeNull();
});

test('line breaks, very long texts and signs of SQL are no identifiers', () => {
  for (const typed of ['\r\nBcc: x@y', "' OR 1=1 --", '%', '9'.repeat(100_000)])
    expect(kept('siret', typed)).toBe('siret.form');
});

test('numbers are read in groups', () => {
  expect(frenchIdentifier('siret', '73282932000074')).toBe('732\u00a0829\u00a0320\u00a000074');
  expect(frenchIdentifier('siren', '732829320')).toBe('732\u00a0829\u00a0320');
  expect(frenchIdentifier('uai', '0801234M')).toBe('0801234M');
});
