import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { fillMessage, leadsToPersonalPage, segmentProblems, type RecipientFacts } from '@fds/communication/domain';
import { ServerSettings, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { Audience } from '../segments/audience';
import { fileEnclosures } from './campaign-enclosures';
import { readCampaign } from './campaign-record';
import { wantedBy } from './check-campaign';

const SELF = 'SELECT name, email::text AS email FROM person WHERE id = $1';

/** Sends one recipient's message to whoever writes the campaign, so that it is read where it will be read. */
@Injectable()
export class TestCampaign {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Audience) private readonly audience: Audience,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** `position` is the place in the preview, from 1; without such a recipient nothing is filled in. @throws PortalError missing */
  async run(actor: Actor, id: string, position: number): Promise<void> {
    const { rows } = this.audience;
    const campaign = await readCampaign(rows, id);
    const wanted = { ...wantedBy(campaign), departments: actor.departments ?? null };
    const clear = segmentProblems(campaign.segment).length === 0;
    const [found] = clear ? await this.audience.people(wanted, { limit: 1, offset: position - 1 }) : [];
    const [self] = await rows<{ name: string; email: string }>(SELF, [actor.personId]);
    if (!self) return;
    const setting = await this.audience.setting(campaign.editionYear, actor.personId);
    const { subject, letter } = fillMessage(campaign, found?.facts ?? nobody(self.name), setting);
    await this.transactions.run(actor, {}, async ({ sql, outbox, journal }) => {
      await outbox.add({
        personId: actor.personId,
        occasion: `campaign.test:${id}:${randomUUID()}`,
        kind: 'campaign',
        editionYear: campaign.editionYear,
        // Whoever tries it reads it now.
        held: false,
        to: { name: self.name, address: self.email },
        subject: `[Essai] ${subject}`,
        letter,
        // Nobody's personal page but its reader's own: the test leads to the space of whoever asked for it.
        ...(leadsToPersonalPage(campaign) ? { link: `${this.settings.publicUrl}/mon-espace` } : {}),
        enclosures: await fileEnclosures(sql, id),
      });
      await journal.record({
        action: 'communication.campaign_tested',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
      });
    });
  }
}

const nobody = (name: string): RecipientFacts => ({
  name,
  structures: [],
  departments: [],
  dossiers: [],
  events: [],
  missing: [],
});
