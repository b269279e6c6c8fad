import type { YearKnown } from '@fds/bilan/domain';
import type { PastYearView } from '@fds/shared/contract';

/** The figures of a year by their code, from the list that travels. */
export function toKnown({ year, note, comparable, figures }: PastYearView): YearKnown {
  const known: YearKnown['figures'] = Object.fromEntries(
    figures.map(({ code, kind, value, lower, upper }) => [
      code,
      kind === 'interval'
        ? { kind, lower: lower ?? 0, upper: upper ?? 0, estimate: value }
        : { kind: 'exact' as const, value: value ?? 0 },
    ]),
  );
  return { year, note, comparable, figures: known };
}
