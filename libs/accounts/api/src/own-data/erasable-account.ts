import type { ErasableAccount } from '@fds/accounts/domain';
import type { Sql } from '@fds/shared/api-kit';
import { noSuchPerson } from '../people/no-such-person';
import { OTHER_ADMINISTRATOR } from '../people/people.queries';

/** What the policy of erasure asks to know of an account. Throws `missing` when there is none. */
export async function erasableAccount(sql: Sql, personId: string): Promise<ErasableAccount> {
  const [account] = await sql<ErasableAccount>(
    `SELECT p.erased_at IS NOT NULL AS erased,
            COALESCE((SELECT array_agg(g.role) FROM role_grant g WHERE g.person_id = p.id), '{}') AS roles,
            ${OTHER_ADMINISTRATOR} AS "otherAdministrator"
     FROM person p WHERE p.id = $1`,
    [personId],
  );
  if (!account) throw noSuchPerson();
  return account;
}
