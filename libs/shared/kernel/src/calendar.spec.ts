import { expect, test } from '@jest/globals';
import {
  addDays,
  dayOf,
  daysBetween,
  endOfDay,
  instantAt,
  isBeforeDeadline,
  isDay,
  isoInZone,
  wallClock,
} from './calendar';

test('rule 14: a deadline is the whole of its day in Paris, in summer and in winter', () => {
  expect(endOfDay('2026-05-07').toISOString()).toBe('2026-05-07T22:00:00.000Z');
  expect(endOfDay('2026-12-07').toISOString()).toBe('2026-12-07T23:00:00.000Z');
  expect(isBeforeDeadline(new Date('2026-05-07T21:59:59.999Z'), '2026-05-07')).toBe(true);
  expect(isBeforeDeadline(new Date('2026-05-07T22:00:00.000Z'), '2026-05-07')).toBe(false);
});

test('rule 14: the days on which the hour changes are 23 and 25 hours long', () => {
  expect(endOfDay('2026-03-29').getTime() - endOfDay('2026-03-28').getTime()).toBe(23 * 3_600_000);
  expect(endOfDay('2026-10-25').getTime() - endOfDay('2026-10-24').getTime()).toBe(25 * 3_600_000);
});

test('the wall clock is that of the system at every quarter of the days on which the hour changes, and far away', () => {
  const paris = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Europe/Paris',
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  const begin = (day: string): number => Date.parse(`${day}T00:00:00Z`);
  for (const day of ['2026-03-28', '2026-10-24', '1976-09-25', '2199-12-30', '1905-06-01', '1969-12-31'])
    for (let quarter = 0; quarter < 200; quarter += 1) {
      const instant = new Date(begin(day) + quarter * 900_000 + 59_999);
      const { day: local, time } = wallClock(instant);
      expect(`${local}, ${time}`).toBe(paris.format(instant));
    }
});

test('a wall-clock time becomes an instant and comes back', () => {
  expect(instantAt('2021-10-01', '09:00').toISOString()).toBe('2021-10-01T07:00:00.000Z');
  expect(isoInZone(new Date('2021-10-01T07:00:00Z'))).toBe('2021-10-01T09:00:00+02:00');
  expect(isoInZone(new Date('2021-03-27T12:17:12Z'))).toBe('2021-03-27T13:17:12+01:00');
  expect(dayOf(new Date('2021-12-31T23:30:00Z'))).toBe('2022-01-01');
});

test('days are counted over the change of year and of hour', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(daysBetween('2026-10-01', '2026-11-01')).toBe(31);
  expect(isDay('2026-02-29')).toBe(false);
  expect(isDay('2024-02-29')).toBe(true);
});
