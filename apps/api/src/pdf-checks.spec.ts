import { expect, test } from '@jest/globals';
import { structureOfPdf } from './test/pdf-structure';

/*
 * What the documents of the portal are held against must find what is wrong in one that is not made for everybody.
 */
const OBJECTS = [
  '<< /Type /Catalog /Pages 2 0 R /MarkInfo << /Marked false /Suspects true >> >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 5 0 R /Annots [6 0 R]
    /Resources << /Font << /F1 4 0 R >> >> >>`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  '<< /Length 42 >>\nstream\nBT /F1 18 Tf 20 200 Td (Bilan de 2021) Tj ET\nendstream',
  '<< /Type /Annot /Subtype /Link /Rect [20 200 90 220] /A << /S /URI /URI (https://example.org) >> >>',
];

function pdfOf(objects: readonly string[]): Uint8Array {
  const bodies = objects.map((body, at) => `${at + 1} 0 obj\n${body}\nendobj\n`);
  const offsets = bodies.map((_, at) => 9 + bodies.slice(0, at).join('').length);
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const start = 9 + bodies.join('').length;
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(`%PDF-1.7\n${bodies.join('')}${end}`, 'latin1');
}

test.each([
  'not marked',
  'does not say that it is PDF/UA',
  'no title',
  'the title is not shown',
  '06-002 its structure is said to be suspect',
  'page 1: 31-009 a font that does not come along',
  'page 1: 28-011 a link outside of the structure',
  'page 1: 28-012 a link without words',
  'page 1: outside of the structure: Bilan de 2021',
])('a document that is not made for everybody is found out: %s', async (problem) => {
  const { problems } = await structureOfPdf(pdfOf(OBJECTS));
  expect(problems).toContain(problem);
});
