import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { letterText, onOneLine, type Letter, type MessageKind } from '@fds/shared/kernel';
import { Clock } from '../time/clock';
import type { Enclosure } from './enclosures';
import { HOLD_RESTORED } from './outbox.sql';

interface Written {
  /** Null when the address is nobody's yet. */
  readonly personId: string | null;
  readonly occasion: string;
  /** What it is for; `notice` unless said otherwise. */
  readonly kind?: MessageKind;
  readonly editionYear?: number;
  readonly applicationId?: string;
  readonly campaignId?: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  /** A personal link, kept only until the message is sent. */
  readonly link?: string;
  /** Files that go with it, made when it leaves: writing the message never waits for them. */
  readonly enclosures?: readonly Enclosure[];
  /** Where answers go, instead of the sender's own address; the address of answers is sealed when the message leaves. */
  readonly replyTo?: string;
  /** The personal page that takes its reader off a list, by GET for people and POST for their mail program (RFC 8058). */
  readonly unsubscribe?: string;
  /** Waits for somebody's review, whatever its kind; `false`: never does, whatever the edition has read first. */
  readonly held?: boolean;
  /** Leaves no earlier; an instant of the portal's clock. */
  readonly sendAfter?: Date;
}
/**
 * A message: either plain French `text`, in which `{lien}` stands for `link` and `{joint}` for what its files say of
 * themselves, or a composed `letter`. Both leave with a text part and an HTML part.
 */
export type Message = Written &
  ({ readonly text: string; readonly letter?: undefined } | { readonly text?: undefined; readonly letter: Letter });

export interface OutboxWriter {
  add(message: Message): Promise<void>;
  /** Many at once, in one statement; returns how many were written: an occasion already told to its person is left out. */
  addAll(messages: readonly Message[]): Promise<number>;
  /** Messages added so far. */
  readonly added: number;
}

/**
 * A message waits when its writer asks so, when its edition has its kind read first, and when its address came back.
 * Access is never kept back: who asks for a link waits for it, and may have put the mailbox right.
 */
const INSERT = `INSERT INTO outbox_message (person_id, occasion, kind, edition_year, application_id, campaign_id, to_address, to_name,
    reply_to, subject, text, letter, link, unsubscribe, enclosures, state, held_reason, written_at, send_after)
  SELECT m.person_id, m.occasion, m.kind, m.edition_year, m.application_id, m.campaign_id, m.to_address, m.to_name,
    m.reply_to, m.subject, m.text, m.letter, m.link, m.unsubscribe, m.enclosures,
    CASE WHEN h.reason IS NULL THEN 'planned' ELSE 'held' END, h.reason, $2::timestamptz, coalesce(m.send_after, $2::timestamptz)
  FROM jsonb_to_recordset($1::jsonb) AS m (person_id uuid, occasion text, kind text, edition_year smallint, application_id uuid,
    campaign_id uuid, to_address text, to_name text, reply_to text, subject text, text text, letter jsonb, link text,
    unsubscribe text, enclosures jsonb, held boolean, send_after timestamptz)
  CROSS JOIN LATERAL (SELECT CASE
    WHEN m.kind <> 'access' AND EXISTS (SELECT FROM unreachable_address u WHERE u.address = lower(m.to_address)) THEN 'unreachable'
    WHEN coalesce(m.held, EXISTS (SELECT FROM outbox_review r WHERE r.kind = m.kind AND r.edition_year = m.edition_year)) THEN 'review'
    END AS reason) h
  ON CONFLICT (person_id, occasion) DO NOTHING RETURNING id`;

/** Messages are written with the change they speak of; the worker is woken after the commit. */
@Injectable()
export class Outbox {
  #listener: (() => void) | undefined;

  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The worker that sends asks to be woken when messages were written. */
  onWritten(listener: () => void): void {
    this.#listener = listener;
  }
  wake(): void {
    this.#listener?.();
  }

  /** To be called once a backup was restored, before anything is sent: nothing leaves unread. Returns how many messages wait. */
  async holdRestored({ sql }: { readonly sql: (text: string) => Promise<readonly object[]> }): Promise<number> {
    return (await sql(HOLD_RESTORED)).length;
  }

  writer(manager: EntityManager): OutboxWriter {
    const clock = this.clock;
    let added = 0;
    const addAll = async (messages: readonly Message[]): Promise<number> => {
      if (messages.length === 0) return 0;
      const written: unknown[] = await manager.query(INSERT, [
        JSON.stringify(messages.map(rowOf), readable),
        clock.now(),
      ]);
      added += messages.length;
      return written.length;
    };
    return {
      get added() {
        return added;
      },
      addAll,
      async add(message) {
        await addAll([message]);
      },
    };
  }
}

/** Half a sign, as a cut may leave it, and NUL are refused by the database: a letter does not fail for them. */
const readable = (_key: string, value: unknown): unknown =>
  typeof value === 'string' ? value.replaceAll('\0', '').replace(/\p{Surrogate}/gu, '\ufffd') : value;

const rowOf = (message: Message): Record<string, unknown> => ({
  person_id: message.personId,
  occasion: message.occasion,
  kind: message.kind ?? 'notice',
  edition_year: message.editionYear ?? null,
  application_id: message.applicationId ?? null,
  campaign_id: message.campaignId ?? null,
  // Nothing carries a line break into the headers.
  to_address: onOneLine(message.to.address),
  to_name: onOneLine(message.to.name),
  reply_to: message.replyTo ? onOneLine(message.replyTo) : null,
  subject: onOneLine(message.subject),
  text: message.letter ? letterText(message.letter) : message.text,
  letter: message.letter ?? null,
  link: message.link ?? null,
  unsubscribe: message.unsubscribe ?? null,
  enclosures: message.enclosures?.length ? message.enclosures : null,
  held: message.held ?? null,
  send_after: message.sendAfter?.toISOString() ?? null,
});
