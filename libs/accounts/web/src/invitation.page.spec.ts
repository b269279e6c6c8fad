import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { InvitationPage } from './invitation.page';

const INVITED = { email: 'premier@region.fr', role: 'administrator', expiresAt: '2026-10-09T07:30:00Z' };

async function opened(api: {
  get: (path: string) => Promise<unknown>;
  post?: (path: string, body: unknown) => Promise<unknown>;
}) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: api }] });
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(InvitationPage);
  fixture.componentRef.setInput('jeton', 'a b');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const fill = async (name: string, password: string): Promise<void> => {
    for (const [index, value] of [name, password].entries()) {
      const box = root.querySelectorAll('input')[index]!;
      box.value = value;
      box.dispatchEvent(new Event('input'));
    }
    root.querySelector('form')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    await fixture.whenStable();
  };
  return { root, gone, fill };
}
const errors = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('.msg-erreur span')].map(({ textContent }) => textContent);

test('a guest chooses a name and a password, and lands on the first page of the role', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve());
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(
      path === '/api/session' ? { signedIn: true, role: 'administrator', demonstration: false } : INVITED,
    );
  const { root, gone, fill } = await opened({ get, post });
  expect(root.textContent).toContain('premier@region.fr');
  await fill('Camille Ozenne', 'Abcdefghij1!');
  expect(post.mock.calls).toEqual([
    ['/api/invitations/a%20b/acceptance', { name: 'Camille Ozenne', password: 'Abcdefghij1!' }],
  ]);
  expect(gone).toHaveBeenCalledWith('/administration', { replaceUrl: true });
});

test('a weak password is explained on its field, and nothing is sent', async () => {
  const post = jest.fn(() => Promise.resolve());
  const { root, fill } = await opened({ get: () => Promise.resolve(INVITED), post });
  await fill('', 'abc');
  expect(errors(root)).toEqual([
    'Il manque une réponse : votre nom.',
    'Douze caractères au moins, ou une phrase de sept mots.',
  ]);
  expect(post).not.toHaveBeenCalled();
});

test('a link that was used says so, with what to do', async () => {
  const { root } = await opened({
    get: () =>
      Promise.reject(new Problem(404, 'accounts.link_gone', 'Ce lien n’est plus valable. Demandez-en un nouveau.')),
  });
  expect([root.querySelector('form'), root.querySelector('.visage')?.textContent]).toEqual([
    null,
    expect.stringContaining('Demandez-en un nouveau'),
  ]);
});

test('what the server refuses is laid on its field', async () => {
  const refused = new Problem(422, 'accounts.weak_password', 'x', {
    errors: [{ pointer: '/password', rule: 'too_short', detail: 'Trop simple.' }],
  });
  const { root, fill } = await opened({ get: () => Promise.resolve(INVITED), post: () => Promise.reject(refused) });
  await fill('Camille', 'Abcdefghij1!');
  expect(errors(root)).toEqual(['Trop simple.']);
});
