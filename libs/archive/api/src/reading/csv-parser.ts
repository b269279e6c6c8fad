/** What a reader of CSV hears, row by row, the header being the first. */
export interface CsvListener {
  row(line: number, cells: string[]): void;
  /** Broken quoting: what could be told apart of the row, the rest of its line being left out. */
  broken(line: number, cells: string[]): void;
}

/** Characters that one row may hold; beyond, its quote was never closed. */
export const MAX_ROW = 2_000_000;

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * RFC 4180, told in pieces: separator `,` or `;` detected on the header line, LF or CRLF, line breaks inside quotes.
 * A row with broken quoting is told as such, and reading goes on at the next line: every problem is to be reported at
 * once, which the usual parsers, that stop at the first one, cannot do.
 */
export class CsvParser {
  private text = '';
  private line = 1;
  private separator: number | null = null;
  private stopped = false;

  constructor(private readonly listener: CsvListener) {}

  push(text: string): void {
    if (this.stopped) return;
    this.text = this.text === '' ? text : this.text + text;
    this.take(false);
    if (this.text.length <= MAX_ROW) return;
    this.listener.broken(this.line, []);
    this.stopped = true;
    this.text = '';
  }

  end(): void {
    if (!this.stopped) this.take(true);
    this.text = '';
  }

  /** Takes the rows that are complete. */
  private take(last: boolean): void {
    const { text } = this;
    if (this.separator === null) {
      const found = separatorOf(text, last);
      if (found === null) return;
      this.separator = found;
    }
    let from = 0;
    while (from < text.length) {
      const end = this.takeRow(from, this.separator, last);
      if (end === null) break;
      from = end;
    }
    this.text = text.slice(from);
  }

  /** Takes the row that begins at `from`; answers where the next one begins, or null when it is not complete. */
  private takeRow(from: number, separator: number, last: boolean): number | null {
    const { text } = this;
    const cells: string[] = [];
    let breaks = 1;
    let at = from;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const cell = quotedCell(text, at);
        if (cell === null) {
          if (!last) return null;
          this.listener.broken(this.line, cells);
          return text.length;
        }
        breaks += cell.breaks;
        at = cell.end;
        const next = text.charCodeAt(at);
        // A quote that closed at the very end of what we have may be the first of two, or stand before a CR LF.
        if (!last && (at >= text.length || (next === CR && at + 1 >= text.length))) return null;
        const closed =
          at >= text.length || next === separator || next === LF || (next === CR && text.charCodeAt(at + 1) === LF);
        if (!closed) return this.skip(at, cells, breaks, last);
        cells.push(cell.text);
        if (next === CR) at += 1;
      } else {
        const start = at;
        let code = 0;
        for (; at < text.length; at += 1) {
          code = text.charCodeAt(at);
          if (code === separator || code === LF || code === QUOTE) break;
        }
        if (at >= text.length && !last) return null;
        if (at < text.length && code === QUOTE) return this.skip(at, cells, breaks, last);
        const end = code === LF && at > start && text.charCodeAt(at - 1) === CR ? at - 1 : at;
        cells.push(text.slice(start, end));
      }
      if (at < text.length && text.charCodeAt(at) === separator) {
        at += 1;
        if (at < text.length) continue;
        if (!last) return null;
        cells.push('');
      }
      this.listener.row(this.line, cells);
      this.line += breaks;
      return at + 1;
    }
  }

  /** Leaves out the rest of a line whose quoting is broken. */
  private skip(at: number, cells: string[], breaks: number, last: boolean): number | null {
    const end = this.text.indexOf('\n', at);
    if (end < 0 && !last) return null;
    this.listener.broken(this.line, cells);
    this.line += breaks;
    return end < 0 ? this.text.length : end + 1;
  }
}

/** The cell whose opening quote is at `from`; null when its closing quote is not there. */
function quotedCell(text: string, from: number): { text: string; end: number; breaks: number } | null {
  let at = from + 1;
  let doubled = false;
  for (;;) {
    at = text.indexOf('"', at);
    if (at < 0) return null;
    if (text.charCodeAt(at + 1) !== QUOTE) break;
    doubled = true;
    at += 2;
  }
  const inside = text.slice(from + 1, at);
  let breaks = 0;
  for (let found = inside.indexOf('\n'); found >= 0; found = inside.indexOf('\n', found + 1)) breaks += 1;
  return { text: doubled ? inside.replaceAll('""', '"') : inside, end: at + 1, breaks };
}

/** The separator of a header line, `,` unless `;` is the more frequent outside quotes; null while the line goes on. */
function separatorOf(text: string, last: boolean): number | null {
  const counts = { ',': 0, ';': 0 };
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (character === '\n' && !quoted) return code(counts);
    else if (!quoted && (character === ',' || character === ';')) counts[character] += 1;
  }
  return last ? code(counts) : null;
}
const code = (counts: { ',': number; ';': number }): number => (counts[';'] > counts[','] ? ';' : ',').charCodeAt(0);
