import { SECTION_LABELS, type WaitingCorrection } from '@fds/applications/domain';
import type { EventKind, Day } from '@fds/shared/kernel';
import type { Checklist } from './checklist';
import { phaseOf, type YearFacts } from './edition-phase';

/** What may be expected of a holder. */
export const TASK_KINDS = [
  'answer_question',
  'correct_dossier',
  'finish_dossier',
  'report_attendance',
  'answer_evaluation',
  'start_dossier',
  'order_kit',
  'read_decision',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** An answer that is missing, with the page where it is given. */
export interface MissingItem {
  readonly text: string;
  readonly route: string;
}

export interface HolderTask {
  readonly kind: TaskKind;
  /** Sentence with a verb: what to do. */
  readonly title: string;
  /** Why, or what it is about. */
  readonly detail: string;
  /** Last day; null when nothing closes. */
  readonly before: Day | null;
  readonly overdue: boolean;
  /** Estimated time. */
  readonly minutes: number;
  readonly missing: readonly MissingItem[];
  /** Answers given, out of `total`; both 0 when the task is one thing. */
  readonly given: number;
  readonly total: number;
  readonly action: string;
  readonly route: string;
}

/** A draft with what it lacks. */
export interface HolderDraft {
  readonly id: string;
  readonly title: string;
  readonly checklist: Checklist;
}
/** A dossier that the coordination asked to correct. */
export interface CorrectedDossier {
  readonly id: string;
  readonly title: string;
  readonly correction: WaitingCorrection;
}
export interface HolderEvent {
  readonly id: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly activities: number;
  /** What the coordination asks about its figures; null without a question. */
  readonly question: string | null;
  readonly report: ReportNeed;
}
/** An evaluation of one of the organisations that is not sent. */
export interface HolderEvaluation {
  readonly organisationId: string;
  readonly organisation: string;
  readonly begun: boolean;
}
/** What an event still owes of its figures. */
export const REPORT_NEEDS = ['not_due', 'due', 'started', 'queried', 'given'] as const;
export type ReportNeed = (typeof REPORT_NEEDS)[number];

export interface HolderSituation {
  readonly edition: YearFacts;
  readonly drafts: readonly HolderDraft[];
  /** Dossiers that wait for a correction. */
  readonly corrections: readonly CorrectedDossier[];
  /** Dossiers of the edition in any state. */
  readonly dossiers: number;
  /** Labelled events whose decision was notified. */
  readonly events: readonly HolderEvent[];
  /** Evaluations that are asked for and not sent. */
  readonly evaluations: readonly HolderEvaluation[];
  /** Dossiers, one of each organisation, whose kit can be ordered until a day and was not; empty without a kit. */
  readonly kits?: readonly { readonly id: string; readonly until: Day }[];
  /** Dossiers whose decision was notified these last days, with the day. */
  readonly decisions: readonly { readonly id: string; readonly title: string; readonly notifiedOn: Day }[];
}

/**
 * What is expected of a holder, the most urgent first: what is late, then what closes soonest, then the order of
 * `TASK_KINDS`. A closed call asks nothing of a draft any more.
 */
export function holderTasks(situation: HolderSituation, today: Day): HolderTask[] {
  const phase = phaseOf(situation.edition, today);
  const tasks: HolderTask[] = [];
  if (phase === 'call' && situation.edition.state === 'call_open' && today >= situation.edition.callOpensOn) {
    tasks.push(...situation.drafts.map((draft) => finish(draft, situation.edition)));
    if (situation.dossiers === 0) tasks.push(start(situation));
  }
  if (phase !== 'over') {
    tasks.push(...situation.corrections.map((one) => correct(one, today)));
    tasks.push(...situation.events.flatMap((event) => report(event, situation.edition, today)));
    tasks.push(...situation.evaluations.map((one) => evaluate(one, situation, today)));
    tasks.push(...(situation.kits ?? []).filter(({ until }) => today <= until).map(orderKit));
    tasks.push(...situation.decisions.map(read));
  }
  return tasks.sort(
    (a, b) =>
      Number(b.overdue) - Number(a.overdue) ||
      (a.before ?? '9999').localeCompare(b.before ?? '9999') ||
      TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) ||
      a.title.localeCompare(b.title, 'fr'),
  );
}

function finish({ id, title, checklist }: HolderDraft, { callClosesOn }: YearFacts): HolderTask {
  const { missing, given, total } = checklist;
  const name = title ? ` «\u00a0${title}\u00a0»` : '';
  return {
    kind: 'finish_dossier',
    title: missing.length === 0 ? `Envoyez le dossier${name}` : `Terminez le dossier${name}`,
    detail:
      missing.length === 0
        ? 'Tout est rempli\u00a0: relisez, puis envoyez-le à la coordination.'
        : `La coordination ne le lira qu’une fois envoyé. Il manque ${missing.length === 1 ? 'une réponse' : `${missing.length}\u00a0réponses`}.`,
    before: callClosesOn,
    overdue: false,
    minutes: Math.max(3, missing.length * 3),
    missing: missing.map(({ text, section }) => ({ text, route: `/dossiers/${id}/${section}` })),
    given,
    total,
    action: missing.length === 0 ? 'Relire et envoyer' : 'Compléter le dossier',
    route: `/dossiers/${id}/${missing[0]?.section ?? 'relire'}`,
  };
}

/** Minutes that a correction of one section takes. */
const CORRECTION_MINUTES = 5;
function correct({ id, title, correction: { dueOn, items } }: CorrectedDossier, today: Day): HolderTask {
  const first = items[0]?.section ?? 'relire';
  return {
    kind: 'correct_dossier',
    title: `Complétez le dossier «\u00a0${title}\u00a0»`,
    detail:
      'La coordination l’a lu et vous demande de le compléter. Le reste du dossier reste comme vous l’avez envoyé.',
    before: dueOn,
    overdue: today > dueOn,
    minutes: CORRECTION_MINUTES * items.length,
    missing: items.map(({ section, why }) => ({
      text: `${SECTION_LABELS[section]}\u00a0: ${why}`,
      route: `/dossiers/${id}/${section}`,
    })),
    given: 0,
    total: 0,
    action: 'Compléter le dossier',
    route: `/dossiers/${id}/${first}`,
  };
}

function start({ edition }: HolderSituation): HolderTask {
  return {
    kind: 'start_dossier',
    title: `Déposez votre dossier pour ${edition.year}`,
    detail: 'Dites-nous ce que vous préparez\u00a0: le dossier s’enregistre au fil de votre saisie.',
    before: edition.callClosesOn,
    overdue: false,
    minutes: 30,
    missing: [],
    given: 0,
    total: 0,
    action: 'Commencer un dossier',
    route: '/dossiers/nouveau',
  };
}

function report(event: HolderEvent, { reportsDueOn }: YearFacts, today: Day): HolderTask[] {
  if (event.report === 'not_due' || event.report === 'given') return [];
  const common = {
    before: reportsDueOn,
    overdue: today > reportsDueOn,
    missing: [],
    given: 0,
    total: 0,
    route: `/evenements/${event.id}/frequentation`,
  };
  if (event.report === 'queried')
    return [
      {
        ...common,
        kind: 'answer_question',
        title: `Vérifiez les chiffres de «\u00a0${event.title}\u00a0»`,
        detail: event.question ? `«\u00a0${event.question}\u00a0»` : 'La coordination a une question sur ces chiffres.',
        minutes: 3,
        action: 'Vérifier les chiffres',
      },
    ];
  return [
    {
      ...common,
      kind: 'report_attendance',
      title: `Donnez les chiffres de «\u00a0${event.title}\u00a0»`,
      detail:
        event.activities > 0
          ? 'Combien de visites, tout public et classes\u00a0? Pour l’ensemble, ou animation par animation.'
          : 'Combien de visites, tout public et classes\u00a0? Une estimation suffit si vous n’avez pas compté.',
      minutes: event.activities > 0 ? 10 : 5,
      action: event.report === 'started' ? 'Finir les chiffres' : 'Donner les chiffres',
    },
  ];
}

/** Minutes that an evaluation takes. */
const EVALUATION_MINUTES = 6;
const evaluate = (
  { organisationId, organisation, begun }: HolderEvaluation,
  { edition, evaluations }: HolderSituation,
  today: Day,
): HolderTask => ({
  kind: 'answer_evaluation',
  title: `Dites-nous comment ça s’est passé${evaluations.length > 1 ? `, pour ${organisation}` : ''}`,
  detail:
    'Quelques questions, dont plusieurs sont déjà remplies. Vous recevrez aussitôt votre mini-bilan, une page à montrer.',
  before: edition.reportsDueOn,
  overdue: today > edition.reportsDueOn,
  minutes: EVALUATION_MINUTES,
  missing: [],
  given: 0,
  total: 0,
  action: begun ? 'Finir l’évaluation' : 'Répondre',
  route: `/evaluation/${edition.year}/${organisationId}`,
});

const orderKit = ({ id, until }: { readonly id: string; readonly until: Day }): HolderTask => ({
  kind: 'order_kit',
  title: 'Commandez votre kit de communication',
  detail: 'Affiches et programmes imprimés\u00a0: vos souhaits y sont déjà. Dites-le aussi s’il ne vous faut rien.',
  before: until,
  overdue: false,
  minutes: 3,
  missing: [],
  given: 0,
  total: 0,
  action: 'Commander le kit',
  route: `/dossiers/${id}/kit`,
});

const read = ({ id, title }: HolderSituation['decisions'][number]): HolderTask => ({
  kind: 'read_decision',
  title: `Lisez la réponse pour «\u00a0${title}\u00a0»`,
  detail: 'Le comité a rendu sa décision.',
  before: null,
  overdue: false,
  minutes: 1,
  missing: [],
  given: 0,
  total: 0,
  action: 'Lire la réponse',
  route: `/dossiers/${id}/reponse`,
});
