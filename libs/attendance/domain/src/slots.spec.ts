import { describe, expect, test } from '@jest/globals';
import {
  addedUp,
  changedFigures,
  classesAbsent,
  doubts,
  lineProblems,
  readPastedVisits,
  readVisits,
  totals,
  type AttendanceLineFacts,
} from './index';

const FRIDAY = '2026-10-09T07:00:00.000Z';
const SATURDAY = '2026-10-10T08:00:00.000Z';
const slots = [FRIDAY, SATURDAY].map((text) => ({ beginsAt: new Date(text) }));
const line = (over: Partial<AttendanceLineFacts> = {}): AttendanceLineFacts => ({
  audience: 'general_public',
  schoolLevel: null,
  channel: 'in_person',
  visits: 10,
  counting: 'exact',
  ...over,
});
const rules = (lines: AttendanceLineFacts[], now = new Date('2026-10-12T00:00:00Z')): string[] =>
  lineProblems(lines, slots, now).map(({ rule }) => rule);

describe('figures slot by slot', () => {
  test('one audience is counted once in each slot, and slots add up', () => {
    const lines = [line({ slotBeginsAt: FRIDAY }), line({ slotBeginsAt: SATURDAY, visits: 5 })];
    expect(rules(lines)).toEqual([]);
    expect(totals(lines).total).toBe(15);
    expect(addedUp(lines)).toEqual([line({ visits: 15 })]);
    // The same instant, written in another zone, is the same slot.
    expect(rules([line({ slotBeginsAt: FRIDAY }), line({ slotBeginsAt: '2026-10-09T09:00:00+02:00' })])).toEqual([
      'repeated',
    ]);
  });

  test('a slot that is not the event’s, or is tomorrow’s, has no figures', () => {
    expect(rules([line({ slotBeginsAt: '2026-10-09T08:00:00Z' })])).toEqual(['unknown_slot']);
    expect(rules([line({ slotBeginsAt: SATURDAY })], new Date('2026-10-09T20:00:00Z'))).toEqual(['slot_not_begun']);
  });

  test('rule 2: figures are those of the whole event or of its slots, never both', () => {
    expect(rules([line(), line({ slotBeginsAt: FRIDAY })])).toEqual(['whole_or_slots']);
  });

  test('rule 8: an audience is counted in all its slots, or estimated in all', () => {
    const lines = [line({ slotBeginsAt: FRIDAY }), line({ slotBeginsAt: SATURDAY, counting: 'estimated' })];
    expect(rules(lines)).toEqual(['one_counting']);
    expect(addedUp(lines)).toEqual([line({ visits: 20, counting: 'estimated' })]);
  });

  test('rule 10: live and replay stand apart, are on line only, and are both on line in the bilan', () => {
    const online = line({ channel: 'online', visits: 40 });
    expect(rules([online, { ...online, replay: true, visits: 900 }])).toEqual([]);
    expect(rules([line({ replay: true })])).toEqual(['replay_on_line']);
    expect(totals([online, { ...online, replay: true, visits: 900 }])).toMatchObject({ total: null, online: 940 });
  });
});

test('a pasted column is read cell by cell; words, decimals and joined numbers are not read as something else', () => {
  expect(readPastedVisits('702\n\n436\r\n1 200\n')).toEqual([702, null, 436, 1200]);
  expect(readPastedVisits('12\t30\t5')).toEqual([12, 30, 5]);
  expect(readPastedVisits('Public\t702')).toBeNull();
  expect(readPastedVisits('702')).toBeNull();
  for (const text of ['12 30 5', '12\t30', '1 20', '1 2000', '0x10', '+5']) expect(readVisits(text)).toBeNull();
});

test('a doubt asks about pupils that do not fit the classes, and about ten times fewer visits than seats', () => {
  const pupils = (visits: number) => [line({ audience: 'school', visits })];
  expect(doubts(pupils(960), null, [], 12).map(({ kind }) => kind)).toEqual(['far_from_booking']);
  expect(doubts(pupils(300), null, [], 12)).toEqual([]);
  expect(doubts(pupils(0), null, [], 0)).toEqual([]);
  expect(doubts([line({ visits: 100 })], 1800, []).map(({ kind }) => kind)).toEqual(['below_capacity']);
});

test('rule 7: classes that gave up are known when both numbers are', () => {
  expect(classesAbsent({ classesBooked: 12, classesCame: 10 })).toBe(2);
  expect(classesAbsent({ classesBooked: 12, classesCame: null })).toBeNull();
  expect(classesAbsent({ classesBooked: 1, classesCame: 3 })).toBe(0);
});

test('two sendings are compared figure by figure; a figure that was not given is not zero', () => {
  expect(
    changedFigures([line()], [line({ visits: 12 }), line({ audience: 'school', schoolLevel: 'high', visits: 0 })]),
  ).toEqual([
    { key: 'total', before: 10, after: 12 },
    { key: 'general_public//in_person', before: 10, after: 12 },
    { key: 'school/high/in_person', before: null, after: 0 },
  ]);
  expect(changedFigures([line()], [line()])).toEqual([]);
});
