import { checkAnswer, type AnswerProblem } from '@fds/questions/domain';
import type { ArchiveContext, TableRules } from './archive-context';
import { NumberSet } from './number-set';
import type { AnswerRule } from './questionnaire-json';
import type { TableRow } from './table-row';

const QUESTIONS_AT_MOST = 2 ** 21;

/** An archive's five types know no other problem. */
const EXPECTED: Partial<Record<AnswerProblem, string>> & { readonly empty: string } = {
  empty: 'la réponse à la question',
  repeated_option: 'des codes d’options différents',
  not_a_number: 'un nombre, avec un point pour les décimales',
};

function expectedFor(problem: AnswerProblem, { type, options = [] }: AnswerRule): string {
  if (problem !== 'unknown_option') return EXPECTED[problem] ?? EXPECTED.empty;
  const codes = options.map(({ code }) => code).join(', ');
  return type === 'multiple' ? `des codes séparés par | parmi ${codes}` : `l’une des valeurs ${codes}`;
}

/** Organisation, question, answer against its question, one line per (organisation, question). */
export class EvaluationRules implements TableRules {
  private readonly keys = new NumberSet();
  /** Numbers of the questions named so far; the empty one is that of a response that answers nothing. */
  private readonly numbers = new Map<string, number>();

  constructor(private readonly context: ArchiveContext) {}

  row(row: TableRow): void {
    const { organisations } = this.context;
    this.context.checkReference(row, 'organisation_id', organisations, 'organisations.csv');
    this.checkAnswer(row);
    if (!row.ok('organisation_id', 'question')) return;
    const question = this.number(row.text('question'));
    if (question >= QUESTIONS_AT_MOST) return;
    const key = organisations.intern(row.text('organisation_id')) * QUESTIONS_AT_MOST + question;
    if (!this.keys.add(key)) row.refuse('organisation_id', 'une seule ligne par structure et question');
  }

  private checkAnswer(row: TableRow): void {
    const { questions } = this.context;
    if (!row.ok('question')) return;
    const code = row.text('question');
    const answer = row.text('answer');
    if (code === '') {
      if (answer !== '') row.refuse('answer', 'rien, faute de question');
      return;
    }
    if (questions && !questions.has(code)) {
      row.refuse('question', 'le code d’une question de l’évaluation');
      return;
    }
    if (answer === '') row.refuse('answer', EXPECTED.empty);
    const rule = questions?.get(code);
    const problem = rule && row.ok('answer') ? checkAnswer(rule, answer) : null;
    if (rule && problem) row.refuse('answer', expectedFor(problem, rule));
  }

  private number(question: string): number {
    const known = this.numbers.get(question);
    if (known !== undefined) return known;
    const next = this.numbers.size;
    if (next < QUESTIONS_AT_MOST) this.numbers.set(question, next);
    return next;
  }
}
