import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportArchive } from '@fds/archive/api';
import { formatNumber, formatShare } from '@fds/bilan/domain';
import { loadReference } from '@fds/organisations/api';
import { TestPortal, type Visitor } from '@fds/portal/testing';
import { SYSTEM } from '@fds/shared/api-kit';
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

  test('has every figure of the edition with its share, as another program computed them', () => {
    const missing = Object.entries(EXPECTED).filter(
      ([code, { value, share }]) =>
        !code.startsWith('comparison.') &&
        !(
          report.words.includes(signs(printed(formatNumber(value ?? 0, Number.isInteger(value) ? 0 : 1)))) &&
          (share === null || report.words.includes(signs(printed(formatShare(share)))))
        ),
    );
    expect(missing).toEqual([]);
    for (const words of ['35 196', '84,9 %', '72,5 % à 73,5 %', '≈ 47 500', 'non comparable'])
      expect(report.words).toContain(words);
  });

  test('says on every page that it may still change', () => {
    expect(report.drawn.filter((page) => !page.includes('Provisoire, au 2'))).toEqual([]);
  });
});

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

/** As the report sets it. */
const printed = (number: string): string => number.replaceAll('\u00a0', '\u202f');
