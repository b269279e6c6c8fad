import type { MergeTransaction, Merged, OrganisationPart } from './organisation-merging';

type Sql = MergeTransaction['sql'];
/** A row as PostgreSQL would write it in JSON, whatever columns later migrations add. */
type Row = Readonly<Record<string, unknown>>;

/** What a table's part remembers of a merge. */
export interface MovedRows {
  /** Keys of the rows that the survivor had. */
  readonly own: readonly string[];
  /** Keys of the rows that were carried over, with the digest of each as it was then. */
  readonly moved: Readonly<Record<string, string>>;
  /** Rows that the survivor had too, taken away. */
  readonly removed: readonly Row[];
}

export interface MovedTableOptions {
  readonly name: string;
  readonly table: string;
  /** Key of a row, in SQL over the table's alias `t`; `t.id::text` when absent. */
  readonly key?: string;
  /** Column that names the organisation; `organisation_id` when absent. */
  readonly column?: string;
  readonly words: OrganisationPart['words'];
  /** Columns of which an organisation has one row only. */
  readonly once?: readonly string[];
  /** What becomes of a row that the survivor has too: it stays where it is, unread, or it is taken away. */
  readonly twice?: 'stays' | 'removed';
  /** French reasons not to give back: a row is there that was not, a row carried over was changed or removed. */
  readonly added?: string;
  readonly changed?: string;
  /** Columns that the portal computes beside the rest: a new value there is no change of the row. */
  readonly computed?: readonly string[];
  /** What else must follow once these rows have moved, either way. */
  readonly after?: (tx: MergeTransaction, keys: readonly string[]) => Promise<void>;
}

/** A table whose rows name an organisation: they are carried over one by one, and given back one by one. */
export class MovedTable implements OrganisationPart<MovedRows> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly words: OrganisationPart['words'];
  readonly counting: string | null;
  readonly #key: string;
  readonly #column: string;
  readonly #digest: string;

  constructor(private readonly options: MovedTableOptions) {
    this.name = options.name;
    this.words = options.words;
    this.#key = options.key ?? 't.id::text';
    this.#column = options.column ?? 'organisation_id';
    this.#digest = `md5(${options.computed ? `(to_jsonb(t) - '{${options.computed.join(',')}}'::text[])::text` : 't::text'})`;
    this.columns = [`${options.table}.${this.#column}`];
    this.counting = options.words && countingBy(options.table, this.#column);
  }

  async move(tx: MergeTransaction, { from, to }: Merged): Promise<MovedRows> {
    const { table, once, twice } = this.options;
    const own = await this.#keys(tx.sql, to);
    const removed =
      twice === 'removed'
        ? await tx.sql<{ row: Row }>(
            `DELETE FROM ${table} t WHERE t.${this.#column} = $1 AND ${this.#hasToo('$2')} RETURNING to_jsonb(t) AS row`,
            [from, to],
          )
        : [];
    const rows = await tx.sql<{ key: string; digest: string }>(
      `UPDATE ${table} t SET ${this.#column} = $2 WHERE t.${this.#column} = $1
         ${once && twice === 'stays' ? `AND NOT ${this.#hasToo('$2')}` : ''}
       RETURNING ${this.#key} AS key, ${this.#digest} AS digest`,
      [from, to],
    );
    const moved = Object.fromEntries(rows.map(({ key, digest }) => [key, digest]));
    await this.options.after?.(tx, Object.keys(moved));
    return { own, moved, removed: removed.map(({ row }) => row) };
  }

  async moveBack(tx: MergeTransaction, { from, to }: Merged, { moved, removed }: MovedRows): Promise<void> {
    const { table } = this.options;
    const keys = Object.keys(moved);
    await tx.sql(
      `UPDATE ${table} t SET ${this.#column} = $1 WHERE t.${this.#column} = $2 AND ${this.#key} = ANY ($3)`,
      [from, to, keys],
    );
    await restore(tx.sql, table, removed);
    await this.options.after?.(tx, keys);
  }

  async builtOnSince(sql: Sql, { from, to }: Merged, { own, moved }: MovedRows): Promise<string[]> {
    const { table, added, changed } = this.options;
    if (!added && !changed) return [];
    const known = [...own, ...Object.keys(moved)];
    const [state] = await sql<{ added: number; same: number }>(
      `SELECT count(*) FILTER (WHERE t.${this.#column} = $1 AND ${this.#key} <> ALL ($3))::integer AS added,
         count(*) FILTER (WHERE t.${this.#column} = $1 AND $4::jsonb ->> ${this.#key} = ${this.#digest})::integer AS same
       FROM ${table} t WHERE t.${this.#column} IN ($1, $2)`,
      [to, from, known, JSON.stringify(moved)],
    );
    return [
      ...(added && (state?.added ?? 0) > 0 ? [added] : []),
      ...(changed && (state?.same ?? 0) < Object.keys(moved).length ? [changed] : []),
    ];
  }

  #hasToo(to: string): string {
    const { table, once = [] } = this.options;
    const same = once.map((column) => `s.${column} = t.${column}`).join(' AND ');
    return `EXISTS (SELECT FROM ${table} s WHERE s.${this.#column} = ${to} AND ${same})`;
  }

  async #keys(sql: Sql, organisationId: string): Promise<string[]> {
    const rows = await sql<{ key: string }>(
      `SELECT ${this.#key} AS key FROM ${this.options.table} t WHERE t.${this.#column} = $1 ORDER BY 1`,
      [organisationId],
    );
    return rows.map(({ key }) => key);
  }
}

/** The rows of a table by the organisation that they name. */
export const countingBy = (table: string, column = 'organisation_id'): string =>
  `SELECT ${column} AS id, count(*)::integer AS n FROM ${table} WHERE ${column} = ANY ($1::uuid[]) GROUP BY 1`;

/** Writes rows again as they were, column for column. */
export async function restore(sql: Sql, table: string, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  await sql(`INSERT INTO ${table} SELECT * FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`, [
    JSON.stringify(rows),
  ]);
}
