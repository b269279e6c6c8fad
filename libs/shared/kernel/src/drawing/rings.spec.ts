import { expect, test } from '@jest/globals';
import { DEPARTMENT_OUTLINES, OUTLINES_VIEW_BOX } from './department-outlines';
import { ringsOf } from './rings';

test('a path of relative and absolute lines is read as points, ring by ring', () => {
  expect(ringsOf('m 1,1 2,0 0,2 z m 10,0 1,1 L 5,5 l -1,.5 z')).toEqual([
    [
      [1, 1],
      [3, 1],
      [3, 3],
    ],
    [
      [11, 1],
      [12, 2],
      [5, 5],
      [4, 5.5],
    ],
  ]);
});

test('a curve is refused rather than drawn wrong', () => {
  expect(() => ringsOf('M 0,0 c 1,1 2,2 3,3 z')).toThrow('Unexpected command c');
});

test('every department of the region lies within the box of the map', () => {
  const [left = 0, top = 0, width = 0, height = 0] = OUTLINES_VIEW_BOX.split(' ').map(Number);
  for (const { path } of DEPARTMENT_OUTLINES)
    for (const [x, y] of ringsOf(path).flat())
      expect([x >= left, x <= left + width, y >= top, y <= top + height]).toEqual([true, true, true, true]);
});
