import type { AnchorDays, CampaignFacts, CampaignState, Schedule, Segment, Topic } from '@fds/communication/domain';
import { dueAt } from '@fds/communication/domain';
import { noSuchCampaign } from '../communication-errors';
import type { Rows } from '../segments/recipient-facts';

/** A campaign as use cases read it. */
export interface CampaignRecord {
  readonly id: string;
  readonly editionYear: number;
  readonly name: string;
  readonly topic: Topic | null;
  readonly segment: Segment;
  readonly subject: string;
  readonly text: string;
  readonly schedule: Schedule;
  readonly state: CampaignState;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly approvedAt: Date | null;
  readonly begunAt: Date | null;
  readonly version: number;
  /** Where whoever released it may write; null for the whole region. */
  readonly senderDepartments: readonly string[] | null;
}
const COLUMNS = `SELECT id, edition_year AS "editionYear", name, topic, segment, subject, text, schedule, state,
    submitted_by AS "submittedBy", submitted_at AS "submittedAt", approved_at AS "approvedAt", begun_at AS "begunAt", version,
    (SELECT g.departments FROM role_grant g WHERE g.person_id = campaign.submitted_by AND g.role = 'coordinator') AS "senderDepartments"
  FROM campaign`;
const ONE = `${COLUMNS} WHERE id = $1`;
const LOCKED = `${COLUMNS} WHERE id = $1 FOR UPDATE`;
const FREE = `${COLUMNS} WHERE id = $1 FOR UPDATE SKIP LOCKED`;
const TO_SEND = `${COLUMNS} WHERE state IN ('planned', 'sending') ORDER BY submitted_at, id LIMIT 200`;
const DAYS = `SELECT call_closes_on::text AS call_closes, starts_on::text AS starts, ends_on::text AS ends, reports_due_on::text AS reports_due,
    (SELECT (max(s.ends_at) AT TIME ZONE 'Europe/Paris')::date::text FROM event_overview f JOIN slot s ON s.event_id = f.event_id
     WHERE f.edition_year = e.year AND f.counts) AS last_slot FROM edition e WHERE year = $1`;
const NO_DAYS: AnchorDays = { call_closes: null, starts: null, ends: null, reports_due: null, last_slot: null };

/** @throws PortalError missing */
export async function readCampaign(rows: Rows, id: string): Promise<CampaignRecord> {
  const [campaign] = await rows<CampaignRecord>(ONE, [id]);
  if (!campaign) throw noSuchCampaign();
  return campaign;
}
/** The row is held until the transaction ends. @throws PortalError missing */
export async function holdCampaign(rows: Rows, id: string): Promise<CampaignRecord> {
  const [campaign] = await rows<CampaignRecord>(LOCKED, [id]);
  if (!campaign) throw noSuchCampaign();
  return campaign;
}
/** The same; null when somebody else holds it. */
export async function takeCampaign(rows: Rows, id: string): Promise<CampaignRecord | null> {
  return (await rows<CampaignRecord>(FREE, [id]))[0] ?? null;
}
export const campaignsToSend = (rows: Rows): Promise<CampaignRecord[]> => rows<CampaignRecord>(TO_SEND, []);

/** The days that schedules are counted from, as the edition has them now. */
export async function anchorDays(rows: Rows, year: number): Promise<AnchorDays> {
  return (await rows<AnchorDays>(DAYS, [year]))[0] ?? NO_DAYS;
}

export const factsOf = (campaign: Omit<CampaignRecord, 'senderDepartments'>): CampaignFacts => ({
  ...campaign,
  begun: campaign.begunAt !== null,
});

/** When it leaves; null for a draft, and where the day that it is counted from is not known. */
export function dueOf(
  {
    state,
    schedule,
    submittedAt,
    approvedAt,
  }: Pick<CampaignRecord, 'state' | 'schedule' | 'submittedAt' | 'approvedAt'>,
  anchors: AnchorDays,
): Date | null {
  if (state === 'draft' || state === 'awaiting')
    return schedule.kind === 'now' ? null : dueAt(schedule, anchors, EPOCH);
  const ready = approvedAt ?? submittedAt;
  return ready && dueAt(schedule, anchors, ready);
}
const EPOCH = new Date(0);
