import { Inject, Injectable } from '@nestjs/common';
import { answerTo, type AccessWish } from '@fds/accounts/domain';
import { Clock, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { Links } from '../links/links';
import { ACCESS_MAILS } from './access-mails';
import { Attempts } from './attempts';
import { requireUsableAddress } from './usable-address';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly open: boolean;
}

/**
 * Somebody before the door gives a mail address. Whatever is behind it, the same is done: one look, one link, one
 * message; what it was is told to the mailbox only. The link's own row is its record: the journal, which nobody may
 * shorten, is not written by strangers (docs/decisions/0009).
 */
@Injectable()
export class AskAccess {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `invalid` when the address cannot name an account; beyond the limits nothing is written, and nothing said. */
  async ask(email: string, wish: AccessWish, address: string): Promise<void> {
    requireUsableAddress(email);
    await this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, outbox } = transaction;
      if (!(await this.attempts.takeLink(sql, email, address))) return;
      const [person] = await sql<Found>(
        `SELECT p.id, p.name, p.email::text AS email, p.disabled_at IS NULL AND EXISTS (SELECT 1 FROM role_grant g
           WHERE g.person_id = p.id AND (g.ends_on IS NULL OR g.ends_on >= $2::date)) AS open
         FROM person p WHERE p.email = $1::citext`,
        [email, this.clock.today()],
      );
      const answer = answerTo(wish, !person ? 'unknown' : person.open ? 'open' : 'closed');
      const closed = answer === 'closed';
      const link = await this.links.write(transaction, {
        purpose: closed ? 'sign_in' : answer,
        email: person?.email ?? email,
        personId: person?.id ?? null,
        // A link that never works: a closed account costs as much work as any other.
        ...(closed && { life: 0 }),
      });
      await outbox.add({
        personId: person?.id ?? null,
        kind: 'access',
        occasion: `access.${answer}:${link.id}`,
        to: { name: person?.name ?? email, address: person?.email ?? email },
        ...ACCESS_MAILS[answer],
        ...(!closed && { link: link.url }),
      });
    });
  }
}
