import type { ErasableAccount } from '@fds/accounts/domain';
import { PortalError, type Day } from '@fds/shared/kernel';
import type { Sql } from '@fds/shared/api-kit';

/** What the policy of erasure asks to know of an account. Throws `missing` when there is none. */
export async function erasableAccount(sql: Sql, personId: string, today: Day): Promise<ErasableAccount> {
  const [account] = await sql<ErasableAccount>(
    `SELECT p.erased_at IS NOT NULL AS erased,
            COALESCE((SELECT array_agg(g.role) FROM role_grant g WHERE g.person_id = p.id), '{}') AS roles,
            EXISTS (SELECT 1 FROM role_grant o JOIN person q ON q.id = o.person_id AND q.disabled_at IS NULL
                    WHERE o.role = 'administrator' AND o.person_id <> p.id
                      AND (o.ends_on IS NULL OR o.ends_on >= $2::date)) AS "otherAdministrator"
     FROM person p WHERE p.id = $1`,
    [personId, today],
  );
  if (!account) throw new PortalError('missing', 'accounts.no_such_person', 'Ce compte n’existe pas.');
  return account;
}
