import { signal } from '@angular/core';
import { expect, test } from '@jest/globals';
import type { NeedsPageView, NeedView } from '@fds/shared/contract';
import { CurrentEdition, DRAFT_STORE } from '@fds/shared/web-kit';
import { TestPage } from '../parts/test-page.fixture';
import { NeedsPage } from './needs.page';

const need = (over: Partial<NeedView> = {}): NeedView => ({
  applicationId: 'd1',
  key: 'n1',
  reference: '2026-D1',
  direction: 'seeking',
  what: 'researcher',
  details: 'Quelqu’un qui parle des algues',
  project: 'La mer à Amiens',
  organisation: 'Médiathèque d’Amiens',
  departments: ['80'],
  state: 'draft',
  answeredAt: null,
  ...over,
});
const list = (items: readonly NeedView[]): NeedsPageView => ({
  items,
  total: items.length,
  waiting: items.filter(({ answeredAt }) => answeredAt === null).length,
  page: 1,
  size: 25,
});
const pageOf = (items: readonly NeedView[]): TestPage =>
  new TestPage(
    {
      '/needs': list(items),
      '/matches': {
        items: [need({ applicationId: 'd2', direction: 'offering', organisation: 'Université' })],
        more: false,
      },
      '/editions/2026': { departments: ['80', '02'] },
      '/messages': {},
    },
    [
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
      { provide: DRAFT_STORE, useValue: null },
    ],
  );

test('the coordination reads who looks for what and where, what waits for an answer, and when it was given', async () => {
  // An answer of half past midnight in the region, which is still the day before in universal time.
  const page = pageOf([need(), need({ key: 'n2', direction: 'offering', answeredAt: '2026-04-10T22:30:00Z' })]);
  await page.open(NeedsPage);
  expect(page.texts('h2')).toEqual([
    'Je cherche : une chercheuse, un chercheur',
    'Je propose : une chercheuse, un chercheur',
  ]);
  expect(page.texts('.tete p')).toEqual(['Ce que les structures cherchent et proposent. 1 demande sans réponse.']);
  expect(page.texts('.demandes .st')).toEqual(['Sans réponse', 'Répondu le 11 avril 2026']);
  expect(page.texts('.demandes .meta')[0]).toBe('La mer à Amiens, Médiathèque d’Amiens, Somme');
});

test('filters stand in the address, and go to the server as they are', async () => {
  const page = pageOf([need()]);
  await page.open(NeedsPage, { sens: 'seeking', quoi: 'venue', dep: '80', reponse: 'no', q: ' algues ' });
  const [asked] = page.asked.filter(({ path }) => path.startsWith('/api/needs'));
  expect(Object.fromEntries(new URLSearchParams(asked?.path.split('?')[1]))).toEqual({
    edition: '2026',
    q: 'algues',
    direction: 'seeking',
    what: 'venue',
    department: '80',
    answered: 'no',
    page: '1',
    size: '25',
  });
});

test('the coordination answers a need in the thread of its dossier, and sees who offers it nearby', async () => {
  const page = pageOf([need()]);
  await page.open(NeedsPage);
  await page.press('Répondre');
  expect(page.texts('.proches li')[0]).toContain('Université');
  await page.type('textarea', 'Le laboratoire de Roscoff vous écrira.');
  await page.press('Envoyer la réponse');
  expect(page.asked.find(({ method }) => method === 'POST')).toEqual({
    method: 'POST',
    path: '/api/applications/d1/messages',
    body: {
      circle: 'thread',
      text: 'Le laboratoire de Roscoff vous écrira.',
      needKey: 'n1',
      item: 'd1',
      field: 'needs',
    },
  });
  expect(page.root.textContent).toContain('Réponse envoyée à Médiathèque d’Amiens.');
});

test('an edition without needs says where they are asked for; filters without any, how to leave them', async () => {
  const page = pageOf([]);
  await page.open(NeedsPage);
  expect(page.root.textContent).toContain('Aucune structure n’a encore dit ce qu’elle cherche');
  await page.open(NeedsPage, { sens: 'seeking' });
  expect(page.root.textContent).toContain('Retirer les filtres');
});
