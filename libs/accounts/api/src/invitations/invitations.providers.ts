import { AcceptInvitation } from './accept-invitation';
import { InvitationReading } from './invitation-reading';
import { Invitations } from './invitations';
import { Inviting } from './inviting';
import { WriteInvitation } from './write-invitation';

/** Everything of invitations that the module provides. */
export const INVITATIONS = [Invitations, Inviting, InvitationReading, WriteInvitation, AcceptInvitation];
