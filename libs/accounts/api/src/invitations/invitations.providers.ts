import { AcceptInvitation } from './accept-invitation';
import { InvitationReading } from './invitation-reading';
import { InviteFirstAdministrator } from './invite-first-administrator';
import { InvitationLimits } from './invitation-limits';
import { Inviting } from './inviting';
import { WriteInvitation } from './write-invitation';

/** Everything of invitations that the module provides. */
export const INVITATIONS = [
  InviteFirstAdministrator,
  InvitationLimits,
  Inviting,
  InvitationReading,
  WriteInvitation,
  AcceptInvitation,
];
