import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ActorSource, AudienceGuard } from '@fds/shared/api-kit';
import { InvitationsController } from './invitations/invitations.controller';
import { Invitations } from './invitations/invitations';
import { PeopleController } from './people/people.controller';
import { SessionActors } from './sessions/session-actors';
import { SessionController } from './sessions/session.controller';
import { SessionCookie } from './sessions/session-cookie';
import { SessionStore } from './sessions/session-store';
import { SignIn } from './sessions/sign-in';

/** People, sessions, roles, and the door. */
@Module({
  controllers: [SessionController, PeopleController, InvitationsController],
  providers: [
    SessionCookie,
    SessionStore,
    SignIn,
    Invitations,
    { provide: ActorSource, useClass: SessionActors },
    { provide: APP_GUARD, useClass: AudienceGuard },
  ],
  exports: [SessionStore, Invitations],
})
export class AccountsModule {}
