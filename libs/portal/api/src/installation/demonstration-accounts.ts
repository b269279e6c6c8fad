import { Inject, Injectable } from '@nestjs/common';
import { changePassword, createPerson, Person, randomPassword } from '@fds/accounts/api';
import { Membership } from '@fds/organisations/api';
import { PortalError, type Role } from '@fds/shared/kernel';
import { ServerSettings, SYSTEM, Transactions } from '@fds/shared/api-kit';

export interface DemonstrationAccount {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly password: string;
  /** What the account is good for, in French. */
  readonly purpose: string;
}
interface Seed {
  role: Role;
  name: string;
  email: string;
  purpose: string;
  /** Kind of event that the holder's organisation ran last. */
  holds?: string;
}

const SEEDS: readonly Seed[] = [
  {
    role: 'holder',
    name: 'Camille Porteur',
    email: 'porteur@demo.example',
    purpose: 'un porteur de village des sciences',
    holds: 'science_village',
  },
  {
    role: 'holder',
    name: 'Dominique Voisin',
    email: 'voisin@demo.example',
    purpose: 'un porteur d’une autre structure',
    holds: 'single',
  },
  {
    role: 'coordinator',
    name: 'Claude Coordination',
    email: 'coordination@demo.example',
    purpose: 'la coordination régionale',
  },
  { role: 'drari', name: 'Alix Délégation', email: 'drari@demo.example', purpose: 'la voix de l’État au comité' },
  { role: 'region', name: 'Sacha Région', email: 'region@demo.example', purpose: 'la voix de la Région au comité' },
  {
    role: 'administrator',
    name: 'Andréa Administration',
    email: 'administration@demo.example',
    purpose: 'les comptes, le journal, l’horloge',
  },
];

/** The accounts of the demonstration, with random passwords; they exist only in the embedded database. */
@Injectable()
export class DemonstrationAccounts {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /**
   * Creates them all, or none; those that a start cut short left behind get a new password.
   * @throws PortalError refused outside the demonstration
   */
  async create(): Promise<DemonstrationAccount[]> {
    if (!this.settings.demonstration)
      throw new PortalError(
        'refused',
        'portal.not_demonstration',
        'Les comptes de démonstration n’existent que dans la base embarquée.',
      );
    return this.transactions.run(SYSTEM, { memberships: Membership, people: Person }, async (transaction) => {
      const accounts: DemonstrationAccount[] = [];
      const taken: string[] = [];
      for (const { role, name, email, purpose, holds } of SEEDS) {
        const password = randomPassword();
        accounts.push({ role, name, email, password, purpose });
        const known = await transaction.people.findOneBy({ email });
        if (known) {
          await transaction.people.update({ id: known.id }, { exemptFromSecondFactor: true });
          await changePassword(transaction, known.id, password);
          continue;
        }
        const personId = await createPerson(transaction, { email, name, password, roles: [role] });
        await transaction.people.update({ id: personId }, { exemptFromSecondFactor: true });
        const organisationId = holds && (await this.#holderOf(transaction.sql, holds, taken));
        if (!organisationId) continue;
        await transaction.memberships.insert({ personId, organisationId, level: 'owner' });
        taken.push(organisationId);
      }
      return accounts;
    });
  }

  /** The organisation whose events of this kind received most visits, among those not taken yet. */
  async #holderOf(
    sql: <T extends object>(text: string, values: readonly unknown[]) => Promise<T[]>,
    kind: string,
    taken: readonly string[],
  ): Promise<string | undefined> {
    const [row] = await sql<{ id: string }>(
      `SELECT organisation_id AS id FROM event_overview WHERE kind = $1 AND parent_event_id IS NULL AND counts AND NOT organisation_id = ANY($2::uuid[])
       GROUP BY organisation_id ORDER BY sum(visits_public + visits_school + visits_accompanying) DESC, organisation_id LIMIT 1`,
      [kind, taken],
    );
    return row?.id;
  }
}
