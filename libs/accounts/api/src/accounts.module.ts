import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActorSource, AudienceGuard } from '@fds/shared/api-kit';
import { AccountController } from './account/account.controller';
import { AccountQueries } from './account/account.queries';
import { ChangeAddress } from './account/change-address';
import { ConfirmAddress } from './account/confirm-address';
import { OwnPassword } from './account/own-password';
import { OwnSessions } from './account/own-sessions';
import { ContactController } from './contact/contact.controller';
import { CoordinationContacts } from './contact/coordination-contact';
import { AccessRequestsController } from './doors/access-requests.controller';
import { AskAccess } from './doors/ask-access';
import { Attempts } from './doors/attempts';
import { ComeThrough } from './doors/come-through';
import { DoorDuties } from './doors/door-duties';
import { LinksController } from './doors/links.controller';
import { InvitationLimits } from './invitations/invitation-limits';
import { INVITATIONS } from './invitations/invitations.providers';
import { InvitationReading } from './invitations/invitation-reading';
import { InviteFirstAdministrator } from './invitations/invite-first-administrator';
import { InvitationsController } from './invitations/invitations.controller';
import { WriteInvitation } from './invitations/write-invitation';
import { EraseAccount, OWN_DATA } from './own-data';
import { OwnDataController } from './own-data/own-data.controller';
import { PEOPLE, PEOPLE_CONTROLLERS } from './people/people.providers';
import { Links } from './links/links';
import { ProConnectAttempts } from './pro-connect/attempts';
import { BrowserCookie } from './pro-connect/browser-cookie';
import { ProConnectController } from './pro-connect/pro-connect.controller';
import { Provider } from './pro-connect/provider';
import { RecogniseIdentity } from './pro-connect/recognise-identity';
import { SignInWithProConnect } from './pro-connect/sign-in-with-pro-connect';
import { SECOND_FACTOR, SECOND_FACTOR_CONTROLLERS } from './second-factor/second-factor.providers';
import { Entrance } from './sessions/entrance';
import { SessionActors } from './sessions/session-actors';
import { SessionController } from './sessions/session.controller';
import { SessionCookie } from './sessions/session-cookie';
import { SessionStore } from './sessions/session-store';
import { SessionViews } from './sessions/session-views';
import { SignIn } from './sessions/sign-in';

/** People, sessions, roles, and the door. */
@Module({
  controllers: [
    AccessRequestsController,
    LinksController,
    AccountController,
    SessionController,
    OwnDataController,
    ContactController,
    ...PEOPLE_CONTROLLERS,
    InvitationsController,
    ProConnectController,
    ...SECOND_FACTOR_CONTROLLERS,
  ],
  providers: [
    SessionCookie,
    SessionViews,
    Entrance,
    ...SECOND_FACTOR,
    Links,
    SessionStore,
    SignIn,
    ...[Attempts, AskAccess, ComeThrough, DoorDuties],
    ...[AccountQueries, ChangeAddress, ConfirmAddress, OwnPassword, OwnSessions],
    ...INVITATIONS,
    ...[Provider, ProConnectAttempts, RecogniseIdentity, SignInWithProConnect, BrowserCookie],
    ...OWN_DATA,
    CoordinationContacts,
    ...PEOPLE,
    { provide: ActorSource, useClass: SessionActors },
    { provide: APP_GUARD, useClass: AudienceGuard },
  ],
  exports: [
    ...[SessionStore, InviteFirstAdministrator, InvitationReading, WriteInvitation, Links, Entrance, EraseAccount],
    CoordinationContacts,
    InvitationLimits,
  ],
})
export class AccountsModule {}
