import { expect, test } from '@jest/globals';
import { pastedText } from './pasting';

test('a list pasted from a word processor is a list of ours; its invisible signs and empty lines stay behind', () => {
  const word = 'Bonjour,\r\n\r\n\r\n\r\n·\tun\u200b\r\n•  deux\r\no\ttrois\r\n\ufefffin  \r\n';
  expect(pastedText(word)).toBe('Bonjour,\n\n- un\n- deux\n- trois\nfin\n');
});

test('what looks like a sign of a list within a line, and a word that begins with o, stay', () => {
  expect(pastedText('on vient · vite\no combien')).toBe('on vient · vite\no combien');
});
