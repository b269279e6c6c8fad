import { EDITION_FILE, type Problem } from '@fds/archive/domain';

const TAKEN = 'une édition que le portail ne contient pas encore, ou l’ordre de remplacer (--replace)';

const yearProblem = (year: number, expected: string): Problem => ({
  file: EDITION_FILE,
  line: null,
  column: 'year',
  value: String(year),
  expected,
});

/** The edition already holds other data, and nobody asked to replace it. */
export const yearTaken = (year: number): Problem => yearProblem(year, TAKEN);
export const isYearTaken = ({ file, column, expected }: Problem): boolean =>
  file === EDITION_FILE && column === 'year' && expected === TAKEN;

/** A published bilan is never replaced. */
export const yearPublished = (year: number): Problem => yearProblem(year, 'une édition dont le bilan n’est pas publié');
