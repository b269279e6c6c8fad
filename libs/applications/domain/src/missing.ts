import type { Day } from '@fds/shared/kernel';
import type { AttachedFile } from './attachments';
import type { AnswerDoubtCode, AskedForm, Section, SlotDoubtCode } from './content';

/** What a dossier can lack, or hold that cannot be filed, or that is odd. */
export type MissingCode =
  | AnswerDoubtCode
  | SlotDoubtCode
  | 'missing'
  | 'unknown_term'
  | 'question_unreadable'
  | 'event_missing'
  | 'activity_missing'
  | 'municipality_unknown'
  | 'municipality_outside'
  | 'slot_outside_window'
  | 'ages_reversed'
  | 'budget_unbalanced'
  | 'charter_missing'
  | 'image_undescribed'
  | 'visits_above_capacity'
  | 'hidden_answer';

/** `must`: keeps the dossier from being sent. `doubt`: is worth a second look, and may be right. */
export const MISSING_WEIGHTS = ['must', 'doubt'] as const;
export type MissingWeight = (typeof MISSING_WEIGHTS)[number];

/** One thing to give, to correct or to look at again before sending. */
export interface Missing {
  /** The dossier's own id, or that of an event or activity. */
  readonly item: string;
  /** Its field; `items` for events or activities as a whole. */
  readonly field: string;
  readonly code: MissingCode;
  /** French, shown as is. */
  readonly text: string;
  readonly weight: MissingWeight;
  readonly section: Section;
  /** The line it speaks of: place of a line of dates, key of another row. */
  readonly row?: string;
  /** The column of that row. */
  readonly column?: string;
}

/** What completeness asks of the world around the dossier. */
export interface CheckedAgainst extends AskedForm {
  readonly startsOn: Day;
  readonly endsOn: Day;
  /** Departments of the region: the commune of an event lies in one (rule 21). */
  readonly departments: readonly string[];
  /** Communes that the answers name, by code, with the department of the one each counts as today (rule 20). */
  readonly municipalities: ReadonlyMap<string, { readonly department: string }>;
  readonly today: Day;
  /** Files of the dossier and its events; absent: not looked at. */
  readonly files?: readonly (AttachedFile & { readonly id: string; readonly name: string })[];
}

/** How far a dossier is: what it lacks, and how many answers each page asks for in all. */
export interface Check {
  readonly missing: readonly Missing[];
  readonly asked: Readonly<Record<Section, number>>;
}

/** True when nothing keeps the dossier from being sent. */
export const isComplete = (found: readonly Missing[]): boolean => found.every(({ weight }) => weight === 'doubt');
