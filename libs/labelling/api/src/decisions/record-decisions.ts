import { Inject, Injectable } from '@nestjs/common';
import { Application } from '@fds/applications/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { canDecide, DECISION_REASONS } from '@fds/labelling/domain';
import { allowed, movedMeanwhile } from '../review/refusals';
import type { RecordDecisionsRequest } from '../review/review.contract';
import { ReviewQueries } from '../review/review.queries';
import { decidedEvents } from '../review/review.view';
import { writeDecisions } from './write-decisions';

/** A correction that is waited for; asking for one holds the dossier's row. */
const WAITING = `SELECT 1 FROM correction_request WHERE application_id = $1 AND answered_at IS NULL AND cancelled_at IS NULL`;

/** Records what the committee decided of a dossier, all its events at once; the holder learns nothing yet (rule 16). */
@Injectable()
export class RecordDecisions {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ReviewQueries) private readonly queries: ReviewQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(actor: Actor, id: string, { decisions }: RecordDecisionsRequest): Promise<void> {
    const facts = await this.queries.facts(actor, id);
    // Decided by somebody else since the page was opened: that is a conflict to be shown, not a rule to be told.
    if (facts.application.state === 'decided') throw await movedMeanwhile(this.queries, actor, id);
    const events = decidedEvents(facts);
    const verdict = canDecide(actor, facts.application, facts.edition, events, decisions);
    // The reads are several: the other's labels may have been there already, and the state of the dossier not yet.
    if (!verdict.allowed && (await this.queries.facts(actor, id)).application.state === 'decided')
      throw await movedMeanwhile(this.queries, actor, id);
    allowed(verdict, DECISION_REASONS);
    const own = new Map(events.map((event) => [event.id, event.label]));
    const now = this.clock.now();
    const doer = { personId: actor.personId, role: actor.role };
    const recorded = await this.transactions.run(
      doer,
      { applications: Application },
      async ({ applications, journal, refreshOverview, sql }) => {
        // `updatedAt` stays: the holder reads it, and would see that something was decided (rule 16).
        const won = await applications.update({ id, state: 'ready_for_committee' }, { state: 'decided' });
        if (won.affected !== 1) return false;
        // The row is held: what was asked of the holder at the same moment is there now, or comes too late.
        const [waiting] = await sql(WAITING, [id]);
        if (waiting) throw await movedMeanwhile(this.queries, actor, id);
        const written = await writeDecisions(
          { sql },
          decisions.map(({ eventId, outcome, reason, conditionDueOn = null }) => ({
            eventId,
            before: own.get(eventId) ?? 'pending',
            outcome,
            reason,
            conditionDueOn: outcome === 'label_with_conditions' ? conditionDueOn : null,
            decidedBy: actor.personId,
          })),
          null,
          now,
        );
        // Thrown, not returned: what was written before goes with it.
        if (!written) throw await movedMeanwhile(this.queries, actor, id);
        await refreshOverview(
          events.map((event) => event.id),
          'filed',
        );
        await journal.record({
          action: 'application.decided',
          subject: { type: 'application', id },
          editionYear: facts.application.editionYear,
          before: { state: 'ready_for_committee' },
          after: { state: 'decided', decisions },
        });
        return true;
      },
    );
    if (!recorded) throw await movedMeanwhile(this.queries, actor, id);
  }
}
