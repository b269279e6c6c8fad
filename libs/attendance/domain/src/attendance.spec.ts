import { describe, expect, test } from '@jest/globals';
import {
  doubts,
  doubtTexts,
  lineProblems,
  MOST_VISITS,
  queryMail,
  readVisits,
  totals,
  visitsOf,
  type AttendanceLineFacts,
} from './index';

const line = (over: Partial<AttendanceLineFacts> = {}): AttendanceLineFacts => ({
  audience: 'general_public',
  schoolLevel: null,
  channel: 'in_person',
  visits: 10,
  counting: 'exact',
  ...over,
});
const pupils = (schoolLevel: AttendanceLineFacts['schoolLevel'], visits: number): AttendanceLineFacts =>
  line({ audience: 'school', schoolLevel, visits });

describe('a line', () => {
  test('a level goes beside pupils only, and may be unknown there', () => {
    expect(lineProblems([pupils('middle', 3), pupils(null, 2)])).toEqual([]);
    expect(lineProblems([line({ schoolLevel: 'high' })])).toEqual([
      { index: 0, field: 'schoolLevel', rule: 'level_beside_school' },
    ]);
  });

  test('visits are whole, from 0 to a million', () => {
    expect(lineProblems([line({ visits: 0 }), pupils('high', MOST_VISITS)])).toEqual([]);
    for (const visits of [-1, 1e9, 12.5, Number.NaN])
      expect(lineProblems([line({ visits })])).toEqual([{ index: 0, field: 'visits', rule: 'whole_number' }]);
  });

  test('one audience, level and channel is counted once', () => {
    expect(lineProblems([line(), line({ channel: 'online' }), pupils('high', 1), pupils('middle', 1)])).toEqual([]);
    expect(lineProblems([line(), line({ counting: 'estimated' })])).toEqual([
      { index: 1, field: 'audience', rule: 'repeated' },
    ]);
    expect(lineProblems([pupils(null, 1), pupils(null, 2)])).toHaveLength(1);
  });

  test('a number is read with its spaces, and nothing else is guessed', () => {
    expect(['1 200', '1\u00a0200', '1\u202f200', '0', ' 30 '].map(readVisits)).toEqual([1200, 1200, 1200, 0, 30]);
    for (const text of ['env. 300', '12,5', '12.5', '-1', '', '1e3', '1000001', '999999999999'])
      expect(readVisits(text)).toBeNull();
  });
});

describe('the totals', () => {
  const lines = [
    line({ visits: 702 }),
    pupils('primary', 436),
    pupils('middle', 960),
    line({ audience: 'accompanying_adults', visits: 81 }),
  ];

  test('rule 9: accompanying adults are in the total, not among the pupils', () => {
    expect(totals(lines)).toMatchObject({ total: 2179, generalPublic: 702, pupils: 1396, accompanying: 81 });
  });

  test('rule 10: visits on line stay apart', () => {
    expect(totals([...lines, line({ channel: 'online', visits: 5000 })])).toMatchObject({ total: 2179, online: 5000 });
    expect(totals([line({ channel: 'online', visits: 50 })])).toMatchObject({ total: null, online: 50, exact: null });
  });

  test('rule 7: what is not given is not zero, and zero is given', () => {
    expect(totals([])).toMatchObject({ total: null, pupils: null, online: null, exact: null });
    expect(totals([line({ visits: 0 })])).toMatchObject({ total: 0, generalPublic: 0, pupils: null });
    expect(totals(lines).byLevel).toMatchObject({ primary: 436, nursery: null, unspecified: null });
  });

  test('rule 8: what was counted one by one is known apart from what was estimated', () => {
    expect(
      totals([line({ visits: 60 }), pupils('high', 40)].map((l, i) => (i ? { ...l, counting: 'estimated' } : l))),
    ).toMatchObject({ total: 100, exact: 60 });
  });

  test('rule 2: a village counts by its own report or by its stands, never both', () => {
    const stands = [
      { lines: 1, total: 100 },
      { lines: 2, total: 50 },
      { lines: 0, total: null },
    ];
    expect(visitsOf({ lines: 1, total: 120 }, stands)).toEqual({ from: 'own', total: 120 });
    expect(visitsOf({ lines: 1, total: 0 }, stands)).toEqual({ from: 'own', total: 0 });
    expect(visitsOf({ lines: 0, total: null }, stands)).toEqual({ from: 'activities', total: 150 });
    expect(visitsOf({ lines: 0, total: null }, [])).toEqual({ from: 'none', total: null });
  });
});

describe('a doubt', () => {
  test('asks about more visits than seats, and five times more or less than last year', () => {
    expect(doubts([line({ visits: 301 })], 300, [])).toEqual([{ kind: 'above_capacity', visits: 301, seats: 300 }]);
    expect(doubts([pupils('middle', 960)], null, [pupils('middle', 162)]).map(({ kind }) => kind)).toEqual([
      'far_above',
    ]);
    expect(doubts([pupils('middle', 20)], null, [pupils('middle', 162)]).map(({ kind }) => kind)).toEqual([
      'far_below',
    ]);
    expect(doubts([line({ visits: 0 })], null, [line({ visits: 420 })]).map(({ kind }) => kind)).toEqual(['zero']);
  });

  test('lets small numbers, growth and unknown capacity be', () => {
    expect(doubts([pupils('middle', 30)], 300, [pupils('middle', 2)])).toEqual([]);
    expect(doubts([pupils('middle', 480)], null, [pupils('middle', 162)])).toEqual([]);
    expect(doubts([pupils('high', 5000)], null, [pupils('middle', 162)])).toEqual([]);
    expect(doubts([], 10, [line({ visits: 420 })])).toEqual([]);
  });

  test('is written as a question with last year’s figure', () => {
    const [doubt] = doubts([pupils('middle', 1260)], null, [pupils('middle', 162)]);
    expect(doubt && doubtTexts(doubt, 2025)).toEqual({
      question: 'Collège : 1\u00a0260, huit fois plus qu’en 2025 ?',
      help: 'Vous aviez compté 162. Si c’est juste, continuez ; sinon, corrigez.',
    });
  });
});

test('the message with a question keeps its subject within 60 characters', () => {
  const { subject, text } = queryMail({
    personName: 'Léa',
    eventTitle: 'x'.repeat(90),
    question: '960 ?',
    link: 'http://l',
    reply: '',
  });
  expect(subject.length).toBe(60);
  expect(text).toContain('960 ?');
});
