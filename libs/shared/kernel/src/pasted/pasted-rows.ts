/** A row of a list that somebody pasted or sent as a file. */
export interface PastedRow {
  /** Its first line in the text, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Rows that one list may hold. */
export const MOST_ROWS = 5000;
const SEPARATORS = ['\t', ';', ','] as const;

/**
 * The rows of a pasted text, whatever wrote it: a spreadsheet's clipboard (tabs), French or English CSV (`;` or `,`), or
 * one thing a line. Cells may be quoted and then hold separators and line breaks; a quote that is never closed is a
 * plain sign. Blank rows are left out. A byte order mark is no sign.
 */
export function pastedRows(given: string): readonly PastedRow[] {
  const text = given.replace(/^\ufeff/, '');
  const separator = separatorOf(text);
  const rows: PastedRow[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const row = rowAt(text, at, separator);
    if (row.cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells: row.cells });
    line += row.breaks;
    at = row.end;
  }
  return rows;
}

/** The first of tab, semicolon and comma that the first written line holds outside quotes. */
function separatorOf(text: string): string {
  const first = text.split(/\r\n|[\r\n]/).find((line) => line.trim() !== '') ?? '';
  const bare = first.replace(/"[^"]*"/g, '');
  return SEPARATORS.find((separator) => bare.includes(separator)) ?? '\t';
}

interface ReadRow {
  readonly cells: string[];
  readonly end: number;
  /** Lines that it takes. */
  readonly breaks: number;
}

function rowAt(text: string, from: number, separator: string): ReadRow {
  const cells: string[] = [];
  let [at, breaks] = [from, 1];
  for (;;) {
    const quoted = text[at] === '"' ? quotedCell(text, at, separator) : null;
    if (quoted) {
      cells.push(quoted.text);
      breaks += quoted.breaks;
      at = quoted.end;
    } else {
      const end = endOfCell(text, at, separator);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (text[at] === separator) {
      at += 1;
      continue;
    }
    const end = text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : at + 1;
    return { cells, end, breaks };
  }
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

/** Longest cell that quotes may hold: a quote that opens a longer one was never meant to. */
const LONGEST_QUOTED = 5000;

/** The cell that opens with a quote, or null when that quote closes nothing. */
function quotedCell(
  text: string,
  from: number,
  separator: string,
): { text: string; end: number; breaks: number } | null {
  let [at, breaks] = [from + 1, 0];
  for (; at < text.length && at - from <= LONGEST_QUOTED; at += 1) {
    if (text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n')) breaks += 1;
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const next = text[at + 1];
    if (next !== undefined && next !== separator && next !== '\n' && next !== '\r') return null;
    return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1, breaks };
  }
  return null;
}
