import { Figure as Amount, Flag, FreeText, Int, Nested, Text, VerdictView } from '@fds/shared/api-kit';

const MANY_VERSIONS = 1_000_000;

/** A figure of a year that the portal does not hold, seen from one bilan: a value, or the bounds between which it is. */
export class BaselineView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Text({ max: 300 }) indicator!: string;
  @Amount({ nullable: true, description: 'Exact, or the central estimate of an interval' }) value!: number | null;
  @Amount({ nullable: true }) lower!: number | null;
  @Amount({ nullable: true }) upper!: number | null;
  @FreeText({ max: 2000 }) note!: string;
  @Int({ min: 1, max: MANY_VERSIONS }) version!: number;
}

/** What is to be read beside every comparison with a year. */
export class ComparedYearView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Flag({ description: 'false: shown and flagged' }) comparable!: boolean;
  @FreeText({ max: 2000 }) note!: string;
  @Int({ min: 1, max: MANY_VERSIONS }) version!: number;
}

/** What one bilan knows of past years beside the editions that are held. */
export class PastYearsView {
  @Nested(() => BaselineView, { many: { max: 10_000 } }) baselines!: BaselineView[];
  @Nested(() => ComparedYearView, { many: { max: 1000 } }) years!: ComparedYearView[];
  @Nested(() => VerdictView, { description: 'Whether the reader may write baselines' }) writes!: VerdictView;
  @Nested(() => VerdictView, { description: 'Whether the reader may write what is said of years' })
  writesYears!: VerdictView;
}

export class SaveBaselineRequest {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Text({ max: 300 }) indicator!: string;
  @Amount({ nullable: true }) value!: number | null;
  @Amount({ nullable: true }) lower!: number | null;
  @Amount({ nullable: true }) upper!: number | null;
  @FreeText({ max: 2000 }) note!: string;
  /** The version that was changed; 0 for a new line. */
  @Int({ min: 0, max: MANY_VERSIONS }) version!: number;
}
export class RemoveBaselineRequest {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Text({ max: 300 }) indicator!: string;
  @Int({ min: 1, max: MANY_VERSIONS }) version!: number;
}
export class SaveComparedYearRequest {
  @Flag() comparable!: boolean;
  @FreeText({ max: 2000 }) note!: string;
  /** The version that was changed; 0 when nothing was said of the year. */
  @Int({ min: 0, max: MANY_VERSIONS }) version!: number;
}
