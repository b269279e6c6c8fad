import { ASKINGS, VOCABULARIES, type Asking } from '@fds/editions/domain';
import { CHANGE_OPS, MOST_CHANGES, SECTIONS, type Answer } from '@fds/applications/domain';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Json, Nested, Ref } from '@fds/shared/api-kit';
import { EVENT_KINDS, type EventKind } from '@fds/shared/kernel';
import {
  ApplicationEditionView,
  ApplicationOrganisationView,
  EventMunicipalityView,
} from '../applications/application.contract';

// -- requests

/** One change since the last save; which members it has depends on `op` (see `Change` of the domain). */
export class ChangeRequest {
  @Choice('ChangeOp', CHANGE_OPS) op!: (typeof CHANGE_OPS)[number];
  /** The dossier's own id for an answer about the project, else the id of an event or activity. */
  @Ref() item!: string;
  @FreeText({ max: 80, optional: true }) field?: string;
  /** What stood there when it was read. */
  @Json({ bytes: 200_000, optional: true, nullable: true }) was?: Answer;
  @Json({ bytes: 200_000, optional: true, nullable: true }) value?: Answer;
  @Ref({ optional: true, nullable: true }) parent?: string | null;
  @Choice('EventKind', EVENT_KINDS, { optional: true }) kind?: EventKind;
  @Int({ min: 0, max: 1000, optional: true }) position?: number;
}

/** What a writer changed since the last save: only that is sent. */
export class SaveChangesRequest {
  /** The version that was read last. */
  @Int({ min: 1, max: 2147483647 }) base!: number;
  @Nested(() => ChangeRequest, { many: { min: 1, max: MOST_CHANGES } }) changes!: ChangeRequest[];
}

// -- views

/** An event or an activity with its answers, by field. */
export class ContentItemView {
  @Ref() id!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @Int({ min: 0, max: 100_000 }) position!: number;
  /** By field of the domain's `EVENT_FIELDS`. */
  @Json({ bytes: 1_000_000 }) answers!: Record<string, Answer>;
}
export class VocabularyTermView {
  @FreeText({ max: 60 }) code!: string;
  @FreeText({ max: 140 }) label!: string;
  @Flag() used!: boolean;
}
export class VocabularyView {
  @Choice('Vocabulary', VOCABULARIES) vocabulary!: (typeof VOCABULARIES)[number];
  @Nested(() => VocabularyTermView, { many: { max: 200 } }) terms!: VocabularyTermView[];
}
export class FieldAskingView {
  /** `project.<field>` or `event.<field>`. */
  @FreeText({ max: 80 }) field!: string;
  @Choice('Asking', ASKINGS) asking!: Asking;
}
/** What this edition asks, as the dossier needs it. */
export class DossierFormView {
  @FreeText({ max: 10_000 }) callText!: string;
  @Nested(() => VocabularyView, { many: { max: 10 } }) vocabularies!: VocabularyView[];
  @Nested(() => FieldAskingView, { many: { max: 200 } }) fields!: FieldAskingView[];
  @Choice('DossierSection', SECTIONS, { many: { max: 20 } }) sectionsOff!: (typeof SECTIONS)[number][];
  /** `Question[]` of the question engine. */
  @Json({ bytes: 500_000 }) questions!: readonly object[];
  @Int({ min: 0, max: 32767 }) charterNumber!: number;
  @FreeText({ max: 2000, many: { max: 60 } }) charter!: string[];
}
/** A section that the coordination asks to correct, and why. */
export class CorrectionItemView {
  @Choice('DossierSection', SECTIONS) section!: (typeof SECTIONS)[number];
  @Ref({ optional: true }) eventId?: string;
  @FreeText({ max: 1000 }) why!: string;
}
/** The request that opens a part of a sent dossier again. */
export class WaitingCorrectionView {
  @Ref() id!: string;
  /** The last day for the answer, whole. */
  @DateOnly() dueOn!: string;
  @Nested(() => CorrectionItemView, { many: { max: 30 } }) items!: CorrectionItemView[];
}
/** All that is written in a dossier, for who writes it. */
export class ContentView {
  @Ref() id!: string;
  @FreeText({ max: 20 }) reference!: string;
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Instant() updatedAt!: string;
  @Nested(() => ApplicationEditionView) edition!: ApplicationEditionView;
  @Nested(() => ApplicationOrganisationView) organisation!: ApplicationOrganisationView;
  /** By field of the domain's `PROJECT_FIELDS`. */
  @Json({ bytes: 1_000_000 }) project!: Record<string, Answer>;
  /** Answers to the edition's own questions, by code. */
  @Json({ bytes: 1_000_000 }) extra!: Record<string, string>;
  /** Root events, each followed by its activities. */
  @Nested(() => ContentItemView, { many: { max: 1000 } }) items!: ContentItemView[];
  /** Communes that the answers name. */
  @Nested(() => EventMunicipalityView, { many: { max: 1000 } }) municipalities!: EventMunicipalityView[];
  /** The activities that an invited partner writes, and nothing else; null for whoever may write the whole. */
  @Ref({ many: { max: 1000 }, nullable: true }) writes!: string[] | null;
  /** Activities that joined a village with a dossier of their own: only the coordination takes them out. */
  @Ref({ many: { max: 1000 } }) joined!: string[];
  /** Answers of a renewal that nobody has looked at yet: `<item>/<field>`. */
  @FreeText({ max: 200, many: { max: 5000 } }) toConfirm!: string[];
  /** Year of the edition whose dossier this one renews. */
  @Int({ min: 1992, max: 2200, nullable: true }) renewedFrom!: number | null;
  @Nested(() => DossierFormView) form!: DossierFormView;
  /** What the coordination asked to correct and still waits for; null without. */
  @Nested(() => WaitingCorrectionView, { nullable: true }) correction!: WaitingCorrectionView | null;
  /** Last day on which this holder may file. */
  @DateOnly() filingClosesOn!: string;
  /** The server's clock when it answered: how long is left is counted from it. */
  @Instant() now!: string;
}
/** A change that did not pass, because somebody else wrote there meanwhile; the others passed. */
export class ConflictView {
  @Ref() item!: string;
  @FreeText({ max: 80 }) field!: string;
  @Json({ bytes: 200_000, nullable: true }) value!: Answer;
  /** The item is gone. */
  @Flag() removed!: boolean;
  /** Who wrote it, and when, when it is known. */
  @FreeText({ max: 120, nullable: true }) by!: string | null;
  @Instant({ nullable: true }) at!: string | null;
}
export class SavedView {
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Instant() savedAt!: string;
  @Nested(() => ConflictView, { many: { max: MOST_CHANGES } }) conflicts!: ConflictView[];
  /** The whole as it stands, when somebody else has written since `base`; null otherwise. */
  @Nested(() => ContentView, { nullable: true }) current!: ContentView | null;
}
