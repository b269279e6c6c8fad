import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { LinkView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { rememberReturn } from './arrival';
import { LinkPage } from './link.page';

const LINK: LinkView = { purpose: 'sign_in', email: 'ana@x.fr', expiresAt: '2026-03-10T08:20:00Z' };
const GONE = new Problem(404, 'accounts.link_gone', 'Ce lien n’est plus valable. Demandez-en un nouveau.');
const HOLDER = { signedIn: true, role: 'holder', demonstration: false, proConnect: false };

async function opened(
  link: LinkView | Problem,
  post: (path: string, body?: unknown) => Promise<unknown> = () => Promise.resolve(HOLDER),
) {
  localStorage.clear();
  const get = (path: string): Promise<unknown> => {
    if (path === '/api/session') return Promise.resolve(HOLDER);
    return link instanceof Problem ? Promise.reject(link) : Promise.resolve(link);
  };
  const sent = jest.fn(post);
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get, post: sent } }] });
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(LinkPage);
  fixture.componentRef.setInput('jeton', 'a b');
  await settled(fixture);
  return { fixture, gone, sent, root: fixture.nativeElement as HTMLElement };
}
const settled = async (fixture: ComponentFixture<LinkPage>): Promise<void> => {
  for (let turn = 0; turn < 4; turn++) await fixture.whenStable();
};
async function press(fixture: ComponentFixture<LinkPage>, words: string): Promise<void> {
  const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === words)!.click();
  await settled(fixture);
}
async function fill(fixture: ComponentFixture<LinkPage>, selector: string, value: string): Promise<void> {
  const box = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>(selector)!;
  box.value = value;
  box.dispatchEvent(new Event('input'));
  await settled(fixture);
}
const heading = (root: HTMLElement): string | undefined => root.querySelector('h1')?.textContent;

test('a sign-in link opens nothing by itself: its button does, and leads to the page that was asked for', async () => {
  const { fixture, gone, sent, root } = await opened(LINK);
  rememberReturn('/dossiers/3');
  expect([sent.mock.calls, heading(root)]).toEqual([[], 'Entrer dans le portail']);
  expect(root.textContent).toContain('ana@x.fr');
  await press(fixture, 'Entrer');
  expect(sent.mock.calls).toEqual([['/api/links/a%20b/session']]);
  expect(gone).toHaveBeenCalledWith('/dossiers/3', { replaceUrl: true });
});

test('a newcomer gives a name, goes without a password, and is led to the structure', async () => {
  const { fixture, gone, sent, root } = await opened({ ...LINK, purpose: 'sign_up' });
  expect(heading(root)).toBe('Ouvrir votre compte');
  await press(fixture, 'Continuer sans mot de passe');
  expect([sent.mock.calls, root.querySelector('.msg-erreur')?.textContent.trim()]).toEqual([[], 'Écrivez votre nom.']);
  await fill(fixture, '[autocomplete=name]', ' Ana Bel ');
  await press(fixture, 'Continuer sans mot de passe');
  expect(sent.mock.calls).toEqual([['/api/links/a%20b/account', { name: 'Ana Bel', password: null }]]);
  expect(gone).toHaveBeenCalledWith('/ma-structure/choisir', { replaceUrl: true });
});

test('a password being chosen is measured while it is typed, and a weak one is not sent', async () => {
  const { fixture, sent, root } = await opened({ ...LINK, purpose: 'password' });
  const says = (): string | undefined => root.querySelector('.force .meta')?.textContent;
  await fill(fixture, '[name=new-password]', 'Abcdefghij1');
  expect(says()).toBe('Il manque 1 caractère et un signe.');
  await press(fixture, 'Enregistrer et entrer');
  expect([sent.mock.calls, root.querySelector('.msg-erreur')?.textContent]).toEqual([
    [],
    expect.stringContaining('Douze caractères au moins'),
  ]);
  await fill(fixture, '[name=new-password]', 'Abcdefghij1!');
  expect(says()).toBe('Ce mot de passe convient.');
  await press(fixture, 'Enregistrer et entrer');
  expect(sent.mock.calls).toEqual([['/api/links/a%20b/password', { password: 'Abcdefghij1!' }]]);
});

test('each of the two mailboxes confirms, and the first one learns that the other is waited for', async () => {
  const { fixture, sent, root } = await opened({ ...LINK, purpose: 'email_change', newEmail: 'ana@y.fr' }, () =>
    Promise.resolve({ done: false, newEmail: 'ana@y.fr', waitingFor: 'ana@y.fr' }),
  );
  await press(fixture, 'Confirmer le changement');
  expect(sent.mock.calls).toEqual([['/api/links/a%20b/email-change']]);
  expect(root.querySelector('[role=status]')?.textContent.replace(/\s+/g, ' ')).toContain('l’autre boîte a confirmé');
});

test('an invitation has a page of its own', async () => {
  TestBed.resetTestingModule();
  const { gone } = await opened({ ...LINK, purpose: 'invitation' });
  const [target] = gone.mock.calls[0] ?? [];
  expect(TestBed.inject(Router).serializeUrl(target as never)).toBe('/invitation/a%20b');
});

test('a link that is gone says so, with a way to another one', async () => {
  const { fixture, sent, root } = await opened(GONE);
  expect(heading(root)).toBe('Ce lien n’est plus valable');
  await fill(fixture, '[name=email]', 'ana@x.fr');
  root.querySelector('form')!.dispatchEvent(new Event('submit'));
  await settled(fixture);
  expect(sent.mock.calls).toEqual([['/api/access-requests', { email: 'ana@x.fr', wish: 'sign_in' }]]);
  expect(heading(root)).toBe('Regardez vos messages');
});

test('a link that runs out while its page is open shows the same', async () => {
  const { fixture, root } = await opened(LINK, () => Promise.reject(GONE));
  await press(fixture, 'Entrer');
  expect(heading(root)).toBe('Ce lien n’est plus valable');
});

test('a portal that does not answer is not a lost link', async () => {
  const { root } = await opened(new Problem(0, 'network', 'Le portail ne répond pas.'));
  expect(heading(root)).toBe('Votre lien');
  expect(root.textContent).toContain('Le portail ne répond pas.');
});
