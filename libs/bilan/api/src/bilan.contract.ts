import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { QUESTION_TYPES, type QuestionType } from '@fds/questions/domain';
import { Choice, DateOnly, Figure as Amount, Flag, FreeText, Instant, Int, Nested, Text } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { COMPARED_CODES, type BilanStatus, type ComparedCode } from '@fds/bilan/domain';
import { BilanChoicesView, BilanFilterView } from './bilan-filter.contract';

const STATUSES: readonly BilanStatus[] = ['live', 'published'];
const EXACT_OR_INTERVAL = ['exact', 'interval'] as const;

/** The edition a bilan speaks of. */
export class BilanEditionView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Int({ min: 1, max: 9999 }) number!: number;
  @Text({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) theme!: string;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @Choice('EditionState', EDITION_STATES) state!: EditionState;
  @Text({ max: 200 }) regionName!: string;
}

/** One figure with its French words and, for a part, its base. */
export class BilanFigureView {
  @Text({ max: 300, description: 'Stable code of docs/domain/indicators.md' }) code!: string;
  @Text({ max: 2000 }) label!: string;
  @Text({ max: 2000, description: 'What is counted, in French' }) definition!: string;
  @Amount({ nullable: true, description: 'null: cannot be known from the data' }) value!: number | null;
  @Text({ max: 200, min: 0 }) unit!: string;
  @Text({ max: 300, nullable: true }) base!: string | null;
  @Amount({ nullable: true }) baseValue!: number | null;
  @Amount({ nullable: true, description: 'Per cent of the base, not rounded' }) share!: number | null;
  @Amount({ optional: true, description: 'Lower bound of a figure known as an interval' }) lower?: number;
  @Amount({ optional: true }) upper?: number;
}

/** A question of the edition's questionnaire; its figures are `evaluation.<code>.…`. */
export class BilanQuestionView {
  @Text({ max: 200 }) code!: string;
  @Choice('QuestionType', QUESTION_TYPES) type!: QuestionType;
  @Text({ max: 2000 }) label!: string;
  @Text({ max: 200, many: { max: 500 } }) options!: string[];
}

/** A research unit named three times or more. */
export class CitedUnitView {
  @Text({ max: 1000 }) name!: string;
  @Int({ min: 3, max: 1_000_000 }) mentions!: number;
  @Text({ max: 500, many: { max: 500 } }) institutions!: string[];
  @Text({ max: 3, many: { max: 200 }, description: 'Of the events of the holders who named it' })
  departments!: string[];
}

/** One event of the spectrum. */
export class BilanSpectrumLineView {
  @Amount({ description: 'Place of the first slot in the official window, 0 to 1' }) at!: number;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Amount({ nullable: true, description: 'Visits in person; null while nothing is reported' }) visits!: number | null;
}

/** A figure of a past year: exact, or between two bounds. */
export class PastFigureView {
  @Choice('ComparedCode', COMPARED_CODES) code!: ComparedCode;
  @Choice('PastFigureKind', EXACT_OR_INTERVAL) kind!: (typeof EXACT_OR_INTERVAL)[number];
  @Amount({ nullable: true, description: 'The value, or the central estimate of an interval' }) value!: number | null;
  @Amount({ nullable: true }) lower!: number | null;
  @Amount({ nullable: true }) upper!: number | null;
}

/** A year the edition is compared with. */
export class PastYearView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Flag({ description: 'An edition of the portal, with its own figures' }) held!: boolean;
  @FreeText({ max: 2000, nullable: true, description: 'Context to read beside every comparison with the year' })
  note!: string | null;
  @Flag({ description: 'false: shown and flagged, its visits in person compare with nothing' }) comparable!: boolean;
  @Nested(() => PastFigureView, { many: { max: 10 } }) figures!: PastFigureView[];
}

/** The bilan of an edition, as its page shows it. */
export class BilanView {
  @Nested(() => BilanEditionView) edition!: BilanEditionView;
  @Choice('BilanStatus', STATUSES) status!: BilanStatus;
  @Int({ min: 1, max: 10_000, nullable: true }) version!: number | null;
  @Instant() computedAt!: string;
  @Nested(() => BilanFigureView, { many: { max: 100_000 } }) figures!: BilanFigureView[];
  @Nested(() => BilanQuestionView, { many: { max: 1000 } }) questions!: BilanQuestionView[];
  @Nested(() => CitedUnitView, { many: { max: 100_000 } }) unitsCited!: CitedUnitView[];
  @Nested(() => BilanSpectrumLineView, { many: { max: 1000 } }) spectrum!: BilanSpectrumLineView[];
  @Nested(() => PastYearView, { many: { max: 200 } }) pastYears!: PastYearView[];
  @Nested(() => BilanFilterView) filter!: BilanFilterView;
  @Nested(() => BilanChoicesView) choices!: BilanChoicesView;
}

/** One figure of the exchanged form. */
export class IndicatorView {
  @Text({ max: 300 }) code!: string;
  @Amount({ nullable: true }) value!: number | null;
  @Text({ max: 200, min: 0 }) unit!: string;
  @Text({ max: 300, nullable: true }) base!: string | null;
  @Amount({ nullable: true }) baseValue!: number | null;
  @Amount({ nullable: true }) share!: number | null;
  @Amount({ optional: true }) lower?: number;
  @Amount({ optional: true }) upper?: number;
}

/** The bilan as it is exchanged (docs/domain/indicators.md, "As JSON"). */
export class IndicatorsView {
  @Int({ min: 1900, max: 9999 }) edition!: number;
  @Text({ max: 10 }) region!: string;
  @Choice('BilanStatus', STATUSES) status!: BilanStatus;
  @Int({ min: 1, max: 10_000, nullable: true }) version!: number | null;
  @Instant() computedAt!: string;
  @Nested(() => IndicatorView, { many: { max: 100_000 } }) figures!: IndicatorView[];
}

/** Headline figures of an edition. */
export class BilanSummaryView {
  @Int({ min: 1900, max: 9999 }) year!: number;
  @Int({ min: 1, max: 9999 }) number!: number;
  @Text({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) theme!: string;
  @Choice('EditionState', EDITION_STATES) state!: EditionState;
  @Amount() holders!: number;
  @Amount() events!: number;
  @Amount() activities!: number;
  @Amount() municipalities!: number;
  @Amount({ description: 'Visits in person of the reports received' }) visits!: number;
  @Amount() visitsOnline!: number;
  @Amount({ description: 'Events whose attendance is known; events are the base' }) reportsReceived!: number;
  @FreeText({ max: 2000, nullable: true, description: 'Context to read beside the edition' }) note!: string | null;
}

/** A page of editions with their headline figures. */
export class BilanListView {
  @Nested(() => BilanSummaryView, { many: { max: 200 } }) items!: BilanSummaryView[];
  @Int({ min: 0, max: 100_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
