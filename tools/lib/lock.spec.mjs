import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { lock, tryLock } from './lock.mjs';
import { portrait } from './processes.mjs';

let place;
let file;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'fds-lock-'));
  file = join(place, 'start.lock');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

test('a lock is held by one at a time and passes on', () => {
  const first = tryLock(file, 'start');
  expect(first.release).toBeDefined();
  expect(tryLock(file).holder).toMatchObject({ pid: process.pid, purpose: 'start' });
  first.release();
  expect(tryLock(file).release).toBeDefined();
  expect(readdirSync(place)).toEqual(['start.lock']);
});

test('the lock of a process that was killed is taken over', () => {
  writeFileSync(file, JSON.stringify({ pid: 4_194_000, identity: 'long ago' }));
  expect(tryLock(file).release).toBeDefined();
});

test('a later process with the number of the dead holder does not count as the holder', () => {
  writeFileSync(file, JSON.stringify({ ...portrait(process.pid), identity: 'another start' }));
  expect(tryLock(file).release).toBeDefined();
});

test('a lock file cut short is taken over', () => {
  writeFileSync(file, '{"pi');
  expect(tryLock(file).release).toBeDefined();
});

test('whoever waits is told for whom, and comes next', async () => {
  const { release } = tryLock(file);
  const waited = [];
  setTimeout(release, 150);
  const next = await lock(file, { timeout: 5000, onWait: (holder) => waited.push(holder.pid) });
  expect(waited).toEqual([process.pid]);
  next();
});

test('waiting has an end', async () => {
  const { release } = tryLock(file);
  await expect(lock(file, { timeout: 200 })).rejects.toThrow(/held by process/);
  release();
});
