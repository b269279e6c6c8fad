import { isDay, matchingKey, type Day } from '@fds/shared/kernel';

const MONTHS = [
  ...['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre'],
  'decembre',
];

/**
 * The day that a cell says: `2021-10-01`, `01/10/2021`, `1.10.21`, `1er octobre 2021`, with or without a time after it.
 * Null when it says none. Two figures of a year are of this century.
 */
export function dayInCell(cell: string): Day | null {
  const text = cell.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  if (iso) return dayOfParts(iso[1], iso[2], iso[3]);
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?: .*)?$/.exec(text);
  if (french) return dayOfParts(french[3], french[2], french[1]);
  const words = /^(?:\p{L}+\s+)?(\d{1,2})(?:er)?\s+(\p{L}+)\.?\s+(\d{4})$/u.exec(text);
  if (!words) return null;
  const key = matchingKey(words[2] ?? '');
  const month = MONTHS.findIndex((name) => key.length >= 3 && name.startsWith(key));
  return month < 0 ? null : dayOfParts(words[3], String(month + 1), words[1]);
}

function dayOfParts(year = '', month = '', day = ''): Day | null {
  const text = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** The web address in a cell, with its protocol; empty for an empty cell, null when it is none. */
export function addressInCell(cell: string): string | null {
  const text = cell.trim();
  if (text === '') return '';
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!/^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(:\d+)?([/?#]\S*)?$/i.test(whole) || whole.length > 2000) return null;
  return whole;
}

const YES = new Set(['oui', 'o', 'x', 'yes', 'vrai', 'true', '1', 'ambassadeur', 'ambassadrice']);
const NO = new Set(['', 'non', 'n', 'no', 'faux', 'false', '0']);
/** Yes or no in a cell; null when it says neither. */
export function yesInCell(cell: string): boolean | null {
  const key = matchingKey(cell);
  return YES.has(key) ? true : NO.has(key) ? false : null;
}
