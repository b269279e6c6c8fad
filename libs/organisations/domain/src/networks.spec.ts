import { expect, test } from '@jest/globals';
import { networkProblems, networksOfYear, type DatedNetwork } from './networks';

const network = (over: Partial<DatedNetwork> = {}): DatedNetwork => ({
  network: 'Ombelliscience',
  from: null,
  to: null,
  ...over,
});

test('a network counts in every year it touches, by a day or more, and unknown days stand in no way', () => {
  const rows = [
    network({ network: 'Proscitec', from: '2024-12-31', to: '2025-01-01' }),
    network({ from: '2020-09-01' }),
    network({ network: 'Échosciences', to: '2023-06-30' }),
  ];
  expect(networksOfYear(rows, 2019)).toEqual(['Échosciences']);
  expect(networksOfYear(rows, 2024)).toEqual(['Ombelliscience', 'Proscitec']);
  expect(networksOfYear(rows, 2025)).toEqual(['Ombelliscience', 'Proscitec']);
  expect(networksOfYear(rows, 2026)).toEqual(['Ombelliscience']);
});

test('a network left and joined again is two lines, and one name in a year', () => {
  const rows = [network({ to: '2025-03-01' }), network({ from: '2025-09-01' })];
  expect(networkProblems(rows)).toEqual([]);
  expect(networksOfYear(rows, 2025)).toEqual(['Ombelliscience']);
});

test('the same days twice, or days in the wrong order, are told with their line', () => {
  expect(
    networkProblems([network(), network({ network: 'ombelliscience', from: '2025-01-01' }), network({ network: 'X' })]),
  ).toEqual([{ index: 1, reason: 'overlaps' }]);
  expect(networkProblems([network({ from: '2025-02-01', to: '2025-01-01' })])).toEqual([
    { index: 0, reason: 'ends_before_it_begins' },
  ]);
});
