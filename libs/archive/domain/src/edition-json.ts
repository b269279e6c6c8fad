import { ARCHIVE_FORMAT, type EditionFile } from './edition-file';
import { EDITION_FILE } from './files';
import { MAX_INTEGER } from './cells';
import { isDate } from './instants';
import { isObject, JsonKeys, type JsonObject } from './json-keys';
import type { Problem } from './problem';
import { checkQuestionnaire, knownQuestions, type KnownQuestions } from './questionnaire-json';
import type { ReferenceLookup } from './reference';

/** What `edition.json` says, and what is wrong with it. */
export interface CheckedEdition {
  readonly problems: readonly Problem[];
  /** The edition; null when there is any problem. */
  readonly edition: EditionFile | null;
  /** The region's departments; null when they cannot be relied on, so that no event is said to lie outside. */
  readonly departments: ReadonlySet<string> | null;
  readonly questions: KnownQuestions;
}

const KEYS = [
  'format',
  'region',
  'year',
  'number',
  'title',
  'theme',
  'startsOn',
  'endsOn',
  'callOpensOn',
  'callClosesOn',
  'cogVintage',
  'evaluation',
];

/** Checks the text of `edition.json`; every problem has a path as its column, in the document's order. */
export function checkEditionJson(
  text: string,
  reference: Pick<ReferenceLookup, 'isDepartment' | 'isRegion'>,
): CheckedEdition {
  const json = parse(text);
  if (!isObject(json)) {
    const expected = json === undefined ? 'un document JSON' : 'un objet JSON';
    const problem = { file: EDITION_FILE, line: null, column: null, value: null, expected };
    return { problems: [problem], edition: null, departments: null, questions: null };
  }
  const keys = new JsonKeys();
  if (json['format'] !== ARCHIVE_FORMAT) keys.refuse('format', json['format'], `« ${ARCHIVE_FORMAT} »`);
  const departments = checkRegion(keys, json['region'], reference);
  const year = keys.integer('year', json['year'], 1, 9999);
  keys.integer('number', json['number'], 1, MAX_INTEGER);
  keys.text('title', json['title']);
  keys.text('theme', json['theme'], true);
  checkDates(keys, json, year);
  keys.integer('cogVintage', json['cogVintage'], 1, MAX_INTEGER);
  checkQuestionnaire(keys, json['evaluation']);
  keys.onlyKeys('', json, KEYS);
  const evaluation = json['evaluation'];
  return {
    problems: keys.problems,
    edition: isEdition(json, keys) ? withoutEmptyOptions(json) : null,
    departments,
    questions: isObject(evaluation) ? knownQuestions(evaluation['questions']) : null,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

/** Every key was checked, so an object without problem is an edition. */
const isEdition = (json: object, keys: JsonKeys): json is EditionFile => keys.problems.length === 0;

/** An empty list of options says no more than none. */
function withoutEmptyOptions(edition: EditionFile): EditionFile {
  const questions = edition.evaluation.questions.map(({ options, ...question }) =>
    options === undefined || options.length === 0 ? question : { ...question, options },
  );
  return { ...edition, evaluation: { ...edition.evaluation, questions } };
}

function checkRegion(
  keys: JsonKeys,
  value: unknown,
  reference: Pick<ReferenceLookup, 'isDepartment' | 'isRegion'>,
): Set<string> | null {
  const region = keys.object('region', value);
  if (!region) return null;
  const code = keys.text('region.code', region['code']);
  if (code !== null && !reference.isRegion(code)) keys.refuse('region.code', code, 'le code INSEE d’une région');
  keys.text('region.name', region['name']);
  const list = keys.list('region.departments', region['departments']);
  if (list?.length === 0) keys.refuse('region.departments', list, 'au moins un département');
  const departments = new Set<string>();
  list?.forEach((value_, index) => {
    const path = `region.departments[${index}]`;
    const department = keys.text(path, value_);
    if (department === null) return;
    if (!reference.isDepartment(department)) keys.refuse(path, department, 'le code INSEE d’un département');
    if (departments.has(department)) keys.refuse(path, department, 'un département qui n’est pas déjà nommé');
    departments.add(department);
  });
  keys.onlyKeys('region', region, ['code', 'name', 'departments']);
  const reliable = list !== null && !keys.problems.some(({ column }) => column?.startsWith('region.departments'));
  return reliable ? departments : null;
}

function checkDates(keys: JsonKeys, json: JsonObject, year: number | null): void {
  const startsOn = checkDate(keys, 'startsOn', json);
  if (startsOn !== null && year !== null && Number(startsOn.slice(0, 4)) !== year) {
    keys.refuse('startsOn', startsOn, `une date de l’année ${year}`);
  }
  const endsOn = checkDate(keys, 'endsOn', json);
  if (startsOn !== null && endsOn !== null && endsOn < startsOn && !keys.isRefused('startsOn')) {
    keys.refuse('endsOn', endsOn, `le ${startsOn} ou une date plus tardive`);
  }
  const callOpensOn = checkDate(keys, 'callOpensOn', json);
  const callClosesOn = checkDate(keys, 'callClosesOn', json);
  if (callOpensOn !== null && callClosesOn !== null && callClosesOn < callOpensOn) {
    keys.refuse('callClosesOn', callClosesOn, `le ${callOpensOn} ou une date plus tardive`);
  }
}

function checkDate(keys: JsonKeys, path: string, json: JsonObject): string | null {
  const value = json[path];
  if (typeof value === 'string' && isDate(value)) return value;
  keys.refuse(path, value, 'une date qui existe, AAAA-MM-JJ');
  return null;
}
