import { Inject, Injectable } from '@nestjs/common';
import { PortalError } from '@fds/shared/kernel';
import { Clock, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { linkGone, Links } from '../links/links';
import { createPerson, changePassword } from '../people/create-person';
import { holdAddress } from '../people/hold-address';
import { requireStrongPassword } from '../sessions/require-strong';
import { endSessions } from '../sessions/end-sessions';
import { passwordNews } from './access-mails';
import { Attempts } from './attempts';

/** What the reader of a mailed link does with it; each answers whose account it is, for the entrance. */
@Injectable()
export class ComeThrough {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Uses up a sign-in link. Throws `missing` when it is gone. */
  async signIn(token: string): Promise<string> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { email, personId } = await this.links.use(transaction, token, 'sign_in');
      if (!personId) throw linkGone();
      await this.attempts.forgiveLinks(transaction.sql, email);
      return personId;
    });
  }

  /** Opens an account as holder. Throws `missing` when the link is gone, `refused` when the address has an account by now. */
  async signUp(token: string, name: string, password: string | null): Promise<string> {
    const { email } = await this.links.read(token, 'sign_up');
    if (password !== null) requireStrongPassword(password, email);
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql } = transaction;
      await holdAddress(transaction, email);
      // All links of the mailbox at once and in one order: two of them pressed together wait, rather than for each other.
      await sql(`SELECT 1 FROM access_link WHERE email = $1::citext AND purpose = 'sign_up' ORDER BY id FOR UPDATE`, [
        email,
      ]);
      await this.links.use(transaction, token, 'sign_up');
      const [taken] = await sql(`SELECT 1 FROM person WHERE email = $1::citext`, [email]);
      if (taken)
        throw new PortalError(
          'refused',
          'accounts.address_taken',
          'Un compte existe déjà à cette adresse. Demandez un lien de connexion.',
        );
      await sql(
        `UPDATE access_link SET revoked_at = $2
         WHERE email = $1::citext AND purpose = 'sign_up' AND used_at IS NULL AND revoked_at IS NULL`,
        [email, this.clock.now()],
      );
      await this.attempts.forgiveLinks(sql, email);
      return createPerson(transaction, { email, name, password, roles: ['holder'] });
    });
  }

  /** Gives the account another password; every session and every link that was waiting ends. */
  async choosePassword(token: string, password: string): Promise<string> {
    const { email, personId } = await this.links.read(token, 'password');
    requireStrongPassword(password, email);
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, outbox } = transaction;
      // The person first: two links pressed together follow one another.
      const [person] = await sql<{ name: string; email: string }>(
        `SELECT name, email::text AS email FROM person WHERE id = $1 AND disabled_at IS NULL FOR UPDATE`,
        [personId],
      );
      if (!personId || !person) throw linkGone();
      const { id } = await this.links.use(transaction, token, 'password');
      await changePassword(transaction, personId, password);
      await endSessions(sql, personId);
      await this.links.revokeOf(transaction, personId);
      await this.attempts.forgiveLinks(sql, email);
      const to = { name: person.name, address: person.email };
      await outbox.add({
        personId,
        kind: 'access',
        occasion: `password.changed:${id}`,
        to,
        ...passwordNews('changed'),
      });
      return personId;
    });
  }
}
