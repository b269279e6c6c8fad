import {
  answerProblem,
  answerText,
  isVisible,
  LONGEST_ANSWER,
  NOT_EXPRESSED,
  type Answers,
  type KnownFact,
  type Question,
  type QuestionSection,
} from '@fds/questions/domain';
import { readResearchUnits, writeResearchUnits } from '@fds/shared/kernel';
import { isPeople, isTeams, PEOPLE_RULE, TEAMS_RULE, type ResearchTeam } from './teams';

/** Kinds of people who were engaged; the share of research people is `research.staff_share`. */
export const ENGAGED_KINDS = ['research', 'staff', 'volunteers'] as const;
export type EngagedKind = (typeof ENGAGED_KINDS)[number];
export const ENGAGED_LABELS: Record<EngagedKind, string> = {
  research: 'Enseignement supérieur et recherche',
  staff: 'Salariés de votre structure et de vos partenaires',
  volunteers: 'Bénévoles',
};

/** What a holder answers; complete or not. */
export interface ResponseContent {
  /** By question code, in the engine's text. Null says that the holder prefers not to answer; a question left out is absent (rule 6). */
  readonly answers: Readonly<Record<string, string | null>>;
  /** Whether research teams came; null while it is not said. For questionnaires that do not ask for the teams themselves. */
  readonly came: boolean | null;
  readonly teams: readonly ResearchTeam[];
  readonly engaged: Readonly<Record<EngagedKind, number | null>>;
}
export const EMPTY_RESPONSE: ResponseContent = {
  answers: {},
  came: null,
  teams: [],
  engaged: { research: null, staff: null, volunteers: null },
};

/** The questions of a questionnaire, and what the portal knows already of who answers. */
export interface AskedQuestions {
  readonly questions: readonly Question[];
  readonly sections?: readonly QuestionSection[];
  readonly known?: ReadonlySet<KnownFact>;
}

/** The answers as the question engine reads them: who prefers not to answer has chosen nothing. */
export const givenAnswers = ({ answers }: Pick<ResponseContent, 'answers'>): Answers =>
  new Map(Object.entries(answers).flatMap(([code, answer]) => (answer === null ? [] : [[code, answer] as const])));

/** The questions that are put to whoever gave these answers, in their order. */
export const visibleQuestions = (asked: AskedQuestions, content: Pick<ResponseContent, 'answers'>): Question[] => {
  const given = givenAnswers(content);
  return asked.questions.filter((question) => isVisible(question, given, asked));
};

/** The questionnaire has an option of its own for who prefers not to answer; then no other way is offered. */
export const offersNotExpressed = (question: Question): boolean =>
  question.options?.some(({ code }) => code === NOT_EXPRESSED) ?? false;

/** The question by which a questionnaire asks for the research teams itself; undefined when it leaves that to the portal. */
export const teamsQuestion = ({ questions }: AskedQuestions): Question | undefined =>
  questions.find(({ type, withdrawn }) => type === 'research_units' && !withdrawn);

/** The teams that a content names, wherever the questionnaire asks for them; null when nothing is said of them. */
export function teamsOf(content: ResponseContent, asked: AskedQuestions): readonly ResearchTeam[] | null {
  const question = teamsQuestion(asked);
  if (!question) return content.came === null ? null : content.came ? content.teams : [];
  if (!isVisible(question, givenAnswers(content), asked)) {
    const calling = question.visibleWhen && content.answers[question.visibleWhen.question];
    return calling ? [] : null;
  }
  const units = readResearchUnits(content.answers[question.code] ?? '');
  return (units ?? []).map(({ unit, institutions, people }) => ({ unit, institutions, staff: people }));
}

/** A content with these teams filled in, and the answer that calls for them. */
export function withTeams(
  content: ResponseContent,
  teams: readonly ResearchTeam[],
  asked: AskedQuestions,
): ResponseContent {
  if (teams.length === 0) return content;
  const question = teamsQuestion(asked);
  if (!question) return { ...content, came: true, teams };
  const called = question.visibleWhen ? { [question.visibleWhen.question]: question.visibleWhen.equals } : {};
  const units = teams.map(({ unit, institutions, staff }) => ({ unit, institutions, people: staff }));
  return { ...content, answers: { ...content.answers, ...called, [question.code]: writeResearchUnits(units) } };
}

/** A change of one answer: what stood there when it was written, and what stands there now. */
export interface ResponseChange {
  /** `answer.<code>`, `came`, `teams`, `engaged.<kind>`. */
  readonly field: string;
  readonly was: unknown;
  readonly value: unknown;
}
/** What is wrong with one answer, in the words that its writer reads. */
export interface ResponseProblem {
  readonly field: string;
  readonly rule: string;
  readonly text: string;
}
export interface ChangedResponse {
  readonly content: ResponseContent;
  /** Fields that somebody else has changed meanwhile to something else: nothing of them was taken. */
  readonly conflicts: readonly string[];
  readonly problems: readonly ResponseProblem[];
}

const ANSWER = 'answer.';
const ENGAGED = 'engaged.';
/** Address of the answer to a question. */
export const answerField = (code: string): string => ANSWER + code;

const RULES = {
  unknown_question: 'Cette question n’est plus posée\u00a0: le questionnaire a changé entre-temps. Rechargez la page.',
  hidden: 'Cette question ne vous est pas posée, d’après vos autres réponses.',
  not_an_answer: 'Cette réponse ne peut pas être lue.',
  too_long: `Au plus ${LONGEST_ANSWER.toLocaleString('fr-FR')} caractères.`,
  team: TEAMS_RULE,
  people: PEOPLE_RULE,
} as const;
type Refusal = keyof typeof RULES | Omit<ResponseProblem, 'field'>;

/** What stands in a field; undefined for a question left out and a field that there is not. */
export function valueOf(content: ResponseContent, field: string): unknown {
  if (field.startsWith(ANSWER)) {
    const code = field.slice(ANSWER.length);
    return Object.hasOwn(content.answers, code) ? content.answers[code] : undefined;
  }
  if (field === 'came') return content.came;
  if (field === 'teams') return content.teams;
  const kind = ENGAGED_KINDS.find((one) => `${ENGAGED}${one}` === field);
  return kind && content.engaged[kind];
}

/** The same for what means the same: a database gives the keys of an object in an order of its own. */
const plain = (field: string, value: unknown): string =>
  JSON.stringify(
    field === 'teams' && isTeams(value)
      ? value.map(({ unit, institutions, staff }) => [unit, institutions, staff])
      : value === undefined || (value === '' && field.startsWith(ANSWER))
        ? ''
        : value,
  );
const same = (field: string, one: unknown, other: unknown): boolean => plain(field, one) === plain(field, other);

/**
 * Takes changes in, one by one, in their order. A change of what somebody else changed meanwhile to something else is a
 * conflict; one that says the same as what stands there is done already, so that what is sent twice is taken once.
 */
export function changeResponse(
  content: ResponseContent,
  changes: readonly ResponseChange[],
  asked: AskedQuestions,
): ChangedResponse {
  const conflicts: string[] = [];
  const problems: ResponseProblem[] = [];
  let now = content;
  for (const { field, was, value } of changes) {
    const stands = valueOf(now, field);
    if (same(field, stands, value)) continue;
    const refusal = refusalOf(now, field, value, asked);
    if (refusal) {
      const said = typeof refusal === 'string' ? { rule: refusal, text: RULES[refusal] } : refusal;
      problems.push({ field, ...said });
    } else if (!same(field, stands, was)) conflicts.push(field);
    else now = withValue(now, field, value);
  }
  return { content: now, conflicts, problems };
}

function refusalOf(content: ResponseContent, field: string, value: unknown, asked: AskedQuestions): Refusal | null {
  if (field === 'came') return value === null || typeof value === 'boolean' ? null : 'not_an_answer';
  if (field === 'teams') return isTeams(value) ? null : 'team';
  if (field.startsWith(ENGAGED))
    return ENGAGED_KINDS.some((kind) => `${ENGAGED}${kind}` === field) && isPeople(value) ? null : 'people';
  const question = field.startsWith(ANSWER)
    ? asked.questions.find(({ code }) => code === field.slice(ANSWER.length))
    : undefined;
  if (!question) return 'unknown_question';
  if (value === '') return null;
  if (!isVisible(question, givenAnswers(content), asked)) return 'hidden';
  if (value === null) return null;
  if (typeof value !== 'string' || value.includes('\0')) return 'not_an_answer';
  if (value.length > LONGEST_ANSWER) return 'too_long';
  const rule = answerProblem(question, value, true);
  // A team is named after it was added: while it is being written it may have no name yet.
  if (rule === 'not_units' && readResearchUnits(value) !== null) return null;
  return rule && { rule, text: answerText(rule, question) };
}

/** The content with this value in a field. */
export function withValue(content: ResponseContent, field: string, value: unknown): ResponseContent {
  if (field === 'came') return { ...content, came: value as boolean | null };
  if (field === 'teams')
    return {
      ...content,
      teams: (value as readonly ResearchTeam[]).map(({ unit, institutions, staff }) => ({ unit, institutions, staff })),
    };
  if (field.startsWith(ENGAGED))
    return { ...content, engaged: { ...content.engaged, [field.slice(ENGAGED.length)]: value as number | null } };
  const code = field.slice(ANSWER.length);
  const others = Object.entries(content.answers).filter(([other]) => other !== code);
  return {
    ...content,
    answers: Object.fromEntries(value === '' ? others : [...others, [code, value as string | null]]),
  };
}
