import { Inject, Injectable } from '@nestjs/common';
import { Database, window } from '@fds/shared/api-kit';
import { JOURNAL_SUBJECTS, journalWords } from '@fds/dashboards/domain';
import type { JournalPageView, JournalQuery } from './journal.contract';

/** The lines that match: action or subject `$1`, person or id `$2` (a LIKE pattern) and `$3` (exact). */
const MATCHES = `($1::text IS NULL OR j.action = $1 OR starts_with(j.action, $1 || '.'))
  AND ($2::text IS NULL OR j.subject_id = $3 OR j.person_id IN (
    SELECT id FROM person WHERE unaccent(name) ILIKE unaccent($2) OR email::text ILIKE $2))`;

const PAGE_SQL = `
WITH page AS (SELECT j.* FROM journal_entry j WHERE ${MATCHES} ORDER BY j.id DESC LIMIT $4 OFFSET $5)
SELECT page.id, page.at, who.name AS who, page.role, page.action, page.edition_year AS "editionYear",
  coalesce(a.title, e.title, p.name, d.title, '') AS subject
FROM page LEFT JOIN person who ON who.id = page.person_id
LEFT JOIN application a ON page.subject_type = 'application' AND a.id::text = page.subject_id
LEFT JOIN event e ON page.subject_type = 'event' AND e.id::text = page.subject_id
LEFT JOIN person p ON page.subject_type = 'person' AND p.id::text = page.subject_id
LEFT JOIN edition d ON page.subject_type = 'edition' AND d.year::text = page.subject_id
ORDER BY page.id DESC`;
const TOTAL_SQL = `SELECT count(*)::int AS total FROM journal_entry j WHERE ${MATCHES}`;

interface Row {
  readonly id: number;
  readonly at: Date;
  readonly who: string | null;
  readonly role: string;
  readonly action: string;
  readonly editionYear: number | null;
  readonly subject: string;
}

/** Who did what, the latest first; two statements. */
@Injectable()
export class JournalQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(query: JournalQuery): Promise<JournalPageView> {
    const { page, size, limit, offset } = window(query, 50);
    const q = query.q?.trim() || null;
    const filters = [query.action?.trim() || null, q && `%${q.replace(/[\\%_]/g, '\\$&')}%`, q];
    const [rows, count] = await Promise.all([
      this.database.rows<Row>(PAGE_SQL, [...filters, limit, offset]),
      this.database.row<{ total: number }>(TOTAL_SQL, filters),
    ]);
    return {
      items: rows.map((row) => ({ ...row, at: row.at.toISOString(), what: journalWords(row.action) })),
      total: count?.total ?? 0,
      page,
      size,
      subjects: Object.entries(JOURNAL_SUBJECTS).map(([code, label]) => ({ code, label })),
    };
  }
}
