/** What can be said of the messages of the outbox; codes are closed unions, French words stand beside them. */

/** Where a message stands. `sending` is claimed by a worker; `bounced` was taken by its server and came back. */
export const MESSAGE_STATES = ['held', 'planned', 'sending', 'sent', 'refused', 'bounced', 'cancelled'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** States in which nothing has left yet, so that the message may still be changed or called off. */
export const STILL_HERE = ['held', 'planned'] as const satisfies readonly MessageState[];

export const MESSAGE_STATE_LABELS: Readonly<Record<MessageState, string>> = {
  held: 'Attend votre feu vert',
  planned: 'Programmé',
  sending: 'En cours d’envoi',
  sent: 'Envoyé',
  refused: 'Refusé par le serveur',
  bounced: 'Revenu',
  cancelled: 'Annulé',
};

/** Why a message waits for somebody: its kind is read first, its address came back, or the database was restored. */
export const HELD_REASONS = ['review', 'unreachable', 'restored'] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

export const HELD_REASON_LABELS: Readonly<Record<HeldReason, string>> = {
  review: 'À relire avant l’envoi.',
  unreachable: 'Un message à cette adresse est revenu\u00a0: vérifiez-la avant d’écrire encore.',
  restored: 'Retrouvé dans une sauvegarde\u00a0: il est peut-être déjà parti.',
};

/** What a message is for. */
export const MESSAGE_KINDS = [
  'access',
  'invitation',
  'receipt',
  'notice',
  'decision',
  'thread',
  'reminder',
  'campaign',
  'digest',
] as const;
export type MessageKind = (typeof MESSAGE_KINDS)[number];

export const MESSAGE_KIND_LABELS: Readonly<Record<MessageKind, string>> = {
  access: 'Accès au compte',
  invitation: 'Invitation',
  receipt: 'Accusé de réception',
  notice: 'Information',
  decision: 'Décision',
  thread: 'Fil de discussion',
  reminder: 'Relance',
  campaign: 'Campagne',
  digest: 'Récapitulatif',
};

/**
 * Kinds that an edition may have read before they leave. Links and codes are asked for by the person who waits for
 * them, and live for minutes: nobody could read them in time.
 */
export const HOLDABLE_KINDS = MESSAGE_KINDS.filter((kind) => kind !== 'access');

/** The foot of a message: why its reader receives it. */
export const MESSAGE_KIND_REASONS: Readonly<Record<MessageKind, string>> = {
  access: 'Vous recevez ce message parce que cette adresse a servi à demander un accès au portail.',
  invitation: 'Vous recevez ce message parce que quelqu’un a donné votre adresse pour vous inviter.',
  receipt: 'Vous recevez ce message parce que vous participez à un dossier de la Fête de la science.',
  notice: 'Vous recevez ce message parce que vous avez un compte sur le portail de la Fête de la science.',
  decision: 'Vous recevez ce message parce que votre structure a déposé un dossier pour la Fête de la science.',
  thread: 'Vous recevez ce message parce que vous participez à cette discussion.',
  reminder:
    'Vous recevez ce message parce qu’il manque encore une réponse de votre part. Il n’y en aura plus une fois la réponse donnée.',
  campaign: 'Vous recevez ce message de la coordination régionale de la Fête de la science.',
  digest: 'Vous recevez ce message parce que vous l’avez demandé dans vos préférences.',
};

/** An address that a server may be asked about: something, `@`, a domain with a dot; no space, no second `@`. */
export const isMailAddress = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>(),;:"[\]\\]+@(?:[^\s@.<>(),;:"[\]\\]+\.)+[^\s@.<>(),;:"[\]\\]{2,}$/.test(text);
