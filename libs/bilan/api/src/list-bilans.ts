import { Inject, Injectable } from '@nestjs/common';
import { statesOpenTo } from '@fds/bilan/domain';
import { Database, window, type PageQuery } from '@fds/shared/api-kit';
import type { Page, Role } from '@fds/shared/kernel';
import { BILAN_LIST_SQL, type BilanSummaryRow } from './bilan-list.queries';

/** An edition of the list: a row whose year is there. */
export type BilanSummary = BilanSummaryRow & { readonly year: number };

/** The editions with their headline figures, the most recent first; one statement. */
@Injectable()
export class ListBilans {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those whose bilan is open to the role. */
  async for(role: Role, query: PageQuery): Promise<Page<BilanSummary>> {
    const { page, size, limit, offset } = window(query, 50);
    const rows = await this.database.rows<BilanSummaryRow>(BILAN_LIST_SQL, [statesOpenTo(role), limit, offset]);
    const items = rows
      .map((row) =>
        row.published ? { ...row, ...row.published, total: row.total, state: row.state, note: row.note } : row,
      )
      .filter((row): row is BilanSummary => row.year !== null);
    return { items, total: rows[0]?.total ?? 0, page, size };
  }
}
