import { Inject, Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { canReadDraft, FigureBook, NO_TEXTS, readText, type ReportPiece, type ReportTexts } from '@fds/bilan/domain';
import { drawForPaper, FileStore } from '@fds/shared/api-kit';
import { PortalError, type Role } from '@fds/shared/kernel';
import { BilanVersions, type HeldVersion } from '../publication/bilan-versions';
import { textsOfDraft } from '../publication/publish-bilan';
import { wordedFigures } from '../publication/version-content';
import type { LiveBilan } from '../read-bilan';
import { WritingQueries } from '../writing/writing.queries';

/** Texts of a report, and the photos that go along with it by the names that the texts give them. */
export interface IllustratedTexts {
  readonly texts: ReportTexts;
  readonly images: ReadonlyMap<string, Uint8Array>;
}
/** Points of the longer side of a printed photo: a page wide at 180 points an inch. */
const PRINTED_SIDE = 1240;

/** What stands beside the figures of a report: the words of a version as they were frozen, or the draft as it is now. */
@Injectable()
export class ReadReportTexts {
  constructor(
    @Inject(BilanVersions) private readonly versions: BilanVersions,
    @Inject(WritingQueries) private readonly writing: WritingQueries,
    @Inject(FileStore) private readonly store: FileStore,
  ) {}

  /** Of a bilan as a role reads it: a draft is only there for who may read it. */
  async for(role: Role, bilan: LiveBilan): Promise<IllustratedTexts> {
    if (bilan.version !== null) return this.ofVersion(await this.versions.one(bilan.edition, bilan.version));
    const draft = await this.writing.draft(bilan.edition);
    if (!canReadDraft(role, draft.sharedAt !== null)) return { texts: NO_TEXTS, images: new Map() };
    const book = new FigureBook(wordedFigures(bilan));
    const photos = draft.photos.map((photo): Placed => ({ kind: 'photo', ...photo }));
    const quotes = draft.quotes.map((quote): Placed => ({ kind: 'quote', ...quote }));
    return this.#illustrated(
      textsOfDraft(draft, (text) => readText(text, book)),
      [...quotes, ...photos],
    );
  }

  /** Of a published version: what was redacted is marked. */
  ofVersion({ content, pieces }: HeldVersion): Promise<IllustratedTexts> {
    const held = new Map(pieces.map((piece) => [piece.id, piece]));
    const placed = content.pieces.flatMap(({ id, kind, section }): Placed[] => {
      const piece = held.get(id);
      if (!piece) return [];
      const { content: said, fileId, redactedAt, redactionReason } = piece;
      if (redactedAt !== null)
        return [{ kind: 'redacted', section, of: kind, at: new Date(redactedAt), reason: redactionReason }];
      return kind === 'quote'
        ? [{ kind, section, words: said?.words ?? '', saidBy: said?.saidBy ?? '' }]
        : [{ kind, section, fileId, credit: said?.credit ?? '', alternative: said?.alternative ?? '' }];
    });
    return this.#illustrated(content, placed);
  }

  async #illustrated(
    { highlights, texts }: Pick<ReportTexts, 'highlights' | 'texts'>,
    placed: readonly Placed[],
  ): Promise<IllustratedTexts> {
    const images = new Map<string, Uint8Array>();
    const pieces: ReportPiece[] = [];
    for (const piece of placed) {
      if (piece.kind !== 'photo') {
        pieces.push(piece);
        continue;
      }
      const { section, credit, alternative, fileId } = piece;
      const bytes = fileId === null ? null : await this.photo(fileId);
      const image = bytes ? `photos/${images.size + 1}.jpg` : '';
      if (bytes) images.set(image, bytes);
      pieces.push({ kind: 'photo', section, image, credit, alternative });
    }
    return { texts: { highlights, texts, pieces }, images };
  }

  /** A photo as it is printed; null when its file is not there any more: a report is not refused for one photo. */
  async photo(fileId: string): Promise<Buffer | null> {
    try {
      const { stream } = await this.store.read(fileId);
      return await drawForPaper(await buffer(stream), PRINTED_SIDE);
    } catch (error) {
      if (error instanceof PortalError) return null;
      throw error;
    }
  }
}

type Placed =
  | Exclude<ReportPiece, { kind: 'photo' }>
  | (Omit<Extract<ReportPiece, { kind: 'photo' }>, 'image'> & { readonly fileId: string | null });
