import { Inject, Injectable } from '@nestjs/common';
import { canUsePassword, PASSWORD_REASONS } from '@fds/accounts/domain';
import { PortalError, type Role } from '@fds/shared/kernel';
import { Clock, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { Links } from '../links/links';
import { createPerson } from '../people/create-person';

import type { AcceptInvitationRequest, InvitationView } from './invitations.contract';

const HOUR = 3_600_000;

/** What an invitation gives. */
interface InvitationDetails {
  readonly role: Role;
}

/** The first administrator's link, and what its reader does with it (docs/decisions/0004). */
@Injectable()
export class Invitations {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A token valid one hour, once. Throws `refused` when an administrator exists. */
  async forFirstAdministrator(email: string): Promise<string> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, journal } = transaction;
      await sql(`LOCK TABLE role_grant IN SHARE ROW EXCLUSIVE MODE`);
      const [found] = await sql(`SELECT 1 FROM role_grant WHERE role = 'administrator' LIMIT 1`);
      if (found)
        throw new PortalError(
          'refused',
          'accounts.administrator_exists',
          'Un compte d’administration existe déjà : c’est lui qui ouvre les autres.',
        );
      await sql(
        `UPDATE access_link SET revoked_at = $1
         WHERE purpose = 'invitation' AND details->>'role' = 'administrator' AND used_at IS NULL AND revoked_at IS NULL`,
        [this.clock.now()],
      );
      const details: InvitationDetails = { role: 'administrator' };
      const link = await this.links.write(transaction, { purpose: 'invitation', email, details, life: HOUR });
      await journal.record({
        action: 'invitation.written',
        subject: { type: 'invitation', id: link.id },
        after: { email, role: 'administrator' },
      });
      return link.token;
    });
  }

  /** What the page of the link shows. Throws `missing` when it is used, expired or unknown. */
  async read(token: string): Promise<InvitationView> {
    const { email, details, expiresAt } = await this.links.read<InvitationDetails>(token, 'invitation');
    return { email, role: details.role, expiresAt: expiresAt.toISOString() };
  }

  /** Creates the account; the link is used up. Returns whose it is. */
  async accept(token: string, { name, password }: AcceptInvitationRequest): Promise<string> {
    const { email } = await this.read(token);
    const strong = canUsePassword(password, email);
    if (!strong.allowed) {
      const errors = strong.reasons.map((reason) => ({
        pointer: '/password',
        rule: reason,
        detail: PASSWORD_REASONS[reason],
      }));
      throw new PortalError('invalid', 'accounts.weak_password', 'Ce mot de passe est trop simple.', { errors });
    }
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { details } = await this.links.use<InvitationDetails>(transaction, token, 'invitation');
      return createPerson(transaction, { email, name, password, roles: [details.role] });
    });
  }
}
