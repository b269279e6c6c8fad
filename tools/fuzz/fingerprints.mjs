// Whose rows are whose, and whether those of others are still what they were.

/** Rows that one organisation may rightly leave with another: what it asks of it, and what is worked out of both. */
const SHARED = new Set([
  ...['join_request', 'application_pair', 'application_compared', 'organisation_distinct', 'application_distinct'],
]);
/** People are nobody's rows, and an account's own doings are its own. */
const NOT_OWNED = new Set(['person', 'edition', 'stored_file', 'municipality', 'research_unit']);
const FOREIGN = `SELECT c.conrelid::regclass::text AS child, a.attname AS "column", c.confrelid::regclass::text AS parent
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND array_length(c.conkey, 1) = 1 AND c.confrelid <> c.conrelid`;

/**
 * The tables that hold rows of organisations, each with the ways by which a row is one's: found along the foreign keys.
 * @returns a Map from a table's name to conditions on it, `$1` being the ids of organisations
 */
export async function ownedTables(sql) {
  const keys = await sql(FOREIGN);
  const owned = new Map([['organisation', ['id = ANY ($1::uuid[])']]]);
  for (let level = ['organisation']; level.length > 0;) {
    const next = new Map();
    for (const { child, column, parent } of keys) {
      if (!level.includes(parent) || owned.has(child) || NOT_OWNED.has(child)) continue;
      const from = owned
        .get(parent)
        .map((condition) => `"${column}" IN (SELECT id FROM "${parent}" WHERE ${condition})`);
      next.set(child, [...(next.get(child) ?? []), ...from]);
    }
    for (const [table, conditions] of next) owned.set(table, conditions);
    level = [...next.keys()];
  }
  for (const table of SHARED) owned.delete(table);
  return owned;
}

/**
 * Every row of these organisations that is not also one of those who may write.
 * @returns a Map from a table to a Set of its rows as text
 */
export async function rowsOf(sql, owned, organisations, writers = []) {
  const found = new Map();
  for (const [table, conditions] of owned) {
    const theirs = conditions.join(' OR ');
    const rows = await sql(
      `SELECT t::text AS row FROM "${table}" t WHERE (${theirs}) AND NOT COALESCE(${theirs.replaceAll('$1', '$2')}, false)`,
      [organisations, writers],
    );
    found.set(table, new Set(rows.map(({ row }) => row)));
  }
  return found;
}

/** What differs: « table: + a row that came » and « table: - a row that went ». */
export function differences(before, after) {
  const found = [];
  for (const [table, rows] of after) {
    const former = before.get(table) ?? new Set();
    for (const row of rows) if (!former.has(row)) found.push(`${table}: + ${row.slice(0, 300)}`);
    for (const row of former) if (!rows.has(row)) found.push(`${table}: - ${row.slice(0, 300)}`);
  }
  return found;
}
