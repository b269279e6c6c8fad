import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '@fds/shared/kernel';
import { ActorSource } from '@fds/shared/api-kit';
import { Affiliations } from '../affiliations';
import { SessionCookie } from './session-cookie';
import { SessionStore, type LiveSession } from './session-store';

interface RequestWithSession extends FastifyRequest {
  session?: LiveSession;
}

/** The live session behind a request, looked up once per request. */
export const sessionOf = (request: FastifyRequest): LiveSession | undefined => (request as RequestWithSession).session;

/** Says who is behind a request, from its cookie. */
@Injectable()
export class SessionActors extends ActorSource {
  constructor(
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
  ) {
    super();
  }

  async actorOf(request: FastifyRequest): Promise<Actor | null> {
    const token = this.cookie.read(request);
    const session = token ? await this.sessions.find(token) : null;
    if (!session) return null;
    (request as RequestWithSession).session = session;
    const { personId, role, stage, departments, actingFor } = session;
    if (stage !== 'open') return null;
    if (actingFor && role === 'coordinator')
      return { personId, role: 'holder', organisationIds: [actingFor], actingFor, ...(departments && { departments }) };
    const organisations = role === 'holder' ? await this.affiliations.of(personId) : [];
    return { personId, role, organisationIds: organisations.map(({ id }) => id), ...(departments && { departments }) };
  }
}
