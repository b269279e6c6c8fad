import type { AfterHandover, MembershipLevel } from '@fds/accounts/domain';
import type { Day, Role } from '@fds/shared/kernel';

/** What `access_link.details` holds for an invitation. Absent is as null: the first administrator's has the role only. */
export interface InvitationDetails {
  readonly role: Role;
  readonly endsOn?: Day | null;
  readonly departments?: readonly string[] | null;
  readonly organisationId?: string | null;
  readonly level?: MembershipLevel | null;
  /** Who invites; absent for the first administrator, who is invited by whoever runs the server. */
  readonly invitedBy?: string;
  /** The role it was written in. */
  readonly invitedAs?: Role;
  /** The inviter hands the organisation over, and then does this. */
  readonly handOver?: AfterHandover;
}
