import { Inject, Injectable } from '@nestjs/common';
import { circlesOf, fieldLabelOf, type MessageCircle, type Standing } from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import type { Actor, Role } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { standIn } from './standing';
import type { MessageAboutView, MessagesPageView, MessagesQuery, MessageView } from './thread.contract';
import { closedCircle, noSuchMessage } from './thread-errors';
import { isUnread, toAuthor } from './unread.sql';

interface MessageRow {
  readonly id: string;
  readonly applicationId: string;
  readonly circle: MessageCircle;
  readonly text: string;
  readonly writtenAt: Date;
  readonly role: Role;
  readonly writtenBy: string | null;
  readonly name: string | null;
  readonly item: string | null;
  readonly itemTitle: string | null;
  readonly field: string | null;
  readonly needKey: string | null;
  readonly resolvedAt: Date | null;
  readonly unread: boolean;
  readonly byMail: boolean;
  readonly files: { id: string; name: string }[];
}

/** Of the dossier `$2`, in the circle `$3`; of the items `$4` and the field `$6` when given; `$5`: the asker is of the coordination. */
const MESSAGES = `SELECT m.id, m.application_id AS "applicationId", m.circle, m.text, m.written_at AS "writtenAt", m.role,
    m.written_by AS "writtenBy", p.name, m.item, e.title AS "itemTitle", m.field, m.need_key AS "needKey",
    m.resolved_at AS "resolvedAt", m.original IS NOT NULL AS "byMail", ${isUnread('$5::boolean')} AS unread,
    COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name) ORDER BY f.added_at, f.id)
      FROM attachment f WHERE f.message_id = m.id AND f.removed_at IS NULL), '[]') AS files
  FROM application_message m LEFT JOIN person p ON p.id = m.written_by
  LEFT JOIN event e ON e.id = m.item AND e.application_id = m.application_id
  WHERE m.application_id = $2 AND m.circle = $3 AND ($4::uuid[] IS NULL OR m.item = ANY ($4)) AND ($6::text IS NULL OR m.field = $6)`;
const PAGE = `${MESSAGES} ORDER BY m.written_at DESC, m.id DESC LIMIT $7 OFFSET $8`;
const ONE = `${MESSAGES} AND m.id = $7`;

const ORIGINAL = `SELECT m.original FROM application_message m WHERE m.id = $1 AND m.application_id = $2 AND m.circle = ANY ($3::text[])
  AND ($4::uuid[] IS NULL OR m.item = ANY ($4)) AND m.original IS NOT NULL`;
const COUNTS = `SELECT m.circle, count(*)::integer AS total, (count(*) FILTER (WHERE ${isUnread('$5::boolean')}))::integer AS unread
  FROM application_message m WHERE m.application_id = $2 AND m.circle = ANY ($3::text[]) AND ($4::uuid[] IS NULL OR m.item = ANY ($4))
  GROUP BY 1`;

/** Reading what is said about dossiers: every query knows who asks. */
@Injectable()
export class ThreadQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** A page of one circle. Throws `missing` for somebody else's dossier, `refused` for a circle that is not the asker's. */
  async page(actor: Actor, id: string, query: MessagesQuery): Promise<MessagesPageView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const { record, standing } = await standIn(rows, actor, id);
    const circles = circlesOf(standing);
    if (!circles.includes(query.circle)) throw closedCircle();
    const heard = heardItems(standing);
    const asked = query.item ? (heard?.filter((item) => item === query.item) ?? [query.item]) : heard;
    const coordination = standing.part === 'coordination';
    const { page, size, limit, offset } = window(query, 30);
    const about = [actor.personId, id];
    const field = query.field || null;
    const [messages, counts, own] = await Promise.all([
      this.database.rows<MessageRow>(PAGE, [...about, query.circle, asked, coordination, field, limit, offset]),
      this.database.rows<{ circle: MessageCircle; total: number; unread: number }>(COUNTS, [
        ...about,
        circles,
        heard,
        coordination,
      ]),
      heard ? this.#titles(heard) : [],
    ]);
    const countOf = (circle: MessageCircle) => counts.find((one) => one.circle === circle);
    return {
      // A partner knows its activity, not the dossier.
      title: heard ? own.map(({ title }) => title).join(', ') : record.title,
      organisation: record.organisationName,
      circles: circles.map((circle) => ({
        circle,
        unread: countOf(circle)?.unread ?? 0,
        total: countOf(circle)?.total ?? 0,
      })),
      onlyAbout: own,
      items: messages.reverse().map((row) => toView(row, actor)),
      total: query.item ? await this.#count(id, query.circle, asked, field) : (countOf(query.circle)?.total ?? 0),
      page,
      size,
    };
  }

  /** One message, for who has just written it or changed it. Throws `missing`. */
  async one(actor: Actor, id: string, circle: MessageCircle, messageId: string): Promise<MessageView> {
    const row = await this.database.row<MessageRow>(ONE, [
      actor.personId,
      id,
      circle,
      null,
      actor.role === 'coordinator',
      null,
      messageId,
    ]);
    if (!row) throw noSuchMessage();
    return toView(row, actor);
  }

  /** The whole mail that a message was taken from. Throws `missing` for a message without one, or not for the asker. */
  async original(actor: Actor, id: string, messageId: string): Promise<string> {
    const { standing } = await standIn((text, values) => this.database.rows(text, values), actor, id);
    const row = await this.database.row<{ original: string }>(ORIGINAL, [
      messageId,
      id,
      circlesOf(standing),
      heardItems(standing),
    ]);
    if (!row) throw noSuchMessage();
    return row.original;
  }

  #titles(items: readonly string[]): Promise<MessageAboutView[]> {
    return this.database.rows<MessageAboutView>(
      `SELECT id AS item, title, NULL AS field, NULL AS "fieldLabel", false AS gone FROM event WHERE id = ANY ($1::uuid[]) ORDER BY title, id`,
      [items],
    );
  }

  async #count(
    id: string,
    circle: MessageCircle,
    items: readonly string[] | null,
    field: string | null,
  ): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*)::integer AS count FROM application_message WHERE application_id = $1 AND circle = $2 AND item = ANY ($3::uuid[])
         AND ($4::text IS NULL OR field = $4)`,
      [id, circle, items, field],
    );
    return row?.count ?? 0;
  }
}

/** The items that somebody hears of; null for all, and for the dossier as a whole. */
export const heardItems = (standing: Standing): readonly string[] | null =>
  standing.part === 'partner' ? standing.items : null;

function toView(row: MessageRow, actor: Actor): MessageView {
  const whole = row.item === row.applicationId;
  return {
    id: row.id,
    circle: row.circle,
    author: toAuthor(row, actor),
    text: row.text,
    writtenAt: row.writtenAt.toISOString(),
    about: row.item
      ? {
          item: row.item,
          title: row.itemTitle,
          field: row.field,
          fieldLabel: row.field && fieldLabelOf(row.field, whole),
          gone: !whole && row.itemTitle === null,
        }
      : null,
    needKey: row.needKey,
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
    unread: row.unread,
    byMail: row.byMail,
    files: row.files,
  };
}
