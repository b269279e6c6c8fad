import type { AnyTransaction, Message } from '@fds/shared/api-kit';
import type { Mail } from '@fds/shared/kernel';

const TEAM = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.disabled_at IS NULL ORDER BY p.id`;

type Writing = Pick<AnyTransaction, 'sql' | 'outbox'>;

/** One message to each member of an organisation; returns how many. */
export async function writeToOrganisation(
  { sql, outbox }: Writing,
  organisationId: string,
  occasion: string,
  mailFor: (personName: string) => Mail,
  about: Pick<Message, 'kind' | 'editionYear' | 'applicationId'> = {},
): Promise<number> {
  const people = await sql<{ id: string; name: string; email: string }>(TEAM, [organisationId]);
  for (const { id, name, email } of people)
    await outbox.add({ ...about, personId: id, occasion, to: { name, address: email }, ...mailFor(name) });
  return people.length;
}

/** One message to each member of the organisation that writes the dossier; returns how many. */
export async function writeToTeam(
  writing: Writing,
  applicationId: string,
  occasion: string,
  mailFor: (personName: string) => Mail,
): Promise<number> {
  const [dossier] = await writing.sql<{ organisationId: string; editionYear: number }>(
    'SELECT organisation_id AS "organisationId", edition_year AS "editionYear" FROM application WHERE id = $1',
    [applicationId],
  );
  if (!dossier) return 0;
  const { organisationId, editionYear } = dossier;
  return writeToOrganisation(writing, organisationId, occasion, mailFor, { editionYear, applicationId });
}
