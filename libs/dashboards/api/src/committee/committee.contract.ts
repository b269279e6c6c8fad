import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import { Choice, DateOnly, Figure, Flag, FreeText, Instant, Int, Nested, Ref } from '@fds/shared/api-kit';
import { ATTENTION_KINDS, type AttentionKind } from '@fds/dashboards/domain';
import { DashboardEditionView } from '../editions/edition.contract';

/** A figure of the bilan, with what it is made of. */
export class KeyFigureView {
  /** Code of docs/domain/indicators.md. */
  @FreeText({ max: 100 }) code!: string;
  @FreeText({ max: 100 }) label!: string;
  @Figure({ nullable: true }) value!: number | null;
  @FreeText({ max: 200 }) detail!: string;
}
export class GlanceLineView {
  @Figure() at!: number;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Figure({ nullable: true }) visits!: number | null;
}
/** The bilan at a glance: the figures of its page. */
export class GlanceView {
  @Nested(() => DashboardEditionView) edition!: DashboardEditionView;
  @Instant() computedAt!: string;
  @Nested(() => KeyFigureView, { many: { max: 10 } }) figures!: KeyFigureView[];
  @Nested(() => GlanceLineView, { many: { max: 1000 } }) spectrum!: GlanceLineView[];
  @Int({ min: 0, max: 10_000_000 }) reportsExpected!: number;
  @Int({ min: 0, max: 10_000_000 }) reportsReceived!: number;
}

const YEAR_STATES = ['this', 'known', 'not_comparable', 'unknown'] as const;
/** Visits in person of one year. */
export class TrendPointView {
  @Int({ min: 1900, max: 2999 }) year!: number;
  /** Exact, or the centre of an interval; null when not known. */
  @Figure({ nullable: true }) value!: number | null;
  @Figure({ nullable: true }) lower!: number | null;
  @Figure({ nullable: true }) upper!: number | null;
  @Choice('TrendState', YEAR_STATES) state!: (typeof YEAR_STATES)[number];
  /** The number in words: `35 196`, `≈ 48 200`, `non comparable`. */
  @FreeText({ max: 50 }) mark!: string;
}

export class AwaitedOpinionView {
  @Ref() applicationId!: string;
  @FreeText({ max: 500 }) title!: string;
  @FreeText({ max: 500 }) organisation!: string;
  @Instant({ nullable: true }) since!: string | null;
}
/** The dossiers of the edition in course that wait for the reader's voice. */
export class AwaitedOpinionsView {
  /** Dossiers that may be read. */
  @Int({ min: 0, max: 10_000_000 }) readable!: number;
  /** Of those, the ones the voice has spoken of. */
  @Int({ min: 0, max: 10_000_000 }) given!: number;
  @Int({ min: 0, max: 10_000_000 }) waiting!: number;
  @Nested(() => AwaitedOpinionView, { many: { max: 4 } }) rows!: AwaitedOpinionView[];
}

export class AttentionView {
  @Choice('AttentionKind', ATTENTION_KINDS) kind!: AttentionKind;
  @FreeText({ max: 300 }) title!: string;
  @FreeText({ max: 300 }) detail!: string;
}

/** One thing that an edition reached. */
export class ReachedView {
  /** Code of docs/domain/indicators.md. */
  @FreeText({ max: 100 }) code!: string;
  @FreeText({ max: 50 }) value!: string;
  @FreeText({ max: 100 }) words!: string;
  /** What it is taken of. */
  @FreeText({ max: 200 }) detail!: string;
  /** How it stands to the latest year that compares; empty where none does. */
  @FreeText({ max: 100 }) compared!: string;
}
/** A year of the line of a figure. */
export class TrendMarkView {
  @Int({ min: 1900, max: 2999 }) year!: number;
  @Figure() value!: number;
  @Figure({ nullable: true }) lower!: number | null;
  @Figure({ nullable: true }) upper!: number | null;
  @Flag({ description: 'A line joins it to the year before' }) after!: boolean;
}
/** A figure this year and in the years of `trendYears`, in words. */
export class TrendRowView {
  @FreeText({ max: 100 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
  @FreeText({ max: 50 }) now!: string;
  @FreeText({ max: 50, many: { max: 2 } }) before!: string[];
  @FreeText({ max: 100 }) compared!: string;
  @Nested(() => TrendMarkView, { many: { max: 200 } }) marks!: TrendMarkView[];
}

/** The first page of DRARI and Région. */
export class CommitteeDashboardView {
  @DateOnly() today!: string;
  /** The edition in course; null before the first one. */
  @Nested(() => DashboardEditionView, { nullable: true }) edition!: DashboardEditionView | null;
  @Nested(() => AwaitedOpinionsView) opinions!: AwaitedOpinionsView;
  /** Null while no bilan is open to the committee. */
  @Nested(() => GlanceView, { nullable: true }) glance!: GlanceView | null;
  @Nested(() => TrendPointView, { many: { max: 200 } }) trend!: TrendPointView[];
  /** Finding of the trend: `Un quart de visites en moins qu’en 2019`; empty without a comparison. */
  @FreeText({ max: 200 }) trendTitle!: string;
  /** What to read beside the years. */
  @FreeText({ max: 2000, many: { max: 50 } }) trendNotes!: string[];
  @Nested(() => AttentionView, { many: { max: 200 } }) attention!: AttentionView[];
  /** What the public money reached. */
  @Nested(() => ReachedView, { many: { max: 10 } }) reached!: ReachedView[];
  @Int({ min: 1900, max: 2999, many: { max: 2 } }) trendYears!: number[];
  @Nested(() => TrendRowView, { many: { max: 20 } }) trendRows!: TrendRowView[];
}
