import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import {
  CAMPAIGN_BATCH,
  fillMessage,
  leadsToPersonalPage,
  leavingInWords,
  occasionOfCampaign,
  type MessageSetting,
} from '@fds/communication/domain';
import {
  Clock,
  Duties,
  ServerSettings,
  SYSTEM,
  Transactions,
  type AnyTransaction,
  type Enclosure,
  type Message,
} from '@fds/shared/api-kit';
import { letter } from '@fds/shared/kernel';
import { makeUnsubscribeLinks } from '../preferences/unsubscribe-links';
import { ReminderLinks } from '../reminders/reminder-links';
import { Audience } from '../segments/audience';
import { recipientFacts, type FoundRecipient } from '../segments/recipient-facts';
import { keepSql } from '../segments/segment.sql';
import { fileEnclosures } from './campaign-enclosures';
import { anchorDays, campaignsToSend, dueOf, takeCampaign, type CampaignRecord } from './campaign-record';
import { wantedBy } from './check-campaign';

const EVERY = 20_000;
const BEGUN = `UPDATE campaign SET state = $2, begun_at = COALESCE(begun_at, $3), ended_at = CASE WHEN $2 = 'empty' THEN $3 END, version = version + 1 WHERE id = $1`;
const FINISHED = `UPDATE campaign SET state = 'sent', ended_at = $2, version = version + 1 WHERE id = $1`;
const NEXT = `SELECT r.person_id AS "personId", p.name, p.email::text AS email, r.structures, r.dossiers, r.events,
    p.disabled_at IS NOT NULL OR p.erased_at IS NOT NULL AS closed
  FROM campaign_recipient r JOIN person p ON p.id = r.person_id
  WHERE r.campaign_id = $1 AND r.written_at IS NULL AND r.left_out IS NULL ORDER BY r.person_id LIMIT $2`;
const WRITTEN = `UPDATE campaign_recipient SET written_at = $3 WHERE campaign_id = $1 AND person_id = ANY ($2::uuid[])`;
const LEFT_OUT = `UPDATE campaign_recipient r SET left_out = l.reason FROM unnest($2::uuid[], $3::text[]) AS l (person_id, reason)
  WHERE r.campaign_id = $1 AND r.person_id = l.person_id`;

type Next = FoundRecipient & { readonly email: string; readonly closed: boolean };

/**
 * Writes the messages of campaigns whose time has come. Who gets one is found once, when it begins, and kept; batches of
 * messages are written with the mark of each recipient in one transaction, so that a worker that is cut short leaves
 * nothing half done and another one goes on where it was; the occasion keeps anybody from being written to twice.
 */
@Injectable()
export class SendCampaigns implements OnModuleInit, OnApplicationShutdown {
  readonly #log = new Logger('SendCampaigns');
  #running: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Audience) private readonly audience: Audience,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(ReminderLinks) private readonly personalLinks: ReminderLinks,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'communication.campaigns', every: EVERY, run: () => this.run() });
  }

  async onApplicationShutdown(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** A campaign may be due now: does not wait for the next round where this process does the background work. */
  wake(): void {
    if (this.settings.worker) void this.run();
  }

  /** One round; rounds follow one another. */
  run(): Promise<void> {
    this.#running = this.#running
      .then(() => this.#round())
      .catch((error: unknown) => this.#log.error(error instanceof Error ? error.message : String(error)));
    return this.#running;
  }

  async #round(): Promise<void> {
    for (const campaign of await campaignsToSend(this.audience.rows)) {
      const due = dueOf(campaign, await anchorDays(this.audience.rows, campaign.editionYear));
      if (due === null || due > this.clock.now()) continue;
      if (campaign.state === 'planned' && !(await this.#begin(campaign.id))) continue;
      while (!this.#stopped && (await this.#batch(campaign.id)));
    }
  }

  /** Finds who is to be written to, at this very moment; false when there is nobody, or somebody else is at it. */
  #begin(id: string): Promise<boolean> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, journal } = transaction;
      const campaign = await takeCampaign(sql, id);
      if (campaign?.state !== 'planned') return false;
      const now = this.clock.now();
      if (campaign.begunAt !== null) {
        await sql(BEGUN, [id, 'sending', now]);
        return true;
      }
      const question = this.audience.question({ ...wantedBy(campaign), departments: campaign.senderDepartments });
      const { text, values } = keepSql(id, question);
      const found = await sql<{ left_out: string | null }>(text, values);
      const people = found.filter(({ left_out: reason }) => reason === null).length;
      await sql(BEGUN, [id, people > 0 ? 'sending' : 'empty', now]);
      await journal.record({
        action: people > 0 ? 'communication.campaign_sending' : 'communication.campaign_without_anybody',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        after: { people, leftOut: found.length - people },
      });
      if (people === 0) await this.#tellSender(transaction, campaign, now);
      return people > 0;
    });
  }

  /** Writes the next messages; false when there are none left, or the campaign was held meanwhile. */
  #batch(id: string): Promise<boolean> {
    return this.transactions.run(SYSTEM, {}, async (transaction) => {
      const { sql, outbox, journal } = transaction;
      const campaign = await takeCampaign(sql, id);
      if (campaign?.state !== 'sending') return false;
      const now = this.clock.now();
      const next = await sql<Next>(NEXT, [id, CAMPAIGN_BATCH]);
      if (next.length === 0) {
        await sql(FINISHED, [id, now]);
        await journal.record({
          action: 'communication.campaign_sent',
          subject: { type: 'campaign', id },
          editionYear: campaign.editionYear,
          after: { name: campaign.name },
        });
        return false;
      }
      const setting = await this.audience.setting(campaign.editionYear, campaign.submittedBy);
      const { written, leftOut } = await this.#compose(transaction, campaign, next, setting, now);
      await outbox.addAll(written);
      await journal.recordAll(
        written.map(({ personId }) => ({
          action: 'communication.campaign_written',
          subject: { type: 'person', id: personId ?? '' },
          editionYear: campaign.editionYear,
          after: { campaign: id },
        })),
      );
      await sql(WRITTEN, [id, written.map(({ personId }) => personId), now]);
      await sql(LEFT_OUT, [id, leftOut.map(([person]) => person), leftOut.map(([, reason]) => reason)]);
      return true;
    });
  }

  /** The messages of a batch, and who gets none after all: an account closed since, information that is empty. */
  async #compose(
    { sql }: AnyTransaction,
    campaign: CampaignRecord,
    next: readonly Next[],
    setting: MessageSetting,
    now: Date,
  ): Promise<{ readonly written: readonly Message[]; readonly leftOut: readonly (readonly [string, string])[] }> {
    const facts = await recipientFacts((text, values) => sql(text, values), { year: campaign.editionYear, now }, next);
    const leftOut: [string, string][] = [];
    const written: Message[] = [];
    const enclosures: readonly Enclosure[] = await fileEnclosures(sql, campaign.id);
    const replyTo = await this.audience.replyTo();
    const ids = next.map(({ personId }) => personId);
    // Whoever lacks nothing gets no message that leads there, and no link.
    const lacking = ids.filter((_id, at) => (facts[at]?.missing.length ?? 0) > 0);
    const pages =
      leadsToPersonalPage(campaign) && lacking.length > 0
        ? (await this.personalLinks.give(sql, campaign.editionYear, lacking)).addresses
        : null;
    const links = campaign.topic ? await makeUnsubscribeLinks(sql, ids, campaign.topic, now) : null;
    next.forEach(({ personId, name, email, closed }, at) => {
      const known = facts[at];
      const filled = known && !closed ? fillMessage(campaign, known, setting) : null;
      if (!filled || filled.empty.length > 0) {
        leftOut.push([personId, filled ? 'empty_value' : 'closed']);
        return;
      }
      const [token, page] = [links?.get(personId), pages?.get(personId)];
      written.push({
        personId,
        occasion: occasionOfCampaign(campaign.id),
        kind: 'campaign',
        editionYear: campaign.editionYear,
        campaignId: campaign.id,
        to: { name, address: email },
        subject: filled.subject,
        letter: filled.letter,
        enclosures,
        ...(replyTo ? { replyTo } : {}),
        ...(page ? { link: page } : {}),
        ...(token ? { unsubscribe: `${this.settings.publicUrl}/api/unsubscribe/${token}` } : {}),
      });
    });
    return { written, leftOut };
  }

  /** Nobody is left: whoever released it is told that nothing was sent. */
  async #tellSender({ sql, outbox }: AnyTransaction, campaign: CampaignRecord, now: Date): Promise<void> {
    const [sender] = await sql<{ name: string; email: string }>(
      'SELECT name, email::text AS email FROM person WHERE id = $1 AND disabled_at IS NULL',
      [campaign.submittedBy],
    );
    if (!sender) return;
    await outbox.add({
      personId: campaign.submittedBy,
      occasion: `campaign.empty:${campaign.id}`,
      kind: 'notice',
      editionYear: campaign.editionYear,
      to: { name: sender.name, address: sender.email },
      subject: 'Campagne pas envoyée\u00a0: personne à qui écrire',
      text: letter(sender.name, [
        `La campagne «\u00a0${campaign.name}\u00a0» devait partir le ${leavingInWords(now)}. Plus personne ne correspond à ce qu’elle demande\u00a0: rien n’a été envoyé.`,
        `${this.settings.publicUrl}/pilotage/communication/campagnes/${campaign.id}`,
      ]),
    });
  }
}
