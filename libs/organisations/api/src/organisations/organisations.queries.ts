import { Inject, Injectable } from '@nestjs/common';
import { Database, window } from '@fds/shared/api-kit';
import { PortalError, searchForm, type Actor } from '@fds/shared/kernel';
import { standingOrganisation } from '../duplicates/standing-organisation';
import type {
  OrganisationDetailView,
  OrganisationsPageView,
  OrganisationsQuery,
  OrganisationView,
} from './organisation.contract';

const COLUMNS = `p.organisation_id AS id, p.name, p.kind, p.holder_family AS "holderFamily", c.code AS "municipalityCode",
  c.name AS "municipalityName", c.department, p.edition_year AS year,
  (SELECT array_agg(y.edition_year ORDER BY y.edition_year DESC) FROM organisation_profile y
   WHERE y.organisation_id = p.organisation_id) AS years`;
const SEAT = `LEFT JOIN municipality m ON m.code = p.municipality_code LEFT JOIN municipality c ON c.code = m.current_code`;
/** One profile each: the year's, or the latest. */
const PROFILES = `(SELECT DISTINCT ON (organisation_id) * FROM organisation_profile y
  WHERE ($1::smallint IS NULL OR edition_year = $1)
    AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = y.organisation_id AND o.merged_into IS NOT NULL)
  ORDER BY organisation_id, edition_year DESC) p`;
const LIST = `SELECT ${COLUMNS}, count(*) OVER ()::integer AS total FROM ${PROFILES} ${SEAT}
  WHERE ($2::text IS NULL OR regexp_replace(lower(unaccent(p.name)), '[^[:alnum:]]+', ' ', 'g') LIKE '%' || $2 || '%')
    AND ($3::text IS NULL OR p.kind = $3) AND ($4::text IS NULL OR c.department = $4)
  ORDER BY unaccent(lower(p.name)), p.organisation_id LIMIT $5 OFFSET $6`;
const ONE = `SELECT ${COLUMNS}, COALESCE(p.siret, o.siret) AS siret,
    (SELECT json_agg(json_build_object('year', y.edition_year, 'name', y.name, 'kind', y.kind,
       'holderFamily', y.holder_family, 'networks', y.networks, 'firstParticipationYear', y.first_participation_year)
       ORDER BY y.edition_year DESC)
     FROM organisation_profile y WHERE y.organisation_id = p.organisation_id) AS profiles
  FROM organisation_profile p JOIN organisation o ON o.id = p.organisation_id ${SEAT}
  WHERE p.organisation_id = $1 ORDER BY p.edition_year DESC LIMIT 1`;

/** What people read of the organisations. */
@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(query: OrganisationsQuery): Promise<OrganisationsPageView> {
    const { page, size, limit, offset } = window(query, 50);
    const rows = await this.database.rows<OrganisationView & { total: number }>(LIST, [
      query.year ?? null,
      query.q === undefined ? null : searchForm(query.q),
      query.kind ?? null,
      query.department ?? null,
      limit,
      offset,
    ]);
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, size };
  }

  /** One organisation; to a holder only its own exists. One that was merged answers as the one it was found to be. */
  async one(actor: Actor, asked: string): Promise<OrganisationDetailView> {
    const id = await standingOrganisation(this.database, asked);
    const open = actor.role !== 'holder' || actor.organisationIds.includes(id);
    const row = open ? await this.database.row<OrganisationDetailView>(ONE, [id]) : null;
    if (!row) throw new PortalError('missing', 'organisations.missing', 'Cette structure n’existe pas, ou plus.');
    return row;
  }
}
