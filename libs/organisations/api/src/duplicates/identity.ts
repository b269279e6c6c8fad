import type { MergeTransaction } from './organisation-merging';

type Sql = MergeTransaction['sql'];

/** The columns of an organisation that a merge writes; the rest follows by itself. */
export const IDENTITY_COLUMNS = [
  ...['siret', 'uai', 'rna', 'aliases', 'legal_form', 'description', 'website', 'public_email', 'public_phone'],
  ...['public_address', 'logo_id', 'published', 'version'],
];
const COLUMNS = IDENTITY_COLUMNS.join(', ');

/** An organisation's identity, as PostgreSQL would write it in JSON. */
export type Identity = Readonly<Record<string, unknown>>;

/** Locks organisations, always in the order of their ids so that nobody waits for each other; their identities by id. */
export async function lockOrganisations(sql: Sql, ids: readonly string[]): Promise<Map<string, Identity>> {
  const rows = await sql<{ id: string; identity: Identity }>(
    `SELECT o.id, (SELECT to_jsonb(i) FROM (SELECT ${COLUMNS} FROM organisation WHERE id = o.id) i) AS identity
     FROM organisation o WHERE o.id = ANY ($1::uuid[]) ORDER BY o.id FOR UPDATE`,
    [ids],
  );
  return new Map(rows.map(({ id, identity }) => [id, identity]));
}

/** The digest of an identity: another one means that somebody has changed it. */
export async function identityDigest(sql: Sql, id: string): Promise<string> {
  const [row] = await sql<{ digest: string }>(
    `SELECT md5(i::text) AS digest FROM (SELECT ${COLUMNS} FROM organisation WHERE id = $1) i`,
    [id],
  );
  return row?.digest ?? '';
}

/** Writes an identity again as it was. */
export async function restoreIdentity(sql: Sql, id: string, identity: Identity): Promise<void> {
  await sql(
    `UPDATE organisation o SET ${IDENTITY_COLUMNS.map((column) => `${column} = i.${column}`).join(', ')}
     FROM jsonb_populate_record(NULL::organisation, $2::jsonb) i WHERE o.id = $1`,
    [id, JSON.stringify(identity)],
  );
}
