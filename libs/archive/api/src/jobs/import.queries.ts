import { Inject, Injectable } from '@nestjs/common';
import type { Problem } from '@fds/archive/domain';
import { PortalError, type Page } from '@fds/shared/kernel';
import { Database, window, type PageQuery } from '@fds/shared/api-kit';
import { isYearTaken } from '../importing/year-problem';
import type { ImportView } from './import.contract';

interface Row {
  id: string;
  fileName: string;
  requestedBy: string;
  requestedAt: Date;
  state: string;
  progress: number;
  editionYear: number | null;
  message: string | null;
  problems: Problem[];
  problemCount: number;
  total: number;
}

const COLUMNS = `i.id, i.file_name AS "fileName", COALESCE(p.name, '') AS "requestedBy", i.requested_at AS "requestedAt", i.state,
  i.progress::float8 AS progress, i.edition_year AS "editionYear", i.message,
  jsonb_array_length(i.problems) AS "problemCount"`;

/** Imports as pages show them. */
@Injectable()
export class ImportQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The latest first, without their problems. */
  async page(query: PageQuery): Promise<Page<ImportView> & { items: ImportView[] }> {
    const { page, size, limit, offset } = window(query, 10);
    const rows = await this.database.rows<Row>(
      `SELECT ${COLUMNS}, i.problems, count(*) OVER ()::int AS total
       FROM archive_import i LEFT JOIN person p ON p.id = i.requested_by
       ORDER BY i.requested_at DESC, i.id LIMIT $1 OFFSET $2`,
      [limit, offset],
    );
    return { items: rows.map((row) => ({ ...toView(row), problems: [] })), total: rows[0]?.total ?? 0, page, size };
  }

  /** One import with its problems; `missing` when there is none. */
  async one(id: string): Promise<ImportView> {
    const row = await this.database.row<Row>(
      `SELECT ${COLUMNS}, i.problems FROM archive_import i LEFT JOIN person p ON p.id = i.requested_by WHERE i.id = $1`,
      [id],
    );
    if (!row) throw new PortalError('missing', 'archive.no_import', 'Cet import n’existe pas, ou plus.');
    return toView(row);
  }
}

const toView = ({
  id,
  fileName,
  requestedBy,
  requestedAt,
  state,
  progress,
  editionYear,
  message,
  problems,
  problemCount,
}: Row): ImportView => ({
  id,
  fileName,
  requestedBy,
  requestedAt: requestedAt.toISOString(),
  state,
  progress,
  editionYear,
  message,
  replaceable: state === 'refused' && problems.length === 1 && problems.every(isYearTaken),
  problemCount,
  problems: problems.map((problem) => ({ ...problem })),
});
