import { Inject, Injectable } from '@nestjs/common';
import {
  Affiliations,
  type Affiliation,
  type AffiliatedOrganisation,
  type OrganisationOwner,
  type ReadRows,
} from '@fds/accounts/api';
import type { AfterHandover, MembershipLevel } from '@fds/accounts/domain';
import { Database } from '@fds/shared/api-kit';
import { OWNERS } from './team-mails';
import { Teams, type InTeam } from './teams';

const OF_PEOPLE = `SELECT m.person_id AS "personId", m.organisation_id AS id, COALESCE(p.name, '') AS name FROM membership m
  LEFT JOIN LATERAL (SELECT name FROM organisation_profile WHERE organisation_id = m.organisation_id
    ORDER BY edition_year DESC LIMIT 1) p ON true
  WHERE m.person_id = ANY ($1::uuid[]) ORDER BY unaccent(lower(p.name)), m.organisation_id`;
const MEMBERS = `SELECT person_id AS id FROM membership WHERE organisation_id = $1`;

/** The organisations a person is a member of, under the name of their latest profile; and their teams. */
@Injectable()
export class MemberAffiliations extends Affiliations {
  readonly #rows: ReadRows;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Teams) private readonly teams: Teams,
  ) {
    super();
    this.#rows = (text, values) => this.database.rows(text, values);
  }

  async of(personId: string): Promise<readonly Affiliation[]> {
    return (await this.ofPeople([personId])).get(personId) ?? [];
  }
  async ofPeople(personIds: readonly string[]): Promise<ReadonlyMap<string, readonly Affiliation[]>> {
    const found = new Map<string, Affiliation[]>();
    for (const { personId, id, name } of await this.#rows<Affiliation & { personId: string }>(OF_PEOPLE, [personIds]))
      found.set(personId, [...(found.get(personId) ?? []), { id, name }]);
    return found;
  }
  async membersOf(organisationId: string): Promise<readonly string[]> {
    return (await this.#rows<{ id: string }>(MEMBERS, [organisationId])).map(({ id }) => id);
  }
  ownersOf(organisationId: string, rows = this.#rows): Promise<readonly OrganisationOwner[]> {
    return rows<OrganisationOwner>(OWNERS, [organisationId]);
  }
  find(organisationId: string, rows = this.#rows): Promise<AffiliatedOrganisation | null> {
    return this.teams.find(rows, organisationId);
  }
  levelOf(personId: string, organisationId: string, rows = this.#rows): Promise<MembershipLevel | null> {
    return this.teams.levelOf(rows, personId, organisationId);
  }
  join(transaction: InTeam, personId: string, organisationId: string, level: MembershipLevel): Promise<void> {
    return this.teams.join(transaction, personId, organisationId, level);
  }
  stepAside(transaction: InTeam, personId: string, organisationId: string, then: AfterHandover): Promise<void> {
    return this.teams.stepAside(transaction, personId, organisationId, then);
  }
}
