import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { DoorView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';

import { takeReturn } from './doors/arrival';
import { SignInPage } from './sign-in.page';

const DOOR: DoorView = {
  call: { year: 2026, closesOn: '2026-05-07' },
  contact: null,
  lastEdition: {
    year: 2021,
    startsOn: '2021-10-01',
    endsOn: '2021-10-11',
    counts: { science_village: 7, festival: 0, science_route: 0, single: 1 },
    lines: [{ at: 0.5, kind: 'single', visits: null }],
  },
  demonstration: false,
};

const NOBODY = { signedIn: false, demonstration: false, proConnect: false };

async function opened(
  post: (path: string, body: unknown) => Promise<unknown>,
  door: () => Promise<DoorView> = () => Promise.resolve(DOOR),
  retour?: string,
  session: object = NOBODY,
) {
  localStorage.clear();
  const get = (path: string): Promise<unknown> => (path === '/api/session' ? Promise.resolve(session) : door());
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get, post } }] });
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('retour', retour);
  await fixture.whenStable();
  return { fixture, gone, root: fixture.nativeElement as HTMLElement };
}
async function press(fixture: ComponentFixture<SignInPage>, words: string): Promise<void> {
  const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === words)!.click();
  await fixture.whenStable();
}
/** Fills what is given and sends the form; with a password, the field is opened first. */
async function send(fixture: ComponentFixture<SignInPage>, email: string, password?: string): Promise<void> {
  const root = fixture.nativeElement as HTMLElement;
  if (password !== undefined && !root.querySelector('input[name=password]')) await press(fixture, 'Mot de passe');
  root.querySelector<HTMLInputElement>('[name=email]')!.value = email;
  if (password !== undefined) root.querySelector<HTMLInputElement>('input[name=password]')!.value = password;
  root.querySelector('form')!.dispatchEvent(new Event('submit'));
  await fixture.whenStable();
}
const errors = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.msg-erreur span')].map(({ textContent }) => textContent);

test('anyone reads the call’s last day and the last edition’s events on the door', async () => {
  const { root } = await opened(() => Promise.resolve());
  expect(root.querySelector('.cx-appel')?.textContent).toContain('jusqu’au jeudi 7 mai 2026, 23\u00a0h\u00a059.');
  expect(root.querySelector('figcaption')?.textContent.replace(/\s+/g, ' ')).toContain(
    'Octobre 2021, une raie par événement.7 villages des sciences',
  );
  expect(root.querySelectorAll('.cx-jours li')).toHaveLength(11);
});

test('a door that tells nothing still lets people in', async () => {
  const { root } = await opened(
    () => Promise.resolve(),
    () => Promise.reject(new Problem(500, 'x', 'y')),
  );
  expect([root.querySelector('.cx-appel'), root.querySelector('figcaption')]).toEqual([null, null]);
  expect(root.querySelector('form')).not.toBeNull();
});

test('a link comes first: one address, one button, and the page says where to look for it', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve());
  const { fixture, root } = await opened(post, undefined, '/dossiers/3');
  expect(root.querySelector('input[name=password]')).toBeNull();
  await send(fixture, ' culture@mpt.fr ');
  expect(post.mock.calls).toEqual([['/api/access-requests', { email: 'culture@mpt.fr', wish: 'sign_in' }]]);
  expect(root.querySelector('h1')?.textContent).toBe('Regardez vos messages');
  expect(root.textContent).toContain('culture@mpt.fr');
  expect(root.textContent).not.toContain('boîte d’essai');
  // The link opens in another tab: the page asked for waits there.
  expect(takeReturn()).toBe('/dossiers/3');
  await press(fixture, 'Revenir');
  expect(root.querySelector<HTMLInputElement>('[name=email]')?.value).toBe('culture@mpt.fr');
});

test('the demonstration says that its messages stay in its own mailbox', async () => {
  const { fixture, root } = await opened(() => Promise.resolve(), undefined, undefined, {
    ...NOBODY,
    demonstration: true,
  });
  await send(fixture, 'culture@mpt.fr');
  expect(root.textContent).toContain('boîte d’essai');
});

test('a forgotten password is asked for with the address that was typed', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve());
  const { fixture, root } = await opened(post);
  await press(fixture, 'Mot de passe');
  await press(fixture, 'Mot de passe oublié\u00a0?');
  expect(errors(root)).toEqual(['Écrivez l’adresse que vous avez donnée à la coordination.']);
  root.querySelector<HTMLInputElement>('[name=email]')!.value = 'culture@mpt.fr';
  await press(fixture, 'Mot de passe oublié\u00a0?');
  expect(post.mock.calls).toEqual([['/api/access-requests', { email: 'culture@mpt.fr', wish: 'password' }]]);
  expect(root.textContent).toContain('une\u00a0heure');
});

test('an address that could imitate another is explained, and nothing is sent', async () => {
  const post = jest.fn(() => Promise.resolve());
  const { fixture, root } = await opened(post);
  await send(fixture, 'сlaire@mpt.fr');
  expect(errors(root)[0]).toContain('lettre d’un autre alphabet');
  expect(post).not.toHaveBeenCalled();
});

test('missing answers are said on their fields, and nothing is sent', async () => {
  const post = jest.fn(() => Promise.resolve());
  const { fixture, root } = await opened(post);
  await send(fixture, 'culture@mpt', '');
  expect(errors(root)).toEqual([
    'Cette adresse e-mail n’est pas complète, par exemple prenom@structure.fr',
    'Écrivez votre mot de passe.',
  ]);
  expect(root.querySelector('[name=email]')?.getAttribute('aria-invalid')).toBe('true');
  expect(post).not.toHaveBeenCalled();
});

test('a refused password is told in the server’s words, and the address stays', async () => {
  const { fixture, root } = await opened(() =>
    Promise.reject(new Problem(401, 'accounts.refused', 'L’adresse ou le mot de passe ne va pas.')),
  );
  await send(fixture, 'culture@mpt.fr', 'non');
  expect(root.querySelector('[role=alert]')?.textContent.trim()).toBe('L’adresse ou le mot de passe ne va pas.');
  expect(root.querySelector<HTMLInputElement>('[name=email]')?.value).toBe('culture@mpt.fr');
});

test('a coordinator who signs in lands on the pilotage, or on the page that was asked for, never elsewhere', async () => {
  const enter = (): Promise<unknown> => Promise.resolve({ ...NOBODY, signedIn: true, role: 'coordinator' });
  for (const [retour, page] of [
    [undefined, '/pilotage'],
    ['/pilotage/dossiers', '/pilotage/dossiers'],
    ['//evil.example/pilotage', '/pilotage'],
    ['https://evil.example', '/pilotage'],
  ] as const) {
    TestBed.resetTestingModule();
    const { fixture, gone } = await opened(enter, undefined, retour);
    await send(fixture, ' c@x.fr ', 'oui');
    expect(gone).toHaveBeenCalledWith(page, { replaceUrl: true });
  }
});

test('ProConnect is offered only where it is configured', async () => {
  const offered = async (session: object): Promise<boolean> => {
    TestBed.resetTestingModule();
    const { root } = await opened(() => Promise.resolve(), undefined, undefined, session);
    return root.textContent.includes('ProConnect');
  };
  expect([await offered(NOBODY), await offered({ ...NOBODY, proConnect: true })]).toEqual([false, true]);
});
