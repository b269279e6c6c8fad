import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActorSource, AudienceGuard } from '@fds/shared/api-kit';
import { InvitationsController } from './invitations/invitations.controller';
import { Invitations } from './invitations/invitations';
import { PeopleController } from './people/people.controller';
import { Links } from './links/links';
import { ProConnectAttempts } from './pro-connect/attempts';
import { BrowserCookie } from './pro-connect/browser-cookie';
import { ProConnectController } from './pro-connect/pro-connect.controller';
import { Provider } from './pro-connect/provider';
import { RecogniseIdentity } from './pro-connect/recognise-identity';
import { SignInWithProConnect } from './pro-connect/sign-in-with-pro-connect';
import { SecondStep } from './second-factor/second-step';
import { Entrance } from './sessions/entrance';
import { SessionActors } from './sessions/session-actors';
import { SessionController } from './sessions/session.controller';
import { SessionCookie } from './sessions/session-cookie';
import { SessionStore } from './sessions/session-store';
import { SessionViews } from './sessions/session-views';
import { SignIn } from './sessions/sign-in';

/** People, sessions, roles, and the door. */
@Module({
  controllers: [SessionController, PeopleController, InvitationsController, ProConnectController],
  providers: [
    SessionCookie,
    SessionViews,
    Entrance,
    SecondStep,
    Links,
    SessionStore,
    SignIn,
    Invitations,
    ...[Provider, ProConnectAttempts, RecogniseIdentity, SignInWithProConnect, BrowserCookie],
    { provide: ActorSource, useClass: SessionActors },
    { provide: APP_GUARD, useClass: AudienceGuard },
  ],
  exports: [SessionStore, Invitations, Links, Entrance],
})
export class AccountsModule {}
