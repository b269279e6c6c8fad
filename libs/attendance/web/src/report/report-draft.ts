import {
  AUDIENCE_LABELS,
  ENTERED_BY,
  LEVEL_LABELS,
  lineKey,
  LINE_RULES,
  MOST_CLASSES,
  NO_DETAILS,
  readVisits,
  slotLineKey,
  type AttendanceLineFacts,
  type EnteredBy,
  type ReportDetails,
} from '@fds/attendance/domain';
import type { EventAttendanceView, SaveAttendanceRequest } from '@fds/shared/contract';
import { SCHOOL_LEVELS, type Audience, type Channel, type Counting, type SchoolLevel } from '@fds/shared/kernel';

/** One line as it is typed. */
export interface DraftLine {
  readonly key: string;
  readonly audience: Audience;
  readonly schoolLevel: SchoolLevel | null;
  readonly channel: Channel;
  readonly slotBeginsAt: string | null;
  readonly replay: boolean;
  /** As typed; empty means not known, never zero (rule 7). */
  readonly text: string;
  readonly counting: Counting;
}
/** What is said beside the figures, as it is typed. */
export interface DraftDetails extends Omit<ReportDetails, 'classesBooked' | 'classesCame'> {
  readonly classesBooked: string;
  readonly classesCame: string;
}
/** A report as it is typed. */
export interface ReportDraft extends DraftDetails {
  readonly held: boolean;
  readonly notHeldReason: string;
  readonly comment: string;
  /** Figures are given slot by slot; those of the whole event are kept aside in the page meanwhile, and the other way round. */
  readonly bySlot: boolean;
  readonly lines: readonly DraftLine[];
  /** How the figures reached the coordination, when it is the one who types; null until it says so, and for a holder. */
  readonly cameBy: EnteredBy | null;
}

/** A part of the form, in the order in which people count. */
export interface LineGroup {
  readonly title: string;
  readonly help: string;
  readonly lines: readonly { readonly key: string; readonly label: string; readonly help: string }[];
}

type Line = Omit<DraftLine, 'text' | 'counting' | 'key' | 'slotBeginsAt'>;
const of = (audience: Audience, schoolLevel: SchoolLevel | null, channel: Channel, replay = false): Line => ({
  audience,
  schoolLevel,
  channel,
  replay,
});
const HERE = [
  of('general_public', null, 'in_person'),
  ...SCHOOL_LEVELS.map((level) => of('school', level, 'in_person')),
  of('accompanying_adults', null, 'in_person'),
];
const ONLINE = [
  of('general_public', null, 'online'),
  of('school', null, 'online'),
  of('general_public', null, 'online', true),
];
const instantOf = (text: string | null | undefined): string | null => (text ? new Date(text).toISOString() : null);

/** The draft of a report: the lines that the event's mode calls for, whole and per slot, and those already given. */
export function draftOf(
  { attendanceMode: mode, slots }: Pick<EventAttendanceView['event'], 'attendanceMode' | 'slots'>,
  report: EventAttendanceView['report'],
): ReportDraft {
  const given = (report?.lines ?? []).map((line) => ({ ...line, slotBeginsAt: instantOf(line.slotBeginsAt) }));
  const asked = [...(mode === 'online' ? [] : HERE), ...(mode === 'in_person' ? [] : ONLINE)];
  const begins = [null, ...slots.map(({ beginsAt }) => instantOf(beginsAt))];
  const wanted = begins.flatMap((slotBeginsAt) => asked.map((line) => ({ ...line, slotBeginsAt })));
  const further = given.map(({ audience, schoolLevel, channel, replay, slotBeginsAt }) => ({
    ...of(audience, schoolLevel, channel, replay ?? false),
    slotBeginsAt,
  }));
  const lines = new Map([...wanted, ...further].map((line) => [slotLineKey(line), line]));
  const known = new Map(given.map((line) => [slotLineKey(line), line]));
  const { methods, classesBooked, classesCame, classAbsences, guests, doubtReason } = report ?? NO_DETAILS;
  return {
    held: !report?.notHeldReason,
    notHeldReason: report?.notHeldReason ?? '',
    comment: report?.comment ?? '',
    bySlot: given.some(({ slotBeginsAt }) => slotBeginsAt !== null),
    lines: [...lines].map(([key, line]) => {
      const said = known.get(key);
      return { ...line, key, text: said ? String(said.visits) : '', counting: said?.counting ?? 'exact' };
    }),
    methods,
    classesBooked: classesBooked === null ? '' : String(classesBooked),
    classesCame: classesCame === null ? '' : String(classesCame),
    classAbsences,
    guests,
    doubtReason,
    cameBy: ENTERED_BY.find((way) => way === report?.cameBy) ?? null,
  };
}

/** The lines that are typed now: of the whole event, or of its slots. */
export const shownLines = ({ bySlot, lines }: Pick<ReportDraft, 'bySlot' | 'lines'>): DraftLine[] =>
  lines.filter(({ slotBeginsAt }) => (slotBeginsAt !== null) === bySlot);

/**
 * The draft with these figures in it; what else was typed stays. Figures of the whole event go into one that was given slot
 * by slot with the sums of its slots beside them.
 */
export function withFigures(draft: ReportDraft, figures: readonly AttendanceLineFacts[]): ReportDraft {
  const taken = new Map(figures.map((line) => [slotLineKey(line), line]));
  const bySlot = figures.some(({ slotBeginsAt }) => Boolean(slotBeginsAt));
  const sums = new Map<string, AttendanceLineFacts>();
  if (draft.bySlot && !bySlot)
    for (const line of linesOf(draft)) {
      const key = slotLineKey({ ...line, slotBeginsAt: null });
      sums.set(key, { ...line, visits: line.visits + (sums.get(key)?.visits ?? 0) });
    }
  return {
    ...draft,
    held: true,
    bySlot,
    lines: oneCounting(
      draft.lines.map((line) => {
        const figure = taken.get(line.key) ?? sums.get(line.key);
        return figure ? { ...line, text: String(figure.visits), counting: figure.counting } : line;
      }),
    ),
  };
}

/** Of several ways of counting one audience in its slots the weaker one stands, as when slots are added up. */
function oneCounting(lines: readonly DraftLine[]): DraftLine[] {
  const given = lines.filter(({ slotBeginsAt, text }) => slotBeginsAt !== null && text.trim() !== '');
  const estimated = new Set(given.filter(({ counting }) => counting === 'estimated').map(lineKey));
  return lines.map((line) =>
    line.slotBeginsAt !== null && estimated.has(lineKey(line)) ? { ...line, counting: 'estimated' } : line,
  );
}

/** What is wrong with a line as typed; null when it is empty or a whole number. */
export const errorOf = ({ text }: Pick<DraftLine, 'text'>): string | null =>
  text.trim() === '' || readVisits(text) !== null ? null : LINE_RULES.whole_number;

/** A number of classes as typed: null when it is not one that can be kept. */
export function readClasses(text: string): number | null {
  const classes = readVisits(text);
  return classes !== null && classes <= MOST_CLASSES ? classes : null;
}

/** The lines that can be saved: those with a number. */
export function linesOf(draft: Pick<ReportDraft, 'bySlot' | 'lines'>): AttendanceLineFacts[] {
  return shownLines(draft).flatMap(({ audience, schoolLevel, channel, text, counting, slotBeginsAt, replay }) => {
    const visits = readVisits(text);
    return visits === null ? [] : [{ audience, schoolLevel, channel, visits, counting, slotBeginsAt, replay }];
  });
}

/** The draft as the server keeps it, beside the version that was read. */
export function requestOf(draft: ReportDraft, version: number | null): SaveAttendanceRequest {
  const reason = draft.notHeldReason.trim();
  const held = draft.held || reason === '';
  return {
    version,
    comment: draft.comment,
    // Until its reason is written, "it was not held" is no answer yet, and the figures stay.
    lines: held ? linesOf(draft) : [],
    notHeldReason: held ? null : reason,
    methods: [...draft.methods],
    classesBooked: readClasses(draft.classesBooked),
    classesCame: readClasses(draft.classesCame),
    classAbsences: [...draft.classAbsences],
    guests: draft.guests.filter(({ capacity }) => capacity.trim() !== '').map((guest) => ({ ...guest })),
    doubtReason: draft.doubtReason,
    cameBy: draft.cameBy,
  };
}

const HELP: Partial<Record<Audience, string>> = {
  general_public: 'Familles, adultes, enfants hors école',
  accompanying_adults: 'Comptés dans le total, pas dans les scolaires',
};
/** Whom a line counts, in words. */
export const labelOf = ({
  audience,
  schoolLevel,
  replay,
}: Pick<AttendanceLineFacts, 'audience' | 'schoolLevel' | 'replay'>): string =>
  replay ? 'Vues en différé' : schoolLevel ? LEVEL_LABELS[schoolLevel] : AUDIENCE_LABELS[audience];

/** The lines of a draft under their titles; `slot` is the one shown, where figures are given slot by slot. */
export function groupsOf(draft: ReportDraft, slot: string | null): LineGroup[] {
  const shown = shownLines(draft).filter(({ slotBeginsAt }) => slotBeginsAt === (draft.bySlot ? slot : null));
  const group = (title: string, help: string, test: (line: DraftLine) => boolean): LineGroup => ({
    title,
    help,
    lines: shown.filter(test).map((line) => ({
      key: line.key,
      label: labelOf(line),
      help: line.channel === 'online' ? '' : (HELP[line.audience] ?? ''),
    })),
  });
  const here = (audience: Audience) => (line: DraftLine) => line.channel === 'in_person' && line.audience === audience;
  return [
    group('', '', here('general_public')),
    group('Élèves venus avec leur classe', '', here('school')),
    group('Adultes avec les classes', '', here('accompanying_adults')),
    group(
      'En ligne',
      'En direct, et vues après coup. À part, jamais dans le total.',
      ({ channel }) => channel === 'online',
    ),
  ].filter(({ lines }) => lines.length > 0);
}
