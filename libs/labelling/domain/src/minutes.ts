import type { Day, EventKind } from '@fds/shared/kernel';
import type { SessionOutcome, SessionPosition, SessionQuorum } from './committee';
import type { Voice } from './vocabulary';

/** One decision as the minutes keep it. */
export interface MinutesDecision {
  readonly eventId: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly municipality: string | null;
  readonly outcome: SessionOutcome;
  readonly reason: string;
  readonly conditionDueOn: Day | null;
}

/** One dossier of the session: where the voices stood, and what was decided. */
export interface MinutesDossier {
  readonly applicationId: string;
  readonly title: string;
  readonly organisation: string;
  readonly department: string | null;
  readonly positions: readonly {
    readonly voice: Voice;
    readonly position: SessionPosition | null;
    readonly reasons: string;
    readonly written: boolean;
  }[];
  readonly quorum: SessionQuorum;
  /** Voices tied to the holder that took part all the same, after a warning (rule 17). */
  readonly interests: readonly { readonly voice: Voice; readonly tie: string }[];
  readonly decisions: readonly MinutesDecision[];
}

/** The minutes of a session as data: what is frozen, printed and signed. */
export interface MinutesContent {
  /** Of this layout. */
  readonly format: 1;
  readonly edition: { readonly year: number; readonly title: string };
  readonly session: {
    readonly id: string;
    readonly title: string;
    readonly heldOn: Day;
    readonly place: string;
    readonly openedAt: string;
    readonly closedAt: string;
  };
  readonly voices: readonly { readonly voice: Voice; readonly present: boolean; readonly names: string }[];
  readonly dossiers: readonly MinutesDossier[];
  /** Dossiers of the agenda that were withdrawn, or no longer ready when their turn came. */
  readonly notExamined: readonly {
    readonly applicationId: string;
    readonly title: string;
    readonly organisation: string;
  }[];
  /** Events by what was decided of them. */
  readonly totals: Readonly<Record<SessionOutcome, number>>;
}

/**
 * The one writing of a value from which a fingerprint is taken: keys in order, no spaces. Whatever kept it in between (a
 * database does not keep the order of keys), the same data gives the same text.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`)
      .join(',')}}`;
  return JSON.stringify(value ?? null);
}

/** `4f2a 90c1 …`: a fingerprint as people compare it. */
export const fingerprintInGroups = (fingerprint: string): string => fingerprint.match(/.{1,4}/gu)?.join(' ') ?? '';
