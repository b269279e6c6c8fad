import {
  asksForChoice,
  showsOptions,
  type AskedOption,
  type AskedPart,
  type AskedQuestion,
  type AskedQuestionType,
} from './asked-question';

/** A page of a questionnaire, as the contract knows it. */
export interface AskedSection {
  readonly code: string;
  readonly title: string;
  readonly intro?: string;
}

/** A code unlike those that are taken: `q4`, `r2`. */
export function freeCode(prefix: string, taken: readonly string[]): string {
  let next = taken.length + 1;
  while (taken.includes(`${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
}

const codes = (list: readonly { readonly code: string }[] | undefined): string[] =>
  (list ?? []).map(({ code }) => code);
const option = (code: string) => ({ code, label: '' });
/** Two empty answers to choose from. */
const TWO_OPTIONS: AskedOption[] = [option('r1'), option('r2')];
const ONE_ROW = [option('l1')];

/** A new question, to be written. */
export const newQuestion = (taken: readonly string[], type: AskedQuestionType = 'single'): AskedQuestion => ({
  code: freeCode('q', taken),
  type,
  label: '',
  required: true,
  ...(showsOptions({ type }) && { options: TWO_OPTIONS }),
});

/** The question in another form; what both forms have stays, what only the former had goes. */
export function inForm(question: AskedQuestion, type: AskedQuestionType): AskedQuestion {
  const { options, rows, groups, min, max, unit, exactness, maxLength, ...rest } = question;
  const choices = options ?? TWO_OPTIONS;
  return {
    ...rest,
    type,
    ...(showsOptions({ type }) && {
      // Only a choice asks for words beside an option.
      options: asksForChoice({ type }) ? choices : choices.map(({ other: _, ...one }) => one),
      ...(groups && { groups }),
    }),
    ...(type === 'matrix' && { rows: rows ?? ONE_ROW }),
    ...(type === 'number' && question.type === 'number' && defined({ min, max, unit, exactness })),
    ...((type === 'text' || type === 'long_text') && defined({ maxLength })),
  };
}
const defined = <T extends object>(values: T): Partial<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The question with one more answer to choose from. */
export const withNewOption = (question: AskedQuestion): AskedQuestion => ({
  ...question,
  options: [...(question.options ?? []), option(freeCode('r', codes(question.options)))],
});
/** The grid with one more row. */
export const withNewRow = (question: AskedQuestion): AskedQuestion => ({
  ...question,
  rows: [...(question.rows ?? []), option(freeCode('l', codes(question.rows)))],
});
/** The question with one more group of answers. */
export const withNewGroup = (question: AskedQuestion): AskedQuestion => ({
  ...question,
  groups: [...(question.groups ?? []), option(freeCode('g', codes(question.groups)))],
});
/** The question without this group: its answers stay, in none. */
export function withoutGroup(question: AskedQuestion, code: string): AskedQuestion {
  const { groups: before, ...rest } = question;
  const groups = (before ?? []).filter((group) => group.code !== code);
  return {
    ...rest,
    ...(groups.length > 0 && { groups }),
    ...(question.options && {
      options: question.options.map(({ group, ...one }) => (group === code || !group ? one : { ...one, group })),
    }),
  };
}

/** The list with what stands at `place` changed. */
export const withPart = <T extends AskedPart>(list: readonly T[] | undefined, place: number, change: Partial<T>): T[] =>
  (list ?? []).map((one, at) => (at === place ? { ...one, ...change } : one));

/** The question with a change of one of its options; what says nothing is left out. */
export const withOptionChange = (
  question: AskedQuestion,
  place: number,
  change: { readonly [K in keyof AskedOption]?: AskedOption[K] | undefined },
): AskedQuestion => ({
  ...question,
  options: (question.options ?? []).map((one, at) => {
    if (at !== place) return one;
    const { other, group, withdrawn, ...rest } = { ...one, ...change };
    return {
      ...rest,
      ...(other && { other }),
      ...(group && { group }),
      ...(withdrawn && { withdrawn }),
    } as AskedOption;
  }),
});

/** The question put only to who chose `equals` in another one; to everybody without. */
export function askedWhen(question: AskedQuestion, condition: AskedQuestion['visibleWhen'] | null): AskedQuestion {
  const { visibleWhen: _, ...rest } = question;
  return condition ? { ...rest, visibleWhen: condition } : rest;
}

/** The condition after this answer was pressed: one more that calls for the question, or one less; one at least stays. */
export function withCalling(
  condition: NonNullable<AskedQuestion['visibleWhen']>,
  code: string,
): NonNullable<AskedQuestion['visibleWhen']> {
  const calling = [condition.equals, ...(condition.anyOf ?? [])];
  const next = calling.includes(code) ? calling.filter((one) => one !== code) : [...calling, code];
  const [equals = condition.equals, ...anyOf] = next;
  return { question: condition.question, equals, ...(anyOf.length > 0 && { anyOf }) };
}

/** The question put to everybody whatever the portal knows, or only to those of whom it does not know this. */
export function unlessKnown(question: AskedQuestion, fact: AskedQuestion['known'] | null): AskedQuestion {
  const { known: _, ...rest } = question;
  return fact ? { ...rest, known: fact } : rest;
}

/** The question that goes on from another one of an earlier edition, or from none; what its answers were is said anew. */
export function continuing(question: AskedQuestion, from: AskedQuestion['continues'] | null): AskedQuestion {
  const { continues: _, options, ...rest } = question;
  return {
    ...rest,
    ...(options && { options: options.map(({ was: __, ...option }) => option) }),
    ...(from && { continues: from }),
  };
}

/** The question whose option `now` goes on from the former answer `former`; without `now`, none does. */
export function withHeir(question: AskedQuestion, former: string, now: string | null): AskedQuestion {
  return {
    ...question,
    options: (question.options ?? []).map(({ was = [], ...option }) => {
      const others = was.filter((code) => code !== former);
      const then = option.code === now ? [...others, former] : others;
      return then.length > 0 ? { ...option, was: then } : option;
    }),
  };
}

/** The questions in the order of their sections, so that the list reads as it is put. */
export function inSectionOrder(
  questions: readonly AskedQuestion[],
  sections: readonly AskedSection[],
): readonly AskedQuestion[] {
  const place = ({ section }: AskedQuestion): number =>
    Math.max(
      sections.findIndex(({ code }) => code === section),
      0,
    );
  return [...questions].sort((one, other) => place(one) - place(other));
}
