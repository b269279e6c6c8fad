import { isPlainNumber } from '@fds/questions/domain';
import { isDate, parseInstant } from './instants';
import { splitList } from './lists';
import { isSiret } from './siret';

/** Which texts a cell may hold when it is not empty, and how that is said in French. */
export interface CellRule {
  readonly accepts: (text: string) => boolean;
  readonly expected: string;
}

/** Largest integer of an archive: what the database holds in an integer column. */
export const MAX_INTEGER = 2_147_483_647;

/** True for digits only, of a value that an integer column holds. */
export const isCount = (text: string): boolean => /^\d+$/.test(text) && Number(text) <= MAX_INTEGER;

const rule = (expected: string, accepts: CellRule['accepts']): CellRule => ({ expected, accepts });

export const TEXT = rule('un texte', () => true);
export const COUNT = rule('un nombre entier, 0 ou plus', isCount);
export const NUMBER = rule('un nombre, avec un point pour les décimales', isPlainNumber);
export const YEAR = rule('une année sur quatre chiffres', (text) => /^[1-9]\d{3}$/.test(text));
export const DATE = rule('une date qui existe, AAAA-MM-JJ', isDate);
export const INSTANT = rule(
  'un instant ISO 8601 avec son décalage, par exemple 2021-10-01T09:00:00+02:00',
  (text) => parseInstant(text) !== null,
);
export const SIRET = rule('un SIRET : 14 chiffres dont la clé est juste', isSiret);
export const LIST = rule('des valeurs séparées par |, aucune vide', (text) => !splitList(text).includes(''));

/** One of the codes of a closed vocabulary. */
export function oneOf(codes: readonly string[]): CellRule {
  const known = new Set(codes);
  return rule(`l’une des valeurs ${codes.join(', ')}`, (text) => known.has(text));
}
