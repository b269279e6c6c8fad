import { Inject, Injectable } from '@nestjs/common';
import { canChangeRights, isOver, rightsChangedMail, type HeldRight } from '@fds/accounts/domain';
import { Clock, ServerSettings, Transactions, type Transaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Day, type FieldProblem } from '@fds/shared/kernel';
import type { ChangeRolesRequest, GrantedRoleRequest } from './people.contract';
import { PeopleQueries } from './people.queries';
import { allowed, endSessionsOf, holdPerson } from './person-rights';

type InTransaction = Pick<Transaction<Record<never, never>>, 'sql'>;

const TAKE_AWAY = `DELETE FROM role_grant WHERE person_id = $1 AND NOT (role = ANY ($2::text[]))`;
const GIVE = `INSERT INTO role_grant (person_id, role, ends_on, departments) VALUES ($1, $2, $3, $4)
  ON CONFLICT (person_id, role) DO UPDATE SET ends_on = $3, departments = $4`;

/** Gives a person other roles. Every session of theirs ends: what it was allowed to do has changed. */
@Injectable()
export class ChangeRoles {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PeopleQueries) private readonly people: PeopleQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async run(actor: Actor, id: string, { roles, rolesStamp }: ChangeRolesRequest): Promise<void> {
    const after = roles.map(toRight).sort((one, other) => (one.role < other.role ? -1 : 1));
    const doer = { personId: actor.personId, role: actor.role };
    const changed = await this.transactions.run(doer, {}, async (transaction) => {
      const person = await holdPerson(transaction, id);
      allowed(canChangeRights(actor, person, after, await lastDay(transaction, actor)));
      this.#keepable(after, person.rights);
      if (person.rolesStamp !== rolesStamp) return false;
      if (same(person.rights, after)) return true;
      const { sql, journal, outbox } = transaction;
      await sql(TAKE_AWAY, [id, after.map(({ role }) => role)]);
      for (const { role, endsOn, departments } of after) await sql(GIVE, [id, role, endsOn, departments]);
      const sessions = await endSessionsOf(transaction, id);
      await outbox.add({
        personId: id,
        occasion: `person.roles_changed:${id}:${this.clock.now().toISOString()}`,
        to: { name: person.name, address: person.email },
        ...rightsChangedMail(person.name, after, `${this.settings.publicUrl}/connexion`),
      });
      await journal.record({
        action: 'person.roles_changed',
        subject: { type: 'person', id },
        before: { roles: person.rights },
        after: { roles: after, sessionsEnded: sessions },
      });
      return true;
    });
    if (!changed)
      throw new PortalError('conflict', 'accounts.changed', 'Quelqu’un a modifié ces droits entre-temps.', {
        current: await this.people.one(actor, id),
      });
  }

  #keepable(after: readonly HeldRight[], before: readonly HeldRight[]): void {
    const errors: FieldProblem[] = after.flatMap((right, index) => {
      const problem = (field: string, rule: string, detail: string): FieldProblem => ({
        pointer: `/roles/${index}/${field}`,
        rule,
        detail,
      });
      return [
        after.findIndex(({ role }) => role === right.role) !== index &&
          problem('role', 'twice', 'Ce rôle est donné deux fois.'),
        right.departments !== null &&
          right.role !== 'coordinator' &&
          problem('departments', 'coordinators_only', 'Seule la coordination se limite à des départements.'),
        isOver(right, this.clock.today()) &&
          !before.some((known) => same([known], [right])) &&
          problem('endsOn', 'already_over', 'Ce jour est passé.'),
      ].filter((one): one is FieldProblem => one !== false);
    });
    if (errors.length > 0) throw new PortalError('invalid', 'accounts.roles', 'Des rôles sont à revoir.', { errors });
  }
}

/** Last day of the role somebody acts in. */
async function lastDay({ sql }: InTransaction, { personId, role }: Actor): Promise<Day | null> {
  const [grant] = await sql<{ endsOn: Day | null }>(
    `SELECT ends_on AS "endsOn" FROM role_grant WHERE person_id = $1 AND role = $2`,
    [personId, role],
  );
  return grant?.endsOn ?? null;
}

const toRight = ({ role, endsOn, departments }: GrantedRoleRequest): HeldRight => ({
  role,
  endsOn,
  departments: departments && [...new Set(departments)].sort(),
});
const plain = (rights: readonly HeldRight[]): string =>
  JSON.stringify(rights.map(({ role, endsOn, departments }) => [role, endsOn, departments]));
const same = (one: readonly HeldRight[], other: readonly HeldRight[]): boolean => plain(one) === plain(other);
