import type { Festival } from '@fds/portal/testing';

/** Who tries every door: each role, nobody, a holder of another organisation; the partner was invited to nothing. */
export const VISITORS = [
  'anonymous',
  'holder',
  'stranger',
  'partner',
  'coordinator',
  'drari',
  'region',
  'administrator',
] as const;
export type VisitorName = (typeof VISITORS)[number];

/** Let in (done, or refused for another reason than who asks), asked to sign in, told it is closed, told there is nothing. */
export type Outcome = 'in' | 'sign in' | 'closed' | 'hidden';
export interface Place extends Festival {
  readonly importId: string;
  /** A holder whom none of the visitors is. */
  readonly personId: string;
  /** Somebody else's, to the first organisation. */
  readonly joinRequestId: string;
  readonly refusableId: string;
  readonly journalId: string;
  readonly mergeId: string;
  /** An image of the dossier. */
  readonly attachmentId: string;
  readonly photoId: string;
}

/** One route, and what each visitor finds there. */
export interface RouteCase {
  readonly route: string;
  /** Who does not meet the closed door; everybody else does (anonymous: is asked to sign in). */
  readonly open: Partial<Record<VisitorName, Outcome>>;
  readonly request?: (festival: Festival) => { query?: string; body?: unknown };
}

/** The same for every role and both holders. */
export const everyRole = <O extends Outcome>(outcome: O) =>
  ({
    holder: outcome,
    stranger: outcome,
    partner: outcome,
    coordinator: outcome,
    drari: outcome,
    region: outcome,
    administrator: outcome,
  }) as const;
export const SIGNED_IN = everyRole('in');
export const EVERYONE = { anonymous: 'in', ...SIGNED_IN } as const;
export const COORDINATOR = { coordinator: 'in' } as const;
export const COMMITTEE = { drari: 'in', region: 'in' } as const;
/** Holders of the organisation; to those of another there is nothing. */
export const OWN = { holder: 'in', stranger: 'hidden' } as const;
export const nothing = (): { body: unknown } => ({ body: {} });
/** What is asked for is somebody else's, or gone: to everybody signed in there is nothing. */
export const HIDDEN_FROM_ALL = everyRole('hidden');
export const NOBODY_KNOWS_THE_LINK = { anonymous: 'hidden', ...HIDDEN_FROM_ALL } as const;
/** A version nobody reads: whoever is let in is told of a conflict, and nothing changes for the next visitor. */
export const OLD = 2_000_000_000;
