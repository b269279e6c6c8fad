import { Inject, Injectable } from '@nestjs/common';
import { Affiliations, type Affiliation } from '@fds/accounts/api';
import { Database } from '@fds/shared/api-kit';

/** The organisations a person is a member of, under the name of their latest profile. */
@Injectable()
export class MemberAffiliations extends Affiliations {
  constructor(@Inject(Database) private readonly database: Database) {
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
}
