import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { SessionView } from '@fds/shared/contract';
import { Api, Problem, Session } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { AccountMenu, initialsOf } from './account-menu';

const CAMILLE: SessionView = {
  signedIn: true,
  person: { id: '1', name: 'Camille Ozenne', email: 'c@x.fr' },
  role: 'coordinator',
  roles: ['coordinator', 'holder'],
  demonstration: false,
};

async function opened(api: Partial<Record<'put' | 'delete', () => Promise<unknown>>>) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: () => Promise.resolve(CAMILLE), ...api } }],
  });
  await TestBed.inject(Session).known();
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(AccountMenu);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  root.querySelector<HTMLButtonElement>('.compte-bouton')!.click();
  await fixture.whenStable();
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await fixture.whenStable();
    await fixture.whenStable();
  };
  return { root, gone, press };
}

test('a person with two roles passes from one to the other and lands on its first page', async () => {
  const { gone, press } = await opened({ put: () => Promise.resolve({ ...CAMILLE, role: 'holder' }) });
  await press('Passer en Porteur de projet');
  expect([TestBed.inject(Session).role(), gone.mock.calls[0]?.[0]]).toEqual(['holder', '/mon-espace']);
});

test('signing out leads to the door', async () => {
  const { gone, press } = await opened({ delete: () => Promise.resolve() });
  await press('Se déconnecter');
  expect([TestBed.inject(Session).signedIn(), gone.mock.calls[0]?.[0]]).toEqual([false, '/connexion']);
});

test('a switch that fails says so in the menu, which stays open', async () => {
  const { root, press } = await opened({
    put: () => Promise.reject(new Problem(403, 'x', 'Ce rôle ne vous est pas ouvert.')),
  });
  await press('Passer en');
  expect(root.querySelector('.rate')?.textContent).toBe('Ce rôle ne vous est pas ouvert.');
  expect(root.querySelector<HTMLElement>('.compte-menu')?.hidden).toBe(false);
});

test('initials are those of the two first words', () => {
  expect(['Camille Ozenne', 'Maison Pour Tous', 'Anne-Marie', ''].map(initialsOf)).toEqual(['CO', 'MP', 'AM', '']);
});
