/** Text for searching: no accents, lower case, one space between words. The database uses the same form. */
export function searchForm(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('Æ', 'ae')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Key under which spellings of one name meet: no case, accents, spaces or punctuation (`SCALab` = `ScaLab`). */
export const matchingKey = (text: string): string => searchForm(text).replaceAll(' ', '');

/** What somebody typed, on one line: it never begins a line of its own, which could pass for ours in a mail. */
export const onOneLine = (text: string): string => text.replace(/(?:[^\S\u00a0\u202f]|\p{Cc})+/gu, ' ').trim();

/** A text of at most `most` characters, cut after a word when one ends near; an ellipsis shows the cut. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const word = cut.lastIndexOf(' ');
  return `${cut.slice(0, word > most - NEAR ? word : undefined).trimEnd()}…`;
}
/** Characters that are given up at most so as not to cut a word. */
const NEAR = 12;

/** Characters of a mail's subject: the news comes first, a name that follows gives way. */
export const LONGEST_SUBJECT = 60;

/** French signs keep to their word: a line never begins with one. */
export const frenchSpaces = (text: string): string =>
  text.replace(/ (?=[;:!?»])/g, '\u00a0').replace(/(?<=«) /g, '\u00a0');

/** Two initials at most: `Maison Pour Tous` → `MP`. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .join('');
