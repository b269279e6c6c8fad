import { Inject, Injectable } from '@nestjs/common';
import { PortalError, ROLES, type Role } from '@fds/shared/kernel';
import { Clock, Database } from '@fds/shared/api-kit';
import { Attempts } from '../doors/attempts';
import { passwordMatches } from './passwords';

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
    @Inject(Attempts) private readonly attempts: Attempts,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Whose account it is. Throws `limited` after too many failures, `signed_out` when the pair is wrong. */
  async withPassword(email: string, password: string, address: string): Promise<string> {
    await this.attempts.takePassword(email, address);
    // No account has such an address; the database takes some of its letters for others, the count of tries does not.
    const typed = /^[\x20-\x7e]*$/.test(email) ? email.trim() : '';
    const account = await this.database.row<Account>(
      `SELECT p.id, p.password_hash AS "passwordHash", array_agg(g.role) FILTER (WHERE g.ends_on IS NULL OR g.ends_on >= $2::date) AS roles
       FROM person p JOIN role_grant g ON g.person_id = p.id WHERE p.email = $1 AND p.disabled_at IS NULL GROUP BY p.id`,
      [typed, this.clock.today()],
    );
    const role = ROLES.find((one) => account?.roles?.includes(one));
    if (!(await passwordMatches(account?.passwordHash ?? null, password)) || !account || !role)
      throw new PortalError(
        'signed_out',
        'accounts.wrong_pair',
        'L’adresse ou le mot de passe ne correspond pas. Vérifiez les deux, puis recommencez.',
      );
    await this.attempts.forgive(email, address);
    return account.id;
  }
}
