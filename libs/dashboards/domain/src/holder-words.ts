import { dayOfYearInWords, addDays, daysBetween, type Day } from '@fds/shared/kernel';
import { phaseOf, type YearFacts } from './edition-phase';
import type { HolderProgress } from './holder-steps';
import type { ReportNeed } from './holder-tasks';
import { inLetters, periodInWords } from './french';

/** What is known of an event's figures, and whether they can be given yet. */
export interface ReportFacts {
  /** The event counts and its holder knows it. */
  readonly expected: boolean;
  readonly state: string | null;
  /** Lines were given by its activities. */
  readonly byActivities: boolean;
  /** Its last slot is over, or the festival when it has none. */
  readonly over: boolean;
}

/** What an event still owes of its figures; a report of its activities is a report (docs/domain/indicators.md). */
export function reportNeed({ expected, state, byActivities, over }: ReportFacts): ReportNeed {
  if (state === 'queried') return 'queried';
  if (state === 'submitted' || state === 'validated' || state === 'did_not_take_place') return 'given';
  if (!expected) return 'not_due';
  if (state === 'draft') return over ? 'started' : 'not_due';
  if (byActivities) return 'given';
  return over ? 'due' : 'not_due';
}

/** What a holder reads first. */
export interface Greeting {
  readonly title: string;
  readonly sentence: string;
}
export interface GreetingFacts {
  readonly progress: HolderProgress;
  readonly dossiers: number;
  readonly labelledEvents: number;
  readonly tasks: number;
}

/** The first words of the page: where the year stands for her, then what she has and what is left to do. */
export function greeting(edition: YearFacts, facts: GreetingFacts, today: Day): Greeting {
  return { title: greetingTitle(edition, facts, today), sentence: greetingSentence(edition, facts, today) };
}

function greetingTitle(edition: YearFacts, { progress, tasks }: GreetingFacts, today: Day): string {
  const left = (day: Day): number => daysBetween(today, day);
  switch (phaseOf(edition, today)) {
    case 'call':
      if (today < edition.callOpensOn) return `L’appel ouvre le ${dayOfYearInWords(edition.callOpensOn)}.`;
      if (progress.submittedOn) return 'Votre dossier est déposé.';
      if (left(edition.callClosesOn) === 0) return 'Dernier jour pour déposer.';
      return `Encore ${days(left(edition.callClosesOn))} pour déposer.`;
    case 'committee':
      if (progress.notifiedOn) return 'La réponse est là.';
      return progress.submittedOn ? 'Votre dossier est à l’étude.' : 'L’appel est clos.';
    case 'programme':
      if (!progress.notifiedOn && progress.submittedOn) return 'La réponse arrive.';
      return `Plus que ${days(left(edition.startsOn))}.`;
    case 'festival':
      return today < edition.startsOn ? `Plus que ${days(left(edition.startsOn))}.` : 'C’est la fête.';
    case 'attendance':
      return tasks === 0 ? 'La fête est finie.' : 'Place aux chiffres.';
    case 'bilan':
      return 'Le bilan se prépare.';
    case 'over':
      return 'Rien ne presse.';
  }
}

function greetingSentence(edition: YearFacts, { dossiers, labelledEvents, tasks }: GreetingFacts, today: Day): string {
  const phase = phaseOf(edition, today);
  const has =
    labelledEvents > 0
      ? labelledEvents === 1
        ? 'Votre événement est labellisé.'
        : `Vos ${inLetters(labelledEvents)} événements sont labellisés.`
      : dossiers === 0
        ? phase === 'over'
          ? ''
          : 'Vous n’avez pas de dossier pour cette édition.'
        : '';
  const left =
    tasks === 0
      ? 'Rien n’est attendu de vous pour l’instant.'
      : `Il reste ${inLetters(tasks, true)} chose${tasks > 1 ? 's' : ''} à faire.`;
  return `${has} ${left}`.trim();
}

const days = (count: number): string => `${count}\u00a0jour${count < 2 ? '' : 's'}`;

/** What comes next, with its date. */
export interface NextStep {
  readonly when: string;
  readonly text: string;
}

/** The next three things of the year that concern a holder, tasks left aside. */
export function whatNext(
  edition: YearFacts,
  { submittedOn, notifiedOn, labelled }: HolderProgress,
  today: Day,
): NextStep[] {
  const { callOpensOn, callClosesOn, startsOn, endsOn, reportsDueOn, year } = edition;
  const phase = phaseOf(edition, today);
  if (phase === 'over')
    return [
      {
        when: 'Au prochain appel à projets',
        text: 'vous déposez un nouveau dossier depuis cet espace.',
      },
    ];
  const taking = submittedOn !== null && (!notifiedOn || labelled);
  const steps: (NextStep & { readonly last: Day; readonly show: boolean })[] = [
    {
      when: `Le ${dayOfYearInWords(callOpensOn)}`,
      text: 'l’appel à projets ouvre.',
      last: addDays(callOpensOn, -1),
      show: true,
    },
    {
      when: `Après le ${dayOfYearInWords(callClosesOn)}`,
      text: 'le comité lit les dossiers\u00a0; la réponse s’affiche ici et vous arrive par e-mail.',
      last: '9999-12-31',
      show: submittedOn !== null && !notifiedOn && (phase === 'call' || phase === 'committee'),
    },
    {
      when: capital(periodInWords(startsOn, endsOn)),
      text: 'c’est la fête. Pensez à compter vos visites, même à peu près.',
      last: addDays(startsOn, -1),
      show: taking || phase === 'call',
    },
    {
      when: `Avant le ${dayOfYearInWords(reportsDueOn)}`,
      text: 'vous donnez vos chiffres\u00a0: visites du public et des classes.',
      last: endsOn,
      show: taking,
    },
    {
      when: 'Ensuite',
      text: `la coordination publie le bilan ${year} de la région\u00a0; vos résultats restent affichés ici.`,
      last: '9999-12-31',
      show: taking,
    },
  ];
  return steps
    .filter(({ last, show }) => show && today <= last)
    .slice(0, 3)
    .map(({ when, text }) => ({ when, text }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
