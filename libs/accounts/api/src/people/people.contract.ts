import { ACCOUNT_STANDINGS, FACTOR_METHODS, type AccountStanding, type FactorMethod } from '@fds/accounts/domain';
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
  VerdictView,
} from '@fds/shared/api-kit';
import { AffiliationView } from '../sessions/session.contract';

/** A minus sign before a sort turns it round. */
export const PEOPLE_SORTS = ['name', '-name', 'seen', '-seen', 'since', '-since', 'ends'] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export class PeopleQuery extends PageQuery {
  /** Words of the name or of the address; accents and case aside. */
  @FreeText({ max: 200, optional: true }) q?: string;
  @Choice('Role', ROLES, { optional: true }) role?: Role;
  @Ref({ optional: true }) organisationId?: string;
  @Choice('AccountStanding', ACCOUNT_STANDINGS, { optional: true }) standing?: AccountStanding;
  @Choice('PeopleSort', PEOPLE_SORTS, { optional: true }) sort?: PeopleSort;
}

export class PersonIdParam {
  @Ref() id!: string;
}

/** A role as somebody holds it. */
export class GrantedRoleView {
  @Choice('Role', ROLES) role!: Role;
  /** Last day, included; null for no end. */
  @DateOnly({ nullable: true }) endsOn!: Day | null;
  /** Departments a coordinator may write in; null for the whole region. */
  @FreeText({ max: 3, many: { max: 200 }, nullable: true }) departments!: string[] | null;
  /** The last day is over. */
  @Flag() over!: boolean;
}

export class PersonRow {
  @Ref() id!: string;
  @FreeText({ max: 200 }) name!: string;
  @Email() email!: string;
  @Nested(() => GrantedRoleView, { many: { max: 5 } }) roles!: GrantedRoleView[];
  @Nested(() => AffiliationView, { many: { max: 100 } }) organisations!: AffiliationView[];
  @Instant() createdAt!: string;
  /** Last day the person used the portal; null who never came. */
  @DateOnly({ nullable: true }) lastSeenOn!: Day | null;
  @Instant({ nullable: true }) disabledAt!: string | null;
  /** A second factor is kept. */
  @Flag() secondFactor!: boolean;
}

export class PeoplePage {
  @Nested(() => PersonRow, { many: { max: 200 } }) items!: PersonRow[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

/** An invitation that waits in the person's mailbox. */
export class WaitingInvitationView {
  @Choice('Role', ROLES, { nullable: true }) role!: Role | null;
  @Instant() createdAt!: string;
  @Instant() expiresAt!: string;
}

/** What the person who asks may do here. */
export class PersonActionsView {
  @Nested(() => VerdictView) changeRoles!: VerdictView;
  @Nested(() => VerdictView) deactivate!: VerdictView;
  @Nested(() => VerdictView) reactivate!: VerdictView;
  @Nested(() => VerdictView) signOut!: VerdictView;
  /** Erase the account for good, on the person's request. */
  @Nested(() => VerdictView) erase!: VerdictView;
  /** Roles that may be given or taken away. */
  @Choice('Role', ROLES, { many: { max: 5 } }) rolesToGive!: Role[];
  @Flag() resetSecondFactor!: boolean;
}

export class PersonDetailView extends PersonRow {
  /** Open sessions. */
  @Int({ min: 0, max: 1_000_000 }) sessions!: number;
  /** Its mail server said that nobody reads the address: what is written to it waits for somebody. */
  @Flag() unreachable!: boolean;
  @Choice('FactorMethod', FACTOR_METHODS, { many: { max: 100 } }) factors!: FactorMethod[];
  @Nested(() => WaitingInvitationView, { many: { max: 50 } }) invitations!: WaitingInvitationView[];
  /** Changes with the roles: sent back with a change, so that two people do not undo each other's. */
  @FreeText({ max: 64 }) rolesStamp!: string;
  @Nested(() => PersonActionsView) may!: PersonActionsView;
}

export class GrantedRoleRequest {
  @Choice('Role', ROLES) role!: Role;
  @DateOnly({ nullable: true }) endsOn!: Day | null;
  @Text({ max: 3, pattern: /^(\d{2,3}|2[AB])$/, many: { min: 1, max: 200 }, nullable: true }) departments!:
    string[] | null;
}

/** The roles of a person from now on, in place of the former ones. */
export class ChangeRolesRequest {
  @Nested(() => GrantedRoleRequest, { many: { min: 1, max: 5 } }) roles!: GrantedRoleRequest[];
  /** As read. */
  @FreeText({ max: 64 }) rolesStamp!: string;
}
