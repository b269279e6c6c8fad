import {
  CAMPAIGN_STATE_LABELS,
  LEFT_OUT_WORDS,
  leavingInWords,
  type CampaignState,
  type LeftOutReason,
} from '@fds/communication/domain';
import { dayOf, dayOfYearInWords } from '@fds/shared/kernel';
import type { IconName } from '@fds/shared/web-kit';

/** How a campaign's state looks: icon and tone of the statuses. */
export const CAMPAIGN_LOOKS: Record<CampaignState, { readonly icon: IconName; readonly tone: string }> = {
  draft: { icon: 'draft', tone: 'vide' },
  awaiting: { icon: 'front_hand', tone: 'att' },
  planned: { icon: 'schedule_send', tone: 'info' },
  sending: { icon: 'send', tone: 'info' },
  paused: { icon: 'pause', tone: 'att' },
  sent: { icon: 'mark_email_read', tone: 'bon' },
  empty: { icon: 'block', tone: '' },
  stopped: { icon: 'cancel', tone: '' },
};

/** What its status says: `Programmée, jeudi 22 octobre 2026 à 9 h`, `Envoyée le 17 octobre`. */
export function campaignInWords({
  state,
  dueAt,
  endedAt,
  mine = false,
}: {
  readonly state: CampaignState;
  readonly dueAt: string | null;
  readonly endedAt: string | null;
  readonly mine?: boolean;
}): string {
  if (state === 'awaiting' && mine) return 'Attend votre feu vert';
  if (state === 'planned' && dueAt) return `Programmée, ${leavingInWords(new Date(dueAt))}`;
  if ((state === 'sent' || state === 'stopped') && endedAt)
    return `${CAMPAIGN_STATE_LABELS[state]} le ${dayOfYearInWords(dayOf(new Date(endedAt)))}`;
  return CAMPAIGN_STATE_LABELS[state];
}

/** `3 comptes fermés`. */
export const leftOutInWords = ({ reason, count }: { readonly reason: LeftOutReason; readonly count: number }): string =>
  `${count}\u00a0${LEFT_OUT_WORDS[reason][count > 1 ? 1 : 0]}`;
