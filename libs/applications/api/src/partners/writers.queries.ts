import { Inject, Injectable } from '@nestjs/common';
import { lackingIn, stateSeenBy, WRITER_REFUSAL_TEXTS, writerStanding } from '@fds/applications/domain';
import { filingCloses } from '@fds/editions/domain';
import { Clock, Database, toVerdictView, window, type PageQuery } from '@fds/shared/api-kit';
import { dayOf, type Actor, type ApplicationState } from '@fds/shared/kernel';
import type { Rows } from '../applications/application-record';
import { readEvents, readForm } from '../content/content-record';
import { readHead } from '../applications/application-record';
import { ALL_TOLD } from '../applications/told.sql';
import { extendedUntil } from '../call/call-reads';
import { contentOf } from '../content/stored-content';
import type { TalkedAboutRecord } from '../thread/standing';
import { readActivity, readAsHolder } from './activity-record';
import type {
  ActivityWritersView,
  ActivityWriterView,
  InvitedToWritePageView,
  WrittenActivitiesView,
  WrittenActivityView,
} from './partners.contract';
import { noSuchWriter } from './writer-errors';

interface WriterRow {
  readonly itemId: string;
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date | null;
  readonly acceptedAt: Date | null;
}
interface InvitedRow {
  readonly applicationId: string;
  readonly itemId: string;
  readonly title: string;
  readonly event: string;
  readonly organisation: string;
  readonly editionYear: number;
  readonly state: ApplicationState;
  readonly notified: boolean;
  readonly callClosesOn: string;
  readonly extendedUntil: string | null;
  readonly unread: number;
  readonly count: number;
}

const WRITERS = `SELECT w.event_id AS "itemId", w.id, COALESCE(p.name, w.name) AS name, w.email::text AS email, w.invited_at AS "invitedAt",
    w.accepted_at AS "acceptedAt", (SELECT max(l.expires_at) FROM access_link l WHERE l.email = w.email AND l.purpose = 'activity'
      AND l.details->>'writerId' = w.id::text AND l.used_at IS NULL AND l.revoked_at IS NULL) AS "expiresAt"
  FROM activity_writer w LEFT JOIN person p ON p.id = w.person_id
  WHERE w.event_id = ANY ($1::uuid[]) AND w.revoked_at IS NULL ORDER BY w.invited_at, w.id`;
const WRITTEN = `SELECT DISTINCT w.event_id AS id FROM activity_writer w JOIN event e ON e.id = w.event_id
  WHERE e.application_id = $1 AND w.revoked_at IS NULL`;

/** Activities of others that the person `$1` writes: those of drafts first. */
const INVITED = `SELECT a.id AS "applicationId", e.id AS "itemId", e.title, COALESCE(r.title, '') AS event,
    COALESCE(o.name, '') AS organisation, a.edition_year AS "editionYear", a.state, d.call_closes_on AS "callClosesOn",
    ${ALL_TOLD} AS notified,
    ${extendedUntil('a.edition_year', 'a.organisation_id')} AS "extendedUntil",
    (SELECT count(*)::integer FROM application_message m WHERE m.application_id = a.id AND m.circle = 'team' AND m.item = e.id
      AND m.written_by IS DISTINCT FROM $1 AND m.written_at > COALESCE((SELECT s.read_at FROM application_message_read s
        WHERE s.application_id = a.id AND s.person_id = $1 AND s.circle = 'team'), '-infinity')) AS unread,
    count(*) OVER ()::integer AS count
  FROM activity_writer w JOIN event e ON e.id = w.event_id JOIN application a ON a.id = e.application_id
  JOIN edition d ON d.year = a.edition_year LEFT JOIN event r ON r.id = e.parent_event_id
  LEFT JOIN organisation_profile o ON o.organisation_id = a.organisation_id AND o.edition_year = a.edition_year
  WHERE w.person_id = $1 AND w.accepted_at IS NOT NULL AND w.revoked_at IS NULL
  ORDER BY a.state = 'draft' DESC, a.edition_year DESC, e.title, e.id LIMIT $2 OFFSET $3`;

const toWriterView = (writer: WriterRow, lacking: number, now: Date): ActivityWriterView => ({
  id: writer.id,
  name: writer.name,
  email: writer.email,
  standing: writerStanding(writer, lacking, now),
  invitedAt: writer.invitedAt.toISOString(),
  expiresOn: writer.acceptedAt || !writer.expiresAt ? null : dayOf(writer.expiresAt),
  acceptedAt: writer.acceptedAt?.toISOString() ?? null,
});

/** Who writes an activity, and what somebody was invited to write. */
@Injectable()
export class WriterQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** For the holder. Throws `missing` for anybody else. */
  async ofActivity(actor: Actor, id: string, itemId: string): Promise<ActivityWritersView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const { record, mayInvite } = await readActivity(rows, actor, id, itemId);
    const [written] = await this.#written(rows, record, [itemId]);
    return { writers: written?.writers ?? [], mayInvite: toVerdictView(mayInvite, WRITER_REFUSAL_TEXTS) };
  }

  /** Every activity that somebody was invited to write, for the holder. Throws `missing` for anybody else. */
  async ofDossier(actor: Actor, id: string): Promise<WrittenActivitiesView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const record = await readAsHolder(rows, actor, id);
    const items = await rows<{ id: string }>(WRITTEN, [id]);
    return {
      items: await this.#written(
        rows,
        record,
        items.map((item) => item.id),
      ),
    };
  }

  async #written(
    rows: Rows,
    { id, editionYear, organisationId }: TalkedAboutRecord,
    itemIds: readonly string[],
  ): Promise<WrittenActivityView[]> {
    if (itemIds.length === 0) return [];
    const [writers, head, events, form] = await Promise.all([
      rows<WriterRow>(WRITERS, [itemIds]),
      readHead(rows, id),
      readEvents(rows, id, itemIds),
      readForm(rows, editionYear, organisationId),
    ]);
    const now = this.clock.now();
    return (head ? contentOf(head, events).items : []).map((item) => {
      const lacking = lackingIn(item, { ...form, association: false }).length;
      const own = writers.filter(({ itemId }) => itemId === item.id);
      return { itemId: item.id, writers: own.map((writer) => toWriterView(writer, lacking, now)) };
    });
  }

  /** One of them, for who has just invited it. */
  async one(actor: Actor, id: string, itemId: string, writerId: string): Promise<ActivityWriterView> {
    const writer = (await this.ofActivity(actor, id, itemId)).writers.find((one) => one.id === writerId);
    if (!writer) throw noSuchWriter();
    return writer;
  }

  /** What the asker writes in dossiers of others. */
  async invitedTo(actor: Actor, query: PageQuery): Promise<InvitedToWritePageView> {
    const { page, size, limit, offset } = window(query, 50);
    const rows = await this.database.rows<InvitedRow>(INVITED, [actor.personId, limit, offset]);
    return {
      items: rows.map(({ callClosesOn, extendedUntil, notified, count: _, ...row }) => ({
        ...row,
        // Whoever is asked is one of the holder's (rule 16), the coordination's people in their own name included.
        state: stateSeenBy({ role: 'partner' }, { state: row.state, notified }),
        open: row.state === 'draft',
        closesOn: filingCloses({ callClosesOn }, extendedUntil),
      })),
      total: rows[0]?.count ?? 0,
      page,
      size,
    };
  }
}
