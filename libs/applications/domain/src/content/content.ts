import { isMulti, type EventKind } from '@fds/shared/kernel';
import { EVENT_FIELDS } from './event-fields';
import { emptyAnswer, type Answer, type AnswersTo, type FieldSpec } from './field-spec';
import { PROJECT_FIELDS } from './project-fields';

export type ProjectField = keyof typeof PROJECT_FIELDS;
export type EventField = keyof typeof EVENT_FIELDS;
export type ProjectAnswers = AnswersTo<typeof PROJECT_FIELDS>;
export type EventAnswers = AnswersTo<typeof EVENT_FIELDS> & { readonly kind: EventKind };

/** A root event or an activity as it is written, complete or not. */
export interface EventItem {
  /** Given by whoever adds it, so that a change that is sent twice adds it once. */
  readonly id: string;
  /** Null for a root event. */
  readonly parentId: string | null;
  /** Order among the items of one parent. */
  readonly position: number;
  readonly answers: EventAnswers;
}

/** All that a holder writes in a dossier, complete or not. */
export interface Content {
  /** The dossier's own id, under which the project's answers are addressed. */
  readonly id: string;
  readonly project: ProjectAnswers;
  /** Answers to the edition's own questions, by question code; a question left out is absent. */
  readonly extra: Readonly<Record<string, string>>;
  /** Root events, each followed by its activities, in their order. */
  readonly items: readonly EventItem[];
}

/** Address of the answer to an extra question: `extra.transport`. */
export const EXTRA = 'extra.';

const emptyAnswers = (fields: Readonly<Record<string, FieldSpec>>): Record<string, Answer> =>
  Object.fromEntries(Object.entries(fields).map(([name, spec]) => [name, emptyAnswer(spec)]));

/** A project of which nothing is written. */
export const emptyProject = (): ProjectAnswers => emptyAnswers(PROJECT_FIELDS) as unknown as ProjectAnswers;

/** An event of which nothing is written: a single one, in person. */
export const emptyEvent = (kind: EventKind = 'single'): EventAnswers =>
  ({ ...emptyAnswers(EVENT_FIELDS), kind, attendanceMode: 'in_person' }) as unknown as EventAnswers;

/** The root events, in their order. */
export const rootsOf = (content: Content): readonly EventItem[] =>
  content.items.filter(({ parentId }) => parentId === null);
/** The activities of a root event, in their order, shown or not. */
export const activitiesOf = (content: Content, rootId: string): readonly EventItem[] =>
  content.items.filter(({ parentId }) => parentId === rootId);

/** The activities that count: those of a root whose kind holds some. The others are kept until the dossier is sent. */
export const isShown = (content: Content, item: EventItem): boolean =>
  item.parentId === null || content.items.some((root) => root.id === item.parentId && isMulti(root.answers.kind));

/** Whether a field of an item is put to its writer, given the answers beside it. */
export function isAsked(field: EventField, { parentId, answers }: Pick<EventItem, 'parentId' | 'answers'>): boolean {
  const root = parentId === null;
  if (!root && (EVENT_FIELDS[field] as FieldSpec).rootOnly) return false;
  switch (field) {
    case 'format':
      return !root || !isMulti(answers.kind);
    case 'municipality':
    case 'venue':
    case 'address':
      return answers.attendanceMode !== 'online';
    case 'onlineLink':
      return answers.attendanceMode !== 'in_person';
    case 'schoolLevels':
    case 'schoolBookingEmail':
    case 'schoolBookingLink':
    case 'schoolBookingPhone':
      return answers.audiences.includes('school');
    default:
      return true;
  }
}

/** Whether a field of the project is put to its writer; `association`: the holder's kind asks for the republican commitment. */
export function isProjectFieldAsked(
  field: ProjectField,
  project: ProjectAnswers,
  { association }: { readonly association: boolean },
): boolean {
  switch (field) {
    case 'grantAmount':
    case 'grantPurpose':
    case 'budget':
      return project.grantAsked;
    case 'republicanCommitment':
      return project.grantAsked && association;
    default:
      return true;
  }
}
