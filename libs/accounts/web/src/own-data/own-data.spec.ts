import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { OwnDataView, PrivacyView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { afterEach, expect, jest, test } from '@jest/globals';
import { EraseAccountPage } from './erase-account.page';
import { OwnDataPage } from './own-data.page';
import { PrivacyPage } from './privacy.page';
import { RegisterPage } from './register.page';

const HOLDING = {
  code: 'accounts.account',
  title: 'Compte',
  what: 'Votre nom.',
  why: 'Vous reconnaître.',
  basis: 'Mission d’intérêt public',
  keeps: 'Deux ans.',
  readers: 'La coordination.',
  erasure: 'Effacé aussitôt.',
};
const OWN: OwnDataView = {
  name: 'Claire Vasseur',
  email: 'claire@exemple.fr',
  holdings: [
    { ...HOLDING, count: 2, corrected: { path: '/compte', words: 'Modifier mon nom' } },
    { ...HOLDING, code: 'archive.imports', title: 'Imports', count: 0, corrected: { path: '/x', words: 'Voir' } },
  ],
  erasing: { allowed: true, reasons: [] },
  consequences: ['« Les Amis du ciel » n’aura plus de responsable.'],
};
const PRIVACY: PrivacyView = {
  holdings: [HOLDING],
  terms: [{ of: 'Compte qui ne sert plus', term: 'deux ans', source: 'CNIL' }],
  contact: { name: 'Claude', email: 'science@region.example', phone: '', hours: '' },
};

type Page = typeof OwnDataPage | typeof EraseAccountPage | typeof PrivacyPage | typeof RegisterPage;
async function opened(page: Page, api: object): Promise<{ fixture: ComponentFixture<unknown>; root: HTMLElement }> {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
  const fixture: ComponentFixture<unknown> = TestBed.createComponent<unknown>(page);
  await fixture.whenStable();
  return { fixture, root: fixture.nativeElement as HTMLElement };
}
const reading =
  (view: unknown): (() => Promise<unknown>) =>
  () =>
    Promise.resolve(view);
const text = (root: HTMLElement): string => root.textContent.replace(/\s+/g, ' ');
async function confirm(fixture: ComponentFixture<unknown>, root: HTMLElement, typed: string): Promise<void> {
  const box = root.querySelector<HTMLInputElement>('input');
  if (box) box.value = typed;
  box?.dispatchEvent(new Event('input'));
  root.querySelector('form')?.dispatchEvent(new Event('submit'));
  await fixture.whenStable();
}

afterEach(() => {
  jest.restoreAllMocks();
});

test('one’s data: how much is held, and a link to correct what there is', async () => {
  const { root } = await opened(OwnDataPage, { get: reading(OWN) });
  expect([...root.querySelectorAll('.lignes .num')].map(({ textContent }) => textContent)).toEqual([
    '2\u00a0éléments',
    'rien',
  ]);
  expect([...root.querySelectorAll('.lignes a')].map(({ textContent }) => textContent)).toEqual(['Modifier mon nom']);
});

test('the last administrator reads why the account cannot go, and is offered no button', async () => {
  const kept = {
    allowed: false,
    reasons: [{ code: 'last_administrator', text: 'C’est le dernier compte d’administration.' }],
  };
  const { root } = await opened(OwnDataPage, { get: reading({ ...OWN, erasing: kept }) });
  expect(text(root)).toContain('C’est le dernier compte d’administration.');
  expect(root.querySelector('[href="/compte/donnees/suppression"]')).toBeNull();
});

test('a download that fails says so where it was asked', async () => {
  const file = jest.fn((_path: string) => Promise.reject(new Problem(500, 'unexpected', 'L’action n’a pas abouti.')));
  const { fixture, root } = await opened(OwnDataPage, { get: reading(OWN), file });
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Télécharger la page'))?.click();
  await fixture.whenStable();
  expect(file).toHaveBeenCalledWith('/api/own-data/html');
  expect(text(root)).toContain('L’action n’a pas abouti.');
});

test('erasing: what goes and what it entails is said first, and another address confirms nothing', async () => {
  const post = jest.fn((_path: string, _body?: unknown) => Promise.resolve());
  const { fixture, root } = await opened(EraseAccountPage, { get: reading(OWN), post });
  expect(text(root)).toContain('« Les Amis du ciel » n’aura plus de responsable.');
  expect([...root.querySelectorAll('dd')].map(({ textContent }) => textContent)).toEqual([
    'Effacé aussitôt.',
    'Effacé aussitôt.',
  ]);
  await confirm(fixture, root, 'quelqu’un@ailleurs.fr');
  expect(root.querySelector('.msg-erreur')?.textContent).toContain('Recopiez l’adresse e-mail du compte');
  expect(post).not.toHaveBeenCalled();
});

test('erasing: the typed address, in any case, makes the account go and another page say so', async () => {
  const post = jest.fn((_path: string, _body?: unknown) => Promise.resolve());
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(path === '/api/session' ? { signedIn: false, demonstration: false } : OWN);
  const { fixture, root } = await opened(EraseAccountPage, {
    get,
    post,
    whenSignedOut: () => null,
    whenAnswered: () => null,
  });
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  await confirm(fixture, root, 'Claire@Exemple.FR');
  expect(post).toHaveBeenCalledWith('/api/own-data/erasure', { confirmation: 'Claire@Exemple.FR' });
  expect(gone).toHaveBeenCalledWith('/compte-supprime', { replaceUrl: true });
});

test('anyone reads what is kept, how long and whom to write to; without an address the page still says it', async () => {
  const { root } = await opened(PrivacyPage, { get: reading(PRIVACY) });
  for (const words of ['Votre nom.', 'Mission d’intérêt public', 'deux ans', 'Cookies'])
    expect(text(root)).toContain(words);
  expect(root.querySelector('a[href^="mailto:"]')?.textContent).toBe('science@region.example');
  TestBed.resetTestingModule();
  const without = await opened(PrivacyPage, { get: reading({ ...PRIVACY, contact: null }) });
  expect(text(without.root)).toContain('écrivez à la coordination régionale.');
});

test('the register has a row per processing, and fails with its reason', async () => {
  const { root } = await opened(RegisterPage, { get: reading(PRIVACY) });
  expect(root.querySelectorAll('tbody tr')).toHaveLength(1);
  TestBed.resetTestingModule();
  const failed = await opened(RegisterPage, {
    get: () => Promise.reject(new Problem(500, 'x', 'Rien n’a été changé.')),
  });
  expect(text(failed.root)).toContain('Le registre n’a pas pu être lu');
});
