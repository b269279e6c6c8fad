import { Inject, Injectable } from '@nestjs/common';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { factorsResetMail } from './factor-mails';

/** An administrator takes all of somebody's factors away: the phone is lost, and the recovery codes with it. */
@Injectable()
export class ResetFactors {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The person's sessions end too. Throws `missing` for nobody, `refused` for oneself. */
  async reset({ personId: doer, role }: Actor, personId: string): Promise<void> {
    if (doer === personId)
      throw new PortalError(
        'refused',
        'accounts.own_factors',
        'Vos propres moyens se changent sur votre page de sécurité.',
      );
    await this.transactions.run({ personId: doer, role }, {}, async ({ sql, journal, outbox }) => {
      const [person] = await sql<{ name: string; email: string }>(
        `SELECT name, email::text AS email FROM person WHERE id = $1 FOR NO KEY UPDATE`,
        [personId],
      );
      if (!person) throw new PortalError('missing', 'accounts.no_person', 'Ce compte n’existe pas, ou plus.');
      const removed = await sql<{ method: string; name: string }>(
        `DELETE FROM second_factor WHERE person_id = $1 RETURNING method, name`,
        [personId],
      );
      await sql(`DELETE FROM recovery_code WHERE person_id = $1`, [personId]);
      await sql(`DELETE FROM second_step_failure WHERE person_id = $1`, [personId]);
      await sql(`DELETE FROM session WHERE person_id = $1`, [personId]);
      await journal.record({
        action: 'person.second_factor_reset',
        subject: { type: 'person', id: personId },
        before: { factors: removed },
      });
      await outbox.add({
        personId,
        kind: 'access',
        occasion: `second_factor.reset:${this.clock.now().toISOString()}`,
        to: { name: person.name, address: person.email },
        ...factorsResetMail({ name: person.name, page: `${this.settings.publicUrl}/compte/securite` }),
      });
    });
  }
}
