import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { outsideOfTerritory } from '@fds/accounts/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Verdict } from '@fds/shared/kernel';
import {
  canMakeLink,
  canRestoreLink,
  canRevokeLink,
  COUNTING_REASONS,
  type CountingReason,
} from '@fds/attendance/domain';
import { CountingLinks } from './counting-links';
import { EventCounting } from './event-counting';

/** Links of one event are made one after the other, so that their number is never passed. */
const HELD = `SELECT 1 FROM event WHERE id = $1 FOR NO KEY UPDATE`;
const STANDING = `SELECT count(*)::integer AS standing FROM counting_link WHERE event_id = $1 AND revoked_at IS NULL`;
const MAKE = `INSERT INTO counting_link (id, event_id, label, token_digest, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const LINK = `SELECT label, event_id AS "eventId", revoked_at AS "revokedAt", dropped FROM counting_link WHERE id = $1 FOR UPDATE`;
const REVOKE = `UPDATE counting_link SET revoked_at = $2, revoked_by = $3, dropped = $4 WHERE id = $1`;
const RESTORE = `UPDATE counting_link SET revoked_at = NULL, revoked_by = NULL, dropped = false WHERE id = $1`;

interface Link {
  readonly label: string;
  readonly eventId: string;
  readonly revokedAt: Date | null;
  readonly dropped: boolean;
}

function allowed(verdict: Verdict<CountingReason>): void {
  if (verdict.allowed) return;
  if (verdict.reasons.includes('outside_territory')) throw outsideOfTerritory();
  const [first] = verdict.reasons;
  throw new PortalError('refused', 'counting.refused', first ? COUNTING_REASONS[first] : '', {
    reasons: verdict.reasons,
  });
}

/** Makes counting links, takes them back with what they counted or without, and gives them back. */
@Injectable()
export class ManageLinks {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(EventCounting) private readonly counting: EventCounting,
    @Inject(CountingLinks) private readonly links: CountingLinks,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async make(actor: Actor, eventId: string, label: string): Promise<void> {
    const { event, editionState, days } = await this.counting.place(actor, eventId);
    const now = this.clock.now();
    const id = randomUUID();
    await this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      await sql(HELD, [eventId]);
      const [row] = await sql<{ standing: number }>(STANDING, [eventId]);
      allowed(canMakeLink(actor, event, editionState, days, row?.standing ?? 0, now));
      await sql(MAKE, [id, eventId, label.trim(), this.links.digest(this.links.token(id)), actor.personId, now]);
      await journal.record({
        action: 'counting.link_made',
        subject: { type: 'event', id: eventId },
        editionYear: event.editionYear,
        after: { link: id, label: label.trim() },
      });
    });
  }

  /** Answers the id of the event. */
  revoke(actor: Actor, linkId: string, withTaps: boolean): Promise<string> {
    return this.#change(
      actor,
      linkId,
      canRevokeLink,
      'counting.link_revoked',
      [REVOKE, this.clock.now(), actor.personId, withTaps],
      {
        withTaps,
      },
    );
  }

  /** Answers the id of the event. */
  restore(actor: Actor, linkId: string): Promise<string> {
    return this.#change(actor, linkId, canRestoreLink, 'counting.link_restored', [RESTORE], {});
  }

  async #change(
    actor: Actor,
    linkId: string,
    policy: typeof canRestoreLink,
    action: string,
    [statement, ...values]: readonly [string, ...unknown[]],
    told: object,
  ): Promise<string> {
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async ({ sql, journal }) => {
      const { event, editionState } = await this.counting.placeOfLink(actor, linkId, sql);
      const [link] = await sql<Link>(LINK, [linkId]);
      if (!link) throw new PortalError('missing', 'counting.missing', 'Ce comptage n’existe pas, ou plus.');
      // Who makes links of this event waits, so that their number is never passed.
      await sql(HELD, [link.eventId]);
      const [row] = await sql<{ standing: number }>(STANDING, [link.eventId]);
      allowed(policy(actor, event, link, editionState, row?.standing ?? 0));
      await sql(statement, [linkId, ...values]);
      await journal.record({
        action,
        subject: { type: 'event', id: link.eventId },
        editionYear: event.editionYear,
        before: { link: linkId, label: link.label, dropped: link.dropped },
        after: { link: linkId, ...told },
      });
      return link.eventId;
    });
  }
}
