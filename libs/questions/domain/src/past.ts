import { hasOptions, type Question } from './questionnaire';
import { questionChanges, seriesOf, type SeriesChange, type YearOfQuestions } from './series';

/** An answer of the former question, with the code of today's that goes on from it. */
export interface FormerAnswer {
  readonly code: string;
  readonly label: string;
  /** Null when nothing continues it: it is in no later point of the series (rule 18). */
  readonly now: string | null;
  /** True when it goes on by its own code, which needs no saying. */
  readonly same: boolean;
}

/** A question of an earlier edition that one of today's may continue. */
export interface ContinuableQuestion {
  readonly year: number;
  readonly code: string;
  readonly label: string;
}

/** What a question goes on from. */
export interface QuestionPast {
  /** The nearest earlier year that put it, in the words of then; null for a new question. */
  readonly former: { readonly year: number; readonly question: Question } | null;
  readonly changes: readonly SeriesChange[];
  /** Of the former question; none where it has no options. */
  readonly answers: readonly FormerAnswer[];
  /** The questions it may say that it `continues`, the latest year first. */
  readonly continuable: readonly ContinuableQuestion[];
}

/**
 * What each question of a questionnaire goes on from, by its code, and what it could go on from: an earlier question is
 * offered in its latest year, while no other question of today's goes on from it, to one that is answered in the same way.
 */
export function questionPasts(
  { year, questions }: YearOfQuestions,
  earlier: readonly YearOfQuestions[],
): ReadonlyMap<string, QuestionPast> {
  const years = earlier.filter((one) => one.year < year).sort((one, other) => other.year - one.year);
  const series = new Map(
    questions.map(({ code }) => [code, seriesOf(code, [...years, { year, questions }]).slice(0, -1)]),
  );
  const latest = new Map<string, ContinuableQuestion & Pick<Question, 'type'>>();
  for (const one of years)
    for (const { code, label, type } of one.questions)
      if (!latest.has(code)) latest.set(code, { year: one.year, code, label, type });
  const goesOn = (code: string, from: string): boolean =>
    (series.get(code) ?? []).some(({ question }) => question.code === from);
  return new Map(
    questions.map((question): [string, QuestionPast] => {
      const point = series.get(question.code)?.at(-1);
      const others = questions.filter(({ code }) => code !== question.code);
      return [
        question.code,
        {
          former: point ? { year: point.year, question: point.question } : null,
          changes: point ? questionChanges(point.question, question) : [],
          answers: point ? formerAnswers(point.question, question) : [],
          continuable: [...latest.values()]
            .filter(
              ({ code, type }) => answeredAlike(type, question.type) && !others.some((one) => goesOn(one.code, code)),
            )
            .map(({ year: of, code, label }) => ({ year: of, code, label })),
        },
      ];
    }),
  );
}

const answeredAlike = (one: Question['type'], other: Question['type']): boolean =>
  one === other || (hasOptions(one) && hasOptions(other) && (one === 'matrix') === (other === 'matrix'));

/** As `seriesOf` follows them: by the same code, else by what says that it was this one. */
function formerAnswers(former: Question, now: Question): readonly FormerAnswer[] {
  if (!hasOptions(former.type) || !hasOptions(now.type)) return [];
  const options = now.options ?? [];
  return (former.options ?? []).map(({ code, label }) => {
    const same = options.some((option) => option.code === code);
    const heir = same ? code : options.find(({ was = [] }) => was.includes(code))?.code;
    return { code, label, now: heir ?? null, same };
  });
}
