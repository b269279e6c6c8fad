import { expect, test } from '@jest/globals';
import { contentDisposition, keptName } from './file-names';

test.each([
  ['photo.JPG', 'webp', 'photo.webp', false],
  ['devis 2026.pdf', 'pdf', 'devis 2026.pdf', false],
  ['Programme d’été – Œuvre.docx', 'docx', 'Programme d’été – Œuvre.docx', false],
  ['liste.csv', 'txt', 'liste.txt', false],
  ['version 1.2', 'pdf', 'version 1.2.pdf', false],
  ['../../etc/passwd', 'txt', 'passwd.txt', true],
  ['C:\\Documents\\budget.xlsx', 'xlsx', 'budget.xlsx', true],
  ['facture.pdf.exe', 'pdf', 'facture.pdf', false],
  ['rapport\u202efdp.exe', 'pdf', 'rapportfdp.pdf', true],
  ['a\u0000b\r\nc\u200b.png', 'webp', 'abc.webp', true],
  ['<img src=x>.png', 'webp', 'img src=x.webp', true],
  ['...', 'pdf', 'fichier.pdf', true],
  ['.htaccess', 'txt', 'htaccess.txt', true],
])('a file named %j that is a %s is kept as %s', (given, extension, name, changed) => {
  expect(keptName(given, extension)).toEqual({ name, changed });
});

test('a name of 900 characters keeps its beginning and its ending', () => {
  const { name } = keptName(`${'é'.repeat(900)}.pdf`, 'pdf');
  expect([name.length, name.endsWith('é.pdf')]).toEqual([120, true]);
});

test('a name is sent without accents for old programs, and whole in UTF-8', () => {
  expect(contentDisposition('attachment', 'Été d’« Œuvre » (1)*.pdf')).toBe(
    `attachment; filename="Ete d__ _uvre _ (1)_.pdf"; filename*=UTF-8''%C3%89t%C3%A9%20d%E2%80%99%C2%AB%20%C5%92uvre%20%C2%BB%20%281%29%2A.pdf`,
  );
  expect(contentDisposition('inline', 'a"; x=y\\.webp')).toBe(
    `inline; filename="a__ x_y_.webp"; filename*=UTF-8''a%22%3B%20x%3Dy%5C.webp`,
  );
});
