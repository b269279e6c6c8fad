import { addDays, isBeforeDeadline, type Day } from '@fds/shared/kernel';

/** Days for which a personal link opens after the last reminder that carried it. */
export const LINK_DAYS = 60;
export const linkUntil = (today: Day): Day => addDays(today, LINK_DAYS);

/** What is known of a link that was given. */
export interface GivenLink {
  /** Its last day, whole. */
  readonly expiresOn: Day;
  readonly revoked: boolean;
  /** The bilan is published: nothing is expected any more. */
  readonly editionOver: boolean;
  /** The account was closed. */
  readonly personGone: boolean;
}
export const LINK_CLOSURES = ['revoked', 'expired', 'over'] as const;
export type LinkClosure = (typeof LINK_CLOSURES)[number];
/** What to tell who opens it: why it shows nothing, and what to do. */
export const LINK_CLOSURE_TEXTS: Readonly<Record<LinkClosure, string>> = {
  revoked: 'Ce lien a été retiré. Connectez-vous avec votre compte, ou écrivez à la coordination.',
  expired: 'Ce lien a expiré. Vous pouvez en recevoir un nouveau à la même adresse.',
  over: 'Le bilan de cette édition est publié\u00a0: plus rien n’est attendu de vous. Merci.',
};

/** Why a link shows nothing any more; null while it opens. */
export function linkClosure({ expiresOn, revoked, editionOver, personGone }: GivenLink, now: Date): LinkClosure | null {
  if (revoked || personGone) return 'revoked';
  if (editionOver) return 'over';
  return isBeforeDeadline(now, expiresOn) ? null : 'expired';
}
