import { Inject, Injectable } from '@nestjs/common';
import { canErase, ERASURE_REASONS, TERMS, termInWords, type Term } from '@fds/accounts/domain';
import { frenchSpaces, letter, momentInWords, type Actor } from '@fds/shared/kernel';
import {
  Clock,
  Database,
  PersonalData,
  ServerSettings,
  toVerdictView,
  Transactions,
  type KnownPerson,
  type PersonalDataHolder,
  type Sql,
} from '@fds/shared/api-kit';
import { CoordinationContacts } from '../contact/coordination-contact';
import { noSuchPerson } from '../people/no-such-person';
import { erasableAccount } from './erasable-account';
import type { HoldingView, OwnDataView, PrivacyView } from './own-data.contract';
import { countOf, ownDataJson, ownDataPage, type Holding } from './own-data-page';

/** A file that somebody takes away. */
export interface OwnDataFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}
export const OWN_DATA_FORMATS = ['json', 'html'] as const;
export type OwnDataFormat = (typeof OWN_DATA_FORMATS)[number];

/** What is held on people: said to everyone, shown and handed over to whom it concerns. */
@Injectable()
export class ReadOwnData {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(PersonalData) private readonly data: PersonalData,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CoordinationContacts) private readonly contacts: CoordinationContacts,
  ) {}

  /** What is kept, why and how long: the same for everyone. */
  async privacy(): Promise<PrivacyView> {
    return {
      holdings: this.data.holders.map(toHolding),
      terms: (Object.keys(TERMS) as Term[]).map((term) => ({
        of: TERMS[term].of,
        term: termInWords(term),
        source: frenchSpaces(TERMS[term].source),
      })),
      contact: await this.contacts.shown(),
    };
  }

  /** What is held on the person who asks, and what erasure the account would entail. */
  view({ personId }: Actor): Promise<OwnDataView> {
    return this.#inSnapshot(personId, async (sql, person) => {
      const holdings = await this.#holdings(sql, person);
      const consequences: string[] = [];
      for (const holder of this.data.holders) consequences.push(...((await holder.consequences?.(sql, person)) ?? []));
      return {
        name: person.name,
        email: person.email,
        holdings: holdings.map(({ holder, sections }) => ({
          ...toHolding(holder),
          count: countOf(sections),
          corrected: holder.corrected ?? null,
        })),
        erasing: toVerdictView(canErase('self', await erasableAccount(sql, personId)), ERASURE_REASONS),
        consequences: consequences.map(frenchSpaces),
      };
    });
  }

  /** Everything held on the person who asks, in one file; the journal and a message keep that it was taken. */
  async take({ personId, role }: Actor, format: OwnDataFormat): Promise<OwnDataFile> {
    const now = this.clock.now();
    await this.transactions.run({ personId, role }, {}, async ({ sql, journal, outbox }) => {
      const person = await knownPerson(sql, personId);
      await journal.record({
        action: 'person.data_taken',
        subject: { type: 'person', id: personId },
        after: { format },
      });
      await outbox.add({
        personId,
        occasion: `person.data_taken:${now.toISOString()}`,
        to: { name: person.name, address: person.email },
        subject: 'Vos données ont été téléchargées',
        text: takenMessage(now, this.settings.publicUrl),
      });
    });
    const document = await this.#inSnapshot(personId, async (sql, person) => ({
      name: person.name,
      email: person.email,
      drawn: format === 'json' ? now.toISOString() : momentInWords(now),
      holdings: await this.#holdings(sql, person),
    }));
    const name = `mes-donnees-fete-de-la-science.${format}`;
    return format === 'json'
      ? { name, type: 'application/json; charset=utf-8', content: JSON.stringify(ownDataJson(document), null, 2) }
      : { name, type: 'text/html; charset=utf-8', content: ownDataPage(document) };
  }

  async #holdings(sql: Sql, person: KnownPerson): Promise<readonly Holding[]> {
    const holdings: Holding[] = [];
    for (const holder of this.data.holders) holdings.push({ holder, sections: await holder.read(sql, person) });
    return holdings;
  }

  /** Everything is read at one instant: what changes meanwhile is seen whole or not at all. */
  #inSnapshot<R>(personId: string, read: (sql: Sql, person: KnownPerson) => Promise<R>): Promise<R> {
    return this.database.source.transaction('REPEATABLE READ', async (manager) => {
      const sql: Sql = (text, values = []) => manager.query(text, values as unknown[]);
      await sql('SET TRANSACTION READ ONLY');
      return read(sql, await knownPerson(sql, personId));
    });
  }
}

/** Throws `missing` when there is nobody under this id, or nobody any more. */
export async function knownPerson(sql: Sql, personId: string): Promise<KnownPerson> {
  const [person] = await sql<KnownPerson>(
    'SELECT id, email::text AS email, name FROM person WHERE id = $1 AND erased_at IS NULL',
    [personId],
  );
  if (!person) throw noSuchPerson();
  return person;
}

const toHolding = ({ code, ...said }: PersonalDataHolder): HoldingView => ({
  code,
  title: said.title,
  what: frenchSpaces(said.what),
  why: frenchSpaces(said.why),
  basis: frenchSpaces(said.basis),
  keeps: frenchSpaces(said.keeps),
  readers: frenchSpaces(said.readers),
  erasure: frenchSpaces(said.erasure),
});

const takenMessage = (now: Date, address: string): string =>
  letter(null, [
    `Le ${momentInWords(now)}, tout ce que le portail garde sur vous a été téléchargé depuis votre compte.`,
    `Si ce n’était pas vous, changez votre mot de passe et fermez vos autres sessions\u00a0: ${address}/compte`,
    'Vous recevez ce message parce que vous avez un compte sur le portail de la Fête de la science.',
  ]);
