import { EditionYearParam } from '@fds/editions/api';
import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Instant,
  Int,
  Json,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';
import { QuestionData, QuestionSectionData } from '@fds/questions/api';
import { KNOWN_FACTS, LONGEST_ANSWER, type KnownFact } from '@fds/questions/domain';
import {
  MOST_STAFF,
  MOST_TEAMS,
  RESPONSE_STATUSES,
  type ResponseChange,
  type ResponseStatus,
} from '@fds/evaluation/domain';
import { HOLDER_FAMILIES, ORGANISATION_KINDS, type HolderFamily, type OrganisationKind } from '@fds/shared/kernel';

const MOST_QUESTIONS = 200;
const YEAR = { min: 1992, max: 2200 };

export class EvaluationParam extends EditionYearParam {
  @Ref() organisationId!: string;
}

/** One answer that changed, with what stood there when it was written. */
export class ResponseChangeRequest implements ResponseChange {
  /** `answer.<code>`, `came`, `teams`, `engaged.<kind>`. */
  @Text({ max: 80 }) field!: string;
  @Json({ bytes: 64_000, nullable: true }) was!: unknown;
  /** An answer of null says that one prefers not to answer; an empty one takes the answer back. */
  @Json({ bytes: 64_000, nullable: true }) value!: unknown;
}
export class SaveResponseRequest {
  @Nested(() => ResponseChangeRequest, { many: { min: 1, max: 100 } }) changes!: ResponseChangeRequest[];
}
export class SubmitResponseRequest {
  /** The version that was read. */
  @Int({ min: 0, max: 2147483647 }) version!: number;
  /** Version of the questionnaire that was read. */
  @Int({ min: 1, max: 2147483647 }) questionnaireVersion!: number;
}
export class ReopenResponseRequest {
  /** What the holder is told; may be empty. */
  @FreeText({ max: 1000 }) reason!: string;
}

export class ResponseAnswerView {
  @FreeText({ max: 60 }) question!: string;
  @FreeText({ max: LONGEST_ANSWER }) answer!: string;
  /** The holder prefers not to answer: not the same as a question left out (rule 6). */
  @Flag() declined!: boolean;
}
export class ResearchTeamView {
  @FreeText({ max: 300 }) unit!: string;
  @FreeText({ max: 200, many: { max: 20 } }) institutions!: string[];
  /** People engaged; null when not given. */
  @Int({ min: 0, max: MOST_STAFF, nullable: true }) staff!: number | null;
}
export class EngagedView {
  @Int({ min: 0, max: MOST_STAFF, nullable: true }) research!: number | null;
  @Int({ min: 0, max: MOST_STAFF, nullable: true }) staff!: number | null;
  @Int({ min: 0, max: MOST_STAFF, nullable: true }) volunteers!: number | null;
}
/** What is answered, sent or being written. */
export class ResponseContentView {
  @Nested(() => ResponseAnswerView, { many: { max: MOST_QUESTIONS } }) answers!: ResponseAnswerView[];
  @Flag({ nullable: true }) came!: boolean | null;
  @Nested(() => ResearchTeamView, { many: { max: MOST_TEAMS } }) teams!: ResearchTeamView[];
  @Nested(() => EngagedView) engaged!: EngagedView;
}
export class EvaluationQuestionnaireView {
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @FreeText({ max: 500 }) title!: string;
  @Nested(() => QuestionSectionData, { many: { max: 100 } }) sections!: QuestionSectionData[];
  /** What the portal knows already: questions that ask it are not put. */
  @Choice('KnownFact', KNOWN_FACTS, { many: { max: 10 } }) known!: KnownFact[];
  @Nested(() => QuestionData, { many: { max: MOST_QUESTIONS } }) questions!: QuestionData[];
}
/** What is known already, so that it is not asked. */
export class KnownView {
  @Int({ min: 0, max: 100_000 }) events!: number;
  @Int({ min: 0, max: 100_000 }) activities!: number;
  @Int({ min: 0, max: 100_000 }) partners!: number;
  /** Visits of the events whose figures are there; null when none are. */
  @Int({ min: 0, max: Number.MAX_SAFE_INTEGER, nullable: true }) visits!: number | null;
  /** Events whose figures are there. */
  @Int({ min: 0, max: 100_000 }) reported!: number;
}
/** What the same organisation answered the last time to a question that is asked again. */
export class PreviousAnswerView {
  @FreeText({ max: 60 }) question!: string;
  @FreeText({ max: 20_000 }) words!: string;
}
export class PreviousResponseView {
  @Int(YEAR) year!: number;
  @Nested(() => PreviousAnswerView, { many: { max: MOST_QUESTIONS } }) answers!: PreviousAnswerView[];
}
/** What the answers of an earlier edition were good for. */
export class PurposeView {
  @Int(YEAR) year!: number;
  @Int({ min: 0, max: 10_000_000 }) invited!: number;
  @Int({ min: 0, max: 10_000_000 }) respondents!: number;
  @Int({ min: 0, max: 10_000_000 }) withResearch!: number;
}
/** A file that an answer names, by its id. */
export class EvaluationFileView {
  @Ref() id!: string;
  /** Code of the question that it was sent for. */
  @FreeText({ max: 60 }) question!: string;
  @FreeText({ max: 160 }) name!: string;
  @Int({ min: 0, max: 2147483647 }) bytes!: number;
  /** It has a preview. */
  @Flag() image!: boolean;
  /** The reader has sent it. */
  @Flag() own!: boolean;
}
/** Bytes of one file, at most. */
export class EvaluationFileLimitsView {
  @Int({ min: 1, max: 2147483647 }) imageBytes!: number;
  @Int({ min: 1, max: 2147483647 }) documentBytes!: number;
}
export class ResponseActionsView {
  @Nested(() => VerdictView) answer!: VerdictView;
  @Nested(() => VerdictView) reopen!: VerdictView;
}

/** The evaluation of one organisation: what is asked, what is answered, what is known, what may be done. */
export class EvaluationView {
  @Int(YEAR) year!: number;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('ResponseStatus', RESPONSE_STATUSES) status!: ResponseStatus;
  /** 0 while nothing was written. */
  @Int({ min: 0, max: 2147483647 }) version!: number;
  @DateOnly() dueOn!: string;
  @Nested(() => EvaluationQuestionnaireView, { nullable: true }) questionnaire!: EvaluationQuestionnaireView | null;
  @Nested(() => ResponseContentView) content!: ResponseContentView;
  /** The teams stand as they were written in the dossier. */
  @Flag() teamsFromDossier!: boolean;
  /** What was sent is being corrected: the corrections are not sent yet. */
  @Flag() correcting!: boolean;
  /** Questions that a newer version of the questionnaire asks beside those that were answered. */
  @FreeText({ max: 60, many: { max: MOST_QUESTIONS } }) newQuestions!: string[];
  @Instant({ nullable: true }) begunAt!: string | null;
  @Instant({ nullable: true }) savedAt!: string | null;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Flag() byCoordination!: boolean;
  @Nested(() => KnownView) known!: KnownView;
  @Nested(() => PreviousResponseView, { nullable: true }) previous!: PreviousResponseView | null;
  @Nested(() => PurposeView, { nullable: true }) purpose!: PurposeView | null;
  /** Files that answers name, and those that the reader has just sent. */
  @Nested(() => EvaluationFileView, { many: { max: 2000 } }) files!: EvaluationFileView[];
  @Nested(() => EvaluationFileLimitsView) fileLimits!: EvaluationFileLimitsView;
  @Nested(() => ResponseActionsView) may!: ResponseActionsView;
}

/** What the server holds once changes were taken in. */
export class SavedResponseView {
  @Int({ min: 1, max: 2147483647 }) version!: number;
  @Instant() savedAt!: string;
  @Choice('ResponseStatus', RESPONSE_STATUSES) status!: ResponseStatus;
}
export class SubmittedResponseView extends EvaluationView {
  /** Labels of the questions whose answers were left behind, because they are not put any more. */
  @FreeText({ max: 1000, many: { max: MOST_QUESTIONS } }) dropped!: string[];
}

/** One of the reader's evaluations. */
export class OwnEvaluationView {
  @Int(YEAR) year!: number;
  @FreeText({ max: 300 }) editionTitle!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @Choice('ResponseStatus', RESPONSE_STATUSES) status!: ResponseStatus;
  @DateOnly() dueOn!: string;
  @Instant({ nullable: true }) submittedAt!: string | null;
}
export class OwnEvaluationsView {
  @Nested(() => OwnEvaluationView, { many: { max: 200 } }) items!: OwnEvaluationView[];
}

export const RESPONSE_SORTS = ['name', 'status', 'submitted'] as const;
export class ResponsesQuery extends PageQuery {
  @Text({ max: 100, optional: true }) q?: string;
  @Choice('ResponseStatus', RESPONSE_STATUSES, { optional: true }) status?: ResponseStatus;
  @Text({ max: 3, optional: true }) department?: string;
  @Choice('HolderFamily', HOLDER_FAMILIES, { optional: true }) family?: HolderFamily;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { optional: true }) kind?: OrganisationKind;
  @Choice('ResponseSort', RESPONSE_SORTS, { optional: true }) sort?: (typeof RESPONSE_SORTS)[number];
}
export class ResponseRowView {
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @FreeText({ max: 3, nullable: true }) department!: string | null;
  @Choice('HolderFamily', HOLDER_FAMILIES, { nullable: true }) family!: HolderFamily | null;
  @Choice('OrganisationKind', ORGANISATION_KINDS, { nullable: true }) kind!: OrganisationKind | null;
  @Choice('ResponseStatus', RESPONSE_STATUSES) status!: ResponseStatus;
  @Instant({ nullable: true }) savedAt!: string | null;
  @Instant({ nullable: true }) submittedAt!: string | null;
  @Flag() byCoordination!: boolean;
}
/** How many of a group have answered, with their base. */
export class ResponseRateView {
  /** Code of the department; empty for those whose department is not known. */
  @FreeText({ max: 10 }) code!: string;
  @FreeText({ max: 100 }) name!: string;
  @Int({ min: 0, max: 10_000_000 }) invited!: number;
  @Int({ min: 0, max: 10_000_000 }) begun!: number;
  @Int({ min: 0, max: 10_000_000 }) answered!: number;
}
export class ResponsesPageView {
  @Nested(() => ResponseRowView, { many: { max: 200 } }) items!: ResponseRowView[];
  @Int({ min: 0, max: 10_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** All holders of the edition, whatever the filters. */
  @Nested(() => ResponseRateView) whole!: ResponseRateView;
  @Nested(() => ResponseRateView, { many: { max: 120 } }) departments!: ResponseRateView[];
  @Instant({ nullable: true }) closedAt!: string | null;
  @Flag() asked!: boolean;
  @DateOnly() dueOn!: string;
  @Nested(() => VerdictView) close!: VerdictView;
  @Nested(() => VerdictView) openAgain!: VerdictView;
}
