import type { Sql } from './bulk';

/**
 * Removes everything that an edition holds, and leaves its own row to be written over. Organisations stay: those that
 * nothing names any more are removed by `removeOrphans`, once the new rows are there.
 */
export async function removeContent(sql: Sql, year: number): Promise<void> {
  for (const statement of [
    'DELETE FROM event_overview WHERE edition_year = $1',
    // Events, slots, partners, labels, happenings, reports and versions go with their dossier.
    'DELETE FROM application WHERE edition_year = $1',
    'DELETE FROM evaluation_response WHERE edition_year = $1',
    'DELETE FROM research_mention WHERE edition_year = $1',
    'DELETE FROM media_relay WHERE edition_year = $1',
    'DELETE FROM baseline WHERE edition_year = $1',
    'DELETE FROM manual_indicator WHERE edition_year = $1',
    "DELETE FROM questionnaire WHERE edition_year = $1 AND kind = 'evaluation'",
  ])
    await sql(statement, [year]);
}

/** Forgets what an edition said of its organisations; answers whom it spoke of. */
export async function removeProfiles(sql: Sql, year: number): Promise<string[]> {
  const rows = await sql<{ organisation_id: string }>(
    'DELETE FROM organisation_profile WHERE edition_year = $1 RETURNING organisation_id',
    [year],
  );
  return rows.map(({ organisation_id }) => organisation_id);
}

/** Removes those of these organisations that no edition, member, dossier, partner, response or mention names any more. */
export async function removeOrphans(sql: Sql, organisationIds: readonly string[]): Promise<void> {
  if (organisationIds.length === 0) return;
  await sql(
    `DELETE FROM organisation o WHERE o.id = ANY ($1::uuid[]) AND o.merged_into IS NULL
       AND NOT EXISTS (SELECT FROM organisation_merge WHERE o.id IN (survivor_id, absorbed_id))
       AND NOT EXISTS (SELECT FROM organisation_profile WHERE organisation_id = o.id)
       AND NOT EXISTS (SELECT FROM membership WHERE organisation_id = o.id)
       AND NOT EXISTS (SELECT FROM application WHERE organisation_id = o.id)
       AND NOT EXISTS (SELECT FROM event_partner WHERE organisation_id = o.id)
       AND NOT EXISTS (SELECT FROM evaluation_response WHERE organisation_id = o.id)
       AND NOT EXISTS (SELECT FROM research_mention WHERE organisation_id = o.id)`,
    [organisationIds],
  );
}
