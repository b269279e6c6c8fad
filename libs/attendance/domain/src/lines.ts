import {
  AUDIENCES,
  CHANNELS,
  COUNTINGS,
  SCHOOL_LEVELS,
  type Audience,
  type Channel,
  type Counting,
  type SchoolLevel,
} from '@fds/shared/kernel';

/** Visits (not visitors, rule 8) of one audience, level and channel. */
export interface AttendanceLineFacts {
  readonly audience: Audience;
  /** Beside `school` only; null there when the level is not known. */
  readonly schoolLevel: SchoolLevel | null;
  readonly channel: Channel;
  /** Whole, from 0 to `MOST_VISITS`. A line of 0 visits says that nobody came; no line says that nothing is known (rule 7). */
  readonly visits: number;
  readonly counting: Counting;
  /** Beginning of the slot they were counted in, ISO 8601; absent or null when they are those of the whole event. */
  readonly slotBeginsAt?: string | null;
  /** On line only: seen afterwards, not live. Both are `attendance.online` (rule 10). */
  readonly replay?: boolean;
}

/** When a slot begins, of those that figures may be given for. */
export interface ReportableSlot {
  readonly beginsAt: Date;
}

/** No single line of a regional festival is beyond this; more is a slip of the keyboard. */
export const MOST_VISITS = 1_000_000;

export type LineRule =
  | 'unknown_code'
  | 'level_beside_school'
  | 'repeated'
  | 'whole_number'
  | 'replay_on_line'
  | 'unknown_slot'
  | 'slot_not_begun'
  | 'whole_or_slots'
  | 'one_counting';
export interface LineProblem {
  readonly index: number;
  readonly field: keyof AttendanceLineFacts;
  readonly rule: LineRule;
}

/** Whom a line counts and where: the key under which years, slots and what is live or seen later are added up. */
export const lineKey = ({
  audience,
  schoolLevel,
  channel,
}: Pick<AttendanceLineFacts, 'audience' | 'schoolLevel' | 'channel'>): string =>
  `${audience}/${schoolLevel ?? ''}/${channel}`;

/** Under which a line is unique in its report. */
export const slotLineKey = (line: Omit<AttendanceLineFacts, 'visits' | 'counting'>): string =>
  `${line.slotBeginsAt ? `${instantOf(line.slotBeginsAt)}|` : ''}${lineKey(line)}${line.replay ? '/replay' : ''}`;

const instantOf = (text: string): string => {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
};

const within = (values: readonly string[], value: string): boolean => values.includes(value);

/**
 * Every line that cannot be kept, by its place in the list. With `slots`, those of the event, a line of a slot names one of
 * them, and one that has begun at `now`.
 */
export function lineProblems(
  lines: readonly AttendanceLineFacts[],
  slots: readonly ReportableSlot[] | null = null,
  now: Date | null = null,
): LineProblem[] {
  const seen = new Set<string>();
  const countings = new Map<string, Counting>();
  const begins = slots && new Map(slots.map(({ beginsAt }) => [beginsAt.getTime(), beginsAt]));
  const bySlot = Boolean(lines[0]?.slotBeginsAt);
  return lines.flatMap((line, index) => {
    const problems: LineProblem[] = [];
    const refuse = (field: keyof AttendanceLineFacts, rule: LineRule): void =>
      void problems.push({ index, field, rule });
    if (!within(AUDIENCES, line.audience)) refuse('audience', 'unknown_code');
    if (!within(CHANNELS, line.channel)) refuse('channel', 'unknown_code');
    if (!within(COUNTINGS, line.counting)) refuse('counting', 'unknown_code');
    if (line.schoolLevel !== null && !within(SCHOOL_LEVELS, line.schoolLevel)) refuse('schoolLevel', 'unknown_code');
    if (line.schoolLevel !== null && line.audience !== 'school') refuse('schoolLevel', 'level_beside_school');
    if (!Number.isInteger(line.visits) || line.visits < 0 || line.visits > MOST_VISITS)
      refuse('visits', 'whole_number');
    if (line.replay && line.channel !== 'online') refuse('replay', 'replay_on_line');
    if (Boolean(line.slotBeginsAt) !== bySlot) refuse('slotBeginsAt', 'whole_or_slots');
    if (line.slotBeginsAt && begins) {
      const slot = begins.get(new Date(line.slotBeginsAt).getTime());
      if (!slot) refuse('slotBeginsAt', 'unknown_slot');
      else if (now && slot > now) refuse('slotBeginsAt', 'slot_not_begun');
    }
    const key = slotLineKey(line);
    if (seen.has(key)) refuse('audience', 'repeated');
    // Slots are added up in the bilan and in an archive, where an audience is counted or estimated, not both.
    else if ((countings.get(lineKey(line)) ?? line.counting) !== line.counting) refuse('counting', 'one_counting');
    seen.add(key);
    countings.set(lineKey(line), countings.get(lineKey(line)) ?? line.counting);
    return problems;
  });
}

/**
 * Slots, live and replay added up: one line per audience, level and channel, as the bilan, an archive and a comparison
 * between years take them. Of several ways of counting the weaker one stands.
 */
export function addedUp(lines: readonly AttendanceLineFacts[]): AttendanceLineFacts[] {
  const sums = new Map<string, AttendanceLineFacts>();
  for (const { audience, schoolLevel, channel, visits, counting } of lines) {
    const key = lineKey({ audience, schoolLevel, channel });
    const former = sums.get(key);
    const exact = counting === 'exact' && former?.counting !== 'estimated';
    sums.set(key, {
      audience,
      schoolLevel,
      channel,
      visits: visits + (former?.visits ?? 0),
      counting: exact ? 'exact' : 'estimated',
    });
  }
  return [...sums.values()];
}

/** What to tell of a line that is refused. */
export const LINE_RULES: Record<LineRule, string> = {
  unknown_code: 'Choisissez une des réponses proposées.',
  level_beside_school: 'Le niveau scolaire ne va qu’avec les élèves.',
  repeated: 'Ce public est déjà compté plus haut : gardez une seule ligne.',
  whole_number: 'Écrivez un nombre entier entre 0 et 1\u00a0000\u00a0000, par exemple 30.',
  replay_on_line: 'Seules des vues en ligne peuvent être différées.',
  unknown_slot: 'Cette séance n’est plus au programme de l’événement.',
  slot_not_begun: 'Cette séance n’a pas encore commencé : ses chiffres ne sont pas connus.',
  whole_or_slots: 'Donnez les chiffres de l’événement entier, ou séance par séance : pas les deux ensemble.',
  one_counting: 'Ce public est compté dans une séance et estimé dans une autre : choisissez « estimé » pour toutes.',
};

/**
 * A number as a person types it (`1 200`, with any space) or null when it is not a whole number: `env. 300`, `12,5`
 * and `-1` are not read as something else. Spaces separate thousands or nothing: `12 30 5` is several numbers.
 */
export function readVisits(text: string): number | null {
  const typed = text.trim().replace(/[\u00a0\u202f]/g, ' ');
  if (!/^(\d{1,9}|\d{1,3}( \d{3}){1,2})$/.test(typed)) return null;
  const visits = Number(typed.replaceAll(' ', ''));
  return visits <= MOST_VISITS ? visits : null;
}

/** Numbers of a pasted piece of a table, one per cell; null when it is a single cell, or holds something else. */
export function readPastedVisits(text: string): readonly (number | null)[] | null {
  const cells = text.replace(/[\r\n\t;]+$/, '').split(/\r\n|\n|\r|\t|;/);
  if (cells.length < 2) return null;
  const visits = cells.map((cell) => (cell.trim() === '' ? null : readVisits(cell)));
  return cells.every((cell, at) => cell.trim() === '' || visits[at] !== null) ? visits : null;
}
