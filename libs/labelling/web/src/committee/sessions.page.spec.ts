import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import type { SessionListView } from '@fds/shared/contract';
import { Api, CurrentEdition, Session } from '@fds/shared/web-kit';
import { expect, jest, test } from '@jest/globals';
import { SessionsPage } from './sessions.page';

const LIST: SessionListView = {
  items: [
    {
      ...{ id: 's', editionYear: 2026, title: 'Comité de pilotage', heldOn: '2026-06-09', place: 'Lille' },
      ...{ opinionsDueOn: '2026-06-02', answersOn: null, state: 'prepared', openedAt: null, closedAt: null },
      ...{ dossiers: 14, version: 1 },
    },
  ],
  waiting: 2,
  prepare: { allowed: true, reasons: [] },
};

async function shown(role: string, list: SessionListView) {
  const post = jest.fn((_path: string, _body: unknown) => Promise.resolve({ id: 'n' }));
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get: () => Promise.resolve(list), post } },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
      { provide: Session, useValue: { role: () => role } },
    ],
  });
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const fixture = TestBed.createComponent(SessionsPage);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const links = (): (string | null)[] => [...page.querySelectorAll('a')].map((one) => one.getAttribute('href'));
  return { page, post, navigate, links, text: () => page.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('a coordinator reads the sessions and how many ready dossiers have none, and prepares one', async () => {
  const { links, text } = await shown('coordinator', LIST);
  expect(text()).toContain('2 dossiers prêts sans séance.');
  expect(text()).toContain('Lille, 14 dossiers');
  expect(text()).toContain('Préparer une séance');
  expect(links()).toEqual(expect.arrayContaining(['/pilotage/comite/s', '/pilotage/comite/liens']));
});

test('a voice finds the sessions it follows and where to declare a tie; it prepares nothing', async () => {
  const { page, links, text } = await shown('drari', {
    ...LIST,
    waiting: null,
    prepare: { allowed: false, reasons: [] },
  });
  expect(links()).toEqual(expect.arrayContaining(['/comite/seances/s', '/comite/liens']));
  expect(page.querySelector('.entre button')).toBeNull();
  expect(text()).not.toContain('prêts');
});

test('without any session the page says so, with what waits for one', async () => {
  expect((await shown('coordinator', { ...LIST, items: [] })).text()).toContain(
    'Aucune séance n’est encore préparée. 2 dossiers prêts sans séance.',
  );
});
