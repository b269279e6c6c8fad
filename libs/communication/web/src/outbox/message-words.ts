import { HELD_REASON_LABELS, type HeldReason, type MessageState } from '@fds/shared/kernel';
import { frenchDateTime } from '@fds/shared/web-kit';

/** What the lists and the page of a message read of it. */
export interface ToldMessage {
  readonly state: MessageState;
  readonly at: string;
  readonly attempts: number;
  readonly refusal: string;
  readonly heldReason: HeldReason | null;
}

/** Why a message waits, was refused, or is tried again; empty when there is nothing to say. */
export function heldWords({ state, heldReason, refusal, attempts, at }: ToldMessage): string {
  if (state === 'held') return heldReason ? HELD_REASON_LABELS[heldReason] : '';
  if (state === 'planned' && attempts > 0)
    return `Nouvel essai le ${frenchDateTime(at)}. Le serveur a répondu\u00a0: ${refusal}`;
  return state === 'refused' || state === 'bounced' ? refusal : '';
}

/** What the moment of a message is. */
export const MOMENT_LABELS: Readonly<Record<MessageState, string>> = {
  held: 'Écrit pour le',
  planned: 'Part le',
  sending: 'Part le',
  sent: 'Parti le',
  refused: 'Essayé le',
  bounced: 'Parti le',
  cancelled: 'Écrit pour le',
};
