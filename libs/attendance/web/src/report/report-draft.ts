import {
  AUDIENCE_LABELS,
  LEVEL_LABELS,
  lineKey,
  LINE_RULES,
  readVisits,
  type AttendanceLineFacts,
} from '@fds/attendance/domain';
import {
  SCHOOL_LEVELS,
  type AttendanceMode,
  type Audience,
  type Channel,
  type Counting,
  type SchoolLevel,
} from '@fds/shared/kernel';

/** One line as it is typed. */
export interface DraftLine {
  readonly key: string;
  readonly audience: Audience;
  readonly schoolLevel: SchoolLevel | null;
  readonly channel: Channel;
  /** As typed; empty means not known, never zero (rule 7). */
  readonly text: string;
  readonly counting: Counting;
}
/** A report as it is typed. */
export interface ReportDraft {
  readonly held: boolean;
  readonly notHeldReason: string;
  readonly comment: string;
  readonly lines: readonly DraftLine[];
}

/** A part of the form, in the order in which people count. */
export interface LineGroup {
  readonly title: string;
  readonly help: string;
  readonly lines: readonly { readonly key: string; readonly label: string; readonly help: string }[];
}

const of = (
  audience: Audience,
  schoolLevel: SchoolLevel | null,
  channel: Channel,
): Omit<DraftLine, 'text' | 'counting'> => ({
  key: lineKey({ audience, schoolLevel, channel }),
  audience,
  schoolLevel,
  channel,
});
const pupils = SCHOOL_LEVELS.map((level) => of('school', level, 'in_person'));
const HERE = [of('general_public', null, 'in_person'), ...pupils, of('accompanying_adults', null, 'in_person')];
const ONLINE = [of('general_public', null, 'online'), of('school', null, 'online')];

/** The draft of a report: the lines that the event's mode calls for, and those already given. */
export function draftOf(
  mode: AttendanceMode,
  report: {
    readonly lines: readonly AttendanceLineFacts[];
    readonly comment: string;
    readonly notHeldReason: string | null;
  } | null,
): ReportDraft {
  const given = report?.lines ?? [];
  const asked = [...(mode === 'online' ? [] : HERE), ...(mode === 'in_person' ? [] : ONLINE)];
  const keys = new Set(asked.map(({ key }) => key));
  const further = given
    .map((line) => of(line.audience, line.schoolLevel, line.channel))
    .filter(({ key }) => !keys.has(key));
  const byKey = new Map(given.map((line) => [lineKey(line), line]));
  return {
    held: !report?.notHeldReason,
    notHeldReason: report?.notHeldReason ?? '',
    comment: report?.comment ?? '',
    lines: [...asked, ...further].map((line) => {
      const known = byKey.get(line.key);
      return { ...line, text: known ? String(known.visits) : '', counting: known?.counting ?? 'exact' };
    }),
  };
}

/** What is wrong with a line as typed; null when it is empty or a whole number. */
export const errorOf = ({ text }: DraftLine): string | null =>
  text.trim() === '' || readVisits(text) !== null ? null : LINE_RULES.whole_number;

/** The lines that can be saved: those with a number. */
export function linesOf(draft: ReportDraft): AttendanceLineFacts[] {
  return draft.lines.flatMap(({ audience, schoolLevel, channel, text, counting }) => {
    const visits = readVisits(text);
    return visits === null ? [] : [{ audience, schoolLevel, channel, visits, counting }];
  });
}

const HELP: Partial<Record<Audience, string>> = {
  general_public: 'Familles, adultes, enfants hors école',
  accompanying_adults: 'Comptés dans le total, pas dans les scolaires',
};
const labelOf = ({ audience, schoolLevel }: DraftLine): string =>
  schoolLevel ? LEVEL_LABELS[schoolLevel] : AUDIENCE_LABELS[audience];

/** The lines of a draft under their titles. */
export function groupsOf(draft: ReportDraft): LineGroup[] {
  const group = (title: string, help: string, test: (line: DraftLine) => boolean): LineGroup => ({
    title,
    help,
    lines: draft.lines.filter(test).map((line) => ({
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
    group('En ligne', 'Comptées à part, jamais dans le total.', ({ channel }) => channel === 'online'),
  ].filter(({ lines }) => lines.length > 0);
}
