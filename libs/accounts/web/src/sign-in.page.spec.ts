import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { DoorView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';

import { SignInPage } from './sign-in.page';

const DOOR: DoorView = {
  call: { year: 2026, closesOn: '2026-05-07' },
  lastEdition: {
    year: 2021,
    startsOn: '2021-10-01',
    endsOn: '2021-10-11',
    counts: { science_village: 7, festival: 0, science_route: 0, single: 1 },
    lines: [{ at: 0.5, kind: 'single', visits: null }],
  },
  demonstration: false,
};

async function opened(
  post: (path: string, body: unknown) => Promise<unknown>,
  door: () => Promise<DoorView> = () => Promise.resolve(DOOR),
  retour?: string,
) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get: door, post } }] });
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(SignInPage);
  fixture.componentRef.setInput('retour', retour);
  await fixture.whenStable();
  return { fixture, gone, root: fixture.nativeElement as HTMLElement };
}
async function send(fixture: ComponentFixture<SignInPage>, email: string, password: string): Promise<void> {
  const root = fixture.nativeElement as HTMLElement;
  root.querySelector<HTMLInputElement>('[name=email]')!.value = email;
  root.querySelector<HTMLInputElement>('[name=password]')!.value = password;
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

test('missing answers are said on their fields, and nothing is sent', async () => {
  const post = jest.fn(() => Promise.resolve());
  const { fixture, root } = await opened(post);
  await send(fixture, 'culture@mpt', '');
  expect(errors(root)).toEqual([
    'Il manque une partie de l’adresse, par exemple .fr à la fin.',
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

test('a coordinator who signs in lands on the pilotage, or on the page that was asked for', async () => {
  const enter = (): Promise<unknown> => Promise.resolve({ signedIn: true, role: 'coordinator', demonstration: false });
  const first = await opened(enter);
  await send(first.fixture, ' c@x.fr ', 'oui');
  expect(first.gone).toHaveBeenCalledWith('/pilotage', { replaceUrl: true });
  TestBed.resetTestingModule();
  const second = await opened(enter, undefined, '/pilotage/dossiers');
  await send(second.fixture, 'c@x.fr', 'oui');
  expect(second.gone).toHaveBeenCalledWith('/pilotage/dossiers', { replaceUrl: true });
});
