import { dayOfYearInWords, addDays, type Day } from '@fds/shared/kernel';
import { phaseOf, type YearFacts, type Phase } from './edition-phase';
import { periodInWords } from './french';

/** The seven steps of a holder's year. */
export const YEAR_STEPS = ['call', 'committee', 'label', 'programme', 'festival', 'attendance', 'bilan'] as const;
export type YearStepCode = (typeof YEAR_STEPS)[number];
export const STEP_STATES = ['done', 'current', 'ahead'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface YearStep {
  readonly code: YearStepCode;
  readonly title: string;
  /** French: `déposé le 28 avril`, `avant le 30 octobre`. */
  readonly when: string;
  readonly state: StepState;
}

const TITLES: Record<YearStepCode, string> = {
  call: 'Appel à projets',
  committee: 'Comité',
  label: 'Label',
  programme: 'Programme',
  festival: 'La fête',
  attendance: 'Fréquentation',
  bilan: 'Bilan',
};

/** What a holder has done and been told in an edition. */
export interface HolderProgress {
  /** Day of the first submission; null when nothing was submitted. */
  readonly submittedOn: Day | null;
  /** Day on which the decision was notified; null before (rule 16). */
  readonly notifiedOn: Day | null;
  /** At least one notified label stands. */
  readonly labelled: boolean;
  /** Every event that had figures to give has given them. */
  readonly reported: boolean;
}

const STEP_OF: Record<Exclude<Phase, 'over'>, YearStepCode> = {
  call: 'call',
  committee: 'committee',
  programme: 'programme',
  festival: 'festival',
  attendance: 'attendance',
  bilan: 'bilan',
};

/** The step a holder stands on; null once the year is over. Her own notification moves her on before the others. */
function currentStep(phase: Phase, { notifiedOn, reported }: HolderProgress): YearStepCode | null {
  if (phase === 'over') return null;
  if (phase === 'committee' && notifiedOn) return 'programme';
  if (phase === 'programme' && !notifiedOn) return 'label';
  if (phase === 'attendance' && reported) return 'bilan';
  return STEP_OF[phase];
}

/** The seven steps of the year, with their dates and where the holder stands. */
export function yearSteps(edition: YearFacts, progress: HolderProgress, today: Day): YearStep[] {
  const current = currentStep(phaseOf(edition, today), progress);
  const index = current === null ? YEAR_STEPS.length : YEAR_STEPS.indexOf(current);
  return YEAR_STEPS.map((code, position) => {
    const state: StepState = position < index ? 'done' : position === index ? 'current' : 'ahead';
    return { code, title: TITLES[code], when: when(code, state, edition, progress, today), state };
  });
}

function when(
  code: YearStepCode,
  state: StepState,
  edition: YearFacts,
  { submittedOn, notifiedOn, labelled }: HolderProgress,
  today: Day,
): string {
  const { callOpensOn, callClosesOn, startsOn, endsOn, reportsDueOn } = edition;
  switch (code) {
    case 'call':
      if (submittedOn) return `déposé le ${dayOfYearInWords(submittedOn)}`;
      if (today < callOpensOn) return `à partir du ${dayOfYearInWords(callOpensOn)}`;
      return state === 'current'
        ? `avant le ${dayOfYearInWords(callClosesOn)}`
        : `clos le ${dayOfYearInWords(callClosesOn)}`;
    case 'committee':
      return state === 'ahead'
        ? `après le ${dayOfYearInWords(callClosesOn)}`
        : state === 'current'
          ? 'en cours'
          : 'terminé';
    case 'label':
      if (notifiedOn) return `${labelled ? 'obtenu' : 'réponse reçue'} le ${dayOfYearInWords(notifiedOn)}`;
      return state === 'done' ? 'terminé' : 'après le comité';
    case 'programme':
      return state === 'done' ? 'terminé' : `avant le ${dayOfYearInWords(addDays(startsOn, -1))}`;
    case 'festival':
      return periodInWords(startsOn, endsOn);
    case 'attendance':
      return `avant le ${dayOfYearInWords(reportsDueOn)}`;
    case 'bilan':
      return state === 'done' ? 'terminé' : `après le ${dayOfYearInWords(reportsDueOn)}`;
  }
}
