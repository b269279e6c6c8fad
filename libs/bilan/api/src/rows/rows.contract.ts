import { ROW_KINDS, type RowKind, type RowMeasure } from '@fds/bilan/domain';
import { Choice, Figure as Amount, Flag, FreeText, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { BilanChoicesView, BilanFilterQuery } from '../bilan-filter.contract';

const MEASURES: readonly RowMeasure[] = ['rows', 'sum'];
const MANY = 10_000_000;

/** Which figure, of which part of the edition. */
export class BilanRowsQuery extends BilanFilterQuery {
  @Text({ max: 300, description: 'Stable code of docs/domain/indicators.md' }) code!: string;
  @Int({ min: 1, max: 100_000, optional: true }) page?: number;
  @Int({ min: 1, max: 200, optional: true }) size?: number;
}

/** One row that the figure counts. */
export class BilanRowView {
  @Text({ max: 1000, min: 0, description: 'Of the row among those of its list' }) key!: string;
  @FreeText({ max: 1000 }) name!: string;
  /** Whose it is, or where it belongs. */
  @FreeText({ max: 1000 }) detail!: string;
  @FreeText({ max: 300 }) municipality!: string;
  @Text({ max: 3, nullable: true }) department!: string | null;
  @Amount({ nullable: true, description: 'Its part of a figure that adds up; else how often it is named, or null' })
  count!: number | null;
  @Ref({ nullable: true }) eventId!: string | null;
  @Ref({ nullable: true }) applicationId!: string | null;
  @Ref({ nullable: true }) organisationId!: string | null;
}

/** The rows behind a figure of a bilan, counted today. */
export class BilanRowsView {
  @Int({ min: 1900, max: 9999 }) edition!: number;
  @Text({ max: 300 }) code!: string;
  @Text({ max: 2000 }) label!: string;
  @Text({ max: 2000 }) definition!: string;
  @Text({ max: 200, min: 0 }) unit!: string;
  @Choice('BilanRowKind', ROW_KINDS) kind!: RowKind;
  @Choice('BilanRowMeasure', MEASURES, { description: 'rows: the figure is how many; sum: it adds up their counts' })
  measure!: RowMeasure;
  @Amount({ nullable: true, description: 'What the bilan says' }) value!: number | null;
  @Amount({ description: 'What the rows come to today; another number only where a published bilan stands' })
  today!: number;
  @Flag({ description: 'The bilan is published: its figures are held' }) published!: boolean;
  @Nested(() => BilanChoicesView) choices!: BilanChoicesView;
  @Nested(() => BilanRowView, { many: { max: 200 } }) items!: BilanRowView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
