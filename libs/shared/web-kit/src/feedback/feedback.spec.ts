import { expect, jest, test } from '@jest/globals';
import { Problem } from '../http/problem';
import { feedback, UNDO_TIME } from './feedback';

test('a done action says so, and can be undone for ten seconds', async () => {
  jest.useFakeTimers();
  try {
    const said = feedback();
    expect(
      await said.attempt(
        () => Promise.resolve(3),
        (count) => `${count} faits.`,
        () => Promise.resolve(),
      ),
    ).toBe(true);
    expect([said.done()?.text, typeof said.done()?.undo]).toEqual(['3 faits.', 'function']);
    jest.advanceTimersByTime(UNDO_TIME);
    expect(said.done()).toEqual({ text: '3 faits.' });
  } finally {
    jest.useRealTimers();
  }
});

test('undoing runs once and says that it is done', async () => {
  const said = feedback();
  const back = jest.fn(() => Promise.resolve());
  await said.attempt(() => Promise.resolve(), 'Fait.', back);
  await said.undo();
  await said.undo();
  expect([back.mock.calls.length, said.done()?.text]).toEqual([1, 'C’est annulé.']);
});

test('a failed action shows its problem, and the next attempt clears it', async () => {
  const said = feedback();
  expect(await said.attempt(() => Promise.reject(new Problem(409, 'x', 'Modifié.')))).toBe(false);
  expect(said.problem()?.detail).toBe('Modifié.');
  await said.attempt(() => Promise.resolve());
  expect(said.problem()).toBeNull();
});

test('a second press while the first one runs does nothing', async () => {
  const said = feedback();
  const work = jest.fn(() => Promise.resolve());
  expect(await Promise.all([said.attempt(work), said.attempt(work)])).toEqual([true, false]);
  expect(work).toHaveBeenCalledTimes(1);
});
