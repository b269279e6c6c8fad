import { Inject, Injectable } from '@nestjs/common';
import { canApprove, canMove, campaignAfter, type CampaignAction } from '@fds/communication/domain';
import { writesWithin } from '@fds/accounts/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { changedMeanwhile, refuseCampaign } from '../communication-errors';
import { CampaignQueries } from './campaign.queries';
import { factsOf, holdCampaign, readCampaign } from './campaign-record';
import { CampaignSettings } from './campaign-settings';
import { Campaign } from './campaign.entity';
import { CheckCampaign } from './check-campaign';
import { SendCampaigns } from './send-campaigns';

/** The way of a campaign from its draft to the outbox: released, seen by a second person where one is asked, taken back. */
@Injectable()
export class ReleaseCampaign {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignQueries) private readonly queries: CampaignQueries,
    @Inject(CampaignSettings) private readonly settings: CampaignSettings,
    @Inject(CheckCampaign) private readonly check: CheckCampaign,
    @Inject(SendCampaigns) private readonly sending: SendCampaigns,
  ) {}

  /**
   * What is checked is what leaves: the version that was read, and no other.
   * @throws PortalError missing, conflict, refused with every reason
   */
  async release(actor: Actor, id: string, version: number): Promise<void> {
    const campaign = await readCampaign(this.check.rows, id);
    const current = await this.queries.one(actor, id);
    if (campaign.version !== version) throw changedMeanwhile('cette campagne', current);
    const { release, view } = await this.check.of(actor, campaign);
    refuseCampaign(release);
    const action: CampaignAction = (await this.settings.of(campaign.editionYear)).secondPerson
      ? 'ask_approval'
      : 'release';
    await this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, journal }) => {
      const { affected } = await campaigns.update(
        { id, version, state: 'draft' },
        {
          state: campaignAfter('draft', action) ?? 'draft',
          submittedBy: actor.personId,
          submittedAt: this.clock.now(),
          version: version + 1,
        },
      );
      if (affected !== 1) throw changedMeanwhile('cette campagne', current);
      await journal.record({
        action: action === 'release' ? 'communication.campaign_released' : 'communication.campaign_submitted',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        after: { name: campaign.name, subject: campaign.subject, messages: view.leaving },
      });
    });
    this.sending.wake();
  }

  /** The green light. @throws PortalError missing, refused to whoever asked for it */
  async approve(actor: Actor, id: string): Promise<void> {
    await this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, sql, journal }) => {
      const campaign = await holdCampaign(sql, id);
      writesWithin(actor, campaign.senderDepartments ?? 'region');
      refuseCampaign(canApprove(actor, campaign));
      await campaigns.update(
        { id },
        { state: 'planned', approvedBy: actor.personId, approvedAt: this.clock.now(), version: campaign.version + 1 },
      );
      await journal.record({
        action: 'communication.campaign_approved',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        after: { name: campaign.name },
      });
    });
    this.sending.wake();
  }

  /** Back to the draft, while nothing has left. @throws PortalError missing, refused */
  takeBack(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, sql, journal }) => {
      const campaign = await holdCampaign(sql, id);
      writesWithin(actor, campaign.senderDepartments ?? 'region');
      refuseCampaign(canMove(factsOf(campaign), 'take_back'));
      await campaigns.update(
        { id },
        {
          state: 'draft',
          submittedBy: null,
          submittedAt: null,
          approvedBy: null,
          approvedAt: null,
          version: campaign.version + 1,
        },
      );
      await journal.record({
        action: 'communication.campaign_taken_back',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        before: { state: campaign.state },
      });
    });
  }
}
