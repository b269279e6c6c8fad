import { Inject, Injectable } from '@nestjs/common';
import {
  assembleResults,
  crossable,
  EVALUATION_CROSSINGS,
  groupedChoices,
  maskResults,
  SEVERAL,
  SEVERAL_LABEL,
  strataWords,
  SURVEY_CROSSINGS,
  unknownStratum,
  type CountedResults,
  type Crossing,
  type QuestionResult,
  type Stratum,
} from '@fds/evaluation/domain';
import { conditionOptions, type Question } from '@fds/questions/domain';
import { Database } from '@fds/shared/api-kit';
import { PortalError } from '@fds/shared/kernel';
import type { ResultsQuery } from './results.contract';
import { resultsSql } from './results.sql';

interface CountedRow extends CountedResults {
  readonly invited: number;
  readonly respondents: number;
  readonly strata: readonly { readonly code: string; readonly name: string | null; readonly respondents: number }[];
}
/** Whose answers: the evaluation of an edition, by its year, or a survey, by its id. */
export type CountedSource = { readonly evaluation: number } | { readonly survey: string };
/** Of a survey, also how many of its answers are read, the first that came. */
export type ReadSource = { readonly evaluation: number } | { readonly survey: string; readonly read: number };

/** What was answered, question by question. */
export interface Counts {
  readonly by: Crossing | null;
  readonly question: string | null;
  readonly invited: number;
  readonly respondents: number;
  readonly strata: readonly Stratum[];
  readonly questions: readonly QuestionResult[];
}

/** Counts the answers of an evaluation or of a survey: one statement. */
@Injectable()
export class CountResults {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `invalid` for what tells nothing apart there. */
  async of(source: ReadSource, questions: readonly Question[], query: ResultsQuery, masked: boolean): Promise<Counts> {
    const survey = 'survey' in source;
    const by = query.by ?? null;
    const offered: readonly Crossing[] = survey ? SURVEY_CROSSINGS : EVALUATION_CROSSINGS;
    if (by !== null && !offered.includes(by))
      throw tellsNothingApart('/by', 'Ces résultats ne se distinguent pas ainsi.');
    const crossed = by === 'question' ? crossedBy(questions, query.question) : null;
    const row = (await this.database.row<CountedRow>(resultsSql(survey, by, masked), [
      String(survey ? source.survey : source.evaluation),
      JSON.stringify(questions.map(asksFor)),
      JSON.stringify(groupedChoices(questions)),
      questions.filter(({ type }) => type === 'number').map(({ code }) => code),
      ...('survey' in source ? [source.read] : []),
      ...(crossed ? [crossed.code] : []),
    ])) as CountedRow;
    const strata = by === null ? [] : strataOf(by, crossed, row);
    const results = assembleResults(questions, strata, row.respondents, row);
    return {
      ...{ by, question: crossed?.code ?? null, invited: row.invited, respondents: row.respondents, strata },
      questions: masked ? maskResults(results, strata, questions) : results,
    };
  }
}

const asksFor = ({ code, visibleWhen }: Question): object => ({
  code,
  condition: visibleWhen?.question ?? null,
  options: visibleWhen ? conditionOptions(visibleWhen) : [],
});

function crossedBy(questions: readonly Question[], code: string | undefined): Question {
  const found = crossable(questions).find((question) => question.code === code);
  if (found) return found;
  throw tellsNothingApart('/question', 'Choisissez une question à réponses proposées.');
}
const tellsNothingApart = (pointer: string, detail: string): PortalError =>
  new PortalError('invalid', 'evaluation.crossing', detail, { errors: [{ pointer, rule: 'crossing', detail }] });

/** The parts in their order, those that nobody is in left out, those of whom it is not known last. */
function strataOf(by: Crossing, crossed: Question | null, { strata }: CountedRow): Stratum[] {
  const words = strataWords(by, crossed);
  const order = words ? [...words.keys()] : strata.map(({ code }) => code);
  const place = (code: string): number => (order.includes(code) && code !== '' ? order.indexOf(code) : order.length);
  const named =
    by === 'department' ? (code: string, name: string) => `${name} (${code})` : (_: string, name: string) => name;
  return strata
    .map(({ code, name, respondents }) => ({
      code,
      label:
        code === ''
          ? unknownStratum(by)
          : code === SEVERAL
            ? SEVERAL_LABEL
            : (words?.get(code) ?? (name ? named(code, name) : code)),
      respondents,
    }))
    .sort((a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1));
}
