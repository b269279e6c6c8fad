import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { canWrite, MOST_CAMPAIGN_FILE_MB, MOST_CAMPAIGN_FILES } from '@fds/communication/domain';
import { Clock, Files, Intake, keptName, MEGABYTE, Transactions, type Accepted } from '@fds/shared/api-kit';
import { PortalError, type Actor } from '@fds/shared/kernel';
import { noSuchCampaign, refuseCampaign } from '../communication-errors';
import { Audience } from '../segments/audience';
import { holdCampaign, readCampaign } from './campaign-record';
import { CampaignFile } from './campaign.entity';

const tooLarge = (): PortalError =>
  new PortalError(
    'invalid',
    'communication.file_too_large',
    `Ce fichier dépasse ${MOST_CAMPAIGN_FILE_MB}\u00a0Mo\u00a0: beaucoup de messageries refuseraient le message. Mettez-le en ligne et donnez son lien dans le texte.`,
  );
const tooMany = (): PortalError =>
  new PortalError(
    'invalid',
    'communication.too_many_files',
    `Une campagne emporte ${MOST_CAMPAIGN_FILES} fichiers au plus. Retirez-en un d’abord.`,
  );

/** The files that go with a campaign. */
@Injectable()
export class CampaignFiles {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Intake) private readonly intake: Intake,
    @Inject(Files) private readonly files: Files,
    @Inject(Audience) private readonly audience: Audience,
  ) {}

  /** @throws PortalError missing, refused once released, invalid for a file that is too large or one too many */
  async add(
    actor: Actor,
    id: string,
    sent: { readonly body: unknown; readonly declared: string | undefined; readonly name: string },
  ): Promise<void> {
    refuseCampaign(canWrite(await readCampaign(this.audience.rows, id)));
    const most = MOST_CAMPAIGN_FILE_MB * MEGABYTE;
    await this.intake.take(
      {
        body: sent.body,
        declared: sent.declared === undefined ? null : Number(sent.declared),
        kind: null,
        most: { image: most, document: most },
        tooLarge,
      },
      (file) => this.#keep(actor, id, sent.name, file),
    );
  }

  /** @throws PortalError missing, refused once released */
  remove(actor: Actor, id: string, fileId: string): Promise<void> {
    return this.transactions.run(actor, { files: CampaignFile }, async ({ files, sql, journal }) => {
      const campaign = await holdCampaign(sql, id);
      refuseCampaign(canWrite(campaign));
      const file = await files.findOneBy({ id: fileId, campaignId: id });
      if (!file) throw noSuchCampaign();
      await files.delete({ id: fileId });
      await journal.record({
        action: 'communication.campaign_file_removed',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        before: { name: file.fileName },
      });
    });
  }

  #keep(actor: Actor, id: string, given: string, { type, extension, content }: Accepted): Promise<void> {
    return this.transactions.run(actor, { files: CampaignFile }, async ({ files, sql, journal }) => {
      const campaign = await holdCampaign(sql, id);
      refuseCampaign(canWrite(campaign));
      if ((await files.countBy({ campaignId: id })) >= MOST_CAMPAIGN_FILES) throw tooMany();
      const kept = await this.files.keep({ sql }, type, content);
      const { name } = keptName(given, extension);
      await files.insert({
        id: randomUUID(),
        campaignId: id,
        fileId: kept.id,
        fileName: name,
        addedAt: this.clock.now(),
      });
      await journal.record({
        action: 'communication.campaign_file_added',
        subject: { type: 'campaign', id },
        editionYear: campaign.editionYear,
        after: { name },
      });
    });
  }
}
