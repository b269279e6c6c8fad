import { expect, test } from '@jest/globals';
import { canWriteIn, outsideTerritory } from './territory';

const aisne = { role: 'coordinator', departments: ['02'] } as const;
const OUTSIDE = { allowed: false, reasons: ['outside_territory'] };

test('a coordinator of the whole region writes everywhere', () => {
  for (const place of [['80'], [], 'region'] as const)
    expect(canWriteIn({ role: 'coordinator' }, place).allowed).toBe(true);
});

test('a coordinator limited to the Aisne writes there and nowhere else', () => {
  expect(canWriteIn(aisne, ['02']).allowed).toBe(true);
  expect(canWriteIn(aisne, ['80'])).toEqual(OUTSIDE);
  expect(canWriteIn(aisne, ['02', '80'])).toEqual(OUTSIDE);
  expect(canWriteIn({ ...aisne, departments: ['02', '80'] }, ['02', '80']).allowed).toBe(true);
});

test('what lies nowhere, and what concerns the whole edition, is not a limited coordinator’s to write', () => {
  expect(canWriteIn(aisne, [])).toEqual(OUTSIDE);
  expect(canWriteIn(aisne, 'region')).toEqual(OUTSIDE);
  expect(outsideTerritory(aisne, undefined)).toBe('outside_territory');
});

test('a coordinator with no department at all writes nowhere', () => {
  expect(canWriteIn({ ...aisne, departments: [] }, ['02'])).toEqual(OUTSIDE);
});

test('the other roles have no territory', () => {
  for (const role of ['holder', 'drari', 'region', 'administrator'] as const)
    expect(canWriteIn({ role, departments: ['02'] }, ['80']).allowed).toBe(true);
});
