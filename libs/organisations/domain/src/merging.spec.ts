import { expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import { canMerge, proposedSide, type Mergeable } from './merging';

const coordinator: Actor = { personId: 'c', role: 'coordinator', organisationIds: [] };
const one = (overrides: Partial<Mergeable> = {}): Mergeable => ({
  id: 'a',
  department: '80',
  mergedInto: null,
  ...overrides,
});

test('a coordinator may merge two organisations; nobody else may', () => {
  expect(canMerge(coordinator, one(), one({ id: 'b' })).allowed).toBe(true);
  expect(canMerge({ ...coordinator, role: 'holder' }, one(), one({ id: 'b' }))).toEqual({
    allowed: false,
    reasons: ['not_coordinator'],
  });
});

test('an organisation is not merged with itself, nor with one that is merged already', () => {
  expect(canMerge(coordinator, one(), one())).toMatchObject({ reasons: ['same_organisation'] });
  expect(canMerge(coordinator, one(), one({ id: 'b', mergedInto: 'z' }))).toMatchObject({
    reasons: ['already_merged'],
  });
  expect(canMerge(coordinator, one({ mergedInto: 'z' }), one({ id: 'b' }))).toMatchObject({
    reasons: ['already_merged'],
  });
});

test('a coordinator limited to the Somme merges there only, both seats being known', () => {
  const somme = { ...coordinator, departments: ['80'] };
  expect(canMerge(somme, one(), one({ id: 'b' })).allowed).toBe(true);
  for (const department of ['02', null])
    expect(canMerge(somme, one(), one({ id: 'b', department }))).toMatchObject({ reasons: ['outside_territory'] });
});

test('a field keeps the survivor’s value, unless the other alone has one or describes a later year', () => {
  const side = (value: string | null, year: number) => ({ value, year });
  expect(proposedSide('siret', side('1', 2021), side('2', 2026))).toBe('survivor');
  expect(proposedSide('siret', side(null, 2021), side('2', 2026))).toBe('absorbed');
  expect(proposedSide('name', side('Musée', 2021), side('Le Musée', 2026))).toBe('absorbed');
  expect(proposedSide('name', side('Musée', 2026), side('Le Musée', 2021))).toBe('survivor');
  expect(proposedSide('name', side('Musée', 2021), side('', 2026))).toBe('survivor');
});
