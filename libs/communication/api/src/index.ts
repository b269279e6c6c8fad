export * from './campaigns/campaign.entity';
export * from './communication.module';
export * from './media-relay.entity';
export * from './preferences/preference.entity';
export * from './segments/saved-segment.entity';
export * from './templates/message-template.entity';
export { SendCampaigns } from './campaigns/send-campaigns';
export * from './reminders/reminder.entity';
