import { BEGINNINGS, SECTIONS, type BeginningFrom, type Section } from '@fds/applications/domain';
import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  EVENT_KINDS,
  LABELS,
  type ApplicationState,
  type EventKind,
  type Label,
} from '@fds/shared/kernel';

const MOST = 10_000_000;

// -- requests

/** What a dossier is begun from. */
export class BeginningSourceRequest {
  @Choice('BeginningFrom', BEGINNINGS) from!: BeginningFrom;
  /** The dossier to renew (of an earlier edition) or to copy (of this one), of the same organisation. */
  @Ref({ optional: true }) applicationId?: string;
  /** Of the events and activities to renew; without it, all of them. */
  @Ref({ optional: true, many: { max: 1000 } }) items?: string[];
  /** Code of the model. */
  @Text({ max: 60, optional: true }) code?: string;
}
/** Takes more events of an earlier dossier into a draft. */
export class RenewEventsRequest {
  @Ref() applicationId!: string;
  /** Root events and activities of it. */
  @Ref({ many: { min: 1, max: 1000 } }) items!: string[];
}
export class RenewedApplicationParam {
  @Ref() id!: string;
}
export class BeginningsQuery {
  /** Without it, the edition to which dossiers can be filed; the latest one when there is none. */
  @Int({ min: 1992, max: 2200, optional: true }) year?: number;
}

// -- views

/** An event of an earlier edition as people remember it: what became of it. Null figures are not known. */
export class EarlierEventView {
  @Ref() id!: string;
  @Ref({ nullable: true }) parentId!: string | null;
  @FreeText({ max: 1000 }) title!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  /** `pending` as long as the answer was not told (rule 16). */
  @Choice('Label', LABELS) label!: Label;
  @Int({ min: 0, max: MOST, nullable: true }) expectedVisits!: number | null;
  /** Of its report, or of its activities' where it has none (rule 2). */
  @Int({ min: 0, max: 1_000_000_000, nullable: true }) visits!: number | null;
}
/** A dossier of an earlier edition. */
export class EarlierApplicationView {
  @Ref() id!: string;
  @FreeText({ max: 20 }) reference!: string;
  @Ref() organisationId!: string;
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 1000 }) title!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Nested(() => EarlierEventView, { many: { max: 1000 } }) events!: EarlierEventView[];
  /** The dossier of the edition asked for that was made of it already. */
  @Ref({ nullable: true }) renewedAs!: string | null;
}
/** An item of a dossier, and the one of an earlier edition that it was made of. */
export class TakenEventView {
  @Ref() item!: string;
  @Ref() origin!: string;
}
/** What a draft may still take over, and what it took over already. */
export class RenewableEventsView {
  @Nested(() => EarlierApplicationView, { many: { max: 40 } }) earlier!: EarlierApplicationView[];
  @Nested(() => TakenEventView, { many: { max: 1000 } }) taken!: TakenEventView[];
}
/** An organisation of the person who asks, and what it may begin. */
export class BeginningOrganisationView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  /** Last day on which it may file, an extension included. */
  @DateOnly() filingClosesOn!: string;
  @Flag() extended!: boolean;
  @Nested(() => VerdictView) mayBegin!: VerdictView;
  /** Its dossiers in this edition that were not withdrawn. */
  @Int({ min: 0, max: MOST }) dossiers!: number;
}
export class BeginningEditionView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @FreeText({ max: 140 }) title!: string;
  @FreeText({ max: 140 }) theme!: string;
  @Choice('EditionState', EDITION_STATES) state!: EditionState;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @DateOnly() callOpensOn!: string;
  @DateOnly() callClosesOn!: string;
  @FreeText({ max: 10_000 }) callText!: string;
  /** Pages of the dossier that this edition asks. */
  @Choice('DossierSection', SECTIONS, { many: { max: 20 } }) sections!: Section[];
}
/** What a dossier can be begun from. */
export class BeginningsView {
  /** Null while there is no edition at all. */
  @Nested(() => BeginningEditionView, { nullable: true }) edition!: BeginningEditionView | null;
  @Nested(() => BeginningOrganisationView, { many: { max: 200 } }) organisations!: BeginningOrganisationView[];
  /** Dossiers of earlier editions, the latest first; forty at most. */
  @Nested(() => EarlierApplicationView, { many: { max: 40 } }) earlier!: EarlierApplicationView[];
  @Instant() now!: string;
}

/** One answer that is not what it was. */
export class AnswerChangeView {
  /** French. */
  @FreeText({ max: 300 }) label!: string;
  /** In words; empty where nothing was said. */
  @FreeText({ max: 100_000 }) before!: string;
  @FreeText({ max: 100_000 }) after!: string;
}
/** What changed in the project (`title` null), or in an event or activity that stayed. */
export class ItemChangeView {
  @FreeText({ max: 1000, nullable: true }) title!: string | null;
  @Nested(() => AnswerChangeView, { many: { max: 200 } }) changes!: AnswerChangeView[];
}
export const SINCE_RELATIONS = ['renewed', 'same_organisation', 'none'] as const;
/** What is known of the holder's last edition, beside a dossier of this one. */
export class SinceLastYearView {
  /** `renewed`: made of it; `same_organisation`: another dossier of the holder's last edition; `none`: there is none. */
  @Choice('SinceRelation', SINCE_RELATIONS) relation!: (typeof SINCE_RELATIONS)[number];
  @Int({ min: 1992, max: 2200, nullable: true }) year!: number | null;
  @Nested(() => EarlierApplicationView, { many: { max: 20 } }) earlier!: EarlierApplicationView[];
  /** Visits that this dossier expects, where it says so. */
  @Int({ min: 0, max: 1_000_000_000, nullable: true }) expectedNow!: number | null;
  @Int({ min: 0, max: 1_000_000_000, nullable: true }) expectedThen!: number | null;
  @Int({ min: 0, max: 1_000_000_000, nullable: true }) visitsThen!: number | null;
  /** Root events of then whose visits are known, of all. */
  @Int({ min: 0, max: MOST }) reported!: number;
  @Int({ min: 0, max: MOST }) events!: number;
  /** Titles of events and activities that were not there, and of those that are no more. */
  @FreeText({ max: 1000, many: { max: 1000 } }) added!: string[];
  @FreeText({ max: 1000, many: { max: 1000 } }) dropped!: string[];
  /** Of a renewed dossier only. */
  @Nested(() => ItemChangeView, { many: { max: 1000 } }) changes!: ItemChangeView[];
}
