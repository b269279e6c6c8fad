import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { JournalDetailView, JournalPageView } from '@fds/shared/contract';
import { Api, Problem } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { JournalPage } from '../administration/journal.page';

const PAGE: JournalPageView = {
  items: [
    {
      id: 12,
      at: '2026-04-10T10:00:00.000Z',
      who: 'Camille Ozenne',
      role: 'coordinator',
      onBehalfOf: 'Maison pour tous',
      action: 'application.saved',
      what: 'Dossier modifié',
      subject: 'Saveurs savantes',
      editionYear: 2026,
    },
  ],
  total: 1,
  page: 1,
  size: 50,
  subjects: [{ code: 'application', label: 'Dossiers' }],
};
const DETAIL: JournalDetailView = {
  id: 12,
  address: '192.0.2.1',
  erased: false,
  sealed: true,
  differences: [
    { field: 'Titre', before: 'Saveurs', after: 'Saveurs savantes' },
    { field: 'Places', before: null, after: '20' },
  ],
};

async function page(detail: () => Promise<JournalDetailView>, inputs: Record<string, string> = {}) {
  const asked: [string, unknown][] = [];
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          get: (path: string, query?: unknown) => {
            asked.push([path, query]);
            return path === '/api/journal' ? Promise.resolve(PAGE) : detail();
          },
        },
      },
    ],
  });
  const went = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(JournalPage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    await fixture.whenStable();
  };
  await settle();
  return { root: fixture.nativeElement as HTMLElement, asked, went, settle };
}
const text = (element: Element | null): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

test('a line says in whose name the coordination acted, and opens on what it changed', async () => {
  const { root, settle, asked } = await page(() => Promise.resolve(DETAIL));
  expect(text(root.querySelector('tbody tr'))).toContain('au nom de Maison pour tous');
  const opener = root.querySelector<HTMLButtonElement>('tbody button')!;
  expect(opener.getAttribute('aria-expanded')).toBe('false');
  opener.click();
  await settle();
  expect(asked.at(-1)?.[0]).toBe('/api/journal/12');
  expect(text(root.querySelector('fds-journal-line'))).toBe(
    'TitreAvant : Saveurs → Après : Saveurs savantesPlacesAprès : 20 ligne 12, scellée · depuis l’adresse 192.0.2.1',
  );
  opener.click();
  await settle();
  expect(root.querySelector('fds-journal-line')).toBeNull();
});

test('a line whose values were erased says so, and one that cannot be read says why', async () => {
  const erased = await page(() => Promise.resolve({ ...DETAIL, erased: true, differences: [] }));
  erased.root.querySelector<HTMLButtonElement>('tbody button')!.click();
  await erased.settle();
  expect(text(erased.root.querySelector('fds-journal-line'))).toContain('Les valeurs ont été effacées');
  TestBed.resetTestingModule();
  const failed = await page(() => Promise.reject(new Problem(404, 'x', 'Cette ligne n’est pas dans le journal.')));
  failed.root.querySelector<HTMLButtonElement>('tbody button')!.click();
  await failed.settle();
  expect(text(failed.root.querySelector('[role=alert]'))).toBe('Cette ligne n’est pas dans le journal.');
});

test('filters stand in the address, and the files are asked with the same', async () => {
  const { root, went, asked } = await page(() => Promise.resolve(DETAIL), { who: 'Élodie', onBehalf: 'only' });
  expect(asked[0]?.[1]).toMatchObject({ who: 'Élodie', onBehalf: 'only' });
  expect(root.querySelector('details')?.open).toBe(true);
  expect([...root.querySelectorAll('fds-export-links a')].map((link) => link.getAttribute('href'))).toEqual([
    '/api/journal/export.xlsx?who=%C3%89lodie&onBehalf=only',
    '/api/journal/export.csv?who=%C3%89lodie&onBehalf=only',
  ]);
  root.querySelector<HTMLInputElement>('input[name=from]')!.value = '2026-04-01';
  root.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
  expect(went.mock.calls.at(-1)?.[1]?.queryParams).toMatchObject({
    who: 'Élodie',
    onBehalf: 'only',
    from: '2026-04-01',
    action: null,
    page: null,
  });
});
