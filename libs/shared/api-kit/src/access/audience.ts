import { createParamDecorator, SetMetadata, type CustomDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { ROLES, type Actor, type Role } from '@fds/shared/kernel';

/** Anyone, signed in or not. */
export const EVERYONE = 'everyone';
/** Who may enter a route. */
export type AudienceOf = readonly Role[] | typeof EVERYONE;
export const AUDIENCE = Symbol('audience');

/** Who may enter this route; a route that says nothing stops the start. */
export const Audience = (...roles: [Role, ...Role[]]): CustomDecorator<symbol> => SetMetadata(AUDIENCE, roles);
/** The route is open to anyone, signed in or not. */
export const OpenToEveryone = (): CustomDecorator<symbol> => SetMetadata(AUDIENCE, EVERYONE);
/** The route is open to whoever is signed in, in any role. */
export const AnySignedIn = (): CustomDecorator<symbol> => Audience(...ROLES);

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}
/** The person behind the request; the guard has put it there. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<RequestWithActor>().actor,
);
