import type { EditionState } from '@fds/editions/domain';
import type { Day } from '@fds/shared/kernel';

/** What the dashboards need to know of an edition. */
export interface YearFacts {
  readonly year: number;
  readonly number: number;
  readonly title: string;
  readonly theme: string;
  readonly state: EditionState;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly callOpensOn: Day;
  readonly callClosesOn: Day;
  readonly reportsDueOn: Day;
  /** It came from an archive: who did what, and when, is not known. */
  readonly imported: boolean;
}

/** Where the year stands for everybody, whatever the state has not been moved to yet. */
export const PHASES = ['call', 'committee', 'programme', 'festival', 'attendance', 'bilan', 'over'] as const;
export type Phase = (typeof PHASES)[number];

/**
 * The phase of an edition on a day. The state says what the coordination has done, the calendar what nobody needs to
 * do: a call is over after its last day, the festival begins and ends on its days (docs/domain/rules.md).
 */
export function phaseOf(
  { state, callClosesOn, startsOn, endsOn }: Pick<YearFacts, 'state' | 'callClosesOn' | 'startsOn' | 'endsOn'>,
  today: Day,
): Phase {
  switch (state) {
    case 'draft':
    case 'call_open':
      return today > callClosesOn ? 'committee' : 'call';
    case 'call_closed':
    case 'review':
      return 'committee';
    case 'labelled':
    case 'programme_published':
    case 'running':
      if (today > endsOn) return 'attendance';
      return today >= startsOn || state === 'running' ? 'festival' : 'programme';
    case 'reporting':
      return 'attendance';
    case 'bilan_draft':
      return 'bilan';
    case 'bilan_published':
    case 'archived':
      return 'over';
  }
}

/** True while something of the edition can still be expected of somebody. */
export const isOpen = (phase: Phase): boolean => phase !== 'over';

/** French name of an edition's state, for the person who looks at it as a whole. */
export const EDITION_STATE_LABELS: Record<EditionState, string> = {
  draft: 'En préparation',
  call_open: 'Appel à projets',
  call_closed: 'Appel clos',
  review: 'Instruction',
  labelled: 'Labels attribués',
  programme_published: 'Programme publié',
  running: 'La fête',
  reporting: 'Collecte des chiffres',
  bilan_draft: 'Projet de bilan',
  bilan_published: 'Bilan publié',
  archived: 'Archivée',
};
