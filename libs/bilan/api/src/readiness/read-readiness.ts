import { Inject, Injectable } from '@nestjs/common';
import { READINESS, READINESS_MATTERS } from '@fds/bilan/domain';
import { Database, window } from '@fds/shared/api-kit';
import { onOneLine } from '@fds/shared/kernel';
import { noEdition } from '../read-bilan';
import type { ReadinessQuery, ReadinessView } from './readiness.contract';
import { READINESS_COUNTS_SQL, READINESS_SQL, type ReadinessCountsRow, type ReadinessRow } from './readiness.queries';

/** Telephones shown of one organisation at most. */
const PHONES = 30;

/** What the bilan of an edition still waits for, and whom to ring: two statements. */
@Injectable()
export class ReadReadiness {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A page of organisations; `missing` when the portal holds no such edition. */
  async of(year: number, query: ReadinessQuery): Promise<ReadinessView> {
    if (!Number.isInteger(year) || year < 1 || year > 9999) throw noEdition(year);
    const { page, size, limit, offset } = window(query, 50);
    const { matter = null, department = null } = query;
    const [counts, rows] = await Promise.all([
      this.database.row<ReadinessCountsRow>(READINESS_COUNTS_SQL, [year]),
      this.database.rows<ReadinessRow>(READINESS_SQL, [year, matter, department, READINESS_MATTERS, limit, offset]),
    ]);
    if (!counts) throw noEdition(year);
    return {
      year,
      matters: READINESS_MATTERS.map((one) => {
        const { label, ask, base, figures } = READINESS[one];
        const [missing, of] = [counts.missing?.[one] ?? 0, counts.bases[base] ?? 0];
        return { matter: one, label, ask, missing, of, figures: [...figures] };
      }),
      items: rows.map(({ id, name, missing, things, phones }) => ({
        organisationId: id,
        name,
        missing,
        things: [...things],
        phones: phones.slice(0, PHONES).map(({ who, phone }) => ({ who: onOneLine(who), phone: onOneLine(phone) })),
      })),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }
}
