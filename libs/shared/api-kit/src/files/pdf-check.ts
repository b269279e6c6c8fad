import { createReadStream } from 'node:fs';

export type PdfFault = 'protected' | 'launches' | 'broken';

/** The key stands in the trailer, or in the dictionary of a cross-reference stream: never inside compressed bytes. */
const ENCRYPTED = /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/;
/** An action that starts a program of the reader's machine. */
const LAUNCH = /\/S\s*\/Launch(?![A-Za-z])/;
/** Where its table begins: a PDF without it is cut short. */
const TABLE = /startxref\s+\d/;
/** A piece is looked at with the end of the one before: what is looked for may lie across. */
const OVERLAP = 256;

/**
 * What keeps a PDF from being accepted, by its plain bytes alone: nothing of it is parsed or rendered (docs/decisions/0018).
 * Null when nothing does.
 */
export async function pdfFault(path: string): Promise<PdfFault | null> {
  let before = '';
  let whole = false;
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    // A name may be written by the numbers of its letters: /L#61unch.
    const text = (before + piece.toString('latin1')).replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    );
    if (ENCRYPTED.test(text)) return 'protected';
    if (LAUNCH.test(text)) return 'launches';
    whole ||= TABLE.test(text);
    before = text.slice(-OVERLAP);
  }
  return whole ? null : 'broken';
}
