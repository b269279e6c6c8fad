import type { Database } from '@fds/shared/api-kit';

const STANDING = 'SELECT COALESCE(merged_into, id) AS id FROM organisation WHERE id = $1';

/** The organisation that an id means today: the one that it was merged into, when it was. */
export async function standingOrganisation(database: Database, id: string): Promise<string> {
  return (await database.row<{ id: string }>(STANDING, [id]))?.id ?? id;
}
