import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  canWithdrawLabelled,
  changeToldToHolder,
  dossierCalledOff,
  LIFE_REASONS,
  standsLabelled,
} from '@fds/programme/domain';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { EventChange } from './event-change.entity';
import { allowed, readRoots } from './life-facts';
import { LifeMails } from './life-mails';
import { takeEffect } from './life-writing';

/** Proposed changes of an event that does not take place wait for nobody any more. */
const DROP = `UPDATE event_change SET state = 'withdrawn', settled_by = $2, settled_at = $3
  WHERE event_id = ANY ($1::uuid[]) AND state = 'proposed'`;
const HOLD = 'SELECT id FROM application WHERE id = $1 FOR UPDATE';
const HOLD_EVENTS = 'SELECT id FROM event WHERE application_id = $1 ORDER BY id FOR UPDATE';

/**
 * Withdraws a dossier after its label: every event of it that stands labelled is cancelled, with one reason. The decision
 * stays; certificates and counts follow what became of the events. Each is brought back by undoing its change.
 */
@Injectable()
export class CallOff {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(LifeMails) private readonly mails: LifeMails,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Returns how many events were cancelled. */
  run(actor: Actor, applicationId: string, given: string): Promise<number> {
    const reason = given.trim();
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { changes: EventChange }, async ({ changes, ...transaction }) => {
      const now = this.clock.now();
      await transaction.sql(HOLD, [applicationId]);
      await transaction.sql(HOLD_EVENTS, [applicationId]);
      const roots = await readRoots(transaction.sql, applicationId, now);
      const [first] = roots;
      const mine = first && (actor.role === 'coordinator' || actor.organisationIds.includes(first.organisationId));
      if (!first || !mine || (actor.role !== 'coordinator' && !roots.some(({ notified }) => notified)))
        throw new PortalError('missing', 'programme.application_missing', 'Ce dossier n’existe pas, ou plus.');
      const standing = roots.filter((root) => standsLabelled(root) && root.happening !== 'cancelled');
      allowed(
        canWithdrawLabelled(
          actor,
          standing[0] ?? roots.find(({ notified }) => notified) ?? first,
          first.edition,
          reason,
        ),
        LIFE_REASONS,
      );
      if (standing.length === 0)
        throw new PortalError('refused', 'programme.refused', 'Les événements de ce dossier sont déjà annulés.', {
          reasons: ['nothing_changes'],
        });
      for (const root of standing) {
        await changes.insert({
          id: randomUUID(),
          eventId: root.eventId,
          state: 'applied',
          happening: 'cancelled',
          happeningBefore: root.happening,
          reasonBefore: root.reason,
          reason,
          facts: [],
          askedBy: actor.personId,
          byCoordination: actor.role === 'coordinator',
          askedAt: now,
        });
        await takeEffect(transaction, root, { happening: 'cancelled', reason, facts: [] }, now);
      }
      await transaction.sql(DROP, [standing.map(({ eventId }) => eventId), actor.personId, now]);
      await transaction.journal.record({
        action: 'application.called_off',
        subject: { type: 'application', id: applicationId },
        editionYear: first.editionYear,
        before: Object.fromEntries(standing.map(({ eventId, happening }) => [eventId, happening])),
        after: { happening: 'cancelled', events: standing.length, reason },
      });
      const occasion = `application.called_off:${applicationId}:${now.toISOString()}`;
      if (actor.role === 'coordinator')
        for (const root of standing) {
          const told = this.mails.told(root, { happening: 'cancelled', facts: [], reason }, true);
          await this.mails.toHolder(transaction, root, `${occasion}:${root.eventId}`, actor.personId, (name) =>
            changeToldToHolder(name, told),
          );
        }
      else
        await this.mails.toCoordination(transaction, first, occasion, actor.personId, (name) =>
          dossierCalledOff(name, {
            title: first.applicationTitle,
            organisationName: first.organisationName,
            events: standing.length,
            reason,
            link: `${this.settings.publicUrl}/pilotage/dossiers/${applicationId}`,
          }),
        );
      return standing.length;
    });
  }
}
