import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { formatCount, formatShare } from '@fds/bilan/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
import { asSource, type Archive } from './test/bilan-archives';
import { cellsOfWorkbook, type Sheets } from './test/workbook-cells';
import { signs, structureOfPdf, type PdfStructure } from './test/pdf-structure';

interface Expected {
  readonly value: number | null;
  readonly baseValue: number | null;
  readonly share: number | null;
}

let portal: TestPortal;
let coordinator: Visitor;
const EXPECTED = JSON.parse(readFileSync('data/edition-2021/expected.json', 'utf8')) as Record<string, Expected>;

beforeAll(async () => {
  portal = await TestPortal.start({ at: '2026-11-02T10:00:00+01:00' });
  await loadReference((text, values) => portal.sql(text, values));
  const outcome = await portal.app
    .get(ImportArchive)
    .fromPath(SYSTEM, join(process.cwd(), 'data/edition-2021'), { replace: false });
  expect(outcome.problems).toEqual([]);
  coordinator = await portal.as('coordinator');
}, 90_000);
afterAll(() => portal?.stop());

describe('the report of 2021', () => {
  let report: PdfStructure;
  beforeAll(async () => {
    const { status, headers, raw } = await coordinator.send('GET', '/api/bilans/2021/report.pdf');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf']);
    expect(headers.get('content-disposition')).toContain('bilan-2021.pdf');
    report = await structureOfPdf(raw);
  }, 60_000);

  test('is tagged as PDF/UA asks, read in the order in which it is set, with words for every drawing', () => {
    expect(report.problems).toEqual([]);
    expect(report.headings[0]).toEqual({ level: 1, words: 'Bilan 2021' });
    expect(report.alternatives.length).toBeGreaterThan(12);
    expect(report.alternatives.filter((words) => !/^(Graphique|Carte)/.test(words))).toEqual([]);
    expect(report.bookmarks).toEqual(report.headings.filter(({ level }) => level < 4).map(({ words }) => words));
  });

  test('says on every page that it may still change', () => {
    expect(report.drawn.filter((page) => !page.includes('Provisoire, au 2'))).toEqual([]);
  });
});

test('page, report, workbook and JSON of 2021 carry the same figures, those that another program computed', async () => {
  type Figures = { figures: readonly (Expected & { code: string })[] };
  const page = await coordinator.get<Figures>('/api/bilans/2021');
  const json = await coordinator.get<Figures>('/api/bilans/2021/indicators.json');
  const sheets = await cellsOfWorkbook((await coordinator.send('GET', '/api/bilans/2021/workbook.xlsx')).raw);
  const pdf = await structureOfPdf((await coordinator.send('GET', '/api/bilans/2021/report.pdf')).raw);
  const places = placesOf(sheets);
  const near = (a: number | null | undefined, b: number | null): boolean =>
    (a ?? null) === b || Math.abs((a ?? Infinity) - (b ?? -Infinity)) < 0.001;
  const differing = Object.entries(EXPECTED).flatMap(([code, { value, share }]) => {
    const place = places.get(code);
    const sheet = sheets.get(place?.sheet ?? '');
    const row = place?.cell.slice(1) ?? '';
    const found = {
      page: page.body.figures.find((figure) => figure.code === code),
      json: json.body.figures.find((figure) => figure.code === code),
      workbook: { value: numberOf(sheet?.get(`C${row}`)), share: numberOf(sheet?.get(`E${row}`)) },
    };
    const same = Object.values(found).every((figure) => near(figure?.value, value) && near(figure?.share, share));
    // Comparisons are read in the report as intervals; the rest as it is written there.
    const said =
      code.startsWith('comparison.') ||
      (pdf.words.includes(printed(formatCount(value))) &&
        (share === null || pdf.words.includes(printed(formatShare(share)))));
    return same && said && sheet?.get(`A${row}`) === code ? [] : [{ code, value, share, found, said }];
  });
  expect(differing).toEqual([]);
  for (const words of ['35 196', '84,9 %', '72,5 % à 73,5 %', '≈ 47 500', 'non comparable'])
    expect(pdf.words).toContain(words);
}, 60_000);

describe('the charts', () => {
  test('each is an image of a slide, under the title that the report gives it', async () => {
    const { body } = await coordinator.get<{ charts: { id: string; title: string }[] }>('/api/bilans/2021/charts');
    expect(body.charts.map(({ id }) => id)).toEqual(expect.arrayContaining(['annees', 'departements', 'medias']));
    expect(new Set(body.charts.map(({ id }) => id)).size).toBe(body.charts.length);
    const { status, headers, raw } = await coordinator.send('GET', '/api/bilans/2021/charts/departements/slide.png');
    expect([status, headers.get('content-type')]).toEqual([200, 'image/png']);
    const size = new DataView(raw.buffer, raw.byteOffset);
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([1920, 1080]);
    expect(headers.get('content-disposition')).toContain('bilan-2021-departements.png');
  });

  test('a chart that the bilan has not is not found', async () => {
    expect((await coordinator.get('/api/bilans/2021/charts/nothing/slide.png')).status).toBe(404);
  });
});

describe('odd editions', () => {
  const nothing: Archive = {
    year: 2015,
    organisations: [{ id: 'o0', name: 'Structure', first_participation_year: '2015' }],
    applications: [{ id: 'a0', organisation_id: 'o0', title: 'Dossier', submitted_at: '', state: 'draft' }],
    events: [],
    attendance: [],
    evaluations: [],
    research: [],
    partners: [],
    media: [],
    baselines: [],
    manual_indicators: [],
  };
  const village = {
    id: 'e0',
    application_id: 'a0',
    parent_event_id: '',
    kind: 'science_village',
    format: '',
    title: 'mot '.repeat(3000).trim(),
    attendance_mode: 'in_person',
    municipality_code: '59350',
    label: 'labelled',
    happening: 'scheduled',
  };
  const long = [{ code: 'long', label: 'mot '.repeat(3000).trim(), value: '7', unit: '', note: '' }];

  test.each<[string, Partial<Archive>, string]>([
    ['without any event', {}, 'Aucun événement de cette édition ne compte'],
    [
      'all cancelled',
      { events: [{ ...village, happening: 'cancelled' }] },
      'Aucun événement de cette édition ne compte',
    ],
    ['of one holder, without any report', { events: [village] }, 'Aucune fréquentation n’est encore déclarée'],
    ['with a name of 3 000 words', { events: [village], manual_indicators: long }, 'Chiffres saisis'],
  ])('an edition %s has its report, tagged, and its workbook', async (_, archive, words) => {
    const outcome = await portal.app
      .get(ImportArchive)
      .from(SYSTEM, asSource({ ...nothing, ...archive }), { replace: true });
    expect(outcome.problems).toEqual([]);
    const { status, raw } = await coordinator.send('GET', '/api/bilans/2015/report.pdf');
    expect(status).toBe(200);
    const report = await structureOfPdf(raw);
    expect(report.problems).toEqual([]);
    expect(report.words).toContain(words);
    expect(report.words).not.toMatch(/NaN|undefined|Infinity/);
    const sheets = await cellsOfWorkbook((await coordinator.send('GET', '/api/bilans/2015/workbook.xlsx')).raw);
    expect(sheets.get('Événements')?.get('A2')).toBe('events.total');
  });

  test('an edition that the portal does not hold has no report', async () => {
    expect((await coordinator.get('/api/bilans/1950/report.pdf')).status).toBe(404);
  });
});

/** As the report's words are compared: any space is one. */
const printed = (number: string): string => signs(number);
const numberOf = (cell: string | undefined): number | null => (cell === undefined ? null : Number(cell));

/** Where the code book says that each figure stands. */
function placesOf(sheets: Sheets): ReadonlyMap<string, { readonly sheet: string; readonly cell: string }> {
  const book = sheets.get('Dictionnaire') ?? new Map<string, string>();
  const places = new Map<string, { sheet: string; cell: string }>();
  for (let row = 2; book.has(`A${row}`); row += 1)
    places.set(book.get(`A${row}`) ?? '', { sheet: book.get(`E${row}`) ?? '', cell: book.get(`F${row}`) ?? '' });
  return places;
}
