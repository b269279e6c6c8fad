import { expect, test } from '@jest/globals';
import type { Indicator } from './catalogue';
import type { Figure } from './figure';
import { indicatorsCsv } from './indicators-csv';

const aFigure = (overrides: Partial<Figure> = {}): Figure => ({
  code: 'events.multi',
  value: 45,
  unit: 'events',
  base: 'events.total',
  baseValue: 101,
  share: 4500 / 101,
  ...overrides,
});
const named = (code: string, label: string): Indicator => ({ code, label, unit: '', base: null, definition: '' });
const linesOf = (figure: Figure, label = 'Libellé'): string =>
  indicatorsCsv([figure], [named(figure.code, label)]).split('\r\n')[1] ?? '';

test('the table starts with the mark of UTF-8 and its header', () => {
  expect(indicatorsCsv([], [])).toBe(
    '\uFEFFcode;libellé;valeur;unité;base;effectif de base;part (%);borne basse;borne haute\r\n',
  );
});

test('values are exact, with the decimal comma that goes with the semicolon', () => {
  expect(linesOf(aFigure())).toBe('events.multi;Libellé;45;events;events.total;101;44,554455445544555;;');
});

test('an unknown value is an empty cell, an interval has its bounds', () => {
  const figure = aFigure({ value: null, base: null, baseValue: null, share: null, lower: -27.5, upper: 0 });
  expect(linesOf(figure)).toBe('events.multi;Libellé;;events;;;;-27,5;0');
});

test.each([
  ['=1+1', "'=1+1"],
  ['+33', "'+33"],
  ['-5', "'-5"],
  ['@a', "'@a"],
  ['\tx', "'\tx"],
  ['a;b', '"a;b"'],
  ['« a » "b"', '"« a » ""b"""'],
  ['=a\nb', '"\'=a\nb"'],
])('a label %j is written %j: guarded against formulas, then quoted', (label, cell) => {
  expect(indicatorsCsv([aFigure({ code: 'x' })], [named('x', label)])).toContain(`x;${cell};45`);
});
