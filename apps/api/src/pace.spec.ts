import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { layFestival, TestPortal, type Festival, type Visitor } from '@fds/portal/testing';
import { PACE_LIMITS } from '@fds/shared/api-kit';

let portal: TestPortal;
let festival: Festival;

const AT = '2026-04-10T09:00:00+02:00';
beforeAll(async () => {
  portal = await TestPortal.start({ at: AT, env: { PORTAL_ROLE: 'api' } });
  festival = await layFestival(portal);
});
afterAll(() => portal?.stop());

/** Answers of `times` requests that are sent a few at a time. */
async function many<T>(times: number, ask: () => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  while (answers.length < times)
    answers.push(...(await Promise.all(Array.from({ length: Math.min(20, times - answers.length) }, ask))));
  return answers;
}
const fresh = (minutes: number): void => portal.moveClock(new Date(Date.parse(AT) + minutes * 60_000).toISOString());

test('a flood of strangers from one address is told to wait, those who are signed in go on, and so do all a minute later', async () => {
  fresh(10);
  const stranger = portal.anonymous();
  const answers = await many(PACE_LIMITS.strangers.most + 300, () => stranger.get('/api/door/call'));
  const refused = answers.filter(({ status }) => status === 429);
  expect(answers.slice(0, PACE_LIMITS.strangers.most).every(({ status }) => status === 200)).toBe(true);
  expect(refused.length).toBeGreaterThan(0);
  expect(refused[0]?.body).toMatchObject({
    code: 'pace.strangers',
    detail: 'Trop de demandes sont venues de votre réseau en peu de temps. Réessayez dans une seconde.',
    retryAfter: 1,
  });
  // Closed doors count as open ones do: trying them all leads nowhere.
  const closed = await many(200, () => stranger.get('/api/people'));
  expect(closed.some(({ status }) => status === 429)).toBe(true);
  expect((await festival.holder.get('/api/door/call')).status).toBe(200);
  fresh(12);
  expect((await stranger.get('/api/door/call')).status).toBe(200);
});

test('the header says after how many seconds to try again', async () => {
  fresh(30);
  const message = (who: Visitor) =>
    who.post<{ code: string }>(`/api/applications/${festival.applicationId}/messages`, {
      circle: 'thread',
      text: 'Bonjour',
    });
  const answers = await many(PACE_LIMITS.messages.most + 1, () => message(festival.holder));
  expect(answers.map(({ status }) => status).sort()).toEqual([
    ...Array.from({ length: PACE_LIMITS.messages.most }, () => 201),
    429,
  ]);
  const refused = answers.find(({ status }) => status === 429);
  expect(refused?.body.code).toBe('pace.messages');
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  // Others write on, and so does the same person ten minutes later.
  expect((await message(festival.coordinator)).status).toBe(201);
  fresh(41);
  expect((await message(festival.holder)).status).toBe(201);
});
