/** Own SQL, in the transaction of an import. */
export type Sql = <T extends object = Record<string, unknown>>(
  text: string,
  values?: readonly unknown[],
) => Promise<T[]>;

/** Rows that travel in one statement. */
const BATCH = 500;

/** Gathers rows and writes them many at a time, one array per column: `… FROM unnest($1, $2, …)`. */
export class Bulk<Row> {
  private rows: Row[] = [];

  constructor(
    private readonly sql: Sql,
    private readonly statement: string,
    private readonly columns: readonly ((row: Row) => unknown)[],
  ) {}

  add(row: Row): void {
    this.rows.push(row);
  }

  /** True when there is enough for a statement. */
  get waiting(): boolean {
    return this.rows.length >= BATCH;
  }

  /** Writes what was gathered, when it is worth a statement or the last of it. */
  async flush(last: boolean): Promise<void> {
    while (this.rows.length >= BATCH || (last && this.rows.length > 0)) {
      const batch = this.rows.splice(0, BATCH);
      await this.sql(
        this.statement,
        this.columns.map((column) => batch.map(column)),
      );
    }
  }
}

/** `unnest($1::text[], $2::int[]) AS given (a, b)` for columns and their types. */
export const given = (columns: Readonly<Record<string, string>>): string =>
  `unnest(${Object.values(columns)
    .map((type, place) => `$${place + 1}::${type}[]`)
    .join(', ')}) AS given (${Object.keys(columns).join(', ')})`;

/** A cell of several values travels as one text: PostgreSQL's `unnest` flattens lists of lists. */
export const list = (column: string): string => `string_to_array(${column}, '|')`;
