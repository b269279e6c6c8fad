import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PortalError, type Role } from '@fds/shared/kernel';
import { Clock, Transactions, type Transaction } from '@fds/shared/api-kit';
import { arriveMail, leaveMail, TAKEN_MAIL } from '../doors/access-mails';
import { Attempts } from '../doors/attempts';
import { requireUsableAddress } from '../doors/usable-address';
import { Links } from '../links/links';

/** What the two links of a change of address know: they belong together, and which mailbox each was sent to. */
export interface AddressChange {
  /** Names the pair. */
  readonly change: string;
  readonly side: 'from' | 'to';
  readonly from: string;
  readonly to: string;
}
type Doer = { readonly personId: string; readonly role: Role };

/** A person asks for another mail address; both mailboxes have to confirm (docs/decisions/0009). */
@Injectable()
export class ChangeAddress {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Writes to both mailboxes; a former request ends. Whether the new address has an account is told to its mailbox only. */
  async ask(doer: Doer, to: string, address: string): Promise<void> {
    requireUsableAddress(to);
    await this.transactions.run(doer, {}, async (transaction) => {
      const { sql, journal, outbox } = transaction;
      // The count before the person, as wherever links are asked for: nobody waits for each other.
      if (!(await this.attempts.takeLink(sql, to, address)))
        throw new PortalError(
          'limited',
          'accounts.too_many_links',
          'Trop de messages ont été envoyés à cette adresse. Attendez une vingtaine de minutes.',
        );
      const [person] = await sql<{ name: string; from: string; same: boolean }>(
        `SELECT name, email::text AS "from", email = $2::citext AS same FROM person WHERE id = $1 FOR UPDATE`,
        [doer.personId, to],
      );
      if (!person || person.same)
        throw new PortalError('refused', 'accounts.same_address', 'C’est déjà l’adresse de votre compte.');
      await this.#revoke(transaction, doer.personId);
      const { name, from } = person;
      const [taken] = await sql(`SELECT 1 FROM person WHERE email = $1::citext`, [to]);
      const change = randomUUID();
      const written = { purpose: 'email_change', personId: doer.personId } as const;
      const leave = await this.links.write(transaction, {
        ...written,
        email: from,
        details: { change, side: 'from', from, to } satisfies AddressChange,
      });
      const arrive = await this.links.write(transaction, {
        ...written,
        email: to,
        details: { change, side: 'to', from, to } satisfies AddressChange,
      });
      await outbox.add({
        personId: doer.personId,
        kind: 'access',
        occasion: `access.leave:${change}`,
        to: { name, address: from },
        ...leaveMail(to),
        link: leave.url,
      });
      await outbox.add({
        personId: doer.personId,
        kind: 'access',
        occasion: `access.arrive:${change}`,
        to: { name: taken ? to : name, address: to },
        ...(taken ? TAKEN_MAIL : { ...arriveMail(from), link: arrive.url }),
      });
      await journal.record({
        action: 'person.address_change_asked',
        subject: { type: 'person', id: doer.personId },
        before: { email: from },
        after: { email: to },
      });
    });
  }

  /** Ends a change that still waits. Throws `missing` when none does. */
  async cancel(doer: Doer): Promise<void> {
    await this.transactions.run(doer, {}, async (transaction) => {
      if (!(await this.#revoke(transaction, doer.personId)))
        throw new PortalError('missing', 'accounts.no_address_change', 'Aucun changement d’adresse n’est en attente.');
      await transaction.journal.record({
        action: 'person.address_change_cancelled',
        subject: { type: 'person', id: doer.personId },
      });
    });
  }

  /** Ends the links of changes that are not complete; true when there was one. */
  async #revoke({ sql }: Pick<Transaction<Record<never, never>>, 'sql'>, personId: string): Promise<boolean> {
    const revoked = await sql(
      `UPDATE access_link l SET revoked_at = $2 WHERE person_id = $1 AND purpose = 'email_change' AND revoked_at IS NULL
       AND expires_at > $2 AND EXISTS (SELECT 1 FROM access_link o WHERE o.person_id = $1 AND o.purpose = 'email_change'
         AND o.details->>'change' = l.details->>'change' AND o.used_at IS NULL) RETURNING id`,
      [personId, this.clock.now()],
    );
    return revoked.length > 0;
  }
}
