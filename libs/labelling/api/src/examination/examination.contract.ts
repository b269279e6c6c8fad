import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import {
  CRITERION_CODE,
  CRITERION_KINDS,
  MARKS,
  MOST_CRITERIA,
  MOST_TAGS,
  NEARNESSES,
  VOICES,
  type CriterionKind,
  type Mark,
  type Nearness,
  type Voice,
} from '@fds/labelling/domain';
import { TagView } from '../lists/tags/tags.contract';

/** Who may say what a criterion is worth. */
export const MARKED_BY = ['portal', 'coordination'] as const;

export class CriterionParam {
  @Ref() id!: string;
  @Text({ max: 40, pattern: CRITERION_CODE }) code!: string;
}
export class MarkCriterionRequest {
  /** Null: as the portal read it. */
  @Choice('CriterionMark', MARKS, { nullable: true }) mark!: Mark | null;
  @FreeText({ max: 1000 }) note!: string;
  /** When the mark that was read had been given; null when there was none. */
  @Instant({ nullable: true }) seen!: string | null;
}
export class AssignRequest {
  /** Null: to nobody. */
  @Ref({ nullable: true }) personId!: string | null;
  /** To whom it was given when the page read it. */
  @Ref({ nullable: true }) seen!: string | null;
}
export class RemindVoiceRequest {
  @Choice('Voice', VOICES) voice!: Voice;
}

/** What the portal read about a criterion. */
export class FindingView {
  /** Null: a fact that only a person can judge. */
  @Choice('CriterionMark', MARKS, { nullable: true }) mark!: Mark | null;
  /** French, shown as is. */
  @FreeText({ max: 1000 }) words!: string;
}
export class ExaminedCriterionView {
  @FreeText({ max: 40 }) code!: string;
  @Choice('CriterionKind', CRITERION_KINDS) kind!: CriterionKind;
  @FreeText({ max: 120 }) label!: string;
  @FreeText({ max: 500 }) help!: string;
  @Flag() optional!: boolean;
  @Nested(() => FindingView, { nullable: true }) finding!: FindingView | null;
  /** A person's before the portal's; null while nobody has judged. */
  @Choice('CriterionMark', MARKS, { nullable: true }) mark!: Mark | null;
  @Choice('MarkedBy', MARKED_BY, { nullable: true }) by!: (typeof MARKED_BY)[number] | null;
  @FreeText({ max: 1000 }) note!: string;
  @FreeText({ max: 200, nullable: true }) markedBy!: string | null;
  @Instant({ nullable: true }) markedAt!: string | null;
  /** A newer version was sent since it was marked. */
  @Flag() outdated!: boolean;
}
export class CriteriaCountView {
  @Int({ min: 0, max: MOST_CRITERIA }) met!: number;
  @Int({ min: 0, max: MOST_CRITERIA }) total!: number;
}
export class CoordinatorView {
  @Ref() personId!: string;
  @FreeText({ max: 200 }) name!: string;
  /** The reader. */
  @Flag() me!: boolean;
  /** The dossier lies in their territory. */
  @Flag() mayExamine!: boolean;
}
/** A voice of the committee that is waited for, or has spoken. */
export class AwaitedVoiceView {
  @Choice('Voice', VOICES) voice!: Voice;
  /** When it was last reminded, of any dossier of the edition. */
  @Instant({ nullable: true }) remindedAt!: string | null;
  @Nested(() => VerdictView) mayRemind!: VerdictView;
}
/** The coordination's own work on a dossier: what it found, whom it gave it to, what it waits for. */
export class ExaminationView {
  @Ref() applicationId!: string;
  /** The version that is examined; null when none was sent here. */
  @Int({ min: 1, max: 32767, nullable: true }) version!: number | null;
  @Instant({ nullable: true }) filedAt!: string | null;
  /** In the edition's order. */
  @Nested(() => ExaminedCriterionView, { many: { max: MOST_CRITERIA } }) criteria!: ExaminedCriterionView[];
  @Nested(() => CriteriaCountView) admissibility!: CriteriaCountView;
  @Nested(() => CriteriaCountView) label!: CriteriaCountView;
  @Ref({ nullable: true }) assignedTo!: string | null;
  /** Those who may be given dossiers, by name; whoever has this one among them. */
  @Nested(() => CoordinatorView, { many: { max: 500 } }) coordinators!: CoordinatorView[];
  /** Last day for opinions, of the session that the dossier comes before. */
  @DateOnly({ nullable: true }) opinionsDueOn!: string | null;
  /** Day on which the holders are to be told. */
  @DateOnly({ nullable: true }) answersOn!: string | null;
  @Nested(() => AwaitedVoiceView, { many: { max: 3 } }) voices!: AwaitedVoiceView[];
  @Nested(() => VerdictView) mayMark!: VerdictView;
  @Nested(() => VerdictView) mayAssign!: VerdictView;
  /** Words that the coordination put on it; nobody else reads them. */
  @Nested(() => TagView, { many: { max: MOST_TAGS } }) tags!: TagView[];
  @Nested(() => VerdictView) mayTag!: VerdictView;
}

export class NeighbourView {
  @Ref() eventId!: string;
  @Ref() applicationId!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 100 }) municipalityName!: string;
  @Choice('Nearness', NEARNESSES) nearness!: Nearness;
  /** Days on which both are open. */
  @DateOnly({ many: { max: 366 } }) days!: string[];
}
export class NeighbourDepartmentView {
  @FreeText({ max: 3 }) code!: string;
  /** Events of other dossiers, on the same days. */
  @Int({ min: 0, max: 2147483647 }) events!: number;
  /** The dossier has an event there. */
  @Flag() own!: boolean;
}
/** Other events on the same days: the nearest by name, the others by department. */
export class NeighboursView {
  /** Days of the dossier's own events. */
  @DateOnly({ many: { max: 366 } }) days!: string[];
  /** Same commune first, then same EPCI, then same department. */
  @Nested(() => NeighbourView, { many: { max: 20 } }) items!: NeighbourView[];
  /** Events in the dossier's own departments, those of `items` among them. */
  @Int({ min: 0, max: 2147483647 }) total!: number;
  /** Departments of the edition. */
  @Nested(() => NeighbourDepartmentView, { many: { max: 30 } }) departments!: NeighbourDepartmentView[];
}
