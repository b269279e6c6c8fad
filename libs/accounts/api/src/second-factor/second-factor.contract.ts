import {
  FACTOR_METHODS,
  GRACE_DAYS_MAX,
  SESSION_STAGES,
  type FactorMethod,
  type SessionStage,
} from '@fds/accounts/domain';
import { Choice, DateOnly, Flag, FreeText, Instant, Int, Nested, Ref, Text, VerdictView } from '@fds/shared/api-kit';
import { SessionView } from '../sessions/session.contract';

/** What may be answered here: a factor, a recovery code, or (only to prove oneself anew, without a factor) the password. */
export const PROOF_METHODS = ['totp', 'passkey', 'recovery', 'password'] as const;
export type ProofMethod = (typeof PROOF_METHODS)[number];

/** One way to answer the second step. */
export class ProofMethodView {
  @Choice('ProofMethod', PROOF_METHODS) method!: ProofMethod;
  /** Wrong answers left in this quarter of an hour; null where nothing can be guessed. */
  @Int({ min: 0, max: 100, nullable: true }) attemptsLeft!: number | null;
}

/** What this session is asked before it goes on. */
export class SecondStepView {
  @Choice('SessionStage', SESSION_STAGES) stage!: SessionStage;
  /** Whose session it is, as the person knows it. */
  @FreeText({ max: 254 }) email!: string;
  @Nested(() => ProofMethodView, { many: { max: 4 } }) methods!: ProofMethodView[];
  /** The person has proved who they are a few minutes ago: factors may be changed. */
  @Flag() fresh!: boolean;
  /** Name of the site that passkeys are bound to; null where they cannot work. */
  @FreeText({ max: 255, nullable: true }) passkeyHost!: string | null;
}

export class CodeRequest {
  /** As it was typed; spaces and hyphens do not count. */
  @Text({ max: 60 }) code!: string;
}
export class ProofPasswordRequest {
  @FreeText({ max: 1000 }) password!: string;
}

/** What the browser's authenticator is asked. */
export class PasskeyOptionsView {
  /** The options of WebAuthn, as JSON. */
  @FreeText({ max: 20_000 }) options!: string;
}
export class PasskeyAnswerRequest {
  /** The authenticator's answer, as JSON. */
  @Text({ max: 20_000 }) answer!: string;
}
export class PasskeyEnrolmentRequest extends PasskeyAnswerRequest {
  @Text({ max: 60 }) name!: string;
}

/** A secret to be put into an authenticator app; shown while it is enrolled, never again. */
export class TotpSecretView {
  /** Base 32, for people who type it. */
  @Text({ max: 64 }) secret!: string;
  /** `otpauth:` address, for the QR code. */
  @Text({ max: 500 }) uri!: string;
}
export class TotpEnrolmentRequest extends CodeRequest {
  @Text({ max: 60 }) name!: string;
}

/** A second factor that is kept. */
export class SecondFactorView {
  @Ref() id!: string;
  @Choice('FactorMethod', FACTOR_METHODS) method!: FactorMethod;
  @FreeText({ max: 60 }) name!: string;
  @Instant() addedAt!: string;
  @Instant({ nullable: true }) lastUsedAt!: string | null;
}

/** A person's second factors. */
export class SecondFactorsView {
  @Nested(() => SecondFactorView, { many: { max: 20 } }) factors!: SecondFactorView[];
  /** Recovery codes that still work. */
  @Int({ min: 0, max: 100 }) recoveryCodesLeft!: number;
  @Instant({ nullable: true }) recoveryCodesMadeAt!: string | null;
  /** Day from which one is needed to come in, by the roles held; null when none asks for it. */
  @DateOnly({ nullable: true }) dueOn!: string | null;
  /** Whether that day has come. */
  @Flag() required!: boolean;
  /** Whether one may be removed, or why not. */
  @Nested(() => VerdictView) removal!: VerdictView;
  @Flag() fresh!: boolean;
  @FreeText({ max: 255, nullable: true }) passkeyHost!: string | null;
}

/** After a factor was added. */
export class FactorAddedView {
  @Nested(() => SecondFactorsView) factors!: SecondFactorsView;
  /** Shown this once; absent when earlier codes still stand. */
  @FreeText({ max: 20, many: { max: 20 }, optional: true }) recoveryCodes?: string[];
  @Nested(() => SessionView) session!: SessionView;
}
export class RecoveryCodesView {
  /** Shown this once. */
  @FreeText({ max: 20, many: { max: 20 } }) codes!: string[];
}

export class SecondFactorSettings {
  /** Days a person has to get ready, from the day a role was given. */
  @Int({ min: 0, max: GRACE_DAYS_MAX }) graceDays!: number;
}
