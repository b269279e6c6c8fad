/** Where the festival speaks for itself on the web. `social` stands for all social networks together. */
export const OUTREACH_CHANNELS = [
  'website',
  'newsletter',
  'social',
  'facebook',
  'instagram',
  'x',
  'linkedin',
  'youtube',
  'tiktok',
  'press_online',
  'other',
] as const;
export type OutreachChannel = (typeof OUTREACH_CHANNELS)[number];
export const OUTREACH_CHANNEL_LABELS: Record<OutreachChannel, string> = {
  website: 'Site web',
  newsletter: 'Lettre d’information',
  social: 'Réseaux sociaux, ensemble',
  facebook: 'Facebook',
  instagram: 'Instagram',
  x: 'X (Twitter)',
  linkedin: 'LinkedIn',
  youtube: 'YouTube',
  tiktok: 'TikTok',
  press_online: 'Article en ligne',
  other: 'Autre canal',
};

/** Channels that are counted together. */
export const OUTREACH_GROUPS = ['website', 'newsletter', 'social', 'press_online', 'other'] as const;
export type OutreachGroup = (typeof OUTREACH_GROUPS)[number];
export const OUTREACH_GROUP_LABELS: Record<OutreachGroup, string> = {
  website: 'Site web',
  newsletter: 'Lettre d’information',
  social: 'Réseaux sociaux',
  press_online: 'Articles en ligne',
  other: 'Autres canaux',
};
const GROUP_OF: Record<OutreachChannel, OutreachGroup> = {
  website: 'website',
  newsletter: 'newsletter',
  social: 'social',
  facebook: 'social',
  instagram: 'social',
  x: 'social',
  linkedin: 'social',
  youtube: 'social',
  tiktok: 'social',
  press_online: 'press_online',
  other: 'other',
};
export const groupOf = (channel: OutreachChannel): OutreachGroup => GROUP_OF[channel];

/** What a line of the log is about: one publication, several as a campaign, or all that a channel did in the year. */
export const OUTREACH_SCOPES = ['post', 'campaign', 'year'] as const;
export type OutreachScope = (typeof OUTREACH_SCOPES)[number];
export const OUTREACH_SCOPE_LABELS: Record<OutreachScope, string> = {
  post: 'Publication',
  campaign: 'Campagne',
  year: 'Total de l’année',
};

/** What is measured, in the order of the pages. */
export const OUTREACH_MEASURES = ['views', 'visits', 'clicks', 'readers'] as const;
export type OutreachMeasure = (typeof OUTREACH_MEASURES)[number];
export const OUTREACH_MEASURE_LABELS: Record<OutreachMeasure, string> = {
  views: 'Vues',
  visits: 'Visites',
  clicks: 'Clics',
  readers: 'Lecteurs',
};
