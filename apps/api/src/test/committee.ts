import type { TestPortal } from '@fds/portal/testing';

/** A session in preparation on 9 June with these dossiers on its agenda, as if the coordination had prepared it. */
export async function aSession(
  portal: TestPortal,
  year: number,
  applicationIds: readonly string[],
  { opinionsDueOn = null as string | null } = {},
): Promise<string> {
  const [session] = await portal.sql<{ id: string }>(
    `INSERT INTO committee_session (edition_year, title, held_on, opinions_due_on)
     VALUES ($1::integer, 'Comité de juin', make_date($1::integer, 6, 9), $2) RETURNING id`,
    [year, opinionsDueOn],
  );
  await portal.sql(
    `INSERT INTO agenda_item (session_id, application_id, position)
     SELECT $1, id, place FROM unnest($2::uuid[]) WITH ORDINALITY AS a (id, place)`,
    [session?.id, applicationIds],
  );
  return session?.id ?? '';
}
