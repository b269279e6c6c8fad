import type { Matter } from '@fds/shared/kernel';

/**
 * What a step does: a mail; a mail and its copy to the organisation's own address, which waits for a green light; the
 * organisation on the list of calls.
 */
export const STEP_CHANNELS = ['mail', 'mail_and_copy', 'call'] as const;
export type StepChannel = (typeof STEP_CHANNELS)[number];

export const STEP_CHANNEL_LABELS: Readonly<Record<StepChannel, string>> = {
  mail: 'Un message à chaque personne de l’équipe',
  mail_and_copy: 'Un message, et une copie à l’adresse de la structure après votre feu vert',
  call: 'La structure passe sur la liste d’appels',
};

/** A step, so many days after the due day; before it when negative. */
export interface LadderStep {
  readonly days: number;
  readonly channel: StepChannel;
}

/** How an edition reminds of what is missing. */
export interface Ladder {
  /** In the order of their days. */
  readonly steps: readonly LadderStep[];
  /** Hours between two reminders of one person, whatever they speak of; never under `LEAST_RHYTHM`. */
  readonly rhythmHours: number;
  /** Matters that it reminds of. */
  readonly matters: readonly Matter[];
}

export const LEAST_RHYTHM = 72;
export const MOST_RHYTHM = 720;
export const MOST_STEPS = 8;
export const FIRST_DAY = -60;
export const LAST_DAY = 60;

/** Two weeks before, three days before, two days after, and a call nine days after. */
export const USUAL_STEPS: readonly LadderStep[] = [
  { days: -14, channel: 'mail' },
  { days: -3, channel: 'mail' },
  { days: 2, channel: 'mail_and_copy' },
  { days: 9, channel: 'call' },
];
export const usualLadder = (matters: readonly Matter[]): Ladder => ({
  steps: USUAL_STEPS,
  rhythmHours: LEAST_RHYTHM,
  matters,
});

/** `J − 14`, `le jour même`, `J + 2`. */
export const stepName = (days: number): string =>
  days === 0 ? 'J' : `J\u00a0${days < 0 ? '−' : '+'}\u00a0${Math.abs(days)}`;

export type LadderRule =
  'no_step' | 'too_many_steps' | 'day_range' | 'days_in_order' | 'call_is_last' | 'rhythm' | 'mail_first';
export const LADDER_RULES: Readonly<Record<LadderRule, string>> = {
  no_step: 'Gardez au moins une étape, ou arrêtez les relances.',
  too_many_steps: `Au plus ${MOST_STEPS} étapes.`,
  day_range: `Un nombre de jours entre ${-FIRST_DAY} avant et ${LAST_DAY} après.`,
  days_in_order: 'Chaque étape vient après la précédente, un autre jour.',
  call_is_last: 'L’appel est la dernière étape\u00a0: après lui, plus aucun message ne part.',
  rhythm: `Laissez au moins ${LEAST_RHYTHM}\u00a0heures entre deux relances d’une même personne.`,
  mail_first: 'Commencez par un message simple, avant toute copie ou tout appel.',
};
export interface LadderProblem {
  /** Index of the step concerned; null for the ladder as a whole. */
  readonly step: number | null;
  readonly rule: LadderRule;
}

/** Everything that keeps a ladder from being used. */
export function ladderProblems({
  steps,
  rhythmHours,
}: Pick<Ladder, 'steps' | 'rhythmHours'>): readonly LadderProblem[] {
  const problems: LadderProblem[] = [];
  if (steps.length === 0) problems.push({ step: null, rule: 'no_step' });
  if (steps.length > MOST_STEPS) problems.push({ step: null, rule: 'too_many_steps' });
  if (!Number.isInteger(rhythmHours) || rhythmHours < LEAST_RHYTHM || rhythmHours > MOST_RHYTHM)
    problems.push({ step: null, rule: 'rhythm' });
  steps.forEach(({ days, channel }, index) => {
    const before = steps[index - 1];
    if (!Number.isInteger(days) || days < FIRST_DAY || days > LAST_DAY)
      problems.push({ step: index, rule: 'day_range' });
    if (before && before.days >= days) problems.push({ step: index, rule: 'days_in_order' });
    if (index === 0 && channel !== 'mail') problems.push({ step: index, rule: 'mail_first' });
    if (channel === 'call' && index < steps.length - 1) problems.push({ step: index, rule: 'call_is_last' });
  });
  return problems;
}
