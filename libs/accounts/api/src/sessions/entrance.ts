import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SignInMethod } from '@fds/accounts/domain';
import { PortalError, ROLES, type Role } from '@fds/shared/kernel';
import { Clock, Database, Transactions } from '@fds/shared/api-kit';
import { Attempts } from '../doors/attempts';
import { SecondStep } from '../second-factor/second-step';
import { SessionCookie } from './session-cookie';
import type { SessionView } from './session.contract';
import { SessionStore } from './session-store';
import { SessionViews } from './session-views';

/** Opens a session once somebody's identity is proven, whatever the proof: the only way in. */
@Injectable()
export class Entrance {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(SessionCookie) private readonly cookie: SessionCookie,
    @Inject(SessionViews) private readonly views: SessionViews,
    @Inject(SecondStep) private readonly secondStep: SecondStep,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Lets a person in: the browser's former session ends, a new one begins under a new token, in the person's first role.
   * Throws `signed_out` when the account is closed or has no role left.
   */
  async letIn(
    personId: string,
    method: SignInMethod,
    { request, reply }: { request: FastifyRequest; reply: FastifyReply },
    { role: wanted, idToken }: { role?: Role; idToken?: string } = {},
  ): Promise<SessionView> {
    const roles = await this.#rolesOf(personId);
    const role = wanted && roles.includes(wanted) ? wanted : ROLES.find((one) => roles.includes(one));
    if (!role)
      throw new PortalError(
        'signed_out',
        'accounts.closed',
        'Ce compte n’est plus ouvert. Écrivez à la coordination si vous pensez que c’est une erreur.',
      );
    const stage = await this.secondStep.stageFor(personId);
    const former = this.cookie.read(request);
    if (former) await this.sessions.close(former);
    const token = await this.sessions.open({
      personId,
      role,
      method,
      stage,
      idToken: idToken ?? null,
      address: request.ip,
      userAgent: request.headers['user-agent'] ?? null,
    });
    await this.transactions.run({ personId, role }, {}, ({ journal }) =>
      journal.record({ action: 'session.opened', subject: { type: 'person', id: personId }, after: { method, stage } }),
    );
    await this.attempts.remember(personId, request.ip);
    this.cookie.write(reply, token);
    return this.views.of(await this.sessions.find(token));
  }

  async #rolesOf(personId: string): Promise<readonly Role[]> {
    const row = await this.database.row<{ roles: Role[] }>(
      `SELECT array_agg(g.role) AS roles FROM person p JOIN role_grant g ON g.person_id = p.id
       WHERE p.id = $1 AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date)`,
      [personId, this.clock.today()],
    );
    return row?.roles ?? [];
  }
}
