import { Inject, Injectable } from '@nestjs/common';
import { canReadContent, mayWriteItem } from '@fds/applications/domain';
import { Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../applications/application-errors';
import { readHead, type Rows } from '../applications/application-record';
import { earlierOfOrganisations } from './earlier.queries';
import type { EarlierApplicationView, RenewableEventsView } from './renewal.contract';

const TAKEN = `SELECT e.id AS item, e.renewed_from AS origin FROM event e
  WHERE e.application_id = $1 AND e.renewed_from IS NOT NULL ORDER BY e.position, e.id`;

/** What a draft may still take over of earlier editions. */
@Injectable()
export class RenewableQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /**
   * Of the dossier that was renewed, else of those of the organisation's last edition. Throws `missing` for anybody who does
   * not write the whole dossier.
   */
  async of(actor: Actor, id: string): Promise<RenewableEventsView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const head = await readHead(rows, id);
    if (!head || !canReadContent(actor, head) || !mayWriteItem(actor, head, id).allowed) throw noSuchApplication();
    const [all, taken] = await Promise.all([
      earlierOfOrganisations(rows, actor, head.editionYear, [head.organisationId]),
      rows<{ item: string; origin: string }>(TAKEN, [id]),
    ]);
    return { earlier: closest(all, head.renewedFrom), taken };
  }
}

const closest = (all: readonly EarlierApplicationView[], renewedFrom: string | null): EarlierApplicationView[] => {
  const own = all.filter((one) => one.id === renewedFrom);
  if (own.length > 0) return own;
  const filed = all.filter(({ state }) => !['draft', 'withdrawn', 'folded'].includes(state));
  return filed.filter(({ year }) => year === filed[0]?.year);
};
