import { signal, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, convertToParamMap, provideRouter } from '@angular/router';
import { of } from 'rxjs';
import { Api, Session } from '@fds/shared/web-kit';
import { expect, test } from '@jest/globals';
import { BilanDownloads } from './downloads/downloads';
import { PastYearsPage } from './past/past-years.page';
import { PublicBilanPage } from './public/public-bilan.page';
import { BilanPublicationPage } from './publication/publication.page';
import { BilanWritingPage } from './writing/writing.page';

const figure = (code: string, value: number, more: object = {}) => ({
  ...{ code, label: code, definition: 'Ce qui est compté.', value, unit: 'visits' },
  ...{ base: null, baseValue: null, share: null, ...more },
});
const BILAN = {
  edition: {
    ...{ year: 2021, number: 30, title: 'Fête de la science 2021', theme: '', state: 'bilan_published' },
    ...{ startsOn: '2021-10-01', endsOn: '2021-10-11', regionName: 'Hauts-de-France' },
  },
  ...{ status: 'published', version: 2, computedAt: '2021-12-14T09:00:00.000Z' },
  figures: [figure('attendance.total', 35_196), figure('holders.total', 74)],
  ...{ questions: [], unitsCited: [], spectrum: [], pastYears: [] },
  filter: { on: false, fromToday: false },
  choices: { departments: [], intermunicipalities: [], networks: [] },
};
const WRITING = {
  ...{ year: 2021, version: 3, mayWrite: true, refusal: '', sharedAt: null, highlights: [], quotes: [], photos: [] },
  sections: [{ section: 'attendance', text: 'Nous avons compté {attendance.total} visites, et {manual.gone} clics.' }],
  comments: [],
};
const words = (text: string) => ({
  blocks: [{ kind: 'paragraph', lines: [{ runs: [{ text, strong: false, code: null, known: true }] }] }],
});
const piece = (id: string, more: object) => ({
  ...{ id, kind: 'photo', section: 'attendance', words: '', saidBy: '', credit: '', alternative: '', address: '' },
  ...{ redactedAt: null, redactionReason: '', ...more },
});
const VERSION = { number: 2, publishedAt: '2021-12-20T09:00:00.000Z', note: 'Un oubli.', fingerprint: 'ab'.repeat(32) };
const PUBLISHED = {
  ...{ bilan: BILAN, version: VERSION, versions: [VERSION], codeVintage: 2021, questionnaireVersion: 1 },
  highlights: [words('74 porteurs de projet')],
  texts: [{ section: 'attendance', ...words('Nous avons compté 35 196 visites.') }],
  pieces: [
    piece('p1', { credit: 'A. Dupont', alternative: 'Une classe', address: '/photo.webp' }),
    piece('p2', { redactedAt: '2022-01-05T09:00:00.000Z', redactionReason: 'À la demande d’une personne.' }),
  ],
  changes: [{ kind: 'figure', code: 'attendance.total', label: 'Visites', before: '35 000', after: '35 196' }],
};
const PUBLICATION = {
  ...{ year: 2021, versions: [VERSION], open: false, pieces: PUBLISHED.pieces, changes: [], obstacles: [] },
};
const PAST = {
  baselines: [
    {
      ...{ year: 2019, indicator: 'attendance.total', value: 47_500, lower: 47_243, upper: 47_885 },
      ...{ note: 'Rapport de 2019', version: 1 },
    },
  ],
  years: [{ year: 2020, comparable: false, note: 'Crise sanitaire.', version: 1 }],
  ...{ writes: { allowed: true, reasons: [] }, writesYears: { allowed: true, reasons: [] } },
};

// The dialogs of the page are not the browser's here.
Object.assign(HTMLDialogElement.prototype, { showModal: () => undefined, close: () => undefined });

interface Sent {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

async function shown(
  page: Type<unknown>,
  answer: (path: string) => unknown,
  { inputs = { annee: '2021' }, role = 'coordinator' }: { inputs?: object; role?: string } = {},
) {
  const sent: Sent[] = [];
  const send = (method: string) => async (path: string, body: unknown) => {
    sent.push({ method, path, body });
    return answer(path);
  };
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      { provide: ActivatedRoute, useValue: { queryParamMap: of(convertToParamMap({})) } },
      {
        provide: Api,
        useValue: {
          ...{
            get: async (path: string) => answer(path),
            post: send('post'),
            put: send('put'),
            delete: send('delete'),
          },
          download: async (path: string) => send('download')(path, null),
        },
      },
      { provide: Session, useValue: { role: signal(role), region: signal('Hauts-de-France') } },
    ],
  });
  const fixture = TestBed.createComponent(page);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const press = async (name: RegExp): Promise<void> => {
    const button = [...root.querySelectorAll('button')].find((one) => name.test(one.textContent.replace(/\s+/g, ' ')));
    if (!button) throw new Error(`No button ${String(name)}`);
    button.click();
    await fixture.whenStable();
  };
  const fill = async (label: string, value: string): Promise<void> => {
    const id = [...root.querySelectorAll('label')].find((one) => one.textContent.includes(label))?.htmlFor ?? '';
    const field = [...root.querySelectorAll<HTMLInputElement>('input, textarea')].find((one) => one.id === id);
    if (!field) throw new Error(`No field ${label}`);
    field.value = value;
    field.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) await fixture.whenStable();
  };
  return { root, sent, press, fill, settled, text: () => root.textContent.replace(/[\s\u00a0]+/g, ' ') };
}

test('the coordinator reads each text as it will be read, its figures said and the one that is gone marked', async () => {
  const page = await shown(BilanWritingPage, (path) => (path.includes('/writing') ? WRITING : BILAN));
  expect(page.text()).toContain('Nous avons compté 35 196 visites, et [chiffre introuvable] clics.');
  expect(page.root.querySelector('.perdu')?.textContent).toBe('[chiffre introuvable]');
  await page.press(/Partager avec le comité/);
  expect(page.sent.at(-1)).toMatchObject({ path: '/api/bilans/2021/writing/sharing', body: { shared: true } });
});

test('a credit and a description that are typed one right after the other are both kept', async () => {
  const photo = { id: 'f1', section: 'essentials', credit: '', alternative: '', address: '/photo.webp' };
  const page = await shown(BilanWritingPage, (path) =>
    path.includes('/writing') ? { ...WRITING, photos: [photo] } : BILAN,
  );
  for (const [id, value] of [
    ['credit-f1', 'A. Dupont'],
    ['alt-f1', 'Une classe'],
  ] as const) {
    const field = [...page.root.querySelectorAll('input')].find((one) => one.id === id);
    if (field) field.value = value;
    field?.dispatchEvent(new Event('change'));
  }
  await page.settled();
  expect(page.sent.map(({ body }) => body)).toEqual([
    { section: 'essentials', credit: 'A. Dupont', alternative: '' },
    { section: 'essentials', credit: 'A. Dupont', alternative: 'Une classe' },
  ]);
});

test('the committee reads the draft and writes nothing of it', async () => {
  const view = {
    ...WRITING,
    mayWrite: false,
    refusal: 'Le bilan s’écrit à la coordination.',
    sharedAt: VERSION.publishedAt,
  };
  const { root, text } = await shown(BilanWritingPage, (path) => (path.endsWith('/writing') ? view : BILAN), {
    role: 'drari',
  });
  expect(text()).toContain('Le bilan s’écrit à la coordination.');
  expect(root.querySelector('textarea')).toBeNull();
  expect(text()).toContain('Faire une remarque');
});

test('one more version needs something that changed and a word that says why', async () => {
  let changes: object[] = [];
  const page = await shown(BilanPublicationPage, () => ({ ...PUBLICATION, changes }));
  const publish = () =>
    [...page.root.querySelectorAll('button')].find((one) => one.textContent.includes('Publier la version 3'));
  expect([publish()?.disabled, page.text().includes('Rien n’a changé depuis la version 2')]).toEqual([true, true]);
  changes = PUBLISHED.changes;
  await page.press(/Ouvrir à tous/);
  await page.fill('Ce que corrige la version 3', 'Une déclaration oubliée.');
  expect(publish()?.disabled).toBe(false);
  await page.press(/Publier la version 3/);
  await page.press(/^ ?Publier ?$/);
  expect(page.sent.at(-1)).toMatchObject({
    ...{ path: '/api/bilans/2021/versions', body: { note: 'Une déclaration oubliée.', after: 2 } },
  });
});

test('everybody reads the last version: figures first, one heading for a part, what changed, what was taken out, its files', async () => {
  const { root, text } = await shown(PublicBilanPage, () => PUBLISHED);
  const headings = [...root.querySelectorAll('h2')].map((one) => one.textContent.trim());
  expect(headings[0]).toBe('Chiffres clés');
  expect(headings.filter((one) => one === 'Fréquentation')).toHaveLength(1);
  expect(text()).toContain('Version 2. Un oubli.');
  expect(text()).toMatch(/Photo retirée le 5 janvier 2022 à .*À la demande d’une personne\./);
  expect(root.querySelector('figure.photo img')?.getAttribute('alt')).toBe('Une classe');
  expect(text()).toContain('Photo : A. Dupont');
  // The words stand with the figures that they speak of, after them.
  const part = root.querySelector('#frequentation + .bi-partie');
  expect([...(part?.children ?? [])].map((one) => one.localName)).toEqual(['div', 'fds-bilan-written']);
  expect([...root.querySelectorAll('a[download]')].map((one) => one.getAttribute('href')?.split('/').at(-1))).toEqual([
    ...['report.pdf', 'workbook.xlsx', 'indicators.csv', 'indicators.json'],
  ]);
  expect(root.querySelector('h1 + p sup')?.textContent).toBe('er');
});

test('a baseline is an exact value or an interval, with its source; what is no number is told beside its field', async () => {
  const page = await shown(PastYearsPage, (path) => (path.endsWith('/baselines') ? PAST : BILAN));
  expect(page.text()).toMatch(/2019 ?attendance\.total ?47 243 à 47 885, intervalle ?Rapport de 2019/);
  expect(page.root.querySelector('textarea')?.value).toBe('Crise sanitaire.');
  await page.fill('Année', '2018');
  await page.fill('Valeur', 'beaucoup');
  await page.press(/Ajouter ce repère/);
  expect([page.text().includes('Écrivez un nombre.'), page.sent]).toEqual([true, []]);
  await page.fill('Valeur', '38 900');
  await page.press(/Ajouter ce repère/);
  expect(page.sent[0]).toMatchObject({
    ...{ method: 'post', path: '/api/bilans/2021/baselines' },
    body: { year: 2018, indicator: 'attendance.total', value: 38_900, lower: null, upper: null, version: 0 },
  });
});

test('a baseline that was taken away comes back', async () => {
  let past: object = PAST;
  const page = await shown(PastYearsPage, (path) => (path.endsWith('/baselines') ? past : BILAN));
  past = { ...PAST, baselines: [] };
  await page.press(/Retirer attendance\.total de 2019/);
  expect(page.sent.at(-1)).toMatchObject({ method: 'delete', body: { year: 2019, version: 1 } });
  await page.press(/Annuler/);
  expect(page.sent.at(-1)).toMatchObject({ method: 'post', body: { year: 2019, lower: 47_243, version: 0 } });
});

test('whoever may not write past years reads why, and no form', async () => {
  const reasons = [{ code: 'published', text: 'Ce bilan est publié : ses repères ne changent plus.' }];
  const closed = { ...PAST, writes: { allowed: false, reasons }, writesYears: { allowed: false, reasons: [] } };
  const { root, text } = await shown(PastYearsPage, (path) => (path.endsWith('/baselines') ? closed : BILAN));
  expect(text()).toContain('ses repères ne changent plus');
  expect(root.querySelectorAll('input, textarea, select')).toHaveLength(0);
});

test('a file that is being made says so, and a second one waits; the archive is the coordination’s', async () => {
  const inputs = { year: 2021, asked: '?department=80' };
  const { root, text } = await shown(BilanDownloads, () => ({ charts: [] }), { inputs, role: 'drari' });
  expect([...root.querySelectorAll('button')].map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual(
    expect.arrayContaining([expect.stringContaining('XLSX'), expect.stringContaining('PDF')]),
  );
  expect([text().includes('Archive'), text().includes('portent sur l’édition entière')]).toEqual([false, true]);
});
