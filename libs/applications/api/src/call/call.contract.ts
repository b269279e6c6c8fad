import {
  INVITATION_RESULTS,
  INVITATION_STATES,
  MOST_INVITED,
  SECTIONS,
  type InvitationResult,
  type InvitationState,
  type Section,
} from '@fds/applications/domain';
import {
  Choice,
  DateOnly,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  PageQuery,
  Ref,
  Text,
  VerdictView,
} from '@fds/shared/api-kit';

const COUNT = { min: 0, max: 10_000_000 };
const YEAR = { min: 1992, max: 2200 };

// -- extensions

export class CallExtensionsQuery extends PageQuery {
  /** Every edition without it. */
  @Int({ ...YEAR, optional: true }) editionYear?: number;
}
export class ExtendCallRequest {
  @Int(YEAR) editionYear!: number;
  @Ref() organisationId!: string;
  /** Last day, the whole of it (rule 14). */
  @DateOnly() until!: string;
  @Text({ max: 500 }) reason!: string;
}
export class RevokeExtensionRequest {
  @Text({ max: 500 }) reason!: string;
}
export class CallExtensionView {
  @Ref() id!: string;
  @Int(YEAR) editionYear!: number;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @DateOnly() until!: string;
  /** Why it was given; to the holder too. */
  @FreeText({ max: 500 }) reason!: string;
  @Instant() grantedAt!: string;
  @FreeText({ max: 200, nullable: true }) grantedBy!: string | null;
  @Instant({ nullable: true }) revokedAt!: string | null;
  /** It is the one that counts for its holder, and its last day is not over. */
  @Flag() standing!: boolean;
  /** The holder's dossier of the edition that went furthest: sent, or being written. */
  @Choice('CallAnswer', ['begun', 'sent'], { nullable: true }) answer!: 'begun' | 'sent' | null;
  @Nested(() => VerdictView) revoke!: VerdictView;
}
export class CallExtensionsPageView {
  @Nested(() => CallExtensionView, { many: { max: 200 } }) items!: CallExtensionView[];
  @Int(COUNT) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

// -- invitations

export class CallInvitationsQuery extends PageQuery {
  @Int(YEAR) editionYear!: number;
  @Choice('CallInvitationState', INVITATION_STATES, { optional: true }) state?: InvitationState;
  /** Part of an address, of a name or of an organisation's name. */
  @FreeText({ max: 200, optional: true }) q?: string;
}
export class InvitedAddress {
  /** Line of the pasted list, so that its result finds it again. */
  @Int({ min: 1, max: 100_000 }) line!: number;
  @FreeText({ max: 254 }) email!: string;
  @FreeText({ max: 120 }) name!: string;
}
export class InviteToCallRequest {
  @Int(YEAR) editionYear!: number;
  @FreeText({ max: 2000 }) message!: string;
  @Nested(() => InvitedAddress, { many: { max: MOST_INVITED * 4 } }) addresses!: InvitedAddress[];
  /** Organisations of the register: their team is written to, or the address that they publish. */
  @Ref({ many: { max: 50 } }) organisationIds!: string[];
}
export class InvitationResultView {
  /** Null for an organisation of the register. */
  @Int({ min: 1, max: 100_000, nullable: true }) line!: number | null;
  /** The address, or the organisation's name when nobody there can be written to. */
  @FreeText({ max: 500 }) whom!: string;
  @Choice('CallInvitationResult', [...INVITATION_RESULTS, 'nobody_to_write_to'])
  result!: InvitationResult | 'nobody_to_write_to';
  /** French, shown as is. */
  @FreeText({ max: 300 }) text!: string;
}
export class InvitedView {
  @Int(COUNT) sent!: number;
  @Nested(() => InvitationResultView, { many: { max: 5000 } }) results!: InvitationResultView[];
}
export class CallInvitationView {
  @Ref() id!: string;
  @FreeText({ max: 254 }) email!: string;
  @FreeText({ max: 200 }) name!: string;
  @Ref({ nullable: true }) organisationId!: string | null;
  @FreeText({ max: 500 }) organisationName!: string;
  @Instant() sentAt!: string;
  @FreeText({ max: 200, nullable: true }) sentBy!: string | null;
  @Int({ min: 1, max: 32767 }) times!: number;
  @Choice('CallInvitationState', INVITATION_STATES) state!: InvitationState;
  /** The dossier that it led to. */
  @Ref({ nullable: true }) applicationId!: string | null;
  /** The mailbox refused the last message. */
  @Flag() refused!: boolean;
  @Nested(() => VerdictView) resend!: VerdictView;
}
export class InvitationCountView {
  @Choice('CallInvitationState', INVITATION_STATES) state!: InvitationState;
  @Int(COUNT) count!: number;
}
export class CallInvitationsPageView {
  @Nested(() => CallInvitationView, { many: { max: 200 } }) items!: CallInvitationView[];
  @Int(COUNT) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** By state, whatever state is asked for. */
  @Nested(() => InvitationCountView, { many: { max: 10 } }) states!: InvitationCountView[];
  @Nested(() => VerdictView) invite!: VerdictView;
}

// -- drafts

export const DRAFT_SORTS = ['touched', 'lacking', 'complete', 'organisation'] as const;
export class CallDraftsQuery extends PageQuery {
  @Int(YEAR) editionYear!: number;
  @Text({ max: 3, optional: true }) department?: string;
  /** Lacks an answer to this field: `project.summary`. */
  @Text({ max: 80, optional: true }) field?: string;
  @Choice('DraftSort', DRAFT_SORTS, { optional: true }) sort?: (typeof DRAFT_SORTS)[number];
}
export class CallDraftView {
  @Ref() id!: string;
  @FreeText({ max: 20 }) reference!: string;
  @FreeText({ max: 20_000 }) title!: string;
  @Ref() organisationId!: string;
  @FreeText({ max: 500 }) organisationName!: string;
  @FreeText({ max: 3, many: { max: 30 } }) departments!: string[];
  /** Answers that it lacks before it can be sent. */
  @Int({ min: 0, max: 32767 }) lacking!: number;
  /** Pages that lack something, of those that are asked. */
  @Choice('DossierSection', SECTIONS, { many: { max: 20 } }) lackingSections!: Section[];
  @Int({ min: 0, max: 20 }) sections!: number;
  @Instant() updatedAt!: string;
  /** Last day on which this holder may send it. */
  @DateOnly() filingClosesOn!: string;
  @Flag() extended!: boolean;
  /** Null when it cannot be sent any more. */
  @Int({ min: 0, max: 10_000, nullable: true }) daysLeft!: number | null;
  @Instant({ nullable: true }) remindedAt!: string | null;
  @Nested(() => VerdictView) remind!: VerdictView;
}
export class LackingFieldView {
  @FreeText({ max: 80 }) field!: string;
  /** French. */
  @FreeText({ max: 500 }) label!: string;
  @Int(COUNT) drafts!: number;
}
export class DepartmentDraftsView {
  @FreeText({ max: 3 }) department!: string;
  @Int(COUNT) drafts!: number;
  /** Of which nothing lacks any more. */
  @Int(COUNT) complete!: number;
}
export class CallDraftsPageView {
  @Nested(() => CallDraftView, { many: { max: 200 } }) items!: CallDraftView[];
  @Int(COUNT) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
  /** Of the whole edition, whatever is filtered. */
  @Int(COUNT) drafts!: number;
  @Int(COUNT) complete!: number;
  /** Of which the portal has not counted yet what they lack. */
  @Int(COUNT) uncounted!: number;
  @Int(COUNT) filed!: number;
  @DateOnly() callClosesOn!: string;
  /** What is missing most often, the most frequent first. */
  @Nested(() => LackingFieldView, { many: { max: 10 } }) lacking!: LackingFieldView[];
  @Nested(() => DepartmentDraftsView, { many: { max: 110 } }) departments!: DepartmentDraftsView[];
}
export class DraftReminderView {
  @Instant() remindedAt!: string;
  /** People who were written to. */
  @Int(COUNT) people!: number;
}
