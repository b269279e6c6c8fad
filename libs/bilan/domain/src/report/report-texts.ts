import { momentInWords } from '@fds/shared/kernel';
import type { RichBlock } from '../writing/rich-text';
import type { PieceKind, WrittenSection } from '../writing/writing';

/** A quote or a photo of a bilan; of what was taken out, when and why remain. */
export type ReportPiece =
  | { readonly kind: 'quote'; readonly section: WrittenSection; readonly words: string; readonly saidBy: string }
  | {
      readonly kind: 'photo';
      readonly section: WrittenSection;
      /** Name under which the image goes along with the document; empty when its file cannot be read. */
      readonly image: string;
      readonly credit: string;
      readonly alternative: string;
    }
  | {
      readonly kind: 'redacted';
      readonly section: WrittenSection;
      readonly of: PieceKind;
      readonly at: Date;
      readonly reason: string;
    };

/** What stands beside the figures of a bilan: as it is written today, or as a version froze it. */
export interface ReportTexts {
  readonly highlights: readonly (readonly RichBlock[])[];
  readonly texts: readonly { readonly section: WrittenSection; readonly blocks: readonly RichBlock[] }[];
  readonly pieces: readonly ReportPiece[];
}
export const NO_TEXTS: ReportTexts = { highlights: [], texts: [], pieces: [] };

/** A paragraph or a list as it is set. */
export interface PrintedBlock {
  readonly kind: RichBlock['kind'];
  readonly lines: readonly (readonly { readonly text: string; readonly strong: boolean }[])[];
}
/** What is written beside the figures of one part of the report. */
export interface PrintedWriting {
  readonly blocks: readonly PrintedBlock[];
  readonly quotes: readonly { readonly words: string; readonly saidBy: string }[];
  readonly photos: readonly { readonly image: string; readonly alternative: string; readonly credit: string }[];
  /** What was taken out, each in a sentence. */
  readonly redacted: readonly string[];
}
export const NOTHING_WRITTEN: PrintedWriting = { blocks: [], quotes: [], photos: [], redacted: [] };

/** The credit of a photo as it is read under it; a draft may still lack it. */
export const creditInWords = (credit: string): string => `Photo\u00a0: ${credit.trim() || 'crédit à donner'}`;

/** What stands where a quote or a photo was taken out. */
export const redactionInWords = (of: PieceKind, at: Date, reason: string): string =>
  `${of === 'photo' ? 'Photo retirée' : 'Citation retirée'} le ${momentInWords(at)}\u00a0: ${reason}`;

/** Blocks without what only the screen needs. */
export const printedBlocks = (blocks: readonly RichBlock[]): PrintedBlock[] =>
  blocks.map(({ kind, lines }) => ({
    kind,
    lines: lines.map((runs) => runs.map(({ text, strong }) => ({ text, strong }))),
  }));

/** What is written beside the figures of one part. */
export function writingOf({ texts, pieces }: ReportTexts, section: WrittenSection): PrintedWriting {
  const own = pieces.filter((piece) => piece.section === section);
  return {
    blocks: printedBlocks(texts.find((text) => text.section === section)?.blocks ?? []),
    quotes: own.flatMap((piece) => (piece.kind === 'quote' ? [{ words: piece.words, saidBy: piece.saidBy }] : [])),
    photos: own.flatMap((piece) =>
      piece.kind === 'photo'
        ? [
            {
              image: piece.image,
              alternative: piece.alternative.trim() || 'Photo dont la description reste à écrire',
              credit: creditInWords(piece.credit),
            },
          ]
        : [],
    ),
    redacted: own.flatMap((piece) =>
      piece.kind === 'redacted' ? [redactionInWords(piece.of, piece.at, piece.reason)] : [],
    ),
  };
}
