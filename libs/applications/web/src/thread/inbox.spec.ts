import { signal } from '@angular/core';
import { expect, test } from '@jest/globals';
import type { ThreadsPageView, ThreadView } from '@fds/shared/contract';
import { CurrentEdition } from '@fds/shared/web-kit';
import { TestPage } from '../parts/test-page.fixture';
import { InboxPage } from './inbox.page';

const THREAD: ThreadView = {
  applicationId: 'd1',
  reference: '2026-D1',
  title: 'La mer à Amiens',
  organisation: 'Médiathèque d’Amiens',
  editionYear: 2026,
  circle: 'thread',
  unread: 0,
  total: 3,
  last: 'Une autorisation ?',
  lastId: 'm3',
  lastBy: { name: 'Anne', initials: 'A', side: 'team', me: false },
  lastAt: '2026-04-10T07:00:00Z',
  waits: 'us',
};
const pageOf = (items: readonly ThreadView[]): TestPage => {
  const view: ThreadsPageView = {
    counts: { all: 12, unread: 2, us: 3, them: 4 },
    items: [...items],
    total: items.length,
    page: 1,
    size: 25,
  };
  return new TestPage({ '/threads': view, '/settlement': {} }, [
    { provide: CurrentEdition, useValue: { year: signal(2026), departments: signal(['80', '02']), query: signal({}) } },
  ]);
};

test('the coordination sees how many threads wait for whom, and goes from each to its dossier', async () => {
  const page = pageOf([THREAD, { ...THREAD, applicationId: 'd2', title: 'Étoiles', waits: 'them', editionYear: 2025 }]);
  await page.open(InboxPage, { voir: 'nous' });
  expect(page.texts('.onglets a')).toEqual(['Tous12', 'À lire2', 'On vous attend3', 'On attend la structure4']);
  expect(page.texts('.onglets [aria-current]')).toEqual(['On vous attend3']);
  expect(page.texts('.fils .st')).toEqual(['On vous attend', 'On attend la structure']);
  expect(page.root.querySelector('h2 a')?.getAttribute('href')).toContain('/pilotage/dossiers/d1?fil=thread');
  expect(page.texts('.fils .meta').join(' ')).toContain('édition 2025');
  expect(page.asked[0]?.path).toContain('edition=2026&show=us');
});

test('what needs no answer is closed with one press, and asked for again', async () => {
  const page = pageOf([THREAD]);
  await page.open(InboxPage);
  page.root.querySelector<HTMLButtonElement>('.fin button')?.click();
  await page.fixture.whenStable();
  expect(page.asked.filter(({ method }) => method === 'POST').map(({ path }) => path)).toEqual([
    '/api/applications/d1/messages/m3/settlement',
  ]);
  expect(page.asked.filter(({ path }) => path.startsWith('/api/threads'))).toHaveLength(2);
  expect(page.texts('fds-feedback').join()).toContain('Plus aucune réponse n’est attendue');
});

test('with filters that find nothing the page offers to take them off; without any message it says what will come', async () => {
  const narrowed = pageOf([]);
  await narrowed.open(InboxPage, { q: 'rien' });
  expect(narrowed.root.textContent).toContain('Aucun échange ne répond à ces filtres');
});
