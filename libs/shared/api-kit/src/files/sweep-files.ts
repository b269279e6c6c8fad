import { Inject, Injectable, Logger } from '@nestjs/common';
import { Database } from '../database/database';
import { Transactions } from '../database/transactions';
import { Duties } from '../jobs/duties';
import { SYSTEM } from '../journal/journal';
import { Clock } from '../time/clock';
import { FileHolders } from './file-holders';
import { FileStore } from './file-store';
import { Incoming } from './incoming';

const DAY = 86_400_000;
/** Days for which a file that nobody names is kept: longer than any transaction, and time to undo. */
export const UNNAMED_DAYS = 7;
const AT_ONCE = 200;

/**
 * Removes files that nothing names any more. A file goes with its row, under the row's lock: whoever keeps the same bytes
 * meanwhile either made the row young again (`Files.keep`), or finds the bytes gone and keeps them anew.
 */
@Injectable()
export class SweepFiles {
  readonly #log = new Logger('SweepFiles');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(FileHolders) private readonly holders: FileHolders,
    @Inject(Incoming) private readonly incoming: Incoming,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Duties) duties: Duties,
  ) {
    duties.register({ name: 'files.sweep', every: DAY, run: () => this.run() });
  }

  async run(): Promise<void> {
    await this.incoming.sweep();
    await this.store.tidy();
    // Without a holder every file would look unnamed.
    if (this.holders.names.length === 0) return;
    const before = new Date(this.clock.now().getTime() - UNNAMED_DAYS * DAY);
    let removed = 0;
    for (let after = ''; ;) {
      const rows = await this.database.rows<{ id: string }>(
        `SELECT id FROM stored_file WHERE created_at < $1 AND id > $2 ORDER BY id LIMIT ${AT_ONCE}`,
        [before, after],
      );
      for (const id of await this.#unnamed(rows.map((row) => row.id))) removed += await this.#remove(id, before);
      const last = rows.at(-1);
      if (!last || rows.length < AT_ONCE) break;
      after = last.id;
    }
    if (removed > 0) this.#log.log(`${removed} files that nothing named were removed`);
    await this.#adopt();
  }

  async #unnamed(ids: readonly string[]): Promise<readonly string[]> {
    if (ids.length === 0) return [];
    const named = await this.database.rows<{ id: string }>(this.holders.naming, [ids]);
    const known = new Set(named.map(({ id }) => id));
    return ids.filter((id) => !known.has(id));
  }

  #remove(id: string, before: Date): Promise<number> {
    return this.transactions.run(SYSTEM, {}, async ({ sql }) => {
      const [gone] = await sql('DELETE FROM stored_file WHERE id = $1 AND created_at < $2 RETURNING id', [id, before]);
      if (!gone) return 0;
      const named = await sql(this.holders.naming, [[id]]);
      if (named.length > 0) throw new Error(`${id} was named meanwhile`);
      await this.store.remove(id);
      return 1;
    });
  }

  /** Bytes whose row was never written get one, so that they are swept as the others are. */
  async #adopt(): Promise<void> {
    for await (const ids of this.store.everything())
      if (ids.length > 0)
        await this.transactions.run(SYSTEM, {}, ({ sql }) =>
          sql(
            `INSERT INTO stored_file (id, type, bytes, created_at)
             SELECT id, 'application/octet-stream', 0, $2 FROM unnest($1::text[]) AS id ON CONFLICT (id) DO NOTHING`,
            [ids, this.clock.now()],
          ),
        );
  }
}
