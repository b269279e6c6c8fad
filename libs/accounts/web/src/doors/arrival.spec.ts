import { beforeEach, expect, test } from '@jest/globals';
import { landing, rememberReturn, takeReturn } from './arrival';

const HOLDER = { signedIn: true, role: 'holder', demonstration: false, proConnect: false } as const;
beforeEach(() => localStorage.clear());

test('whoever comes in lands on the page that was asked for, else on the first page of the role', () => {
  expect(landing(HOLDER, '/dossiers/3')).toBe('/dossiers/3');
  expect(landing(HOLDER)).toBe('/mon-espace');
  expect(landing({ signedIn: false, demonstration: false, proConnect: false })).toBe('/');
});

test('whoever owes a second proof gives it first, and the page asked for is not lost', () => {
  const waiting = { signedIn: false, demonstration: false, proConnect: false, pending: 'second_factor' } as const;
  expect(landing(waiting)).toBe('/connexion/verification');
  expect(landing(waiting, '/pilotage?a=1&b=2')).toBe('/connexion/verification?retour=%2Fpilotage%3Fa%3D1%26b%3D2');
  expect(landing({ ...waiting, pending: 'enrolment' }, '//x.fr')).toBe('/connexion/double-verification');
});

test('a page to return to that leads elsewhere is neither followed nor remembered', () => {
  for (const trap of ['https://x.fr', '//x.fr', '/\\x.fr', 'javascript:alert(1)', '/connexion']) {
    expect(landing(HOLDER, trap)).toBe('/mon-espace');
    rememberReturn(trap);
    expect(takeReturn()).toBeNull();
  }
});

test('the page asked for is found again in another tab, once, and not after half an hour', () => {
  rememberReturn('/dossiers/3');
  expect([takeReturn(), takeReturn()]).toEqual(['/dossiers/3', null]);
  localStorage.setItem('fds-retour', JSON.stringify({ page: '/dossiers/3', until: Date.now() - 1 }));
  expect(takeReturn()).toBeNull();
  localStorage.setItem('fds-retour', JSON.stringify({ page: '//x.fr', until: Date.now() + 1000 }));
  expect(takeReturn()).toBeNull();
  localStorage.setItem('fds-retour', '{');
  expect(takeReturn()).toBeNull();
});
