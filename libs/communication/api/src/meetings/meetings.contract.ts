import {
  Choice,
  DateOnly,
  Email,
  Flag,
  FreeText,
  Int,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import {
  LONGEST_NAME,
  MEETING_KINDS,
  MOST_ROWS,
  PARTICIPANT_FIELDS,
  type MeetingKind,
  type ParticipantField,
} from '@fds/communication/domain';
import { ORGANISATION_KINDS, type Day, type OrganisationKind } from '@fds/shared/kernel';

const MANY = 1_000_000_000;
export const LINK_STATES = ['linked', 'unlinked'] as const;
export type LinkState = (typeof LINK_STATES)[number];

export class MeetingParams {
  @Ref() id!: string;
}
export class MeetingsQuery extends PageQuery {
  @Int({ min: 1992, max: 2200 }) edition!: number;
}
export class MeetingFiguresQuery {
  @Int({ min: 1992, max: 2200 }) edition!: number;
  /** Only meetings of this kind. */
  @Choice('MeetingKind', MEETING_KINDS, { optional: true }) kind?: MeetingKind;
}
export class MeetingContent {
  @Text({ max: 200, pattern: /\S/ }) title!: string;
  @Choice('MeetingKind', MEETING_KINDS) kind!: MeetingKind;
  @DateOnly() heldOn!: Day;
  @FreeText({ max: 200 }) place!: string;
  @Flag() online!: boolean;
}
export class AddMeetingRequest extends MeetingContent {
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
}
export class ChangeMeetingRequest extends MeetingContent {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class MeetingVersion {
  @Int({ min: 1, max: MANY }) version!: number;
}
export class MeetingView {
  @Ref() id!: string;
  @Int({ min: 1992, max: 2200 }) editionYear!: number;
  @FreeText({ max: 200 }) title!: string;
  @Choice('MeetingKind', MEETING_KINDS) kind!: MeetingKind;
  @DateOnly() heldOn!: Day;
  @FreeText({ max: 200 }) place!: string;
  @Flag() online!: boolean;
  @Int({ min: 0, max: MANY }) participants!: number;
  /** Participants whose structure is noted and not yet found in the register. */
  @Int({ min: 0, max: MANY }) unlinked!: number;
  @Int({ min: 1, max: MANY }) version!: number;
}
export class MeetingsPageView {
  @Nested(() => MeetingView, { many: { max: 200 } }) items!: MeetingView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => VerdictView) keep!: VerdictView;
}
/** Participations and distinct structures of one department or type; null is not said. */
export class MeetingShareView {
  @FreeText({ max: 60, nullable: true }) code!: string | null;
  @Int({ min: 0, max: MANY }) participations!: number;
  @Int({ min: 0, max: MANY }) structures!: number;
}
/** Who came, counted once, and how many structures filed a dossier of the edition. */
export class MeetingFiguresView {
  @Int({ min: 0, max: MANY }) meetings!: number;
  @Int({ min: 0, max: MANY }) participations!: number;
  @Int({ min: 0, max: MANY }) persons!: number;
  /** Base of the conversion. */
  @Int({ min: 0, max: MANY }) structures!: number;
  /** Those that were found in the register: only they can be seen to file. */
  @Int({ min: 0, max: MANY }) known!: number;
  @Int({ min: 0, max: MANY }) filed!: number;
  @Nested(() => MeetingShareView, { many: { max: 200 } }) departments!: MeetingShareView[];
  @Nested(() => MeetingShareView, { many: { max: 200 } }) kinds!: MeetingShareView[];
}

export class ParticipantsQuery extends PageQuery {
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('LinkState', LINK_STATES, { optional: true }) link?: LinkState;
}
/** Somebody who came; a name or a structure at least. */
export class ParticipantContent {
  @FreeText({ max: LONGEST_NAME }) name!: string;
  @Email({ nullable: true }) email!: string | null;
  @FreeText({ max: LONGEST_NAME }) structure!: string;
  @Text({ max: 3, nullable: true }) department!: string | null;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
}
export class ChangeParticipantRequest extends ParticipantContent {
  @Int({ min: 1, max: MANY }) version!: number;
}
/** An organisation or account of the portal that a participant probably is. */
export class ParticipantSuggestion {
  @Ref({ nullable: true }) organisationId!: string | null;
  @FreeText({ max: 1000, nullable: true }) organisationName!: string | null;
  @Ref({ nullable: true }) personId!: string | null;
  @FreeText({ max: 500, nullable: true }) personName!: string | null;
  /** The names are the same, or the same spelling was confirmed before. */
  @Flag() certain!: boolean;
}
export class ParticipantView extends ParticipantContent {
  @Ref() id!: string;
  @Ref({ nullable: true }) organisationId!: string | null;
  @FreeText({ max: 1000, nullable: true }) organisationName!: string | null;
  @Ref({ nullable: true }) personId!: string | null;
  @FreeText({ max: 500, nullable: true }) personName!: string | null;
  /** Whether the organisation filed a dossier of the edition; null while it is not known which it is. */
  @Flag({ nullable: true }) filed!: boolean | null;
  /** Null when nothing is left to confirm, or nothing is near. */
  @Nested(() => ParticipantSuggestion, { nullable: true }) suggestion!: ParticipantSuggestion | null;
  @Int({ min: 1, max: MANY }) version!: number;
}
export class ParticipantsPageView {
  @Nested(() => MeetingView) meeting!: MeetingView;
  @Nested(() => ParticipantView, { many: { max: 200 } }) items!: ParticipantView[];
  @Int({ min: 0, max: MANY }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  @Nested(() => VerdictView) keep!: VerdictView;
}
/** Which organisation and account a participant is; null is none. */
export class ParticipantLink {
  @Ref() participantId!: string;
  @Ref({ nullable: true }) organisationId!: string | null;
  @Ref({ nullable: true }) personId!: string | null;
}
export class LinkParticipantsRequest {
  @Nested(() => ParticipantLink, { many: { min: 1, max: 200 } }) links!: ParticipantLink[];
}
export class LinkedParticipantsView {
  /** Participations that are linked now, those of the same spelling included. */
  @Int({ min: 0, max: MANY }) linked!: number;
}

export class ParticipantListRequest {
  @Text({ max: 1_800_000 }) text!: string;
}
export class ParticipantCellProblem {
  @Choice('ParticipantField', PARTICIPANT_FIELDS) field!: ParticipantField;
  @FreeText({ max: 300 }) text!: string;
}
export class ParticipantLineView {
  @Int({ min: 1, max: 10_000_000 }) line!: number;
  /** By the fields of `ParticipantField`, shortened. */
  @FreeText({ max: 300, many: { max: 10 } }) cells!: string[];
  @Nested(() => ParticipantCellProblem, { many: { max: 10 } }) problems!: ParticipantCellProblem[];
  /** On this list already: it is left out. */
  @Flag() repeated!: boolean;
}
export class ParticipantListView {
  @Int({ min: 0, max: MOST_ROWS }) rows!: number;
  @Int({ min: 0, max: MOST_ROWS }) fresh!: number;
  @Int({ min: 0, max: MOST_ROWS }) repeated!: number;
  @Int({ min: 0, max: MOST_ROWS }) problems!: number;
  @Flag() headed!: boolean;
  @FreeText({ max: 100, many: { max: 50 } }) ignored!: string[];
  @Nested(() => ParticipantLineView, { many: { max: 200 } }) lines!: ParticipantLineView[];
}
export class AddedParticipantsView {
  @Int({ min: 0, max: MOST_ROWS }) added!: number;
  @Int({ min: 0, max: MOST_ROWS }) repeated!: number;
  @Int({ min: 0, max: MOST_ROWS }) problems!: number;
}
