import { RIGHTS_REASONS, type RightsHolder, type RightsReason } from '@fds/accounts/domain';
import type { Transaction } from '@fds/shared/api-kit';
import { PortalError, type Verdict } from '@fds/shared/kernel';
import { noSuchPerson } from './no-such-person';
import { OTHER_ADMINISTRATOR, ROLES_STAMP } from './people.queries';

type InTransaction = Pick<Transaction<Record<never, never>>, 'sql'>;

export interface PersonWithRights extends RightsHolder {
  readonly name: string;
  readonly email: string;
  readonly disabledAt: Date | null;
  readonly rolesStamp: string;
}

const LOCKED = `SELECT p.id, p.name, p.email::text AS email, p.disabled_at AS "disabledAt", ${ROLES_STAMP} AS "rolesStamp",
    ${OTHER_ADMINISTRATOR} AS "otherAdministrator",
    COALESCE((SELECT json_agg(json_build_object('role', g.role, 'endsOn', g.ends_on, 'departments', g.departments) ORDER BY g.role)
      FROM role_grant g WHERE g.person_id = p.id), '[]') AS rights
  FROM person p WHERE p.id = $1 AND p.erased_at IS NULL FOR UPDATE OF p`;

/** Two administrators who close each other's account at once: the second sees what the first did. */
export const oneChangeOfRights = (sql: InTransaction['sql']): Promise<unknown> =>
  sql(`SELECT pg_advisory_xact_lock(hashtext('change of rights'))`);

/** A person as rights see them, held until the transaction ends; no other change of rights happens meanwhile. Throws `missing`. */
export async function holdPerson({ sql }: InTransaction, id: string): Promise<PersonWithRights> {
  await oneChangeOfRights(sql);
  const [person] = await sql<PersonWithRights>(LOCKED, [id]);
  if (!person) throw noSuchPerson();
  return person;
}

/** Stops when the policy refused, with its first sentence and every code; outside one's territory the door is closed. */
export function allowed(verdict: Verdict<RightsReason>): void {
  if (verdict.allowed) return;
  const [first = 'own_rights'] = verdict.reasons;
  const { reasons } = verdict;
  if (reasons.includes('outside_territory'))
    throw new PortalError('forbidden', 'outside_territory', RIGHTS_REASONS.outside_territory, { reasons });
  throw new PortalError('refused', `accounts.${first}`, RIGHTS_REASONS[first], { reasons });
}

/** Ends every session of a person at once: whoever holds one is signed out at the next request. */
export const endSessionsOf = async ({ sql }: InTransaction, personId: string): Promise<number> =>
  (await sql(`DELETE FROM session WHERE person_id = $1 RETURNING id`, [personId])).length;
