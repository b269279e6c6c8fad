import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Affiliations } from '../affiliations';
import { SessionStore, type LiveSession } from '../sessions/session-store';
import { writesWithin } from '../territory/write-within';

/** A coordinator stands in a holder's place for a while; both the coming and the going have their line in the journal. */
@Injectable()
export class EnterForHolder {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(Affiliations) private readonly affiliations: Affiliations,
  ) {}

  /** Answers the session's new token. Throws `missing`, or `forbidden` outside the coordinator's departments. */
  async enter(actor: Actor, session: LiveSession, organisationId: string): Promise<string> {
    const organisation = await this.affiliations.find(organisationId);
    if (!organisation)
      throw new PortalError('missing', 'organisations.missing', 'Cette structure n’existe pas, ou plus.');
    writesWithin(actor, organisation.department ? [organisation.department] : []);
    await this.#record(actor, 'organisation.entered', organisationId);
    return this.sessions.rotate(session.id, { actingFor: organisationId });
  }

  /** Answers the session's new token. */
  async leave(actor: Actor, session: LiveSession): Promise<string> {
    if (session.actingFor) await this.#record(actor, 'organisation.exited', session.actingFor);
    return this.sessions.rotate(session.id, { actingFor: null });
  }

  #record({ personId }: Actor, action: string, id: string): Promise<void> {
    return this.transactions.run({ personId, role: 'coordinator' }, {}, ({ journal }) =>
      journal.record({ action, subject: { type: 'organisation', id } }),
    );
  }
}
