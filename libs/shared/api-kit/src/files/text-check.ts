import { createReadStream } from 'node:fs';

/** What shows that a text is a page or a drawing rather than something to read. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml|\?php)[\s>/]|^\{\\rtf/i;

/** Whether a file is text that a person reads: no control characters but those of lines, no markup at its beginning. */
export async function isPlainText(path: string): Promise<boolean> {
  let first = true;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (piece.some(isControl)) return false;
    if (first && MARKUP.test(piece.subarray(0, 4096).toString('latin1'))) return false;
    first = false;
  }
  return true;
}

/** Tab, line feed, vertical tab, form feed and carriage return are those of a text. */
const isControl = (byte: number): boolean => (byte < 32 && (byte < 9 || byte > 13)) || byte === 127;
