export const LONGEST_CAMPAIGN_NAME = 100;
/** Messages that are written in one transaction. */
export const CAMPAIGN_BATCH = 250;
/** Files of a campaign, and bytes of one. */
export const MOST_CAMPAIGN_FILES = 5;
export const MOST_CAMPAIGN_FILE_MB = 8;

/** The occasion of a campaign's messages: nobody gets one of them twice. */
export const occasionOfCampaign = (id: string): string => `campaign:${id}`;
