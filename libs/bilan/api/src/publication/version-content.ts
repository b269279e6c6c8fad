import { createHash } from 'node:crypto';
import type { ComparableVersion, PieceKind, RichBlock, WrittenSection } from '@fds/bilan/domain';
import type { HeldPlaces } from '../places/read-places';
import type { LiveBilan } from '../read-bilan';

/** A quote or a photo of a version, as its text names it: what it says lies beside, under this digest. */
export interface FrozenPiece {
  readonly id: string;
  readonly kind: PieceKind;
  readonly section: WrittenSection;
  /** Whatever is added later, the same words have the same mark within a bilan: what changed is told by it. */
  readonly digest: string;
}

/** What a version holds for good. */
export interface VersionContent {
  /** Of this writing; a later one is read beside it. */
  readonly format: 1;
  readonly bilan: LiveBilan;
  /** Where the edition took place; the first versions were published without. */
  readonly places?: HeldPlaces;
  readonly texts: readonly { readonly section: WrittenSection; readonly blocks: readonly RichBlock[] }[];
  readonly highlights: readonly (readonly RichBlock[])[];
  readonly pieces: readonly FrozenPiece[];
}

/** What a piece says. */
export interface PieceContent {
  /** Of a quote. */
  readonly words?: string;
  readonly saidBy?: string;
  /** Of a photo. */
  readonly credit?: string;
  readonly alternative?: string;
}

/** SHA-256 of a text, hexadecimal; of a version's text it is the fingerprint. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** The digest of a piece: with its salt gone, nobody can tell what it was by trying words. */
export const pieceDigest = (salt: string, content: PieceContent, fileId: string | null): string =>
  sha256(
    JSON.stringify([
      salt,
      content.words ?? '',
      content.saidBy ?? '',
      content.credit ?? '',
      content.alternative ?? '',
      fileId ?? '',
    ]),
  );

/** The content of a version from its text. */
export function readContent(text: string): VersionContent {
  const content = JSON.parse(text) as VersionContent;
  return { ...content, bilan: { ...content.bilan, computedAt: new Date(content.bilan.computedAt) } };
}

/** The figures with their words. */
export const wordedFigures = ({ figures, indicators }: Pick<LiveBilan, 'figures' | 'indicators'>) =>
  figures.map((figure, index) => ({
    ...figure,
    label: indicators[index]?.label ?? figure.code,
    definition: indicators[index]?.definition ?? '',
  }));

/** A version as it is read against another one. */
export const comparable = ({
  bilan,
  texts,
  highlights,
  pieces,
}: Pick<VersionContent, 'bilan' | 'texts' | 'highlights' | 'pieces'>): ComparableVersion => ({
  figures: wordedFigures(bilan),
  texts,
  highlights,
  pieces: pieces.map(({ kind, digest }) => ({ kind, digest })),
});
