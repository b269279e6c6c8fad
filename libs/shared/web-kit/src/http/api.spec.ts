import { TestBed } from '@angular/core/testing';
import { expect, jest, test } from '@jest/globals';
import { Api, API_FETCH, queryString } from './api';
import { asProblem, type Problem } from './problem';

/** An answer as `fetch` gives it; jsdom has no Response. */
function answer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const all = new Map(Object.entries({ 'content-type': 'application/problem+json', ...headers }));
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    ok: status < 400,
    status,
    headers: { get: (name: string) => all.get(name) ?? null },
    text: () => Promise.resolve(text),
    json: () => Promise.resolve(body),
  } as unknown as Response;
}
function api(fetching: (path: string, init: RequestInit) => Promise<Response>): Api {
  TestBed.configureTestingModule({ providers: [{ provide: API_FETCH, useValue: fetching }] });
  return TestBed.inject(Api);
}
const failure = async (work: Promise<unknown>): Promise<Problem> =>
  asProblem(
    await work.then(
      () => null,
      (error: unknown) => error,
    ),
  );

test('a read gives the answer, with its filters in the address', async () => {
  const asked: string[] = [];
  const portal = api((path) => (asked.push(path), Promise.resolve(answer(200, { total: 3 }))));
  expect(await portal.get('/api/events', { dep: ['80', '02'], page: 2, q: '', label: null })).toEqual({ total: 3 });
  expect(asked).toEqual(['/api/events?dep=80&dep=02&page=2']);
  expect(queryString()).toBe('');
});

test('a write sends JSON, a file goes as it is', async () => {
  const sent: RequestInit[] = [];
  const portal = api((_, init) => (sent.push(init), Promise.resolve(answer(204, undefined))));
  await portal.put('/api/events/1', { title: 'Labo' });
  const file = new FormData();
  await portal.post('/api/archives', file);
  expect(sent.map(({ method, body }) => [method, body])).toEqual([
    ['PUT', '{"title":"Labo"}'],
    ['POST', file],
  ]);
  expect(sent[1]!.headers).not.toHaveProperty('content-type');
});

test('a refusal keeps its code, its words, its fields and a code for the support', async () => {
  const errors = [{ pointer: '/title', rule: 'maxLength', detail: 'Trop long.' }];
  const portal = api(() =>
    Promise.resolve(
      answer(
        409,
        { code: 'editions.changed', detail: 'Modifiée.', errors, current: { version: 2 } },
        { 'x-request-id': 'A1B2C3D4E5F6' },
      ),
    ),
  );
  const problem = await failure(portal.post('/api/x', {}));
  expect(problem).toMatchObject({
    status: 409,
    code: 'editions.changed',
    detail: 'Modifiée.',
    errors,
    current: { version: 2 },
    support: 'C3D4-E5F6',
  });
});

test('an answer that is not the API’s own is told in plain French', async () => {
  const problem = await failure(
    api(() => Promise.resolve(answer(502, undefined, { 'content-type': 'text/html' }))).get('/api/x'),
  );
  expect([problem.status, problem.support]).toEqual([502, 'E502']);
  expect(problem.detail).toMatch(/Rien n’est perdu/);
});

test('without a network, the problem says so', async () => {
  expect(await failure(api(() => Promise.reject(new TypeError('failed'))).get('/api/x'))).toMatchObject({
    status: 0,
    code: 'network',
  });
});

test('an ended session is told to whoever listens; a refused sign-in is not one', async () => {
  const portal = api(() => Promise.resolve(answer(401, { code: 'x', detail: 'y' })));
  const listener = jest.fn();
  portal.whenSignedOut(listener);
  await failure(portal.post('/api/session', {}));
  expect(listener).not.toHaveBeenCalled();
  await failure(portal.get('/api/events'));
  expect(listener).toHaveBeenCalledTimes(1);
});
