import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { Pool, QueryResultRow } from 'pg';
import { DataSource } from 'typeorm';

/** Reads: hand-written SQL, prepared once per connection and told by its text (docs/decisions/0006). */
@Injectable()
export class Database {
  readonly #names = new Map<string, string>();

  constructor(@Inject(DataSource) readonly source: DataSource) {}

  /** The pool of connections; for streams. Everything else goes through `rows`. */
  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }

  /** The rows of a query. The text must be constant: values go through parameters only. */
  async rows<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const { rows } = await this.pool.query<T & QueryResultRow>({
      name: this.#nameOf(text),
      text,
      values: values as unknown[],
    });
    return rows;
  }

  /** The only row of a query, or null. */
  async row<T extends object>(text: string, values: readonly unknown[] = []): Promise<T | null> {
    return (await this.rows<T>(text, values))[0] ?? null;
  }

  #nameOf(text: string): string {
    let name = this.#names.get(text);
    if (!name) this.#names.set(text, (name = createHash('sha1').update(text).digest('base64url')));
    return name;
  }
}
