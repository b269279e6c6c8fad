/**
 * Whole percentages that add up to 100 (largest remainder), for the labels of a chart; tables give the exact share.
 * When the counts do not add up to the base (several answers possible), each share is rounded by itself.
 */
export function wholeShares(counts: readonly number[], base: number): readonly number[] {
  if (base <= 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / base) * 100);
  if (counts.reduce((sum, count) => sum + count, 0) !== base) return exact.map(Math.round);
  const floors = exact.map(Math.floor);
  const left = 100 - floors.reduce((sum, share) => sum + share, 0);
  const order = exact
    .map((share, index) => ({ index, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1;
  return floors;
}
