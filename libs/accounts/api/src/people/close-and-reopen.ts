import { Inject, Injectable } from '@nestjs/common';
import { accountClosedMail, accountReopenedMail, canCare, canClose } from '@fds/accounts/domain';
import { Clock, ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { allowed, endSessionsOf, holdPerson } from './person-rights';

const REVOKE_LINKS = `UPDATE access_link SET revoked_at = $2 WHERE person_id = $1 AND used_at IS NULL AND revoked_at IS NULL`;

/** Closes an account and opens it again; ends somebody's sessions. Nothing the person wrote is touched. */
@Injectable()
export class CloseAndReopen {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Sessions and links end at once; closing a closed account changes nothing. */
  close(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async (transaction) => {
      const person = await holdPerson(transaction, id);
      allowed(canClose(actor, person));
      if (person.disabledAt) return;
      const { sql, journal, outbox } = transaction;
      await sql(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [id, now]);
      await sql(REVOKE_LINKS, [id, now]);
      const sessionsEnded = await endSessionsOf(transaction, id);
      await outbox.add({
        personId: id,
        occasion: `person.deactivated:${id}:${now.toISOString()}`,
        to: { name: person.name, address: person.email },
        ...accountClosedMail(person.name),
      });
      await journal.record({ action: 'person.deactivated', subject: { type: 'person', id }, after: { sessionsEnded } });
    });
  }

  reopen(actor: Actor, id: string): Promise<void> {
    const now = this.clock.now();
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async (transaction) => {
      const person = await holdPerson(transaction, id);
      allowed(canCare(actor, person));
      if (!person.disabledAt) return;
      const { sql, journal, outbox } = transaction;
      await sql(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [id]);
      await outbox.add({
        personId: id,
        occasion: `person.reactivated:${id}:${now.toISOString()}`,
        to: { name: person.name, address: person.email },
        ...accountReopenedMail(person.name, `${this.settings.publicUrl}/connexion`),
      });
      await journal.record({ action: 'person.reactivated', subject: { type: 'person', id } });
    });
  }

  /** Ends every session of the person, on every device. */
  signOut(actor: Actor, id: string): Promise<void> {
    return this.transactions.run({ personId: actor.personId, role: actor.role }, {}, async (transaction) => {
      allowed(canCare(actor, await holdPerson(transaction, id)));
      const sessionsEnded = await endSessionsOf(transaction, id);
      await transaction.journal.record({
        action: 'person.signed_out',
        subject: { type: 'person', id },
        after: { sessionsEnded },
      });
    });
  }
}
