import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { PortalError } from '@fds/shared/kernel';
import { sessionOf } from '../sessions/session-actors';
import type { LiveSession } from '../sessions/session-store';

export const signedOut = (): PortalError =>
  new PortalError('signed_out', 'signed_out', 'Connectez-vous pour continuer.');

/** The session of a request, however far it has come in. Throws `signed_out` without one. */
export function sessionAtHand(request: FastifyRequest): LiveSession {
  const session = sessionOf(request);
  if (!session) throw signedOut();
  return session;
}

/** Lets any session in, also one that waits for its second proof: behind the door, which knows only open ones. */
@Injectable()
export class AnySession implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    sessionAtHand(context.switchToHttp().getRequest<FastifyRequest>());
    return true;
  }
}

/** Lets in an open session, and one that must choose its first factor. */
@Injectable()
export class SessionThatKeepsFactors implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    if (sessionAtHand(context.switchToHttp().getRequest<FastifyRequest>()).stage === 'second_factor') throw signedOut();
    return true;
  }
}
