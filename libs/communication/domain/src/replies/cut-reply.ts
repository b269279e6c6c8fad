/** A line that begins what mail programs quote: what stands under it was written by somebody else. */
const QUOTE_BEGINS: readonly RegExp[] = [
  /^-{2,}\s*(?:original message|message d['’]origine|message transféré|forwarded message|réponse au message)\s*-{2,}$/i,
  /^_{10,}$/,
  /^(?:de|from)\s?:\s.*\S@\S/i,
];
/** « Le 3 mars 2026 à 10:12, Camille <a@b> a écrit : », which may be broken over three lines. */
const SOMEBODY_WROTE = /^(?:le|on)\s(?=[^\n]*\d)[^\n]{0,300}(?:a écrit|wrote)\s?:$/i;
/** An Outlook head without a line above it. */
const HEAD = /^(?:de|from|envoyé|sent|date|à|to|cc|objet|subject)\s?:\s/i;
const SIGNATURE =
  /^(?:--|envoyé de(?:puis)? mon\s|envoyé à partir d|sent from my\s|obtenir outlook pour|get outlook for)/i;
/** Spaces that are not spaces, and signs without width, as mail programs write them. */
const ODD_SPACES = /[\u00a0\u202f]/g;
const WIDTHLESS = /[\u200b\u200e\u200f\ufeff]/g;

/**
 * What the author wrote, without what the mail program quoted under or around it and without the signature. A few plain
 * rules (those of GitHub's email-reply-parser and mailgun's talon); in doubt more is kept. Answers that stand between
 * quoted lines keep the lines that they answer.
 */
export function cutReply(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replace(WIDTHLESS, '').split('\n');
  const own = lines.slice(0, endOfOwn(lines));
  while (own.length > 0 && (isBlank(own.at(-1)) || isQuoted(own.at(-1)) || endsIntroduction(own))) own.pop();
  return own
    .join('\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trim();
}

/** Index of the first line that is not the author's any more. */
function endOfOwn(lines: readonly string[]): number {
  for (let index = 0; index < lines.length; index += 1) {
    const line = plain(lines[index]);
    if (SIGNATURE.test(line) && !isBlank(line)) return index;
    if (QUOTE_BEGINS.some((begins) => begins.test(line)) || isHead(lines, index)) return index;
    // What stands after the introduction is quoted without a mark, or has marks and nothing of the author's below them.
    const length = introduction(lines, index);
    if (length > 0 && !answersBetween(lines.slice(index + length))) return index;
  }
  return lines.length;
}

/** Lines of « Le …, X a écrit : » that begin here; 0 when none does. */
function introduction(lines: readonly string[], index: number): number {
  for (const length of [1, 2, 3]) {
    const own = lines.slice(index, index + length);
    const begins = (from: number): boolean => SOMEBODY_WROTE.test(plain(own.slice(from).join(' ')));
    if (own.some(isBlank)) return 0;
    if (begins(0)) return own.some((_line, from) => from > 0 && begins(from)) ? 0 : length;
  }
  return 0;
}
const endsIntroduction = (lines: readonly string[]): boolean => SOMEBODY_WROTE.test(plain(lines.at(-1)));

/** Quoted lines with words of the author's between them: an answer line by line. */
function answersBetween(rest: readonly string[]): boolean {
  const first = rest.findIndex((line) => !isBlank(line));
  if (first < 0 || !isQuoted(rest[first])) return false;
  const after = rest.slice(first).findIndex((line) => !isBlank(line) && !isQuoted(line));
  if (after < 0) return false;
  const line = plain(rest[first + after]);
  return !SIGNATURE.test(line) && !QUOTE_BEGINS.some((begins) => begins.test(line));
}

/** « De : … Envoyé : … À : … Objet : … »: three such lines in a row. */
const isHead = (lines: readonly string[], index: number): boolean =>
  [0, 1, 2].every((step) => HEAD.test(plain(lines[index + step])));

const plain = (line: string | undefined): string =>
  (line ?? '')
    .replace(ODD_SPACES, ' ')
    .replace(/[*\s]+/g, ' ')
    .trim();
const isBlank = (line: string | undefined): boolean => plain(line) === '';
const isQuoted = (line: string | undefined): boolean => /^\s*>/.test(line ?? '');
