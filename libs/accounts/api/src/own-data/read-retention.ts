import { Inject, Injectable } from '@nestjs/common';
import { Database, PersonalData } from '@fds/shared/api-kit';
import type { RetentionView } from './own-data.contract';
import type { KeptAccount } from './retention-round.entity';
import { ERASED, WARNED } from './run-retention';

interface Row {
  readonly begunAt: Date;
  readonly endedAt: Date | null;
  readonly cleared: Readonly<Record<string, number>>;
  readonly kept: readonly KeptAccount[];
}

/** What the last round did, from its row. */
@Injectable()
export class ReadRetention {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PersonalData) private readonly data: PersonalData,
  ) {}

  async last(): Promise<RetentionView> {
    const row = await this.database.row<Row>(
      `SELECT begun_at AS "begunAt", ended_at AS "endedAt", cleared, kept FROM retention_round ORDER BY id DESC LIMIT 1`,
    );
    const names = await this.database.rows<{ id: string; name: string }>(
      'SELECT id, name FROM person WHERE id = ANY($1::uuid[])',
      [row?.kept.map(({ personId }) => personId) ?? []],
    );
    const titles = [
      { code: WARNED, title: 'comptes avertis' },
      { code: ERASED, title: 'comptes supprimés' },
      ...this.data.clearings,
    ];
    return {
      begunAt: row?.begunAt.toISOString() ?? null,
      endedAt: row?.endedAt?.toISOString() ?? null,
      unfinished: row !== null && row.endedAt === null,
      cleared: titles.map(({ code, title }) => ({ code, title, count: row?.cleared[code] ?? 0 })),
      kept: (row?.kept ?? []).slice(0, 200).map(({ personId, reasons }) => ({
        personId,
        name: names.find(({ id }) => id === personId)?.name ?? '',
        reasons: [...reasons],
      })),
    };
  }
}
