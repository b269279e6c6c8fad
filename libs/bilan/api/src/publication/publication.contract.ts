import { Choice, Flag, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { CHANGE_KINDS, PIECE_KINDS, WRITTEN_SECTIONS, type PieceKind, type WrittenSection } from '@fds/bilan/domain';
import { BilanView } from '../bilan.contract';

const YEAR = { min: 1, max: 9999 };
const NUMBER = { min: 1, max: 10_000 };
const BLOCK_KINDS = ['paragraph', 'list'] as const;

export class BilanVersionParam {
  @Int(YEAR) year!: number;
  @Int(NUMBER) number!: number;
}
export class VersionPhotoParam extends BilanVersionParam {
  @Ref() photoId!: string;
}
export class PublicBilanPhotoParam {
  @Int(YEAR) year!: number;
  @Ref() photoId!: string;
}
export class PublishBilanRequest {
  @FreeText({ max: 2000, description: 'What this version corrects; empty for the first' }) note!: string;
  @Int({ min: 0, max: 10_000, description: 'The last version that was read' }) after!: number;
}
export class OpenBilanRequest {
  @Flag() open!: boolean;
}
export class RedactPieceRequest {
  @Ref() pieceId!: string;
  @Text({ max: 500 }) reason!: string;
}

/** Words or a figure of a text. */
export class RichRunView {
  @FreeText({ max: 20_000 }) text!: string;
  @Flag() strong!: boolean;
  @Text({ max: 300, nullable: true, description: 'Code of the figure that the text is' }) code!: string | null;
  @Flag({ description: 'False for a figure that the bilan does not have' }) known!: boolean;
}
export class RichLineView {
  @Nested(() => RichRunView, { many: { max: 20_000 } }) runs!: RichRunView[];
}
export class RichBlockView {
  @Choice('RichBlockKind', BLOCK_KINDS) kind!: (typeof BLOCK_KINDS)[number];
  @Nested(() => RichLineView, { many: { max: 10_000 } }) lines!: RichLineView[];
}
export class BilanTextView {
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @Nested(() => RichBlockView, { many: { max: 10_000 } }) blocks!: RichBlockView[];
}
export class BilanHighlightView {
  @Nested(() => RichBlockView, { many: { max: 10_000 } }) blocks!: RichBlockView[];
}
/** A quote or a photo that was published; empty once it is redacted, and marked so. */
export class PublishedPieceView {
  @Ref() id!: string;
  @Choice('BilanPieceKind', PIECE_KINDS) kind!: PieceKind;
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @FreeText({ max: 2000 }) words!: string;
  @FreeText({ max: 300 }) saidBy!: string;
  @FreeText({ max: 300 }) credit!: string;
  @FreeText({ max: 500 }) alternative!: string;
  @FreeText({ max: 500, description: 'Address of a photo' }) address!: string;
  @Instant({ nullable: true }) redactedAt!: string | null;
  @FreeText({ max: 500 }) redactionReason!: string;
}
/** One thing that a version says otherwise than the one before, in French. */
export class BilanChangeView {
  @Choice('BilanChangeKind', CHANGE_KINDS) kind!: (typeof CHANGE_KINDS)[number];
  @Text({ max: 300 }) code!: string;
  @FreeText({ max: 2000 }) label!: string;
  @FreeText({ max: 100_000 }) before!: string;
  @FreeText({ max: 100_000 }) after!: string;
}
export class BilanVersionHeadView {
  @Int(NUMBER) number!: number;
  @Instant() publishedAt!: string;
  @FreeText({ max: 2000, description: 'What it corrects' }) note!: string;
  @Text({ max: 64, description: 'SHA-256 of what was published' }) fingerprint!: string;
}
/** A version of a bilan, as it was published. */
export class PublishedBilanView {
  @Nested(() => BilanView) bilan!: BilanView;
  @Nested(() => BilanVersionHeadView) version!: BilanVersionHeadView;
  /** All of them, the last first. */
  @Nested(() => BilanVersionHeadView, { many: { max: 10_000 } }) versions!: BilanVersionHeadView[];
  @Int({ ...YEAR, description: 'Of the geographic code that communes are read with' }) codeVintage!: number;
  @Int({ min: 0, max: 2_000_000_000, description: 'Version of the questionnaire; 0 without one' })
  questionnaireVersion!: number;
  @Nested(() => BilanHighlightView, { many: { max: 100 } }) highlights!: BilanHighlightView[];
  @Nested(() => BilanTextView, { many: { max: 100 } }) texts!: BilanTextView[];
  @Nested(() => PublishedPieceView, { many: { max: 1000 } }) pieces!: PublishedPieceView[];
  /** What it says otherwise than the version before; empty for the first. */
  @Nested(() => BilanChangeView, { many: { max: 100_000 } }) changes!: BilanChangeView[];
}
/** Where the publication of a bilan stands. */
export class BilanPublicationView {
  @Int(YEAR) year!: number;
  @Nested(() => BilanVersionHeadView, { many: { max: 10_000 } }) versions!: BilanVersionHeadView[];
  @Flag({ description: 'Everybody reads what is published' }) open!: boolean;
  @Nested(() => PublishedPieceView, { many: { max: 1000 }, description: 'Of the last version' })
  pieces!: PublishedPieceView[];
  /** What one more version would say otherwise than the last one. */
  @Nested(() => BilanChangeView, { many: { max: 100_000 } }) changes!: BilanChangeView[];
  @FreeText({ max: 500, many: { max: 20 }, description: 'What stands against publishing now, in French' })
  obstacles!: string[];
}
