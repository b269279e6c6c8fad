import { Inject, Injectable } from '@nestjs/common';
import {
  CAMPAIGN_REFUSAL_TEXTS,
  canApprove,
  canMove,
  type AnchorDays,
  type CampaignState,
  type LeftOutReason,
  type Schedule,
} from '@fds/communication/domain';
import { Database, toVerdictView, window } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchCampaign } from '../communication-errors';
import { Audience } from '../segments/audience';
import type { Rows } from '../segments/recipient-facts';
import { anchorDays, dueOf, factsOf, type CampaignRecord } from './campaign-record';
import type {
  CampaignFiguresView,
  CampaignRecipientsQuery,
  CampaignRecipientsView,
  CampaignRecipientView,
  CampaignsQuery,
  CampaignsView,
  CampaignView,
} from './campaigns.contract';

/** What became of the messages of the campaign `c`. */
const FIGURES = `(SELECT json_build_object('messages', count(*)::integer,
    'waiting', (count(*) FILTER (WHERE x.state IN ('held', 'planned', 'sending')))::integer,
    'sent', (count(*) FILTER (WHERE x.state = 'sent'))::integer,
    'refused', (count(*) FILTER (WHERE x.state IN ('refused', 'bounced')))::integer,
    'cancelled', (count(*) FILTER (WHERE x.state = 'cancelled'))::integer)
  FROM outbox_message x WHERE x.campaign_id = c.id)`;
const LIST = `SELECT c.id, c.name, c.state, c.schedule, c.submitted_by AS "submittedBy", c.submitted_at AS "submittedAt",
    c.approved_at AS "approvedAt", c.ended_at AS "endedAt", ${FIGURES} AS figures, count(*) OVER ()::integer AS total
  FROM campaign c WHERE c.edition_year = $1
  ORDER BY c.state = 'awaiting' DESC, c.ended_at IS NULL DESC, COALESCE(c.ended_at, c.updated_at) DESC, c.id LIMIT $2 OFFSET $3`;
const ONE = `SELECT c.id, c.edition_year AS "editionYear", c.name, c.topic, c.segment, c.subject, c.text, c.schedule, c.state, c.version,
    creator.name AS "createdBy", submitter.name AS "submitterName", c.submitted_by AS "submittedBy", c.submitted_at AS "submittedAt",
    approver.name AS "approvedBy", c.approved_at AS "approvedAt", c.begun_at AS "begunAt", c.ended_at AS "endedAt", c.updated_at AS "updatedAt",
    (SELECT COALESCE(json_agg(json_build_object('id', f.id, 'name', f.file_name, 'bytes', s.bytes::integer) ORDER BY f.added_at, f.id), '[]')
     FROM campaign_file f JOIN stored_file s ON s.id = f.file_id WHERE f.campaign_id = c.id) AS files,
    (SELECT COALESCE(json_agg(json_build_object('reason', r.left_out, 'count', r.n)), '[]') FROM (SELECT left_out, count(*)::integer AS n
     FROM campaign_recipient WHERE campaign_id = c.id AND left_out IS NOT NULL GROUP BY 1) r) AS "leftOut", ${FIGURES} AS figures
  FROM campaign c LEFT JOIN person creator ON creator.id = c.created_by LEFT JOIN person submitter ON submitter.id = c.submitted_by
  LEFT JOIN person approver ON approver.id = c.approved_by WHERE c.id = $1`;
const RECIPIENTS = `SELECT r.person_id AS "personId", p.name, x.state, x.sent_at AS "sentAt", x.refusal, r.left_out AS "leftOut",
    count(*) OVER ()::integer AS total
  FROM campaign_recipient r JOIN person p ON p.id = r.person_id
  LEFT JOIN outbox_message x ON x.person_id = r.person_id AND x.occasion = 'campaign:' || r.campaign_id
  WHERE r.campaign_id = $1 AND (r.left_out IS NOT NULL) = $2
  ORDER BY CASE WHEN x.state IN ('refused', 'bounced') THEN 0 ELSE 1 END, p.name, r.person_id LIMIT $3 OFFSET $4`;

interface ListRow {
  readonly id: string;
  readonly name: string;
  readonly state: CampaignState;
  readonly schedule: Schedule;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
  readonly figures: CampaignFiguresView;
  readonly total: number;
}
interface OneRow extends Omit<CampaignRecord, 'senderDepartments'> {
  readonly createdBy: string | null;
  readonly submitterName: string | null;
  readonly approvedBy: string | null;
  readonly endedAt: Date | null;
  readonly updatedAt: Date;
  readonly files: CampaignView['files'];
  readonly leftOut: { reason: LeftOutReason; count: number }[];
  readonly figures: CampaignFiguresView;
}
const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** Campaigns as the coordination reads them. */
@Injectable()
export class CampaignQueries {
  private readonly rows: Rows = (text, values) => this.database.rows(text, values);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Audience) private readonly audience: Audience,
  ) {}

  /** Two statements whatever the number of campaigns. */
  async list({ personId }: Actor, query: CampaignsQuery): Promise<CampaignsView> {
    const { page, size, limit, offset } = window(query);
    const rows = await this.rows<ListRow>(LIST, [query.year, limit, offset]);
    const anchors = await anchorDays(this.rows, query.year);
    return {
      items: rows.map(({ id, name, state, endedAt, figures, ...row }) => ({
        id,
        name,
        state,
        dueAt: iso(dueOf({ state, ...row }, anchors)),
        endedAt: iso(endedAt),
        mine: state === 'awaiting' && row.submittedBy !== personId,
        figures,
      })),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }

  /** @throws PortalError missing */
  async one(actor: Actor, id: string): Promise<CampaignView> {
    const row = await this.database.row<OneRow>(ONE, [id]);
    if (!row) throw noSuchCampaign();
    const anchors = await anchorDays(this.rows, row.editionYear);
    return { ...toView(actor, row, anchors), settled: await this.#settled(row) };
  }

  async recipients(id: string, query: CampaignRecipientsQuery): Promise<CampaignRecipientsView> {
    const { page, size, limit, offset } = window(query, 50);
    type Row = Omit<CampaignRecipientView, 'sentAt'> & { readonly sentAt: Date | null; readonly total: number };
    const rows = await this.rows<Row>(RECIPIENTS, [id, query.which === 'left_out', limit, offset]);
    return {
      items: rows.map(({ total: _, sentAt, ...row }) => ({ ...row, sentAt: iso(sentAt) })),
      total: rows[0]?.total ?? 0,
      page,
      size,
    };
  }

  async #settled({ id, begunAt, editionYear: year, segment, topic }: OneRow): Promise<number | null> {
    return begunAt === null ? null : this.audience.settled(id, { year, segment, topic, departments: null });
  }
}

function toView(actor: Actor, row: OneRow, anchors: AnchorDays): Omit<CampaignView, 'settled'> {
  const facts = factsOf(row);
  return {
    id: row.id,
    editionYear: row.editionYear,
    name: row.name,
    topic: row.topic,
    segment: row.segment as CampaignView['segment'],
    subject: row.subject,
    text: row.text,
    schedule: row.schedule,
    state: row.state,
    version: row.version,
    createdBy: row.createdBy,
    submittedBy: row.submitterName,
    submittedAt: iso(row.submittedAt),
    approvedBy: row.approvedBy,
    dueAt: iso(dueOf(row, anchors)),
    begunAt: iso(row.begunAt),
    endedAt: iso(row.endedAt),
    updatedAt: row.updatedAt.toISOString(),
    files: row.files,
    approve: toVerdictView(canApprove(actor, row), CAMPAIGN_REFUSAL_TEXTS),
    takeBack: toVerdictView(canMove(facts, 'take_back'), CAMPAIGN_REFUSAL_TEXTS),
    figures: row.figures,
    leftOut: row.leftOut,
  };
}
