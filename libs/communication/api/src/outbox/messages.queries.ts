import { Inject, Injectable } from '@nestjs/common';
import {
  canCancelMessage,
  canEditMessage,
  canRestoreMessage,
  canRetryMessage,
  canSendMessage,
  MESSAGE_REASONS,
  type MessageFacts,
} from '@fds/communication/domain';
import {
  Clock,
  CURRENT_LOOK,
  Database,
  MailLooks,
  mailParts,
  messageIdOf,
  ServerSettings,
  toVerdictView,
  window,
  type MailParts,
  type MessageContent,
} from '@fds/shared/api-kit';
import { frenchSpaces, letterMarkup, PortalError, searchForm, type Actor } from '@fds/shared/kernel';
import type {
  OutboxCountView,
  OutboxRowView,
  OutboxMessagesView,
  OutboxQuery,
  OutboxMessageView,
  ReceivedMessagesQuery,
  ReceivedMessagesView,
  ReceivedMessageView,
} from './messages.contract';

/** Where the dossier of a message `m` lies; empty: the whole region's. */
export const MESSAGE_PLACE = `COALESCE((SELECT array_agg(DISTINCT o.department) FROM event_overview o
  WHERE o.application_id = m.application_id AND o.parent_event_id IS NULL AND o.department IS NOT NULL), '{}')`;

/** What it wears: what it left with; before that, what its edition has now. */
const LOOK = `CASE WHEN m.state IN ('held', 'planned', 'cancelled') THEN ${CURRENT_LOOK('m.edition_year')} ELSE m.look_id END AS "lookId"`;

/** The message speaks of a personal link, and it is no longer kept. */
export const LINK_GONE = `(m.link IS NULL AND position('{lien}' IN m.text) > 0)`;

const WORDS = `regexp_replace(lower(unaccent(m.subject || ' ' || m.to_name || ' ' || m.to_address)), '[^[:alnum:]]+', ' ', 'g')`;
const FILTERS = `($1::text IS NULL OR m.kind = $1) AND ($2::smallint IS NULL OR m.edition_year = $2)
  AND ($3::uuid IS NULL OR m.campaign_id = $3) AND ($4::uuid IS NULL OR m.person_id = $4)
  AND ($5::uuid IS NULL OR m.application_id IN (SELECT id FROM application WHERE organisation_id = $5)
    OR m.person_id IN (SELECT person_id FROM membership WHERE organisation_id = $5))
  AND ($6::uuid IS NULL OR m.application_id = $6)
  AND ($7::text[] IS NULL OR (SELECT bool_and(${WORDS} LIKE '%' || word || '%') FROM unnest($7) AS word))`;
const COLUMNS = `m.id, m.state, m.kind, m.to_name AS "toName", m.to_address AS "toAddress", m.subject, m.written_at AS "writtenAt",
  coalesce(m.sent_at, m.send_after) AS at, m.held_reason AS "heldReason", coalesce(m.refusal, '') AS refusal, m.attempts,
  m.person_id AS "personId", m.application_id AS "applicationId", coalesce(a.title, '') AS application, m.campaign_id AS "campaignId"`;
const PAGE = `SELECT ${COLUMNS} FROM (SELECT m.* FROM outbox_message m WHERE ${FILTERS} AND ($8::text IS NULL OR m.state = $8)
    ORDER BY m.written_at DESC, m.id DESC LIMIT $9 OFFSET $10) m
  LEFT JOIN application a ON a.id = m.application_id ORDER BY m.written_at DESC, m.id DESC`;
const COUNTS = `SELECT m.state, count(*)::integer AS count FROM outbox_message m WHERE ${FILTERS} GROUP BY m.state`;
/** The same without a filter: read from an index, and not from the messages themselves. */
const ALL_COUNTS = `SELECT state, count(*)::integer AS count FROM outbox_message GROUP BY state`;
const LATE = `SELECT count(*)::integer AS late FROM outbox_message WHERE state = 'planned' AND send_after < $1`;
const ONE = `SELECT ${COLUMNS}, m.version, m.text, m.letter, m.reply_to AS "replyTo", m.enclosures, ${LOOK}, ${LINK_GONE} AS "linkGone", ${MESSAGE_PLACE} AS place
  FROM outbox_message m LEFT JOIN application a ON a.id = m.application_id WHERE m.id = $1`;
/** What one received; what came back or waits is not shown to its reader, who may not know of it yet. */
const THEIRS = `m.person_id = $1 AND m.state = 'sent' AND m.text <> ''`;
const OWN_FILTERS = `${THEIRS} AND ($2::text[] IS NULL OR (SELECT bool_and(
  regexp_replace(lower(unaccent(m.subject || ' ' || m.text)), '[^[:alnum:]]+', ' ', 'g') LIKE '%' || word || '%') FROM unnest($2) AS word))`;
const OWN_COLUMNS = `m.id, m.kind, m.subject, m.to_address AS "toAddress", m.sent_at AS "sentAt", m.text, m.letter, m.enclosures, m.look_id AS "lookId"`;
const OWN = `SELECT ${OWN_COLUMNS} FROM outbox_message m WHERE ${OWN_FILTERS} ORDER BY m.sent_at DESC, m.id LIMIT $3 OFFSET $4`;
const OWN_COUNT = `SELECT count(*)::integer AS total FROM outbox_message m WHERE ${OWN_FILTERS}`;
const OWN_ONE = `SELECT ${OWN_COLUMNS} FROM outbox_message m WHERE ${THEIRS} AND m.id = $2`;

const TEN_MINUTES = 600_000;

interface Row extends Omit<OutboxRowView, 'writtenAt' | 'at'> {
  readonly writtenAt: Date;
  readonly at: Date;
}
interface Kept extends Pick<MessageContent, 'text' | 'letter' | 'enclosures'> {
  readonly lookId: string | null;
}
interface WholeRow extends Row, Kept {
  readonly version: number;
  readonly replyTo: string | null;
  readonly place: string[];
  readonly linkGone: boolean;
}
interface OwnRow extends Omit<ReceivedMessageView, 'sentAt' | 'text'>, Kept {
  readonly sentAt: Date;
}

/** What leaves the portal, as the coordination follows it; and what one received oneself. */
@Injectable()
export class MessagesQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(MailLooks) private readonly looks: MailLooks,
  ) {}

  async page(query: OutboxQuery): Promise<OutboxMessagesView> {
    const { page, size, limit, offset } = window(query, 50);
    const filters = [
      query.kind ?? null,
      query.edition ?? null,
      query.campaign ?? null,
      query.person ?? null,
      query.organisation ?? null,
      query.application ?? null,
      wordsOf(query.q),
    ];
    const [rows, counts, late] = await Promise.all([
      this.database.rows<Row>(PAGE, [...filters, query.state ?? null, limit, offset]),
      filters.every((filter) => filter === null)
        ? this.database.rows<OutboxCountView>(ALL_COUNTS)
        : this.database.rows<OutboxCountView>(COUNTS, filters),
      this.database.row<{ late: number }>(LATE, [new Date(this.clock.now().getTime() - TEN_MINUTES)]),
    ]);
    const counted = query.state ? counts.filter(({ state }) => state === query.state) : counts;
    return {
      items: rows.map(rowView),
      total: counted.reduce((sum, { count }) => sum + count, 0),
      counts,
      late: late?.late ?? 0,
      page,
      size,
    };
  }

  /** @throws PortalError missing */
  async one(actor: Actor, id: string): Promise<OutboxMessageView> {
    const row = await this.#whole(id);
    const facts = factsOf(row);
    const may = (verdict: ReturnType<typeof canEditMessage>) => toVerdictView(verdict, MESSAGE_REASONS);
    return {
      ...rowView(row),
      version: row.version,
      text: (await this.#parts(row)).text,
      source: row.letter ? letterMarkup(row.letter) : row.text,
      marked: row.letter !== null,
      messageId: messageIdOf(row.id, this.settings.mailDomain),
      from: this.settings.mailFrom,
      replyTo: row.replyTo ?? '',
      files: row.enclosures?.length ?? 0,
      may: {
        edit: may(canEditMessage(actor, facts)),
        send: may(canSendMessage(actor, facts)),
        cancel: may(canCancelMessage(actor, facts)),
        restore: may(canRestoreMessage(actor, facts)),
        retry: may(canRetryMessage(actor, facts)),
      },
    };
  }

  /** The HTML part, without personal links. @throws PortalError missing */
  async html(id: string): Promise<string> {
    return (await this.#parts(await this.#whole(id))).html;
  }

  async received(actor: Actor, query: ReceivedMessagesQuery): Promise<ReceivedMessagesView> {
    const { page, size, limit, offset } = window(query, 25);
    const filters = [actor.personId, wordsOf(query.q)];
    const [rows, counted] = await Promise.all([
      this.database.rows<OwnRow>(OWN, [...filters, limit, offset]),
      this.database.row<{ total: number }>(OWN_COUNT, filters),
    ]);
    const shown = rows.map(async (row): Promise<ReceivedMessageView> => ({
      id: row.id,
      kind: row.kind,
      subject: frenchSpaces(row.subject),
      toAddress: row.toAddress,
      sentAt: row.sentAt.toISOString(),
      text: (await this.#parts(row)).text,
    }));
    return { items: await Promise.all(shown), total: counted?.total ?? 0, page, size };
  }

  /** Of one's own messages. @throws PortalError missing */
  async receivedHtml(actor: Actor, id: string): Promise<string> {
    const row = await this.database.row<OwnRow>(OWN_ONE, [actor.personId, id]);
    if (!row) throw noSuchMessage();
    return (await this.#parts(row)).html;
  }

  /** The parts as they are shown: personal links opened doors, and stay secret. */
  async #parts(row: Kept & Pick<Row, 'kind' | 'subject'>): Promise<MailParts> {
    const worn = await this.looks.shown(row.lookId);
    const parts = mailParts({ ...row, link: null, unsubscribe: null }, this.settings.publicUrl, worn);
    return { ...parts, text: parts.text.replaceAll('{lien}', '[lien personnel]') };
  }

  async #whole(id: string): Promise<WholeRow> {
    const row = await this.database.row<WholeRow>(ONE, [id]);
    if (!row) throw noSuchMessage();
    return row;
  }
}

export const factsOf = ({
  state,
  kind,
  place,
  text,
  linkGone,
}: Pick<WholeRow, 'state' | 'kind' | 'place' | 'text' | 'linkGone'>): MessageFacts => ({
  state,
  kind,
  place: place.length > 0 ? place : 'region',
  erased: text === '',
  linkGone,
});

const rowView = (row: Row): OutboxRowView => ({
  id: row.id,
  state: row.state,
  kind: row.kind,
  toName: row.toName,
  toAddress: row.toAddress,
  subject: frenchSpaces(row.subject),
  writtenAt: row.writtenAt.toISOString(),
  at: row.at.toISOString(),
  heldReason: row.heldReason,
  refusal: row.refusal.slice(0, 2_000),
  attempts: row.attempts,
  personId: row.personId,
  applicationId: row.applicationId,
  application: row.application,
  campaignId: row.campaignId,
});

function wordsOf(q: string | undefined): readonly string[] | null {
  const words = searchForm(q ?? '')
    .split(' ')
    .filter(Boolean);
  return words.length > 0 ? words : null;
}

export const noSuchMessage = (): PortalError =>
  new PortalError('missing', 'communication.message_missing', 'Ce message n’existe pas.');
