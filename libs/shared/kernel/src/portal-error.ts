/** What kind of failure an error is; the HTTP layer turns it into a status. */
export type ErrorKind =
  'missing' | 'forbidden' | 'refused' | 'conflict' | 'invalid' | 'limited' | 'signed_out' | 'unavailable';

/** One refused field: a JSON pointer into the request, the rule that refused it, and a French sentence. */
export interface FieldProblem {
  readonly pointer: string;
  readonly rule: string;
  readonly detail: string;
}

/** An error a person can be told: a code owned by its step, a kind, a French sentence that says what to do next. */
export class PortalError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    /** French, shown as is. */
    readonly detail: string,
    /** Further members of the answer: the fields concerned, or the current version in a conflict. */
    readonly extras: {
      readonly errors?: readonly FieldProblem[];
      readonly current?: unknown;
      readonly reasons?: readonly string[];
      /** Seconds after which it is worth trying again. */
      readonly retryAfter?: number;
    } = {},
  ) {
    super(`${code}: ${detail}`);
    this.name = 'PortalError';
  }
}
