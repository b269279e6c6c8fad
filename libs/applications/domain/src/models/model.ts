import type { Day } from '@fds/shared/kernel';
import {
  emptyEvent,
  emptyProject,
  type Content,
  type EventAnswers,
  type EventItem,
  type ProjectAnswers,
} from '../content';
import type { SlotAudience } from '../content';

/** Hours of a model on a weekday of the festival; 1 for Monday, 7 for Sunday. */
export interface ModelSlot {
  readonly weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  readonly from: string;
  readonly to: string;
  readonly audience: SlotAudience;
}

type Written<A> = Partial<Omit<A, 'slots' | 'kind'>>;

/** An event of a model, with its activities when its kind holds some. */
export interface ModelEvent extends Written<EventAnswers> {
  readonly kind: EventAnswers['kind'];
  readonly title: string;
  readonly slots?: readonly ModelSlot[];
  readonly activities?: readonly Omit<ModelEvent, 'kind' | 'activities'>[];
}

/** A whole dossier that nobody filed: to see what a good one says, or to start from. Names and places are made up. */
export interface ModelDossier {
  /** Of its address: `/dossiers/modeles/village`. */
  readonly code: string;
  /** French: who such a dossier is for. */
  readonly holder: string;
  /** French: what it shows, in a line or two. */
  readonly about: string;
  /** What the committee would like in it: French sentences beside the dossier. */
  readonly strengths: readonly string[];
  readonly project: Partial<ProjectAnswers>;
  readonly events: readonly ModelEvent[];
}

/** What a model needs to be read as a dossier. */
export interface ModelSetting {
  readonly id: string;
  readonly newId: () => string;
  /** Official window of the edition; null for a model to start from, which has no date. */
  readonly window: { readonly startsOn: Day; readonly endsOn: Day } | null;
}

/** A model as the content of a dossier. Without a window, its slots are left for the holder to give. */
export function modelContent(model: ModelDossier, { id, newId, window }: ModelSetting): Content {
  const toItem = (
    { slots = [], ...answers }: Omit<ModelEvent, 'activities'>,
    parentId: string | null,
    position: number,
  ): EventItem => ({
    id: newId(),
    parentId,
    position,
    answers: {
      ...emptyEvent(answers.kind),
      ...answers,
      slots: window
        ? slots.map(({ weekday, ...hours }) => ({ ...hours, day: dayInWindow(weekday, window), nextDay: false }))
        : [],
    },
  });
  const items = model.events.flatMap(({ activities = [], ...event }, position) => {
    const root = toItem(event, null, position);
    return [root, ...activities.map((one, place) => toItem({ ...one, kind: 'single' }, root.id, place))];
  });
  return { id, project: { ...emptyProject(), ...model.project }, extra: {}, items };
}

const DAY = 86_400_000;

/** The last such weekday of the window (its second week-end is the busy one), or its first day when it has none. */
function dayInWindow(weekday: number, { startsOn, endsOn }: { startsOn: Day; endsOn: Day }): Day {
  const first = Date.parse(startsOn);
  for (let at = Date.parse(endsOn); at >= first; at -= DAY)
    if ((new Date(at).getUTCDay() || 7) === weekday) return new Date(at).toISOString().slice(0, 10);
  return startsOn;
}
