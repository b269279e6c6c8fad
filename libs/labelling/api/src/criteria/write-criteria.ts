import { Inject, Injectable } from '@nestjs/common';
import { Transactions } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { canWriteCriteria, CRITERIA_REASONS } from '@fds/labelling/domain';
import { allowed } from '../review/refusals';
import type { WriteCriteriaRequest } from './criteria.contract';
import { CriteriaQueries } from './criteria.queries';

/** Only over the version that was read: 0 is the first writing. */
const WRITE = `INSERT INTO committee_settings AS s (edition_year, criteria, grid, version)
  SELECT $1, $2::jsonb, $3::jsonb, 1 WHERE $4 = 0 OR EXISTS (SELECT FROM committee_settings WHERE edition_year = $1)
  ON CONFLICT (edition_year) DO UPDATE SET criteria = EXCLUDED.criteria, grid = EXCLUDED.grid, version = s.version + 1
    WHERE s.version = $4 RETURNING version`;

/** Writes what an edition judges its dossiers by, and its scoring grid. Marks that were given stay. */
@Injectable()
export class WriteCriteria {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(CriteriaQueries) private readonly queries: CriteriaQueries,
  ) {}

  async run(actor: Actor, year: number, { version, ...sent }: WriteCriteriaRequest): Promise<void> {
    const { edition, ...before } = await this.queries.of(year);
    const trimmed = <T extends { label: string }>(line: T): T => ({ ...line, label: line.label.trim() });
    const wanted = { criteria: sent.criteria.map(trimmed), grid: sent.grid.map(trimmed) };
    allowed(canWriteCriteria(actor, edition, wanted), CRITERIA_REASONS);
    const doer = { personId: actor.personId, role: actor.role };
    const written = await this.transactions.run(doer, {}, async ({ journal, sql }) => {
      const [row] = await sql(WRITE, [year, JSON.stringify(wanted.criteria), JSON.stringify(wanted.grid), version]);
      if (!row) return false;
      await journal.record({
        action: 'edition.criteria_written',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before: { criteria: before.criteria, grid: before.grid },
        after: wanted,
      });
      return true;
    });
    if (!written)
      throw new PortalError('conflict', 'labelling.criteria_changed', 'Quelqu’un a modifié les critères entre-temps.', {
        current: await this.queries.view(actor, year),
      });
  }
}
