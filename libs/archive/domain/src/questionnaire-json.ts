import {
  ANSWER_SEPARATOR,
  ARCHIVE_TYPES,
  conditionLoops,
  isChoice,
  type ArchiveType,
  type Question,
} from '@fds/questions/domain';
import { MAX_INTEGER } from './cells';
import { isObject, type JsonKeys, type JsonObject } from './json-keys';

const QUESTION_KEYS = ['code', 'type', 'label', 'required', 'options', 'visibleWhen'];

/** A question for checking answers: type and option codes; null when it is too broken to check an answer against. */
export type AnswerRule = Pick<Question, 'code' | 'type' | 'label' | 'required' | 'options'>;

/** The questions whose code is written, whatever is wrong with them; null when the list itself cannot be read. */
export type KnownQuestions = ReadonlyMap<string, AnswerRule | null> | null;

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const typeOf = (value: unknown): ArchiveType | undefined => ARCHIVE_TYPES.find((type) => type === value);

/** Option codes as far as they are written; null when there is no list. */
function optionCodes(question: JsonObject): string[] | null {
  const options: unknown = question['options'];
  if (!Array.isArray(options)) return null;
  return options.flatMap((option: unknown) => (isObject(option) ? (textOf(option['code']) ?? []) : []));
}

/** What answers can be checked against, read without regard to what is wrong elsewhere. */
export function knownQuestions(questions: unknown): KnownQuestions {
  if (!Array.isArray(questions)) return null;
  const known = new Map<string, AnswerRule | null>();
  for (const question of questions as unknown[]) {
    const code = isObject(question) ? textOf(question['code']) : undefined;
    if (!isObject(question) || code === undefined) continue;
    known.set(code, known.has(code) ? null : answerRule(code, question));
  }
  return known;
}

function answerRule(code: string, question: JsonObject): AnswerRule | null {
  const type = typeOf(question['type']);
  if (type === undefined) return null;
  if (!isChoice(type)) return { code, type, label: code, required: false };
  const options = optionCodes(question);
  return options === null || options.length === 0
    ? null
    : { code, type, label: code, required: false, options: options.map((option) => ({ code: option, label: option })) };
}

/** Checks `evaluation`: codes, types, options and conditions. */
export function checkQuestionnaire(keys: JsonKeys, value: unknown): void {
  const evaluation = keys.object('evaluation', value);
  if (!evaluation) return;
  keys.integer('evaluation.version', evaluation['version'], 1, MAX_INTEGER);
  keys.text('evaluation.title', evaluation['title'], true);
  const questions = keys.list('evaluation.questions', evaluation['questions']);
  if (questions) {
    const looping = lastOfLoops(questions);
    const codes = new Set<string>();
    questions.forEach((question, index) => {
      const path = `evaluation.questions[${index}]`;
      const read = keys.object(path, question);
      if (read) checkQuestion({ keys, path, question: read, questions, codes, loops: looping.has(index) });
    });
  }
  keys.onlyKeys('evaluation', evaluation, ['version', 'title', 'questions']);
}

interface QuestionCheck {
  readonly keys: JsonKeys;
  readonly path: string;
  readonly question: JsonObject;
  readonly questions: readonly unknown[];
  /** Codes of the questions before this one. */
  readonly codes: Set<string>;
  /** This question closes a loop of conditions. */
  readonly loops: boolean;
}

function checkQuestion(check: QuestionCheck): void {
  const { keys, path, question, codes } = check;
  checkCode(keys, `${path}.code`, question['code'], codes);
  const type = typeOf(question['type']);
  if (type === undefined)
    keys.refuse(`${path}.type`, question['type'], `l’une des valeurs ${ARCHIVE_TYPES.join(', ')}`);
  keys.text(`${path}.label`, question['label']);
  if (typeof question['required'] !== 'boolean') keys.refuse(`${path}.required`, question['required'], 'true ou false');
  if (type !== undefined) checkOptions(keys, `${path}.options`, question['options'], type);
  if (question['visibleWhen'] !== undefined) checkCondition(check);
  keys.onlyKeys(path, question, QUESTION_KEYS);
}

function checkCode(keys: JsonKeys, path: string, value: unknown, codes: Set<string>): void {
  const code = keys.text(path, value);
  if (code === null) return;
  if (codes.has(code)) keys.refuse(path, value, 'un code qui n’est pas déjà pris');
  codes.add(code);
}

function checkOptions(keys: JsonKeys, path: string, value: unknown, type: ArchiveType): void {
  if (!isChoice(type)) {
    const none = value === undefined || (Array.isArray(value) && value.length === 0);
    if (!none) keys.refuse(path, value, 'pas d’options pour une question de ce type');
    return;
  }
  const options = keys.list(path, value);
  if (options?.length === 0) keys.refuse(path, value, 'au moins une option');
  const codes = new Set<string>();
  options?.forEach((value_, index) => {
    const at = `${path}[${index}]`;
    const option = keys.object(at, value_);
    if (!option) return;
    checkCode(keys, `${at}.code`, option['code'], codes);
    if (type === 'multiple' && textOf(option['code'])?.includes(ANSWER_SEPARATOR)) {
      keys.refuse(`${at}.code`, option['code'], 'un code sans |, qui sépare les réponses');
    }
    keys.text(`${at}.label`, option['label']);
    keys.onlyKeys(at, option, ['code', 'label']);
  });
}

function checkCondition({ keys, path, question, questions, loops }: QuestionCheck): void {
  const at = `${path}.visibleWhen`;
  const condition = keys.object(at, question['visibleWhen']);
  if (!condition) return;
  const other = keys.text(`${at}.question`, condition['question']);
  const equals = keys.text(`${at}.equals`, condition['equals']);
  const target = questions.find((candidate) => isObject(candidate) && candidate['code'] === other);
  if (other !== null && (target === undefined || other === question['code'])) {
    keys.refuse(`${at}.question`, other, 'le code d’une autre question');
  } else if (other !== null && loops) {
    keys.refuse(`${at}.question`, other, 'une question qui ne dépend pas de celle-ci');
  } else if (equals !== null && isObject(target)) {
    const options =
      typeOf(target['type']) === undefined
        ? null
        : (optionCodes(target) ?? (target['options'] === undefined ? [] : null));
    if (options && !options.includes(equals))
      keys.refuse(`${at}.equals`, equals, 'le code d’une option de cette question');
  }
  keys.onlyKeys(at, condition, ['question', 'equals']);
}

/** Places of the questions that close a loop of conditions: the last of each loop, in the questionnaire's order. */
function lastOfLoops(questions: readonly unknown[]): Set<number> {
  const places = new Map<string, number>();
  const conditions = questions.flatMap((question, index) => {
    const code = isObject(question) ? textOf(question['code']) : undefined;
    if (!isObject(question) || code === undefined || places.has(code)) return [];
    places.set(code, index);
    const condition = question['visibleWhen'];
    const other = isObject(condition) ? textOf(condition['question']) : undefined;
    return [{ code, visibleWhen: other === undefined ? undefined : { question: other, equals: '' } }];
  });
  const next = new Map(conditions.map(({ code, visibleWhen }) => [code, visibleWhen?.question]));
  const last = new Set<number>();
  for (const start of conditionLoops(conditions)) {
    let latest = places.get(start) ?? 0;
    for (let at = next.get(start); at !== undefined && at !== start; at = next.get(at))
      latest = Math.max(latest, places.get(at) ?? 0);
    last.add(latest);
  }
  return last;
}
