import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { SessionView } from '@fds/shared/contract';
import { Api, Problem, Session, Theme } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { AccountPanel } from './account-panel';

const CAMILLE: SessionView = {
  signedIn: true,
  person: { id: '1', name: 'Camille Ozenne', email: 'c@x.fr' },
  role: 'coordinator',
  roles: ['coordinator', 'holder'],
  demonstration: false,
  proConnect: false,
};

async function opened(api: Partial<Record<'put' | 'delete', () => Promise<unknown>>>, view: SessionView = CAMILLE) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get: () => Promise.resolve(view), ...api } }],
  });
  await TestBed.inject(Session).known();
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(AccountPanel);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const items = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.compte-menu button')];
  const press = async (words: string): Promise<void> => {
    items()
      .find(({ textContent }) => textContent.includes(words))!
      .click();
    await fixture.whenStable();
    await fixture.whenStable();
  };
  return { root, gone, items, press };
}

test('a person with two roles passes from one to the other and lands on its first page', async () => {
  const { gone, press } = await opened({ put: () => Promise.resolve({ ...CAMILLE, role: 'holder' }) });
  await press('Passer en Porteur de projet');
  expect([TestBed.inject(Session).role(), gone.mock.calls[0]?.[0]]).toEqual(['holder', '/mon-espace']);
});

test('signing out leads to the door', async () => {
  const { gone, press } = await opened({ delete: () => Promise.resolve({ address: null }) });
  await press('Se déconnecter');
  expect([TestBed.inject(Session).signedIn(), gone.mock.calls[0]?.[0]]).toEqual([false, '/connexion']);
});

test('signing out of a session that ProConnect opened leads to ProConnect, which ends its own', async () => {
  const { gone, press } = await opened({ delete: () => Promise.resolve({ address: '#chez-proconnect' }) });
  await press('Se déconnecter');
  expect([TestBed.inject(Session).signedIn(), gone.mock.calls, location.hash]).toEqual([false, [], '#chez-proconnect']);
});

test('a switch that fails says so under the button, until the menu is opened again', async () => {
  const { root, items, press } = await opened({
    put: () => Promise.reject(new Problem(403, 'x', 'Ce rôle ne vous est pas ouvert.')),
  });
  await press('Passer en');
  const said = (): string | null | undefined => root.querySelector('[role=alert]')?.textContent;
  expect([said(), items()]).toEqual(['Ce rôle ne vous est pas ouvert.', []]);
  root.querySelector<HTMLButtonElement>('.compte-bouton')!.click();
  expect(items().length).toBeGreaterThan(0);
  await new Promise((resolve) => setTimeout(resolve));
  expect(said()).toBe('');
});

test('light, dark or as the device says: one is checked, and choosing changes the page', async () => {
  localStorage.clear();
  const { items, press } = await opened({});
  const checked = (): (string | undefined)[] =>
    items()
      .filter((item) => item.getAttribute('aria-checked') === 'true')
      .map(({ textContent }) => textContent.trim());
  expect(checked()).toEqual(['Comme l’appareil']);
  await press('Sombre');
  expect(document.documentElement.getAttribute('data-theme')).toBe('sombre');
  TestBed.inject(Theme).choose('device');
});

test('a holder of several organisations finds each of them, and its team behind it', async () => {
  const organisations = [
    { id: 'a', name: 'Maison pour tous' },
    { id: 'b', name: 'Bibliothèque' },
  ];
  const { gone, items, press } = await opened({}, { ...CAMILLE, role: 'holder', organisations });
  expect(items().map(({ textContent }) => textContent.trim())).toEqual(
    expect.arrayContaining(['Maison pour tous', 'Bibliothèque']),
  );
  await press('Bibliothèque');
  expect(String(gone.mock.calls[0]?.[0])).toBe('/ma-structure/membres?structure=b');
});
