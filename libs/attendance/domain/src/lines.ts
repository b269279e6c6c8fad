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
}

/** No single line of a regional festival is beyond this; more is a slip of the keyboard. */
export const MOST_VISITS = 1_000_000;

export type LineRule = 'unknown_code' | 'level_beside_school' | 'repeated' | 'whole_number';
export interface LineProblem {
  readonly index: number;
  readonly field: keyof AttendanceLineFacts;
  readonly rule: LineRule;
}

/** Under which a line is unique in its report. */
export const lineKey = ({
  audience,
  schoolLevel,
  channel,
}: Pick<AttendanceLineFacts, 'audience' | 'schoolLevel' | 'channel'>): string =>
  `${audience}/${schoolLevel ?? ''}/${channel}`;

const within = (values: readonly string[], value: string): boolean => values.includes(value);

/** Every line that cannot be kept, by its place in the list. */
export function lineProblems(lines: readonly AttendanceLineFacts[]): LineProblem[] {
  const seen = new Set<string>();
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
    if (seen.has(lineKey(line))) refuse('audience', 'repeated');
    seen.add(lineKey(line));
    return problems;
  });
}

/** What to tell of a line that is refused. */
export const LINE_RULES: Record<LineRule, string> = {
  unknown_code: 'Choisissez une des réponses proposées.',
  level_beside_school: 'Le niveau scolaire ne va qu’avec les élèves.',
  repeated: 'Ce public est déjà compté plus haut : gardez une seule ligne.',
  whole_number: 'Écrivez un nombre entier entre 0 et 1\u00a0000\u00a0000, par exemple 30.',
};

/**
 * A number as a person types it (`1 200`, with any space) or null when it is not a whole number: `env. 300`, `12,5`
 * and `-1` are not read as something else.
 */
export function readVisits(text: string): number | null {
  const digits = text.replace(/[\s\u00a0\u202f]/g, '');
  if (!/^\d{1,9}$/.test(digits)) return null;
  const visits = Number(digits);
  return visits <= MOST_VISITS ? visits : null;
}
