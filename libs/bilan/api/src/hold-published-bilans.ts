import type { MergeTransaction, Merged } from '@fds/organisations/api';
import type { Sql } from '@fds/shared/api-kit';
import { COUNTS_SQL } from './bilan-counts.queries';
import { EDITION_SQL } from './bilan-edition.queries';
import { BILAN_LIST_SQL } from './bilan-list.queries';
import { countValues } from './bilan-sets.sql';

/** Published editions whose figures are not held yet. */
const PUBLISHED = `
SELECT e.year FROM edition e
WHERE (e.state = 'bilan_published' OR e.state = 'archived' AND NOT e.imported)
  AND NOT EXISTS (SELECT FROM bilan_snapshot WHERE edition_year = e.year)`;
/** Those in which one of the two has something. */
const CONCERNED = `${PUBLISHED}
  AND (EXISTS (SELECT FROM organisation_profile p WHERE p.edition_year = e.year AND p.organisation_id IN ($1, $2))
    OR EXISTS (SELECT FROM application a WHERE a.edition_year = e.year AND a.organisation_id IN ($1, $2))
    -- A later edition's first-time holders are told by the earlier ones.
    OR EXISTS (SELECT FROM event_overview o WHERE o.organisation_id IN ($1, $2) AND o.edition_year < e.year))
ORDER BY e.year FOR UPDATE OF e`;
const LATER = `${PUBLISHED} AND e.year > $1 ORDER BY e.year FOR UPDATE OF e`;

/**
 * Holds the figures of the published bilans before a merge moves what they were counted from: a published bilan never
 * changes (rule 25). A bilan that is live is counted over merged organisations from then on.
 */
export const holdPublishedBilans = ({ sql }: MergeTransaction, { from, to }: Merged, now: Date): Promise<void> =>
  hold(sql, CONCERNED, [from, to], now);

/** The same before something else is said of a year, which is read beside the figures of those that follow it. */
export const holdBilansAfter = (sql: Sql, year: number, now: Date): Promise<void> => hold(sql, LATER, [year], now);

async function hold(sql: Sql, concerned: string, values: readonly unknown[], now: Date): Promise<void> {
  for (const { year } of await sql<{ year: number }>(concerned, values)) await holdFigures(sql, year, now);
}

/** Holds what the two statements of a bilan and its line of the list answer now, in place of what was held before. */
export async function holdFigures(sql: Sql, year: number, now: Date): Promise<void> {
  // What was held before is not held within what is held now.
  await sql('DELETE FROM bilan_snapshot WHERE edition_year = $1', [year]);
  const [edition] = await sql<{ state: string }>(EDITION_SQL, [year]);
  const [counts] = await sql(COUNTS_SQL, countValues(year));
  const summaries = await sql<{ year: number }>(BILAN_LIST_SQL, [[edition?.state ?? ''], 200, 0]);
  const summary = summaries.find((row) => row.year === year);
  await sql(
    'INSERT INTO bilan_snapshot (edition_year, taken_at, edition, counts, summary) VALUES ($1, $2, $3, $4, $5)',
    [year, now, JSON.stringify(edition), JSON.stringify(counts), JSON.stringify(summary ?? {})],
  );
}
