import type { Visitor } from '@fds/portal/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a PDF of the portal says, on one line, and whether it is tagged. */
export async function wordsOfPdf(
  visitor: Visitor,
  path: string,
): Promise<{ readonly words: string; readonly tagged: boolean }> {
  const { raw } = await visitor.send('GET', path);
  const pdf = await getDocument({ data: new Uint8Array(raw), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1)));
  const texts = await Promise.all(pages.map((page) => page.getTextContent()));
  // pdf.js answers a map, whatever its types say.
  const marks: unknown = await pdf.getMarkInfo();
  return {
    words: texts
      .flatMap(({ items }) => items.map((item) => ('str' in item ? item.str : '')))
      .join(' ')
      .replace(/[\s\u200b\u00ad]+/g, ' '),
    tagged: new Map(marks as Iterable<[string, unknown]>).get('Marked') === true,
  };
}
