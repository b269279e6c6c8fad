import type { CountingView, KeepTapsRequest } from '@fds/shared/contract';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { memoryStore } from './memory-store';
import { Sender, type Reach } from './sender';
import { newStand, type Tap } from './stand';

const VIEW: CountingView = {
  eventTitle: 'Marché',
  kind: 'single',
  parentTitle: null,
  label: 'Nord',
  state: 'open',
  stateText: '',
  days: [],
  now: '2026-10-09T10:00:00.000Z',
};
const tap = (id: string): Tap => ({ id, counter: 'public', amount: 1, at: VIEW.now, undoes: null, day: '2026-10-09' });
const STAND = newStand('k', 'token');

type Answer = { status: number; body: unknown } | 'network';
let sent: KeepTapsRequest[] = [];
let answers: ((body: KeepTapsRequest | null) => Answer)[] = [];
const kept = (): Answer => ({ status: 200, body: { refused: [], counting: VIEW } });
const looked = (): Answer => ({ status: 200, body: VIEW });

beforeEach(() => {
  jest.useFakeTimers();
  sent = [];
  answers = [];
  Object.assign(globalThis, {
    crypto: { randomUUID: () => 'device' },
    fetch: (_: string, init: { body?: string }) => {
      const body = init.body ? (JSON.parse(init.body) as KeepTapsRequest) : null;
      if (body) sent.push(body);
      const answer = (answers.shift() ?? (body ? kept : looked))(body);
      if (answer === 'network') return Promise.reject(new TypeError('Failed to fetch'));
      return Promise.resolve({
        ok: answer.status < 400,
        status: answer.status,
        json: () => Promise.resolve(answer.body),
      });
    },
  });
  AbortSignal.timeout = () => new AbortController().signal;
});
afterEach(() => void jest.useRealTimers());

function sender() {
  const store = memoryStore();
  const reached: Reach[] = [];
  const one = new Sender(store, { reach: (reach) => reached.push(reach), stand: () => undefined }, (work) => work());
  return { store, reached, one };
}
const keep = (store: ReturnType<typeof memoryStore>, ids: readonly string[]) =>
  store.add(STAND, ids.map(tap), (stand) => stand);
const ids = (count: number): string[] => Array.from({ length: count }, (_, place) => `t${place}`);

test('2 000 taps leave in four goes of 500, in their order, and then the phone holds none', async () => {
  const { store, one } = sender();
  await keep(store, ids(2000));
  one.wake();
  await jest.advanceTimersByTimeAsync(1000);
  expect(sent.map(({ taps }) => [taps.length, taps[0]?.id])).toEqual([
    [500, 't0'],
    [500, 't500'],
    [500, 't1000'],
    [500, 't1500'],
  ]);
  expect(await store.pending('k')).toEqual([]);
});

test('without an answer the same taps are sent again, later each time, and none is let go', async () => {
  const { store, one, reached } = sender();
  await keep(store, ids(3));
  answers = [() => 'network', () => 'network', kept];
  one.wake();
  await jest.advanceTimersByTimeAsync(1000);
  expect([reached.at(-1), (await store.pending('k')).length]).toEqual(['network', 3]);
  await jest.advanceTimersByTimeAsync(8000);
  expect(sent.map(({ taps }) => taps.map(({ id }) => id).join())).toEqual(['t0,t1,t2', 't0,t1,t2', 't0,t1,t2']);
  expect([reached.at(-1), await store.pending('k')]).toEqual(['reached', []]);
});

test('a portal in trouble, or somebody else’s page in its place, loses nothing', async () => {
  const { store, one, reached } = sender();
  await keep(store, ['a']);
  answers = [() => ({ status: 502, body: {} })];
  one.wake();
  await jest.advanceTimersByTimeAsync(500);
  expect([reached.at(-1), (await store.pending('k')).length]).toEqual(['portal', 1]);
});

test('a tap that the portal does not count leaves the phone, which says why', async () => {
  const { store, one } = sender();
  await keep(store, ['a', 'b']);
  const refused = [{ id: 'a', reason: 'outside_days', text: 'Hors des dates.' }];
  answers = [() => ({ status: 200, body: { refused, counting: VIEW } })];
  one.wake();
  await jest.advanceTimersByTimeAsync(500);
  expect(await store.pending('k')).toEqual([]);
  expect((await store.stands())[0]?.notice).toBe('1 appui. Hors des dates.');
});

test('one tap that cannot be read does not hold back the others', async () => {
  const { store, one } = sender();
  await keep(store, ids(8));
  const unless = (body: KeepTapsRequest | null): Answer =>
    body?.taps.some(({ id }) => id === 't5') ? { status: 422, body: { detail: 'À revoir.' } } : kept();
  answers = Array.from({ length: 20 }, () => unless);
  one.wake();
  await jest.advanceTimersByTimeAsync(2000);
  expect(await store.pending('k')).toEqual([]);
  expect((await store.stands())[0]?.notice).toContain('n’a pas pu être lu');
});

test('a link that was taken back: the taps stay, and the page says so', async () => {
  const { store, one } = sender();
  await keep(store, ['a']);
  answers = [() => ({ status: 409, body: { code: 'counting.revoked', detail: 'Ce lien a été retiré.' } })];
  one.wake();
  await jest.advanceTimersByTimeAsync(500);
  expect([(await store.stands())[0]?.closed, (await store.pending('k')).length]).toEqual(['Ce lien a été retiré.', 1]);
});

test('asked to wait, it waits as long as it was told', async () => {
  const { store, one } = sender();
  await keep(store, ['a']);
  answers = [() => ({ status: 429, body: { detail: 'Trop.', retryAfter: 7 } })];
  one.wake();
  await jest.advanceTimersByTimeAsync(6000);
  expect(sent).toHaveLength(1);
  await jest.advanceTimersByTimeAsync(2000);
  expect([sent.length, await store.pending('k')]).toEqual([2, []]);
});
