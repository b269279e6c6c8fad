import { Inject, Injectable } from '@nestjs/common';
import { GRACE_DAYS } from '@fds/accounts/domain';
import type { Actor } from '@fds/shared/kernel';
import { Database, Transactions } from '@fds/shared/api-kit';
import type { SecondFactorSettings } from './second-factor.contract';

/** How long people have to choose a second factor. */
@Injectable()
export class SecondFactorRules {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  async read(): Promise<SecondFactorSettings> {
    const row = await this.database.row<{ value: SecondFactorSettings }>(
      `SELECT value FROM setting WHERE key = 'second_factor'`,
    );
    return { graceDays: row?.value.graceDays ?? GRACE_DAYS };
  }

  async change({ personId, role }: Actor, { graceDays }: SecondFactorSettings): Promise<SecondFactorSettings> {
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal }) => {
      const before = await this.read();
      await sql(
        `INSERT INTO setting (key, value) VALUES ('second_factor', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
        [JSON.stringify({ graceDays })],
      );
      await journal.record({
        action: 'settings.second_factor_changed',
        subject: { type: 'settings', id: 'second_factor' },
        before,
        after: { graceDays },
      });
    });
    return { graceDays };
  }
}
