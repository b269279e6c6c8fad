import { answerProblem, answerText, type Question } from '@fds/questions/domain';
import {
  answerField,
  teamsQuestion,
  visibleQuestions,
  type AskedQuestions,
  type ResponseContent,
  type ResponseProblem,
} from './content';
import { isEmptyTeam } from './teams';

export interface WholeResponse {
  readonly problems: readonly ResponseProblem[];
  /** What leaves: nothing that was not put. */
  readonly content: ResponseContent;
  /** Codes of the questions whose answers are left behind, because they are not put any more. */
  readonly dropped: readonly string[];
}

const REQUIRED = 'Répondez à cette question, ou dites que vous préférez ne pas répondre.';
const UNNAMED = 'Donnez le nom de chaque équipe, ou retirez-la.';
const NO_TEAM = 'Dites quelle équipe est venue, ou répondez «\u00a0Non\u00a0».';

/**
 * Checks a response as a whole before it leaves: what is put is answered where an answer is required, what is hidden or
 * asked no more is left behind, and its writer is told.
 */
export function wholeResponse(content: ResponseContent, asked: AskedQuestions): WholeResponse {
  const put = visibleQuestions(asked, content);
  const codes = new Set(put.map(({ code }) => code));
  const dropped = Object.keys(content.answers).filter((code) => !codes.has(code));
  const problems: ResponseProblem[] = put.flatMap((question) => problemOf(question, content.answers[question.code]));
  const teams = content.came && !teamsQuestion(asked) ? content.teams.filter((team) => !isEmptyTeam(team)) : [];
  if (!teamsQuestion(asked)) {
    if (teams.some(({ unit }) => unit.trim() === ''))
      problems.push({ field: 'teams', rule: 'team_unnamed', text: UNNAMED });
    if (content.came && teams.length === 0) problems.push({ field: 'teams', rule: 'team_missing', text: NO_TEAM });
  }
  const answers = Object.fromEntries(
    Object.entries(content.answers).flatMap(([code, answer]) =>
      codes.has(code) ? [[code, answer === null ? null : answer.trim()]] : [],
    ),
  );
  return { problems, dropped, content: { ...content, answers, teams } };
}

function problemOf(question: Question, answer: string | null | undefined): ResponseProblem[] {
  // To prefer not to answer is an answer.
  if (answer === null) return [];
  const rule = answerProblem(question, (answer ?? '').trim(), false);
  if (!rule) return [];
  const text = rule === 'empty' && question.type !== 'matrix' ? REQUIRED : answerText(rule, question);
  return [{ field: answerField(question.code), rule, text }];
}

/** Codes of the questions that the version at hand asks and those that were answered, `before`, did not. */
export const newSince = (asked: AskedQuestions, before: readonly string[] | null): string[] =>
  before === null ? [] : asked.questions.map(({ code }) => code).filter((code) => !before.includes(code));
