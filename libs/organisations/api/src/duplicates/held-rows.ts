import type { MergeTransaction, Merged, OrganisationPart } from './organisation-merging';
import { countingBy, restore } from './moved-table';

type Sql = MergeTransaction['sql'];

/** The rows of both organisations as they were, and the digest of what they became. */
export interface HeldBefore {
  readonly before: readonly Readonly<Record<string, unknown>>[];
  readonly after: string;
}

export interface HeldRowsOptions {
  readonly name: string;
  readonly table: string;
  readonly words: OrganisationPart['words'];
  /** Statements that carry the rows of `$1` over to `$2`, in their order. */
  readonly statements: readonly string[];
  /** Columns that are compared to see whether something changed since; none: changes do not matter. */
  readonly watched: readonly string[];
  /** French reason when the rows have changed since. */
  readonly changed: string;
}

/**
 * A small table whose rows may become one another: both organisations' rows are held whole before, and written again as
 * they were when the merge is undone.
 */
export class HeldRows implements OrganisationPart<HeldBefore> {
  readonly name: string;
  readonly columns: readonly string[];
  readonly words: OrganisationPart['words'];
  readonly counting: string | null;

  readonly changed: string;

  constructor(private readonly options: HeldRowsOptions) {
    this.changed = options.changed;
    this.name = options.name;
    this.words = options.words;
    this.columns = [`${options.table}.organisation_id`];
    this.counting = options.words && countingBy(options.table);
  }

  async move({ sql }: MergeTransaction, { from, to }: Merged): Promise<HeldBefore> {
    const before = await sql<{ row: Record<string, unknown> }>(
      `SELECT to_jsonb(t) AS row FROM ${this.options.table} t WHERE organisation_id IN ($1, $2) ORDER BY to_jsonb(t)::text`,
      [from, to],
    );
    for (const statement of this.options.statements) await sql(statement, [from, to]);
    return { before: before.map(({ row }) => row), after: await this.digest(sql, { from, to }) };
  }

  async moveBack({ sql }: MergeTransaction, { from, to }: Merged, { before }: HeldBefore): Promise<void> {
    await sql(`DELETE FROM ${this.options.table} WHERE organisation_id IN ($1, $2)`, [from, to]);
    await restore(sql, this.options.table, before);
  }

  async builtOnSince(sql: Sql, merged: Merged, { after }: HeldBefore): Promise<string[]> {
    return (await this.digest(sql, merged)) === after ? [] : [this.options.changed];
  }

  /** One digest of the watched columns of both organisations' rows. */
  async digest(sql: Sql, { from, to }: Merged): Promise<string> {
    const { table, watched } = this.options;
    if (watched.length === 0) return '';
    const [row] = await sql<{ digest: string }>(
      `SELECT md5(coalesce(string_agg(r::text, ' ' ORDER BY r::text), '')) AS digest
       FROM (SELECT organisation_id, ${watched.join(', ')} FROM ${table} WHERE organisation_id IN ($1, $2)) r`,
      [from, to],
    );
    return row?.digest ?? '';
  }
}
