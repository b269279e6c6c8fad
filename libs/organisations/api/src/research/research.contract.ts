import { Choice, Flag, FreeText, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';

export class ResearchUnitIdParam {
  @Ref() id!: string;
}
/** A unit as it is written. */
export class ResearchUnitRequest {
  @Text({ max: 300 }) name!: string;
  @Text({ max: 60, nullable: true }) acronym!: string | null;
  /** `UMR 8576`. */
  @Text({ max: 60, nullable: true }) labelNumber!: string | null;
  @Flag() current!: boolean;
  @Text({ max: 200, many: { max: 50 } }) institutions!: string[];
}
export class CreateResearchUnitRequest extends ResearchUnitRequest {
  /** Spellings that mean it, as they were written. */
  @Text({ max: 300, many: { max: 50 } }) spellings!: string[];
}
export class ChangeResearchUnitRequest extends ResearchUnitRequest {
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class AttachSpellingRequest {
  /** As it was written. */
  @Text({ max: 300 }) spelling!: string;
  /** Null detaches it. */
  @Ref({ nullable: true }) unitId!: string | null;
}
export class MergeUnitRequest {
  /** The unit that stays. */
  @Ref() into!: string;
}

export const REGISTER_SORTS = ['name', 'mentions'] as const;
export class ResearchUnitsQuery extends PageQuery {
  @Text({ max: 100, optional: true }) q?: string;
  @Choice('RegisterSort', REGISTER_SORTS, { optional: true }) sort?: (typeof REGISTER_SORTS)[number];
}
export class ResearchSpellingsQuery extends PageQuery {
  @Text({ max: 100, optional: true }) q?: string;
}

export class MentionedSpellingView {
  @FreeText({ max: 300 }) key!: string;
  @FreeText({ max: 300 }) spelling!: string;
  @Int({ min: 0, max: 10_000_000 }) mentions!: number;
}
export class MergedUnitView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
}
export class ResearchUnitView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  @FreeText({ max: 60, nullable: true }) acronym!: string | null;
  @FreeText({ max: 60, nullable: true }) labelNumber!: string | null;
  @Flag() current!: boolean;
  @FreeText({ max: 200, many: { max: 50 } }) institutions!: string[];
  @Nested(() => MentionedSpellingView, { many: { max: 500 } }) spellings!: MentionedSpellingView[];
  /** Times that holders named it, under any spelling. */
  @Int({ min: 0, max: 10_000_000 }) mentions!: number;
  /** Units that were merged into it: a merge can be undone. */
  @Nested(() => MergedUnitView, { many: { max: 200 } }) absorbed!: MergedUnitView[];
  @Int({ min: 1, max: 2_000_000_000 }) version!: number;
}
export class ResearchUnitsPageView {
  @Nested(() => ResearchUnitView, { many: { max: 200 } }) items!: ResearchUnitView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

/** A unit that a spelling may mean. */
export class SuggestedUnitView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
}
/** A spelling that holders wrote and that means no unit yet. */
export class UnmatchedSpellingView extends MentionedSpellingView {
  /** Institutions that were named with it. */
  @FreeText({ max: 200, many: { max: 50 } }) institutions!: string[];
  @Int({ min: 1992, max: 2200, many: { max: 200 } }) years!: number[];
  /** The nearest first. */
  @Nested(() => SuggestedUnitView, { many: { max: 5 } }) suggestions!: SuggestedUnitView[];
}
export class UnmatchedSpellingsPageView {
  @Nested(() => UnmatchedSpellingView, { many: { max: 200 } }) items!: UnmatchedSpellingView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

/** The register in numbers. Mentions are not distinct units, nor are spellings (rule 23). */
export class ResearchNumbersView {
  /** Every time that a holder named a unit. */
  @Int({ min: 0, max: 10_000_000 }) mentions!: number;
  /** Of these, those whose spelling means a unit of the register. */
  @Int({ min: 0, max: 10_000_000 }) matchedMentions!: number;
  /** Different spellings among the mentions. */
  @Int({ min: 0, max: 10_000_000 }) spellings!: number;
  @Int({ min: 0, max: 10_000_000 }) unmatchedSpellings!: number;
  /** Units of the register that are mentioned at least once. */
  @Int({ min: 0, max: 10_000_000 }) mentionedUnits!: number;
  /** Units of the register, mentioned or not. */
  @Int({ min: 0, max: 10_000_000 }) units!: number;
  /** Institutions that these units belong to. */
  @Int({ min: 0, max: 10_000_000 }) institutions!: number;
}
