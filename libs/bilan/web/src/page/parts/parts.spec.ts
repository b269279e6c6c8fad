import { Component, input, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { beforeEach, expect, jest, test } from '@jest/globals';
import { attendanceCards, coverageLines, FigureBook, type WordedFigure } from '@fds/bilan/domain';
import { ChartView } from '@fds/shared/web-kit';
import { BilanSource } from '../bilan-source';
import { FigureShown } from '../figures/figure-shown';
import { toKnown } from '../past-years';
import { Coverage } from './coverage';
import { Definitions } from './definitions';
import { FigureCardView } from './figure-card';
import { Years } from './years';
import { drawYears } from './years-drawing';

/** The place of a drawing: the test's page has no canvas. */
@Component({ selector: 'fds-chart', template: '{{ label() }}' })
class NoDrawing {
  readonly label = input('');
  readonly height = input(0);
  readonly draw = input<unknown>();
}
beforeEach(() => {
  TestBed.configureTestingModule({ providers: [BilanSource, FigureShown] });
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  TestBed.overrideComponent(Years, { remove: { imports: [ChartView] }, add: { imports: [NoDrawing] } });
});

const a = (code: string, value: number | null, more: Partial<WordedFigure> = {}): WordedFigure => ({
  code,
  value,
  unit: 'visits',
  base: null,
  baseValue: null,
  share: null,
  label: 'Un chiffre',
  definition: 'Ce qui est compté.',
  ...more,
});
const past = (year: number, value: number) => ({
  year,
  held: false,
  note: null,
  comparable: true,
  figures: [{ code: 'attendance.total' as const, kind: 'exact' as const, value, lower: null, upper: null }],
});

async function shown<T>(part: Type<T>, inputs: Record<string, unknown>): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(part);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const words = (root: Element | null): string =>
  root?.textContent
    .replaceAll(', ce que dit ce chiffre', '')
    .replace(/[ \n]+/g, ' ')
    .trim() ?? '';
const rows = (root: HTMLElement): string[] =>
  [...root.querySelectorAll('tbody tr')].map((row) => [...row.children].map(words).join(' | '));

test('rule 7: while no report is there, attendance and its comparisons are unknown, not zero nor −100 %', async () => {
  const book = new FigureBook([
    a('attendance.total', 0),
    a('attendance.reports.expected', 12),
    a('attendance.reports.received', 0),
    a('comparison.2025.change.attendance.total', -100, { unit: '%' }),
    a('comparison.2025.ratio.attendance.total', 0, { unit: '%' }),
  ]);
  const root = await shown(Years, { book, year: 2026, known: [toKnown(past(2025, 900))] });
  expect(words(root.querySelector('h3'))).toBe('Aucune fréquentation déclarée pour l’instant');
  expect(rows(root).at(2)).toBe('Total | inconnu | 900 | inconnu');
  expect(words(root)).not.toMatch(/−100|2026 représente/);
  expect(words(root)).toContain('0 déclaration reçue sur 12.');
});

test('an edition without any past year shows its own figures, without chart nor comparison', async () => {
  const book = new FigureBook([
    a('attendance.total', 35196),
    a('attendance.reports.expected', 1),
    a('attendance.reports.received', 1),
  ]);
  const root = await shown(Years, { book, year: 2026, known: [] });
  expect(root.querySelector('fds-chart')).toBeNull();
  expect([...root.querySelectorAll('thead th')].map(words)).toEqual(['Public', '2026']);
  expect(rows(root).at(2)).toBe('Total | 35\u00A0196');
});

test('rule 11: a year that is not comparable is a column of the drawing, never a number', () => {
  const drawing = drawYears([
    { year: 2020, value: null, lower: null, upper: null, state: 'not_comparable', mark: 'non comparable' },
    { year: 2021, value: 100, lower: null, upper: null, state: 'this', mark: '100' },
  ]);
  const { data } = drawing({
    colour: (token) => token,
    text: '',
    grid: '',
    font: { family: '', size: 13 },
    motion: true,
  });
  expect(data.labels).toEqual(['2020', '2021']);
  expect((data.datasets[0]?.backgroundColor as unknown[])[1]).toBe('serie-1');
});

test('rule 4: a breakdown without any base shows its title and its empty base, and draws nothing', async () => {
  const [card] = attendanceCards(new FigureBook([]));
  const root = await shown(FigureCardView, { card });
  expect(words(root.querySelector('h3'))).toBe('Aucune visite scolaire déclarée');
  expect(root.querySelector('fds-bars')).toBeNull();
});

test('what is not expected is said, what is received stands beside what is expected', async () => {
  const book = new FigureBook([a('attendance.reports.expected', 101), a('attendance.reports.received', 96)]);
  const root = await shown(Coverage, { lines: coverageLines(book) });
  const [reports, others] = [...root.querySelectorAll('li b')].map(words);
  expect(reports).toContain('96\u00A0/\u00A0101');
  expect(others).toContain('rien d’attendu');
});

test('every figure is in the table of definitions with its base and n, and no code reaches the screen', async () => {
  const book = new FigureBook([
    a('events.total', 101, { label: 'Événements' }),
    a('events.multi', 45, { label: 'D’envergure', base: 'events.total', baseValue: 101, share: 4500 / 101 }),
  ]);
  const root = await shown(Definitions, { book });
  expect(rows(root)).toEqual([
    'Événements',
    'Événements | 101 |  |  | Ce qui est compté.',
    'D’envergure | 45 | 44,6\u00A0% | Événements\u00A0: 101 | Ce qui est compté.',
  ]);
  expect(words(root)).not.toContain('events.');
});
