import { Inject, Injectable } from '@nestjs/common';
import { canAnswerCondition, CONDITION_ANSWER_REASONS } from '@fds/labelling/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed } from '../review/refusals';
import { LabelFactsQueries, noSuchEvent } from './label-facts';

/** The label is held: an answer does not cross with its lifting. */
const HELD = `SELECT 1 FROM event_label WHERE event_id = $1 AND label = 'conditional' AND notified_at IS NOT NULL FOR SHARE`;
const WRITE = `INSERT INTO condition_answer (event_id, text, answered_by, answered_at) VALUES ($1, $2, $3, $4)`;

/** The holder says what it has done about the condition of a label. */
@Injectable()
export class AnswerCondition {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LabelFactsQueries) private readonly facts: LabelFactsQueries,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` for an event of another organisation, `refused` when no condition waits. Returns the dossier's id. */
  async run(actor: Actor, eventId: string, text: string): Promise<string> {
    const facts = await this.facts.of(eventId);
    if (!actor.organisationIds.includes(facts.organisationId)) throw noSuchEvent();
    allowed(canAnswerCondition(actor, facts, facts.edition, text), CONDITION_ANSWER_REASONS);
    const doer = { personId: actor.personId, role: actor.role };
    const written = await this.transactions.run(doer, {}, async ({ sql, journal }) => {
      const [held] = await sql(HELD, [eventId]);
      if (!held) return false;
      await sql(WRITE, [eventId, text.trim(), actor.personId, this.clock.now()]);
      await journal.record({
        action: 'event.condition_answered',
        subject: { type: 'event', id: eventId },
        editionYear: facts.editionYear,
        after: { text: text.trim() },
      });
      return true;
    });
    if (!written)
      allowed(
        canAnswerCondition(actor, { ...facts, label: 'labelled' }, facts.edition, text),
        CONDITION_ANSWER_REASONS,
      );
    return facts.applicationId;
  }
}
