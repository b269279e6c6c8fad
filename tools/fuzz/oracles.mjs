// What no answer may do, whoever asked and whatever for.
import { departures } from './conform.mjs';

/** Words of a program that speaks of itself: stack traces, statements, the database's own sentences, paths, secrets. */
const INSIDE = [
  /\n\s+at .+:\d+:\d+/,
  /\bat [\w.<>]+ \((file|node|\/)[^)]*:\d+/,
  /node_modules|\/libs\/\w+\/(api|domain)\//,
  /\b(QueryFailedError|TypeORMError|EntityNotFoundError|TypeError|RangeError|ReferenceError|SyntaxError)\b/,
  /syntax error at or near|invalid input syntax for|violates \S+ (key )?constraint|(relation|column) "?\S+"? does not exist/,
  /\bSELECT\b[\s\S]{1,300}\bFROM\b[\s\S]{1,300}\bWHERE\b|\bINSERT INTO "?\w+"? \(|\bUPDATE "?\w+"? SET\b/,
  /\b(ECONNREFUSED|ECONNRESET|ENOENT|EACCES|EISDIR)\b/,
  /postgres(ql)?:\/\/|root:x:0:0/,
];
/** A word that every organisation's rows carry, each its own. */
export const CANARY = /zqcn[0-9a-f]{12}/g;
export const PROBLEM = 'application/problem+json';
/** Statuses by which a request may be refused; any other one is a surprise. */
const REFUSALS = new Set([400, 401, 403, 404, 405, 409, 410, 413, 414, 415, 422, 428, 429, 431]);

const mediaType = (text = '') => text.split(';')[0].trim().toLowerCase();

/**
 * What is wrong with an answer.
 * @param answer `{ status, headers, text, failure }`; `failure` where there was none within the time
 * @param operation of `operationsOf`
 * @param allowed canary words that this reader may see, or null for one who may see all of them
 * @param sent everything that was sent, as text: what an answer only repeats is not the server's own word
 * @returns texts, none where all is well
 */
export function wrongs(answer, operation, { document, allowed = null, sent = '' }) {
  if (answer.failure) return [`no answer: ${answer.failure}`];
  if (answer.status >= 500) return [`status ${answer.status}: ${answer.text.slice(0, 300)}`];
  return [
    ...insides(answer.text, sent),
    ...strangers(answer.text, allowed, sent),
    ...(answer.status >= 400 ? refusal(answer, operation, document) : success(answer, operation, document)),
  ];
}

function insides(text, sent) {
  return INSIDE.flatMap((pattern) => {
    const [words] = pattern.exec(text) ?? [];
    return words && !sent.includes(words) ? [`speaks of itself: ${words.slice(0, 200)}`] : [];
  });
}

function strangers(text, allowed, sent) {
  if (allowed === null) return [];
  const others = new Set((text.match(CANARY) ?? []).filter((word) => !allowed.has(word) && !sent.includes(word)));
  return others.size > 0
    ? [`shows rows of ${others.size} other organisations: ${[...others].slice(0, 3).join(', ')}`]
    : [];
}

function refusal({ status, headers, text }, { answers }, document) {
  const declared = answers[status] ?? answers.default;
  if (!declared || !REFUSALS.has(status)) return [`status ${status} is not described`];
  if (mediaType(headers['content-type']) !== PROBLEM)
    return [`refused with ${status} as ${headers['content-type']}, not as a problem: ${text.slice(0, 200)}`];
  const body = parsed(text);
  if (body === undefined) return [`the problem is no JSON: ${text.slice(0, 200)}`];
  const wrong = departures(body, declared.content[PROBLEM].schema, document).map((one) => `problem ${one}`);
  return body.status === status ? wrong : [...wrong, `the problem says ${body.status}, the status is ${status}`];
}

function success({ status, headers, text }, { answers }, document) {
  // What the browser holds already is not sent again.
  if (status === 304) return text === '' ? [] : ['304 with a body'];
  const declared = answers[status];
  if (!declared) return [`status ${status} is not described`];
  const contents = declared.content ?? {};
  const type = mediaType(headers['content-type']);
  if (Object.keys(contents).length === 0) return text === '' ? [] : [`${status} has a body that is not described`];
  const [, content] = Object.entries(contents).find(([name]) => mediaType(name) === type) ?? [];
  if (!content) return [`${status} as ${type || 'nothing'}, described as ${Object.keys(contents).join(', ')}`];
  if (type !== 'application/json') return [];
  const body = parsed(text);
  if (body === undefined) return [`no JSON: ${text.slice(0, 200)}`];
  return departures(body, content.schema, document).map((one) => `answer ${one}`);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
