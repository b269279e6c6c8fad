import { Inject, Injectable } from '@nestjs/common';
import type { Repository } from 'typeorm';
import {
  canSettleChange,
  canUndoChange,
  changeSettled,
  changeTakenBack,
  LIFE_REASONS,
  type FactChange,
} from '@fds/programme/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { EventChange } from './event-change.entity';
import { allowed, noSuchEvent, readLife, visibleTo, type LifeFacts } from './life-facts';
import { LifeMails } from './life-mails';
import { changedMeanwhile, holdEvent, takeEffect, type Writing } from './life-writing';

const OF_CHANGE = 'SELECT event_id AS "eventId" FROM event_change WHERE id = $1';
const LATER = `SELECT 1 FROM event_change WHERE event_id = $1 AND id <> $2 AND state IN ('applied', 'accepted')
  AND coalesce(settled_at, asked_at) >= $3 LIMIT 1`;

/** What becomes of a change: the coordination accepts or refuses it, whoever made it takes it back. */
@Injectable()
export class SettleChange {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LifeMails) private readonly mails: LifeMails,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Accepts a proposed change: it takes effect now, and the label is kept. Returns the event's id. */
  accept(actor: Actor, id: string): Promise<string> {
    return this.#settled(actor, id, null);
  }
  /** Refuses it: the event stays as it is. */
  refuse(actor: Actor, id: string, reason: string): Promise<string> {
    return this.#settled(actor, id, reason);
  }

  #settled(actor: Actor, id: string, refusal: string | null): Promise<string> {
    return this.#run(actor, id, async (transaction, change, facts, now) => {
      allowed(canSettleChange(actor, change.state, facts, facts.edition, refusal ?? undefined), LIFE_REASONS);
      const accepted = refusal === null;
      const { happening, reason } = change;
      const before = { happeningBefore: facts.happening, reasonBefore: facts.reason };
      await transaction.changes.update(
        { id },
        {
          state: accepted ? 'accepted' : 'refused',
          settledBy: actor.personId,
          settledAt: now,
          settledReason: refusal?.trim() ?? '',
          ...(accepted ? before : {}),
        },
      );
      if (accepted) await takeEffect(transaction, facts, { happening, reason, facts: change.facts }, now);
      await transaction.journal.record({
        action: accepted ? 'event.change_accepted' : 'event.change_refused',
        subject: { type: 'event', id: facts.eventId },
        editionYear: facts.editionYear,
        before: sides(change.facts, 'before'),
        after: { ...sides(change.facts, 'after'), ...(refusal ? { reason: refusal.trim() } : {}) },
      });
      const told = this.mails.told(facts, change, true);
      await this.mails.toHolder(transaction, facts, `event.change_settled:${id}`, actor.personId, (name) =>
        changeSettled(name, told, accepted, refusal ?? ''),
      );
    });
  }

  /** Takes back a change that waits, or the latest that took effect: the event is as it was before. */
  undo(actor: Actor, id: string): Promise<string> {
    return this.#run(actor, id, async (transaction, change, facts, now) => {
      const [later] = await transaction.sql(LATER, [facts.eventId, id, change.askedAt]);
      allowed(canUndoChange(actor, { state: change.state, latest: !later }, facts, facts.edition), LIFE_REASONS);
      const done = change.state === 'applied';
      await transaction.changes.update(
        { id },
        { state: done ? 'undone' : 'withdrawn', settledBy: actor.personId, settledAt: now },
      );
      if (done) {
        const back = change.facts.map(({ field, before, after }) => ({ field, before: after, after: before }));
        const happening = change.happening === null ? null : change.happeningBefore;
        await takeEffect(transaction, facts, { happening, reason: change.reasonBefore, facts: back }, now);
      }
      await transaction.journal.record({
        action: 'event.change_taken_back',
        subject: { type: 'event', id: facts.eventId },
        editionYear: facts.editionYear,
        before: { ...sides(change.facts, 'after'), ...(change.happening ? { happening: change.happening } : {}) },
        after: sides(change.facts, 'before'),
      });
      const byCoordination = actor.role === 'coordinator';
      const told = this.mails.told(facts, change, byCoordination);
      const mail = (name: string) =>
        changeTakenBack(name, told, byCoordination ? 'La coordination' : facts.organisationName);
      const occasion = `event.change_taken_back:${id}`;
      if (byCoordination) await this.mails.toHolder(transaction, facts, occasion, actor.personId, mail);
      else if (change.happening || !done)
        await this.mails.toCoordination(transaction, facts, occasion, actor.personId, mail);
    });
  }

  async #run(
    actor: Actor,
    id: string,
    work: (
      transaction: Writing & { readonly changes: Repository<EventChange> },
      change: EventChange,
      facts: LifeFacts,
      now: Date,
    ) => Promise<void>,
  ): Promise<string> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { changes: EventChange }, async (transaction) => {
      const now = this.clock.now();
      const [row] = await transaction.sql<{ eventId: string }>(OF_CHANGE, [id]);
      if (!row) throw new PortalError('missing', 'programme.change_missing', noSuchEvent().message);
      await holdEvent(transaction.sql, row.eventId);
      const [found] = await readLife(transaction.sql, [row.eventId], now);
      const facts = visibleTo(actor, found);
      const change = await transaction.changes.findOneBy({ id });
      if (!change) throw changedMeanwhile();
      await work(transaction, change, facts, now);
      return row.eventId;
    });
  }
}

const sides = (facts: readonly FactChange[], side: 'before' | 'after'): Record<string, unknown> =>
  Object.fromEntries(facts.map((fact) => [fact.field, fact[side]]));
