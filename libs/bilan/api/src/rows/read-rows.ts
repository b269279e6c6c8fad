import { Inject, Injectable } from '@nestjs/common';
import { readsRows, rowsBehind, type BilanFilter } from '@fds/bilan/domain';
import { Database, window } from '@fds/shared/api-kit';
import { PortalError, type Role } from '@fds/shared/kernel';
import { countValues } from '../bilan-sets.sql';
import { choicesOf } from '../bilan.view';
import { ReadBilan } from '../read-bilan';
import type { BilanRowsView, BilanRowView } from './rows.contract';
import { rowsSql } from './rows.sql';

interface PageRow {
  readonly total: number;
  readonly sum: number;
  readonly items: BilanRowView[];
}
interface Asked {
  readonly year: number;
  readonly code: string;
  readonly filter: BilanFilter;
  readonly page?: number;
  readonly size?: number;
}

/** The rows that a figure of a bilan counts: one statement beside those of the bilan itself. */
@Injectable()
export class ReadRows {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ReadBilan) private readonly bilan: ReadBilan,
  ) {}

  /**
   * A page of the rows behind a figure, most first. `missing` when the bilan has no such figure or it counts no row,
   * `forbidden` when they are not for the role, and as its bilan.
   */
  async for(role: Role, { year, code, filter, ...asked }: Asked): Promise<BilanRowsView> {
    const bilan = await this.bilan.for(role, year, filter);
    const behind = rowsBehind(code);
    const statement = rowsSql(code);
    const figure = bilan.figures.find((one) => one.code === code);
    const words = bilan.indicators.find((one) => one.code === code);
    if (!behind || !statement || !figure || !words)
      throw new PortalError('missing', 'bilan.no_rows', 'Ce chiffre n’a pas de liste.');
    if (!readsRows(role, code))
      throw new PortalError('forbidden', 'bilan.rows_closed', 'La liste de ce chiffre est à la coordination.');
    const { page, size, limit, offset } = window(asked, 50);
    const values = [...countValues(year, filter), statement.part, limit, offset];
    const row = await this.database.row<PageRow>(statement.text, values);
    const { total = 0, sum = 0, items = [] } = row ?? {};
    return {
      ...{ edition: year, code, label: words.label, definition: words.definition, unit: figure.unit },
      ...{ kind: behind.kind, measure: behind.measure, value: figure.value },
      today: behind.measure === 'sum' ? Number(sum) : total,
      published: bilan.row.last_version !== null || bilan.row.published !== null,
      choices: choicesOf(bilan),
      ...{ items, total, page, size },
    };
  }
}
