import { Inject, Injectable } from '@nestjs/common';
import {
  OrganisationDirectory,
  type Affiliation,
  type KnownOrganisation,
  type OrganisationOwner,
} from '@fds/accounts/api';
import { Database } from '@fds/shared/api-kit';

const LATEST = `LEFT JOIN LATERAL (SELECT name, municipality_code FROM organisation_profile WHERE organisation_id = o.id
  ORDER BY edition_year DESC LIMIT 1) p ON true`;
const FIND = `SELECT o.id, COALESCE(p.name, '') AS name, c.department FROM organisation o ${LATEST}
  LEFT JOIN municipality m ON m.code = p.municipality_code LEFT JOIN municipality c ON c.code = m.current_code
  WHERE o.id = $1 AND o.merged_into IS NULL`;
const OF_PEOPLE = `SELECT x.person_id AS "personId", o.id, COALESCE(p.name, '') AS name
  FROM membership x JOIN organisation o ON o.id = x.organisation_id ${LATEST}
  WHERE x.person_id = ANY ($1::uuid[]) ORDER BY unaccent(lower(p.name)), o.id`;
const MEMBERS = `SELECT person_id AS id FROM membership WHERE organisation_id = $1`;
const OWNERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND m.level = 'owner' AND p.disabled_at IS NULL ORDER BY p.id`;

/** Organisations and who belongs to them, for the accounts. */
@Injectable()
export class MemberDirectory extends OrganisationDirectory {
  constructor(@Inject(Database) private readonly database: Database) {
    super();
  }

  find(organisationId: string): Promise<KnownOrganisation | null> {
    return this.database.row<KnownOrganisation>(FIND, [organisationId]);
  }

  async ofPeople(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly Affiliation[]>> {
    const rows = await this.database.rows<Affiliation & { personId: string }>(OF_PEOPLE, [personIds]);
    const found = new Map<string, Affiliation[]>();
    for (const { personId, id, name } of rows) found.set(personId, [...(found.get(personId) ?? []), { id, name }]);
    return found;
  }

  async membersOf(organisationId: string): Promise<readonly string[]> {
    return (await this.database.rows<{ id: string }>(MEMBERS, [organisationId])).map(({ id }) => id);
  }

  ownersOf(organisationId: string): Promise<readonly OrganisationOwner[]> {
    return this.database.rows<OrganisationOwner>(OWNERS, [organisationId]);
  }
}
