import { Inject, Injectable } from '@nestjs/common';
import { likenessOf, likenessReasons, NEAR_HERE, type Common } from '@fds/organisations/domain';
import { Database, window } from '@fds/shared/api-kit';
import { searchForm } from '@fds/shared/kernel';
import type {
  DuplicatePairView,
  DuplicatesPageView,
  DuplicatesQuery,
  PairedOrganisationView,
} from './duplicates.contract';

/** A name that more organisations bear than this says nothing by itself: `Médiathèque`, `Collège Jean-Moulin`. */
const MOST_NAMESAKES = 6;

/**
 * Pairs of organisations that may be one, in one statement. Near names are compared within a commune, where a town of 500
 * organisations makes 125 000 comparisons; elsewhere only the same words count, since comparing every name with every
 * other took 27 s for 10 000 organisations, and gave mostly schools of one name.
 */
const PAIRS = `
WITH org AS MATERIALIZED (
  SELECT o.id, o.name_key, o.seat_code, o.search, o.uai, o.rna, c.department, c.name AS municipality,
    COALESCE(o.siret, p.siret) AS siret, p.name, p.years
  FROM organisation o
  JOIN LATERAL (SELECT (array_agg(name ORDER BY edition_year DESC))[1] AS name,
      (array_agg(siret ORDER BY edition_year DESC))[1] AS siret,
      array_agg(edition_year ORDER BY edition_year DESC) AS years
    FROM organisation_profile WHERE organisation_id = o.id) p ON p.name IS NOT NULL
  LEFT JOIN municipality c ON c.code = o.seat_code
  WHERE o.merged_into IS NULL
),
rare AS MATERIALIZED (
  SELECT name_key FROM org WHERE name_key <> '' GROUP BY name_key HAVING count(*) BETWEEN 2 AND ${MOST_NAMESAKES}
),
found AS (
  SELECT a.id AS a, b.id AS b FROM org a JOIN org b ON a.siret = b.siret AND a.id < b.id
  UNION SELECT a.id, b.id FROM org a JOIN org b ON a.uai = b.uai AND a.id < b.id
  UNION SELECT a.id, b.id FROM org a JOIN org b ON a.rna = b.rna AND a.id < b.id
  UNION SELECT a.id, b.id FROM org a JOIN org b ON a.seat_code = b.seat_code AND left(a.siret, 9) = left(b.siret, 9) AND a.id < b.id
  UNION SELECT a.id, b.id FROM org a JOIN org b ON a.seat_code = b.seat_code AND a.id < b.id
    AND a.name_key <> '' AND b.name_key <> '' AND similarity(a.name_key, b.name_key) >= ${NEAR_HERE}
  UNION SELECT a.id, b.id FROM rare r JOIN org a ON a.name_key = r.name_key JOIN org b ON b.name_key = r.name_key AND a.id < b.id
),
pair AS (
  SELECT f.a, f.b, COALESCE(a.siret = b.siret, false) AS siret, COALESCE(left(a.siret, 9) = left(b.siret, 9), false) AS siren,
    COALESCE(a.uai = b.uai, false) AS uai, COALESCE(a.rna = b.rna, false) AS rna,
    COALESCE(a.seat_code = b.seat_code, false) AS seat, similarity(a.name_key, b.name_key) AS nearness,
    a.name, json_build_object('id', a.id, 'name', a.name, 'municipalityName', a.municipality, 'department', a.department,
      'siret', a.siret, 'years', a.years) AS first,
    json_build_object('id', b.id, 'name', b.name, 'municipalityName', b.municipality, 'department', b.department,
      'siret', b.siret, 'years', b.years) AS second
  FROM found f JOIN org a ON a.id = f.a JOIN org b ON b.id = f.b
  WHERE NOT EXISTS (SELECT FROM organisation_distinct d WHERE d.a = f.a AND d.b = f.b)
    AND ($1::text IS NULL OR a.search LIKE '%' || $1 || '%' OR b.search LIKE '%' || $1 || '%')
    AND ($2::text IS NULL OR a.department = $2 OR b.department = $2)
)
SELECT *, count(*) OVER ()::integer AS total FROM pair
WHERE $3::text IS NULL OR CASE $3 WHEN 'same_siret' THEN siret WHEN 'same_uai' THEN uai WHEN 'same_rna' THEN rna
  WHEN 'same_name_here' THEN seat AND nearness >= 1 WHEN 'near_name_here' THEN seat AND nearness >= ${NEAR_HERE} AND nearness < 1
  WHEN 'same_siren' THEN siren AND NOT siret ELSE NOT seat AND nearness >= 1 END
ORDER BY siret DESC, (uai OR rna) DESC, (seat AND nearness >= ${NEAR_HERE}) DESC, siren DESC, nearness DESC, name, a, b
LIMIT $4 OFFSET $5`;

interface PairRow extends Common {
  readonly first: PairedOrganisationView;
  readonly second: PairedOrganisationView;
  readonly total: number;
}

/** Which organisations may be one. */
@Injectable()
export class PairsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The pairs that nobody has declared distinct, the surest first; one statement. */
  async page(query: DuplicatesQuery): Promise<DuplicatesPageView> {
    const { page, size, limit, offset } = window(query, 25);
    const rows = await this.database.rows<PairRow>(PAIRS, [
      query.q === undefined ? null : searchForm(query.q),
      query.department ?? null,
      query.reason ?? null,
      limit,
      offset,
    ]);
    return { items: rows.map(toPair), total: rows[0]?.total ?? 0, page, size };
  }
}

const toPair = ({ first, second, total: _, ...common }: PairRow): DuplicatePairView => {
  const reasons = likenessReasons(common);
  return { a: first, b: second, reasons, likeness: likenessOf(reasons) };
};
