import { verdict, type Verdict } from '@fds/shared/kernel';

export const JOIN_RESOLUTIONS = ['accepted', 'refused', 'withdrawn'] as const;
export type JoinResolution = (typeof JOIN_RESOLUTIONS)[number];

/** Requests that one person may have open at once, and may write within a day. */
export const JOIN_REQUEST_LIMITS = { open: 5, perDay: 10 };

export type JoinReason = 'already_member' | 'already_asked' | 'too_many_open' | 'too_many_today';

/** Shown as is. */
export const JOIN_REASONS: Record<JoinReason, string> = {
  already_member: 'Vous êtes déjà dans l’équipe de cette structure.',
  already_asked: 'Votre demande est déjà partie. L’équipe ne l’a pas encore traitée.',
  too_many_open: `Vous attendez déjà ${JOIN_REQUEST_LIMITS.open} réponses. Retirez une demande pour en écrire une autre.`,
  too_many_today: 'Vous avez écrit beaucoup de demandes aujourd’hui. Recommencez demain.',
};

/** Whether somebody may ask to join an organisation. */
export function canAskToJoin(asker: {
  readonly member: boolean;
  readonly asked: boolean;
  readonly open: number;
  readonly today: number;
}): Verdict<JoinReason> {
  return verdict<JoinReason>([
    asker.member && 'already_member',
    asker.asked && 'already_asked',
    !asker.asked && asker.open >= JOIN_REQUEST_LIMITS.open && 'too_many_open',
    asker.today >= JOIN_REQUEST_LIMITS.perDay && 'too_many_today',
  ]);
}
