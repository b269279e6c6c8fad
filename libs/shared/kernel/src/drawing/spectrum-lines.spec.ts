import { expect, test } from '@jest/globals';
import { drawSpectrum, type SpectrumLine } from './spectrum-lines';

const line = (at: number, visits: number | null = null, kind: SpectrumLine['kind'] = 'single'): SpectrumLine => ({
  at,
  kind,
  visits,
});
const overlaps = (drawn: ReturnType<typeof drawSpectrum>): number =>
  drawn.filter((here, index) => index > 0 && here.x < drawn[index - 1]!.x + drawn[index - 1]!.width - 0.11).length;

test('an edition draws the same spectrum each time, one line per event', () => {
  const lines = Array.from({ length: 101 }, (_, index) => line((index * 0.618) % 1, index * 30));
  expect(drawSpectrum(lines)).toEqual(drawSpectrum(lines));
  expect(drawSpectrum(lines)).toHaveLength(101);
});

test('width grows with the square root of visits, and a usual width stands for unknown ones', () => {
  const [small, large] = drawSpectrum([line(0.2, 100), line(0.8, 10_000)]);
  expect(large!.width).toBe(14);
  expect(small!.width).toBeCloseTo(1.2 + 12.8 / 10, 1);
  expect(drawSpectrum([line(0.5, null, 'science_village')])[0]!.width).toBe(10);
});

test('events that begin together stand side by side, inside the window', () => {
  const drawn = drawSpectrum([
    ...Array.from({ length: 40 }, () => line(0, 50)),
    ...Array.from({ length: 40 }, () => line(1, 900)),
  ]);
  expect(overlaps(drawn)).toBe(0);
  expect(drawn[0]!.x).toBeGreaterThanOrEqual(0);
  expect(drawn.at(-1)!.x + drawn.at(-1)!.width).toBeLessThanOrEqual(1000.1);
});

test('an edition of ten thousand events still fits', () => {
  const drawn = drawSpectrum(Array.from({ length: 10_000 }, (_, index) => line((index % 97) / 97, index)));
  expect(drawn.at(-1)!.x + drawn.at(-1)!.width).toBeLessThanOrEqual(1000.5);
});
