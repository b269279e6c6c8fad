import { Inject, Injectable } from '@nestjs/common';
import type { LeftOutReason, MessageSetting, RecipientFacts, Segment, Topic } from '@fds/communication/domain';
import { CoordinationContacts } from '@fds/accounts/api';
import { noSuchEdition } from '@fds/editions/api';
import { Clock, Database, ServerSettings } from '@fds/shared/api-kit';
import { COORDINATION_SIGNATURE } from '@fds/shared/kernel';
import { recipientFacts, type FoundRecipient, type Rows } from './recipient-facts';
import { countsSql, peopleSql, settledSql, type AudienceQuestion, type Statement } from './segment.sql';
import type { SegmentCountsView } from './segments.contract';

const EDITION = `SELECT year, theme, starts_on::text AS "startsOn", ends_on::text AS "endsOn",
    call_closes_on::text AS "callClosesOn", reports_due_on::text AS "reportsDueOn" FROM edition WHERE year = $1`;
const SIGNER = 'SELECT name FROM person WHERE id = $1';

/** Whom a segment is asked for. */
export interface Wanted {
  readonly year: number;
  readonly segment: Segment;
  readonly topic: Topic | null;
  readonly departments: readonly string[] | null;
}
/** A recipient with their address and what is known of them. */
export interface KnownRecipient extends FoundRecipient {
  readonly email: string;
  readonly facts: RecipientFacts;
}
interface CountsRow extends Omit<SegmentCountsView, 'leftOut'> {
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
}
type Person = FoundRecipient & { readonly email: string; readonly total: number };

/** Who a segment finds at this moment. A segment is one statement of its own, never prepared: its text follows its conditions. */
@Injectable()
export class Audience {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(CoordinationContacts) private readonly contacts: CoordinationContacts,
  ) {}

  question({ year, segment, topic, departments }: Wanted): AudienceQuestion {
    return { year, segment, topic, departments, now: this.clock.now() };
  }

  async counts(wanted: Wanted): Promise<SegmentCountsView> {
    const [row] = await this.#ask<CountsRow>(countsSql(this.question(wanted)));
    const leftOut = Object.entries(row?.leftOut ?? {}).map(([reason, count]) => ({
      reason: reason as LeftOutReason,
      count: count ?? 0,
    }));
    return {
      structures: row?.structures ?? 0,
      events: row?.events ?? 0,
      messages: row?.messages ?? 0,
      merged: row?.merged ?? 0,
      leftOut,
      leftOutPeople: row?.leftOutPeople ?? [],
      nobodyThere: row?.nobodyThere ?? [],
    };
  }

  /** A page of the people who would get a message; four statements whatever its size. */
  async people(wanted: Wanted, window: { limit: number; offset: number }): Promise<KnownRecipient[]> {
    const question = this.question(wanted);
    const found = await this.#ask<Person>(peopleSql(question, window));
    const facts = await recipientFacts(this.rows, question, found);
    return found.flatMap(({ total: _, ...one }, at) => {
      const known = facts[at];
      return known ? [{ ...one, facts: known }] : [];
    });
  }

  /** Of those to whom a campaign was sent, how many are no longer concerned. */
  async settled(campaignId: string, wanted: Wanted): Promise<number> {
    const [row] = await this.#ask<{ settled: number }>(settledSql(campaignId, this.question(wanted)));
    return row?.settled ?? 0;
  }

  /** What is the same in every message that this person signs. @throws PortalError missing, without the edition */
  async setting(year: number, signerId: string | null): Promise<MessageSetting> {
    const edition = await this.database.row<MessageSetting['edition']>(EDITION, [year]);
    if (!edition) throw noSuchEdition(year);
    const signer = signerId === null ? null : await this.database.row<{ name: string }>(SIGNER, [signerId]);
    const phone = (await this.contacts.shown())?.phone;
    return {
      edition,
      today: this.clock.today(),
      signature: [...(signer ? [signer.name] : []), COORDINATION_SIGNATURE, ...(phone ? [phone] : [])],
      portal: this.settings.publicUrl,
    };
  }

  /** Where answers go; null: to the sender's own address. */
  async replyTo(): Promise<string | null> {
    return (await this.contacts.shown())?.email || null;
  }

  readonly rows: Rows = (text, values) => this.database.rows(text, values);

  async #ask<T extends object>({ text, values }: Statement): Promise<T[]> {
    return (await this.database.pool.query<T>(text, [...values])).rows;
  }
}
