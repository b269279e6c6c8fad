/** Answers of fewer than this are not shown to the committee: somebody could be recognised. */
export const SMALLEST_GROUP = 5;

/**
 * Which of the groups that make up a whole stay hidden: those of fewer than `SMALLEST_GROUP`, and as many more, the smallest
 * first, as it takes for what the whole less the shown ones gives to be two groups and `SMALLEST_GROUP` answers at least.
 * Empty groups are shown: nobody is in them. `forced` are hidden anyway.
 */
export function hiddenGroups(sizes: readonly number[], forced: ReadonlySet<number> = new Set()): ReadonlySet<number> {
  const size = (index: number): number => sizes[index] ?? 0;
  const filled = sizes.map((_, index) => index).filter((index) => size(index) > 0);
  const hidden = new Set([...filled.filter((index) => size(index) < SMALLEST_GROUP), ...forced]);
  const among = (): number[] => filled.filter((index) => hidden.has(index));
  const undoable = (): boolean =>
    among().length === 1 ||
    (among().length > 0 && among().reduce((sum, index) => sum + size(index), 0) < SMALLEST_GROUP);
  for (const next of filled.filter((index) => !hidden.has(index)).sort((a, b) => size(a) - size(b))) {
    if (!undoable()) break;
    hidden.add(next);
  }
  return hidden;
}
