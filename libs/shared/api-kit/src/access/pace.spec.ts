import { expect, test } from '@jest/globals';
import { PortalError } from '@fds/shared/kernel';
import { ServerSettings } from '../settings';
import { Clock } from '../time/clock';
import { Pace, PACE_LIMITS, paceOf, type Paced } from './pace';

const AT = Date.parse('2026-04-10T09:00:00Z');
class StoppedClock extends Clock {
  at = AT;
  override now(): Date {
    return new Date(this.at);
  }
}
const CLAIRE: Paced = { kind: 'writes', key: 'claire' };
const laid = (env: Record<string, string> = {}) => {
  const clock = new StoppedClock();
  const pace = new Pace(clock, new ServerSettings('', env));
  const many = (times: number, paced = CLAIRE): void => {
    for (let time = 0; time < times; time += 1) pace.take(paced);
  };
  return { clock, pace, many };
};
function refusal(work: () => void): PortalError {
  try {
    work();
  } catch (error) {
    if (error instanceof PortalError) return error;
  }
  throw new Error('Nothing was refused.');
}

test('all of a limit passes at once, the next is told how long to wait, and passes after that', () => {
  const { clock, pace, many } = laid();
  const { most } = PACE_LIMITS.writes;
  many(most);
  const { kind, detail, extras } = refusal(() => pace.take(CLAIRE));
  expect([kind, extras.retryAfter]).toEqual(['limited', 1]);
  expect(detail).toContain('Réessayez dans une seconde.');
  clock.at += 1000;
  many(most / 60);
  expect(() => pace.take(CLAIRE)).toThrow(PortalError);
});

test('whoever waits as long as the limit lasts has all of it again', () => {
  const { clock, many } = laid();
  many(PACE_LIMITS.writes.most);
  clock.at += PACE_LIMITS.writes.within;
  expect(() => many(PACE_LIMITS.writes.most)).not.toThrow();
});

test('somebody else, and another kind, are not held responsible', () => {
  const { pace, many } = laid();
  many(PACE_LIMITS.writes.most);
  expect(() => pace.take({ kind: 'writes', key: 'max' })).not.toThrow();
  expect(() => pace.take({ kind: 'messages', key: 'claire' })).not.toThrow();
});

test('messages wait for ten seconds: the sentence says that it did not leave', () => {
  const { pace, many } = laid();
  const message: Paced = { kind: 'messages', key: 'claire' };
  many(PACE_LIMITS.messages.most, message);
  const { detail, extras } = refusal(() => pace.take(message));
  expect(extras.retryAfter).toBe(10);
  expect(detail).toBe(
    'Vous avez écrit beaucoup de messages en peu de temps. Celui-ci n’est pas parti. Réessayez dans 10 secondes.',
  );
});

test('a clock that is moved back closes nobody out', () => {
  const { clock, pace, many } = laid();
  many(PACE_LIMITS.writes.most);
  clock.at -= 86_400_000;
  expect(() => pace.take(CLAIRE)).not.toThrow();
});

test('an installation may have wider limits', () => {
  const { many } = laid({ PORTAL_PACE: '3' });
  expect(() => many(PACE_LIMITS.writes.most * 3)).not.toThrow();
  expect(() => many(1)).toThrow(PortalError);
  expect(() => laid({ PORTAL_PACE: '0' })).toThrow('PORTAL_PACE');
});

test('strangers count by network whatever they ask, people by what they change', () => {
  const [read, write] = [
    { ip: '2001:db8:1:2::7', method: 'GET' },
    { ip: '192.0.2.7', method: 'PATCH' },
  ];
  expect(paceOf(read, null, undefined)).toEqual({ kind: 'strangers', key: '2001:db8:1:2' });
  expect(paceOf(write, null, 'messages')).toEqual({ kind: 'strangers', key: '192.0.2.7' });
  expect(paceOf(read, { personId: 'claire' }, undefined)).toBeNull();
  expect(paceOf(write, { personId: 'claire' }, undefined)).toEqual(CLAIRE);
  expect(paceOf(write, { personId: 'claire' }, 'messages')).toEqual({ kind: 'messages', key: 'claire' });
});

test('typing without a pause in a dossier of 60 events, in three windows, never meets the limit', () => {
  const { clock, pace } = laid();
  const everyTwoSeconds = 1800;
  for (let turn = 0; turn < everyTwoSeconds; turn += 1) {
    clock.at += 2000;
    for (let window = 0; window < 3; window += 1) expect(() => pace.take(CLAIRE)).not.toThrow();
  }
});
