import { officialCodes, officialVersion } from './official-codes';

/** Runs one statement; inside a transaction or not. */
export type Query = (text: string, values?: unknown[]) => Promise<unknown>;

const SETTING = 'reference';

/**
 * Brings the communes, EPCI and departments up to the version of the official geographic code that the portal comes
 * with (about a second, once per version). Safe to run again, and to be interrupted: the version is written last.
 * @returns true when something was loaded
 */
export async function loadReference(query: Query): Promise<boolean> {
  const version = officialVersion();
  const [held] = (await query(`SELECT value->>'version' AS version FROM setting WHERE key = $1`, [SETTING])) as {
    version: string;
  }[];
  if (held?.version === version) return false;
  const { municipalities, intermunicipalities, departments } = officialCodes();
  const column = <T, K extends keyof T>(rows: readonly T[], key: K): T[K][] => rows.map((row) => row[key]);

  await query(
    `INSERT INTO department (code, name, region, population)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[])
     ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, region = excluded.region, population = excluded.population`,
    (['code', 'name', 'region', 'population'] as const).map((key) => column(departments, key)),
  );
  await query(
    `INSERT INTO intermunicipality (code, name, kind, population)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::int[])
     ON CONFLICT (code) DO UPDATE
     SET name = excluded.name, kind = excluded.kind, population = excluded.population`,
    (['code', 'name', 'kind', 'population'] as const).map((key) => column(intermunicipalities, key)),
  );
  // A list in a cell of unnest: its postal codes travel as text.
  await query(
    `INSERT INTO municipality
       (code, current_code, name, status, department, region, intermunicipality_code, postal_codes, population, search)
     SELECT code, current_code, name, status, department, region, epci, string_to_array(postal_codes, ' '), population, search
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::int[],
       $10::text[]) AS given (code, current_code, name, status, department, region, epci, postal_codes, population, search)
     ON CONFLICT (code) DO UPDATE
     SET current_code = excluded.current_code, name = excluded.name, status = excluded.status,
         department = excluded.department, region = excluded.region,
         intermunicipality_code = excluded.intermunicipality_code, postal_codes = excluded.postal_codes,
         population = excluded.population, search = excluded.search`,
    [
      ...(['code', 'currentCode', 'name', 'status', 'department', 'region', 'intermunicipalityCode'] as const).map(
        (key) => column(municipalities, key),
      ),
      municipalities.map(({ postalCodes }) => postalCodes.join(' ')),
      column(municipalities, 'population'),
      column(municipalities, 'search'),
    ],
  );
  for (const [table, rows] of [
    ['municipality', municipalities],
    ['intermunicipality', intermunicipalities],
    ['department', departments],
  ] as const)
    await query(`DELETE FROM ${table} WHERE code <> ALL ($1::text[])`, [rows.map(({ code }) => code)]);
  await query(
    `INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    [SETTING, JSON.stringify({ version })],
  );
  return true;
}
