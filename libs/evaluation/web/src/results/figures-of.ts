import type { ResultsView } from '@fds/shared/contract';

/** Lines of the file for each question: who answered and who did not; of a number, its sum, mean and median. */
const BASES = 4;
const NUMBERS = 3;

/** Lines that the file of these results has. */
export function figuresOf({ questions, strata }: ResultsView): number {
  const lines = questions.reduce(
    (sum, { type, rows }) => sum + BASES + (type === 'number' ? NUMBERS : 0) + rows.length,
    0,
  );
  return lines * (strata.length + 1);
}
