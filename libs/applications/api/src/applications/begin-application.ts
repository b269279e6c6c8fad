import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { canBegin } from '@fds/applications/domain';
import { noSuchEdition } from '@fds/editions/api';
import type { DatedEdition } from '@fds/editions/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { extendedUntil } from '../call/call-reads';
import { beginningOf } from '../renewal/beginning';
import { writeBeginning } from '../renewal/write-beginning';
import { noSuchApplication, refuse } from './application-errors';
import type { BeginApplicationRequest } from './application.contract';

const EDITION = `SELECT state, starts_on AS "startsOn", ends_on AS "endsOn", call_closes_on AS "callClosesOn",
    ${extendedUntil('e.year', '$2')} AS "extendedUntil"
  FROM edition e WHERE year = $1 AND state <> 'draft'`;
/** What the organisation was at its last edition, until somebody says otherwise. */
export const CARRIED_PROFILE = `
  WITH latest AS (SELECT * FROM organisation_profile WHERE organisation_id = $1 ORDER BY edition_year DESC LIMIT 1),
  copied AS (INSERT INTO organisation_profile (organisation_id, edition_year, name, holder_family, kind, municipality_code,
      networks, first_participation_year, siret)
    SELECT organisation_id, $2, name, holder_family, kind, municipality_code, networks, first_participation_year, siret
    FROM latest ON CONFLICT DO NOTHING)
  SELECT 1 AS known FROM latest`;

/** Begins a dossier in draft while its holder may file: empty, from an earlier edition's, from a model or as a copy. */
@Injectable()
export class BeginApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The new dossier's id. */
  run(actor: Actor, request: BeginApplicationRequest): Promise<string> {
    const { organisationId, editionYear, source } = request;
    if (!actor.organisationIds.includes(organisationId)) throw noSuchApplication();
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, {}, async ({ journal, refreshOverview, sql }) => {
      const now = this.clock.now();
      const [edition] = await sql<DatedEdition & { extendedUntil: string | null }>(EDITION, [
        editionYear,
        organisationId,
      ]);
      if (!edition) throw noSuchEdition(editionYear);
      refuse(canBegin(actor, organisationId, edition, now, edition.extendedUntil));
      if ((await sql(CARRIED_PROFILE, [organisationId, editionYear])).length === 0)
        throw new PortalError('refused', 'applications.no_profile', 'Cette structure n’a pas encore de nom.');
      const id = randomUUID();
      const beginning = await beginningOf(sql, request, id);
      await writeBeginning(sql, beginning, { editionYear, organisationId, now });
      await journal.record({
        action: 'application.begun',
        subject: { type: 'application', id },
        editionYear,
        after: {
          organisationId,
          editionYear,
          title: beginning.content.project.title,
          ...(source && source.from !== 'scratch'
            ? { from: source.from, of: source.applicationId ?? source.code, events: beginning.content.items.length }
            : {}),
        },
      });
      await refreshOverview(
        beginning.content.items.map((item) => item.id),
        'filed',
      );
      return id;
    });
  }
}
