import { Inject, Injectable } from '@nestjs/common';
import {
  canAskForLink,
  canTryPassword,
  LINK_LIMITS,
  mailboxOf,
  PASSWORD_LIMITS,
  type Failures,
} from '@fds/accounts/domain';
import { networkOf, PortalError } from '@fds/shared/kernel';
import { Clock, Database, digestOf, SYSTEM, Transactions, type Transaction } from '@fds/shared/api-kit';

type Sql = Transaction<Record<never, never>>['sql'];

/**
 * What strangers try at the door, counted in the database and so over all replicas. Each try takes its place before it
 * is made, under a lock, so that a hundred at once are no more than a hundred in a row (docs/decisions/0009).
 */
@Injectable()
export class Attempts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Counts one try of a password; `forgive` takes it back when the password was right. Throws `limited`. */
  async takePassword(email: string, address: string): Promise<void> {
    const [account, network] = [accountKey(email), networkOf(address)];
    const allowed = await this.transactions.run(SYSTEM, {}, async ({ sql }) => {
      await oneAtATime(sql, network, account);
      const [failures] = await sql<Failures>(
        `SELECT count(*) FILTER (WHERE account_key = $1 AND address = $2) AS together,
                count(*) FILTER (WHERE address = $2) AS network, count(*) FILTER (WHERE account_key = $1) AS account,
                EXISTS (SELECT 1 FROM person p JOIN known_network k ON k.person_id = p.id AND k.digest = ${DIGEST}
                        WHERE p.email = $4::citext AND k.seen_at > $5) AS known
         FROM sign_in_attempt WHERE kind = 'password' AND at > $3 AND (account_key = $1 OR address = $2)`,
        [account, network, this.#ago(PASSWORD_LIMITS.window), email.trim(), this.#ago(PASSWORD_LIMITS.knownFor)],
      );
      if (!failures || !canTryPassword(failures)) return false;
      await this.#count(sql, 'password', account, network);
      return true;
    });
    if (!allowed)
      throw new PortalError(
        'limited',
        'accounts.too_many_attempts',
        'Trop d’essais ont échoué. Demandez un lien de connexion, ou attendez un quart d’heure.',
      );
  }

  /** The password was right: the account is not held responsible for its tries from here. */
  async forgive(email: string, address: string): Promise<void> {
    await this.database.rows(
      `DELETE FROM sign_in_attempt WHERE kind = 'password' AND account_key = $1 AND address = $2`,
      [accountKey(email), networkOf(address)],
    );
  }

  /** Counts one link asked for, in the transaction that writes it. False, and nothing counted, when there were too many. */
  async takeLink(sql: Sql, email: string, address: string): Promise<boolean> {
    const [mailbox, network] = [accountKey(mailboxOf(email)), networkOf(address)];
    await oneAtATime(sql, network, mailbox);
    const [asked] = await sql<{ mailbox: number; network: number }>(
      `SELECT count(*) FILTER (WHERE account_key = $1 AND at > $3) AS mailbox,
              count(*) FILTER (WHERE address = $2) AS network
       FROM sign_in_attempt WHERE kind = 'link' AND at > $4 AND (account_key = $1 OR address = $2)`,
      [mailbox, network, this.#ago(LINK_LIMITS.mailboxWindow), this.#ago(LINK_LIMITS.networkWindow)],
    );
    if (!asked || !canAskForLink(asked)) return false;
    await this.#count(sql, 'link', mailbox, network);
    return true;
  }

  /** Somebody came in by a mailed link: the mailbox is theirs, and may ask again. */
  async forgiveLinks(sql: Sql, email: string): Promise<void> {
    await sql(`DELETE FROM sign_in_attempt WHERE kind = 'link' AND account_key = $1`, [accountKey(mailboxOf(email))]);
  }

  /** Remembers from where a person has come in. */
  async remember(personId: string, address: string): Promise<void> {
    await this.database.rows(
      `INSERT INTO known_network AS k (person_id, digest, seen_at)
       SELECT p.id, ${DIGEST}, $3 FROM person p WHERE p.id = $1
       ON CONFLICT (person_id, digest) DO UPDATE SET seen_at = $3 WHERE k.seen_at < $3::timestamptz - interval '1 day'`,
      [personId, networkOf(address), this.clock.now()],
    );
  }

  async #count(sql: Sql, kind: 'password' | 'link', account: string, network: string): Promise<void> {
    await sql(`INSERT INTO sign_in_attempt (kind, account_key, address, at) VALUES ($1, $2, $3, $4)`, [
      kind,
      account,
      network,
      this.clock.now(),
    ]);
  }

  #ago(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() - milliseconds);
  }
}

/** Of the person `p` at the network address `$2`. */
const DIGEST = `encode(sha256(convert_to(p.id::text || ':' || $2::text, 'UTF8')), 'hex')`;

/** Tries from one network address, and on one account, follow one another until the end of the transaction. */
async function oneAtATime(sql: Sql, network: string, account: string): Promise<void> {
  await sql(`SELECT pg_advisory_xact_lock(1, hashtext($1))`, [network]);
  await sql(`SELECT pg_advisory_xact_lock(2, hashtext($1))`, [account]);
}

const accountKey = (email: string): string => digestOf(email.trim().toLowerCase());
