import { hasOptions, type Question } from './questionnaire';

/** A questionnaire as one year put it. */
export interface YearOfQuestions {
  readonly year: number;
  readonly questions: readonly Question[];
}

/** What differs from the point before in a series. */
export const SERIES_CHANGES = ['code', 'label', 'options', 'rows', 'type'] as const;
export type SeriesChange = (typeof SERIES_CHANGES)[number];

/** One year of a question. */
export interface SeriesPoint {
  readonly year: number;
  readonly question: Question;
  /** Against the earlier point; none for the first. */
  readonly changes: readonly SeriesChange[];
  /** The latest year's code of each option of this year; an option that nothing continues is absent (rule 18). */
  readonly options: ReadonlyMap<string, string>;
}

/** What changed between two wordings of one question. */
export function questionChanges(before: Question, after: Question): readonly SeriesChange[] {
  const codes = (list: readonly { readonly code: string }[] | undefined): string =>
    JSON.stringify((list ?? []).map(({ code }) => code).sort());
  const labels = (list: readonly { readonly label: string }[] | undefined): string =>
    JSON.stringify((list ?? []).map(({ label }) => label.trim()));
  const differs = (before_: Question['options'], after_: Question['options']): boolean =>
    codes(before_) !== codes(after_) || labels(before_) !== labels(after_);
  return [
    ...(before.code === after.code ? [] : (['code'] as const)),
    ...(before.type === after.type ? [] : (['type'] as const)),
    ...(before.label.trim() === after.label.trim() ? [] : (['label'] as const)),
    ...(differs(before.options, after.options) ? (['options'] as const) : []),
    ...(differs(before.rows, after.rows) ? (['rows'] as const) : []),
  ];
}

/**
 * The years in which a question was put, the earliest first, from the latest year back: a year continues the next one when
 * it has the same code, or the code that the next one says it `continues`. A year that did not put it is stepped over. Each
 * point says what changed since the point before, and under which of the latest options its own are counted.
 */
export function seriesOf(code: string, years: readonly YearOfQuestions[]): readonly SeriesPoint[] {
  const backwards = [...years].sort((a, b) => b.year - a.year);
  const found: { readonly year: number; readonly question: Question; readonly options: ReadonlyMap<string, string> }[] =
    [];
  let wanted = code;
  for (const { year, questions } of backwards) {
    const next = found.at(-1);
    const continued = next?.question.continues;
    if (continued && year === continued.year) wanted = continued.code;
    const question = questions.find((one) => one.code === wanted);
    if (!question) continue;
    found.push({ year, question, options: optionsNow(question, next) });
  }
  return found
    .map((point, index) => {
      const earlier = found[index + 1]?.question;
      return { ...point, changes: earlier ? questionChanges(earlier, point.question) : [] };
    })
    .reverse();
}

/** The latest code of each option: by its own code, else by the option of the later year that says it was this one. */
function optionsNow(
  { type, options = [] }: Question,
  next: { readonly question: Question; readonly options: ReadonlyMap<string, string> } | undefined,
): ReadonlyMap<string, string> {
  if (!hasOptions(type)) return new Map();
  if (!next) return new Map(options.map(({ code }) => [code, code]));
  const later = next.question.options ?? [];
  return new Map(
    options.flatMap(({ code }): [string, string][] => {
      const heir = later.find((option) => option.code === code) ?? later.find(({ was = [] }) => was.includes(code));
      const now = heir && next.options.get(heir.code);
      return now === undefined ? [] : [[code, now]];
    }),
  );
}

/** How two lists of questions differ, question by question: for whoever compares two versions. */
export interface QuestionDifference {
  readonly code: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  readonly before: Question | null;
  readonly after: Question | null;
}

/** What was added, taken out, reworded or moved, in the order of the later list, what is gone at the end. */
export function questionDifferences(
  before: readonly Question[],
  after: readonly Question[],
): readonly QuestionDifference[] {
  const stayed = (list: readonly Question[], other: readonly Question[]): string[] =>
    list.filter(({ code }) => other.some((one) => one.code === code)).map(({ code }) => code);
  const [was, is] = [stayed(before, after), stayed(after, before)];
  return [
    ...after.flatMap((question): QuestionDifference[] => {
      const earlier = before.find(({ code }) => code === question.code);
      if (!earlier) return [{ code: question.code, kind: 'added', before: null, after: question }];
      const one = { code: question.code, before: earlier, after: question };
      if (!sameQuestion(earlier, question)) return [{ ...one, kind: 'changed' }];
      return was.indexOf(question.code) === is.indexOf(question.code) ? [] : [{ ...one, kind: 'moved' }];
    }),
    ...before
      .filter(({ code }) => !after.some((question) => question.code === code))
      .map((question): QuestionDifference => ({ code: question.code, kind: 'removed', before: question, after: null })),
  ];
}

/** Whether two questions say the same, whatever the order in which their parts are written. */
export const sameQuestion = (one: Question, other: Question): boolean => written(one) === written(other);

/** A value with its keys in one order: a database keeps them in its own. */
const written = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
