import { ROLES, type Region, type Role } from '@fds/shared/kernel';
import { Choice, DateOnly, Email, Flag, FreeText, Nested, Ref, Text } from '@fds/shared/api-kit';

export class SignInRequest {
  @Email() email!: string;
  @FreeText({ max: 1000 }) password!: string;
}

export class RoleRequest {
  @Choice('Role', ROLES) role!: Role;
}

export class PersonView {
  @Ref() id!: string;
  @Text({ max: 200 }) name!: string;
  @Email() email!: string;
}

export class AffiliationView {
  @Ref() id!: string;
  @FreeText({ max: 500 }) name!: string;
}

/** A session has ended. */
export class SignedOutView {
  /** Where the browser ends the session of who proved its identity; null when there is nothing more to end. */
  @Text({ max: 20_000, nullable: true }) address!: string | null;
}

/** The region whose festival the portal serves. */
export class RegionView implements Region {
  @FreeText({ max: 3 }) code!: string;
  @FreeText({ max: 60 }) name!: string;
  /** With its preposition: `en Hauts-de-France`. */
  @FreeText({ max: 70 }) inWords!: string;
  @FreeText({ max: 3, many: { max: 30 } }) departments!: string[];
}

/** Who is signed in, and in what role; only the portal's own members when nobody is. */
export class SessionView {
  @Flag() signedIn!: boolean;
  /** The embedded demonstration: its accounts and figures are not real people's. */
  @Flag() demonstration!: boolean;
  /** ProConnect is offered to DRARI and Région. */
  @Flag() proConnect!: boolean;
  @Nested(() => RegionView, { optional: true }) region?: RegionView;
  /** Nobody is signed in yet: the second proof is asked, or the choice of one. */
  @Choice('PendingStage', ['second_factor', 'enrolment'], { optional: true }) pending?: 'second_factor' | 'enrolment';
  /** Day from which this person cannot come in without a second factor; absent when there is one, or none is required. */
  @DateOnly({ optional: true }) secondFactorDueOn?: string;
  @Nested(() => PersonView, { optional: true }) person?: PersonView;
  @Choice('Role', ROLES, { optional: true }) role?: Role;
  /** Every role this person may switch to. */
  @Choice('Role', ROLES, { optional: true, many: { max: 5 } }) roles?: Role[];
  /** The organisation in whose place a coordinator stands; the role is then `holder`. */
  @Nested(() => AffiliationView, { optional: true, nullable: true }) actingFor?: AffiliationView | null;
  /** Organisations the person may act for. */
  @Nested(() => AffiliationView, { optional: true, many: { max: 100 } }) organisations?: AffiliationView[];
}
