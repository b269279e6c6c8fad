import {
  Choice,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  PageQuery,
  ReasonView,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import {
  LIKENESS_REASONS,
  LIKENESSES,
  MERGE_FIELDS,
  MERGE_SIDES,
  type Likeness,
  type LikenessReason,
  type MergeField,
  type MergeSide,
} from '@fds/organisations/domain';

const MOST = 10_000_000;

export class DuplicatesQuery extends PageQuery {
  @Choice('LikenessReason', LIKENESS_REASONS, { optional: true }) reason?: LikenessReason;
  /** Part of a name, accents and case aside. */
  @Text({ max: 100, optional: true }) q?: string;
  /** Either seat lies in this department. */
  @Text({ max: 3, optional: true }) department?: string;
}
export class PairParam {
  @Ref() a!: string;
  @Ref() b!: string;
}
export class MergeIdParam {
  @Ref() id!: string;
}

/** One of the two organisations of a pair. */
export class PairedOrganisationView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @FreeText({ max: 14, nullable: true }) siret!: string | null;
  /** Editions that know it, the latest first. */
  @Int({ min: 1992, max: 2200, many: { max: 200 } }) years!: number[];
}

/** Two organisations that may be one, and why. */
export class DuplicatePairView {
  @Nested(() => PairedOrganisationView) a!: PairedOrganisationView;
  @Nested(() => PairedOrganisationView) b!: PairedOrganisationView;
  /** The surest first. */
  @Choice('LikenessReason', LIKENESS_REASONS, { many: { max: 10 } }) reasons!: LikenessReason[];
  @Choice('Likeness', LIKENESSES) likeness!: Likeness;
}
export class DuplicatesPageView {
  @Nested(() => DuplicatePairView, { many: { max: 200 } }) items!: DuplicatePairView[];
  @Int({ min: 0, max: MOST }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

/** The value of a field on one side: as it is stored, and as people read it. */
export class MergeValueView {
  @Choice('MergeField', MERGE_FIELDS) field!: MergeField;
  @FreeText({ max: 4000, nullable: true }) value!: string | null;
  /** French, shown as is. */
  @FreeText({ max: 4000, nullable: true }) shown!: string | null;
}
/** What one edition said of an organisation. */
export class MergeYearView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 300 }) name!: string;
  @FreeText({ max: 100, nullable: true }) holderFamily!: string | null;
  @FreeText({ max: 100, nullable: true }) kind!: string | null;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 100, many: { max: 50 } }) networks!: string[];
  @Int({ min: 1992, max: 2200, nullable: true }) firstParticipationYear!: number | null;
}
export class MergeMemberView {
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
  @FreeText({ max: 20 }) level!: string;
}
/** How many of one kind of thing an organisation has: what a merge would carry over. */
export class MergePartView {
  @FreeText({ max: 40 }) part!: string;
  /** French, singular and plural. */
  @FreeText({ max: 60 }) one!: string;
  @FreeText({ max: 60 }) many!: string;
  @Int({ min: 0, max: MOST }) count!: number;
}
export class MergeableView extends PairedOrganisationView {
  @Nested(() => MergeValueView, { many: { max: 20 } }) values!: MergeValueView[];
  @Nested(() => MergeYearView, { many: { max: 200 } }) profiles!: MergeYearView[];
  @Nested(() => MergeMemberView, { many: { max: 500 } }) members!: MergeMemberView[];
  @Nested(() => MergePartView, { many: { max: 40 } }) parts!: MergePartView[];
  /** Other names it is found under. */
  @FreeText({ max: 300, many: { max: 200 } }) aliases!: string[];
  @Int({ min: 1992, max: 2200, nullable: true }) firstParticipationYear!: number | null;
  @Flag() merged!: boolean;
}
/** Two organisations side by side. */
export class ComparisonView {
  @Nested(() => MergeableView) a!: MergeableView;
  @Nested(() => MergeableView) b!: MergeableView;
  /** Why they may be one; empty when nothing says so. */
  @Choice('LikenessReason', LIKENESS_REASONS, { many: { max: 10 } }) reasons!: LikenessReason[];
  /** Somebody has said that they are not the same. */
  @Flag() distinct!: boolean;
  @Nested(() => VerdictView) mayMerge!: VerdictView;
}

export class MergeChoice {
  @Choice('MergeField', MERGE_FIELDS) field!: MergeField;
  @Choice('MergeSide', MERGE_SIDES) side!: MergeSide;
}
export class MergeOrganisationsRequest {
  /** The one that stays. */
  @Ref() survivorId!: string;
  /** The one that is merged into it. */
  @Ref() absorbedId!: string;
  /** Whose value each field keeps; a field that is not named keeps the survivor’s. */
  @Nested(() => MergeChoice, { many: { max: 20 } }) choices!: MergeChoice[];
}

/** A merge that was done. */
export class OrganisationMergeView {
  @Ref() id!: string;
  @Ref() survivorId!: string;
  @Ref() absorbedId!: string;
  @FreeText({ max: 300 }) survivorName!: string;
  @FreeText({ max: 300 }) absorbedName!: string;
  @Instant() mergedAt!: Date;
  @FreeText({ max: 200, nullable: true }) mergedBy!: string | null;
  @Instant({ nullable: true }) unmergedAt!: Date | null;
  /** Years that both had: the absorbed one’s description is kept, and not shown. */
  @Int({ min: 1992, max: 2200, many: { max: 200 } }) yearsKeptAside!: number[];
}
export class OrganisationMergeDetailView extends OrganisationMergeView {
  @Flag() mayUndo!: boolean;
  /** Every reason why it cannot be undone. */
  @Nested(() => ReasonView, { many: { max: 40 } }) reasons!: ReasonView[];
}
export class OrganisationMergesPageView {
  @Nested(() => OrganisationMergeView, { many: { max: 200 } }) items!: OrganisationMergeView[];
  @Int({ min: 0, max: MOST }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
