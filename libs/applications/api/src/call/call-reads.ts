import { noSuchEdition } from '@fds/editions/api';
import type { DatedEdition } from '@fds/editions/domain';
import { noSuchOrganisation } from '@fds/organisations/api';
import type { Sql } from '@fds/shared/api-kit';

/** An edition as its call's rules need it. */
export interface CallEdition extends DatedEdition {
  readonly year: number;
  readonly theme: string;
}
const EDITION = `SELECT year, theme, state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn"
  FROM edition WHERE year = $1`;

/** Throws `missing` for a year without an edition. */
export async function readCallEdition(sql: Sql, year: number): Promise<CallEdition> {
  const [edition] = await sql<CallEdition>(EDITION, [year]);
  if (!edition) throw noSuchEdition(year);
  return edition;
}

/** The newest name of an organisation, of the SQL expression of its id. */
export const organisationName = (id: string): string => `COALESCE((SELECT name FROM organisation_profile
  WHERE organisation_id = ${id} ORDER BY edition_year DESC LIMIT 1), '')`;

/** The time a holder was given: the newest that was not taken back, of the SQL expressions of year and organisation. */
export const extendedUntil = (year: string, organisation: string): string => `(SELECT x.until FROM call_extension x
  WHERE x.edition_year = ${year} AND x.organisation_id = ${organisation} AND x.revoked_at IS NULL
  ORDER BY x.granted_at DESC, x.id LIMIT 1)`;

/** Departments of an organisation's seat, of the SQL expression of its id. */
export const seatOf = (id: string): string => `COALESCE((SELECT array_agg(m.department) FROM organisation seated
  JOIN municipality m ON m.code = seated.seat_code WHERE seated.id = ${id}), '{}')`;

/** An organisation that stands (a merged one answers as the one that remains), with the department of its seat. */
export interface SeatedOrganisation {
  readonly id: string;
  readonly name: string;
  readonly place: readonly string[];
}
const ORGANISATION = `SELECT o.id, ${organisationName('o.id')} AS name, ${seatOf('o.id')} AS place
  FROM organisation given JOIN organisation o ON o.id = COALESCE(given.merged_into, given.id) WHERE given.id = $1`;

/** Throws `missing` for an organisation that is not in the register. */
export async function readSeatedOrganisation(sql: Sql, id: string): Promise<SeatedOrganisation> {
  const [organisation] = await sql<SeatedOrganisation>(ORGANISATION, [id]);
  if (!organisation) throw noSuchOrganisation();
  return organisation;
}
