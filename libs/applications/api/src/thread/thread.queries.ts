import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  circlesOf,
  fieldLabelOf,
  type MessageCircle,
  type Standing,
} from '@fds/applications/domain';
import { Database, window } from '@fds/shared/api-kit';
import { initialsOf, onOneLine, shortened, type Actor, type Role } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { standIn } from './standing';
import type {
  AuthorSide,
  MessageAboutView,
  MessageAuthorView,
  MessagesPageView,
  MessagesQuery,
  MessageView,
  ThreadsPageView,
  ThreadsQuery,
  UnreadMessagesView,
} from './thread.contract';
import { closedCircle, noSuchMessage } from './thread-errors';

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

/**
 * What waits for the person `$1`: what others wrote since they last read the circle. The coordination shares its inbox: an
 * answer by a colleague is an answer. `coordination` is SQL: true or false.
 */
const isUnread = (coordination: string): string => `(m.written_by IS DISTINCT FROM $1
  AND m.written_at > COALESCE((SELECT r.read_at FROM application_message_read r
    WHERE r.application_id = m.application_id AND r.person_id = $1 AND r.circle = m.circle), '-infinity')
  AND NOT (${coordination} AND m.circle = 'thread' AND EXISTS (SELECT 1 FROM application_message c
    WHERE c.application_id = m.application_id AND c.circle = 'thread' AND c.role = 'coordinator' AND c.written_at >= m.written_at)))`;

/** Of the dossier `$2`, in the circle `$3`; of the items `$4` when given; `$5`: the asker is of the coordination. */
const MESSAGES = `SELECT m.id, m.application_id AS "applicationId", m.circle, m.text, m.written_at AS "writtenAt", m.role,
    m.written_by AS "writtenBy", p.name, m.item, e.title AS "itemTitle", m.field, m.need_key AS "needKey",
    m.resolved_at AS "resolvedAt", m.original IS NOT NULL AS "byMail", ${isUnread('$5::boolean')} AS unread,
    COALESCE((SELECT json_agg(json_build_object('id', f.id, 'name', f.name) ORDER BY f.added_at, f.id)
      FROM attachment f WHERE f.message_id = m.id AND f.removed_at IS NULL), '[]') AS files
  FROM application_message m LEFT JOIN person p ON p.id = m.written_by
  LEFT JOIN event e ON e.id = m.item AND e.application_id = m.application_id
  WHERE m.application_id = $2 AND m.circle = $3 AND ($4::uuid[] IS NULL OR m.item = ANY ($4))`;
const PAGE = `${MESSAGES} ORDER BY m.written_at DESC, m.id DESC LIMIT $6 OFFSET $7`;
const ONE = `${MESSAGES} AND m.id = $6`;

const ORIGINAL = `SELECT m.original FROM application_message m WHERE m.id = $1 AND m.application_id = $2 AND m.circle = ANY ($3::text[])
  AND ($4::uuid[] IS NULL OR m.item = ANY ($4)) AND m.original IS NOT NULL`;
const COUNTS = `SELECT m.circle, count(*)::integer AS total, (count(*) FILTER (WHERE ${isUnread('$5::boolean')}))::integer AS unread
  FROM application_message m WHERE m.application_id = $2 AND m.circle = ANY ($3::text[]) AND ($4::uuid[] IS NULL OR m.item = ANY ($4))
  GROUP BY 1`;

/**
 * The messages `m` of dossiers `a` that are for the asker: `$1` the person, `$2` its organisations, `$3` the circles it is in
 * there, `$4` of the coordination, `$5` may be an invited partner, `$6` the edition.
 */
const THEIRS = `FROM application_message m JOIN application a ON a.id = m.application_id
  WHERE ($6::smallint IS NULL OR a.edition_year = $6) AND CASE WHEN $4::boolean THEN m.circle = ANY ($3::text[]) ELSE
    (a.organisation_id = ANY ($2::uuid[]) AND m.circle = ANY ($3::text[])) OR ($5::boolean AND m.circle = 'team' AND m.item IN
      (SELECT w.event_id FROM activity_writer w WHERE w.person_id = $1 AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL)) END`;
/** A partner knows its activity, not the dossier. */
const KNOWN_TITLE = `CASE WHEN $4::boolean OR a.organisation_id = ANY ($2::uuid[]) THEN a.title
    ELSE COALESCE((SELECT e.title FROM event e WHERE e.id = l.item), '') END`;
const THREADS = `WITH theirs AS (SELECT m.id, m.application_id, m.circle, m.written_at, ${isUnread('$4::boolean')} AS unread ${THEIRS}),
  threads AS (SELECT application_id, circle, count(*)::integer AS total, (count(*) FILTER (WHERE unread))::integer AS unread,
      (array_agg(id ORDER BY written_at DESC, id DESC))[1] AS last_id FROM theirs GROUP BY 1, 2)
  SELECT t.application_id AS "applicationId", ${KNOWN_TITLE} AS title, a.edition_year AS "editionYear", COALESCE(o.name, '') AS organisation,
    t.circle, t.unread, t.total, l.text AS last, l.written_at AS "lastAt", l.role, l.written_by AS "writtenBy", p.name,
    count(*) OVER ()::integer AS count
  FROM threads t JOIN application a ON a.id = t.application_id JOIN application_message l ON l.id = t.last_id
  LEFT JOIN person p ON p.id = l.written_by
  LEFT JOIN organisation_profile o ON o.organisation_id = a.organisation_id AND o.edition_year = a.edition_year
  ORDER BY t.unread > 0 DESC, l.written_at DESC, t.application_id, t.circle LIMIT $7 OFFSET $8`;
const UNREAD = `SELECT m.application_id AS "applicationId", count(*)::integer AS unread, sum(count(*)) OVER ()::integer AS total
  ${THEIRS} AND ${isUnread('$4::boolean')} GROUP BY 1 ORDER BY max(m.written_at) DESC LIMIT 1000`;

type ThreadRow = {
  applicationId: string;
  title: string;
  editionYear: number;
  organisation: string;
  circle: MessageCircle;
  unread: number;
  total: number;
  last: string;
  lastAt: Date;
  role: Role;
  writtenBy: string | null;
  name: string | null;
  count: number;
};

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
    const [messages, counts, own] = await Promise.all([
      this.database.rows<MessageRow>(PAGE, [...about, query.circle, asked, coordination, limit, offset]),
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
      total: query.item ? await this.#count(id, query.circle, asked) : (countOf(query.circle)?.total ?? 0),
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

  /** Every circle with a word in it that is for the asker: what waits to be read first. */
  async threads(actor: Actor, query: ThreadsQuery): Promise<ThreadsPageView> {
    const { page, size, limit, offset } = window(query);
    const rows = await this.database.rows<ThreadRow>(THREADS, [...asking(actor, query), limit, offset]);
    return {
      items: rows.map((row) => ({
        applicationId: row.applicationId,
        reference: applicationReference({ id: row.applicationId, editionYear: row.editionYear }),
        title: row.title,
        organisation: row.organisation,
        editionYear: row.editionYear,
        circle: row.circle,
        unread: row.unread,
        total: row.total,
        last: shortened(onOneLine(row.last), 160),
        lastBy: toAuthor(row, actor),
        lastAt: row.lastAt.toISOString(),
      })),
      total: rows[0]?.count ?? 0,
      page,
      size,
    };
  }

  /** How much waits for the asker, by dossier: one statement for a whole list. */
  async unread(actor: Actor, query: { readonly edition?: number }): Promise<UnreadMessagesView> {
    const rows = await this.database.rows<{ applicationId: string; unread: number; total: number }>(
      UNREAD,
      asking(actor, query),
    );
    return {
      total: rows[0]?.total ?? 0,
      applications: rows.map(({ applicationId, unread }) => ({ applicationId, unread })),
    };
  }

  #titles(items: readonly string[]): Promise<MessageAboutView[]> {
    return this.database.rows<MessageAboutView>(
      `SELECT id AS item, title, NULL AS field, NULL AS "fieldLabel", false AS gone FROM event WHERE id = ANY ($1::uuid[]) ORDER BY title, id`,
      [items],
    );
  }

  async #count(id: string, circle: MessageCircle, items: readonly string[] | null): Promise<number> {
    const row = await this.database.row<{ count: number }>(
      `SELECT count(*)::integer AS count FROM application_message WHERE application_id = $1 AND circle = $2 AND item = ANY ($3::uuid[])`,
      [id, circle, items],
    );
    return row?.count ?? 0;
  }
}

/** The items that somebody hears of; null for all, and for the dossier as a whole. */
export const heardItems = (standing: Standing): readonly string[] | null =>
  standing.part === 'partner' ? standing.items : null;

function asking(actor: Actor, { edition }: { readonly edition?: number }): unknown[] {
  const coordination = actor.role === 'coordinator';
  const circles: readonly MessageCircle[] = coordination
    ? ['thread']
    : circlesOf({ part: actor.actingFor ? 'in_place' : 'holder' });
  const organisations = actor.role === 'holder' ? actor.organisationIds : [];
  return [actor.personId, organisations, circles, coordination, !actor.actingFor, edition ?? null];
}

const SIDES: Partial<Record<Role, AuthorSide>> = { coordinator: 'coordination', partner: 'partner' };

const toAuthor = (
  { name, role, writtenBy }: Pick<MessageRow, 'name' | 'role' | 'writtenBy'>,
  actor: Actor,
): MessageAuthorView => ({
  name: name ?? null,
  initials: initialsOf(name ?? ''),
  side: SIDES[role] ?? 'team',
  me: writtenBy === actor.personId,
});

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
