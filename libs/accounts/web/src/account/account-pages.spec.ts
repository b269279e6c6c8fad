import { type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AccountSessionsPage, AccountView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { ProfilePage } from './profile.page';
import { SessionsPage } from './sessions.page';

const ANA: AccountView = { name: 'Ana Bel', email: 'ana@x.fr', hasPassword: true, pendingEmail: null };
const ROW = {
  id: '1',
  browser: 'Firefox',
  system: 'Linux',
  handheld: false,
  address: '192.0.2.1',
  method: 'password',
  stage: 'open',
  role: 'holder',
  createdAt: '2026-03-10T08:00:00Z',
  seenAt: '2026-03-10T09:00:00Z',
  present: true,
} as const;
const SESSIONS: AccountSessionsPage = {
  items: [ROW, { ...ROW, id: '2', browser: null, system: null, present: false, stage: 'second_factor' }],
  total: 2,
  page: 1,
  size: 25,
};

type Answer = (path: string, body?: unknown) => Promise<unknown>;
async function opened<T>(
  page: Type<T>,
  value: unknown,
  { put, post, remove }: { put?: Answer; post?: Answer; remove?: Answer } = {},
) {
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(
      path === '/api/session' ? { signedIn: true, role: 'holder', demonstration: false, proConnect: false } : value,
    );
  const calls = { put: jest.fn(put), post: jest.fn(post), delete: jest.fn(remove) };
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get, ...calls } }] });
  const fixture = TestBed.createComponent(page);
  await settled(fixture);
  return { fixture, calls, root: fixture.nativeElement as HTMLElement };
}
const settled = async (fixture: ComponentFixture<unknown>): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await fixture.whenStable();
};
async function press(fixture: ComponentFixture<unknown>, words: string): Promise<void> {
  const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === words)!.click();
  await settled(fixture);
}
async function fill(fixture: ComponentFixture<unknown>, selector: string, value: string): Promise<void> {
  const box = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>(selector)!;
  box.value = value;
  box.dispatchEvent(new Event('input'));
  await settled(fixture);
}
const said = (root: HTMLElement): string =>
  [...root.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ');

test('a person corrects the name, and an empty one is not sent', async () => {
  const { fixture, calls, root } = await opened(ProfilePage, ANA, {
    put: () => Promise.resolve({ ...ANA, name: 'Ana Belle' }),
  });
  await fill(fixture, '[autocomplete=name]', '  ');
  await press(fixture, 'Enregistrer le nom');
  expect(calls.put).not.toHaveBeenCalled();
  await fill(fixture, '[autocomplete=name]', ' Ana Belle ');
  await press(fixture, 'Enregistrer le nom');
  expect(calls.put.mock.calls).toEqual([['/api/account/name', { name: 'Ana Belle' }]]);
  expect(said(root)).toContain('Votre nom est enregistré.');
});

test('a change of address shows which mailbox is waited for, and can be cancelled', async () => {
  const pendingEmail = {
    email: 'ana@y.fr',
    oldConfirmed: true,
    newConfirmed: false,
    expiresAt: '2026-03-11T08:00:00Z',
  };
  const { fixture, calls, root } = await opened(ProfilePage, ANA, {
    post: () => Promise.resolve({ ...ANA, pendingEmail }),
    remove: () => Promise.resolve(ANA),
  });
  await press(fixture, 'Changer d’adresse');
  await fill(fixture, '[autocomplete=email]', 'ana@é.fr');
  await press(fixture, 'Envoyer les deux liens');
  expect(calls.post).not.toHaveBeenCalled();
  await fill(fixture, '[autocomplete=email]', ' ana@y.fr ');
  await press(fixture, 'Envoyer les deux liens');
  expect(calls.post.mock.calls).toEqual([['/api/account/email-change', { email: 'ana@y.fr' }]]);
  expect([...root.querySelectorAll('.etapes li span')].map(({ textContent }) => textContent.trim())).toEqual([
    'Boîte actuelle\u00a0: confirmé',
    'Nouvelle boîte\u00a0: en attente',
  ]);
  await press(fixture, 'Annuler ce changement');
  expect(calls.delete.mock.calls).toEqual([['/api/account/email-change']]);
  expect(root.querySelector('.etapes')).toBeNull();
});

test('the present password is asked for, and the server’s refusal stands on its field', async () => {
  const wrong = new Problem(422, 'accounts.wrong_password', 'x', {
    errors: [{ pointer: '/current', rule: 'wrong_password', detail: 'Ce n’est pas votre mot de passe actuel.' }],
  });
  const { fixture, calls, root } = await opened(ProfilePage, ANA, { put: () => Promise.reject(wrong) });
  await press(fixture, 'Changer de mot de passe');
  await fill(fixture, '[autocomplete=current-password]', 'ancien');
  await fill(fixture, '[name=new-password]', 'Abcdefghij1!');
  await press(fixture, 'Enregistrer le mot de passe');
  expect(calls.put.mock.calls).toEqual([['/api/account/password', { current: 'ancien', password: 'Abcdefghij1!' }]]);
  expect(root.querySelector('.msg-erreur')?.textContent).toContain('Ce n’est pas votre mot de passe actuel.');
});

test('whoever has no password may choose one; whoever has one may do without', async () => {
  const without = { ...ANA, hasPassword: false };
  const { fixture, calls, root } = await opened(ProfilePage, without, {
    put: () => Promise.resolve(ANA),
    remove: () => Promise.resolve(without),
  });
  expect(root.textContent).not.toContain('Me passer de mot de passe');
  await press(fixture, 'Choisir un mot de passe');
  await fill(fixture, '[name=new-password]', 'Abcdefghij1!');
  await press(fixture, 'Enregistrer le mot de passe');
  expect(calls.put.mock.calls).toEqual([['/api/account/password', { current: null, password: 'Abcdefghij1!' }]]);
  await press(fixture, 'Me passer de mot de passe');
  await fill(fixture, '[autocomplete=current-password]', 'Abcdefghij1!');
  await press(fixture, 'Retirer le mot de passe');
  expect(calls.delete.mock.calls).toEqual([['/api/account/password', { current: 'Abcdefghij1!' }]]);
});

test('the present session is marked and has no button; another one is closed from here', async () => {
  const { fixture, calls, root } = await opened(SessionsPage, SESSIONS, {
    remove: () => Promise.resolve({ ended: 1 }),
  });
  const rows = [...root.querySelectorAll('li')];
  expect(
    rows.map((row) => [
      row.querySelector('b')?.textContent,
      row.querySelector('.st')?.textContent,
      Boolean(row.querySelector('button')),
    ]),
  ).toEqual([
    ['Firefox sur Linux', 'Cette session', false],
    ['Navigateur inconnu', 'Attend la seconde preuve', true],
  ]);
  await press(fixture, 'Fermer');
  await press(fixture, 'Fermer toutes les autres');
  expect(calls.delete.mock.calls).toEqual([['/api/account/sessions/2'], ['/api/account/sessions']]);
});
