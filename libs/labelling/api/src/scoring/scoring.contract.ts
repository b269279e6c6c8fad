import { Choice, Figure, Flag, FreeText, Int, Nested, Text } from '@fds/shared/api-kit';
import { MOST_POINTS, VOICES, type Voice } from '@fds/labelling/domain';

export class PointsRequest {
  @Text({ max: 60 }) code!: string;
  /** Null takes the points back. */
  @Int({ min: 0, max: MOST_POINTS, nullable: true }) points!: number | null;
}
/** Points of one's own voice; criteria that are not named keep theirs. */
export class GivePointsRequest {
  @Nested(() => PointsRequest, { many: { min: 1, max: 30 } }) points!: PointsRequest[];
}

/** The mean of the voices' weighted totals, from 0 to 100, and how many voices it is of. */
export class MeanPointsView {
  @Figure() mean!: number;
  @Int({ min: 1, max: 3 }) voices!: number;
}
export class VoicePointsView {
  @Choice('Voice', VOICES) voice!: Voice;
  @Int({ min: 0, max: MOST_POINTS }) points!: number;
}
/** One criterion of the grid, with the points that the reader may know. */
export class ScoredLineView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
  @Int({ min: 1, max: 10 }) weight!: number;
  @Nested(() => VoicePointsView, { many: { max: VOICES.length } }) points!: VoicePointsView[];
}
export class VoiceScoreView {
  @Choice('Voice', VOICES) voice!: Voice;
  /** From 0 to 100; null while it gave no points, and when it steps aside. */
  @Figure({ nullable: true }) share!: number | null;
  /** Criteria that it gave points. */
  @Int({ min: 0, max: 30 }) given!: number;
  @Flag() recused!: boolean;
}
/** What the voices gave on the grid. */
export class GridScoresView {
  /** Empty when the edition does not score. */
  @Nested(() => ScoredLineView, { many: { max: 30 } }) lines!: ScoredLineView[];
  /** Those that the reader may read. */
  @Nested(() => VoiceScoreView, { many: { max: VOICES.length } }) voices!: VoiceScoreView[];
  /** From 0 to 100; null while no voice gave points, and for whoever does not read all of them. */
  @Figure({ nullable: true }) mean!: number | null;
}
