import { Inject, Injectable } from '@nestjs/common';
import { INVITATIONS_PER_ADDRESS, invitationsPerDay, mailboxOf } from '@fds/accounts/domain';
import { Clock, type Transaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Role } from '@fds/shared/kernel';

const DAY = 86_400_000;
/** Two counts each, since the indexes are by purpose. */
const SENT = `SELECT
  (SELECT count(*) FROM access_link WHERE purpose = 'invitation' AND details->>'invitedBy' = $1 AND created_at > $3)
    + (SELECT count(*) FROM access_link WHERE purpose = 'activity' AND details->>'invitedBy' = $1 AND created_at > $3) AS "byPerson",
  (SELECT count(*) FROM access_link WHERE purpose IN ('invitation', 'activity') AND created_at > $3
     AND regexp_replace(lower(email::text), '(.)\\+.*@', '\\1@') = $2) AS "toAddress"`;

/** How many invitations one person sends and one mailbox gets within a day, to teams and to activities together. */
@Injectable()
export class InvitationLimits {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /**
   * Counts under locks of inviter and mailbox, so that a hundred requests at once count as a hundred. Throws `limited`.
   */
  async refuseWhenReached(
    { sql }: Pick<Transaction<Record<never, never>>, 'sql'>,
    actor: Actor,
    email: string,
  ): Promise<void> {
    const mailbox = mailboxOf(email);
    for (const one of [actor.personId, mailbox])
      await sql(`SELECT pg_advisory_xact_lock(hashtextextended('invitations:' || $1, 0))`, [one]);
    const since = new Date(this.clock.now().getTime() - DAY);
    const [sent] = await sql<{ byPerson: number; toAddress: number }>(SENT, [actor.personId, mailbox, since]);
    const role: Role = actor.actingFor ? 'coordinator' : actor.role;
    if (Number(sent?.byPerson ?? 0) >= invitationsPerDay(role))
      throw new PortalError(
        'limited',
        'accounts.too_many_invitations',
        'Vous avez envoyé beaucoup d’invitations aujourd’hui. Recommencez demain, ou écrivez à la coordination.',
      );
    if (Number(sent?.toAddress ?? 0) >= INVITATIONS_PER_ADDRESS)
      throw new PortalError(
        'limited',
        'accounts.too_many_to_address',
        'Cette adresse a reçu plusieurs invitations aujourd’hui. Attendez demain pour en envoyer une autre.',
      );
  }
}
