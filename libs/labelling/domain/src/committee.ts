import { OPINION_POSITIONS } from './vocabulary';

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
