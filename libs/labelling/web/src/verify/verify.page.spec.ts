import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { LabelCheckView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { VerifyPage } from './verify.page';

const VIEW: LabelCheckView = {
  number: 'HDF-2026-0042',
  eventTitle: 'Village des sciences',
  holder: 'Cité nature',
  edition: 'Fête de la science',
  editionYear: 2026,
  state: 'valid',
  cancelled: false,
  issuedOn: '2026-06-15',
  withdrawnOn: null,
};
async function shown(answer: () => Promise<LabelCheckView>, code?: string) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: Api, useValue: { get: answer } }] });
  const fixture = TestBed.createComponent(VerifyPage);
  if (code) fixture.componentRef.setInput('code', code);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, text: () => page.textContent.replace(/\s+/g, ' ') };
}

test('anybody reads what a certificate is worth, and since when it is worth nothing', async () => {
  const valid = await shown(() => Promise.resolve(VIEW), 'code');
  for (const words of ['Label valable', 'Village des sciences', 'Cité nature', 'HDF-2026-0042'])
    expect(valid.text()).toContain(words);
  TestBed.resetTestingModule();
  const gone = await shown(() => Promise.resolve({ ...VIEW, state: 'withdrawn', withdrawnOn: '2026-07-01' }), 'code');
  expect(gone.text()).toContain('Label retiré');
  expect(gone.text()).toMatch(/Depuis le .*1er juillet 2026/);
});

test('a code that nobody has says so, and another can be typed', async () => {
  const { text } = await shown(() => Promise.reject(new Problem(404, 'labelling.code_unknown', '', {})), 'code');
  expect(text()).toContain('Aucune attestation ne porte ce code.');
  expect(text()).toContain('Vérifier un autre code');
});

test('a code of the wrong length is not sent; a right one becomes the address', async () => {
  const { fixture, page, text } = await shown(() => Promise.resolve(VIEW));
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const type = async (value: string): Promise<void> => {
    const field = page.querySelector('input') as HTMLInputElement;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };
  await type('abc');
  expect(text()).toContain('seize signes, chiffres et lettres');
  expect(navigate).not.toHaveBeenCalled();
  await type('7k2m9qrt 4wxy o8ab');
  expect(navigate).toHaveBeenCalledWith(['/verifier', '7K2M-9QRT-4WXY-08AB']);
});
