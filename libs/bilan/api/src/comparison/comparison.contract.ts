import { Figure as Amount, Flag, FreeText, Int, Nested, Text } from '@fds/shared/api-kit';
import { BilanFilterQuery, BilanFilterView } from '../bilan-filter.contract';

/** The other year, and the part of both editions that is compared. */
export class BilanComparisonQuery extends BilanFilterQuery {
  @Int({ min: 1900, max: 9999 }) with!: number;
}

/** The exchanged form, with every comparison with another year when one is asked for. */
export class BilanIndicatorsQuery extends BilanFilterQuery {
  @Int({ min: 1900, max: 9999, optional: true }) with?: number;
}

const COMPARED = 'Per cent; null where it is an interval, or where the other year’s value is 0';

/** A compared value: exact, between two bounds, or none of them. */
export class ComparedValueView {
  @Text({ max: 400, description: 'Stable code of docs/domain/indicators.md' }) code!: string;
  @Amount({ nullable: true, description: COMPARED }) value!: number | null;
  @Amount({ optional: true }) lower?: number;
  @Amount({ optional: true }) upper?: number;
}

/** A figure counted over the holders of both years. */
export class SamePerimeterView {
  @Amount() value!: number;
  @Amount() past!: number;
  @Nested(() => ComparedValueView) ratio!: ComparedValueView;
  @Nested(() => ComparedValueView) change!: ComparedValueView;
}

/** A figure known in both years. */
export class ComparedFigureView {
  @Text({ max: 300 }) code!: string;
  @Text({ max: 2000 }) label!: string;
  @Text({ max: 200, min: 0 }) unit!: string;
  @Amount() value!: number;
  @Amount({ nullable: true, description: 'The other year’s value, or the central estimate of an interval' })
  past!: number | null;
  @Amount({ nullable: true }) pastLower!: number | null;
  @Amount({ nullable: true }) pastUpper!: number | null;
  @Nested(() => ComparedValueView) ratio!: ComparedValueView;
  @Nested(() => ComparedValueView) change!: ComparedValueView;
  @Nested(() => SamePerimeterView, {
    nullable: true,
    description: 'null: not held, or not known of a part of an edition',
  })
  same!: SamePerimeterView | null;
}

/** Two years side by side. */
export class BilanComparisonView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Int({ min: 1900, max: 9999 }) with!: number;
  @Flag({ description: 'The other year is an edition of the portal; otherwise its baselines are all that is known' })
  held!: boolean;
  @Flag({ description: 'false: shown and flagged, its visits in person compare with nothing' }) comparable!: boolean;
  @FreeText({ max: 2000, nullable: true, description: 'Context to read beside every comparison with the year' })
  note!: string | null;
  @Int({ min: 0, max: 10_000_000, nullable: true, description: 'Holders present in both years' }) sameHolders!:
    number | null;
  @Nested(() => BilanFilterView) filter!: BilanFilterView;
  @Nested(() => ComparedFigureView, { many: { max: 100_000 } }) figures!: ComparedFigureView[];
}
