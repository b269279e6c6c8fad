import { afterAll, expect, test } from '@jest/globals';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ServerSettings } from '../settings';
import { Typesetter, type AboutDocument } from './typesetter';

const typesetter = new Typesetter(new ServerSettings('', {}));
afterAll(() => typesetter.onApplicationShutdown());

const about: AboutDocument = {
  title: 'Un dossier #1',
  author: 'Maison Pour Tous',
  on: '2026-04-21',
  running: 'Un dossier',
  foot: 'Version 1, déposée le 21 avril 2026',
  strip: [{ x: 120, width: 10, kind: 'science_village' }],
};
const BODY = '#heading(level: 1, typed(d.about.title))\n#rows(d.rows)';
const text = (words: string, label = 'Texte') => ({ label, value: { type: 'text', text: words } });

async function open(pdf: Buffer) {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: document.numPages }, (_, n) => document.getPage(n + 1)));
  const items = await Promise.all(pages.map((page) => page.getTextContent()));
  return {
    document,
    pages,
    info: (await document.getMetadata()).info as Record<string, unknown>,
    words: items.flatMap((page) => page.items.map((item) => ('str' in item ? item.str : ''))).join(' '),
  };
}
/** pdf.js answers a map, whatever its types say. */
const isTagged = async (document: PDFDocumentProxy): Promise<boolean> => {
  const marks: unknown = await document.getMarkInfo();
  return new Map(marks as Iterable<[string, unknown]>).get('Marked') === true;
};
/** A line of a page ends where it ends: what is compared are the signs. */
const signs = (words: string): string => words.replace(/[\s\u200b\u00ad]/g, '');

test('a document is tagged, French, dated, titled, its pages numbered', async () => {
  const pdf = await typesetter.render(BODY, about, { rows: [text('Bonjour. '.repeat(900)), text('Fin')] });
  const { document, pages, info, words } = await open(pdf);
  expect(await isTagged(document)).toBe(true);
  expect(info).toMatchObject({ Title: 'Un dossier #1', Author: 'Maison Pour Tous', Language: 'fr-FR' });
  expect(String(info['CreationDate'])).toMatch(/^D:20260421/);
  expect(JSON.stringify(await pages[0]?.getStructTree())).toContain('"role":"H1"');
  expect(pages.length).toBeGreaterThan(1);
  expect(words).toContain(`1 / ${pages.length}`);
  expect(pdf.toString('latin1')).toContain('pdfuaid:part');
  expect(words).toContain('Version 1, déposée le 21 avril 2026');
});

test('a table has its header cells', async () => {
  const value = { type: 'table', head: ['Nom', 'E-mail'], rows: [['Ada', 'ada@exemple.fr']] };
  const { pages } = await open(await typesetter.render(BODY, about, { rows: [{ label: 'Contacts', value }] }));
  const tree = JSON.stringify(await pages[0]?.getStructTree());
  expect(tree).toContain('"role":"Table"');
  expect(tree.match(/"role":"TH"/g)).toHaveLength(2);
});

test.each([
  ['a call', '#import "x": *'],
  ['code', '#panic("no")'],
  ['a file', '#read("/etc/passwd")'],
  ['mathematics', '$ x^2 $'],
  ['markup', '*gras* _italique_ = Titre == Sous-titre - liste + numéro / terme: mot'],
  ['a reference', '@personne <nom>'],
  ['comments', 'https://exemple.fr // rien /* rien */'],
  ['backslashes', '\\ \\\\ \\u{41} \\n'],
  ['quotes', '"deux" \'un\' `code` ```bloc```'],
  ['brackets', '[a](b) {c} ]] }} )) #]'],
  ['templates', '${1} #{d} #d.about.title'],
  ['other scripts', 'Καλημέρα, мир'],
])('what somebody typed is text, never markup: %s', async (_, typed) => {
  const { words } = await open(await typesetter.render(BODY, about, { rows: [text(typed)] }));
  expect(signs(words)).toContain(signs(typed));
});

test('right to left, signs without a font, words without an end, a title of ten thousand signs: the document is set', async () => {
  const rows = [
    text('مرحبا שלום'),
    text('👩🏽‍🔬 中文 après'),
    text('x'.repeat(3000)),
    text('mot '.repeat(2500), 'y'.repeat(500)),
  ];
  const { document, words } = await open(
    await typesetter.render(BODY, { ...about, title: '*'.repeat(10_000) }, { rows }),
  );
  expect(await isTagged(document)).toBe(true);
  expect(words.match(/x/g)?.length).toBeGreaterThanOrEqual(3000);
  expect(words).toContain('après');
});

test('documents asked for at once are set one after the other, each with its own', async () => {
  const all = await Promise.all(
    ['un', 'deux', 'trois'].map(
      async (words) => (await open(await typesetter.render(BODY, about, { rows: [text(words)] }))).words,
    ),
  );
  expect(all.map((words, n) => words.includes(['un', 'deux', 'trois'][n] ?? ''))).toEqual([true, true, true]);
});

test('a template that does not stand is refused with its reason, and the next document is set', async () => {
  await expect(typesetter.render('#nothing()', about, {})).rejects.toThrow('unknown variable: nothing');
  expect((await typesetter.render(BODY, about, { rows: [] })).subarray(0, 5).toString()).toBe('%PDF-');
});
