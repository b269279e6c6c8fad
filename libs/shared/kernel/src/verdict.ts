/** The answer of a policy: allowed, or refused with the codes of every reason (docs/decisions/0003). */
export type Verdict<Reason extends string> = Allowed | Refused<Reason>;
export interface Allowed {
  readonly allowed: true;
}
export interface Refused<Reason extends string> {
  readonly allowed: false;
  readonly reasons: readonly Reason[];
}

export const ALLOWED: Allowed = { allowed: true };

/** Allowed when no reason stands against it. */
export function verdict<Reason extends string>(
  reasons: readonly (Reason | false | null | undefined)[],
): Verdict<Reason> {
  const standing = reasons.filter((reason): reason is Reason => Boolean(reason));
  return standing.length === 0 ? ALLOWED : { allowed: false, reasons: standing };
}
