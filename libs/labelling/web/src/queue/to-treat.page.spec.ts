import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { QueuedApplicationView, ReviewQueuePageView } from '@fds/shared/contract';
import { Api, CurrentEdition, NavCounts } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { ToTreatPage } from './to-treat.page';

const row = (over: Partial<QueuedApplicationView>): QueuedApplicationView => ({
  applicationId: 'a1',
  title: 'Le blé',
  organisationName: 'Cité nature',
  state: 'submitted',
  kind: 'single',
  municipality: 'Arras',
  department: '62',
  events: 1,
  activities: 0,
  submittedAt: '2026-03-20T09:00:00.000Z',
  waitingFor: ['coordination'],
  what: 'take_in_charge',
  waitingSince: '2026-03-20T09:00:00.000Z',
  due: null,
  when: 'depuis 31 jours',
  overdue: true,
  ownPosition: null,
  ...over,
});
const QUEUE: ReviewQueuePageView = {
  items: [row({})],
  total: 1,
  page: 1,
  size: 25,
  counts: { coordination: 3, holder: 2, drari: 0, region: 0, anyone: 5 },
  matters: [
    { what: 'take_in_charge', count: 1 },
    { what: 'review', count: 2 },
  ],
  readable: 9,
  opinionsGiven: 0,
};

async function shown(inputs: Record<string, string>, queue = QUEUE, year: number | null = 2026) {
  const asked: [string, unknown][] = [];
  const get = (path: string, query: unknown): Promise<unknown> => {
    asked.push([path, query]);
    return Promise.resolve(path === '/api/editions' ? { total: 0, items: [] } : queue);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: Api, useValue: { get } },
      { provide: CurrentEdition, useValue: { year: signal(year) } },
    ],
  });
  const fixture = TestBed.createComponent(ToTreatPage);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { fixture, root, asked, text: root.textContent.replace(/\s+/g, ' ') };
}

test('without a choice a coordinator sees what waits for her, and the counter says how much', async () => {
  const { root, asked, text } = await shown({});
  expect(asked).toEqual([
    ['/api/review-queue', { year: 2026, waitingFor: 'coordination', what: null, page: 1, size: 25 }],
  ]);
  expect(root.querySelector('tbody th a')?.getAttribute('href')).toBe('/pilotage/dossiers/a1');
  expect(root.querySelector('.st.avous')?.textContent).toContain('Prendre en charge');
  expect(root.querySelector('.age.tard')?.textContent).toContain('depuis 31 jours');
  expect(TestBed.inject(NavCounts).all()['/pilotage/a-traiter']).toEqual({ count: 3, mine: true });
  expect(text).toContain('Instruire (2)');
});

test('the address says whom and what, and what waits for somebody else is not yellow', async () => {
  const holder = row({ state: 'draft', waitingFor: ['holder'], what: 'finish_draft', overdue: false });
  const { root, asked } = await shown(
    { attente: 'porteurs', quoi: 'deposer', page: '2' },
    { ...QUEUE, items: [holder] },
  );
  expect(asked[0]?.[1]).toMatchObject({ waitingFor: 'holder', what: 'finish_draft', page: 2 });
  expect(root.querySelector('.st.avous')).toBeNull();
  expect(root.querySelector('[aria-current="page"]')?.textContent).toContain('Les porteurs');
});

test('a dossier that waits for both voices names them in one phrase', async () => {
  const { text } = await shown(
    { attente: 'tous' },
    { ...QUEUE, items: [row({ waitingFor: ['drari', 'region'], what: 'opinion' })] },
  );
  expect(text).toContain('La DRARI et la Région');
});

test('an address that is not understood shows what waits for the coordinator', async () => {
  const { asked } = await shown({ attente: 'personne', quoi: '%', page: '-4' });
  expect(asked[0]?.[1]).toMatchObject({ waitingFor: 'coordination', what: null, page: 1 });
});

test('when nothing waits for her the page says who is waited for instead', async () => {
  const { text } = await shown({}, { ...QUEUE, items: [], total: 0 });
  expect(text).toContain('Rien ne vous attend');
  expect(text).toContain('5 dossiers attendent');
});

test('a portal without any edition says so', async () => {
  const { text } = await shown({}, QUEUE, null);
  expect(text).toContain('Aucune édition pour l’instant');
});

test('changes of labelled events that wait are one link away, and are not spoken of when there are none', async () => {
  const none = await shown({});
  expect(none.root.querySelector('a[href*="a-revoir"]')).toBeNull();
  TestBed.resetTestingModule();
  const { fixture, root } = await shown({});
  TestBed.inject(NavCounts).set('/pilotage/a-revoir', { count: 2, mine: true });
  await fixture.whenStable();
  expect(root.querySelector('a[href*="a-revoir"]')?.textContent).toContain('2\u00a0changements');
});
