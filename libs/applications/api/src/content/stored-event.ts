import {
  EVENT_FIELDS,
  emptyAnswer,
  emptyEvent,
  isBlank,
  sameAnswer,
  type Answer,
  type EventAnswers,
  type EventItem,
  type FieldSpec,
  type Row,
  type SlotAudience,
  type SlotLine,
} from '@fds/applications/domain';
import {
  addDays,
  instantAt,
  wallClock,
  type AttendanceMode,
  type EventFormat,
  type EventKind,
  type PartnerRole,
} from '@fds/shared/kernel';

/** An event as its tables hold it. */
export interface StoredEvent {
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
  readonly themes: readonly string[];
  readonly capacity: number | null;
  readonly details: Readonly<Record<string, unknown>>;
  /** In their order. */
  readonly slots: readonly { readonly beginsAt: string; readonly endsAt: string; readonly audience: SlotAudience }[];
  readonly partners: readonly {
    readonly id: string;
    readonly organisationId: string;
    readonly name: string;
    readonly role: PartnerRole;
  }[];
}

/** Fields with columns, and the lines as they were typed: everything else of `details` is an answer by its field. */
const WITH_COLUMNS: ReadonlySet<string> = new Set([
  'kind',
  'format',
  'title',
  'description',
  'attendanceMode',
  'municipality',
  'venue',
  'themes',
  'capacity',
  'slots',
  'partners',
]);
const LONGEST = 24 * 3_600_000;

/** The answers that these rows are. */
export function itemOf(stored: StoredEvent): EventItem {
  const { id, parentEventId, position, details } = stored;
  const answers: Record<string, Answer> = { ...(emptyEvent(stored.kind) as unknown as Record<string, Answer>) };
  for (const [field, spec] of Object.entries(EVENT_FIELDS))
    if (!WITH_COLUMNS.has(field))
      answers[field] = (details[field] as Answer | undefined) ?? emptyAnswer(spec as FieldSpec);
  Object.assign(answers, {
    // A village has no format; the one that was chosen before is kept until the dossier is sent.
    format: stored.format ?? (details['format'] as EventFormat | undefined) ?? null,
    title: stored.title,
    description: stored.description,
    attendanceMode: stored.attendanceMode,
    municipality: stored.municipalityCode,
    venue: stored.venue,
    themes: stored.themes,
    capacity: stored.capacity,
    slots: linesOf(stored),
    partners: partnersOf(stored),
  });
  return { id, parentId: parentEventId, position, answers: answers as unknown as EventAnswers };
}

/** The lines as they were typed, as far as the rows still stand; then the rows that nobody typed (an import). */
function linesOf({ slots, details }: StoredEvent): readonly SlotLine[] {
  const rows = slots.map(lineOf);
  const typed = details['looseSlots'] as readonly SlotLine[] | undefined;
  if (!typed) return rows;
  const left = [...rows];
  const standing = typed.filter((line) => {
    if (!instantsOf(line)) return true;
    const place = left.findIndex((row) => sameAnswer([row], [line]));
    return place >= 0 && left.splice(place, 1).length > 0;
  });
  return [...standing, ...left];
}

function lineOf({ beginsAt, endsAt, audience }: StoredEvent['slots'][number]): SlotLine {
  const [begin, end] = [wallClock(new Date(beginsAt)), wallClock(new Date(endsAt))];
  return {
    day: begin.day,
    from: begin.time.slice(0, 5),
    to: end.time.slice(0, 5),
    nextDay: end.day !== begin.day,
    audience,
  };
}

/** When a line takes place; null for one that is not complete, runs backwards, or lasts over 24 hours. */
export function instantsOf({ day, from, to, nextDay }: SlotLine): { beginsAt: Date; endsAt: Date } | null {
  if (day === '' || from === '' || to === '') return null;
  const [beginsAt, endsAt] = [instantAt(day, from), instantAt(nextDay ? addDays(day, 1) : day, to)];
  const length = endsAt.getTime() - beginsAt.getTime();
  const year = beginsAt.getUTCFullYear();
  return length > 0 && length <= LONGEST && year >= 1992 && year <= 2200 ? { beginsAt, endsAt } : null;
}

function partnersOf({ partners, details }: StoredEvent): readonly Row[] {
  const typed = (details['loosePartners'] as readonly Row[] | undefined) ?? [];
  const left = [...partners];
  const standing = typed.flatMap((row): Row[] => {
    if (!isRegistered(row)) return [row];
    const place = left.findIndex(
      ({ organisationId, role }) => organisationId === row['organisationId'] && role === row['role'],
    );
    const [found] = place >= 0 ? left.splice(place, 1) : [];
    return found ? [{ ...row, name: found.name }] : [];
  });
  return [...standing, ...left.map(({ id, ...row }): Row => ({ key: id, ...row }))];
}

/** A partner that the register knows, with its part: a row of the table. */
const isRegistered = (row: Row): boolean => Boolean(row['organisationId']) && Boolean(row['role']);

/** What is written of an item: columns, `details`, and the rows of its other tables. */
export interface EventRows {
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
  readonly themes: readonly string[];
  readonly capacity: number | null;
  readonly details: Record<string, unknown>;
  readonly slots: readonly { readonly beginsAt: string; readonly endsAt: string; readonly audience: SlotAudience }[];
  readonly partners: readonly { readonly organisationId: string; readonly role: string }[];
}

/** How an item is stored; answers that say nothing take no room. */
export function rowsOf({ id, parentId, position, answers }: EventItem): EventRows {
  const details: Record<string, unknown> = {};
  for (const [field, answer] of Object.entries(answers))
    if (!WITH_COLUMNS.has(field) && !isBlank(answer as Answer)) details[field] = answer;
  const single = answers.kind === 'single';
  if (!single && answers.format !== null) details['format'] = answers.format;
  const slots = answers.slots
    .flatMap((line) => {
      const instants = instantsOf(line);
      return instants ? [{ ...instants, audience: line.audience }] : [];
    })
    .sort((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime() || a.endsAt.getTime() - b.endsAt.getTime())
    .map(({ beginsAt, endsAt, audience }) => ({
      beginsAt: beginsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      audience,
    }));
  if (!sameAnswer(slots.map(lineOf), answers.slots)) details['looseSlots'] = answers.slots;
  if (answers.partners.length > 0) details['loosePartners'] = answers.partners;
  return {
    id,
    parentEventId: parentId,
    position,
    kind: answers.kind,
    format: single ? (answers.format as EventFormat | null) : null,
    title: answers.title,
    description: answers.description,
    attendanceMode: (answers.attendanceMode ?? 'in_person') as AttendanceMode,
    municipalityCode: answers.municipality,
    venue: answers.venue,
    themes: answers.themes,
    capacity: answers.capacity,
    details,
    slots,
    partners: answers.partners
      .filter(isRegistered)
      .map((row) => ({ organisationId: String(row['organisationId']), role: String(row['role']) })),
  };
}
