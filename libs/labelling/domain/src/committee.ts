import type { ProposedOutcome } from './proposals';
import type { Quorum } from './quorum';
import { OPINION_POSITIONS, VOICES, type OpinionPosition, type Voice } from './vocabulary';

/** The life of a session of the committee: prepared at the desk, open while it sits, closed with its minutes. */
export const SESSION_STATES = ['prepared', 'open', 'closed'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** One row of the table of a session's states; the coordinator moves each. */
export interface SessionTransition {
  readonly from: SessionState;
  readonly to: SessionState;
}

/** A session that was opened by mistake goes back while nothing was decided in it; a closed one stays closed. */
export const SESSION_TRANSITIONS: readonly SessionTransition[] = [
  { from: 'prepared', to: 'open' },
  { from: 'open', to: 'prepared' },
  { from: 'open', to: 'closed' },
];

/** Where a voice stands in the session: an opinion, stepping aside, or not being there (rule 17). */
export const SESSION_POSITIONS = [...OPINION_POSITIONS, 'absent'] as const;
export type SessionPosition = (typeof SESSION_POSITIONS)[number];

export const SESSION_STATE_LABELS: Record<SessionState, string> = {
  prepared: 'En préparation',
  open: 'Ouverte',
  closed: 'Close',
};

export const SESSION_POSITION_LABELS: Record<SessionPosition, string> = {
  favourable: 'Favorable',
  reserved: 'Avec réserve',
  unfavourable: 'Défavorable',
  recused: 'En déport',
  absent: 'Absente',
};

/** What a session may give an event, by one of its four keys: what may be proposed to it. */
export type SessionOutcome = ProposedOutcome;

/** Where a voice stands on a dossier in the session, and how that is known. */
export interface StandingPosition {
  readonly voice: Voice;
  /** Null while nothing is known of it: no opinion was written, nothing was said. */
  readonly position: SessionPosition | null;
  readonly reasons: string;
  /** `said` in the session, `written` before it, `away` because the voice does not sit, null while nothing is known. */
  readonly how: 'said' | 'written' | 'away' | null;
}

interface Said<Position> {
  readonly voice: Voice;
  readonly position: Position;
  readonly reasons: string;
}

/**
 * Where the three voices stand on a dossier: what was entered in the session, else the opinion that was written before it,
 * else absent when the voice does not sit. A written opinion of a voice that could not come still counts.
 */
export function standingPositions(
  said: readonly Said<SessionPosition>[],
  written: readonly Said<OpinionPosition>[],
  away: readonly Voice[],
): StandingPosition[] {
  return VOICES.map((voice) => {
    const here = said.find((one) => one.voice === voice);
    if (here) return { voice, position: here.position, reasons: here.reasons, how: 'said' };
    const before = written.find((one) => one.voice === voice);
    if (before) return { voice, position: before.position, reasons: before.reasons, how: 'written' };
    return away.includes(voice)
      ? { voice, position: 'absent', reasons: '', how: 'away' }
      : { voice, position: null, reasons: '', how: null };
  });
}

/** Who takes part in the decision of one dossier in the session. */
export interface SessionQuorum extends Quorum {
  readonly absent: number;
}

/** Counts the voices of a dossier in the session: recusals and absences out (rule 17). */
export function sessionQuorum(positions: readonly { readonly position: SessionPosition | null }[]): SessionQuorum {
  const count = (wanted: SessionPosition): number => positions.filter(({ position }) => position === wanted).length;
  const [recused, absent] = [count('recused'), count('absent')];
  const expected = VOICES.length - recused - absent;
  const given = positions.filter(({ position }) => position !== null).length - recused - absent;
  return { recused, absent, expected, given, reached: given * 2 > expected };
}

/** `Décision valable : 2 voix sur 2, 1 déport.` */
export function quorumInWords({ given, expected, recused, absent, reached }: SessionQuorum): string {
  const aside = [recused > 0 ? counted(recused, 'déport') : '', absent > 0 ? counted(absent, 'absence') : ''].filter(
    Boolean,
  );
  const voices = expected === 0 ? 'aucune voix ne prend part' : `${given}\u00a0voix sur ${expected}`;
  return `${reached ? 'Décision valable' : 'Quorum non atteint'}\u00a0: ${[voices, ...aside].join(', ')}.`;
}
const counted = (count: number, one: string): string => `${count}\u00a0${one}${count > 1 ? 's' : ''}`;

/** A tie between a voice and the holder of a dossier: someone who sits for it is a member, or an interest was declared. */
export interface Tie {
  readonly voice: Voice;
  /** As it is shown and recorded: `Camille Durand est membre de la structure`. */
  readonly tie: string;
}

/** Ties of voices that have neither stepped aside nor stayed away (rule 17): warned of, and recorded if they stay. */
export const forgottenRecusals = (ties: readonly Tie[], positions: readonly StandingPosition[]): Tie[] =>
  ties.filter(({ voice }) =>
    positions.some((one) => one.voice === voice && one.position !== 'recused' && one.position !== 'absent'),
  );
