import { shortened } from '@fds/shared/kernel';
import {
  activitiesOf,
  emptyProject,
  EVENT_FIELDS,
  isAsked,
  isBlank,
  PROJECT_FIELDS,
  rootsOf,
  type Answer,
  type Content,
  type EventField,
  type EventItem,
  type FieldSpec,
  type ProjectAnswers,
  type Row,
} from '../content';

/** Which way an event moved: an activity that became a dossier of its own, or a dossier that joined a village. */
export const REGROUPINGS = ['promote', 'fold'] as const;
export type RegroupingKind = (typeof REGROUPINGS)[number];

/** Who will hold the new dossier, as far as its answers depend on it. */
export interface NewHolder {
  /** The holder of the village itself: its contacts and its acceptance of the charter hold for its own event. */
  readonly same: boolean;
  /** People to call when the holder is another one. */
  readonly contacts: readonly { readonly name: string; readonly email: string }[];
}

/** What an activity has from its village because it says nothing itself, by field: it takes this with it when it leaves. */
export function takenFromVillage(
  { answers }: EventItem,
  village: EventItem | undefined,
): Readonly<Record<string, Answer>> {
  const taken = Object.entries(EVENT_FIELDS).filter(([name, spec]) => {
    const field = name as EventField;
    return (
      (spec as FieldSpec).fromRoot === true &&
      village !== undefined &&
      isAsked(field, { parentId: null, answers }) &&
      isBlank(answers[field]) &&
      !isBlank(village.answers[field])
    );
  });
  return Object.fromEntries(taken.map(([name]) => [name, village?.answers[name as EventField] ?? null]));
}

/** An activity as an event of its own. */
export const asRoot = (item: EventItem, village: EventItem | undefined): EventItem => ({
  ...item,
  parentId: null,
  position: 0,
  answers: { ...item.answers, ...takenFromVillage(item, village) },
});

/**
 * What the dossier of an activity that leaves its village says: its own answers. The village's files, needs, grant and
 * research units are the village's.
 */
export function promotedContent(village: Content, item: EventItem, id: string, holder: NewHolder): Content {
  const root = village.items.find((one) => one.id === item.parentId);
  const event = asRoot(item, root);
  const { answers } = event;
  const project: ProjectAnswers = {
    ...emptyProject(),
    title: answers.title,
    summary: shortened(answers.tagline || answers.description, PROJECT_FIELDS.summary.max),
    description: answers.description,
    themes: answers.themes,
    contacts: holder.same ? village.project.contacts : holder.contacts.map(contactRow),
    charterAcceptedBy: holder.same ? village.project.charterAcceptedBy : '',
  };
  return { id, project, extra: {}, items: [event] };
}

const contactRow = ({ name, email }: NewHolder['contacts'][number], index: number): Row => ({
  key: `contact-${index + 1}`,
  name,
  role: '',
  email,
  phone: '',
});

/** A dossier without one of its activities. */
export const withoutItem = (content: Content, itemId: string): Content => ({
  ...content,
  items: content.items.filter(({ id }) => id !== itemId),
});

/** A dossier with one activity more, the last of its event. */
export const withActivity = (content: Content, rootId: string, item: EventItem): Content =>
  withActivities(content, rootId, (activities) => [
    ...activities,
    { ...item, parentId: rootId, position: activities.length },
  ]);

/** A dossier with an activity that it had before, at the place that it had. */
export const withActivityBack = (content: Content, rootId: string, item: EventItem): Content =>
  withActivities(content, rootId, (activities) =>
    [...activities, { ...item, parentId: rootId }].toSorted((a, b) => a.position - b.position),
  );

const withActivities = (
  content: Content,
  rootId: string,
  change: (activities: readonly EventItem[]) => readonly EventItem[],
): Content => ({
  ...content,
  items: rootsOf(content).flatMap((root) => {
    const activities = activitiesOf(content, root.id);
    return [root, ...(root.id === rootId ? change(activities) : activities)];
  }),
});
