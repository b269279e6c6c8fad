import { asksForChoice, type AskedQuestion, type AskedQuestionType } from './asked-question';

/** A code unlike those that are taken: `q4`, `r2`. */
export function freeCode(prefix: string, taken: readonly string[]): string {
  let next = taken.length + 1;
  while (taken.includes(`${prefix}${next}`)) next += 1;
  return `${prefix}${next}`;
}

const option = (code: string) => ({ code, label: '' });
/** Two empty answers to choose from. */
const TWO_OPTIONS = [option('r1'), option('r2')];

/** A new question, to be written. */
export const newQuestion = (taken: readonly string[], type: AskedQuestionType = 'single'): AskedQuestion => ({
  code: freeCode('q', taken),
  type,
  label: '',
  required: true,
  ...(asksForChoice({ type }) && { options: TWO_OPTIONS }),
});

/** The question in another form; its answers to choose from stay where both forms have some. */
export function inForm(question: AskedQuestion, type: AskedQuestionType): AskedQuestion {
  const { options, ...rest } = question;
  return asksForChoice({ type }) ? { ...rest, type, options: options ?? TWO_OPTIONS } : { ...rest, type };
}

/** The question with one more answer to choose from. */
export function withNewOption(question: AskedQuestion): AskedQuestion {
  const options = question.options ?? [];
  return {
    ...question,
    options: [
      ...options,
      option(
        freeCode(
          'r',
          options.map(({ code }) => code),
        ),
      ),
    ],
  };
}

/** The question put only to who chose `equals` in another one; to everybody without. */
export function askedWhen(question: AskedQuestion, condition: AskedQuestion['visibleWhen'] | null): AskedQuestion {
  const { visibleWhen: _, ...rest } = question;
  return condition ? { ...rest, visibleWhen: condition } : rest;
}
