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
