import { TestBed } from '@angular/core/testing';
import { expect, jest, test } from '@jest/globals';
import { Problem } from '@fds/shared/web-kit';
import { decodeText } from './decode-text';
import { PastedList, type CheckedList } from './pasted-list';

const CHECKED: CheckedList = {
  ...{ rows: 3, fresh: 1, repeated: 1, problems: 1, ignored: ['Tirage'] },
  lines: [
    { line: 4, cells: ['31/02/2021'], problems: ['Cette date n’existe pas.'], like: null },
    { line: 3, cells: ['02/10/2021'], problems: [], like: 'Comme la ligne 2' },
    { line: 2, cells: ['02/10/2021'], problems: [], like: null },
  ],
};

async function shown(check: (text: string) => Promise<CheckedList> = () => Promise.resolve(CHECKED)) {
  const write = jest.fn((_text: string, _without: boolean) => Promise.resolve('1 relais ajouté.'));
  const fixture = TestBed.createComponent(PastedList);
  for (const [name, value] of Object.entries({ heading: 'Coller', columns: ['Date'], check, write, mayRepeat: true }))
    fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')]
      .find(({ textContent }) => textContent.replaceAll('\u00a0', ' ').includes(words))
      ?.click();
    await fixture.whenStable();
  };
  const paste = async (text: string): Promise<void> => {
    const box = root.querySelector('textarea') as HTMLTextAreaElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  return { root, write, press, paste, settled: () => fixture.whenStable() };
}

test('nothing is written before the list was shown line by line; what looks known is left out unless it is asked for', async () => {
  const { root, write, press, paste, settled } = await shown();
  await press('Vérifier');
  expect(root.textContent).toContain('Collez d’abord une liste');
  await paste('02/10/2021');
  await press('Vérifier');
  expect(root.textContent).toContain('Cette date n’existe pas.');
  expect(root.textContent).toContain('Comme la ligne 2');
  expect(root.textContent).toContain('Tirage');
  expect(write).not.toHaveBeenCalled();
  (root.querySelector('input[type=checkbox]') as HTMLInputElement).click();
  await settled();
  await press('Ajouter 2 lignes');
  expect(write).toHaveBeenCalledWith('02/10/2021', false);
  expect(root.textContent).toContain('1 relais ajouté.');
});

test('a list that the server refuses stays in its box, with the reason', async () => {
  const { root, press, paste } = await shown(() => Promise.reject(new Problem(422, 'list_long', 'Trop de lignes.')));
  await paste('a');
  await press('Vérifier');
  expect(root.textContent).toContain('Trop de lignes.');
  expect((root.querySelector('textarea') as HTMLTextAreaElement).value).toBe('a');
});

test('a file is read whatever spreadsheet saved it', () => {
  expect(decodeText(new Uint8Array([0xc3, 0xa9]))).toBe('é');
  expect(decodeText(new Uint8Array([0xe9, 0x80]))).toBe('é€');
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0xe9, 0x00]))).toBe('é');
});
