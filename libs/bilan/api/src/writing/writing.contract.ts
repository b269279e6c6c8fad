import { ROLES, type Role } from '@fds/shared/kernel';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import {
  LONGEST_HIGHLIGHT,
  LONGEST_QUOTE,
  LONGEST_TEXT,
  MOST_HIGHLIGHTS,
  MOST_PHOTOS,
  MOST_QUOTES,
  WRITTEN_SECTIONS,
  type WrittenSection,
} from '@fds/bilan/domain';

const YEAR = { min: 1, max: 9999 };
const VERSION = { min: 0, max: 2_000_000_000 };

/** The commentary of one part, in the form of `readText`. */
export class BilanSectionText {
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @FreeText({ max: LONGEST_TEXT }) text!: string;
}
/** Words that the bilan quotes. */
export class BilanQuoteText {
  @Ref() id!: string;
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @Text({ max: LONGEST_QUOTE }) words!: string;
  @FreeText({ max: 300, description: 'An organisation, as a rule' }) saidBy!: string;
}
/** The draft as it is saved, whole. */
export class WriteBilanRequest {
  @Int(VERSION) version!: number;
  @Nested(() => BilanSectionText, { many: { max: WRITTEN_SECTIONS.length } }) sections!: BilanSectionText[];
  @FreeText({ max: LONGEST_HIGHLIGHT, many: { max: MOST_HIGHLIGHTS } }) highlights!: string[];
  @Nested(() => BilanQuoteText, { many: { max: MOST_QUOTES } }) quotes!: BilanQuoteText[];
}
export class BilanPhotoParam {
  @Int(YEAR) year!: number;
  @Ref() photoId!: string;
}
export class BilanYearParam {
  @Int(YEAR) year!: number;
}
export class DescribePhotoRequest {
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @FreeText({ max: 300 }) credit!: string;
  @FreeText({ max: 500 }) alternative!: string;
}
export class AddBilanPhotoQuery {
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
}
/** A photo that a holder gave with the figures of an event. */
export class TakeEventPhotoRequest {
  @Ref() photo!: string;
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
}
export class BilanPhotoView {
  @Ref() id!: string;
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @FreeText({ max: 300 }) credit!: string;
  @FreeText({ max: 500 }) alternative!: string;
  @Text({ max: 500, description: 'Address of the image' }) address!: string;
}
export class ShareBilanRequest {
  @Flag() shared!: boolean;
}
export class CommentBilanRequest {
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @Text({ max: 2000 }) text!: string;
}
export class BilanCommentParam {
  @Int(YEAR) year!: number;
  @Ref() commentId!: string;
}
export class ResolveCommentRequest {
  @Flag() resolved!: boolean;
}
export class BilanCommentView {
  @Ref() id!: string;
  @Choice('WrittenSection', WRITTEN_SECTIONS) section!: WrittenSection;
  @Text({ max: 2000 }) text!: string;
  @FreeText({ max: 300 }) name!: string;
  @Choice('Role', ROLES) role!: Role;
  @Instant() writtenAt!: string;
  @Instant({ nullable: true }) resolvedAt!: string | null;
}

/** What is written beside the figures of an edition, for those who write it and those it is shared with. */
export class BilanWritingView {
  @Int(YEAR) year!: number;
  @Int(VERSION) version!: number;
  @Flag({ description: 'This reader may write it' }) mayWrite!: boolean;
  @FreeText({ max: 1000, description: 'Why not, in French; empty when they may' }) refusal!: string;
  @Instant({ nullable: true }) sharedAt!: string | null;
  @Nested(() => BilanSectionText, { many: { max: WRITTEN_SECTIONS.length } }) sections!: BilanSectionText[];
  @FreeText({ max: LONGEST_HIGHLIGHT, many: { max: MOST_HIGHLIGHTS } }) highlights!: string[];
  @Nested(() => BilanQuoteText, { many: { max: MOST_QUOTES } }) quotes!: BilanQuoteText[];
  @Nested(() => BilanPhotoView, { many: { max: MOST_PHOTOS } }) photos!: BilanPhotoView[];
  @Nested(() => BilanCommentView, { many: { max: 1000 } }) comments!: BilanCommentView[];
}

/** Looks for words to quote in what holders answered. */
export class FindVerbatimsQuery extends PageQuery {
  @FreeText({ max: 200, optional: true }) q?: string;
}
/** Words that a holder wrote in the evaluation. */
export class BilanVerbatimView {
  @Text({ max: 20_000 }) words!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @FreeText({ max: 2000 }) question!: string;
}
export class BilanVerbatimsView {
  @Nested(() => BilanVerbatimView, { many: { max: 200 } }) items!: BilanVerbatimView[];
  @Int({ min: 0, max: 100_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
