import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { writesWithin } from '@fds/accounts/api';
import { Database, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import type { CommunicationSettingsView } from './campaigns.contract';

const READ = 'SELECT second_person AS "secondPerson" FROM communication_settings WHERE edition_year = $1';
const WRITE = `INSERT INTO communication_settings (edition_year, second_person) VALUES ($1, $2)
  ON CONFLICT (edition_year) DO UPDATE SET second_person = $2`;

/** What an edition asks of those who write to many. */
@Injectable()
export class CampaignSettings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
  ) {}

  async of(year: number): Promise<CommunicationSettingsView> {
    return (await this.database.row<CommunicationSettingsView>(READ, [year])) ?? { secondPerson: false };
  }

  /** A setting of the whole region. @throws PortalError missing, forbidden outside of one's territory */
  async change(
    actor: Actor,
    year: number,
    { secondPerson }: CommunicationSettingsView,
  ): Promise<CommunicationSettingsView> {
    writesWithin(actor, 'region');
    const before = await this.of(year);
    await this.transactions.run(actor, {}, async ({ sql, journal }) => {
      const [edition] = await sql('SELECT 1 FROM edition WHERE year = $1', [year]);
      if (!edition) throw noSuchEdition(year);
      await sql(WRITE, [year, secondPerson]);
      await journal.record({
        action: 'settings.communication_changed',
        subject: { type: 'edition', id: String(year) },
        editionYear: year,
        before,
        after: { secondPerson },
      });
    });
    return { secondPerson };
  }
}
