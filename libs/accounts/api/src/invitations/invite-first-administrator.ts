import { Inject, Injectable } from '@nestjs/common';
import { PortalError } from '@fds/shared/kernel';
import { Clock, SYSTEM, Transactions } from '@fds/shared/api-kit';
import { Links } from '../links/links';
import type { InvitationDetails } from './invitation-details';

const HOUR = 3_600_000;

/** The first administrator is invited by nobody but the installation itself (docs/decisions/0004). */
@Injectable()
export class InviteFirstAdministrator {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Links) private readonly links: Links,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A token valid one hour, once. Throws `refused` when an administrator exists. */
  async write(email: string): Promise<string> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, journal } = transaction;
      await sql(`LOCK TABLE role_grant IN SHARE ROW EXCLUSIVE MODE`);
      const [found] = await sql(`SELECT 1 FROM role_grant WHERE role = 'administrator' LIMIT 1`);
      if (found)
        throw new PortalError(
          'refused',
          'accounts.administrator_exists',
          'Un compte d’administration existe déjà\u00a0: c’est lui qui ouvre les autres.',
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
}
