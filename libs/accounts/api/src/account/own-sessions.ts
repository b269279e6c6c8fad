import { Inject, Injectable } from '@nestjs/common';
import { PortalError, type Role } from '@fds/shared/kernel';
import { Transactions } from '@fds/shared/api-kit';
import { endSessions } from '../sessions/end-sessions';

type Asking = { readonly personId: string; readonly role: Role; readonly sessionId: string };

/** A person ends sessions left open elsewhere, and corrects the name others read. */
@Injectable()
export class OwnSessions {
  constructor(@Inject(Transactions) private readonly transactions: Transactions) {}

  /** Ends one session of the person's. Throws `missing` when it is nobody's or somebody else's, `refused` for the present one. */
  async end({ personId, role, sessionId }: Asking, publicId: string): Promise<void> {
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal }) => {
      const [session] = await sql<{ id: string }>(`SELECT id FROM session WHERE public_id = $1 AND person_id = $2`, [
        publicId,
        personId,
      ]);
      if (!session) throw new PortalError('missing', 'accounts.session_gone', 'Cette session est déjà fermée.');
      if (session.id === sessionId)
        throw new PortalError(
          'refused',
          'accounts.present_session',
          'C’est la session que vous utilisez\u00a0: pour la fermer, déconnectez-vous.',
        );
      await sql(`DELETE FROM session WHERE id = $1`, [session.id]);
      await journal.record({ action: 'session.ended', subject: { type: 'person', id: personId }, after: { ended: 1 } });
    });
  }

  /** Ends all sessions but the present one; returns how many. */
  async endOthers({ personId, role, sessionId }: Asking): Promise<number> {
    return this.transactions.run({ personId, role }, {}, async ({ sql, journal }) => {
      const ended = await endSessions(sql, personId, sessionId);
      if (ended > 0)
        await journal.record({ action: 'session.ended', subject: { type: 'person', id: personId }, after: { ended } });
      return ended;
    });
  }

  async rename({ personId, role }: Pick<Asking, 'personId' | 'role'>, name: string): Promise<void> {
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal }) => {
      const [person] = await sql<{ name: string }>(`SELECT name FROM person WHERE id = $1 FOR UPDATE`, [personId]);
      if (person?.name === name) return;
      await sql(`UPDATE person SET name = $2 WHERE id = $1`, [personId, name]);
      await journal.record({
        action: 'person.renamed',
        subject: { type: 'person', id: personId },
        before: { name: person?.name },
        after: { name },
      });
    });
  }
}
