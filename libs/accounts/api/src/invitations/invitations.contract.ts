import { ROLES, type Role } from '@fds/shared/kernel';
import { Choice, Email, FreeText, Instant, Text } from '@fds/shared/api-kit';

export class InvitationView {
  @Email() email!: string;
  @Choice('Role', ROLES) role!: Role;
  @Instant() expiresAt!: string;
}

export class AcceptInvitationRequest {
  @Text({ max: 120 }) name!: string;
  @FreeText({ max: 1000 }) password!: string;
}
