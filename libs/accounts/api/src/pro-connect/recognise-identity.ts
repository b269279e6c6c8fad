import { Inject, Injectable } from '@nestjs/common';
import { proConnectRole } from '@fds/accounts/domain';
import { letter, type CommitteeRole, type Role } from '@fds/shared/kernel';
import { Clock, Database, digestOf, Transactions } from '@fds/shared/api-kit';
import { ProConnectRefused, type ProvenIdentity } from './provider';

interface Candidate {
  id: string;
  name: string;
  email: string;
  disabled: boolean;
  roles: Role[] | null;
}
const CANDIDATE = `SELECT p.id, p.name, p.email::text AS email, p.disabled_at IS NOT NULL AS disabled,
    array_agg(g.role) FILTER (WHERE g.ends_on IS NULL OR g.ends_on >= $1::date) AS roles
  FROM person p LEFT JOIN role_grant g ON g.person_id = p.id`;

/**
 * Whose account a proven identity opens. Reconciled on the provider's `sub`; the first time, the account of DRARI or
 * Région that has the very address is linked, told so by mail and written in the journal. Nothing is ever created.
 */
@Injectable()
export class RecogniseIdentity {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws ProConnectRefused when the identity opens nothing. */
  async recognise(identity: ProvenIdentity): Promise<{ personId: string; role: CommitteeRole }> {
    const known = await this.database.row<Candidate>(
      `${CANDIDATE} JOIN external_identity e ON e.person_id = p.id WHERE e.issuer = $2 AND e.subject = $3 GROUP BY p.id`,
      [this.clock.today(), identity.issuer, identity.subject],
    );
    if (known) return { personId: known.id, role: admitted(known) };
    if (!identity.emailVerified) throw new ProConnectRefused('pro_connect_unverified');
    const person = await this.database.row<Candidate>(`${CANDIDATE} WHERE p.email = $2 GROUP BY p.id`, [
      this.clock.today(),
      identity.email.trim(),
    ]);
    if (!person) throw new ProConnectRefused('pro_connect_not_open');
    const role = admitted(person);
    await this.#link(person, role, identity);
    return { personId: person.id, role };
  }

  async #link(person: Candidate, role: CommitteeRole, { issuer, subject }: ProvenIdentity): Promise<void> {
    const { id: personId, name, email } = person;
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal, outbox }) => {
      const [linked] = await sql(
        `INSERT INTO external_identity (issuer, subject, person_id, linked_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (issuer, subject) DO NOTHING RETURNING subject`,
        [issuer, subject, personId, this.clock.now()],
      );
      // Two returns of the same person at once: one of them links.
      if (!linked) return;
      await journal.record({
        action: 'person.linked_to_pro_connect',
        subject: { type: 'person', id: personId },
        after: { issuer },
      });
      await outbox.add({
        personId,
        occasion: `accounts.pro_connect:${digestOf(`${issuer}\n${subject}`)}`,
        to: { name, address: email },
        subject: 'Votre compte est maintenant lié à ProConnect',
        text: letter(name, [
          `Vous venez de vous connecter au portail de la Fête de la science par ProConnect, avec l’adresse ${email}. Votre compte y est désormais lié\u00a0: vous pourrez revenir de la même façon.`,
          'Si ce n’était pas vous, écrivez tout de suite à la coordination, qui fermera ce compte.',
        ]),
      });
    });
  }
}

function admitted({ disabled, roles }: Candidate): CommitteeRole {
  const role = proConnectRole(roles ?? []);
  if (disabled) throw new ProConnectRefused(role ? 'pro_connect_closed' : 'pro_connect_not_open');
  if (!role) throw new ProConnectRefused('pro_connect_not_open');
  return role;
}
