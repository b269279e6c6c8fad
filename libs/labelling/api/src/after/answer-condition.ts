import { Inject, Injectable } from '@nestjs/common';
import { ApplicationMessage, WriteMessage } from '@fds/applications/api';
import { canAnswerCondition, CONDITION_ANSWER_INTRO, CONDITION_ANSWER_REASONS } from '@fds/labelling/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed } from '../review/refusals';
import { LabelFactsQueries, noSuchEvent } from './label-facts';

/** The label is held: an answer does not cross with its lifting. */
const HELD = `SELECT 1 FROM event_label WHERE event_id = $1 AND label = 'conditional' AND notified_at IS NOT NULL FOR SHARE`;
const WRITE = `INSERT INTO condition_answer (event_id, text, answered_by, answered_at, message_id) VALUES ($1, $2, $3, $4, $5)`;

/** The holder says what it has done about the condition of a label, in the dossier's thread: that is where files are joined. */
@Injectable()
export class AnswerCondition {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LabelFactsQueries) private readonly facts: LabelFactsQueries,
    @Inject(WriteMessage) private readonly messages: WriteMessage,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `missing` for an event of another organisation, `refused` when no condition waits. Returns the dossier's id. */
  async run(actor: Actor, eventId: string, text: string): Promise<string> {
    const facts = await this.facts.of(eventId);
    if (!actor.organisationIds.includes(facts.organisationId)) throw noSuchEvent();
    allowed(canAnswerCondition(actor, facts, facts.edition, text), CONDITION_ANSWER_REASONS);
    const doer = { personId: actor.personId, role: actor.role };
    const written = await this.transactions.run(doer, { messages: ApplicationMessage }, async (transaction) => {
      const { sql, journal } = transaction;
      const [held] = await sql(HELD, [eventId]);
      if (!held) return false;
      const messageId = await this.messages.within(transaction, actor, facts.applicationId, {
        circle: 'thread',
        text: `${CONDITION_ANSWER_INTRO}${text.trim()}`,
        item: eventId,
      });
      await sql(WRITE, [eventId, text.trim(), actor.personId, this.clock.now(), messageId]);
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
