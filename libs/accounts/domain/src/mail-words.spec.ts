import { expect, test } from '@jest/globals';
import { dayInWords, onOneLine } from './mail-words';

test('a name with line breaks stays on one line of a mail', () => {
  expect(onOneLine('Camille\r\n\r\nVotre compte est bloqué\u2028cliquez')).toBe(
    'Camille Votre compte est bloqué cliquez',
  );
});

test('a day is written in words', () => {
  expect(dayInWords('2026-03-03')).toBe('3 mars 2026');
});
