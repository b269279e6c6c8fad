import { chosenOptions } from './answers';
import {
  conditionOptions,
  type Answers,
  type KnownFact,
  type Question,
  type Questionnaire,
  type QuestionSection,
} from './questionnaire';

/** What is put depends on the questions, and on what the portal knows of whoever answers. */
export interface PutTo extends Pick<Questionnaire, 'questions'> {
  readonly known?: ReadonlySet<KnownFact>;
}

/**
 * True when a question is put to whoever gave these answers: it is not withdrawn nor known already, and has no condition,
 * or the question of its condition is itself visible and has one of the options among its chosen ones. A loop of conditions
 * hides its questions.
 */
export function isVisible(question: Question, answers: Answers, { questions, known }: PutTo): boolean {
  const seen = new Set<string>();
  let current: Question | undefined = question;
  while (current) {
    if (current.withdrawn || (current.known && known?.has(current.known))) return false;
    const condition: Question['visibleWhen'] = current.visibleWhen;
    if (!condition) return true;
    if (seen.has(current.code)) return false;
    seen.add(current.code);
    const other: Question | undefined = questions.find(({ code }) => code === condition.question);
    const chosen = other ? chosenOptions(other, answers.get(other.code) ?? '') : [];
    if (!conditionOptions(condition).some((code) => chosen.includes(code))) return false;
    current = other;
  }
  return false;
}

/** The questions that are put, in their order. */
export const askedQuestions = (answers: Answers, put: PutTo): readonly Question[] =>
  put.questions.filter((question) => isVisible(question, answers, put));

/** Code of the section of questions that name none, in a questionnaire that has none either. */
export const ONLY_SECTION: QuestionSection = { code: '', title: '' };

/**
 * The questions by section, in the order of the sections; a question that names no section of the questionnaire stands in
 * the first one. Sections without a question are left out.
 */
export function bySection(
  { sections = [] }: Pick<Questionnaire, 'sections'>,
  questions: readonly Question[],
): readonly { readonly section: QuestionSection; readonly questions: readonly Question[] }[] {
  const known = sections.length > 0 ? sections : [ONLY_SECTION];
  const codeOf = ({ section }: Question): string | undefined =>
    known.find(({ code }) => code === section)?.code ?? known[0]?.code;
  return known
    .map((section) => ({ section, questions: questions.filter((question) => codeOf(question) === section.code) }))
    .filter((part) => part.questions.length > 0);
}

/** Codes of the questions whose conditions lead back to themselves, in the questionnaire's order. */
export function conditionLoops(questions: readonly Pick<Question, 'code' | 'visibleWhen'>[]): string[] {
  const condition = new Map(questions.map(({ code, visibleWhen }) => [code, visibleWhen?.question]));
  const leadsBack = (start: string): boolean => {
    const seen = new Set<string>();
    for (let at = condition.get(start); at !== undefined && !seen.has(at); at = condition.get(at)) {
      if (at === start) return true;
      seen.add(at);
    }
    return false;
  };
  return questions.map(({ code }) => code).filter(leadsBack);
}
