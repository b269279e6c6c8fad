import { expect, test } from '@jest/globals';
import { meanOfVoices, rankOf, totalsOfVoices, weightedTotal } from './scoring';

const GRID = [
  { code: 'science', label: 'Contenu scientifique', weight: 3 },
  { code: 'reach', label: 'Publics', weight: 1 },
];

test('rule 7: a criterion without points counts on neither side, and no points at all are no total', () => {
  expect(weightedTotal(GRID, [{ code: 'science', points: 4 }])).toEqual({ share: 80, given: 1, criteria: 2 });
  expect(weightedTotal(GRID, [])).toEqual({ share: null, given: 0, criteria: 2 });
});

test('points weigh as their criterion does; those of a criterion that the grid no longer has are left out', () => {
  const points = [
    { code: 'science', points: 5 },
    { code: 'reach', points: 1 },
    { code: 'gone', points: 0 },
  ];
  expect(weightedTotal(GRID, points).share).toBe(80);
});

test('rule 17: the mean is of the voices that gave points, and one that steps aside is counted out', () => {
  const points = [
    { voice: 'drari', code: 'science', points: 5 },
    { voice: 'region', code: 'science', points: 1 },
  ] as const;
  expect(meanOfVoices(totalsOfVoices(GRID, points))).toBe(60);
  expect(totalsOfVoices(GRID, points, ['region']).map(({ voice }) => voice)).toEqual(['drari']);
  expect(meanOfVoices(totalsOfVoices(GRID, points, ['drari', 'region']))).toBeNull();
});

test('dossiers whose means read the same share a place, and the next one comes after both', () => {
  const means = [80, 66.66, 66.7, 20];
  expect(rankOf(80, means)).toEqual({ rank: 1, ranked: 4, tied: false });
  expect(rankOf(66.66, means)).toEqual({ rank: 2, ranked: 4, tied: true });
  expect(rankOf(20, means)).toEqual({ rank: 4, ranked: 4, tied: false });
});
