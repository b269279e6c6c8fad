import { ACCESS_WISHES, LINK_PURPOSES, type AccessWish, type LinkPurpose } from '@fds/accounts/domain';
import { Choice, Flag, FreeText, Instant, Text } from '@fds/shared/api-kit';

/** One line of a person's name: no control characters, not only blanks. */
export const NAME = /^(?=.*\S)[^\u0000-\u001f\u007f]+$/;

export class AccessRequest {
  /** Judged by the domain (`canUseAddress`), which says what is wrong with it. */
  @Text({ max: 320 }) email!: string;
  @Choice('AccessWish', ACCESS_WISHES) wish!: AccessWish;
}

/** The same whoever asked: what is behind the address is told to its mailbox only. */
export class AccessRequestView {
  @Flag() accepted!: boolean;
}

export class LinkView {
  @Choice('LinkPurpose', LINK_PURPOSES) purpose!: LinkPurpose;
  /** The mailbox the link was sent to. */
  @FreeText({ max: 320 }) email!: string;
  @Instant() expiresAt!: string;
  /** For a change of address: the new one. */
  @FreeText({ max: 320, optional: true }) newEmail?: string;
}

export class SignUpRequest {
  @Text({ max: 120, pattern: NAME }) name!: string;
  /** Absent or null: the account is opened by mailed links only. */
  @FreeText({ max: 1000, optional: true, nullable: true }) password?: string | null;
}

export class NewPasswordRequest {
  @FreeText({ max: 1000 }) password!: string;
}

export class EmailConfirmationView {
  /** True once both mailboxes have confirmed: the address is changed. */
  @Flag() done!: boolean;
  @FreeText({ max: 320 }) newEmail!: string;
  /** The mailbox that has still to confirm; null when none. */
  @FreeText({ max: 320, nullable: true }) waitingFor!: string | null;
}
