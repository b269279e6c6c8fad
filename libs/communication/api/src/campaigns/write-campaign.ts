import { Inject, Injectable } from '@nestjs/common';
import { canWrite, EVERYBODY, tidySegment, type Schedule } from '@fds/communication/domain';
import { noSuchEdition } from '@fds/editions/api';
import { Clock, Transactions } from '@fds/shared/api-kit';
import { onOneLine, type Actor } from '@fds/shared/kernel';
import { changedMeanwhile, refuseCampaign } from '../communication-errors';
import { holdCampaign, readCampaign } from './campaign-record';
import { Campaign } from './campaign.entity';
import { CampaignQueries } from './campaign.queries';
import type { BeginCampaignRequest, SaveCampaignRequest, ScheduleRequest } from './campaigns.contract';

/** Begins a campaign, keeps its draft as it is typed, throws it away. */
@Injectable()
export class WriteCampaign {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CampaignQueries) private readonly queries: CampaignQueries,
  ) {}

  /** @throws PortalError missing, for an edition or a campaign to take over that is not there */
  begin(actor: Actor, { editionYear, name, from }: BeginCampaignRequest): Promise<string> {
    return this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, sql, journal }) => {
      const [edition] = await sql('SELECT 1 FROM edition WHERE year = $1', [editionYear]);
      if (!edition) throw noSuchEdition(editionYear);
      const earlier = from === null ? null : await readCampaign(sql, from);
      const now = this.clock.now();
      const { identifiers } = await campaigns.insert({
        editionYear,
        name: onOneLine(name),
        topic: earlier?.topic ?? null,
        segment: earlier?.segment ?? EVERYBODY,
        subject: earlier?.subject ?? '',
        text: earlier?.text ?? '',
        schedule: { kind: 'now' },
        createdBy: actor.personId,
        createdAt: now,
        updatedAt: now,
      });
      const id = String(identifiers[0]?.['id']);
      await journal.record({
        action: 'communication.campaign_begun',
        subject: { type: 'campaign', id },
        editionYear,
        after: { name },
      });
      return id;
    });
  }

  /**
   * Keeps a draft whole; it may lack anything. Each save is not a line of the journal: what leaves is told when it is
   * released. @throws PortalError missing, refused once released, conflict
   */
  async save(
    actor: Actor,
    id: string,
    { version, schedule, name, segment, ...fields }: SaveCampaignRequest,
  ): Promise<void> {
    const current = await this.queries.one(actor, id);
    await this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, sql }) => {
      const held = await holdCampaign(sql, id);
      if (held.version !== version) throw changedMeanwhile('cette campagne', current);
      refuseCampaign(canWrite(held));
      await campaigns.update(
        { id },
        {
          ...fields,
          name: onOneLine(name),
          segment: tidySegment(segment),
          schedule: scheduleOf(schedule),
          updatedAt: this.clock.now(),
          version: version + 1,
        },
      );
    });
  }

  /** @throws PortalError missing, refused once released */
  remove(actor: Actor, id: string): Promise<void> {
    return this.transactions.run(actor, { campaigns: Campaign }, async ({ campaigns, sql, journal }) => {
      const held = await holdCampaign(sql, id);
      refuseCampaign(canWrite(held));
      await campaigns.delete({ id });
      await journal.record({
        action: 'communication.campaign_removed',
        subject: { type: 'campaign', id },
        editionYear: held.editionYear,
        before: { name: held.name },
      });
    });
  }
}

/** What a schedule needs and nothing else; what is asked stands there, as the request was checked. */
function scheduleOf({ kind, day = '', anchor = 'ends', days = 0, time = '' }: ScheduleRequest): Schedule {
  if (kind === 'now') return { kind };
  return kind === 'at' ? { kind, day, time } : { kind, anchor, days, time };
}
