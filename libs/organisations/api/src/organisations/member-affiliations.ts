import { Inject, Injectable } from '@nestjs/common';
import { Affiliations, type Affiliation, type AffiliatedOrganisation, type ReadRows } from '@fds/accounts/api';
import type { AfterHandover, MembershipLevel } from '@fds/accounts/domain';
import { Database } from '@fds/shared/api-kit';
import { Teams, type InTeam } from '../team/teams';

/** The organisations a person is a member of, under the name of their latest profile; and their teams. */
@Injectable()
export class MemberAffiliations extends Affiliations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Teams) private readonly teams: Teams,
  ) {
    super();
  }

  of(personId: string): Promise<readonly Affiliation[]> {
    return this.database.rows<Affiliation>(
      `SELECT m.organisation_id AS id, COALESCE(p.name, '') AS name FROM membership m
       LEFT JOIN LATERAL (SELECT name FROM organisation_profile WHERE organisation_id = m.organisation_id ORDER BY edition_year DESC LIMIT 1) p ON true
       WHERE m.person_id = $1 ORDER BY p.name, m.organisation_id`,
      [personId],
    );
  }
  find(rows: ReadRows, organisationId: string): Promise<AffiliatedOrganisation | null> {
    return this.teams.find(rows, organisationId);
  }
  levelOf(rows: ReadRows, personId: string, organisationId: string): Promise<MembershipLevel | null> {
    return this.teams.levelOf(rows, personId, organisationId);
  }
  join(transaction: InTeam, personId: string, organisationId: string, level: MembershipLevel): Promise<void> {
    return this.teams.join(transaction, personId, organisationId, level);
  }
  stepAside(transaction: InTeam, personId: string, organisationId: string, then: AfterHandover): Promise<void> {
    return this.teams.stepAside(transaction, personId, organisationId, then);
  }
}
