import { expect, test } from '@jest/globals';
import { REGIONS, regionOf } from './regions';

test('every department lies in one region, and every region has a name with its preposition', () => {
  const departments = REGIONS.flatMap((region) => region.departments);
  expect(new Set(departments).size).toBe(departments.length);
  expect(departments).toHaveLength(101);
  expect(REGIONS.every(({ name, inWords }) => inWords.endsWith(name) && inWords.length > name.length)).toBe(true);
});

test('a portal that names no region of France does not start, and says which setting is wrong', () => {
  expect(regionOf('32')).toMatchObject({ name: 'Hauts-de-France', inWords: 'en Hauts-de-France' });
  expect(() => regionOf('99')).toThrow(/PORTAL_REGION/);
});
