/** States of a campaign, in the order of its life. */
export const CAMPAIGN_STATES = [
  'draft',
  'awaiting',
  'planned',
  'sending',
  'paused',
  'sent',
  'empty',
  'stopped',
] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

export const CAMPAIGN_STATE_LABELS: Record<CampaignState, string> = {
  draft: 'Brouillon',
  awaiting: 'Attend un feu vert',
  planned: 'Programmée',
  sending: 'En cours d’envoi',
  paused: 'Suspendue',
  sent: 'Envoyée',
  empty: 'Pas envoyée\u00a0: personne à qui écrire',
  stopped: 'Arrêtée',
};

export const CAMPAIGN_ACTIONS = [
  'release',
  'ask_approval',
  'approve',
  'take_back',
  'pause',
  'resume',
  'stop',
  'begin',
  'finish',
  'find_nobody',
] as const;
export type CampaignAction = (typeof CAMPAIGN_ACTIONS)[number];

export interface CampaignTransition {
  readonly from: CampaignState;
  readonly action: CampaignAction;
  readonly to: CampaignState;
}

/** How a campaign moves. What was resumed is planned again: the worker takes it up where it was. */
export const CAMPAIGN_TRANSITIONS: readonly CampaignTransition[] = [
  { from: 'draft', action: 'release', to: 'planned' },
  { from: 'draft', action: 'ask_approval', to: 'awaiting' },
  { from: 'awaiting', action: 'approve', to: 'planned' },
  { from: 'awaiting', action: 'take_back', to: 'draft' },
  { from: 'planned', action: 'take_back', to: 'draft' },
  { from: 'planned', action: 'pause', to: 'paused' },
  { from: 'sending', action: 'pause', to: 'paused' },
  { from: 'paused', action: 'resume', to: 'planned' },
  { from: 'planned', action: 'stop', to: 'stopped' },
  { from: 'sending', action: 'stop', to: 'stopped' },
  { from: 'paused', action: 'stop', to: 'stopped' },
  { from: 'planned', action: 'begin', to: 'sending' },
  { from: 'planned', action: 'find_nobody', to: 'empty' },
  { from: 'sending', action: 'finish', to: 'sent' },
];

/** The state an action leads to; null when the table has no such row. */
export const campaignAfter = (from: CampaignState, action: CampaignAction): CampaignState | null =>
  CAMPAIGN_TRANSITIONS.find((row) => row.from === from && row.action === action)?.to ?? null;
