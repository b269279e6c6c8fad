// The ceiling of an import: the rows it wrote, written again by bare statements in one transaction, with the same tables,
// keys and indexes, but without reading, checking or computing anything.

/** The rows that a database holds in the tables that are empty in its template, parents before children. */
export async function rowsOf(url) {
  return connected(url, async (client) => {
    const { rows: tables } = await client.query(TABLES);
    const filled = [];
    for (const { name, columns } of tables) {
      const { rows } = await client.query(`SELECT json_agg(t)::text AS rows, count(*)::int AS count FROM ${name} t`);
      filled.push({ name, columns, rows: rows[0].rows ?? '[]', count: rows[0].count });
    }
    return inOrder(filled, (await client.query(KEYS)).rows);
  });
}

/** Only what an import added: the tables that differ from the template's. */
export function addedRows(filled, template) {
  const before = new Map(template.map(({ name, count }) => [name, count]));
  return filled.filter(({ name, count }) => count > 0 && before.get(name) === 0);
}

/** Writes the rows in one transaction, one statement for each table. */
export async function writeBare(url, tables) {
  return connected(url, async (client) => {
    await client.query('BEGIN');
    for (const { name, columns, rows } of tables) {
      await client.query(
        `INSERT INTO ${name} (${columns}) OVERRIDING SYSTEM VALUE SELECT ${columns} FROM json_populate_recordset(null::${name}, $1)`,
        [rows],
      );
    }
    await client.query('COMMIT');
  });
}

/** Tables with the columns that can be written. */
const TABLES = `
SELECT quote_ident(c.table_name) AS name,
  string_agg(quote_ident(c.column_name), ', ' ORDER BY c.ordinal_position) AS columns
FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
WHERE c.table_schema = 'public' AND t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
GROUP BY 1 ORDER BY 1`;

const KEYS = `
SELECT quote_ident(child.relname) AS child, quote_ident(parent.relname) AS parent
FROM pg_constraint k JOIN pg_class child ON child.oid = k.conrelid JOIN pg_class parent ON parent.oid = k.confrelid
WHERE k.contype = 'f' AND child.oid <> parent.oid`;

function inOrder(tables, keys) {
  const done = [];
  const waiting = [...tables];
  while (waiting.length > 0) {
    const free = waiting.findIndex(
      ({ name }) => !keys.some(({ child, parent }) => child === name && waiting.some((table) => table.name === parent)),
    );
    done.push(...waiting.splice(Math.max(0, free), 1));
  }
  return done;
}

async function connected(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
