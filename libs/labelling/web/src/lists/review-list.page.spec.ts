import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { of } from 'rxjs';
import type { ReviewListPageView, ReviewListRowView } from '@fds/shared/contract';
import { Api, CurrentEdition, NavCounts } from '@fds/shared/web-kit';
import { ReviewListPage } from './review-list.page';
import { Shortcuts } from './shortcuts';

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
});
afterEach(() => globalThis.localStorage.clear());

const row = (over: Partial<ReviewListRowView>): ReviewListRowView => ({
  applicationId: 'a1',
  eventId: null,
  reference: '2026-A1',
  title: 'Festival Sciences en baie',
  applicationTitle: 'Festival Sciences en baie',
  organisationName: 'CC du Ponthieu',
  family: 'territory',
  state: 'submitted',
  correction: null,
  submittedAt: '2026-04-20T08:00:00.000Z',
  updatedAt: '2026-04-20T08:00:00.000Z',
  format: null,
  happening: null,
  firstSlotAt: null,
  lastSlotAt: null,
  lacking: null,
  renewed: false,
  firstTime: true,
  themes: [],
  events: [{ kind: 'festival', municipality: 'Rue', department: '80', label: 'pending', notified: false }],
  activities: 0,
  opinions: { coordination: null, drari: 'favourable', region: 'reserved' },
  waitingFor: ['coordination'],
  what: 'take_in_charge',
  waitingSince: '2026-04-20T08:00:00.000Z',
  due: null,
  when: 'depuis 11 jours',
  overdue: true,
  assignedTo: null,
  tags: [],
  ...over,
});
const PAGE: ReviewListPageView = {
  items: [
    row({}),
    row({
      applicationId: 'a2',
      title: 'Robots',
      correction: 'answered',
      assignedTo: { id: 'p', name: 'Claude Martin' },
    }),
  ],
  total: 32,
  units: 43,
  page: 1,
  size: 25,
};

async function shown(params: Record<string, string> = {}, page = PAGE, list = 'applications') {
  const asked: [string, unknown][] = [];
  const answers: Record<string, unknown> = {
    [`/api/review-lists/${list}`]: page,
    '/api/saved-views': {
      usual: [{ code: 'all', count: 86 }],
      saved: [
        {
          id: 'v',
          list,
          name: 'Somme sans photo',
          query: 'dep=80&manque=photo',
          shared: true,
          mine: true,
          ownerName: 'Moi',
          version: 1,
          count: 5,
        },
      ],
    },
    '/api/review-lists/options': {
      people: [{ id: 'p', name: 'Claude Martin' }],
      themes: [],
      sessions: [{ id: 's', title: 'Comité', heldOn: '2026-06-09' }],
      tags: [{ id: 't', name: 'Priorité', colour: 'red', version: 1, dossiers: 2 }],
    },
    '/api/editions/2026': { year: 2026, callOpen: false, callClosesOn: '2026-05-07', departments: ['60', '80'] },
    '/api/bulk-actions/preview': {
      applicationIds: ['a1', 'a2'],
      events: 3,
      may: 1,
      refused: [
        {
          applicationId: 'a2',
          title: 'Robots',
          organisationName: '',
          outcome: 'refused',
          reason: 'Seul un dossier déposé.',
        },
      ],
      tooMany: false,
      undoable: true,
    },
    '/api/bulk-actions': {
      id: 'b',
      action: 'take_in_charge',
      done: 1,
      refused: 1,
      left: 0,
      rows: [],
      undoable: true,
      undone: false,
    },
  };
  const answer = (path: string, body: unknown): Promise<unknown> => {
    asked.push([path, body]);
    return Promise.resolve(answers[path]);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      {
        provide: Api,
        useValue: {
          get: answer,
          post: answer,
          delete: answer,
          whenSignedOut: () => undefined,
          whenAnswered: () => undefined,
        },
      },
      { provide: CurrentEdition, useValue: { year: signal(2026) } },
      { provide: ActivatedRoute, useValue: { queryParams: of(params) } },
    ],
  });
  const fixture = TestBed.createComponent(ReviewListPage);
  fixture.componentRef.setInput('list', list);
  document.body.append(fixture.nativeElement as HTMLElement);
  const settle = async (): Promise<void> => {
    await fixture.whenStable();
    fixture.detectChanges();
    await fixture.whenStable();
  };
  await settle();
  const root = fixture.nativeElement as HTMLElement;
  const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
  const button = (words: string): HTMLButtonElement =>
    [...root.querySelectorAll('button')].find(({ textContent, ariaLabel }) =>
      `${textContent}${ariaLabel}`.includes(words),
    ) ??
    ((): never => {
      throw new Error(`No button ${words}`);
    })();
  const text = (): string => root.textContent.replace(/[\s\u00a0]+/g, ' ');
  return { fixture, root, asked, navigate, settle, button, text };
}

test('the address is what is asked: filters, order, page; the count line says rows, total and events', async () => {
  const { asked, text } = await shown({ etat: 'submitted', dep: '80,60', sort: '-events', page: '2', suivi: 'moi' });
  expect(asked.find(([path]) => path === '/api/review-lists/applications')?.[1]).toEqual({
    year: 2026,
    state: ['submitted'],
    department: ['80', '60'],
    assignedTo: ['me'],
    sort: '-events',
    page: 2,
    size: 25,
  });
  expect(text()).toContain('32 dossiers sur 86, 43 événements.');
  expect(text()).toContain('Département : Somme, Oise');
  expect(TestBed.inject(NavCounts).all()['/pilotage/dossiers']).toEqual({ count: 86 });
});

test('a dossier of many communes names three of them and counts the others', async () => {
  const events = ['Rue', 'Ault', 'Albert', 'Amiens', 'Doullens'].map((municipality) => ({
    ...PAGE.items[0]!.events[0]!,
    municipality,
  }));
  const { root } = await shown({}, { ...PAGE, items: [row({ events })] });
  const words = root.querySelector('.c-municipality')!.textContent.replace(/[\s\u00a0]+/g, ' ');
  expect(words).toContain('Albert');
  expect(words).not.toContain('Amiens');
  expect(words).toContain('et 2 autres');
});

test('a row says its type, commune, state, three opinions in words, who is awaited since when, and who follows it', async () => {
  const { root } = await shown();
  const words = (root.querySelector('tbody tr')?.textContent ?? '').replace(/[\s\u00a0]+/g, ' ');
  for (const one of [
    'Festival',
    'Rue 80',
    'Déposé',
    'Coordination : pas encore rendu',
    'DRARI : Favorable',
    'Région : Avec réserve',
    'En retard, depuis 11 jours',
    'Prendre en charge',
  ])
    expect(words).toContain(one);
  expect(root.querySelector('tbody tr:nth-child(2) .st.avous')?.textContent).toContain('Réponse reçue');
  expect(root.querySelector('tbody th a')?.getAttribute('href')).toBe('/pilotage/dossiers/a1');
});

test('a chip takes its filter away, and the dialog adds one to the address', async () => {
  const { button, navigate, root, settle } = await shown({ type: 'festival' });
  button('Retirer le filtre Type').click();
  expect(navigate).toHaveBeenLastCalledWith([], expect.objectContaining({ queryParams: { type: null, page: null } }));
  button('Filtre').click();
  await settle();
  button('Pièces manquantes').click();
  await settle();
  root.querySelector<HTMLInputElement>('fds-filter-chips .choix input')?.click();
  button('Appliquer').click();
  expect(navigate).toHaveBeenLastCalledWith(
    [],
    expect.objectContaining({ queryParams: { manque: 'photo', page: null } }),
  );
});

test('saved views are tabs with their counts; the one that is looked at can be managed by whoever made it', async () => {
  const { root, text } = await shown({ dep: '80', manque: 'photo' });
  const current = root.querySelector('[aria-current="page"]');
  expect(current?.textContent).toContain('Somme sans photo');
  expect(current?.textContent).toContain('5');
  expect(text()).toContain('Gérer cette vue');
});

test('a bulk action: recap, choice, result and a way back', async () => {
  const { root, button, settle, asked, text } = await shown();
  root.querySelector<HTMLInputElement>('tbody .coche input')?.click();
  await settle();
  expect(root.querySelector<HTMLInputElement>('thead input')?.indeterminate).toBe(true);
  [...root.querySelectorAll<HTMLButtonElement>('.lot button')][0]?.click();
  await settle();
  expect(asked.at(-1)).toEqual([
    '/api/bulk-actions/preview',
    { year: 2026, action: 'take_in_charge', applicationIds: ['a1'] },
  ]);
  expect(text()).toContain('1 dossier ne peut pas avancer :Robots');
  expect(text()).toContain('Tout ou rien');
  root.querySelector<HTMLButtonElement>('fds-bulk-bar dialog .actions .b.p')?.click();
  await settle();
  expect(asked.find(([path]) => path === '/api/bulk-actions')?.[1]).toMatchObject({
    mode: 'those_that_may',
    applicationIds: ['a1', 'a2'],
  });
  expect(text()).toContain('1 dossier fait, 1 refusé.');
  expect(button('Annuler')).toBeTruthy();
});

test('keys walk, tick and search; switched off they do nothing', async () => {
  const { root, settle, text } = await shown();
  const press = (key: string): boolean =>
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    );
  press('j');
  press('j');
  expect(document.activeElement?.textContent).toContain('Robots');
  press('k');
  press('x');
  await settle();
  expect(text()).toContain('1 dossier coché');
  press('/');
  expect(document.activeElement).toBe(root.querySelector('input[type=search]'));
  press('j');
  expect(document.activeElement).toBe(root.querySelector('input[type=search]'));
  (document.activeElement as HTMLElement).blur();
  TestBed.inject(Shortcuts).set(false);
  press('j');
  expect(document.activeElement).toBe(document.body);
  expect(globalThis.localStorage.getItem('fds-raccourcis')).toBe('non');
});

test('an empty list says that filters leave nothing, and how many there are without them', async () => {
  const { text, button } = await shown({ q: 'rien' }, { ...PAGE, items: [], total: 0, units: 0 });
  expect(text()).toContain('Aucun dossier avec ces filtres. Il y en a 86 dans l’édition.');
  expect(button('Retirer les filtres')).toBeTruthy();
});

test('the list of events has its own columns and names', async () => {
  const { root, text } = await shown({}, { ...PAGE, items: [row({ eventId: 'e1', title: 'Atelier' })] }, 'events');
  expect(text()).toContain('32 événements, 43 dossiers.');
  expect(root.querySelector('thead')?.textContent).toContain('Dates');
  expect(root.querySelector('tbody th a')?.getAttribute('href')).toBe('/pilotage/dossiers/a1#e1');
});
