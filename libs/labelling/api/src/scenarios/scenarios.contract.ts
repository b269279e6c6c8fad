import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import { EVENT_AUDIENCES, type EventAudience } from '@fds/editions/domain';
import { EVENT_KINDS, HOLDER_FAMILIES, type Day, type EventKind, type HolderFamily } from '@fds/shared/kernel';
import { MeanPointsView } from '../scoring/scoring.contract';
import { PROPOSED_OUTCOMES, type ProposedOutcome } from '@fds/labelling/domain';

const MANY = 10_000_000;

export class ScenariosQuery {
  @Int({ min: 1992, max: 2200 }) year!: number;
}
export class CreateScenarioRequest {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @Text({ max: 80, pattern: /\S/ }) name!: string;
  /** The scenario to copy; null starts from the proposals. */
  @Ref({ nullable: true }) copyOf!: string | null;
}
export class RenameScenarioRequest {
  @Int({ min: 1, max: MANY }) version!: number;
  @Text({ max: 80, pattern: /\S/ }) name!: string;
}
/** Root events that a change is for: those named, or all that the filters leave. */
export class ScenarioFilter {
  @Ref({ optional: true, many: { min: 1, max: 500 } }) eventIds?: string[];
  @Text({ max: 3, optional: true }) department?: string;
  @Choice('EventKind', EVENT_KINDS, { optional: true }) kind?: EventKind;
  @Choice('HolderFamily', HOLDER_FAMILIES, { optional: true }) holderFamily?: HolderFamily;
  /** Those that are for this audience, among others. */
  @Choice('EventAudience', EVENT_AUDIENCES, { optional: true }) audience?: EventAudience;
  /** Only those that nothing is decided of yet. */
  @Flag({ optional: true }) undecided?: boolean;
}
export class DecideInScenarioRequest {
  @Int({ min: 1, max: MANY }) version!: number;
  @Nested(() => ScenarioFilter) filter!: ScenarioFilter;
  /** Null decides nothing of them any more. */
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES, { nullable: true }) outcome!: ProposedOutcome | null;
  /** May be empty here; a scenario is adopted only when each decision but a plain label has its reason. */
  @FreeText({ max: 2000 }) reason!: string;
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
}
export class AdoptScenarioRequest {
  @Int({ min: 1, max: MANY }) version!: number;
}
/** A scenario in the list. */
export class ScenarioView {
  @Ref() id!: string;
  @FreeText({ max: 80 }) name!: string;
  /** The proposals as they were before a scenario was adopted. */
  @Flag() backup!: boolean;
  @FreeText({ max: 200, nullable: true }) createdBy!: string | null;
  @Instant() updatedAt!: string;
  @Int({ min: 1, max: MANY }) version!: number;
  @Int({ min: 0, max: MANY }) labelled!: number;
  @Int({ min: 0, max: MANY }) decided!: number;
}
export class ScenariosView {
  @Nested(() => ScenarioView, { many: { max: 200 } }) scenarios!: ScenarioView[];
}
/** One line of a total: how many of the events of a group would have a label, of how many that are before the committee. */
export class ScenarioShareView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 200 }) label!: string;
  @Int({ min: 0, max: MANY }) labelled!: number;
  @Int({ min: 0, max: MANY }) base!: number;
}
export class ScenarioGroupView {
  @FreeText({ max: 60 }) by!: string;
  @Nested(() => ScenarioShareView, { many: { max: 100 } }) lines!: ScenarioShareView[];
}
/** Communes or EPCI of the region with a label, of all; and the largest of those that stay white. */
export class WhitePlacesView {
  @Int({ min: 0, max: MANY }) served!: number;
  @Int({ min: 0, max: MANY }) base!: number;
  /** Served by an event before the committee, and white in this scenario: a refusal or a doubt empties them. */
  @FreeText({ max: 200, many: { max: 50 } }) emptied!: string[];
  /** The most populated that stay white. */
  @FreeText({ max: 200, many: { max: 12 } }) white!: string[];
}
export class ScenarioEventView {
  @Ref() eventId!: string;
  @Ref() applicationId!: string;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 200, nullable: true }) municipality!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) holderFamily!: HolderFamily | null;
  @FreeText({ max: 60, many: { max: 20 } }) audiences!: string[];
  @Choice('ProposedOutcome', PROPOSED_OUTCOMES, { nullable: true }) outcome!: ProposedOutcome | null;
  @FreeText({ max: 2000 }) reason!: string;
  @DateOnly({ nullable: true }) conditionDueOn!: Day | null;
  /** Of its dossier, on the grid of the edition; null while no voice gave points. */
  @Nested(() => MeanPointsView, { nullable: true }) points!: MeanPointsView | null;
}
/** A scenario whole: its events, and what it would make of the region. */
export class ScenarioSheetView extends ScenarioView {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  /** Whether the edition has a scoring grid. */
  @Flag() scored!: boolean;
  /** Root events before the committee, by commune and title; 500 at most. */
  @Nested(() => ScenarioEventView, { many: { max: 500 } }) events!: ScenarioEventView[];
  @Int({ min: 0, max: MANY }) base!: number;
  @Nested(() => ScenarioGroupView, { many: { max: 4 } }) groups!: ScenarioGroupView[];
  @Nested(() => WhitePlacesView) communes!: WhitePlacesView;
  @Nested(() => WhitePlacesView) intermunicipalities!: WhitePlacesView;
  /** Decisions that lack their reason: the scenario is not adopted before. */
  @Int({ min: 0, max: MANY }) unexplained!: number;
}
/** What an adoption did. */
export class AdoptionView {
  @Int({ min: 0, max: MANY }) written!: number;
  @Int({ min: 0, max: MANY }) takenBack!: number;
  /** The proposals as they were before, to be adopted again to undo. */
  @Nested(() => ScenarioView) before!: ScenarioView;
}
