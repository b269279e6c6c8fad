import { signal } from '@angular/core';
import { expect, test } from '@jest/globals';
import type { MessagesPageView, ThreadView } from '@fds/shared/contract';
import type { Role } from '@fds/shared/kernel';
import { DRAFT_STORE, Session } from '@fds/shared/web-kit';
import { TestPage } from '../parts/test-page.fixture';
import { DossierMessagesPage } from './dossier-messages.page';
import { MessagesPage } from './messages.page';

const THREAD: ThreadView = {
  applicationId: 'd1',
  reference: '2026-D1',
  title: 'La mer à Amiens',
  organisation: 'Médiathèque d’Amiens',
  editionYear: 2026,
  circle: 'thread',
  unread: 2,
  total: 3,
  last: 'Précisez la salle.',
  lastBy: { name: 'Claude', initials: 'C', side: 'coordination', me: false },
  lastId: 'm9',
  lastAt: '2026-04-10T07:00:00Z',
  waits: 'us',
};
const counts = { all: 1, unread: 1, us: 1, them: 0 };
const head = (circles: readonly ('team' | 'thread' | 'note')[]): MessagesPageView => ({
  title: 'La mer à Amiens',
  organisation: 'Médiathèque d’Amiens',
  circles: circles.map((circle) => ({ circle, unread: 0, total: 0 })),
  onlyAbout: [],
  items: [],
  total: 0,
  page: 1,
  size: 25,
});
const item = (id: string, title: string) => ({ id, parentId: null, position: 0, answers: { title } });
const pageAs = (role: Role, over: { writes?: readonly string[]; threads?: readonly ThreadView[] } = {}): TestPage => {
  const { writes = null, threads = [THREAD] } = over;
  return new TestPage(
    {
      '/threads': { counts, items: threads, total: threads.length, page: 1, size: 25 },
      '/content': { id: 'd1', writes, items: [item('i1', 'Aquarium'), item('i2', 'Conférence')] },
      '/messages': head(writes ? ['team'] : ['team', 'thread']),
    },
    [
      { provide: Session, useValue: { role: signal(role), actingFor: signal(null), person: signal({ id: 'p' }) } },
      { provide: DRAFT_STORE, useValue: null },
    ],
  );
};

test('a holder finds the threads of its dossiers, what waits to be read, and who wrote last', async () => {
  const page = pageAs('holder');
  await page.open(MessagesPage);
  expect(page.texts('.fils h2')).toEqual(['La mer à Amiens']);
  expect(page.texts('.fils .st')).toEqual(['2 à lire']);
  expect(page.texts('.dernier')).toEqual(['Claude, coordination : Précisez la salle.']);
  expect(page.root.querySelector('h2 a')?.getAttribute('href')).toBe('/dossiers/d1/messages?fil=thread');
});

test('without a message each is told where one is written', async () => {
  const page = pageAs('partner', { threads: [] });
  await page.open(MessagesPage);
  expect(page.root.textContent).toContain('Aucun message pour l’instant');
  expect(page.texts('a')).toEqual(['Échanges', 'Messages reçus', 'Mes animations']);
});

test('a holder sees what is said with the coordination first, then what the team says to itself', async () => {
  const page = pageAs('holder');
  await page.open(DossierMessagesPage, { id: 'd1' });
  expect(page.texts('h1')).toEqual(['La mer à Amiens']);
  const words = page.texts('fds-dossier-thread').join(' ');
  expect(words.indexOf('Avec la coordination')).toBeGreaterThanOrEqual(0);
  expect(words.indexOf('Avec la coordination')).toBeLessThan(words.indexOf('Entre nous'));
});

test('a link from a field makes the message speak of that field', async () => {
  const page = pageAs('holder');
  await page.open(DossierMessagesPage, { id: 'd1', item: 'i1', champ: 'slots' });
  expect(page.root.textContent).toMatch(/Aquarium, .*dates/i);
  expect(page.root.querySelector('.fil a:last-child')?.getAttribute('href')).toBe(
    '/dossiers/d1/evenements?champ=i1%2Fslots',
  );
});

test('a partner speaks of its own activity only, and goes back to its activities', async () => {
  const page = pageAs('partner', { writes: ['i2'] });
  await page.open(DossierMessagesPage, { id: 'd1' });
  expect(page.texts('h1')).toEqual(['Échanges avec la structure']);
  expect(page.texts('.fil a')).toEqual(['Mes animations']);
  expect(page.root.textContent).toContain('Conférence');
  expect(page.root.textContent).not.toContain('Aquarium');
  expect(page.root.textContent).toContain('La structure qui vous a invité');
});
