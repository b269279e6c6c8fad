import { MOST_EVENTS } from '@fds/applications/domain';
import { isMulti, type AttendanceMode, type EventFormat, type EventKind, type FieldProblem } from '@fds/shared/kernel';
import type { ApplicationRecord } from './application-record';
import type { ActivityRequest, SaveApplicationRequest } from './application.contract';

/** An event as it is to be stored, whatever its level. */
export interface DraftEvent {
  readonly id: string;
  readonly parentEventId: string | null;
  readonly position: number;
  readonly kind: EventKind;
  readonly format: EventFormat | null;
  readonly title: string;
  readonly description: string;
  readonly attendanceMode: AttendanceMode;
  readonly municipalityCode: string | null;
  readonly venue: string;
  readonly capacity: number | null;
  readonly slots: readonly { readonly beginsAt: string; readonly endsAt: string }[];
}

/** A dossier's content in one form, whether it was just sent or read from the database: so that they compare. */
export interface Draft {
  readonly title: string;
  readonly summary: string;
  readonly charterAcceptedBy: string | null;
  /** By id, parents before their activities. */
  readonly events: ReadonlyMap<string, DraftEvent>;
}

/** The draft that is stored. */
export function storedDraft(record: ApplicationRecord): Draft {
  const { title, summary, charterAcceptedBy } = record;
  const events = record.events.map(
    ({ municipalityName: _, department: __, label: ___, notified: ____, ...event }): DraftEvent => event,
  );
  return { title, summary, charterAcceptedBy, events: new Map(events.map((event) => [event.id, event])) };
}

/** The draft that a request asks for; `newId` names what has no id yet. Problems are those of `draftProblems`. */
export function requestedDraft(request: SaveApplicationRequest, newId: () => string): Draft {
  const events: DraftEvent[] = [];
  request.events.forEach((root, position) => {
    const id = root.id ?? newId();
    events.push(toDraft(root, { id, parentEventId: null, position, kind: root.kind }));
    root.activities.forEach((activity, place) =>
      events.push(
        toDraft(activity, { id: activity.id ?? newId(), parentEventId: id, position: place, kind: 'single' }),
      ),
    );
  });
  const { title, summary, charterAcceptedBy } = request;
  return { title, summary, charterAcceptedBy, events: new Map(events.map((event) => [event.id, event])) };
}

type Place = Pick<DraftEvent, 'id' | 'parentEventId' | 'position' | 'kind'>;

const toDraft = (request: ActivityRequest, place: Place): DraftEvent => ({
  ...place,
  format: request.format,
  title: request.title,
  description: request.description,
  attendanceMode: request.attendanceMode,
  municipalityCode: request.municipalityCode,
  venue: request.venue,
  capacity: request.capacity,
  slots: request.slots
    .map(({ beginsAt, endsAt }) => ({
      beginsAt: new Date(beginsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
    }))
    .sort((a, b) => a.beginsAt.localeCompare(b.beginsAt)),
});

/** What differs between two drafts, for the journal and for writing no more than needed. */
export interface DraftChange {
  readonly written: readonly DraftEvent[];
  readonly removed: readonly string[];
  /** Columns of the dossier itself, and events by id; null for one that is not there. */
  readonly before: Record<string, unknown>;
  readonly after: Record<string, unknown>;
}

export function changesBetween(stored: Draft, asked: Draft): DraftChange {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  const note = (name: string, was: unknown, is: unknown): void => {
    before[name] = was;
    after[name] = is;
  };
  for (const field of ['title', 'summary', 'charterAcceptedBy'] as const)
    if (stored[field] !== asked[field]) note(field, stored[field], asked[field]);
  const written = [...asked.events.values()].filter((event) => !isSame(stored.events.get(event.id), event));
  const removed = [...stored.events.keys()].filter((id) => !asked.events.has(id));
  for (const event of written) note(event.id, stored.events.get(event.id) ?? null, event);
  for (const id of removed) note(id, stored.events.get(id), null);
  return { written, removed, before, after };
}

const FIELDS = [
  'parentEventId',
  'position',
  'kind',
  'format',
  'title',
  'description',
  'attendanceMode',
  'municipalityCode',
  'venue',
  'capacity',
] as const satisfies readonly (keyof DraftEvent)[];

const isSame = (one: DraftEvent | undefined, other: DraftEvent): boolean =>
  one !== undefined &&
  FIELDS.every((field) => one[field] === other[field]) &&
  JSON.stringify(one.slots) === JSON.stringify(other.slots);

/** What no draft may hold, complete or not: ids of elsewhere, a format on a village, hours that run backwards. */
export function draftProblems(request: SaveApplicationRequest, known: ReadonlySet<string>): FieldProblem[] {
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  const note = (pointer: string, rule: string, detail: string): unknown => problems.push({ pointer, rule, detail });
  const noteOne = (event: ActivityRequest, at: string): void => {
    if (event.id !== null && !known.has(event.id))
      note(`${at}/id`, 'unknown_event', 'Cet événement n’est pas de ce dossier.');
    if (event.id !== null && seen.has(event.id))
      note(`${at}/id`, 'repeated_event', 'Cet événement est donné deux fois.');
    if (event.id !== null) seen.add(event.id);
    event.slots.forEach((slot, index) => problems.push(...slotFieldProblems(slot, `${at}/slots/${index}`)));
  };
  let count = 0;
  request.events.forEach((root, index) => {
    const at = `/events/${index}`;
    count += 1 + root.activities.length;
    noteOne(root, at);
    if (isMulti(root.kind) && root.format !== null)
      note(`${at}/format`, 'format_of_multi', 'Seul un événement ponctuel a un format.');
    if (!isMulti(root.kind) && root.activities.length > 0)
      note(`${at}/activities`, 'activities_of_single', 'Un événement ponctuel n’a pas d’animations.');
    root.activities.forEach((activity, place) => noteOne(activity, `${at}/activities/${place}`));
  });
  if (count > MOST_EVENTS)
    note('/events', 'too_many_events', `Au plus ${MOST_EVENTS} événements et animations par dossier.`);
  return problems;
}

const ZONED = /(?:Z|[+-]\d{2}:?\d{2})$/;
const LONGEST = 24 * 3_600_000;

function slotFieldProblems(slot: { beginsAt: string; endsAt: string }, at: string): FieldProblem[] {
  const vague = (['beginsAt', 'endsAt'] as const).filter((field) => !isInstant(slot[field]));
  if (vague.length > 0)
    return vague.map((field) => ({
      pointer: `${at}/${field}`,
      rule: 'isInstant',
      detail: 'Une date et une heure avec leur fuseau sont attendues.',
    }));
  const length = Date.parse(slot.endsAt) - Date.parse(slot.beginsAt);
  if (length <= 0)
    return [{ pointer: at, rule: 'slot_reversed', detail: 'L’heure de fin vient avant l’heure de début.' }];
  return length > LONGEST ? [{ pointer: at, rule: 'slot_too_long', detail: 'Un créneau dure au plus 24 heures.' }] : [];
}

function isInstant(text: string): boolean {
  const year = new Date(text).getUTCFullYear();
  return ZONED.test(text) && year >= 1992 && year <= 2200;
}
