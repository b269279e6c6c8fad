import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { InvitationView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { InvitationPage } from './invitation.page';

const INVITED: InvitationView = {
  email: 'sacha@maison.fr',
  role: 'holder',
  organisation: 'Maison pour tous',
  level: 'editor',
  inviter: 'Camille Porteur',
  endsOn: null,
  departments: null,
  expiresAt: '2026-10-09T07:30:00Z',
  known: false,
  activity: null,
  signedInAs: null,
  otherAccount: false,
};
const SESSION = { signedIn: true, role: 'holder', demonstration: false, organisations: [{ id: 'o', name: 'Maison' }] };

async function opened(
  invited: InvitationView | Problem,
  post: (path: string, body: unknown) => Promise<unknown> = () => Promise.resolve(),
  session: object = SESSION,
) {
  const get = jest.fn((path: string) =>
    path === '/api/session'
      ? Promise.resolve(session)
      : invited instanceof Problem
        ? Promise.reject(invited)
        : Promise.resolve(invited),
  );
  const close = jest.fn((_path: string) => Promise.resolve({ address: null }));
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: Api, useValue: { get, post, delete: close } }],
  });
  const gone = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
  const fixture = TestBed.createComponent(InvitationPage);
  fixture.componentRef.setInput('jeton', 'a b');
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await fixture.whenStable();
    await fixture.whenStable();
  };
  return { root, gone, press, get, close, fixture };
}

test('a new guest reads who invites to what, gives a name, and lands on the first page of the role', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve());
  const { root, gone, press } = await opened(INVITED, post);
  for (const words of ['Camille Porteur', 'Maison pour tous', 'sacha@maison.fr', 'Contributeur'])
    expect(root.textContent).toContain(words);
  const box = root.querySelector('input')!;
  box.value = 'Sacha Neuf';
  box.dispatchEvent(new Event('input'));
  await press('Continuer sans mot de passe');
  expect(post.mock.calls).toEqual([['/api/invitations/a%20b/acceptance', { name: 'Sacha Neuf' }]]);
  expect(gone).toHaveBeenCalledWith('/mon-espace', { replaceUrl: true });
});

test('a guest with an account only accepts', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve());
  const { root, press } = await opened({ ...INVITED, known: true }, post);
  expect(root.querySelector('input')).toBeNull();
  await press('Rejoindre l’équipe');
  expect(post.mock.calls).toEqual([['/api/invitations/a%20b/acceptance', {}]]);
});

test('a holder invited without an organisation goes on to find it', async () => {
  const { gone, press } = await opened({ ...INVITED, known: true, organisation: null, level: null }, undefined, {
    ...SESSION,
    organisations: [],
  });
  await press('Accepter l’invitation');
  expect(gone).toHaveBeenCalledWith('/ma-structure/choisir', { replaceUrl: true });
});

test('another account than the invited one is told so, and may sign out here', async () => {
  const { root, press, get, close } = await opened({ ...INVITED, signedInAs: 'z@autre.fr', otherAccount: true });
  expect(root.querySelector('[role=alert]')?.textContent.replace(/\s+/g, ' ')).toContain(
    'Cette invitation est pour sacha@maison.fr ; vous êtes connecté avec z@autre.fr.',
  );
  expect(root.textContent).not.toContain('Rejoindre l’équipe de Maison pour tous Rejoindre');
  await press('Se déconnecter');
  expect(close).toHaveBeenCalledWith('/api/session');
  expect(get.mock.calls.filter(([path]) => path.includes('invitations'))).toHaveLength(2);
});

test('an invitation that is gone, or whose inviter may not invite any more, says what to do', async () => {
  const used = await opened(new Problem(404, 'accounts.link_gone', 'x'));
  expect(used.root.querySelector('h1')?.textContent).toBe('Cette invitation n’est plus valable');
  TestBed.resetTestingModule();
  const voided = await opened(new Problem(409, 'accounts.invitation_void', 'Demandez une nouvelle invitation.'));
  expect(voided.root.textContent).toContain('Demandez une nouvelle invitation.');
});

test('an invitation used by somebody else while the page was open says so', async () => {
  const { root, press } = await opened({ ...INVITED, known: true }, () =>
    Promise.reject(new Problem(404, 'accounts.link_gone', 'x')),
  );
  await press('Rejoindre l’équipe');
  expect(root.querySelector('h1')?.textContent).toBe('Cette invitation n’est plus valable');
});
