import { afterAll, beforeAll, beforeEach, expect, jest, test } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { cloneDatabase, type ClonedDatabase } from '@fds/shared/testing';
import { Database } from '../database/database';
import { ServerSettings } from '../settings';
import { Clock } from '../time/clock';
import { Duties } from './duties';

const HOUR = 3_600_000;

let cloned: ClonedDatabase;
let source: DataSource;
let database: Database;
let settings: ServerSettings;
beforeAll(async () => {
  cloned = await cloneDatabase();
  source = await new DataSource({ type: 'postgres', url: cloned.url }).initialize();
  database = new Database(source);
  settings = new ServerSettings(cloned.url, { PORTAL_ROLE: 'worker' });
});
afterAll(async () => {
  await source?.destroy();
  await cloned?.drop();
});
beforeEach(() => database.rows('DELETE FROM duty'));

/** A worker with its own clock, `ahead` of the machine's. */
function worker(ahead = 0): { duties: Duties; clock: Clock } {
  const clock = new Clock();
  clock.move(ahead);
  return { duties: new Duties(database, clock, settings), clock };
}
/** An hourly duty that counts its rounds. */
function hourly(name = 'test.hourly'): { name: string; every: number; rounds: number; run(): Promise<void> } {
  const duty = {
    name,
    every: HOUR,
    rounds: 0,
    run: () => {
      duty.rounds += 1;
      return Promise.resolve();
    },
  };
  return duty;
}

test('two workers that look at once do a due round once between them', async () => {
  const duty = hourly();
  const workers = [worker(), worker()].map(({ duties }) => duties);
  for (const duties of workers) duties.register(duty);
  await Promise.all(workers.map((duties) => duties.look()));
  await Promise.all(workers.map((duties) => duties.look()));
  expect(duty.rounds).toBe(1);
});

test('a replica whose clock is some seconds behind does not do the round again', async () => {
  const duty = hourly();
  const [ahead, behind] = [worker(5_000), worker()];
  for (const { duties } of [ahead, behind]) duties.register(duty);
  await ahead.duties.look();
  await behind.duties.look();
  expect(duty.rounds).toBe(1);
});

test('a round is due again when its time has passed on the portal’s clock, not before', async () => {
  const duty = hourly();
  const { duties, clock } = worker();
  duties.register(duty);
  await duties.look();
  clock.move(HOUR - 60_000);
  await duties.look();
  expect(duty.rounds).toBe(1);
  clock.move(HOUR + 1_000);
  await duties.look();
  expect(duty.rounds).toBe(2);
});

test('a clock that is moved back makes a round due at once, and no more often than usual from then on', async () => {
  const duty = hourly();
  const { duties, clock } = worker(365 * 24 * HOUR);
  duties.register(duty);
  await duties.look();
  clock.move(0);
  await duties.look();
  await duties.look();
  expect(duty.rounds).toBe(2);
});

test('a duty that fails is logged by its name, stops no other, and is tried at its next time', async () => {
  const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const [failing, other] = [hourly('test.failing'), hourly('test.other')];
  let tries = 0;
  const { duties, clock } = worker();
  duties.register({
    ...failing,
    run: () => {
      tries += 1;
      return Promise.reject(new Error('no disk'));
    },
  });
  duties.register(other);
  await duties.look();
  await duties.look();
  expect({ tries, rounds: other.rounds }).toEqual({ tries: 1, rounds: 1 });
  expect(log).toHaveBeenCalledWith('test.failing: no disk');
  clock.move(2 * HOUR);
  await duties.look();
  expect({ tries, rounds: other.rounds }).toEqual({ tries: 2, rounds: 2 });
  log.mockRestore();
});

test('a worker that stops finishes the round under way and begins no other', async () => {
  const [slow, next] = [hourly('test.slow'), hourly('test.next')];
  const { duties } = worker();
  let finish = (): void => undefined;
  const begun = new Promise<void>((begins) => {
    duties.register({
      ...slow,
      run: () => {
        begins();
        return new Promise<void>((done) => (finish = done));
      },
    });
  });
  duties.register(next);
  const looking = duties.look();
  await begun;
  const stopped = duties.onApplicationShutdown();
  finish();
  await Promise.all([stopped, looking]);
  expect(next.rounds).toBe(0);
});
