import type { Day, Role } from '@fds/shared/kernel';
import type { Transaction } from '@fds/shared/api-kit';

export interface Grant {
  readonly role: Role;
  /** Last day; null for no end. */
  readonly endsOn: Day | null;
  /** Departments of a coordinator; null for the whole region. */
  readonly departments: readonly string[] | null;
}

/**
 * Gives a person a role, in the transaction at hand. A role that still runs is only ever widened: the later end and
 * both territories count; one that has ended begins anew.
 */
export async function grantRole(
  { sql, journal }: Pick<Transaction<Record<never, never>>, 'sql' | 'journal'>,
  personId: string,
  { role, endsOn, departments }: Grant,
  today: Day,
): Promise<void> {
  const [before] = await sql<{ endsOn: Day | null; departments: string[] | null }>(
    `SELECT ends_on AS "endsOn", departments FROM role_grant WHERE person_id = $1 AND role = $2 FOR UPDATE`,
    [personId, role],
  );
  const [after] = await sql<{ endsOn: Day | null; departments: string[] | null }>(
    `INSERT INTO role_grant AS g (person_id, role, ends_on, departments) VALUES ($1, $2, $3, $4)
     ON CONFLICT (person_id, role) DO UPDATE SET
       ends_on = CASE WHEN g.ends_on < $5::date THEN excluded.ends_on
                      WHEN g.ends_on IS NULL OR excluded.ends_on IS NULL THEN NULL
                      ELSE GREATEST(g.ends_on, excluded.ends_on) END,
       departments = CASE WHEN g.ends_on < $5::date THEN excluded.departments
                          WHEN g.departments IS NULL OR excluded.departments IS NULL THEN NULL
                          ELSE ARRAY(SELECT DISTINCT unnest(g.departments || excluded.departments) ORDER BY 1) END
     RETURNING ends_on AS "endsOn", departments`,
    [personId, role, endsOn, departments, today],
  );
  if (before && JSON.stringify(before) === JSON.stringify(after)) return;
  await journal.record({
    action: 'person.role_granted',
    subject: { type: 'person', id: personId },
    ...(before && { before: { role, ...before } }),
    after: { role, ...after },
  });
}
