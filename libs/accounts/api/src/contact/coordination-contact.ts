import { Inject, Injectable } from '@nestjs/common';
import { contactToShow, type CoordinationContact } from '@fds/accounts/domain';
import { onOneLine, type Actor } from '@fds/shared/kernel';
import { Database, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { requireUsableAddress } from '../doors/usable-address';
import type { ChangeContactRequest } from './contact.contract';

const KEY = 'coordination_contact';

/** Whom people write to and call about the portal: set by the administration, else the installation's address. */
@Injectable()
export class CoordinationContacts {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** The contact that everyone reads; null when there is none. */
  async shown(): Promise<CoordinationContact | null> {
    return contactToShow(await this.#set(), this.settings.contact);
  }

  /** What is set, for whoever changes it; empty texts where nothing is. */
  async read(): Promise<CoordinationContact> {
    return { name: '', email: '', phone: '', hours: '', ...(await this.#set()) };
  }

  /** Throws `invalid` for an address that cannot be written to. */
  async change({ personId, role }: Actor, asked: ChangeContactRequest): Promise<CoordinationContact> {
    const said = (text: string): string => onOneLine(text).trim();
    const email = asked.email ?? '';
    if (email) requireUsableAddress(email);
    const after = { name: said(asked.name), email, phone: said(asked.phone), hours: said(asked.hours) };
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal }) => {
      const before = await this.read();
      await sql(
        `INSERT INTO setting (key, value) VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`,
        [KEY, JSON.stringify(after)],
      );
      await journal.record({
        action: 'settings.contact_changed',
        subject: { type: 'settings', id: KEY },
        before,
        after,
      });
    });
    return after;
  }

  /** Texts only, whatever was written there by hand. */
  async #set(): Promise<Partial<CoordinationContact> | null> {
    const row = await this.database.row<{ value: unknown }>('SELECT value FROM setting WHERE key = $1', [KEY]);
    if (typeof row?.value !== 'object' || row.value === null) return null;
    const texts = Object.entries(row.value).filter(([, text]) => typeof text === 'string');
    return Object.fromEntries(texts) as Partial<CoordinationContact>;
  }
}
