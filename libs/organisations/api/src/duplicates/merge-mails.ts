import type { Transaction } from '@fds/shared/api-kit';

const MEMBERS = `SELECT DISTINCT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = ANY ($1::uuid[]) AND p.disabled_at IS NULL ORDER BY p.id`;

/** Writes to every member of these organisations, once each. */
export async function tellMembers(
  { sql, outbox }: Pick<Transaction<Record<never, never>>, 'sql' | 'outbox'>,
  organisationIds: readonly string[],
  occasion: string,
  mailFor: (person: string) => { readonly subject: string; readonly text: string },
): Promise<void> {
  const people = await sql<{ id: string; name: string; email: string }>(MEMBERS, [organisationIds]);
  for (const { id, name, email } of people)
    await outbox.add({ personId: id, occasion, to: { name, address: email }, ...mailFor(name) });
}
