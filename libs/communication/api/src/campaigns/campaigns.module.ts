import { Inject, Module } from '@nestjs/common';
import { AccountsModule } from '@fds/accounts/api';
import { FileHolders } from '@fds/shared/api-kit';
import { MessageTemplates } from '../templates/message-templates';
import { TemplatesController } from '../templates/templates.controller';
import { CampaignsData } from '../own-data/campaigns-data';
import { Preferences } from '../preferences/preferences';
import { PreferencesController, UnsubscribeController } from '../preferences/preferences.controller';
import { ReminderLinks } from '../reminders/reminder-links';
import { Audience } from '../segments/audience';
import { SavedSegments } from '../segments/saved-segments';
import { SegmentsController } from '../segments/segments.controller';
import { CampaignEnclosures } from './campaign-enclosures';
import { CampaignFiles } from './campaign-files';
import { CampaignMovesController, CommunicationSettingsController } from './campaign-moves.controller';
import { CampaignQueries } from './campaign.queries';
import { CampaignsController } from './campaigns.controller';
import { CampaignSettings } from './campaign-settings';
import { CheckCampaign } from './check-campaign';
import { HoldCampaign } from './hold-campaign';
import { ReleaseCampaign } from './release-campaign';
import { SendCampaigns } from './send-campaigns';
import { TestCampaign } from './test-campaign';
import { WriteCampaign } from './write-campaign';

/** Whom the coordination writes to, what and when; and what people asked to receive. */
@Module({
  imports: [AccountsModule],
  controllers: [
    CampaignMovesController,
    CampaignsController,
    CommunicationSettingsController,
    PreferencesController,
    SegmentsController,
    TemplatesController,
    UnsubscribeController,
  ],
  providers: [
    Audience,
    CampaignEnclosures,
    CampaignFiles,
    CampaignQueries,
    CampaignsData,
    CampaignSettings,
    CheckCampaign,
    HoldCampaign,
    MessageTemplates,
    Preferences,
    ReleaseCampaign,
    ReminderLinks,
    SavedSegments,
    SendCampaigns,
    TestCampaign,
    WriteCampaign,
  ],
})
export class CampaignsModule {
  constructor(@Inject(FileHolders) holders: FileHolders) {
    holders.register({
      name: 'communication.campaign_files',
      naming: 'SELECT file_id AS id FROM campaign_file WHERE file_id = ANY ($1::text[])',
    });
  }
}
