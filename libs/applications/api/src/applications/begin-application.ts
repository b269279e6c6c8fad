import { Inject, Injectable } from '@nestjs/common';
import { canBegin } from '@fds/applications/domain';
import type { DatedEdition } from '@fds/editions/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { Application } from '../entities/application.entity';
import { noSuchApplication, refuse } from './application-errors';
import type { BeginApplicationRequest } from './application.contract';

const EDITION = `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn"
  FROM edition WHERE year = $1 AND state <> 'draft'`;
/** What the organisation was at its last edition, until somebody says otherwise. */
const PROFILE = `
  WITH latest AS (SELECT * FROM organisation_profile WHERE organisation_id = $1 ORDER BY edition_year DESC LIMIT 1),
  copied AS (INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code,
      networks, first_participation_year, siret)
    SELECT organisation_id, $2, name, holder_family, kind, municipality_code, networks, first_participation_year, siret
    FROM latest ON CONFLICT DO NOTHING)
  SELECT 1 AS known FROM latest`;

/** Begins a dossier in draft, while the call is open. */
@Injectable()
export class BeginApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The new dossier's id. */
  run(actor: Actor, { organisationId, editionYear, title }: BeginApplicationRequest): Promise<string> {
    if (!actor.organisationIds.includes(organisationId)) throw noSuchApplication();
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { applications: Application }, async ({ applications, journal, sql }) => {
      const now = this.clock.now();
      const [edition] = await sql<DatedEdition>(EDITION, [editionYear]);
      if (!edition) throw new PortalError('missing', 'editions.missing', `Il n’y a pas d’édition ${editionYear}.`);
      refuse(canBegin(actor, organisationId, edition, now));
      if ((await sql(PROFILE, [organisationId, editionYear])).length === 0)
        throw new PortalError('refused', 'applications.no_profile', 'Cette structure n’a pas encore de nom.');
      const written = { organisationId, editionYear, title };
      const { identifiers } = await applications.insert({ ...written, updatedAt: now });
      const id = (identifiers[0] as { id: string }).id;
      await journal.record({
        action: 'application.begun',
        subject: { type: 'application', id },
        editionYear,
        after: written,
      });
      return id;
    });
  }
}
