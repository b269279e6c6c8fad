import { TestBed } from '@angular/core/testing';
import type { SecondStepView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { Proof } from './proof';

const ASKED: SecondStepView = {
  stage: 'second_factor',
  email: 'ana@region.example',
  methods: [
    { method: 'totp', attemptsLeft: 5 },
    { method: 'passkey', attemptsLeft: null },
    { method: 'recovery', attemptsLeft: 5 },
  ],
  fresh: false,
  passkeyHost: 'portail.example',
};

async function opened(post: (path: string, body: unknown) => Promise<unknown>, asked = ASKED) {
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { post } }] });
  const fixture = TestBed.createComponent(Proof);
  fixture.componentRef.setInput('asked', asked);
  const proven = jest.fn();
  fixture.componentInstance.proven.subscribe(proven);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const send = async (text: string): Promise<void> => {
    const box = root.querySelector('input')!;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    root.querySelector('form')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    await fixture.whenStable();
  };
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await fixture.whenStable();
  };
  return { root, proven, send, press };
}
const error = (root: HTMLElement): string | undefined => root.querySelector('.msg-erreur span')?.textContent;

test('the app’s code is asked as phones offer it, and what was typed goes to the server', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve({ signedIn: true }));
  const { root, proven, send } = await opened(post);
  const box = root.querySelector('input')!;
  expect([box.autocomplete, box.inputMode || box.getAttribute('inputmode')]).toEqual(['one-time-code', 'numeric']);
  await send('');
  expect([error(root), post.mock.calls]).toEqual(['Écrivez le code.', []]);
  await send('123 456');
  expect(post).toHaveBeenCalledWith('/api/second-step/totp', { code: '123 456' });
  expect(proven).toHaveBeenCalledWith({ signedIn: true });
});

test('a wrong code is explained on its field, which is empty again; too many of them above the form', async () => {
  const wrong = new Problem(422, 'accounts.wrong_proof', 'x', {
    errors: [{ pointer: '/code', rule: 'wrong', detail: 'Ce code n’est pas le bon.' }],
  });
  let problem = wrong;
  const { root, proven, send } = await opened(() => Promise.reject(problem));
  await send('000000');
  expect([error(root), root.querySelector('input')?.value]).toEqual(['Ce code n’est pas le bon.', '']);
  problem = new Problem(429, 'accounts.second_step_limited', 'Trop de réponses fausses.');
  await send('000000');
  expect(root.querySelector('[role=alert]')?.textContent.trim()).toBe('Trop de réponses fausses.');
  expect(proven).not.toHaveBeenCalled();
});

test('a recovery code is another way; a passkey is not offered at an address it is not bound to', async () => {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve({ signedIn: true }));
  const { root, send, press } = await opened(post);
  expect(root.textContent).not.toContain('clé d’accès');
  await press('Utiliser un code de secours');
  await send('abcd-efgh-jkmn');
  expect(post).toHaveBeenCalledWith('/api/second-step/recovery', { code: 'abcd-efgh-jkmn' });
});

test('without any way to prove oneself here, the page says to sign in again', async () => {
  const { root } = await opened(() => Promise.resolve(), { ...ASKED, stage: 'open', methods: [] });
  expect([root.querySelector('button'), root.textContent]).toEqual([null, expect.stringContaining('Reconnectez-vous')]);
});
