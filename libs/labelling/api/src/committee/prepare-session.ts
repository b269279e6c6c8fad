import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canChangeSession, canDeleteSession, canPrepareSession } from '@fds/labelling/domain';
import { CommitteeSession } from '../entities/committee.entity';
import { allowedInSession, changedMeanwhile } from './refusals';
import type { ChangeSessionRequest, PrepareSessionRequest } from './session.contract';
import { SessionQueries } from './session.queries';
import { toSummaryView } from './session.view';

/** A session is prepared, changed until it is closed, deleted while nothing is on its agenda. */
@Injectable()
export class PrepareSession {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionQueries) private readonly queries: SessionQueries,
  ) {}

  /** The id of the new session. */
  async prepare(actor: Actor, request: PrepareSessionRequest): Promise<string> {
    allowedInSession(canPrepareSession(actor, await this.queries.edition(request.editionYear)));
    return this.transactions.run(doer(actor), { sessions: CommitteeSession }, async ({ sessions, journal }) => {
      const session = await sessions.save({ ...request, title: request.title.trim() });
      await journal.record({
        action: 'committee.prepared',
        subject: { type: 'committee_session', id: session.id },
        editionYear: request.editionYear,
        after: request,
      });
      return session.id;
    });
  }

  /** @throws PortalError conflict with the session as somebody else left it */
  async change(actor: Actor, id: string, { version, ...given }: ChangeSessionRequest): Promise<void> {
    const { row, ruled } = await this.queries.facts(id);
    allowedInSession(canChangeSession(actor, ruled));
    const changed = await this.transactions.run(
      doer(actor),
      { sessions: CommitteeSession },
      async ({ sessions, journal }) => {
        const { affected } = await sessions.update({ id, version }, { ...given, version: version + 1 });
        if (affected !== 1) return false;
        const { title, heldOn, place, opinionsDueOn, answersOn } = row;
        await journal.record({
          action: 'committee.changed',
          subject: { type: 'committee_session', id },
          editionYear: row.editionYear,
          before: { title, heldOn, place, opinionsDueOn, answersOn },
          after: given,
        });
        return true;
      },
    );
    if (!changed) throw changedMeanwhile(toSummaryView((await this.queries.facts(id)).row));
  }

  async delete(actor: Actor, id: string): Promise<void> {
    const { row, ruled } = await this.queries.facts(id);
    allowedInSession(canDeleteSession(actor, ruled));
    await this.transactions.run(doer(actor), {}, async ({ journal, sql }) => {
      // Put on the agenda since it was read: it stays.
      const gone = await sql(
        `DELETE FROM committee_session s WHERE s.id = $1 AND s.state = 'prepared' AND s.version = $2 RETURNING s.id`,
        [id, row.version],
      );
      if (gone.length === 0) throw changedMeanwhile(toSummaryView((await this.queries.facts(id)).row));
      await journal.record({
        action: 'committee.deleted',
        subject: { type: 'committee_session', id },
        editionYear: row.editionYear,
        before: { title: row.title, heldOn: row.heldOn },
      });
    });
  }
}

const doer = (actor: Actor) => ({ personId: actor.personId, role: actor.role });
