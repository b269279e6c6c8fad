import { expect, test } from '@jest/globals';
import { DEPARTMENT_OUTLINES } from './department-outlines';
import { crowFlies, pointOfMap } from './places';
import { ringsOf } from './rings';

const LILLE = { latitude: 50.632, longitude: 3.057 };
const AMIENS = { latitude: 49.895, longitude: 2.302 };

test('a distance is that of the crow, the same both ways, and nothing from a place to itself', () => {
  // The same by the law of cosines on the sphere.
  const [a, b, turn] = [LILLE.latitude, AMIENS.latitude, LILLE.longitude - AMIENS.longitude].map(
    (degrees) => (degrees * Math.PI) / 180,
  ) as [number, number, number];
  const cosines = Math.acos(Math.sin(a) * Math.sin(b) + Math.cos(a) * Math.cos(b) * Math.cos(turn));
  expect(crowFlies(LILLE, AMIENS)).toBeCloseTo(6371 * cosines, 6);
  expect(Math.round(crowFlies(LILLE, AMIENS))).toBe(98);
  expect(crowFlies(AMIENS, LILLE)).toBe(crowFlies(LILLE, AMIENS));
  expect(crowFlies(LILLE, LILLE)).toBe(0);
});

test('towns stand on the map in the department that they are in', () => {
  const within = ([x, y]: readonly [number, number], code: string): boolean => {
    const rings = ringsOf(DEPARTMENT_OUTLINES.find((one) => one.code === code)?.path ?? '');
    return rings.some((ring) =>
      ring.reduce((inside, [ax, ay], index) => {
        const [bx, by] = ring[(index + 1) % ring.length] ?? [0, 0];
        return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
      }, false),
    );
  };
  const towns = [
    { code: '59', at: [50.632, 3.057] },
    { code: '80', at: [49.895, 2.302] },
    { code: '62', at: [50.726, 1.614] },
    { code: '02', at: [49.564, 3.624] },
    { code: '60', at: [49.43, 2.081] },
  ] as const;
  for (const { code, at } of towns) expect([code, within(pointOfMap(at[0], at[1]), code)]).toEqual([code, true]);
});
