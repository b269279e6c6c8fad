import { TestBed } from '@angular/core/testing';
import type { SecondFactorsView } from '@fds/shared/contract';
import { Api } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { SecurityPage } from './security.page';

const PHONE = {
  id: '1',
  method: 'totp',
  name: 'Téléphone',
  addedAt: '2026-03-10T08:00:00Z',
  lastUsedAt: null,
} as const;
const view = (overrides: Partial<SecondFactorsView> = {}): SecondFactorsView => ({
  factors: [PHONE],
  recoveryCodesLeft: 10,
  recoveryCodesMadeAt: '2026-03-10T08:00:00Z',
  dueOn: null,
  required: false,
  removal: { allowed: true, reasons: [] },
  fresh: true,
  passkeyHost: null,
  ...overrides,
});

async function opened(factors: SecondFactorsView, fresh = true) {
  const get = jest.fn((path: string) =>
    Promise.resolve(
      path === '/api/second-step'
        ? { stage: 'open', email: 'a@x.fr', methods: [{ method: 'totp', attemptsLeft: 5 }], fresh, passkeyHost: null }
        : factors,
    ),
  );
  const post = jest.fn((path: string) =>
    Promise.resolve(path.endsWith('recovery-codes') ? { codes: ['abcd-efgh-jkmn'] } : { signedIn: true }),
  );
  TestBed.configureTestingModule({ providers: [{ provide: Api, useValue: { get, post, delete: jest.fn() } }] });
  const fixture = TestBed.createComponent(SecurityPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) await fixture.whenStable();
  };
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))!.click();
    await settle();
  };
  return { root, press, post, settle };
}

test('the last factor of somebody whose role requires one cannot be pressed away, and the page says why', async () => {
  const text = 'Votre rôle demande une double vérification.';
  const { root } = await opened(
    view({ required: true, removal: { allowed: false, reasons: [{ code: 'last_required', text }] } }),
  );
  const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Retirer'))!;
  expect(button.getAttribute('aria-disabled')).toBe('true');
  expect(root.querySelector(`#${button.getAttribute('aria-describedby')}`)?.textContent).toBe(text);
});

test('three recovery codes left are said to be few', async () => {
  const { root } = await opened(view({ recoveryCodesLeft: 3 }));
  expect(root.textContent).toContain('Refaites-les');
});

test('after a fresh proof new codes are shown at once; later the person proves first who they are', async () => {
  const soon = await opened(view());
  await soon.press('Les refaire');
  expect(soon.root.querySelector('fds-recovery-codes')?.textContent).toContain('abcd-efgh-jkmn');
  TestBed.resetTestingModule();
  const late = await opened(view(), false);
  await late.press('Les refaire');
  expect(late.root.querySelector('fds-recovery-codes')).toBeNull();
  expect(late.root.querySelector('#confirmer')?.textContent).toContain('Confirmez');
  const box = late.root.querySelector('input')!;
  box.value = '123456';
  box.dispatchEvent(new Event('input'));
  late.root.querySelector('form')!.dispatchEvent(new Event('submit'));
  await late.settle();
  expect(late.post.mock.calls.map(([path]) => path)).toEqual([
    '/api/second-step/totp',
    '/api/second-factors/recovery-codes',
  ]);
  expect(late.root.querySelector('fds-recovery-codes')?.textContent).toContain('abcd-efgh-jkmn');
});
