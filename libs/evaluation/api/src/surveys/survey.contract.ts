import {
  COMMUNE_SIZES,
  LONGEST_CATEGORY,
  LONGEST_INVITED_NAME,
  SURVEY_NAMINGS,
  SURVEY_STATES,
  type CommuneSize,
  type SurveyNaming,
  type SurveyState,
} from '@fds/evaluation/domain';
import { QuestionData, QuestionSectionData } from '@fds/questions/api';
import { LONGEST_ANSWER, LONGEST_OPTION, MOST_QUESTIONS, MOST_SECTIONS } from '@fds/questions/domain';
import {
  Choice,
  DateOnly,
  Email,
  Flag,
  FreeText,
  Instant,
  Int,
  Link,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import { HOLDER_FAMILIES, type Day, type HolderFamily } from '@fds/shared/kernel';

/** A little more than what is asked for: the rules of the engine say where it is too long, in words of their own. */
const SPARE = 2;
const YEAR = { min: 1992, max: 2200 };
const COUNT = { min: 0, max: 10_000_000 };
const NUMBER = { min: 0, max: 2147483647 };
const LONGEST_INTRO = 2000;
const LONGEST_LIST = 1_000_000;

export class SurveyParam {
  @Ref() id!: string;
}
export class SurveyInvitationParam extends SurveyParam {
  @Ref() invitationId!: string;
}
export class SurveyChannelParam extends SurveyParam {
  @Ref() channelId!: string;
}

export class CreateSurveyRequest {
  @Text({ max: LONGEST_OPTION }) title!: string;
  @Choice('SurveyNaming', SURVEY_NAMINGS) naming!: SurveyNaming;
}
class SurveyWords {
  @Text({ max: LONGEST_OPTION }) title!: string;
  /** What people read before the first question. */
  @FreeText({ max: LONGEST_INTRO }) intro!: string;
  @Choice('SurveyNaming', SURVEY_NAMINGS) naming!: SurveyNaming;
  /** Last day on which it is answered; null for none. */
  @DateOnly({ nullable: true }) closesOn!: Day | null;
  @Nested(() => QuestionSectionData, { many: { max: MOST_SECTIONS * SPARE } }) sections!: QuestionSectionData[];
  @Nested(() => QuestionData, { many: { max: MOST_QUESTIONS * SPARE } }) questions!: QuestionData[];
}
/** The survey whole; `version` is the one that was read. */
export class ChangeSurveyRequest extends SurveyWords {
  @Int(NUMBER) version!: number;
}
export class SurveyVersionRequest {
  @Int(NUMBER) version!: number;
}
export class InviteToSurveyRequest {
  /** A pasted list or a CSV file: name, address, department, kind, commune. */
  @Text({ max: LONGEST_LIST }) text!: string;
}
export class InviteHoldersToSurveyRequest {
  /** All of them when empty. */
  @Choice('HolderFamily', HOLDER_FAMILIES, { many: { max: 10 } }) families!: HolderFamily[];
}
export class SendSurveyLettersRequest {
  /** Reminds those who were written to and have not answered; else writes to those who were not. */
  @Flag() reminder!: boolean;
}
export class AddSurveyChannelRequest {
  @Text({ max: 120 }) name!: string;
  /** People whom the network writes to; null when it does not say. */
  @Int({ min: 1, max: 10_000_000, nullable: true }) reach!: number | null;
}

export class SurveyLineView {
  @Ref() id!: string;
  @FreeText({ max: LONGEST_OPTION * SPARE }) title!: string;
  @Choice('SurveyNaming', SURVEY_NAMINGS) naming!: SurveyNaming;
  @Choice('SurveyState', SURVEY_STATES) state!: SurveyState;
  @DateOnly({ nullable: true }) closesOn!: Day | null;
  @Int(COUNT) invited!: number;
  /** Of the invited people, those who have answered. */
  @Int(COUNT) answered!: number;
  /** Those that came by open links too. */
  @Int(COUNT) responses!: number;
}
/** The newest first. */
export class SurveysView {
  @Nested(() => SurveyLineView, { many: { max: 200 } }) items!: SurveyLineView[];
  @Nested(() => VerdictView) create!: VerdictView;
}
export class SurveyRateView {
  /** Empty for those of whom the list says nothing. */
  @FreeText({ max: LONGEST_CATEGORY }) code!: string;
  @FreeText({ max: 200 }) label!: string;
  @Int(COUNT) invited!: number;
  @Int(COUNT) answered!: number;
}
export class SurveyChannelView {
  @Ref() id!: string;
  @FreeText({ max: 120 }) name!: string;
  @Int({ ...COUNT, nullable: true }) reach!: number | null;
  @Link() address!: string;
  @Int(COUNT) responses!: number;
  @Flag() revoked!: boolean;
}
export class SurveyActionsView {
  /** Words, last day, lists and links. */
  @Nested(() => VerdictView) change!: VerdictView;
  @Nested(() => VerdictView) write!: VerdictView;
  @Nested(() => VerdictView) rename!: VerdictView;
  @Nested(() => VerdictView) open!: VerdictView;
  @Nested(() => VerdictView) close!: VerdictView;
  @Nested(() => VerdictView) send!: VerdictView;
  @Nested(() => VerdictView) remove!: VerdictView;
}
export class SurveyView extends SurveyWords {
  @Ref() id!: string;
  @Int(YEAR) year!: number;
  @Int(NUMBER) version!: number;
  @Choice('SurveyState', SURVEY_STATES) state!: SurveyState;
  @Instant({ nullable: true }) openedAt!: string | null;
  @Int(COUNT) invited!: number;
  @Int(COUNT) answered!: number;
  @Int(COUNT) responses!: number;
  /** With an address, not written to yet. */
  @Int(COUNT) unsent!: number;
  /** Written to, not answered yet. */
  @Int(COUNT) awaited!: number;
  @Int(COUNT) withoutAddress!: number;
  @Nested(() => SurveyRateView, { many: { max: 200 } }) departments!: SurveyRateView[];
  @Nested(() => SurveyRateView, { many: { max: 200 } }) categories!: SurveyRateView[];
  @Nested(() => SurveyChannelView, { many: { max: 200 } }) channels!: SurveyChannelView[];
  @Nested(() => SurveyActionsView) actions!: SurveyActionsView;
}

export class InvitedQuery extends PageQuery {
  @FreeText({ max: 200, optional: true }) q?: string;
}
export class InvitedPersonView {
  @Ref() id!: string;
  @FreeText({ max: LONGEST_INVITED_NAME }) name!: string;
  @Email({ nullable: true }) email!: string | null;
  @FreeText({ max: 40 }) department!: string;
  @FreeText({ max: LONGEST_CATEGORY }) category!: string;
  @Choice('CommuneSize', [...COMMUNE_SIZES, '']) size!: CommuneSize | '';
  /** The personal link. */
  @Link() address!: string;
  @Instant({ nullable: true }) sentAt!: string | null;
  @Instant({ nullable: true }) remindedAt!: string | null;
  @Flag() answered!: boolean;
}
export class InvitedPeopleView {
  @Nested(() => InvitedPersonView, { many: { max: 200 } }) items!: InvitedPersonView[];
  @Int(COUNT) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
/** How many were added, and how many stood on the list already. */
export class InvitedOutcomeView {
  @Int(COUNT) added!: number;
  @Int(COUNT) known!: number;
}
export class SentLettersView {
  @Int(COUNT) sent!: number;
}

export class SurveyLinkParam {
  @Text({ max: 100 }) token!: string;
}
export const SURVEY_LINK_STATES = ['open', 'closed', 'answered'] as const;
export type SurveyLinkState = (typeof SURVEY_LINK_STATES)[number];
/** A survey as whoever has a link reads it; nothing of it but its title where it is not open. */
export class SurveyFormView {
  @Choice('SurveyLinkState', SURVEY_LINK_STATES) state!: SurveyLinkState;
  @FreeText({ max: LONGEST_OPTION * SPARE }) title!: string;
  @FreeText({ max: LONGEST_INTRO }) intro!: string;
  @Choice('SurveyNaming', SURVEY_NAMINGS) naming!: SurveyNaming;
  /** Whom the link is for, in a named survey; empty otherwise. */
  @FreeText({ max: LONGEST_INVITED_NAME }) name!: string;
  @DateOnly({ nullable: true }) closesOn!: Day | null;
  @Int(NUMBER) version!: number;
  @Nested(() => QuestionSectionData, { many: { max: MOST_SECTIONS * SPARE } }) sections!: QuestionSectionData[];
  @Nested(() => QuestionData, { many: { max: MOST_QUESTIONS * SPARE } }) questions!: QuestionData[];
}
export class SurveyAnswerRequest {
  @Text({ max: 60 }) question!: string;
  /** Null to prefer not to answer. */
  @Text({ max: LONGEST_ANSWER, nullable: true }) answer!: string | null;
}
export class AnswerSurveyRequest {
  /** Drawn by the page, so that what is sent twice is one. */
  @Ref() id!: string;
  /** Version of the questions that was read. */
  @Int(NUMBER) version!: number;
  @Nested(() => SurveyAnswerRequest, { many: { max: 200 } }) answers!: SurveyAnswerRequest[];
}
