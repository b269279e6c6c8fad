import { addDays, verdict, type Day, type Role, type Verdict } from '@fds/shared/kernel';
import type { SessionStage } from './sessions';

/** The second proofs of identity that a person may keep. */
export const FACTOR_METHODS = ['totp', 'passkey'] as const;
export type FactorMethod = (typeof FACTOR_METHODS)[number];
/** What the second step accepts: a factor, or a recovery code when it is out of reach. */
export const STEP_METHODS = ['totp', 'passkey', 'recovery'] as const;
export type StepMethod = (typeof STEP_METHODS)[number];

export const FACTOR_LABELS: Record<FactorMethod, string> = {
  totp: 'Application d’authentification',
  passkey: 'Clé d’accès',
};

/** Roles that read or decide for others: their holders keep a second factor. */
export const ROLES_WITH_SECOND_FACTOR: readonly Role[] = ['coordinator', 'drari', 'region', 'administrator'];

/** Days to get ready in, from the day a role was given, unless an administrator sets another number. */
export const GRACE_DAYS = 14;
export const GRACE_DAYS_MAX = 90;

/** Recovery codes given at a time, and the number from which a mail warns that few are left. */
export const RECOVERY_CODES = 10;
export const FEW_RECOVERY_CODES = 3;

/** Wrong codes of one person and method within a quarter of an hour; the other methods stay open. */
export const STEP_ATTEMPTS = 5;
export const STEP_WINDOW_MINUTES = 15;

const MINUTE = 60_000;
/** How long a session may wait for its second proof, or for the choice of one, in milliseconds. */
export const PENDING_LIFE = 60 * MINUTE;
/** How long a proof of identity allows factors to be changed, in milliseconds. */
export const PROOF_LIFE = 10 * MINUTE;

/** A role a person holds today. */
export interface HeldRole {
  readonly role: Role;
  readonly grantedOn: Day;
}

/**
 * The day from which a person can no longer come in without a second factor, by the roles held (not only the one acted
 * in); null when none of them asks for one. Administrators have no grace.
 */
export function secondFactorDue(roles: readonly HeldRole[], graceDays: number): Day | null {
  const days = roles
    .filter(({ role }) => ROLES_WITH_SECOND_FACTOR.includes(role))
    .map(({ role, grantedOn }) => (role === 'administrator' ? grantedOn : addDays(grantedOn, graceDays)));
  return days.sort()[0] ?? null;
}

/** What is known of a person at the second step. */
export interface SecondFactorFacts {
  readonly roles: readonly HeldRole[];
  /** Number of factors kept. */
  readonly factors: number;
  /** Accounts of the demonstration. */
  readonly exempt: boolean;
  readonly graceDays: number;
}

/** Whether a person must keep a second factor today: the grace is over. */
export function mustUseSecondFactor(
  { roles, exempt, graceDays }: Omit<SecondFactorFacts, 'factors'>,
  today: Day,
): boolean {
  const due = secondFactorDue(roles, graceDays);
  return !exempt && due !== null && (today >= due || roles.some(({ role }) => role === 'administrator'));
}

/** How far a session comes in once the first proof is given. */
export function stageAfterFirstProof(facts: SecondFactorFacts, today: Day): SessionStage {
  if (facts.factors > 0) return 'second_factor';
  return mustUseSecondFactor(facts, today) ? 'enrolment' : 'open';
}

export type FactorReason = 'last_required';
export const FACTOR_REASONS: Record<FactorReason, string> = {
  last_required: 'Votre rôle demande une double vérification\u00a0: ajoutez un autre moyen avant de retirer celui-ci.',
};

/** Whether a person may remove one of the factors kept. */
export const canRemoveFactor = (facts: SecondFactorFacts, today: Day): Verdict<FactorReason> =>
  verdict<FactorReason>([facts.factors <= 1 && mustUseSecondFactor(facts, today) && 'last_required']);

/** A proof of identity is fresh for ten minutes; a clock a little behind another does not make it stale. */
export function isFresh(provenAt: Date, now: Date): boolean {
  const age = now.getTime() - provenAt.getTime();
  return age > -MINUTE && age < PROOF_LIFE;
}

/** Letters and digits that cannot be taken for one another. */
export const RECOVERY_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A recovery code as it is compared: what people add or confuse when copying it by hand does not count. */
export const plainRecoveryCode = (typed: string): string => typed.toLowerCase().replace(/[^a-z0-9]/g, '');
/** As it is shown: `abcd-efgh-jkmn`. */
export const shownRecoveryCode = (plain: string): string => plain.replace(/(.{4})(?=.)/g, '$1-');

/** The six digits of an app, however they were spaced; null when they are not six digits. */
export function plainTotpCode(typed: string): string | null {
  const digits = typed.replace(/[\s\u00a0\u202f.-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}
