import { Inject, Injectable } from '@nestjs/common';
import { noSuchEdition } from '@fds/editions/api';
import { stateAt, type DatedEdition } from '@fds/editions/domain';
import {
  assembleResults,
  canReadResults,
  crossable,
  groupedChoices,
  maskResults,
  RESULTS_REASONS,
  SEVERAL,
  SEVERAL_LABEL,
  strataWords,
  unknownStratum,
  type CountedResults,
  type Crossing,
  type Stratum,
} from '@fds/evaluation/domain';
import { conditionOptions, type Question } from '@fds/questions/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { isCommittee, PortalError, type Role } from '@fds/shared/kernel';
import type { ResultsQuery, ResultsView } from './results.contract';
import { ASKED_SQL, RESULTS_SQL } from './results.sql';

interface AskedRow extends DatedEdition {
  readonly questions: readonly Question[];
}
interface CountedRow extends CountedResults {
  readonly invited: number;
  readonly respondents: number;
  readonly strata: readonly { readonly code: string; readonly name: string | null; readonly respondents: number }[];
}

/** What an edition answered, as a role may read it: two statements. */
@Injectable()
export class ReadResults {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Throws `missing` for a year without an edition, `forbidden` to the committee before the reporting, `invalid` for a
   * question by whose answers nothing can be told apart.
   */
  async for(role: Role, year: number, query: ResultsQuery): Promise<ResultsView> {
    const asked = await this.database.row<AskedRow>(ASKED_SQL, [year]);
    if (!asked) throw noSuchEdition(year);
    const may = canReadResults(role, stateAt(asked, this.clock.now()));
    if (!may.allowed) {
      const [reason = 'not_reader'] = may.reasons;
      throw new PortalError('forbidden', 'evaluation.results_not_open', RESULTS_REASONS[reason]);
    }
    const { questions } = asked;
    const masked = isCommittee(role);
    const by = query.by ?? null;
    const crossed = by === 'question' ? crossedBy(questions, query.question) : null;
    const row = (await this.database.row<CountedRow>(RESULTS_SQL, [
      ...[year, by, crossed?.code ?? null],
      JSON.stringify(questions.map(asksFor)),
      JSON.stringify(groupedChoices(questions)),
      questions.filter(({ type }) => type === 'number').map(({ code }) => code),
      masked,
    ])) as CountedRow;
    const strata = by === null ? [] : strataOf(by, crossed, row);
    const results = assembleResults(questions, strata, row.respondents, row);
    const shown = masked ? maskResults(results, strata, questions) : results;
    return {
      ...{ year, by, masked, invited: row.invited, respondents: row.respondents },
      question: crossed?.code ?? null,
      strata: [...strata],
      questions: shown.map((one) => ({
        ...one,
        cells: [...one.cells],
        rows: one.rows.map((each) => ({ ...each, counts: each.counts.map((count) => ({ count })) })),
      })),
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
  const detail = 'Choisissez une question à réponses proposées.';
  throw new PortalError('invalid', 'evaluation.crossing', detail, {
    errors: [{ pointer: '/question', rule: 'crossing', detail }],
  });
}

/** The parts in their order, those that nobody is in left out, those of whom it is not known last. */
function strataOf(by: Crossing, crossed: Question | null, { strata }: CountedRow): Stratum[] {
  const words = strataWords(by, crossed);
  const order = words ? [...words.keys()] : strata.map(({ code }) => code);
  const place = (code: string): number => (order.includes(code) && code !== '' ? order.indexOf(code) : order.length);
  return strata
    .map(({ code, name, respondents }) => ({
      code,
      label:
        code === ''
          ? unknownStratum(by)
          : code === SEVERAL
            ? SEVERAL_LABEL
            : (words?.get(code) ?? (name ? `${name} (${code})` : code)),
      respondents,
    }))
    .sort((a, b) => place(a.code) - place(b.code) || (a.code < b.code ? -1 : 1));
}
