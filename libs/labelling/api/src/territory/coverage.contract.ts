import { Choice, FreeText, Instant, Int, Nested } from '@fds/shared/api-kit';
import { LABELS, type Label } from '@fds/shared/kernel';

const MANY = 10_000_000;

/** What is before the committee under one heading, and what of it has a label. */
export class CoverageLineView {
  /** Empty for what nobody said. */
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
  @Int({ min: 0, max: MANY }) dossiers!: number;
  /** Root events (rule 1). */
  @Int({ min: 0, max: MANY }) events!: number;
  @Int({ min: 0, max: MANY }) labelled!: number;
}
export const COVERAGE_GROUPS = ['kind', 'holderFamily', 'audience'] as const;
export type CoverageGroup = (typeof COVERAGE_GROUPS)[number];
export class CoverageGroupView {
  @Choice('CoverageGroup', COVERAGE_GROUPS) by!: CoverageGroup;
  /** The most events first, what nobody said last. */
  @Nested(() => CoverageLineView, { many: { max: 100 } }) lines!: CoverageLineView[];
}
/** Communes or EPCI of the region, of all. */
export class CoveredPlacesView {
  @Int({ min: 0, max: MANY }) base!: number;
  /** With an event or an activity of a dossier that the committee reads. */
  @Int({ min: 0, max: MANY }) reached!: number;
  /** With one that has the label. */
  @Int({ min: 0, max: MANY }) served!: number;
  /** Reached and without a label so far, the most populated first. */
  @FreeText({ max: 200, many: { max: 200 } }) waiting!: string[];
  /** That no dossier reaches, the most populated first. */
  @FreeText({ max: 200, many: { max: 200 } }) white!: string[];
}
export class CoverageDepartmentView extends CoverageLineView {
  /** Null outside the region, and for events without a commune. */
  @Nested(() => CoveredPlacesView, { nullable: true }) communes!: CoveredPlacesView | null;
}
export class LabelCountView {
  @Choice('Label', LABELS) label!: Label;
  @Int({ min: 0, max: MANY }) count!: number;
}
/** The dossiers that the committee reads, the labels that it knows of, and what both make of the region. */
export class CommitteeCoverageView {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Instant() computedAt!: string;
  @Int({ min: 0, max: MANY }) dossiers!: number;
  @Int({ min: 0, max: MANY }) events!: number;
  @Int({ min: 0, max: MANY }) labelled!: number;
  /** Root events by where they stand; those of none are left out. */
  @Nested(() => LabelCountView, { many: { max: LABELS.length } }) labels!: LabelCountView[];
  /** Those of the region first. */
  @Nested(() => CoverageDepartmentView, { many: { max: 110 } }) departments!: CoverageDepartmentView[];
  @Nested(() => CoverageGroupView, { many: { max: COVERAGE_GROUPS.length } }) groups!: CoverageGroupView[];
  @Nested(() => CoveredPlacesView) communes!: CoveredPlacesView;
  @Nested(() => CoveredPlacesView) intermunicipalities!: CoveredPlacesView;
}
