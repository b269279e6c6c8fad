import { formatFigure, formatShare } from '../display';
import type { FigureBook } from '../reading';
import { formatCompared } from '../years';

/**
 * The words of a bilan: paragraphs, lists (`- `), `**strong**`, and figures by their code: `{attendance.total}` is its value,
 * `{events.multi|part}` its share. A figure stays a token until the bilan is published, so that a text never contradicts
 * its table.
 */
export interface RichRun {
  readonly text: string;
  readonly strong: boolean;
  /** Code of the figure that the text is; null for words. */
  readonly code: string | null;
  /** False for a figure that the bilan does not have (any more). */
  readonly known: boolean;
}
export interface RichBlock {
  readonly kind: 'paragraph' | 'list';
  /** Items of a list; a paragraph has one. */
  readonly lines: readonly (readonly RichRun[])[];
}

/** What stands in place of a figure that the bilan does not have. */
export const LOST_FIGURE = '[chiffre introuvable]';
const TOKEN = /\{([^{}\s|]+)(\|part)?\}/g;
const PIECES = /(\*\*.+?\*\*|\{[^{}\s|]+(?:\|part)?\})/g;
const ITEM = /^\s*[-•]\s+/;

/** The writing of a figure in a text. */
export const tokenOf = (code: string, form: 'value' | 'part'): string => `{${code}${form === 'part' ? '|part' : ''}}`;

/** The codes of the figures that a text names. */
export const tokensOf = (text: string): string[] => [...text.matchAll(TOKEN)].map(([, code = '']) => code);

/** A text with its figures, as it is read. */
export function readText(text: string, book: FigureBook): RichBlock[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => blocksOf(lines, book));
}

/** Lines that follow one another: those that begin with a dash are a list, the others a paragraph. */
function blocksOf(lines: readonly string[], book: FigureBook): RichBlock[] {
  const blocks: { kind: RichBlock['kind']; lines: string[] }[] = [];
  for (const line of lines) {
    const kind = ITEM.test(line) ? 'list' : 'paragraph';
    const last = blocks.at(-1);
    const words = line.replace(ITEM, '').trim();
    if (last?.kind !== kind) blocks.push({ kind, lines: [words] });
    else if (kind === 'list') last.lines.push(words);
    else last.lines[0] = `${last.lines[0] ?? ''} ${words}`;
  }
  return blocks.map((block) => ({ kind: block.kind, lines: block.lines.map((line) => runsOf(line, book, false)) }));
}

function runsOf(line: string, book: FigureBook, strong: boolean): RichRun[] {
  return line
    .split(PIECES)
    .filter((piece) => piece !== '')
    .flatMap((piece): RichRun[] => {
      if (!strong && /^\*\*.+\*\*$/.test(piece)) return runsOf(piece.slice(2, -2), book, true);
      const [, code, part] = /^\{([^{}\s|]+)(\|part)?\}$/.exec(piece) ?? [];
      if (code === undefined) return [{ text: piece, strong, code: null, known: true }];
      const text = figureInWords(book, code, part !== undefined);
      return [{ text: text ?? LOST_FIGURE, strong, code, known: text !== null }];
    });
}

/** A figure as a text says it; null when the bilan has none of this code, or no such share. */
export function figureInWords(book: FigureBook, code: string, part: boolean): string | null {
  const figure = book.find(code);
  if (!figure) return null;
  if (part) return figure.base === null ? null : formatShare(figure.share);
  return code.startsWith('comparison.') ? formatCompared(figure) : formatFigure(figure);
}

/** The figures named in a text that the bilan cannot say. */
export const lostFigures = (text: string, book: FigureBook): string[] =>
  readText(text, book).flatMap(({ lines }) =>
    lines.flat().flatMap(({ code, known }) => (code !== null && !known ? [code] : [])),
  );

/** A text without its form, to be compared or read aloud. */
export const plainText = (blocks: readonly RichBlock[]): string =>
  blocks
    .map(({ kind, lines }) =>
      lines.map((runs) => `${kind === 'list' ? '– ' : ''}${runs.map(({ text }) => text).join('')}`).join('\n'),
    )
    .join('\n\n');
