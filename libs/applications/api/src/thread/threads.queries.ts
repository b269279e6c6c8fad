import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, circlesOf, type MessageCircle, type ThreadWait } from '@fds/applications/domain';
import { containing, Database, window } from '@fds/shared/api-kit';
import { onOneLine, shortened, type Actor, type Role } from '@fds/shared/kernel';
import { PLACE } from './standing';
import type {
  ThreadCountsView,
  ThreadsPageView,
  ThreadsQuery,
  ThreadView,
  UnreadMessagesView,
} from './thread.contract';
import { AWAITS_ANSWER, isUnread, toAuthor } from './unread.sql';

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
/**
 * Every circle with a word in it, with who is expected to speak next: whoever did not speak last, unless the last message
 * expects nothing; seen from the asker's side. `$7` words of title or organisation, `$8` a department.
 */
const THREADS = `WITH theirs AS (SELECT m.id, m.application_id, m.circle, m.written_at, ${isUnread('$4::boolean')} AS unread ${THEIRS}),
  threads AS (SELECT application_id, circle, count(*)::integer AS total, (count(*) FILTER (WHERE unread))::integer AS unread,
      (array_agg(id ORDER BY written_at DESC, id DESC))[1] AS last_id FROM theirs GROUP BY 1, 2),
  known AS (SELECT t.application_id AS "applicationId", ${KNOWN_TITLE} AS title, a.edition_year AS "editionYear", COALESCE(p.name, '') AS organisation,
      t.circle, t.unread, t.total, t.last_id AS "lastId", l.text AS last, l.written_at AS "lastAt", l.role, l.written_by AS "writtenBy", w.name,
      CASE WHEN NOT ${AWAITS_ANSWER} THEN NULL WHEN (l.role = 'coordinator') = $4::boolean THEN 'them' ELSE 'us' END AS waits
    FROM threads t JOIN application a ON a.id = t.application_id JOIN application_message l ON l.id = t.last_id
    LEFT JOIN person w ON w.id = l.written_by
    LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
    WHERE ($8::text IS NULL OR $8 = ANY (${PLACE}))
      AND ($7::text IS NULL OR unaccent(a.title || ' ' || COALESCE(p.name, '')) ILIKE unaccent($7)))`;
/** Of what is to be answered, what waits longest stands first; else what is to be read, then the latest. */
const PAGE = `${THREADS} SELECT *, count(*) OVER ()::integer AS count FROM known
  WHERE $9::text IS NULL OR CASE $9 WHEN 'unread' THEN unread > 0 ELSE waits = $9 END
  ORDER BY CASE WHEN $9 = 'us' THEN "lastAt" END, unread > 0 DESC, "lastAt" DESC, "applicationId", circle
  LIMIT $10 OFFSET $11`;
const COUNTS = `${THREADS} SELECT count(*)::integer AS all, (count(*) FILTER (WHERE unread > 0))::integer AS unread,
    (count(*) FILTER (WHERE waits = 'us'))::integer AS us, (count(*) FILTER (WHERE waits = 'them'))::integer AS them FROM known`;
const UNREAD = `SELECT m.application_id AS "applicationId", count(*)::integer AS unread, sum(count(*)) OVER ()::integer AS total
  ${THEIRS} AND ${isUnread('$4::boolean')} GROUP BY 1 ORDER BY max(m.written_at) DESC LIMIT 1000`;

interface ThreadRow {
  readonly applicationId: string;
  readonly title: string;
  readonly editionYear: number;
  readonly organisation: string;
  readonly circle: MessageCircle;
  readonly unread: number;
  readonly total: number;
  readonly last: string;
  readonly lastId: string;
  readonly lastAt: Date;
  readonly role: Role;
  readonly writtenBy: string | null;
  readonly name: string | null;
  readonly waits: ThreadWait | null;
  readonly count: number;
}

/** What is said about all the dossiers of the asker: two statements, whatever the page. */
@Injectable()
export class ThreadsQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Every circle with a word in it that is for the asker, and how many there are of each kind. */
  async threads(actor: Actor, query: ThreadsQuery): Promise<ThreadsPageView> {
    const { page, size, limit, offset } = window(query);
    const asked = [...asking(actor, query), containing(query.q), query.department ?? null];
    const [rows, counts] = await Promise.all([
      this.database.rows<ThreadRow>(PAGE, [...asked, query.show ?? null, limit, offset]),
      this.database.row<ThreadCountsView>(COUNTS, asked),
    ]);
    return {
      counts: counts ?? { all: 0, unread: 0, us: 0, them: 0 },
      items: rows.map((row) => toView(row, actor)),
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
}

function asking(actor: Actor, { edition }: { readonly edition?: number }): unknown[] {
  const coordination = actor.role === 'coordinator';
  const circles: readonly MessageCircle[] = coordination
    ? ['thread']
    : circlesOf({ part: actor.actingFor ? 'in_place' : 'holder' });
  const organisations = actor.role === 'holder' ? actor.organisationIds : [];
  return [actor.personId, organisations, circles, coordination, !actor.actingFor, edition ?? null];
}

const toView = (row: ThreadRow, actor: Actor): ThreadView => ({
  applicationId: row.applicationId,
  reference: applicationReference({ id: row.applicationId, editionYear: row.editionYear }),
  title: row.title,
  organisation: row.organisation,
  editionYear: row.editionYear,
  circle: row.circle,
  unread: row.unread,
  total: row.total,
  last: shortened(onOneLine(row.last), 160),
  lastId: row.lastId,
  lastBy: toAuthor(row, actor),
  lastAt: row.lastAt.toISOString(),
  waits: row.waits,
});
