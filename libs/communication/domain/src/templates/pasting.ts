/** Signs that word processors put before the lines of a list. */
const BULLET = /^[ \t]*(?:[•·▪◦‣●○■□–—*§]|o(?=\t))[ \t\u00a0]+/gm;

/**
 * What is pasted from a word processor or a page, as the plain text of a message: one kind of line break, lists as `- `,
 * no invisible sign, no run of empty lines. Nothing of its looks is kept.
 */
export const pastedText = (text: string): string =>
  text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(BULLET, '- ')
    .replace(/\t/g, ' ')
    .replace(/[ ]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n');
