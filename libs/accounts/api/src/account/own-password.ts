import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PortalError, type Role } from '@fds/shared/kernel';
import { Database, Transactions, type Transaction } from '@fds/shared/api-kit';
import { passwordNews } from '../doors/access-mails';
import { Attempts } from '../doors/attempts';
import { Links } from '../links/links';
import { changePassword } from '../people/create-person';
import { endSessions } from '../sessions/end-sessions';
import { passwordMatches } from '../sessions/passwords';
import { requireStrongPassword } from '../sessions/require-strong';

interface Person {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string | null;
}
/** Who asks, from where, and the session that goes on. */
export interface Asking {
  readonly personId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly address: string;
}

/** A signed-in person chooses, changes or takes away the password; every other session ends. */
@Injectable()
export class OwnPassword {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Links) private readonly links: Links,
  ) {}

  /** Throws `invalid` when the present password is wrong or the new one too simple, `limited` after too many tries. */
  async change(asking: Asking, current: string | null, password: string): Promise<void> {
    const person = await this.#person(asking.personId);
    requireStrongPassword(password, person.email);
    await this.#requireCurrent(person, current, asking.address);
    await this.#write(asking, person, 'changed', (transaction) =>
      changePassword(transaction, asking.personId, password),
    );
  }

  /** From then on the account is opened by mailed links. Throws `refused` when there is no password. */
  async remove(asking: Asking, current: string): Promise<void> {
    const person = await this.#person(asking.personId);
    if (!person.passwordHash)
      throw new PortalError('refused', 'accounts.no_password', 'Votre compte n’a pas de mot de passe.');
    await this.#requireCurrent(person, current, asking.address);
    await this.#write(asking, person, 'removed', async ({ sql, journal }) => {
      await sql(`UPDATE person SET password_hash = NULL WHERE id = $1`, [asking.personId]);
      await journal.record({ action: 'person.password_removed', subject: { type: 'person', id: asking.personId } });
    });
  }

  async #person(personId: string): Promise<Person> {
    const person = await this.database.row<Person>(
      `SELECT name, email::text AS email, password_hash AS "passwordHash" FROM person WHERE id = $1`,
      [personId],
    );
    if (!person) throw new Error(`No person ${personId} behind a live session`);
    return person;
  }

  /** Whoever sits down at an open session does not know the password; tries are counted like those at the door. */
  async #requireCurrent({ email, passwordHash }: Person, current: string | null, address: string): Promise<void> {
    if (passwordHash === null) return;
    await this.attempts.takePassword(email, address);
    if (!(await passwordMatches(passwordHash, current ?? ''))) {
      const detail = 'Ce n’est pas votre mot de passe actuel.';
      throw new PortalError('invalid', 'accounts.wrong_password', detail, {
        errors: [{ pointer: '/current', rule: 'wrong_password', detail }],
      });
    }
    await this.attempts.forgive(email, address);
  }

  async #write(
    { personId, role, sessionId }: Asking,
    { name, email }: Person,
    what: 'changed' | 'removed',
    work: (transaction: Transaction<Record<never, never>>) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run({ personId, role }, {}, async (transaction) => {
      await work(transaction);
      await endSessions(transaction.sql, personId, sessionId);
      await this.links.revokeOf(transaction, personId);
      await transaction.outbox.add({
        personId,
        kind: 'access',
        occasion: `password.${what}:${randomUUID()}`,
        to: { name, address: email },
        ...passwordNews(what),
      });
    });
  }
}
