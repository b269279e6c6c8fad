import { randomUUID } from 'node:crypto';
import { sameAnswer, type Answer, type Change, type SlotLine } from '@fds/applications/domain';
import { wallClock, type EventKind } from '@fds/shared/kernel';
import type { Answer as HttpAnswer, Visitor } from './visitor';

/** An event as tests write it: fields of `EVENT_FIELDS`, its slots as lines or as instants, its activities inside. */
export interface WrittenEvent {
  /** Null or absent for a new one. */
  readonly id?: string | null;
  readonly kind?: EventKind;
  readonly activities?: readonly WrittenEvent[];
  readonly [field: string]: unknown;
}
/** What a test writes in a dossier: fields of `PROJECT_FIELDS`, `extra.<code>`, and all of its events when given. */
export interface WrittenDossier {
  readonly events?: readonly WrittenEvent[];
  readonly [field: string]: unknown;
}
export interface ReadContent {
  readonly id: string;
  readonly version: number;
  readonly project: Readonly<Record<string, Answer>>;
  readonly extra: Readonly<Record<string, string>>;
  readonly items: readonly {
    readonly id: string;
    readonly parentId: string | null;
    readonly position: number;
    readonly answers: Readonly<Record<string, Answer>>;
  }[];
  readonly toConfirm: readonly string[];
}
export interface Saved {
  readonly version: number;
  readonly savedAt: string;
  readonly conflicts: readonly {
    item: string;
    field: string;
    value: Answer;
    removed: boolean;
    by: string | null;
    at: string | null;
  }[];
  readonly current: ReadContent | null;
}

export const readContent = (visitor: Visitor, id: string): Promise<HttpAnswer<ReadContent>> =>
  visitor.get<ReadContent>(`/api/applications/${id}/content`);

/** Sends changes as a screen does. */
export const saveChanges = (
  visitor: Visitor,
  { id, version }: { readonly id: string; readonly version: number },
  changes: readonly object[],
): Promise<HttpAnswer<Saved>> =>
  visitor.send<Saved>('PATCH', `/api/applications/${id}/content`, { base: version, changes });

/**
 * Brings a dossier to what is given, by the changes that a screen would send: events that are not given go. Answers the
 * dossier as it then stands, or the refusal of the save.
 */
export async function writeDossier<T = Record<string, unknown>>(
  visitor: Visitor,
  id: string,
  dossier: WrittenDossier,
): Promise<HttpAnswer<T>> {
  const read = await readContent(visitor, id);
  if (read.status >= 300) return read as HttpAnswer<T>;
  const { body } = read;
  const changes = changesTo(body, dossier);
  if (changes.length > 0) {
    const saved = await saveChanges(visitor, body, changes);
    if (saved.status >= 300) return saved as HttpAnswer<T>;
  }
  return visitor.get<T>(`/api/applications/${id}`);
}

/** The changes that lead from what is written to what is given. */
export function changesTo(content: ReadContent, { events, ...fields }: WrittenDossier): Change[] {
  const changes: Change[] = [];
  const set = (item: string, field: string, was: Answer | undefined, value: unknown): void => {
    if (!sameAnswer(was, value as Answer))
      changes.push({ op: 'set', item, field, was: was ?? null, value: value as Answer });
  };
  for (const [field, value] of Object.entries(fields))
    set(content.id, field, field.startsWith('extra.') ? content.extra[field.slice(6)] : content.project[field], value);
  if (!events) return changes;
  const kept = new Set<string>();
  const write = ({ id, activities, ...event }: WrittenEvent, parent: string | null, position: number): void => {
    const item = id ?? randomUUID();
    kept.add(item);
    const stored = content.items.find((one) => one.id === item);
    const kind = event.kind ?? 'single';
    if (!stored) changes.push({ op: 'add', item, parent, kind, position });
    else if (stored.position !== position) changes.push({ op: 'move', item, position });
    for (const [field, value] of Object.entries(answersOf(event)))
      if (stored || field !== 'kind') set(item, field, stored?.answers[field] ?? emptyOf(field), value);
    activities?.forEach((activity, place) => write(activity, item, place));
  };
  events.forEach((event, position) => write(event, null, position));
  for (const { id } of content.items) if (!kept.has(id)) changes.unshift({ op: 'remove', item: id });
  return changes;
}

const LISTS = new Set(['slots', 'partners', 'themes', 'audiences', 'schoolLevels', 'accessibility']);
const NULLS = new Set(['format', 'municipality', 'capacity', 'ageMin', 'ageMax', 'expectedVisits']);
const emptyOf = (field: string): Answer =>
  LISTS.has(field) ? [] : NULLS.has(field) ? null : field === 'attendanceMode' ? 'in_person' : '';

/** Instants become the lines that a person types. */
const answersOf = ({ slots, ...answers }: Record<string, unknown>): Record<string, unknown> =>
  Array.isArray(slots) ? { ...answers, slots: slots.map(lineOf) } : answers;

type Slot = SlotLine | { readonly beginsAt: string; readonly endsAt: string };
function lineOf(slot: Slot): SlotLine {
  if (!('beginsAt' in slot)) return slot;
  const [begin, end] = [wallClock(new Date(slot.beginsAt)), wallClock(new Date(slot.endsAt))];
  return {
    day: begin.day,
    from: begin.time.slice(0, 5),
    to: end.time.slice(0, 5),
    nextDay: end.day !== begin.day,
    audience: 'everyone',
  };
}
