import { outsideTerritory } from '@fds/accounts/domain';
import type { Actor, Label, Mail } from '@fds/shared/kernel';
import type { SessionState } from '../committee';
import { unknownPlaceholders } from './placeholders';

/** Dossiers that are told in one go, at most. */
export const MOST_IN_A_LOT = 500;
export const MOST_MAIL_SUBJECT = 150;
export const MOST_MAIL_TEXT = 20_000;

/** What is wrong with the message of a dossier before it leaves. */
export const LOT_PROBLEMS = [
  'outside_territory',
  'not_decided',
  'session_open',
  'reason_missing',
  'unknown_placeholder',
  'nobody',
  'no_due_day',
] as const;
export type LotProblem = (typeof LOT_PROBLEMS)[number];

/** Problems that keep a dossier out of every lot; of the others the coordination is warned, and decides. */
const STOPPING: readonly LotProblem[] = [
  'outside_territory',
  'not_decided',
  'session_open',
  'reason_missing',
  'unknown_placeholder',
];
export const stops = (problems: readonly LotProblem[]): boolean => problems.some((one) => STOPPING.includes(one));

/** A dossier that is about to be told, as the checks see it. */
export interface LotCandidate {
  readonly departments: readonly string[];
  /** Labels of its events that have one of their own, with why; root events without a decision are `pending`. */
  readonly events: readonly {
    readonly label: Label;
    readonly reason: string;
    readonly conditionDueOn: string | null;
  }[];
  /** State of the session that decided last; null when it was decided outside of one. */
  readonly sessionState: SessionState | null;
  /** People who will get the message. */
  readonly recipients: number;
  readonly mail: Mail;
  /** The message as the portal wrote it: what a title holds between braces is not the coordination's. */
  readonly written: Mail;
}

/** What stands in the way of a dossier, or should be known before it is told. */
export function lotProblems(actor: Actor, candidate: LotCandidate): LotProblem[] {
  const { events, mail, recipients, sessionState, written } = candidate;
  const own = unknownPlaceholders(written);
  const found: (LotProblem | false)[] = [
    outsideTerritory(actor, candidate.departments),
    (events.length === 0 || events.some(({ label }) => label === 'pending')) && 'not_decided',
    sessionState !== null && sessionState !== 'closed' && 'session_open',
    events.some(({ label, reason }) => label !== 'labelled' && label !== 'pending' && reason.trim() === '') &&
      'reason_missing',
    unknownPlaceholders(mail).some((one) => !own.includes(one)) && 'unknown_placeholder',
    recipients === 0 && 'nobody',
    events.some(({ label, conditionDueOn }) => label === 'conditional' && conditionDueOn === null) && 'no_due_day',
  ];
  return found.filter((one) => one !== false);
}

export const LOT_PROBLEM_TEXTS: Record<LotProblem, string> = {
  outside_territory: 'Hors de votre territoire\u00a0: la coordination régionale l’annonce.',
  not_decided: 'Un événement attend encore sa décision.',
  session_open: 'La séance qui a décidé n’est pas close\u00a0: fermez-la d’abord.',
  reason_missing: 'Une décision autre que «\u00a0Labelliser\u00a0» est sans raison.',
  unknown_placeholder: 'Le message contient un mot entre accolades que le portail ne sait pas remplacer.',
  nobody: 'Personne de cette structure n’a de compte actif\u00a0: aucun message ne partira.',
  no_due_day: 'La réserve n’a pas d’échéance\u00a0: personne ne sera relancé.',
};
