import { Inject, Injectable } from '@nestjs/common';
import { campaignAfter, canMove, type CampaignAction } from '@fds/communication/domain';
import { writesWithin } from '@fds/accounts/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { refuseCampaign } from '../communication-errors';
import { factsOf, holdCampaign } from './campaign-record';
import { Campaign } from './campaign.entity';
import { SendCampaigns } from './send-campaigns';

type Hold = Extract<CampaignAction, 'pause' | 'resume' | 'stop'>;

/** What becomes of the messages that wait in the outbox; one that a worker has in hand leaves. */
const MESSAGES: Record<Hold, string> = {
  pause: `UPDATE outbox_message SET state = 'held', held_reason = 'review', version = version + 1
    WHERE campaign_id = $1 AND state = 'planned'`,
  // Where the edition has campaigns read one by one, what waits for that goes on waiting.
  resume: `UPDATE outbox_message x SET state = 'planned', held_reason = NULL, version = version + 1
    WHERE x.campaign_id = $1 AND x.state = 'held' AND x.held_reason = 'review'
      AND NOT EXISTS (SELECT FROM outbox_review r WHERE r.kind = x.kind AND r.edition_year = x.edition_year)`,
  stop: `UPDATE outbox_message SET state = 'cancelled', version = version + 1
    WHERE campaign_id = $1 AND state IN ('planned', 'held')`,
};
const WORDS: Record<Hold, string> = {
  pause: 'communication.campaign_paused',
  resume: 'communication.campaign_resumed',
  stop: 'communication.campaign_stopped',
};

/** Keeps a campaign back, lets it go on, or ends it, with the messages of it that are still here. */
@Injectable()
export class HoldCampaign {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SendCampaigns) private readonly sending: SendCampaigns,
  ) {}

  /** @throws PortalError missing, refused where the table has no such move */
  async run(actor: Actor, id: string, hold: Hold): Promise<void> {
    await this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, sql, journal }) => {
      const campaign = await holdCampaign(sql, id);
      writesWithin(actor, campaign.senderDepartments ?? 'region');
      refuseCampaign(canMove(factsOf(campaign), hold));
      const state = campaignAfter(campaign.state, hold) ?? campaign.state;
      await campaigns.update(
        { id },
        { state, version: campaign.version + 1, ...(hold === 'stop' ? { endedAt: this.clock.now() } : {}) },
      );
      await sql(MESSAGES[hold], [id]);
      await journal.record({
        action: WORDS[hold],
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        before: { state: campaign.state },
        after: { state },
      });
    });
    if (hold === 'resume') this.sending.wake();
  }
}
