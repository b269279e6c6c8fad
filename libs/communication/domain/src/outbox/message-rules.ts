import { outsideTerritory, TERRITORY_REASONS, type Place } from '@fds/accounts/domain';
import { STILL_HERE, verdict, type Actor, type MessageKind, type MessageState, type Verdict } from '@fds/shared/kernel';

/** What the rules ask of a message of the outbox. */
export interface MessageFacts {
  readonly state: MessageState;
  readonly kind: MessageKind;
  /** Where its dossier lies; the whole region's without one. */
  readonly place: Place;
  /** It speaks of a personal link that is no longer kept: links are secrets, and do not outlive the sending. */
  readonly linkGone: boolean;
  /** Its text was erased, at its term or with the account of its reader. */
  readonly erased: boolean;
}

export type MessageReason =
  | 'already_left'
  | 'being_sent'
  | 'not_cancelled'
  | 'not_refused'
  | 'cancelled'
  | 'erased'
  | 'link_gone'
  | 'asked_for'
  | 'outside_territory';
export const MESSAGE_REASONS: Readonly<Record<MessageReason, string>> = {
  already_left: 'Ce message est déjà parti.',
  being_sent: 'Ce message part en ce moment.',
  not_cancelled: 'Ce message n’est pas annulé.',
  not_refused: 'Ce message n’a pas été refusé.',
  cancelled: 'Ce message est annulé. Remettez-le d’abord dans la boîte d’envoi.',
  erased: 'Le texte de ce message a été effacé.',
  link_gone:
    'Le lien personnel de ce message n’est plus gardé\u00a0: refaites l’action qui l’a envoyé, un nouveau lien partira.',
  asked_for: 'Ce message a été demandé par la personne qui l’attend\u00a0: il part tel quel.',
  outside_territory: TERRITORY_REASONS.outside_territory,
};

type Asks = Pick<Actor, 'role' | 'departments'>;
const isHere = (state: MessageState): boolean => STILL_HERE.some((one) => one === state);
const notHere = (state: MessageState): MessageReason | false => {
  if (isHere(state)) return false;
  if (state === 'sending') return 'being_sent';
  return state === 'cancelled' ? 'cancelled' : 'already_left';
};

/** Its subject and text may be written anew while it is here; what opens an account is nobody's to write. */
export const canEditMessage = (actor: Asks, { state, kind, place }: MessageFacts): Verdict<MessageReason> =>
  verdict<MessageReason>([notHere(state), kind === 'access' && 'asked_for', outsideTerritory(actor, place)]);

/** It may leave now, whether it waited for somebody or for its hour. */
export const canSendMessage = (actor: Asks, { state, place }: MessageFacts): Verdict<MessageReason> =>
  verdict<MessageReason>([notHere(state), outsideTerritory(actor, place)]);

/** It may be called off while it is here; not what somebody asked for to come in. */
export const canCancelMessage = (actor: Asks, { state, kind, place }: MessageFacts): Verdict<MessageReason> =>
  verdict<MessageReason>([notHere(state), kind === 'access' && 'asked_for', outsideTerritory(actor, place)]);

/** What was called off may be put back where it was. */
export const canRestoreMessage = (actor: Asks, { state, place, erased }: MessageFacts): Verdict<MessageReason> =>
  verdict<MessageReason>([
    state !== 'cancelled' && 'not_cancelled',
    erased && 'erased',
    outsideTerritory(actor, place),
  ]);

/** What its server refused, or what came back, may be tried again: its address may have been put right. */
export const canRetryMessage = (
  actor: Asks,
  { state, kind, place, erased, linkGone }: MessageFacts,
): Verdict<MessageReason> =>
  verdict<MessageReason>([
    state !== 'refused' && state !== 'bounced' && 'not_refused',
    kind === 'access' && 'asked_for',
    erased && 'erased',
    linkGone && 'link_gone',
    outsideTerritory(actor, place),
  ]);
