import { Inject, Injectable } from '@nestjs/common';
import { noSuchOrganisation } from '@fds/organisations/api';
import { containing, Database, window } from '@fds/shared/api-kit';
import { JOURNAL_SUBJECTS, journalDifferences, journalWords } from '@fds/dashboards/domain';
import { endOfDay, instantAt, PortalError, type Actor } from '@fds/shared/kernel';
import type {
  ActsPageView,
  JournalDetailView,
  JournalEntryView,
  JournalPageView,
  JournalQuery,
} from './journal.contract';

type Filters = Omit<JournalQuery, 'page' | 'size'>;

/**
 * The lines that match: action or subject `$1`, who `$2` (a LIKE pattern), role `$3`, what was concerned `$4` (a LIKE
 * pattern) or its id `$5`, from the instant `$6` to before `$7`, in a holder's place or not `$8`, network address `$9`.
 */
const MATCHES = `($1::text IS NULL OR j.action = $1 OR starts_with(j.action, $1 || '.'))
  AND ($2::text IS NULL OR j.person_id IN (SELECT id FROM person WHERE unaccent(name) ILIKE unaccent($2) OR email::text ILIKE $2))
  AND ($3::text IS NULL OR j.role = $3)
  AND ($4::text IS NULL OR j.subject_id = $5 OR (j.subject_type, j.subject_id) IN (
    SELECT 'application', id::text FROM application WHERE unaccent(title) ILIKE unaccent($4)
    UNION ALL SELECT 'event', id::text FROM event WHERE unaccent(title) ILIKE unaccent($4)
    UNION ALL SELECT 'person', id::text FROM person WHERE unaccent(name) ILIKE unaccent($4) OR email::text ILIKE $4
    UNION ALL SELECT 'organisation', organisation_id::text FROM organisation_profile WHERE unaccent(name) ILIKE unaccent($4)
    UNION ALL SELECT 'edition', year::text FROM edition WHERE unaccent(title) ILIKE unaccent($4)))
  AND ($6::timestamptz IS NULL OR j.at >= $6) AND ($7::timestamptz IS NULL OR j.at < $7)
  AND ($8::boolean IS NULL OR (j.on_behalf_of IS NOT NULL) = $8)
  AND ($9::text IS NULL OR EXISTS (SELECT 1 FROM journal_detail d WHERE d.entry_id = j.id AND d.address = $9))`;

/** The latest name of an organisation. */
const nameOf = (id: string): string =>
  `(SELECT o.name FROM organisation_profile o WHERE o.organisation_id::text = ${id}::text ORDER BY o.edition_year DESC LIMIT 1)`;

/** Lines of `page` with their words. */
const WITH_NAMES = `
SELECT page.id, page.at, who.name AS who, page.role, page.action, page.edition_year AS "editionYear",
  page.on_behalf_of IS NOT NULL AS "inName", ${nameOf('page.on_behalf_of')} AS "onBehalfOf",
  coalesce(a.title, e.title, p.name, d.title, CASE WHEN page.subject_type = 'organisation' THEN ${nameOf('page.subject_id')} END, '') AS subject
FROM page LEFT JOIN person who ON who.id = page.person_id
LEFT JOIN application a ON page.subject_type = 'application' AND a.id::text = page.subject_id
LEFT JOIN event e ON page.subject_type = 'event' AND e.id::text = page.subject_id
LEFT JOIN person p ON page.subject_type = 'person' AND p.id::text = page.subject_id
LEFT JOIN edition d ON page.subject_type = 'edition' AND d.year::text = page.subject_id`;

const PAGE_SQL = `
WITH page AS (SELECT j.* FROM journal_entry j WHERE ${MATCHES} ORDER BY j.id DESC LIMIT $10 OFFSET $11)
${WITH_NAMES} ORDER BY page.id DESC`;
/** The next lines below `$10`, with their values: an export reads on while lines are being added. */
const BELOW_SQL = `
WITH page AS (SELECT j.* FROM journal_entry j WHERE ${MATCHES} AND j.id < $10 ORDER BY j.id DESC LIMIT $11)
SELECT named.*, page.subject_type AS "subjectType", v.before, v.after, v.address
FROM (${WITH_NAMES}) named JOIN page USING (id) LEFT JOIN journal_detail v ON v.entry_id = named.id ORDER BY id DESC`;
const TOTAL_SQL = `SELECT count(*)::int AS total FROM journal_entry j WHERE ${MATCHES}`;
const DETAIL_SQL = `
SELECT j.id, j.subject_type AS "subjectType", d.before, d.after, d.address, d.erased_at IS NOT NULL AS erased,
  j.id <= coalesce((SELECT max(last_id) FROM journal_seal), 0) AS sealed
FROM journal_entry j LEFT JOIN journal_detail d ON d.entry_id = j.id WHERE j.id = $1`;
const ACTS_SQL = `
WITH page AS (SELECT j.* FROM journal_entry j WHERE j.on_behalf_of = $1 ORDER BY j.id DESC LIMIT $2 OFFSET $3)
${WITH_NAMES} ORDER BY page.id DESC`;
const ACTS_TOTAL_SQL = `SELECT count(*)::int AS total FROM journal_entry WHERE on_behalf_of = $1`;

interface Row {
  readonly id: number;
  readonly at: Date;
  readonly who: string | null;
  readonly role: string;
  readonly action: string;
  readonly editionYear: number | null;
  readonly inName: boolean;
  readonly onBehalfOf: string | null;
  readonly subject: string;
}
interface Values {
  readonly subjectType: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly address: string | null;
}
/** A line with its values, as an export writes it. */
export interface JournalLineWithValues extends JournalEntryView, Values {}
const AT_ONCE = 200;

/** Who did what, the latest first; two statements. */
@Injectable()
export class JournalQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  async page(query: JournalQuery): Promise<JournalPageView> {
    const { page, size, limit, offset } = window(query, 50);
    const filters = valuesOf(query);
    const [rows, count] = await Promise.all([
      this.database.rows<Row>(PAGE_SQL, [...filters, limit, offset]),
      this.database.row<{ total: number }>(TOTAL_SQL, filters),
    ]);
    return {
      items: rows.map(toView),
      total: count?.total ?? 0,
      page,
      size,
      subjects: Object.entries(JOURNAL_SUBJECTS).map(([code, label]) => ({ code, label })),
    };
  }

  /** Every line that matches, the latest first, as long as it may be. */
  async *every(query: Filters): AsyncGenerator<JournalLineWithValues> {
    const filters = valuesOf(query);
    for (let below = Number.MAX_SAFE_INTEGER; ;) {
      const rows = await this.database.rows<Row & Values>(BELOW_SQL, [...filters, below, AT_ONCE]);
      for (const row of rows) yield { ...row, ...toView(row) };
      if (rows.length < AT_ONCE) return;
      below = rows.at(-1)?.id ?? 0;
    }
  }

  /** What a line says; throws `missing` when there is none of this number. */
  async detail(id: string): Promise<JournalDetailView> {
    const number = /^[1-9]\d{0,14}$/.test(id) ? Number(id) : null;
    const row =
      number === null
        ? null
        : await this.database.row<Values & { id: number; erased: boolean; sealed: boolean }>(DETAIL_SQL, [number]);
    if (!row) throw new PortalError('missing', 'journal.missing', 'Cette ligne n’est pas dans le journal.');
    const { subjectType, before, after, address, erased, sealed } = row;
    return { id: row.id, address, erased, sealed, differences: journalDifferences(subjectType, before, after) };
  }

  /** What the coordination did in an organisation's place: to its team and to the coordination, to others it does not exist. */
  async acts(actor: Actor, organisationId: string, query: { page?: number; size?: number }): Promise<ActsPageView> {
    if (actor.role === 'holder' && !actor.organisationIds.includes(organisationId)) throw noSuchOrganisation();
    const { page, size, limit, offset } = window(query);
    const [rows, count] = await Promise.all([
      this.database.rows<Row>(ACTS_SQL, [organisationId, limit, offset]),
      this.database.row<{ total: number }>(ACTS_TOTAL_SQL, [organisationId]),
    ]);
    const items = rows.map(toView).map(({ id, at, who, what, subject }) => ({ id, at, who, what, subject }));
    return { organisationId, items, total: count?.total ?? 0, page, size };
  }
}

const toView = ({ id, at, who, role, action, editionYear, inName, onBehalfOf, subject }: Row): JournalEntryView => ({
  id,
  at: at.toISOString(),
  who,
  role,
  onBehalfOf: inName ? (onBehalfOf ?? 'une structure qui n’existe plus') : null,
  action,
  what: journalWords(action),
  subject,
  editionYear,
});

const valuesOf = ({ action, who, role, subject, from, to, onBehalf, address }: Filters): unknown[] => [
  action?.trim() || null,
  containing(who),
  role ?? null,
  containing(subject),
  subject?.trim() ?? null,
  from ? instantAt(from, '00:00') : null,
  to ? endOfDay(to) : null,
  onBehalf ? onBehalf === 'only' : null,
  address?.trim() || null,
];
