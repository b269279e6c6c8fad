import { Inject, Injectable } from '@nestjs/common';
import { canActFor, canEditOrganisation, EDIT_REASONS } from '@fds/organisations/domain';
import { Database, toVerdictView, window } from '@fds/shared/api-kit';
import { searchForm, type Actor } from '@fds/shared/kernel';
import { noSuchOrganisation } from '../checks';
import { standingOrganisation } from '../duplicates/standing-organisation';
import type {
  OrganisationDetailView,
  OrganisationRowView,
  OrganisationsPageView,
  OrganisationsQuery,
  OrganisationSort,
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
const MEMBERS = `(SELECT count(*)::integer FROM membership x JOIN person a ON a.id = x.person_id AND a.disabled_at IS NULL
  WHERE x.organisation_id = p.organisation_id)`;
const FOUND = `FROM ${PROFILES} JOIN organisation o ON o.id = p.organisation_id ${SEAT}
  LEFT JOIN organisation_takeover t ON t.organisation_id = o.id AND t.resolved_at IS NULL
  WHERE ($2::text[] IS NULL OR (SELECT bool_and(o.search LIKE '% ' || word || '%'
      OR ' ' || regexp_replace(lower(unaccent(p.name)), '[^[:alnum:]]+', ' ', 'g') LIKE '%' || word || '%') FROM unnest($2) AS word))
    AND ($3::text IS NULL OR p.kind = $3) AND ($4::text IS NULL OR c.department = $4)
    AND ($5::text IS NULL OR p.holder_family = $5) AND ($6::boolean IS NULL OR o.published = $6)
    AND CASE $7::text WHEN 'none' THEN ${MEMBERS} = 0 WHEN 'orphaned' THEN t.orphaned_at IS NOT NULL ELSE true END`;
const NAME = 'unaccent(lower(p.name)), p.organisation_id';
const ORDERS: Record<OrganisationSort, string> = {
  name: NAME,
  '-name': 'unaccent(lower(p.name)) DESC, p.organisation_id',
  commune: `c.department NULLS LAST, unaccent(lower(c.name)), ${NAME}`,
  team: `members, ${NAME}`,
  '-team': `members DESC, ${NAME}`,
  first: `p.first_participation_year NULLS LAST, ${NAME}`,
  '-first': `p.first_participation_year DESC NULLS LAST, ${NAME}`,
};
const list = (
  sort: OrganisationSort,
): string => `SELECT ${COLUMNS}, ${MEMBERS} AS members, t.orphaned_at AS "orphanedAt",
    o.published, p.first_participation_year AS "firstParticipationYear", count(*) OVER ()::integer AS total
  ${FOUND} ORDER BY ${ORDERS[sort]} LIMIT $8 OFFSET $9`;
const LISTS = Object.fromEntries(Object.keys(ORDERS).map((sort) => [sort, list(sort as OrganisationSort)])) as Record<
  OrganisationSort,
  string
>;
const ONE = `SELECT ${COLUMNS}, COALESCE(p.siret, o.siret) AS siret,
    (SELECT json_agg(json_build_object('year', y.edition_year, 'name', y.name, 'kind', y.kind,
       'holderFamily', y.holder_family, 'networks', y.networks, 'firstParticipationYear', y.first_participation_year)
       ORDER BY y.edition_year DESC)
     FROM organisation_profile y WHERE y.organisation_id = p.organisation_id) AS profiles
  FROM organisation_profile p JOIN organisation o ON o.id = p.organisation_id ${SEAT}
  WHERE p.organisation_id = $1 ORDER BY p.edition_year DESC LIMIT 1`;

type Row = Omit<OrganisationRowView, 'orphanedAt'> & { readonly orphanedAt: Date | null; readonly total: number };

/** What people read of the organisations. */
@Injectable()
export class OrganisationsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(query: OrganisationsQuery): Promise<OrganisationsPageView> {
    const { page, size, limit, offset } = window(query, 50);
    const words = searchForm(query.q ?? '')
      .split(' ')
      .filter(Boolean);
    const rows = await this.database.rows<Row>(LISTS[query.sort ?? 'name'], [
      query.year ?? null,
      words.length > 0 ? words : null,
      query.kind ?? null,
      query.department ?? null,
      query.family ?? null,
      query.published === undefined ? null : query.published === 'yes',
      query.team ?? null,
      limit,
      offset,
    ]);
    return {
      items: rows.map(({ total: _, orphanedAt, ...row }) => ({
        ...row,
        orphanedAt: orphanedAt?.toISOString() ?? null,
      })),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }

  /** One organisation; to a holder only its own exists. One that was merged answers as the one it was found to be. */
  async one(actor: Actor, asked: string): Promise<OrganisationDetailView> {
    const id = await standingOrganisation(this.database, asked);
    const open = actor.role !== 'holder' || actor.organisationIds.includes(id);
    const row = open ? await this.database.row<Omit<OrganisationDetailView, 'may'>>(ONE, [id]) : null;
    if (!row) throw noSuchOrganisation();
    return {
      ...row,
      may: {
        actFor: toVerdictView(canActFor(actor, row), EDIT_REASONS),
        edit: toVerdictView(canEditOrganisation(actor, row), EDIT_REASONS),
      },
    };
  }
}
