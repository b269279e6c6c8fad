import {
  isMulti,
  dayOf,
  addDays,
  instantAt,
  wallClock,
  type AttendanceMode,
  type EventFormat,
  type EventKind,
} from '@fds/shared/kernel';
import type { ActivityContent, ApplicationContent, EventContent } from '@fds/applications/domain';
import type {
  ActivityRequest,
  ActivityView,
  ApplicationView,
  EventMunicipalityView,
  EventView,
  SaveApplicationRequest,
} from '@fds/shared/contract';

/** A line of the table of dates, as it is typed: any part may be empty. */
export interface SlotDraft {
  /** Tells the line from the others while it has no id. */
  readonly key: string;
  readonly day: string;
  /** `HH:MM`. */
  readonly from: string;
  readonly to: string;
  /** It ends after midnight. */
  readonly nextDay: boolean;
}

/** An activity as it is typed. */
export interface ActivityDraft {
  readonly key: string;
  /** Null until the server has given one. */
  readonly id: string | null;
  readonly format: EventFormat | null;
  readonly title: string;
  readonly description: string;
  readonly attendanceMode: AttendanceMode;
  readonly municipality: EventMunicipalityView | null;
  readonly venue: string;
  /** As typed: `30`, `une trentaine`. */
  readonly capacity: string;
  readonly slots: readonly SlotDraft[];
}
export interface EventDraft extends ActivityDraft {
  readonly kind: EventKind;
  /** Kept while another kind is tried; sent only with a kind that has some. */
  readonly activities: readonly ActivityDraft[];
}

/** A dossier as it is typed. */
export interface ApplicationDraft {
  readonly title: string;
  readonly summary: string;
  readonly charterAcceptedBy: string;
  readonly events: readonly EventDraft[];
}

let made = 0;
export const newKey = (): string => `k${++made}`;

export const emptyActivity = (): ActivityDraft => ({
  key: newKey(),
  id: null,
  format: null,
  title: '',
  description: '',
  attendanceMode: 'in_person',
  municipality: null,
  venue: '',
  capacity: '',
  slots: [],
});
export const emptyEvent = (): EventDraft => ({ ...emptyActivity(), kind: 'single', activities: [] });

/** The draft of what the server holds. */
export const draftOf = (view: ApplicationView): ApplicationDraft => ({
  title: view.title,
  summary: view.summary,
  charterAcceptedBy: view.charterAcceptedBy ?? '',
  events: view.events.map((event): EventDraft => ({
    ...activityDraft(event),
    kind: event.kind,
    activities: event.activities.map(activityDraft),
  })),
});

const activityDraft = (view: ActivityView | EventView): ActivityDraft => ({
  key: newKey(),
  id: view.id,
  format: view.format,
  title: view.title,
  description: view.description,
  attendanceMode: view.attendanceMode,
  municipality: view.municipality,
  venue: view.venue,
  capacity: view.capacity === null ? '' : String(view.capacity),
  slots: view.slots.map(({ beginsAt, endsAt }): SlotDraft => {
    const [begin, end] = [wallClock(new Date(beginsAt)), wallClock(new Date(endsAt))];
    return {
      key: newKey(),
      day: begin.day,
      from: begin.time.slice(0, 5),
      to: end.time.slice(0, 5),
      nextDay: end.day > begin.day,
    };
  }),
});

/** A copy of an item, to fill in another like it: new for the server, its activities too. */
export function copyOf<T extends ActivityDraft | EventDraft>(item: T): T {
  const copy = {
    ...item,
    key: newKey(),
    id: null,
    slots: item.slots.map((slot) => ({ ...slot, key: newKey() })),
  };
  return 'activities' in item ? { ...copy, activities: item.activities.map((activity) => copyOf(activity)) } : copy;
}

/** What keeps a line of dates from being saved. */
export type SlotDoubt = 'incomplete' | 'reversed' | null;

export function slotDoubt(slot: SlotDraft): SlotDoubt {
  if (!slot.day || !slot.from || !slot.to) return 'incomplete';
  return instantsOf(slot) ? null : 'reversed';
}

/** Begin and end of a line; null when a part is missing or the end does not follow the beginning. */
export function instantsOf({ day, from, to, nextDay }: SlotDraft): { beginsAt: Date; endsAt: Date } | null {
  if (!day || !from || !to) return null;
  const beginsAt = instantAt(day, from);
  const endsAt = instantAt(nextDay ? addDays(day, 1) : day, to);
  const length = endsAt.getTime() - beginsAt.getTime();
  return length > 0 && length <= 86_400_000 ? { beginsAt, endsAt } : null;
}

/** The number of places that was typed: a number, null when nothing was, undefined when it is no number. */
export function placesOf(typed: string): number | null | undefined {
  const bare = typed.replace(/\s/g, '');
  if (bare === '') return null;
  const places = /^\d{1,7}$/.test(bare) ? Number(bare) : 0;
  return places >= 1 && places <= 1_000_000 ? places : undefined;
}

/**
 * The request that saves the draft. Lines of dates that cannot be saved yet stay on the screen only, and say so. An id
 * that the server no longer knows (`known`) becomes a new item: nothing typed is ever refused for it.
 */
export function requestOf(
  draft: ApplicationDraft,
  version: number,
  known: ReadonlySet<string>,
): SaveApplicationRequest {
  const activity = (item: ActivityDraft): ActivityRequest => ({
    id: item.id !== null && known.has(item.id) ? item.id : null,
    format: item.format,
    title: item.title,
    description: item.description,
    attendanceMode: item.attendanceMode,
    municipalityCode: item.municipality?.code ?? null,
    venue: item.venue,
    capacity: placesOf(item.capacity) ?? null,
    slots: item.slots.flatMap((slot) => {
      const instants = instantsOf(slot);
      return instants ? [{ beginsAt: instants.beginsAt.toISOString(), endsAt: instants.endsAt.toISOString() }] : [];
    }),
  });
  return {
    version,
    title: draft.title,
    summary: draft.summary,
    charterAcceptedBy: draft.charterAcceptedBy.trim() || null,
    events: draft.events.map((event) => ({
      ...activity(event),
      kind: event.kind,
      format: isMulti(event.kind) ? null : event.format,
      activities: isMulti(event.kind) ? event.activities.map(activity) : [],
    })),
  };
}

/** The draft with the ids that the server gave to what was `sent`; what was typed since stays. */
export function withIds(draft: ApplicationDraft, sent: ApplicationDraft, view: ApplicationView): ApplicationDraft {
  const ids = new Map<string, string>();
  sent.events.forEach((event, index) => {
    const saved = view.events[index];
    if (!saved) return;
    ids.set(event.key, saved.id);
    if (isMulti(event.kind))
      event.activities.forEach((activity, place) => {
        const id = saved.activities[place]?.id;
        if (id) ids.set(activity.key, id);
      });
  });
  return {
    ...draft,
    events: draft.events.map((event) => ({
      ...event,
      id: ids.get(event.key) ?? event.id,
      activities: event.activities.map((activity) => ({ ...activity, id: ids.get(activity.key) ?? activity.id })),
    })),
  };
}

/** The ids that the server knows in a dossier. */
export const idsOf = (view: ApplicationView): ReadonlySet<string> =>
  new Set(view.events.flatMap(({ id, activities }) => [id, ...activities.map((activity) => activity.id)]));

/** The content that completeness judges, with the same rules as the server's. */
export function contentOf(draft: ApplicationDraft): ApplicationContent {
  const activity = (item: ActivityDraft): ActivityContent => ({
    format: item.format,
    title: item.title,
    description: item.description,
    attendanceMode: item.attendanceMode,
    municipality: item.municipality,
    slots: item.slots.flatMap((slot) => instantsOf(slot) ?? []),
  });
  return {
    title: draft.title,
    summary: draft.summary,
    charterAcceptedBy: draft.charterAcceptedBy,
    events: draft.events.map((event): EventContent => ({
      ...activity(event),
      kind: event.kind,
      format: isMulti(event.kind) ? null : event.format,
      activities: isMulti(event.kind) ? event.activities.map(activity) : [],
    })),
  };
}

/** The next line of dates: the day after the last one, at the same hours. */
export function nextSlot(slots: readonly SlotDraft[], firstDay: string): SlotDraft {
  const last = slots.at(-1);
  return last
    ? { ...last, key: newKey(), day: last.day ? addDays(last.day, 1) : '' }
    : { key: newKey(), day: firstDay, from: '', to: '', nextDay: false };
}

/** The day of an instant, for lists. */
export const dayOfInstant = (instant: string): string => dayOf(new Date(instant));
