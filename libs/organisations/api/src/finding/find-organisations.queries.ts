import { Inject, Injectable } from '@nestjs/common';
import { searchWords } from '@fds/organisations/domain';
import { Database, window } from '@fds/shared/api-kit';
import { EditionYears } from '../edition-years';
import type {
  FindOrganisationsQuery,
  FoundOrganisationsPageView,
  FoundOrganisationView,
} from './find-organisations.contract';

/** What everybody may know of the organisations of `found (id, rank)`; `$1` are the years that are over. */
export const FOUND_COLUMNS = `o.id, p.name, p.kind, c.name AS "municipalityName", c.department,
  COALESCE((SELECT array_agg(y.edition_year ORDER BY y.edition_year DESC) FROM organisation_profile y
    WHERE y.organisation_id = o.id AND y.edition_year = ANY ($1::smallint[])), '{}') AS years,
  EXISTS (SELECT FROM membership t WHERE t.organisation_id = o.id) AS "hasTeam"`;
/** The latest profile of an organisation `o`, and its seat. */
export const LATEST_PROFILE = `
  JOIN LATERAL (SELECT * FROM organisation_profile WHERE organisation_id = o.id ORDER BY edition_year DESC LIMIT 1) p ON true
  LEFT JOIN municipality c ON c.code = o.seat_code`;

/** The page first, by what the organisation itself holds; what is shown of it is read for those rows only. */
const paged = (condition: string, order: string): string => `
  SELECT ${FOUND_COLUMNS}, f.total
  FROM (SELECT o.id, row_number() OVER (ORDER BY ${order}, o.id) AS rank, count(*) OVER ()::integer AS total
    FROM organisation o WHERE o.name_key <> '' AND o.merged_into IS NULL AND ${condition}
    ORDER BY rank LIMIT $3 OFFSET $4) f
  JOIN organisation o ON o.id = f.id ${LATEST_PROFILE}
  ORDER BY f.rank`;
/** Every word begins a word of the name, an alias, the commune or an identifier; whole names first. */
export const BY_WORDS = paged(
  ['$5', '$6', '$7', '$8', '$9'].map((word) => `o.search LIKE ${word}`).join(' AND '),
  `o.name_key = $2 DESC, o.name_key LIKE $2 || '%' DESC, similarity(o.name_key, $2) DESC`,
);
/** For what was mistyped: the nearest fifty. */
const BY_NEARNESS = `
  SELECT ${FOUND_COLUMNS}, count(*) OVER ()::integer AS total
  FROM mistyped_organisations($2) f JOIN organisation o ON o.id = f.id ${LATEST_PROFILE}
  ORDER BY f.nearness DESC, o.id LIMIT $3 OFFSET $4`;

/** Finds organisations by what people know of them. */
@Injectable()
export class FindOrganisations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(EditionYears) private readonly editions: EditionYears,
  ) {}

  async page(query: FindOrganisationsQuery): Promise<FoundOrganisationsPageView> {
    const { page, size, limit, offset } = window(query, 10);
    const words = searchWords(query.q);
    if (words.length === 0) return { items: [], total: 0, page, size, near: false };
    const over = (await this.editions.all()).filter((edition) => edition.over).map(({ year }) => year);
    const values = [over, words.join(' '), limit, offset];
    const patterns = Array.from({ length: 5 }, (_, index) => (words[index] ? `% ${words[index]}%` : '%'));
    const rows = await this.#rows(BY_WORDS, [...values, ...patterns]);
    if (rows.length > 0 || offset > 0) return { ...shown(rows), page, size, near: false };
    return { ...shown(await this.#rows(BY_NEARNESS, values)), page, size, near: true };
  }

  #rows(text: string, values: readonly unknown[]): Promise<(FoundOrganisationView & { total: number })[]> {
    return this.database.rows(text, values);
  }
}

const shown = (
  rows: readonly (FoundOrganisationView & { total: number })[],
): Pick<FoundOrganisationsPageView, 'items' | 'total'> => ({
  items: rows.map(({ total: _, ...row }) => row),
  total: rows[0]?.total ?? 0,
});
