import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { PortalError, ROLES, type Role } from '@fds/shared/kernel';
import { Clock, Database } from '@fds/shared/api-kit';
import { passwordMatches } from './passwords';

const WINDOW_MINUTES = 15;
/** Failures within the window: of one account from one address, of one address, of one account from anywhere. */
const LIMITS = { together: 5, address: 50, account: 100 };

interface Account {
  id: string;
  passwordHash: string | null;
  roles: Role[];
}

/** Recognises a person by password. Known and unknown addresses get the same answer in the same time. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whose account it is. Throws `limited` after too many failures, `signed_out` when the pair is wrong. */
  async withPassword(email: string, password: string, address: string): Promise<string> {
    const accountKey = createHash('sha256').update(email.trim().toLowerCase()).digest('hex');
    await this.#refuseWhenLimited(accountKey, address);
    const account = await this.database.row<Account>(
      `SELECT p.id, p.password_hash AS "passwordHash", array_agg(g.role) FILTER (WHERE g.ends_on IS NULL OR g.ends_on >= $2::date) AS roles
       FROM person p JOIN role_grant g ON g.person_id = p.id WHERE p.email = $1 AND p.disabled_at IS NULL GROUP BY p.id`,
      [email.trim(), this.clock.today()],
    );
    const role = ROLES.find((one) => account?.roles?.includes(one));
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account || !role) {
      await this.database.rows(`INSERT INTO sign_in_attempt (account_key, address, at) VALUES ($1, $2, $3)`, [
        accountKey,
        address,
        this.clock.now(),
      ]);
      throw new PortalError(
        'signed_out',
        'accounts.wrong_pair',
        'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis recommencez.',
      );
    }
    await this.database.rows(`DELETE FROM sign_in_attempt WHERE (account_key = $1 AND address = $2) OR at < $3`, [
      accountKey,
      address,
      this.#windowStart(),
    ]);
    return account.id;
  }

  async #refuseWhenLimited(accountKey: string, address: string): Promise<void> {
    const failures = await this.database.row<{ together: number; address: number; account: number }>(
      `SELECT count(*) FILTER (WHERE account_key = $1 AND address = $2) AS together, count(*) FILTER (WHERE address = $2) AS address,
              count(*) FILTER (WHERE account_key = $1) AS account
       FROM sign_in_attempt WHERE at > $3 AND (account_key = $1 OR address = $2)`,
      [accountKey, address, this.#windowStart()],
    );
    if (
      failures &&
      (failures.together >= LIMITS.together || failures.address >= LIMITS.address || failures.account >= LIMITS.account)
    ) {
      throw new PortalError(
        'limited',
        'accounts.too_many_attempts',
        'Trop d’essais ont échoué. Attendez un quart d’heure, puis recommencez.',
      );
    }
  }

  #windowStart(): Date {
    return new Date(this.clock.now().getTime() - WINDOW_MINUTES * 60_000);
  }
}
