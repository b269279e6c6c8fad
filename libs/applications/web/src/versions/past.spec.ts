import { provideZonelessChangeDetection, signal, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { beforeEach, expect, test } from '@jest/globals';
import type { DifferenceView, HistoryView, VersionComparisonView, VersionsView } from '@fds/shared/contract';
import { API_FETCH, Session } from '@fds/shared/web-kit';
import { HistoryPage } from '../history/history.page';
import { VersionsPage } from './versions.page';

const ID = '11111111-1111-4111-8111-111111111111';
const AT = '2026-04-10T07:00:00.000Z';
const size = { answers: 1, added: 0, removed: 1 };
const VERSIONS: VersionsView = {
  reference: '2026-11111111',
  title: 'Saveurs savantes',
  total: 2,
  updatedAt: AT,
  since: { answers: 0, added: 0, removed: 0 },
  items: [
    { number: 2, at: AT, by: 'Camille', change: size },
    { number: 1, at: AT, by: null, change: null },
  ],
};
const text = (words: string) => ({ type: 'text', text: words, items: [], head: [], rows: [] }) as const;
const difference: DifferenceView = {
  field: 'summary',
  label: 'Résumé du projet',
  change: 'changed',
  before: text('au marché'),
  after: text('au port'),
  lines: false,
  parts: [
    { sign: 'same', text: 'au ' },
    { sign: 'removed', text: 'marché' },
    { sign: 'added', text: 'port' },
  ],
};
const COMPARISON: VersionComparisonView = {
  reference: '2026-11111111',
  title: 'Saveurs savantes',
  from: { number: 1, at: AT, by: null },
  to: { number: 2, at: AT, by: 'Camille' },
  updatedAt: AT,
  size,
  changes: [
    { section: 'projet', sectionTitle: 'Le projet', item: null, change: 'changed', differences: [difference] },
    {
      section: 'evenements',
      sectionTitle: 'Les événements',
      item: { id: 'e', parentId: null, kind: 'single', title: 'Conférence' },
      change: 'removed',
      differences: [{ ...difference, after: null, change: 'removed' }],
    },
  ],
};
const line = {
  action: 'application.saved',
  what: 'Dossier modifié',
  from: AT,
  to: '2026-04-10T07:12:00.000Z',
  who: 'Camille',
  role: 'holder',
  inPlace: false,
  erased: false,
  changes: [{ item: 'Village', label: 'Commune', before: null, after: 'Abbeville (80)' }],
} as const;
const HISTORY: HistoryView = {
  reference: '2026-11111111',
  title: 'Saveurs savantes',
  total: 2,
  page: 1,
  size: 25,
  items: [
    { ...line, changes: [...line.changes, ...line.changes, ...line.changes, ...line.changes] },
    {
      ...line,
      action: 'application.submitted',
      what: 'Dossier envoyé',
      role: 'coordinator',
      who: null,
      inPlace: true,
      erased: true,
      changes: [],
      from: '2026-04-09T07:00:00.000Z',
      to: '2026-04-09T07:00:00.000Z',
    },
  ],
};

/** jsdom has no Response: what the page reads of one. */
const answer = (body: object | undefined) => ({
  ok: true,
  status: 200,
  headers: new Headers({ 'content-type': 'application/json' }),
  json: () => Promise.resolve(body),
  text: () => Promise.resolve(JSON.stringify(body)),
});

let fixture: ComponentFixture<unknown>;
let asked: string[];
let answers: Record<string, object>;
const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
const texts = (selector: string): string[] =>
  [...page().querySelectorAll(selector)].map((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');

beforeEach(() => {
  asked = [];
  answers = { versions: VERSIONS, 'versions/compare': COMPARISON, history: HISTORY };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      provideRouter([]),
      { provide: Session, useValue: { role: signal('holder') } },
      {
        provide: API_FETCH,
        useValue: (path: string) => {
          asked.push(path);
          const name = path.split(`${ID}/`)[1]?.split('?')[0] ?? '';
          return Promise.resolve(answer(answers[name]));
        },
      },
    ],
  });
});
async function open<T>(type: Type<T>, inputs: Record<string, unknown> = {}): Promise<void> {
  fixture = TestBed.createComponent(type);
  for (const [name, given] of Object.entries({ id: ID, ...inputs })) fixture.componentRef.setInput(name, given);
  await fixture.whenStable();
}

test('a holder sees what was sent, when, by whom, how much changed, and the two last versions compared', async () => {
  await open(VersionsPage);
  expect(texts('.envois li b')).toEqual(['Version 2', 'Version 1']);
  expect(texts('.envois li')[0]).toContain('par Camille');
  expect(texts('.envois li')[0]).toContain('1 réponse changée, 1 événement retiré');
  expect(texts('.envois li')[1]).toContain('Premier envoi');
  expect(asked).toContain(`/api/applications/${ID}/versions/compare?from=1&to=2`);
});

test('what went and what came is said by a word, a sign and a colour, on both sides', async () => {
  await open(VersionsPage);
  expect(texts('.avant .mots')[0]).toBe('au Retiré : marché');
  expect(texts('.apres .mots')[0]).toBe('au Ajouté : port');
  expect(texts('article h3')).toEqual(['Le projet', 'Conférence']);
  expect(texts('article .signe')).toEqual(['Retiré']);
});

test('the two versions compared stand in the address', async () => {
  await open(VersionsPage, { de: '2', a: 'current' });
  expect(asked).toContain(`/api/applications/${ID}/versions/compare?from=2&to=current`);
});

test('two versions that say the same, and a dossier that was never sent, are told', async () => {
  answers['versions/compare'] = { ...COMPARISON, changes: [] };
  await open(VersionsPage);
  expect(page().textContent).toContain('Ces deux versions disent la même chose.');
  answers['versions'] = { ...VERSIONS, total: 0, items: [], since: null };
  await open(VersionsPage);
  expect(page().textContent).toContain('Ce dossier n’a pas encore été envoyé');
});

test('a line of the history says what, who, when, and which answers; the rest opens', async () => {
  await open(HistoryPage);
  expect(texts('.faits > li b')).toEqual(['Dossier modifié', 'Dossier envoyé']);
  expect(texts('.quand')[0]).toBe('10 avril 2026 à 9 h, jusqu’à 9 h 12');
  expect(texts('.champs li')[0]).toBe('Village : CommuneAprès : Abbeville (80)');
  expect(texts('summary')).toEqual(['1 autre changement']);
});

test('what the coordination did in the holder’s place is said so; an erased line too', async () => {
  await open(HistoryPage);
  expect(texts('.faits > li')[1]).toContain('La coordination, à la place de la structure');
  expect(texts('.faits > li')[1]).toContain('Le détail a été effacé');
});

test('a dossier that was imported has no history here', async () => {
  answers['history'] = { ...HISTORY, total: 0, items: [] };
  await open(HistoryPage);
  expect(page().textContent).toContain('ce dossier vient d’une édition reprise');
});
