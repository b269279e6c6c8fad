import { THREAD_SHOWN_WORDS, type ThreadWait } from '@fds/applications/domain';
import { MATTER_WORDS, WAITING_FOR_WORDS, type ReviewMatter, type WaitingFor } from '@fds/labelling/domain';
import { APPLICATION_STATES, type ApplicationState } from '@fds/shared/kernel';
import { STAGE_STATES, type FunnelStage } from './funnel';
import { MATTER_OF, type Ball, type Waiting } from './waiting';

/** The list behind a figure: a page of the portal with its filters in the address. */
export interface ListLink {
  readonly route: string;
  readonly filters: readonly { readonly name: string; readonly value: string }[];
}

/** The coordination's list of dossiers; several states are separated by commas, none means all of them. */
export function dossiers(year: number, states: readonly ApplicationState[] = [], department?: string): ListLink {
  return {
    route: '/pilotage/dossiers',
    filters: [
      { name: 'edition', value: String(year) },
      { name: 'etat', value: (states.length > 0 ? states : APPLICATION_STATES).join(',') },
      ...(department ? [{ name: 'dep', value: department }] : []),
    ],
  };
}

/** The coordination's list of attendance reports. */
export const reports = (year: number, state: string): ListLink => ({
  route: '/pilotage/frequentation',
  filters: [
    { name: 'edition', value: String(year) },
    { name: 'etat', value: state },
  ],
});

/** The reports that were asked about, and whose holder has answered in words or not. */
const questions = (year: number, part: 'asked' | 'answered'): ListLink => ({
  route: '/pilotage/frequentation',
  filters: [
    { name: 'edition', value: String(year) },
    { name: 'partie', value: part },
  ],
});

/** The campaigns of an edition, those that wait for a green light among them. */
export const campaigns = (year: number): ListLink => ({
  route: '/pilotage/communication',
  filters: [{ name: 'edition', value: String(year) }],
});

/** The dossiers of a stage of the funnel. */
export const stageList = (year: number, stage: FunnelStage): ListLink => dossiers(year, STAGE_STATES[stage]);

/** The coordination's list of dossiers that wait, by person and matter; without a matter, whatever it is. */
export const toTreat = (year: number, who: WaitingFor, what: ReviewMatter | null = null): ListLink => ({
  route: '/pilotage/a-traiter',
  filters: [
    { name: 'edition', value: String(year) },
    { name: 'attente', value: WAITING_FOR_WORDS[who] },
    ...(what ? [{ name: 'quoi', value: MATTER_WORDS[what] }] : []),
  ],
});

/** The threads of an edition that wait for one side. */
export const threads = (year: number, shown: ThreadWait): ListLink => ({
  route: '/pilotage/messages',
  filters: [
    { name: 'edition', value: String(year) },
    { name: 'voir', value: THREAD_SHOWN_WORDS[shown] },
  ],
});
const THREAD_OF: Partial<Record<Waiting, ThreadWait>> = { answer_holder: 'us', answer_coordination: 'them' };

const PERSON_OF: Record<Ball, WaitingFor> = {
  coordination: 'coordination',
  holders: 'holder',
  drari: 'drari',
  region: 'region',
};
const REPORT_STATE_OF: Partial<Record<Waiting, string>> = {
  validate_report: 'submitted',
  finish_report: 'draft',
  report_attendance: 'due',
};

/** The list of everything of one matter that waits for one person. */
export function waitingList(year: number, ball: Ball, waiting: Waiting): ListLink {
  const state = REPORT_STATE_OF[waiting];
  const thread = THREAD_OF[waiting];
  if (thread) return threads(year, thread);
  if (waiting === 'reread_report') return questions(year, 'answered');
  if (waiting === 'answer_question') return questions(year, 'asked');
  return state ? reports(year, state) : toTreat(year, PERSON_OF[ball], MATTER_OF[waiting]);
}

/** The list of all that waits for one person; null when dossiers and figures wait, which have each their own list. */
export function ballList(year: number, ball: Ball, waitings: readonly Waiting[]): ListLink | null {
  const [first] = waitings;
  if (waitings.length === 1 && first) return waitingList(year, ball, first);
  return waitings.length > 0 && waitings.every((waiting) => MATTER_OF[waiting]) ? toTreat(year, PERSON_OF[ball]) : null;
}
