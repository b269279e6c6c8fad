import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure of a page, as pdf.js tells it. */
export interface StructureNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructureNode[];
}

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4); another one would need a role map that leads to them. */
const STANDARD = new Set(
  [
    'Root Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6',
    'L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form',
  ]
    .join(' ')
    .split(' '),
);
/** In what a part must stand, and what alone a part may hold: checkpoints 09-004 to 09-008. */
const INSIDE: Readonly<Record<string, readonly string[]>> = {
  TR: ['Table', 'THead', 'TBody', 'TFoot'],
  TH: ['TR'],
  TD: ['TR'],
  THead: ['Table'],
  TBody: ['Table'],
  TFoot: ['Table'],
  LI: ['L'],
  Lbl: ['LI', 'Note', 'TOCI', 'P', 'Reference', 'BibEntry'],
  LBody: ['LI'],
  TOCI: ['TOC'],
};
const HOLDS: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  TR: ['TH', 'TD'],
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
  TOC: ['TOCI', 'TOC', 'Caption'],
};

/**
 * What of a document is against the checkpoints of the Matterhorn Protocol 1.1 that a machine can tell and that are not
 * about its structure: it may be read by assistive technology (26), runs nothing (29), is no dynamic form (25).
 */
export async function documentFailures(pdf: PDFDocumentProxy, raw: string): Promise<string[]> {
  return [
    (await pdf.getPermissions()) === null ? '' : '26-001 its reading is restricted',
    (await pdf.getJSActions()) === null ? '' : '29-001 it runs scripts',
    pdf.isPureXfa ? '25-001 it is a dynamic form' : '',
    /\/Suspects\s+true/.test(raw) ? '06-002 its structure is said to be suspect' : '',
  ].filter((failure) => failure !== '');
}

/**
 * The same of a page: standard structure types (02), tables and lists made of what they are made of (09), fonts that come
 * along (31-009) and say their letters in Unicode (10-001), links in the structure and with words (28).
 */
export async function pageFailures(page: PDFPageProxy, tree: StructureNode): Promise<string[]> {
  const failures: string[] = [];
  const links: string[] = [];
  const walk = (node: StructureNode, parent: string): void => {
    const role = node.role;
    if (node.type === 'annotation' && node.id) links.push(node.id);
    if (role !== undefined) {
      if (!STANDARD.has(role)) failures.push(`02-001 ${role} is no standard type`);
      const places = INSIDE[role];
      if (places && !places.includes(parent)) failures.push(`09-004 ${role} in ${parent}`);
      const parts = HOLDS[parent];
      if (parts && !parts.includes(role) && role !== 'NonStruct') failures.push(`09-005 ${parent} holds ${role}`);
    }
    for (const child of node.children ?? []) walk(child, role ?? parent);
  };
  walk(tree, '');

  const annotations = (await page.getAnnotations()) as readonly {
    id: string;
    subtype: string;
    contentsObj?: { str: string };
  }[];
  for (const { id, subtype, contentsObj } of annotations) {
    if (subtype !== 'Link') failures.push(`28-002 an annotation ${subtype}`);
    if (!links.some((link) => link.includes(id))) failures.push(`28-011 a link outside of the structure`);
    if (!contentsObj?.str) failures.push('28-012 a link without words');
  }

  const { styles, items } = await page.getTextContent();
  await page.getOperatorList();
  for (const name of Object.keys(styles)) {
    const font = page.commonObjs.get(name) as { missingFile?: boolean } | undefined;
    if (font?.missingFile !== false) failures.push('31-009 a font that does not come along');
  }
  const mute = items.filter((item) => 'str' in item && /[\u0000-\u0008\uE000-\uF8FF\uFFFD]/u.test(item.str));
  if (mute.length > 0) failures.push(`10-001 ${mute.length} texts whose letters are not known`);
  return failures;
}
