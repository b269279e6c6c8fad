import { expect, test } from '@jest/globals';
import { safeReturn } from './safe-return';

test('a person who was sent to the door goes back to the page that was asked for', () => {
  expect(safeReturn('/pilotage/dossiers?dep=80#haut')).toBe('/pilotage/dossiers?dep=80#haut');
  expect(safeReturn('/')).toBe('/');
});

test('a link made to lead elsewhere, or back to the door, is not followed', () => {
  const traps = [
    'https://x.fr',
    '//x.fr',
    '/\\x.fr',
    '/a\\b',
    '/\t/x.fr',
    'javascript:alert(1)',
    '',
    '/connexion',
    '/connexion?retour=/',
  ];
  expect([...traps, null, undefined].map(safeReturn)).toEqual([...traps, null, undefined].map(() => null));
  expect(safeReturn('/connexions')).toBe('/connexions');
});
