import { documentFailures, pageFailures, type StructureNode } from './pdf-matterhorn';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of a page with its parts, or the id of what is drawn. */
type Node = StructureNode;
/** What a page draws: texts, and the marks between which they stand. */
interface Drawn {
  readonly str?: string;
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string;
}

/** What a PDF says to who does not see it. */
export interface PdfStructure {
  /** What is against PDF/UA as far as this looks; empty when nothing was found. */
  readonly problems: readonly string[];
  readonly pages: number;
  readonly headings: readonly { readonly level: number; readonly words: string }[];
  readonly alternatives: readonly string[];
  readonly tables: number;
  /** The words of all bookmarks. */
  readonly bookmarks: readonly string[];
  /** All words in the order of the structure. */
  readonly words: string;
  /** Everything that is drawn on each page, what is not read included (its number, its foot). */
  readonly drawn: readonly string[];
}

const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
const under = (node: Node, role: string): Node[] => all(node).filter((one) => one.role === role);
const contents = (node: Node): string[] => all(node).flatMap(({ type, id }) => (type === 'content' && id ? [id] : []));
export const signs = (words: string): string => words.replace(/[\s\u200b\u00ad]+/g, ' ').trim();

/**
 * Reads the structure of a PDF, and what in it is against PDF/UA-1 as far as a machine can tell without its validator:
 * marked as such, titled, French; every text is either in the structure, once and in the order in which it is drawn, or an
 * artifact; headings begin at the first level and skip none; figures have words; tables have a header row and rows of one
 * length; and the checkpoints of the Matterhorn Protocol that `pdf-matterhorn` reads: fonts, types, links, permissions. It
 * doesn't look at colours or metadata schemas: the typesetter itself refuses those of PDF/UA-1.
 */
export async function structureOfPdf(bytes: Uint8Array): Promise<PdfStructure> {
  const raw = Buffer.from(bytes).toString('latin1');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const problems = await aboutDocument(pdf, raw);
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, n) => pdf.getPage(n + 1)));
  const read = await Promise.all(pages.map(readPage));
  const headings = read.flatMap((page) => page.headings);
  headings.reduce((before, { level, words }) => {
    if (level > before + 1) problems.push(`heading ${level} after ${before}: ${words}`);
    return level;
  }, 0);
  const outline = (await pdf.getOutline()) ?? [];
  const titles = (items: typeof outline): string[] => items.flatMap(({ title, items: own }) => [title, ...titles(own)]);
  return {
    problems: [...problems, ...read.flatMap((page) => page.problems)],
    pages: pdf.numPages,
    headings,
    alternatives: read.flatMap((page) => page.alternatives),
    tables: read.reduce((sum, { tables }) => sum + tables, 0),
    bookmarks: titles(outline).map(signs),
    words: signs(read.map(({ words }) => words).join(' ')),
    drawn: read.flatMap(({ drawn }) => drawn),
  };
}

async function aboutDocument(pdf: PDFDocumentProxy, raw: string): Promise<string[]> {
  const marks: unknown = await pdf.getMarkInfo();
  const { info } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as Record<string, unknown>;
  const preferences: unknown = await pdf.getViewerPreferences();
  return [
    said(marks, 'Marked') ? '' : 'not marked',
    raw.includes('pdfuaid:part') ? '' : 'does not say that it is PDF/UA',
    typeof title === 'string' && title !== '' ? '' : 'no title',
    String(language).startsWith('fr') ? '' : `language ${String(language)}`,
    said(preferences, 'DisplayDocTitle') ? '' : 'the title is not shown',
    ...(await documentFailures(pdf, raw)),
  ].filter((problem) => problem !== '');
}

/** pdf.js answers maps, whatever its types say. */
const said = (map: unknown, name: string): boolean =>
  new Map((map ?? []) as Iterable<[string, unknown]>).get(name) === true;

async function readPage(page: PDFPageProxy): Promise<Omit<PdfStructure, 'bookmarks' | 'pages'>> {
  const tree = ((await page.getStructTree()) ?? {}) as Node;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const { words, loose } = wordsById(items as readonly Drawn[]);
  const order = contents(tree).filter((id) => words.has(id));
  const inPlace = [...words.keys()];
  const at = `page ${page.pageNumber}`;
  const failures = (await pageFailures(page, tree)).map((failure) => `${at}: ${failure}`);
  const problems = loose.map((text) => `${at}: outside of the structure: ${text}`);
  if (new Set(order).size !== order.length) problems.push(`${at}: read twice`);
  const unread = inPlace.filter((id) => !order.includes(id));
  if (unread.length > 0) problems.push(`${at}: never read: ${unread.map((id) => words.get(id)).join(' ')}`);
  else if (order.some((id, index) => id !== inPlace[index])) problems.push(`${at}: read in another order than drawn`);
  const wordsOf = (node: Node): string =>
    signs(
      contents(node)
        .map((id) => words.get(id) ?? '')
        .join(' '),
    );
  const headings = all(tree).flatMap((node) => {
    const level = /^H([1-6])$/.exec(node.role ?? '')?.[1];
    return level ? [{ level: Number(level), words: wordsOf(node) }] : [];
  });
  const figures = under(tree, 'Figure');
  problems.push(...failures, ...figures.filter(({ alt }) => !alt).map(() => `${at}: a figure without words`));
  const tables = under(tree, 'Table');
  for (const table of tables) problems.push(...aboutTable(table).map((problem) => `${at}: ${problem}`));
  return {
    problems,
    headings,
    alternatives: figures.flatMap(({ alt }) => (alt ? [signs(alt)] : [])),
    tables: tables.length,
    words: order.map((id) => words.get(id)).join(' '),
    drawn: [signs((items as readonly Drawn[]).map(({ str }) => str ?? '').join(' '))],
  };
}

function aboutTable(table: Node): string[] {
  const [first, ...rows] = under(table, 'TR');
  const cells = (row: Node): number => under(row, 'TH').length + under(row, 'TD').length;
  if (!first) return ['a table without rows'];
  return [
    ...(under(first, 'TH').length === cells(first) ? [] : ['a table without a row of headers']),
    ...rows.filter((row) => cells(row) !== cells(first)).map((row) => `a row of ${cells(row)} of ${cells(first)}`),
  ];
}

/** The words between the marks of a page, and those that stand outside of all. */
function wordsById(items: readonly Drawn[]): { readonly words: Map<string, string>; readonly loose: string[] } {
  const words = new Map<string, string>();
  const loose: string[] = [];
  const open: (string | null)[] = [];
  for (const { str, type, id, tag } of items) {
    if (type === 'beginMarkedContentProps' || type === 'beginMarkedContent')
      open.push(tag === 'Artifact' ? null : (id ?? open.at(-1) ?? null));
    else if (type === 'endMarkedContent') open.pop();
    else if (str !== undefined && str.trim() !== '') {
      const mark = open.at(-1);
      if (mark === undefined) loose.push(str);
      else if (mark !== null) words.set(mark, `${words.get(mark) ?? ''} ${str}`);
    }
  }
  return { words, loose };
}
