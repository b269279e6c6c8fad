import { provideZonelessChangeDetection } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { beforeEach, expect, test } from '@jest/globals';
import type { AttachmentsView, ReadingRowView, ReadingView } from '@fds/shared/contract';
import { API_FETCH } from '../http/api';
import { ApplicationSheet } from './application-sheet';
import { sheetSource } from './sheet-source';

const value = { type: 'text', text: '', items: [], head: [], rows: [] } as const;
const row = (field: string, label: string, over: Partial<ReadingRowView['value']>): ReadingRowView => ({
  field,
  label,
  value: { ...value, ...over },
});
const READING: ReadingView = {
  id: '11111111-1111-4111-8111-111111111111',
  reference: '2026-11111111',
  editionYear: 2026,
  editionTitle: 'Fête de la science 2026',
  title: 'Saveurs savantes',
  state: 'decided',
  organisation: {
    id: '22222222-2222-4222-8222-222222222222',
    name: 'Maison Pour Tous',
    kind: null,
    holderFamily: null,
    municipalityName: null,
    department: null,
  },
  foldedInto: null,
  filed: null,
  updatedAt: '2026-04-10T07:00:00.000Z',
  charterAcceptedAt: '2026-04-10T07:00:00.000Z',
  sections: [
    {
      section: 'projet',
      title: 'Le projet',
      rows: [
        row('summary', 'Résumé du projet', { text: 'Une\nfête <b>' }),
        row('description', 'Description', { type: 'empty' }),
        row('contacts', 'Contacts', { type: 'table', head: ['Nom'], rows: [{ cells: ['Ada'] }] }),
      ],
      items: [],
    },
    {
      section: 'evenements',
      title: 'Les événements',
      rows: [],
      items: [
        {
          id: 'v',
          parentId: null,
          kind: 'science_village',
          title: 'Village',
          label: 'labelled',
          rows: [row('slots', 'Dates', { type: 'list', items: ['lundi', 'mardi'] })],
        },
        {
          id: 'a',
          parentId: 'v',
          kind: 'single',
          title: 'Fromages',
          label: 'refused',
          rows: [row('tagline', 'Accroche', { type: 'empty' })],
        },
      ],
    },
    {
      section: 'pieces',
      title: 'Pièces jointes',
      rows: [row('attachments', 'Fichiers joints', { type: 'list', items: ['ruche.webp'] })],
      items: [],
    },
    {
      section: 'engagements',
      title: 'Engagements',
      rows: [row('charterAcceptedBy', 'Nom sous la charte', { text: 'Ada' })],
      items: [],
    },
  ],
};
const FILES = {
  items: [
    {
      id: 'f',
      eventId: null,
      kind: 'image',
      name: 'ruche.webp',
      type: 'image/webp',
      bytes: 1,
      address: '/api/f',
      preview: '/api/f/preview',
      credit: 'Ada L.',
      alternative: 'Une ruche',
      lacking: [],
      addedAt: '2026-04-10T07:00:00.000Z',
      removed: false,
    },
  ],
} as unknown as AttachmentsView;

/** jsdom has no Response: what the page reads of one. */
const answer = (body: object | null | undefined) => ({
  ok: Boolean(body),
  status: body ? 200 : 500,
  headers: new Headers({ 'content-type': body ? 'application/json' : 'application/problem+json' }),
  json: () => Promise.resolve(body ?? { status: 500, title: 'Non', detail: 'Non.' }),
  text: () => Promise.resolve(JSON.stringify(body ?? {})),
});

let fixture: ComponentFixture<ApplicationSheet>;
let asked: string[];
let answers: Record<string, object | null>;
const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
const texts = (selector: string): string[] =>
  [...page().querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');

beforeEach(() => {
  asked = [];
  answers = {
    reading: READING,
    attachments: FILES,
    'versions/2': { ...READING, filed: { number: 2, at: READING.updatedAt, by: null } },
  };
  TestBed.configureTestingModule({
    providers: [
      provideZonelessChangeDetection(),
      {
        provide: API_FETCH,
        useValue: (path: string) => {
          asked.push(path);
          const body = answers[path.split(`${READING.id}/`)[1] ?? ''];
          return Promise.resolve(answer(body));
        },
      },
    ],
  });
});
async function show(inputs: Record<string, unknown> = {}): Promise<void> {
  fixture = TestBed.createComponent(ApplicationSheet);
  for (const [name, given] of Object.entries({ dossier: READING.id, ...inputs }))
    fixture.componentRef.setInput(name, given);
  await fixture.whenStable();
}

test('a reader finds every page of the dossier, each answer under its label, as it was typed', async () => {
  await show();
  expect(texts('h2')).toEqual(['Le projet', 'Les événements', 'Pièces jointes', 'Engagements']);
  expect(page().querySelector('.texte')?.textContent).toBe('Une\nfête <b>');
  expect(texts('.rien')).toEqual(['Non renseigné\u00a0: description']);
  expect(texts('dt')).not.toContain('Description');
  expect(texts('th')).toEqual(['Nom']);
  expect(page().querySelector('th')?.getAttribute('scope')).toBe('col');
});

test('an activity stands under its event, without the questions it leaves empty', async () => {
  await show();
  expect(texts('article h3')).toEqual(['Village']);
  expect(texts('article .animation h4')).toEqual(['Fromages']);
  expect(texts('.animation dt')).toEqual([]);
  expect(texts('article > dl li')).toEqual(['lundi', 'mardi']);
});

test('files are shown with a small picture, its words and its credit', async () => {
  await show();
  const image = page().querySelector('img');
  expect([image?.getAttribute('src'), image?.alt]).toEqual(['/api/f/preview', 'Une ruche']);
  expect(page().textContent).toContain('Ada L.');
  expect(texts('dt')).not.toContain('Fichiers joints');
});

test('labels are shown to who asks for them, an activity’s where it is another', async () => {
  await show();
  expect(page().querySelector('fds-status')).toBeNull();
  fixture.componentRef.setInput('labels', true);
  await fixture.whenStable();
  expect(page().querySelectorAll('fds-status')).toHaveLength(2);
});

test('a version is the one that was asked for, with its number, and the names of its files', async () => {
  await show({ version: 2 });
  expect(asked.some((path) => path.endsWith('/versions/2'))).toBe(true);
  expect(page().textContent).toContain('Version 2, déposée le 10 avril 2026');
  expect(texts('dt')).toContain('Fichiers joints');
});

test('without files, or when they cannot be read, the dossier reads all the same', async () => {
  answers['attachments'] = null;
  await show();
  expect(texts('h2')).toHaveLength(4);
  expect(texts('dt')).toContain('Fichiers joints');
});

test('a page that asked for the text itself hands it over with its files: nothing is asked again', async () => {
  const source = TestBed.runInInjectionContext(() => sheetSource(() => ({ dossier: READING.id })));
  await show({ source });
  expect(texts('h2')).toHaveLength(4);
  expect(page().querySelector('img')?.getAttribute('src')).toBe('/api/f/preview');
  expect(asked.map((path) => path.split('/').at(-1)).sort()).toEqual(['attachments', 'reading']);
});

test('a reading without a way to its files says their names, and asks nothing', async () => {
  await show({ read: READING });
  expect(texts('dt')).toContain('Fichiers joints');
  expect(asked).toEqual([]);
});

test('a dossier that cannot be read says so, with a way to try again', async () => {
  answers['reading'] = null;
  await show();
  expect(page().textContent).toContain('Le dossier n’a pas pu être chargé');
  expect(texts('button').join(' ')).toContain('Réessayer');
});
