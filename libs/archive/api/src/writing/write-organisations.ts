import { joinList, readOrganisation, type OrganisationRow } from '@fds/archive/domain';
import { Bulk, given, list, type Sql } from './bulk';
import { writeTable, type Writing } from './write-table';

/** The portal's ids of the archive's organisations. */
export type OrganisationIds = ReadonlyMap<string, string>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Writes the organisations and what this edition says of each. The same id is the same organisation, whatever archive
 * it came from; one that was born in the portal is written in archives under its own id. A SIRET fills an empty one.
 */
export async function writeOrganisations(writing: Writing): Promise<OrganisationIds> {
  const { sql, year } = writing;
  const ids = new Map<string, string>();
  const rows: OrganisationRow[] = [];
  const profiles = new Bulk<OrganisationRow>(
    sql,
    `INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code,
       networks, first_participation_year, siret)
     SELECT id, ${Number(year)}, name, family, kind, municipality, ${list('networks')}, first_year, siret
     FROM ${given({ id: 'uuid', name: 'text', family: 'text', kind: 'text', municipality: 'text', networks: 'text', first_year: 'smallint', siret: 'text' })}`,
    [
      ({ id }) => ids.get(id),
      ({ name }) => name,
      ({ holderFamily }) => holderFamily,
      ({ kind }) => kind,
      ({ municipalityCode }) => municipalityCode,
      ({ networks }) => joinList(networks),
      ({ firstParticipationYear }) => firstParticipationYear,
      ({ siret }) => siret,
    ],
  );
  const identities = {
    flush: async (last: boolean): Promise<void> => {
      if (rows.length === 0 || (!last && rows.length < 1_000)) return;
      const batch = rows.splice(0);
      await identify(sql, batch, ids);
      batch.forEach((row) => profiles.add(row));
    },
  };
  await writeTable(writing, 'organisations.csv', [identities, profiles], (cells) => rows.push(readOrganisation(cells)));
  return ids;
}

/** Finds or creates the organisations of these rows. */
async function identify(sql: Sql, rows: readonly OrganisationRow[], ids: Map<string, string>): Promise<void> {
  const archiveIds = rows.map(({ id }) => id);
  const born = archiveIds.filter((id) => UUID.test(id));
  // Of those that were born in the portal, the archive id is the portal's own.
  if (born.length > 0)
    await sql(`UPDATE organisation SET archive_id = id::text WHERE archive_id IS NULL AND id = ANY ($1::uuid[])`, [
      born,
    ]);
  await sql(
    `INSERT INTO organisation (archive_id, siret)
     SELECT archive_id, siret FROM ${given({ archive_id: 'text', siret: 'text' })}
     ON CONFLICT (archive_id) DO UPDATE SET siret = excluded.siret
     WHERE organisation.siret IS NULL AND excluded.siret IS NOT NULL`,
    [archiveIds, rows.map(({ siret }) => siret)],
  );
  const known = await sql<{ id: string; archive_id: string }>(
    'SELECT id, archive_id FROM organisation WHERE archive_id = ANY ($1::text[])',
    [archiveIds],
  );
  known.forEach(({ id, archive_id }) => ids.set(archive_id, id));
}
