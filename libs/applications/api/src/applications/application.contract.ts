import {
  APPLICATION_REFUSALS,
  MISSING_WEIGHTS,
  SECTIONS,
  type ApplicationRefusal,
  type MissingWeight,
  type Section,
} from '@fds/applications/domain';
import { EDITION_STATES, type EditionState } from '@fds/editions/domain';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text } from '@fds/shared/api-kit';
import {
  APPLICATION_STATES,
  ATTENDANCE_MODES,
  EVENT_FORMATS,
  EVENT_KINDS,
  HOLDER_FAMILIES,
  LABELS,
  ORGANISATION_KINDS,
  type ApplicationState,
  type AttendanceMode,
  type EventFormat,
  type EventKind,
  type HolderFamily,
  type Label,
  type OrganisationKind,
} from '@fds/shared/kernel';
import { BeginningSourceRequest } from '../renewal/renewal.contract';

export class ApplicationIdParam {
  @Ref() id!: string;
}

// -- requests

export class BeginApplicationRequest {
  @Ref() organisationId!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  /** Without it, that of what it is begun from. */
  @Text({ max: 140, optional: true }) title?: string;
  /** Nothing, when it is left out. */
  @Nested(() => BeginningSourceRequest, { optional: true }) source?: BeginningSourceRequest;
}

export class SubmitApplicationRequest {
  @Int({ min: 1, max: 2147483647 }) version!: number;
}

export class WithdrawApplicationRequest {
  /** Said to the coordination; a draft is put away without one. */
  @Text({ min: 3, max: 1000, optional: true }) reason?: string;
}

// -- views

export class ApplicationReasonView {
  @Choice('ApplicationRefusal', APPLICATION_REFUSALS) code!: ApplicationRefusal;
  /** French, shown as is. */
  @FreeText({ max: 300 }) text!: string;
}
export class ApplicationVerdictView {
  @Flag() allowed!: boolean;
  @Nested(() => ApplicationReasonView, { many: { max: 10 } }) reasons!: ApplicationReasonView[];
}
/** What the person who asks may do with the dossier now. */
export class ApplicationMayView {
  @Nested(() => ApplicationVerdictView) edit!: ApplicationVerdictView;
  @Nested(() => ApplicationVerdictView) submit!: ApplicationVerdictView;
  @Nested(() => ApplicationVerdictView) takeBack!: ApplicationVerdictView;
  @Nested(() => ApplicationVerdictView) withdraw!: ApplicationVerdictView;
  @Nested(() => ApplicationVerdictView) bringBack!: ApplicationVerdictView;
}
/** One thing to give, to correct or to look at again before sending. */
export class MissingView {
  /** The dossier's own id, or that of an event or activity. */
  @Ref() item!: string;
  /** Its field; `items` for events or activities as a whole. */
  @FreeText({ max: 80 }) field!: string;
  @FreeText({ max: 60 }) code!: string;
  /** French, shown as is. */
  @FreeText({ max: 1000 }) text!: string;
  /** `must` keeps the dossier from being sent, `doubt` is worth a second look. */
  @Choice('MissingWeight', MISSING_WEIGHTS) weight!: MissingWeight;
  @Choice('DossierSection', SECTIONS) section!: Section;
  /** The line it speaks of: place of a line of dates, key of another row. */
  @FreeText({ max: 60, optional: true }) row?: string;
  @FreeText({ max: 60, optional: true }) column?: string;
}

export class EventMunicipalityView {
  /** As it was given. */
  @FreeText({ max: 5 }) code!: string;
  @FreeText({ max: 100 }) name!: string;
  /** Of the current commune it counts as. */
  @FreeText({ max: 3 }) department!: string;
}
export class SlotView {
  @Instant() beginsAt!: string;
  @Instant() endsAt!: string;
}
export class ActivityView {
  @Ref() id!: string;
  @Choice('EventKind', EVENT_KINDS) kind!: EventKind;
  @Choice('EventFormat', EVENT_FORMATS, { nullable: true }) format!: EventFormat | null;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 20000 }) description!: string;
  @Choice('AttendanceMode', ATTENDANCE_MODES) attendanceMode!: AttendanceMode;
  @Nested(() => EventMunicipalityView, { nullable: true }) municipality!: EventMunicipalityView | null;
  @FreeText({ max: 1000 }) venue!: string;
  @Int({ min: 0, max: 10_000_000, nullable: true }) capacity!: number | null;
  @Nested(() => SlotView, { many: { max: 1000 } }) slots!: SlotView[];
  /** As the person who asks may know it (rule 16). */
  @Choice('Label', LABELS) label!: Label;
}
export class EventView extends ActivityView {
  @Nested(() => ActivityView, { many: { max: 1000 } }) activities!: ActivityView[];
}

export class ApplicationEditionView {
  @Int({ min: 1992, max: 2200 }) year!: number;
  @Int({ min: 1, max: 300 }) number!: number;
  @FreeText({ max: 140 }) title!: string;
  @FreeText({ max: 140 }) theme!: string;
  @Choice('EditionState', EDITION_STATES) state!: EditionState;
  @DateOnly() startsOn!: string;
  @DateOnly() endsOn!: string;
  @DateOnly() callClosesOn!: string;
  @FreeText({ max: 3 }) regionCode!: string;
  @FreeText({ max: 100 }) regionName!: string;
  /** Departments of the region: an event takes place in one of them. */
  @FreeText({ max: 3, many: { max: 30 } }) departments!: string[];
  /** Days left to send it, 0 on the last one; null when the call is not open. */
  @Int({ min: 0, max: 1000, nullable: true }) daysLeft!: number | null;
}
export class ApplicationOrganisationView {
  @Ref() id!: string;
  @FreeText({ max: 300 }) name!: string;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) holderFamily!: HolderFamily | null;
  @FreeText({ max: 100, nullable: true }) municipalityName!: string | null;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
}

/** A dossier, as the person who asks may see it. */
export class ApplicationView {
  @Ref() id!: string;
  /** Number to quote: `2026-1F3A9C02`. */
  @FreeText({ max: 20 }) reference!: string;
  @Nested(() => ApplicationEditionView) edition!: ApplicationEditionView;
  @Nested(() => ApplicationOrganisationView) organisation!: ApplicationOrganisationView;
  @FreeText({ max: 1000 }) title!: string;
  @FreeText({ max: 20000 }) summary!: string;
  @Choice('ApplicationState', APPLICATION_STATES) state!: ApplicationState;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Instant() updatedAt!: string;
  /** When the last change was made, if the coordination made it (in the holder's name); else null. */
  @Instant({ nullable: true }) changedByCoordinationAt!: string | null;
  @FreeText({ max: 300, nullable: true }) charterAcceptedBy!: string | null;
  @Instant({ nullable: true }) charterAcceptedAt!: string | null;
  @Int({ min: 1, max: 2147483647 }) version!: number;
  /** Times it was sent. */
  @Int({ min: 0, max: 32767 }) versions!: number;
  @Nested(() => EventView, { many: { max: 1000 } }) events!: EventView[];
  @Nested(() => ApplicationMayView) may!: ApplicationMayView;
  @Nested(() => MissingView, { many: { max: 5000 } }) missing!: MissingView[];
}

/** A dossier that was just sent. */
export class SubmittedView extends ApplicationView {
  /** What to know about how it was sent: answers left out because nothing asked for them, an arrival at the last moment. */
  @FreeText({ max: 2000, many: { max: 200 } }) notices!: string[];
}
