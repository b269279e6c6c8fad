import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createServer } from 'node:http';
import { departures } from './conform.mjs';
import { differences } from './fingerprints.mjs';
import { operationsOf } from './operations.mjs';
import { plansOf, requestOf } from './requests.mjs';
import { caseOf, everyDoor, indexOf } from './run.mjs';
import { Raw, Twice, write } from './wire.mjs';

const PROBLEM = 'application/problem+json';
const DOCUMENT = {
  paths: {
    '/api/things/{id}': {
      put: {
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          { name: 'q', in: 'query', schema: { type: 'string', maxLength: 10 } },
        ],
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
        responses: {
          200: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } } },
          default: { content: { [PROBLEM]: { schema: { $ref: '#/components/schemas/Problem' } } } },
        },
      },
    },
  },
  components: {
    schemas: {
      Thing: {
        type: 'object',
        properties: {
          day: { type: ['string', 'null'], format: 'date' },
          kind: { enum: ['single', 'multi'] },
          lines: { type: 'array', maxItems: 2, items: { type: 'integer', minimum: 0, maximum: 9 } },
        },
        required: ['kind'],
        additionalProperties: false,
      },
      Problem: { type: 'object', properties: { status: { type: 'integer' } }, required: ['status'] },
    },
  },
};
const OPERATIONS = operationsOf(DOCUMENT);
const KNOWN = { ids: () => ['00000000-0000-4000-8000-000000000001'], byName: {}, others: ['theirs'] };
const MINE = 'zqcn000000000001';
const THEIRS = 'zqcn000000000002';

/** What the server answers to everything. */
let answer;
let server;
let url;
beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume();
    request.once('end', () => {
      const { status = 200, type = 'application/json', text } = answer;
      response.writeHead(status, { 'content-type': type }).end(text);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => server.close());

/** What is found when the server answers so. */
async function findings(given) {
  answer = given;
  const found = [];
  const world = {
    ...{ url, document: DOCUMENT, operations: OPERATIONS, seed: 7, known: KNOWN, words: { own: MINE } },
    ...{ version: async () => 3, restore: async () => {} },
  };
  const reader = { name: 'holder', index: 5, sees: ['own'], headers: {} };
  const { requests } = await everyDoor(world, reader, 8, { onWrong: (one) => found.push(one) });
  expect(requests).toBeGreaterThanOrEqual(3);
  return found.flatMap(({ wrongs }) => wrongs);
}
const problem = (status, more = {}) => ({ status, type: PROBLEM, text: JSON.stringify({ status, ...more }) });

test('a server that answers as described is not blamed', async () => {
  expect(await findings({ text: '{"kind":"single","day":null,"lines":[1]}' })).toEqual([]);
  expect(await findings(problem(422))).toEqual([]);
  expect(await findings({ text: `{"kind":"single"}` + ' '.repeat(3) })).toEqual([]);
});

test.each([
  ['a failure', problem(500), 'status 500'],
  ['a refusal that is no problem', { status: 404, type: 'text/html', text: '<h1>Not found</h1>' }, 'not as a problem'],
  ['a problem without what is declared', { status: 400, type: PROBLEM, text: '{}' }, 'problem /status: missing'],
  ['a problem of another status', { status: 400, type: PROBLEM, text: '{"status":422}' }, 'the status is 400'],
  ['a status that nobody described', { status: 201, text: '{}' }, 'is not described'],
  ['a field that nobody described', { text: '{"kind":"single","secret":1}' }, 'answer /secret: not declared'],
  ['a value that nobody described', { text: '{"kind":"other"}' }, 'is none of the values'],
  ['a text that is no JSON', { text: '{"kind":' }, 'no JSON'],
  [
    'a stack trace',
    problem(400, { detail: 'Error\n    at read (file:///app/libs/x/api/y.ts:3:12)' }),
    'speaks of itself',
  ],
  [
    'a sentence of the database',
    problem(422, { detail: 'invalid input syntax for type uuid: "x"' }),
    'speaks of itself',
  ],
  ['a statement', problem(422, { detail: 'SELECT name FROM person WHERE id = 1' }), 'speaks of itself'],
  ['a row of another organisation', problem(409, { detail: `Déjà là : ${THEIRS}` }), 'rows of 1 other organisations'],
])('a server that answers with %s is found out, with a command that repeats it', async (_what, given, expected) => {
  const wrongs = await findings(given);
  expect(wrongs.join('\n')).toContain(expected);
});

test('the own organisation’s rows are no leak', async () => {
  expect(await findings(problem(409, { detail: `Déjà là : ${MINE}` }))).toEqual([]);
});

test('a finding says which case it was, and a command that sends it again', async () => {
  answer = problem(503);
  const found = [];
  const world = { url, document: DOCUMENT, operations: OPERATIONS, seed: 7, known: KNOWN, words: {} };
  const reader = { name: 'nobody', index: 0, sees: [], headers: { cookie: 'a=b' } };
  const more = { version: async () => 1, restore: async () => {} };
  await everyDoor({ ...world, ...more }, reader, 3, { onWrong: (one) => found.push(one) });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ operation: 'PUT /api/things/{id}', reader: 'nobody' });
  expect(caseOf(found[0].index)).toEqual({ operation: 0, reader: 0, round: 0 });
  expect(found[0].command).toContain(`curl -i -g --path-as-is -X PUT -H 'cookie: a=b'`);
  expect(found[0].command).toContain(`${url}/api/things/`);
});

test('the same seed draws the same requests, another one others', async () => {
  const drawn = async (seed) => {
    const plans = fc.sample(plansOf(OPERATIONS[0], DOCUMENT, KNOWN), { seed, numRuns: 30 });
    return Promise.all(plans.map((plan) => requestOf(OPERATIONS[0], plan)));
  };
  const [once, again, other] = await Promise.all([drawn(3), drawn(3), drawn(4)]);
  expect(again).toEqual(once);
  expect(other).not.toEqual(once);
  expect(new Set(once.map(({ body }) => String(body))).size).toBeGreaterThan(10);
});

test('an index names its case', () => {
  expect(caseOf(indexOf(512, 11, 999))).toEqual({ operation: 512, reader: 11, round: 999 });
});

test('what no serializer writes is written', () => {
  expect(write({ a: new Raw('1e309'), b: new Twice(1, 'x'), c: [undefined, '\ud800'] })).toBe(
    String.raw`{"a":1e309,"b":1,"b":"x","c":[null,"\ud800"]}`,
  );
});

test('a row that came or went in another organisation is a difference, one that stayed is none', () => {
  const before = new Map([['event', new Set(['(1,a)', '(2,b)'])]]);
  expect(differences(before, before)).toEqual([]);
  expect(differences(before, new Map([['event', new Set(['(1,a)', '(2,c)'])]]))).toEqual([
    'event: + (2,c)',
    'event: - (2,b)',
  ]);
});

test('a conditional field is missed only where its condition holds', () => {
  const schema = {
    type: 'object',
    properties: { action: { enum: ['write', 'read'] }, text: { type: 'string' } },
    allOf: [
      { if: { properties: { action: { enum: ['write'] } }, required: ['action'] }, then: { required: ['text'] } },
    ],
  };
  expect(departures({ action: 'read' }, schema, DOCUMENT)).toEqual([]);
  expect(departures({ action: 'write' }, schema, DOCUMENT)).toEqual(['/text: missing']);
});
