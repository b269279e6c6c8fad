import { Inject, Injectable } from '@nestjs/common';
import { canPublish, FigureBook, PUBLISHING_REFUSAL_TEXTS, versionChanges, type RichBlock } from '@fds/bilan/domain';
import { PortalError, type Actor, type Role } from '@fds/shared/kernel';
import { toView } from '../bilan.view';
import { ReadBilan } from '../read-bilan';
import { textsOf, type DraftRow } from '../writing/draft.queries';
import { WritingQueries } from '../writing/writing.queries';
import { BilanVersions, type HeldPiece, type HeldVersion, type VersionHead } from './bilan-versions';
import type {
  BilanPublicationView,
  BilanVersionHeadView,
  PublishedBilanView,
  PublishedPieceView,
  RichBlockView,
} from './publication.contract';
import { contentOf } from './publish-bilan';
import { comparable, pieceDigest, wordedFigures, type FrozenPiece } from './version-content';

/** What is published of a bilan, and what would be. */
@Injectable()
export class PublicationQueries {
  constructor(
    @Inject(BilanVersions) private readonly versions: BilanVersions,
    @Inject(ReadBilan) private readonly bilans: ReadBilan,
    @Inject(WritingQueries) private readonly writing: WritingQueries,
  ) {}

  /** A version for someone who acts in a role. Throws `missing`, `forbidden`. */
  async version(role: Role, year: number, number: number): Promise<PublishedBilanView> {
    await this.bilans.opens(role, year);
    return this.read(year, number, (piece) => `/api/bilans/${year}/versions/${number}/photos/${piece}`);
  }

  /** The last version as everybody reads it; `missing` while none is open to everybody. */
  async open(year: number): Promise<PublishedBilanView> {
    return this.read(year, await this.openVersion(year), (piece) => `/api/public-bilans/${year}/photos/${piece}`);
  }

  /** The number of the version that everybody reads; `missing` while none is open to everybody. */
  async openVersion(year: number): Promise<number> {
    const draft = await this.writing.draft(year).catch(() => null);
    if (!draft || draft.versions === 0 || draft.openedAt === null) throw notOpen(year);
    return draft.versions;
  }

  /** The file of a photo of a version; `missing` once it is redacted. */
  async photo(year: number, number: number, pieceId: string): Promise<string> {
    const { pieces } = await this.versions.one(year, number);
    const fileId = pieces.find(({ id }) => id === pieceId)?.fileId;
    if (!fileId) throw new PortalError('missing', 'bilan.no_photo', 'Cette photo n’est plus là.');
    return fileId;
  }

  async read(year: number, number: number, address: (pieceId: string) => string): Promise<PublishedBilanView> {
    const [version, heads] = await Promise.all([this.versions.one(year, number), this.versions.heads(year)]);
    const { content } = version;
    const before = number > 1 ? await this.versions.one(year, number - 1) : null;
    return {
      bilan: toView(content.bilan),
      version: headView(version),
      versions: heads.map(headView),
      codeVintage: content.bilan.row.cog_vintage,
      questionnaireVersion: content.bilan.row.questionnaire?.version ?? 0,
      highlights: content.highlights.map((blocks) => ({ blocks: blocks.map(blockView) })),
      texts: content.texts.map(({ section, blocks }) => ({ section, blocks: blocks.map(blockView) })),
      pieces: piecesView(version, address),
      changes: before ? versionChanges(comparable(before.content), comparable(content)) : [],
    };
  }

  /** Where the publication stands: what one more version would change, and what stands against it. */
  async publication(actor: Actor, year: number): Promise<BilanPublicationView> {
    const draft = await this.writing.draft(year);
    const live = await this.bilans.live(year);
    const heads = await this.versions.heads(year);
    const last = draft.versions > 0 ? await this.versions.one(year, draft.versions) : null;
    const book = new FigureBook(wordedFigures(live));
    // A note is asked for where it is written.
    const may = canPublish(actor, { ...draft, note: 'à écrire', texts: textsOf(draft) }, book);
    return {
      year,
      versions: heads.map(headView),
      open: draft.openedAt !== null,
      pieces: last ? piecesView(last, (piece) => `/api/bilans/${year}/versions/${last.number}/photos/${piece}`) : [],
      changes: last
        ? versionChanges(comparable(last.content), comparable(contentOf(draft, live, marked(draft, last))))
        : [],
      obstacles: may.allowed ? [] : may.reasons.map((reason) => PUBLISHING_REFUSAL_TEXTS[reason]),
    };
  }
}

/** The pieces of the draft under the marks that they would have beside those of the last version. */
function marked({ quotes, photos }: DraftRow, last: HeldVersion): FrozenPiece[] {
  const digests = new Map(last.content.pieces.map(({ id, digest }) => [id, digest]));
  const known = new Map(last.pieces.map((piece) => [piece.sourceId, piece]));
  const same = (id: string, content: object, fileId: string | null): string => {
    const piece = known.get(id);
    const mark = (of: HeldPiece['content'], file: string | null): string => pieceDigest('', of ?? {}, file);
    return piece?.content && mark(piece.content, piece.fileId) === mark(content, fileId)
      ? (digests.get(piece.id) ?? id)
      : id;
  };
  return [
    ...quotes.map(({ id, section, words, saidBy }): FrozenPiece => {
      return { id, kind: 'quote', section, digest: same(id, { words, saidBy }, null) };
    }),
    ...photos.map(({ id, section, credit, alternative, fileId }): FrozenPiece => {
      return { id, kind: 'photo', section, digest: same(id, { credit, alternative }, fileId) };
    }),
  ];
}

function piecesView(version: HeldVersion, address: (pieceId: string) => string): PublishedPieceView[] {
  const held = new Map(version.pieces.map((piece) => [piece.id, piece]));
  return version.content.pieces.flatMap(({ id, kind, section }): PublishedPieceView[] => {
    const piece = held.get(id);
    if (!piece) return [];
    return [
      {
        id,
        kind,
        section,
        words: piece.content?.words ?? '',
        saidBy: piece.content?.saidBy ?? '',
        credit: piece.content?.credit ?? '',
        alternative: piece.content?.alternative ?? '',
        address: piece.fileId ? address(id) : '',
        redactedAt: piece.redactedAt === null ? null : new Date(piece.redactedAt).toISOString(),
        redactionReason: piece.redactionReason,
      },
    ];
  });
}

const headView = ({ number, publishedAt, note, fingerprint }: VersionHead): BilanVersionHeadView => ({
  number,
  publishedAt: publishedAt.toISOString(),
  note,
  fingerprint,
});
const blockView = ({ kind, lines }: RichBlock): RichBlockView => ({
  kind,
  lines: lines.map((runs) => ({ runs: [...runs] })),
});
const notOpen = (year: number): PortalError =>
  new PortalError('missing', 'bilan.not_public', `Il n’y a pas de bilan ${year} ouvert à tous.`);
