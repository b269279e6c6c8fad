import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { expect, jest, test } from '@jest/globals';
import type { CommunicationFiguresView, OutreachPostView } from '@fds/shared/contract';
import { Api, CurrentEdition } from '@fds/shared/web-kit';
import { FiguresPage } from './figures.page';

const POST: OutreachPostView = {
  ...{ id: 'p1', year: 2026, scope: 'post', channel: 'facebook', title: 'Le programme', date: '2026-09-12' },
  ...{
    sponsored: true,
    views: 12_000,
    clicks: 340,
    visits: null,
    readers: null,
    costCents: 5_000,
    url: null,
    version: 2,
  },
};
const NONE = { value: null, other: null, change: null };
const FIGURES: CommunicationFiguresView = {
  ...{ year: 2026, with: 2025, years: [2026] },
  figures: [
    {
      ...{
        group: 'website',
        measure: 'visits',
        value: null,
        declared: false,
        said: 0,
        lines: 0,
        other: 900,
        change: null,
      },
    },
  ],
  ...{ sponsoredClicks: { value: 340, other: 300, change: 0.1333 }, panels: NONE, relays: NONE, naming: NONE },
  ...{ ambassador: null, keep: { allowed: true, reasons: [] } },
};
async function shown(over: Partial<CommunicationFiguresView> = {}) {
  const remove = jest.fn((_path: string, _body: object) => Promise.resolve());
  const post = jest.fn((_path: string, _body: object) => Promise.resolve());
  const page = { total: 1, page: 1, size: 25 };
  const get = (path: string): Promise<object> =>
    Promise.resolve(
      path.endsWith('figures')
        ? { ...FIGURES, ...over }
        : path.endsWith('posts')
          ? { ...page, items: [POST] }
          : { ...page, items: [], total: 0 },
    );
  const edition = { year: signal(2026), editions: signal([{ year: 2026 }]), query: signal({}) };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get, post, delete: remove } },
      { provide: CurrentEdition, useValue: edition },
    ],
  });
  const fixture = TestBed.createComponent(FiguresPage);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent.includes(words))?.click();
    await fixture.whenStable();
  };
  return { root, remove, post, press };
}

test('a year stands beside another; what is not known is a word, never a zero', async () => {
  const { root } = await shown();
  const text = root.textContent.replace(/\s+/g, ' ');
  expect(text).toContain('inconnu');
  expect(text).toContain('Clics des publications sponsorisées');
});

test('a publication is removed and brought back with all that it said', async () => {
  const { remove, post, press } = await shown();
  await press('Supprimer');
  expect(remove).toHaveBeenCalledWith('/api/outreach-posts/p1', { version: 2 });
  await press('Annuler');
  expect(post).toHaveBeenCalledWith(
    '/api/outreach-posts',
    expect.objectContaining({ title: 'Le programme', clicks: 340 }),
  );
});

test('a coordinator of one department reads the figures and is told why they are closed', async () => {
  const reasons = [{ code: 'outside_territory', text: 'Vous pouvez lire, pas modifier.' }];
  const { root } = await shown({ keep: { allowed: false, reasons } });
  expect(root.textContent).toContain('Vous pouvez lire, pas modifier.');
  expect([...root.querySelectorAll('button')].some(({ textContent }) => textContent.includes('Supprimer'))).toBe(false);
});
