import { Inject, Injectable } from '@nestjs/common';
import { communeSearchForm } from '@fds/organisations/domain';
import { Database, window } from '@fds/shared/api-kit';
import type { MunicipalitiesPageView, MunicipalitiesQuery, MunicipalityView } from './municipality.contract';

/** Former names lead to the commune they belong to now (rule 20); exact names first, then the larger communes. */
const SEARCH = `
  SELECT c.code, c.name, c.department, c.postal_codes AS "postalCodes",
    CASE WHEN bool_or(h.code = c.code) THEN NULL ELSE min(h.name) END AS "foundAs", count(*) OVER ()::integer AS total
  FROM municipality h JOIN municipality c ON c.code = h.current_code
  WHERE ($1 <> '' AND h.search LIKE '%' || $1 || '%' OR h.code = $2 OR h.postal_codes @> ARRAY[$2])
    AND ($3::text IS NULL OR c.department = $3)
  GROUP BY c.code
  ORDER BY c.region = $4::text DESC NULLS LAST, bool_or(h.search = $1) DESC, bool_or(h.search LIKE $1 || '%') DESC,
    c.population DESC NULLS LAST, c.code
  LIMIT $5 OFFSET $6`;

/** Finds communes by what people know of them. */
@Injectable()
export class MunicipalitiesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async search(query: MunicipalitiesQuery): Promise<MunicipalitiesPageView> {
    const { page, size, limit, offset } = window(query, 12);
    const typed = query.q.trim();
    const rows = await this.database.rows<MunicipalityView & { total: number }>(SEARCH, [
      communeSearchForm(typed),
      typed.toUpperCase(),
      query.department ?? null,
      query.region ?? null,
      limit,
      offset,
    ]);
    return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0, page, size };
  }
}
