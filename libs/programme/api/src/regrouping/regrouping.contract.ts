import { REGROUPINGS, type RegroupingKind } from '@fds/applications/domain';
import { MOST_REGROUPING_REASON } from '@fds/programme/domain';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';

// -- requests

/** Makes a dossier of an activity. */
export class PromoteRequest {
  /** Who holds it: the village's holder, or a partner of the activity. */
  @Ref() organisationId!: string;
  @Text({ max: MOST_REGROUPING_REASON }) reason!: string;
  /** Of the village's dossier, as it was read. */
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
}
/** Folds a dossier of one event into a village. */
export class FoldRequest {
  /** The village's event. */
  @Ref() villageId!: string;
  @Text({ max: MOST_REGROUPING_REASON }) reason!: string;
  /** Of the dossier that is folded, as it was read. */
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
}
/** What would become of the event: of an activity under a holder, of a dossier's event in a village. */
export class RegroupingQuery {
  @Ref({ optional: true }) organisationId?: string;
  @Ref({ optional: true }) villageId?: string;
}
export class VillagesQuery extends PageQuery {
  /** Words of its name or of its holder's. */
  @FreeText({ max: 200, optional: true }) q?: string;
}

// -- views

export class RegroupingHolderView {
  @Ref() organisationId!: string;
  @FreeText({ max: 300 }) name!: string;
}
export class RegroupedDossierView {
  @Ref() id!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @FreeText({ max: 300 }) organisationName!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
}
/** A regrouping that was done. */
export class RegroupingView {
  @Ref() id!: string;
  @Choice('RegroupingKind', REGROUPINGS) kind!: RegroupingKind;
  @FreeText({ max: 1_000_000 }) villageTitle!: string;
  @FreeText({ max: MOST_REGROUPING_REASON }) reason!: string;
  @Instant() doneAt!: string;
  /** Null when it is not known any more. */
  @FreeText({ max: 300, nullable: true }) doneBy!: string | null;
  @Instant({ nullable: true }) undoneAt!: string | null;
  @Ref() fromApplicationId!: string;
  @Ref({ nullable: true }) toApplicationId!: string | null;
  @Nested(() => VerdictView) mayUndo!: VerdictView;
}
/** What regrouping an event would do, and what was done already. */
export class EventRegroupingView {
  @Ref() eventId!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) eventKind!: EventKind;
  @Choice('Label', LABELS) label!: Label;
  /** An activity leaves its village; the event of a dossier joins one. */
  @Choice('RegroupingKind', REGROUPINGS) kind!: RegroupingKind;
  @Nested(() => RegroupedDossierView) dossier!: RegroupedDossierView;
  /** To be sent with the request. */
  @Int({ min: 1, max: 1_000_000_000 }) version!: number;
  /** The village it is in, or would join; null while none is chosen. */
  @FreeText({ max: 1_000_000, nullable: true }) villageTitle!: string | null;
  @Ref({ nullable: true }) villageId!: string | null;
  /** Who may hold the dossier of an activity, the village's holder first; empty for a folding. */
  @Nested(() => RegroupingHolderView, { many: { max: 20 } }) holders!: RegroupingHolderView[];
  @Nested(() => VerdictView) may!: VerdictView;
  /** French sentences, shown as they are: what moves, what becomes of the label, what to look at before. */
  @FreeText({ max: 1_000_000, many: { max: 20 } }) moves!: string[];
  @FreeText({ max: 1_000_000, nullable: true }) labelBecomes!: string | null;
  @FreeText({ max: 1000, many: { max: 20 } }) cautions!: string[];
  /** What the new dossier of an activity would lack. */
  @FreeText({ max: 1000, many: { max: 500 } }) lacking!: string[];
  /** People who get a message. */
  @Int({ min: 0, max: 100_000 }) told!: number;
  /** The newest first. */
  @Nested(() => RegroupingView, { many: { max: 50 } }) done!: RegroupingView[];
}
/** A multi-activity event that the event could join. */
export class VillageView {
  @Ref() eventId!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @FreeText({ max: 300 }) organisationName!: string;
  @FreeText({ max: 200, nullable: true }) municipalityName!: string | null;
  @Int({ min: 0, max: 1000 }) activities!: number;
  @Flag() may!: boolean;
  /** Why not; empty when it may. */
  @FreeText({ max: 300 }) why!: string;
}
export class VillagesPageView {
  @Nested(() => VillageView, { many: { max: 200 } }) items!: VillageView[];
  @Int({ min: 0, max: 1_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
/** Where the event is after it was regrouped. */
export class RegroupedView {
  @Ref() regroupingId!: string;
  /** The dossier that holds the event now. */
  @Ref() applicationId!: string;
}

/** An event or activity of a dossier that may leave its village, or join one. */
export class RegroupableEventView {
  @Ref() eventId!: string;
  @FreeText({ max: 1_000_000 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) eventKind!: EventKind;
  @Choice('Label', LABELS) label!: Label;
  @Choice('RegroupingKind', REGROUPINGS) kind!: RegroupingKind;
  /** The village of an activity. */
  @FreeText({ max: 1_000_000, nullable: true }) villageTitle!: string | null;
  @Nested(() => VerdictView) may!: VerdictView;
}
/** A regrouping that a dossier was part of, with its event. */
export class DossierRegroupingView {
  @Ref() eventId!: string;
  @FreeText({ max: 1_000_000 }) eventTitle!: string;
  @Nested(() => RegroupingView) regrouping!: RegroupingView;
}
/** The events of a dossier that may be regrouped, and what was done with this dossier. */
export class DossierRegroupingsView {
  @Nested(() => RegroupedDossierView) dossier!: RegroupedDossierView;
  @Nested(() => RegroupableEventView, { many: { max: 1000 } }) events!: RegroupableEventView[];
  @Nested(() => DossierRegroupingView, { many: { max: 100 } }) done!: DossierRegroupingView[];
}
