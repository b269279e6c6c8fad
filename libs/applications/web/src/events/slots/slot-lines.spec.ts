import { expect, test } from '@jest/globals';
import type { SlotLine } from '@fds/applications/domain';
import {
  followingLine,
  inOrder,
  isInOrder,
  joined,
  keyed,
  mayLastOvernight,
  repeated,
  withChange,
  withNextDay,
  type Repetition,
} from './slot-lines';

const line = (over: Partial<SlotLine> = {}): SlotLine => ({
  day: '2026-10-10',
  from: '10:00',
  to: '18:00',
  nextDay: false,
  audience: 'school',
  ...over,
});
const wish = (over: Partial<Repetition> = {}): Repetition => ({
  firstDay: '2026-10-05',
  lastDay: '2026-10-11',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  from: '09:00',
  to: '12:00',
  audience: 'everyone',
  every: null,
  lasts: null,
  ...over,
});
const made = (over: Partial<Repetition> = {}): string[] | string => {
  const lines = repeated(wish(over), 100);
  return typeof lines === 'string'
    ? lines
    : lines.map(({ day, from, to, nextDay }) => `${day.slice(8)} ${from}-${to}${nextDay ? '+' : ''}`);
};

test('a new line is the day after the last one, at the same hours, for the same people', () => {
  expect(followingLine([line()], '2026-10-02')).toEqual(line({ day: '2026-10-11' }));
  expect(followingLine([], '2026-10-02')).toMatchObject({ day: '2026-10-02', from: '', audience: 'everyone' });
  expect(withNextDay([line(), line({ day: '2026-10-31' })], 1).map(({ day }) => day)).toEqual([
    '2026-10-10',
    '2026-10-31',
    '2026-11-01',
  ]);
});

test('lasting until the next day is offered to a line that ends before it begins, and to no other', () => {
  expect(mayLastOvernight(line({ from: '22:00', to: '00:30' }))).toBe(true);
  expect(mayLastOvernight(line({ from: '22:00', to: '00:30', nextDay: true }))).toBe(false);
  expect(mayLastOvernight(line())).toBe(false);
  expect(mayLastOvernight(line({ to: '' }))).toBe(false);
});

test('each day from one to another, on the chosen days of the week', () => {
  expect(made()).toHaveLength(7);
  expect(made({ weekdays: [3, 6] })).toEqual(['07 09:00-12:00', '10 09:00-12:00']);
  expect(made({ lastDay: '2026-10-05', from: '20:00', to: '01:00' })).toEqual(['05 20:00-01:00+']);
});

test('several slots in a day follow each other, and the last one ends inside', () => {
  expect(made({ lastDay: '2026-10-05', every: 45 })).toEqual([
    '05 09:00-09:45',
    '05 09:45-10:30',
    '05 10:30-11:15',
    '05 11:15-12:00',
  ]);
  expect(made({ lastDay: '2026-10-05', every: 60, lasts: 45 })).toEqual([
    '05 09:00-09:45',
    '05 10:00-10:45',
    '05 11:00-11:45',
  ]);
  expect(made({ lastDay: '2026-10-05', from: '23:00', to: '00:00', every: 30 })).toEqual([
    '05 23:00-23:30',
    '05 23:30-00:00+',
  ]);
});

test('a repetition that makes nothing says why', () => {
  expect(made({ lastDay: '2026-10-04' })).toBe('days_reversed');
  expect(made({ lastDay: '2026-10-06', weekdays: [7] })).toBe('no_weekday');
  expect(made({ every: 45, to: '08:00' })).toBe('hours_reversed');
  expect(made({ every: 45, to: '09:30' })).toBe('too_short');
  expect(made({ every: 30, lasts: 45 })).toBe('too_short');
  expect(made({ every: 5 })).toBe('too_many');
  expect(made({ lastDay: '2036-10-05' })).toBe('too_many');
});

test('lines that are there already are not added twice; all come in the order of the calendar', () => {
  const unfinished = line({ day: '', from: '' });
  const all = joined(
    [unfinished, line(), line({ day: '', from: '', to: '' })],
    [line({ day: '2026-10-09' }), line({ audience: 'public' })],
  );
  expect(all.map(({ day }) => day)).toEqual(['2026-10-09', '2026-10-10', '']);
  expect(isInOrder([line(), line({ day: '2026-10-09' })])).toBe(false);
  expect(isInOrder(inOrder([line(), line({ day: '2026-10-09' })]))).toBe(true);
});

test('a line that is typed in keeps its key, wherever lines are added or removed around it', () => {
  const lines = [line(), line({ day: '2026-10-11' }), line({ day: '2026-10-12' })];
  const before = keyed(lines);
  const typed = keyed(withChange(lines, 1, { from: '11:00' }), before);
  expect(typed.map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect(keyed(lines.slice(1), before).map(({ key }) => key)).toEqual(before.slice(1).map(({ key }) => key));
  const copied = keyed(withNextDay(lines, 0), before).map(({ key }) => key);
  expect([copied[0], copied[2], copied[3]]).toEqual(before.map(({ key }) => key));
  // Read again from the server: other objects, the same lines.
  expect(
    keyed(
      lines.map((one) => ({ ...one })),
      before,
    ).map(({ key }) => key),
  ).toEqual(before.map(({ key }) => key));
  expect(new Set(keyed([lines[0]!, lines[0]!, lines[0]!]).map(({ key }) => key)).size).toBe(3);
});
