import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** Name under which a connection keeps the plan of a constant text. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (!name) names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
  return name;
}
const names = new Map<string, string>();

/** Reads: hand-written SQL, prepared once per connection and told by its text (docs/decisions/0006). */
@Injectable()
export class Database {
  constructor(@Inject(DataSource) readonly source: DataSource) {}

  /** The pool of connections; for streams. Everything else goes through `rows`. */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** The rows of a query. The text must be constant: values go through parameters only. */
  async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.pool.query<T & QueryResultRow>({
      name: statementName(text),
      text,
      values: values as unknown[],
    });
    return rows;
  }

  /** The only row of a query, or null. */
  async row<T extends object>(text: string, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null;
  }
}
