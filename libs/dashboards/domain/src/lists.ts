import { APPLICATION_STATES, type ApplicationState } from '@fds/shared/kernel';
import { STAGE_STATES, type FunnelStage } from './funnel';
import type { Waiting } from './waiting';

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

/** The dossiers of a stage of the funnel. */
export const stageList = (year: number, stage: FunnelStage): ListLink => dossiers(year, STAGE_STATES[stage]);

/** The list of everything of one matter that waits; null when no list shows exactly that. */
export function waitingList(year: number, waiting: Waiting): ListLink | null {
  switch (waiting) {
    case 'take_in_charge':
      return dossiers(year, ['submitted']);
    case 'review':
      return dossiers(year, ['under_review']);
    case 'finish_draft':
      return dossiers(year, ['draft']);
    case 'validate_report':
      return reports(year, 'submitted');
    case 'answer_question':
      return reports(year, 'queried');
    case 'finish_report':
      return reports(year, 'draft');
    case 'report_attendance':
      return reports(year, 'due');
    case 'decide':
    case 'notify':
    case 'opinion_drari':
    case 'opinion_region':
      return null;
  }
}
