import { bySection, type Question } from '@fds/questions/domain';
import { teamsQuestion, visibleQuestions, type AskedQuestions, type ResponseContent } from './content';

/** A screen of the evaluation. */
export interface ResponseStep {
  readonly code: string;
  readonly title: string;
  readonly intro: string;
  readonly questions: readonly Question[];
  readonly is: 'questions' | 'research' | 'review';
  readonly done: boolean;
}

/** Questions on one screen, where the questionnaire does not say. */
const ON_ONE_SCREEN = 5;

/** Seconds that an answer takes. */
const SECONDS: Readonly<Record<string, number>> = {
  ...{ single: 10, scale: 10, multiple: 20, number: 15, date: 15, text: 45, long_text: 60, matrix: 40 },
};
const OTHER_SECONDS = 45;
const RESEARCH_SECONDS = 60;

const isAnswered = (content: ResponseContent, { code }: Question): boolean => content.answers[code] !== undefined;

/**
 * The screens of an evaluation: the questionnaire's sections, else five questions each; then the people of research and
 * those engaged, where the questionnaire does not ask for them itself; then all of it to be read again.
 */
export function responseSteps(asked: AskedQuestions, content: ResponseContent): ResponseStep[] {
  const put = visibleQuestions(asked, content);
  const groups = groupsOf(asked)
    .map((group) => ({ ...group, questions: put.filter((one) => group.codes.has(one.code)) }))
    .filter(({ questions }) => questions.length > 0);
  const { engaged, came } = content;
  const steps: ResponseStep[] = groups.map(({ code, title, intro, questions }) => ({
    ...{ code, title, intro, questions },
    is: 'questions',
    done: questions.every((question) => isAnswered(content, question)),
  }));
  if (!teamsQuestion(asked))
    steps.push({
      ...{ code: 'recherche', title: 'Recherche et équipe', intro: '', questions: [] },
      is: 'research',
      done: came !== null && Object.values(engaged).some((people) => people !== null),
    });
  return [
    ...steps,
    { code: 'relire', title: 'Relire et envoyer', intro: '', questions: [], is: 'review', done: false },
  ];
}

interface Group {
  readonly code: string;
  readonly title: string;
  readonly intro: string;
  readonly codes: ReadonlySet<string>;
}
const codesOf = (questions: readonly Question[]): ReadonlySet<string> => new Set(questions.map(({ code }) => code));

function groupsOf(asked: AskedQuestions): Group[] {
  const questions = asked.questions.filter(({ withdrawn }) => !withdrawn);
  if (asked.sections && asked.sections.length > 0)
    return bySection(asked, questions).map(({ section, questions: own }) => ({
      ...{ code: section.code, title: section.title, intro: section.intro ?? '' },
      codes: codesOf(own),
    }));
  const many = Math.ceil(questions.length / ON_ONE_SCREEN);
  return Array.from({ length: many }, (_, index) => ({
    code: `partie-${index + 1}`,
    title: many === 1 ? 'L’édition' : `Partie ${index + 1}`,
    intro: '',
    codes: codesOf(questions.slice(index * ON_ONE_SCREEN, (index + 1) * ON_ONE_SCREEN)),
  }));
}

/** Minutes that are left, at least one while anything is left. */
export function minutesLeft(asked: AskedQuestions, content: ResponseContent): number {
  const seconds = visibleQuestions(asked, content)
    .filter((question) => !isAnswered(content, question))
    .reduce((sum, { type }) => sum + (SECONDS[type] ?? OTHER_SECONDS), 0);
  const research = !teamsQuestion(asked) && content.came === null ? RESEARCH_SECONDS : 0;
  return Math.ceil((seconds + research) / 60);
}
