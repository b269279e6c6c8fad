import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { AUDIENCE, EVERYONE, type AudienceOf, type RequestWithActor } from './audience';
import { Pace, PACE, paceOf, type PaceKind } from './pace';
import { requestOrigin } from './request-origin';

/** Finds who is behind a request; the accounts step answers. */
export abstract class ActorSource {
  abstract actorOf(request: FastifyRequest): Promise<Actor | null>;
}

/** The door: closed unless the route's audience has the person's role. */
@Injectable()
export class AudienceGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ActorSource) private readonly actors: ActorSource,
    @Inject(Pace) private readonly pace: Pace,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<AudienceOf | undefined>(AUDIENCE, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<RequestWithActor>();
    const actor = await this.actors.actorOf(request);
    if (actor) request.actor = actor;
    const origin = requestOrigin();
    if (origin && actor?.actingFor) origin.actingFor = actor.actingFor;
    const kind = this.reflector.getAllAndOverride<PaceKind | null | undefined>(PACE, [
      context.getHandler(),
      context.getClass(),
    ]);
    this.pace.take(paceOf(request, actor, kind));
    if (audience === EVERYONE) return true;
    if (!actor) throw new PortalError('signed_out', 'signed_out', 'Connectez-vous pour continuer.');
    if (!audience?.includes(actor.role))
      throw new PortalError('forbidden', 'audience', 'Cette page ne vous est pas ouverte dans votre rôle.');
    return true;
  }
}
