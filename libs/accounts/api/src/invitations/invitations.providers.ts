import { AcceptInvitation } from './accept-invitation';
import { InvitationReading } from './invitation-reading';
import { InviteFirstAdministrator } from './invite-first-administrator';
import { Inviting } from './inviting';
import { WriteInvitation } from './write-invitation';

/** Everything of invitations that the module provides. */
export const INVITATIONS = [InviteFirstAdministrator, Inviting, InvitationReading, WriteInvitation, AcceptInvitation];
