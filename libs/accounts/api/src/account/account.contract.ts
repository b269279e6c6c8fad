import { SESSION_STAGES, SIGN_IN_METHODS, type SessionStage, type SignInMethod } from '@fds/accounts/domain';
import { ROLES, type Role } from '@fds/shared/kernel';
import { Choice, Flag, FreeText, Instant, Int, Nested, PageQuery, Ref, Text } from '@fds/shared/api-kit';
import { NAME } from '../doors/access.contract';

/** A change of address that waits for its confirmations. */
export class PendingEmailView {
  @FreeText({ max: 320 }) email!: string;
  /** The present mailbox has confirmed. */
  @Flag() oldConfirmed!: boolean;
  @Flag() newConfirmed!: boolean;
  @Instant() expiresAt!: string;
}

export class AccountView {
  @FreeText({ max: 200 }) name!: string;
  @FreeText({ max: 320 }) email!: string;
  /** False when the account is opened by mailed links only. */
  @Flag() hasPassword!: boolean;
  @Nested(() => PendingEmailView, { nullable: true }) pendingEmail!: PendingEmailView | null;
}

export class NameRequest {
  @Text({ max: 120, pattern: NAME }) name!: string;
}

export class EmailChangeRequest {
  /** Judged by the domain (`canUseAddress`), which says what is wrong with it. */
  @Text({ max: 320 }) email!: string;
}

export class PasswordRequest {
  /** The present password; absent or null when there is none. */
  @FreeText({ max: 1000, optional: true, nullable: true }) current?: string | null;
  @FreeText({ max: 1000 }) password!: string;
}

export class PasswordRemovalRequest {
  @FreeText({ max: 1000 }) current!: string;
}

export class AccountSessionRow {
  @Ref() id!: string;
  /** `Firefox`; null when the browser does not say. */
  @FreeText({ max: 100, nullable: true }) browser!: string | null;
  /** `Windows`. */
  @FreeText({ max: 100, nullable: true }) system!: string | null;
  @Flag() handheld!: boolean;
  /** Network address it was opened from. */
  @FreeText({ max: 100, nullable: true }) address!: string | null;
  @Choice('SignInMethod', SIGN_IN_METHODS) method!: SignInMethod;
  @Choice('SessionStage', SESSION_STAGES) stage!: SessionStage;
  @Choice('Role', ROLES) role!: Role;
  @Instant() createdAt!: string;
  @Instant() seenAt!: string;
  /** The session of the browser that asks. */
  @Flag() present!: boolean;
}

export class AccountSessionsQuery extends PageQuery {}

export class AccountSessionsPage {
  @Nested(() => AccountSessionRow, { many: { max: 200 } }) items!: AccountSessionRow[];
  @Int({ min: 0, max: 1_000_000_000 }) total!: number;
  @Int({ min: 1, max: 100_000 }) page!: number;
  @Int({ min: 1, max: 200 }) size!: number;
}

export class EndedSessionsView {
  @Int({ min: 0, max: 1_000_000_000 }) ended!: number;
}
