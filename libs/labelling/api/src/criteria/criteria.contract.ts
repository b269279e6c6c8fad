import { Choice, Flag, FreeText, Int, Nested, Text, VerdictView } from '@fds/shared/api-kit';
import {
  CRITERION_CODE,
  CRITERION_KINDS,
  MOST_CRITERIA,
  MOST_SCORES,
  PORTAL_CHECKS,
  type CriterionKind,
  type PortalCheck,
} from '@fds/labelling/domain';

export class CriterionRequest {
  /** Stable within the edition: the marks that were given stay with it. */
  @Text({ max: 40, pattern: CRITERION_CODE }) code!: string;
  @Choice('CriterionKind', CRITERION_KINDS) kind!: CriterionKind;
  @Text({ max: 120 }) label!: string;
  @FreeText({ max: 500 }) help!: string;
  /** What the portal reads by itself; null when only a person can judge. */
  @Choice('PortalCheck', PORTAL_CHECKS, { nullable: true }) check!: PortalCheck | null;
  @Flag() optional!: boolean;
}
export class ScoreCriterionRequest {
  @Text({ max: 40, pattern: CRITERION_CODE }) code!: string;
  @Text({ max: 120 }) label!: string;
  @Int({ min: 1, max: 10 }) weight!: number;
}
export class WriteCriteriaRequest {
  /** The one that was read; 0 while nobody has written any. */
  @Int({ min: 0, max: 2147483647 }) version!: number;
  @Nested(() => CriterionRequest, { many: { min: 1, max: MOST_CRITERIA } }) criteria!: CriterionRequest[];
  /** Empty when the edition does not score. */
  @Nested(() => ScoreCriterionRequest, { many: { max: MOST_SCORES } }) grid!: ScoreCriterionRequest[];
}

/** A criterion of an edition. */
export class CriterionSettingView extends CriterionRequest {
  /** Dossiers where a coordinator has marked it. */
  @Int({ min: 0, max: 2147483647 }) marked!: number;
}
/** What an edition judges its dossiers by. */
export class EditionCriteriaView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  /** 0: nobody has written any, these are the usual ones. */
  @Int({ min: 0, max: 2147483647 }) version!: number;
  @Nested(() => CriterionSettingView, { many: { max: MOST_CRITERIA } }) criteria!: CriterionSettingView[];
  @Nested(() => ScoreCriterionRequest, { many: { max: MOST_SCORES } }) grid!: ScoreCriterionRequest[];
  /** Marks of criteria that are no longer in the list: kept, and shown again when their criterion comes back. */
  @Int({ min: 0, max: 2147483647 }) asideMarks!: number;
  @Nested(() => VerdictView) mayWrite!: VerdictView;
}
