import type { ApplicationState } from '@fds/shared/kernel';

/** Who moves a dossier: its holder, the coordination, or the portal when the committee's session is recorded. */
export type ApplicationMover = 'holder' | 'coordinator' | 'system';

export interface ApplicationTransition {
  readonly from: ApplicationState;
  readonly to: ApplicationState;
  readonly by: ApplicationMover;
}

/** The life of a dossier as rows (docs/domain/rules.md, "Application"). */
export const APPLICATION_TRANSITIONS: readonly ApplicationTransition[] = [
  { from: 'draft', to: 'submitted', by: 'holder' },
  { from: 'submitted', to: 'draft', by: 'holder' },
  // A draft is put away, and brought back while it may still be filed.
  { from: 'draft', to: 'withdrawn', by: 'holder' },
  { from: 'withdrawn', to: 'draft', by: 'holder' },
  { from: 'submitted', to: 'under_review', by: 'coordinator' },
  { from: 'under_review', to: 'inadmissible', by: 'coordinator' },
  { from: 'inadmissible', to: 'under_review', by: 'coordinator' },
  { from: 'under_review', to: 'ready_for_committee', by: 'coordinator' },
  // What was done to several dossiers at once is taken back while nothing came after it.
  { from: 'under_review', to: 'submitted', by: 'coordinator' },
  { from: 'ready_for_committee', to: 'under_review', by: 'coordinator' },
  { from: 'ready_for_committee', to: 'decided', by: 'coordinator' },
  { from: 'submitted', to: 'withdrawn', by: 'holder' },
  { from: 'under_review', to: 'withdrawn', by: 'holder' },
  { from: 'ready_for_committee', to: 'withdrawn', by: 'holder' },
  // Its one event becomes an activity of another dossier's village, and comes back from it while nothing has changed.
  { from: 'submitted', to: 'folded', by: 'coordinator' },
  { from: 'under_review', to: 'folded', by: 'coordinator' },
  { from: 'ready_for_committee', to: 'folded', by: 'coordinator' },
  { from: 'decided', to: 'folded', by: 'coordinator' },
  { from: 'folded', to: 'submitted', by: 'coordinator' },
  { from: 'folded', to: 'under_review', by: 'coordinator' },
  { from: 'folded', to: 'ready_for_committee', by: 'coordinator' },
  { from: 'folded', to: 'decided', by: 'coordinator' },
];

/** True when `by` may bring a dossier from one state to the other; later steps ask it for their own moves. */
export const isApplicationMove = (from: ApplicationState, to: ApplicationState, by: ApplicationMover): boolean =>
  APPLICATION_TRANSITIONS.some((row) => row.from === from && row.to === to && row.by === by);
