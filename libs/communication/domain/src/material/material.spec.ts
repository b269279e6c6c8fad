import { expect, test } from '@jest/globals';
import { inPrint, MATERIAL, MATERIAL_PIECES, ownSpectrum } from '.';

test('pictographs leave a poster; signs of writing stay', () => {
  expect(inPrint('Fête 🎉 de la\nscience 👩🏽‍🔬 ❤️')).toBe('Fête de la science');
  expect(inPrint('© CNRS → 3 % ™ علوم')).toBe('© CNRS → 3 % ™ علوم');
});

test('an event has always the same lines, within the width, and another event has others', () => {
  const [one, other] = [ownSpectrum('8f14e45f'), ownSpectrum('c9f0f895')];
  expect(ownSpectrum('8f14e45f')).toEqual(one);
  expect(other).not.toEqual(one);
  for (const { x, width, tone } of [...one, ...other])
    expect([x >= 0, x + width <= 1000, width > 0, tone in [0, 1, 2, 3]]).toEqual([true, true, true, true]);
  expect(one.length).toBeGreaterThan(15);
});

test('each piece has its page and a file of its own', () => {
  const files = MATERIAL_PIECES.map((piece) => MATERIAL[piece].file);
  expect(new Set(files).size).toBe(files.length);
});
