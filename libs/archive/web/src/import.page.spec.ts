import { provideRouter } from '@angular/router';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, expect, test } from '@jest/globals';
import type { ImportView } from '@fds/shared/contract';
import { API_FETCH } from '@fds/shared/web-kit';
import { ImportPage } from './import.page';

const anImport = (overrides: Partial<ImportView> = {}): ImportView => ({
  id: '7b0c1f3e-0000-4000-8000-000000000001',
  fileName: 'edition-2021.zip',
  requestedBy: 'Claude Coordination',
  requestedAt: '2026-11-22T09:00:00.000Z',
  state: 'done',
  progress: 1,
  editionYear: 2021,
  message: '107 structures.',
  replaceable: false,
  problemCount: 0,
  problems: [],
  ...overrides,
});

let answer: ImportView;
let sent: string[];
beforeEach(() => {
  sent = [];
  const json = (body: unknown): Promise<Response> =>
    Promise.resolve({
      ok: true,
      status: 200,
      headers: new Headers(),
      text: () => Promise.resolve(JSON.stringify(body)),
    } as Response);
  const fetch = (path: string, init?: RequestInit): Promise<Response> => {
    if (init?.method === 'POST') {
      sent.push(path);
      return json(answer);
    }
    return json({ items: [], total: 0, page: 1, size: 10 });
  };
  TestBed.configureTestingModule({
    providers: [provideRouter([]), { provide: API_FETCH, useValue: fetch }],
  });
});

async function choose(): Promise<{ fixture: ComponentFixture<ImportPage>; root: HTMLElement }> {
  const fixture = TestBed.createComponent(ImportPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const input = root.querySelector('input[type=file]') as HTMLInputElement;
  Object.defineProperty(input, 'files', { value: [new File(['PK'], 'edition-2021.zip')] });
  input.dispatchEvent(new Event('change'));
  await new Promise((later) => setTimeout(later));
  await fixture.whenStable();
  return { fixture, root };
}

test('a coordinator who sends a sound archive reads what came in, with the way to its bilan', async () => {
  answer = anImport();
  const { root } = await choose();
  expect(sent).toEqual(['/api/imports?fileName=edition-2021.zip&replace=no']);
  expect(root.textContent).toContain('L’édition 2021 est dans le portail.');
  expect(root.querySelector('a[href="/pilotage/bilans/2021"]')).not.toBeNull();
});

test('a refused archive shows each problem with its place', async () => {
  answer = anImport({
    state: 'refused',
    editionYear: null,
    message: null,
    problemCount: 1,
    problems: [{ file: 'events.csv', line: 12, column: 'kind', value: 'parcours', expected: 'l’une des valeurs' }],
  });
  const { root } = await choose();
  const cells = [...root.querySelectorAll('tbody tr > *')].map((cell) => cell.textContent.trim());
  expect(cells).toEqual(['events.csv', '12', 'kind', 'parcours', 'l’une des valeurs']);
  expect(root.textContent).toContain('1\u00a0problème à corriger');
});

test('an edition that holds other data is replaced only when that is confirmed', async () => {
  answer = anImport({ state: 'refused', editionYear: null, message: null, replaceable: true, problemCount: 1 });
  const { fixture, root } = await choose();
  expect(root.textContent).toContain('Le portail contient déjà cette édition');
  HTMLDialogElement.prototype.close ??= () => undefined;
  answer = anImport();
  [...root.querySelectorAll('button')].find((button) => button.textContent.trim() === 'Remplacer')?.click();
  await new Promise((later) => setTimeout(later));
  await fixture.whenStable();
  expect(sent.at(-1)).toBe('/api/imports?fileName=edition-2021.zip&replace=yes');
  expect(root.textContent).toContain('L’édition 2021 est dans le portail.');
});
