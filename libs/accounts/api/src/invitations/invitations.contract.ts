import { MEMBERSHIP_LEVELS, type MembershipLevel } from '@fds/accounts/domain';
import { ROLES, type Day, type Role } from '@fds/shared/kernel';
import {
  Choice,
  DateOnly,
  Email,
  Flag,
  FreeText,
  Instant,
  Int,
  Nested,
  PageQuery,
  Ref,
  Text,
} from '@fds/shared/api-kit';

/** What an invitation gives. */
class InvitedToView {
  @Choice('Role', ROLES) role!: Role;
  /** Last day of the role. */
  @DateOnly({ nullable: true }) endsOn!: Day | null;
  /** Departments a coordinator is limited to. */
  @FreeText({ max: 3, many: { max: 200 }, nullable: true }) departments!: string[] | null;
  /** Name of the organisation whose team is joined. */
  @FreeText({ max: 500, nullable: true }) organisation!: string | null;
  @Choice('MembershipLevel', MEMBERSHIP_LEVELS, { nullable: true }) level!: MembershipLevel | null;
  /** Who invites; null for the first administrator. */
  @FreeText({ max: 200, nullable: true }) inviter!: string | null;
  @Instant() expiresAt!: string;
}

/** The activity that somebody is invited to write, in a dossier of another organisation. */
export class InvitedActivityView {
  @FreeText({ max: 1000 }) title!: string;
  /** Title of the event it belongs to. */
  @FreeText({ max: 1000 }) event!: string;
  @FreeText({ max: 500 }) organisation!: string;
}
/** What the page of an invitation shows to whoever holds the link. */
export class InvitationView extends InvitedToView {
  @Email() email!: string;
  /** Null for an invitation into a team or to a role. */
  @Nested(() => InvitedActivityView, { nullable: true }) activity!: InvitedActivityView | null;
  /** The address has an account: its owner only accepts. */
  @Flag() known!: boolean;
  /** Address of the account signed in on this browser. */
  @Email({ nullable: true }) signedInAs!: string | null;
  /** Another account than the invited one is signed in. */
  @Flag() otherAccount!: boolean;
}

export class AcceptInvitationRequest {
  /** Required where the address has no account yet. */
  @Text({ max: 120, optional: true }) name?: string;
  /** May be left out: links by mail let in as well. */
  @FreeText({ max: 1000, optional: true }) password?: string;
}

export class InviteRequest {
  @Email() email!: string;
  @Choice('Role', ROLES) role!: Role;
  @DateOnly({ nullable: true, optional: true }) endsOn?: Day | null;
  @Text({ max: 3, pattern: /^(\d{2,3}|2[AB])$/, many: { min: 1, max: 200 }, nullable: true, optional: true })
  departments?: string[] | null;
  /** The organisation to join, with the role of holder. */
  @Ref({ nullable: true, optional: true }) organisationId?: string | null;
  @Choice('MembershipLevel', MEMBERSHIP_LEVELS, { nullable: true, optional: true }) level?: MembershipLevel | null;
}

export class InvitationsQuery extends PageQuery {
  /** Part of an address. */
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('Role', ROLES, { optional: true }) role?: Role;
}

export class InvitationIdParam {
  @Text({ max: 64, pattern: /^[0-9a-f]{64}$/ }) id!: string;
}

/** An invitation that was not accepted yet, as those see it who may resend or withdraw it. */
export class PendingInvitationView extends InvitedToView {
  @FreeText({ max: 64 }) id!: string;
  @Email() email!: string;
  @Ref({ nullable: true }) organisationId!: string | null;
  @Instant() createdAt!: string;
  /** Its link does not work any more. */
  @Flag() expired!: boolean;
  /** Accepting it hands the organisation over. */
  @Flag() handsOver!: boolean;
}

export class PendingInvitationsPage {
  @Nested(() => PendingInvitationView, { many: { max: 200 } }) items!: PendingInvitationView[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}
