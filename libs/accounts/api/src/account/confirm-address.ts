import { Inject, Injectable } from '@nestjs/common';
import { PortalError } from '@fds/shared/kernel';
import { SYSTEM, Transactions } from '@fds/shared/api-kit';
import { changedMail } from '../doors/access-mails';
import { holdAddress } from '../people/hold-address';
import { linkGone, Links } from '../links/links';
import type { EmailConfirmationView } from '../doors/access.contract';
import type { AddressChange } from './change-address';

/** One of the two mailboxes confirms a change of address; the second one completes it. */
@Injectable()
export class ConfirmAddress {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
  ) {}

  /** Throws `missing` when the link is gone, `refused` when the new address has an account by now. */
  async by(token: string): Promise<EmailConfirmationView> {
    const { personId } = await this.links.read(token, 'email_change');
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, journal, outbox } = transaction;
      // The row of the person is the place where both confirmations meet: the second one sees the first.
      const [person] = await sql<{ name: string }>(
        `SELECT name FROM person WHERE id = $1 AND disabled_at IS NULL FOR UPDATE`,
        [personId],
      );
      if (!personId || !person) throw linkGone();
      const { id, details } = await this.links.use<AddressChange>(transaction, token, 'email_change');
      const { change, side, from, to } = details;
      const [other] = await sql<{ used: boolean }>(
        `SELECT used_at IS NOT NULL AS used FROM access_link
         WHERE person_id = $1 AND details->>'change' = $2 AND id <> $3 AND revoked_at IS NULL`,
        [personId, change, id],
      );
      if (!other?.used) return { done: false, newEmail: to, waitingFor: side === 'from' ? to : from };
      await holdAddress(transaction, to);
      const [taken] = await sql(`SELECT 1 FROM person WHERE email = $1::citext AND id <> $2`, [to, personId]);
      if (taken)
        throw new PortalError(
          'refused',
          'accounts.address_taken',
          'Un compte existe déjà à cette adresse. Écrivez à la coordination, qui peut réunir les deux.',
        );
      await sql(`UPDATE person SET email = $2 WHERE id = $1`, [personId, to]);
      await this.links.revokeOf(transaction, personId);
      await journal.record({
        action: 'person.address_changed',
        subject: { type: 'person', id: personId },
        before: { email: from },
        after: { email: to },
      });
      for (const address of [from, to])
        await outbox.add({
          personId,
          kind: 'access',
          occasion: `access.changed:${change}:${address === to ? 'to' : 'from'}`,
          to: { name: person.name, address },
          ...changedMail(to),
        });
      return { done: true, newEmail: to, waitingFor: null };
    });
  }
}
