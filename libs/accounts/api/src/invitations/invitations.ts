import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import { PortalError } from '@fds/shared/kernel';
import { Clock, Database, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { createPerson } from '../people/create-person';
import { SessionStore } from '../sessions/session-store';
import type { AcceptInvitationRequest, InvitationView } from './invitations.contract';

const HOUR = 3_600_000;
const GONE = new PortalError('missing', 'accounts.link_gone', 'Ce lien n’est plus valable. Demandez-en un nouveau.');

/** The first administrator's link, and what its reader does with it (docs/decisions/0004). */
@Injectable()
export class Invitations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A token valid one hour, once. Throws `refused` when an administrator exists. */
  async forFirstAdministrator(email: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const now = this.clock.now();
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      await sql(`LOCK TABLE role_grant IN SHARE ROW EXCLUSIVE MODE`);
      const [found] = await sql(`SELECT 1 FROM role_grant WHERE role = 'administrator' LIMIT 1`);
      if (found)
        throw new PortalError(
          'refused',
          'accounts.administrator_exists',
          'Un compte d’administration existe déjà : c’est lui qui ouvre les autres.',
        );
      await sql(`UPDATE invitation SET used_at = $1 WHERE role = 'administrator' AND used_at IS NULL`, [now]);
      await sql(
        `INSERT INTO invitation (id, email, role, created_at, expires_at) VALUES ($1, $2, 'administrator', $3, $4)`,
        [digest(token), email, now, new Date(now.getTime() + HOUR)],
      );
      await journal.record({
        action: 'invitation.written',
        subject: { type: 'invitation', id: digest(token) },
        after: { email, role: 'administrator' },
      });
    });
    return token;
  }

  /** What the page of the link shows. Throws `missing` when it is used, expired or unknown. */
  async read(token: string): Promise<InvitationView> {
    const row = await this.database.row<InvitationView>(
      `SELECT email::text AS email, role, expires_at AS "expiresAt" FROM invitation WHERE id = $1 AND used_at IS NULL AND expires_at > $2`,
      [digest(token), this.clock.now()],
    );
    if (!row) throw GONE;
    return row;
  }

  /** Creates the account and opens a session; the link is used up. Returns the session's token. */
  async accept(token: string, { name, password }: AcceptInvitationRequest): Promise<string> {
    const { email, role } = await this.read(token);
    const strong = canUsePassword(password, email);
    if (!strong.allowed) {
      const errors = strong.reasons.map((reason) => ({
        pointer: '/password',
        rule: reason,
        detail: PASSWORD_REASONS[reason],
      }));
      throw new PortalError('invalid', 'accounts.weak_password', 'Ce mot de passe est trop simple.', { errors });
    }
    const personId = await this.transactions.run(SYSTEM, {}, async (transaction) => {
      const used = await transaction.sql(
        `UPDATE invitation SET used_at = $2 WHERE id = $1 AND used_at IS NULL RETURNING id`,
        [digest(token), this.clock.now()],
      );
      if (used.length === 0) throw GONE;
      return createPerson(transaction, { email, name, password, roles: [role] });
    });
    return this.sessions.open(personId, role);
  }
}

const digest = (token: string): string => createHash('sha256').update(token).digest('hex');
