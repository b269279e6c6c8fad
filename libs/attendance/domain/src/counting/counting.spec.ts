import { describe, expect, test } from '@jest/globals';
import type { Actor } from '@fds/shared/kernel';
import {
  canMakeLink,
  canRestoreLink,
  canRevokeLink,
  countedBySlot,
  countedDifferences,
  countedLines,
  countingDayAt,
  countingDays,
  countingState,
  dayOfTap,
  MOST_LINKS,
  pressedAt,
  slotAt,
  type CountedEvent,
} from './index';

const at = (text: string): Date => new Date(text);
const slot = (beginsAt: string, endsAt: string) => ({ beginsAt: at(beginsAt), endsAt: at(endsAt) });
const EDITION = { startsOn: '2026-10-02', endsOn: '2026-10-12' };
const FRIDAY = slot('2026-10-09T09:00:00+02:00', '2026-10-09T16:00:00+02:00');
const NIGHT = slot('2026-10-10T18:00:00+02:00', '2026-10-11T01:00:00+02:00');
const DAYS = countingDays([FRIDAY, NIGHT], EDITION);

describe('the days of a stand', () => {
  test('each slot is on the day on which it begins, a night too, with a margin before and after', () => {
    expect(DAYS).toEqual([
      { day: '2026-10-09', opensAt: at('2026-10-09T05:00:00+02:00'), closesAt: at('2026-10-09T20:00:00+02:00') },
      { day: '2026-10-10', opensAt: at('2026-10-10T14:00:00+02:00'), closesAt: at('2026-10-11T05:00:00+02:00') },
    ]);
    expect(countingDayAt(DAYS, at('2026-10-11T00:30:00+02:00'))?.day).toBe('2026-10-10');
    expect(countingDayAt(DAYS, at('2026-10-12T12:00:00+02:00'))).toBeNull();
  });

  test('several slots of one day are one day; an exhibition of days is each of them', () => {
    const twice = countingDays([FRIDAY, slot('2026-10-09T18:00:00+02:00', '2026-10-09T20:00:00+02:00')], EDITION);
    expect(twice.map(({ day, closesAt }) => [day, closesAt.toISOString()])).toEqual([
      ['2026-10-09', '2026-10-09T22:00:00.000Z'],
    ]);
    const exhibition = countingDays([slot('2026-10-02T10:00:00+02:00', '2026-10-05T00:00:00+02:00')], EDITION);
    expect(exhibition.map(({ day }) => day)).toEqual(['2026-10-02', '2026-10-03', '2026-10-04']);
  });

  test('without a slot it is every day of the edition; where margins meet the calendar decides', () => {
    const days = countingDays([], EDITION);
    expect([days.length, days[0]?.day, days.at(-1)?.day]).toEqual([11, '2026-10-02', '2026-10-12']);
    expect(countingDayAt(days, at('2026-10-05T01:00:00+02:00'))?.day).toBe('2026-10-05');
  });
});

describe('when a tap was made', () => {
  const received = at('2026-10-10T19:00:00+02:00');
  test('a clock that is a day ahead or behind is put right by how much it was off when it sent', () => {
    for (const off of [-86_400_000, 86_400_000, -3_600_000, 50 * 365 * 86_400_000]) {
      const sent = new Date(received.getTime() + off);
      expect(pressedAt(new Date(sent.getTime() - 60_000), sent, received)).toEqual(at('2026-10-10T18:59:00+02:00'));
    }
  });
  test('clocks that agree but for the way of the message are left alone, and nothing is later than now', () => {
    const sent = new Date(received.getTime() - 30_000);
    expect(pressedAt(at('2026-10-09T12:00:00+02:00'), sent, received)).toEqual(at('2026-10-09T12:00:00+02:00'));
    expect(pressedAt(at('2026-10-10T23:00:00+02:00'), sent, received)).toEqual(received);
  });
  test('a clock put right between the tap and the sending: the day it arrives, else the nearest that is near', () => {
    const late = at('2026-10-12T12:00:00+02:00');
    expect(dayOfTap(DAYS, at('2026-10-08T18:30:00+02:00'), received)).toBe('2026-10-10');
    expect(dayOfTap(DAYS, at('2026-10-09T22:00:00+02:00'), late)).toBe('2026-10-09');
    expect(dayOfTap(DAYS, at('2026-10-05T12:00:00+02:00'), late)).toBeNull();
    expect(dayOfTap(DAYS, at('2026-10-08T12:00:00+02:00'), at('2026-10-08T12:00:00+02:00'))).toBeNull();
  });
});

const holder: Actor = { personId: 'p', name: 'H', role: 'holder', organisationIds: ['o'] } as unknown as Actor;
const event = (over: Partial<CountedEvent> = {}): CountedEvent => ({
  organisationId: 'o',
  label: 'labelled',
  notified: true,
  counts: true,
  happening: 'scheduled',
  departments: ['80'],
  ...over,
});
const BEFORE = at('2026-09-01T12:00:00+02:00');

describe('a link', () => {
  const state = (now: string, over: Partial<CountedEvent> = {}, revokedAt: Date | null = null) =>
    countingState({ revokedAt }, event(over), 'running', DAYS, at(now));
  test('is early, open, early again between two days, over, and three weeks later expired', () => {
    expect(
      ['2026-10-08', '2026-10-09', '2026-10-10', '2026-10-11', '2026-10-31', '2026-11-02'].map((day) =>
        state(`${day}T12:00:00+02:00`),
      ),
    ).toEqual(['early', 'open', 'early', 'over', 'over', 'expired']);
  });
  test('is closed when it was taken back, the event is called off, or the bilan is published', () => {
    expect(state('2026-10-09T12:00:00+02:00', {}, BEFORE)).toBe('revoked');
    expect(state('2026-10-09T12:00:00+02:00', { counts: false })).toBe('cancelled');
    expect(countingState({ revokedAt: null }, event(), 'bilan_published', DAYS, BEFORE)).toBe('locked');
  });
  test('rule 16: nobody makes one for a label that was not announced', () => {
    const untold = event({ notified: false });
    expect(canMakeLink(holder, untold, 'labelled', DAYS, 0, BEFORE)).toEqual({
      allowed: false,
      reasons: ['not_labelled'],
    });
    const coordinator = { ...holder, role: 'coordinator', organisationIds: [] } as Actor;
    expect(canMakeLink(coordinator, untold, 'labelled', DAYS, 0, BEFORE)).toEqual({
      allowed: false,
      reasons: ['not_announced'],
    });
  });
  test('is refused to others, after the days, for a cancelled event, and beyond their number', () => {
    const reasons = (over: Partial<CountedEvent>, standing = 0, now = BEFORE) =>
      canMakeLink(holder, event(over), 'running', DAYS, standing, now);
    expect(reasons({ organisationId: 'x' })).toMatchObject({ reasons: ['not_yours'] });
    expect(reasons({ counts: false, happening: 'cancelled' })).toMatchObject({ reasons: ['cancelled'] });
    expect(reasons({}, MOST_LINKS)).toMatchObject({ reasons: ['too_many'] });
    expect(reasons({}, 0, at('2026-10-11T06:00:00+02:00'))).toMatchObject({ reasons: ['over'] });
  });
  test('is taken back once, and given back once', () => {
    const [there, gone] = [{ revokedAt: null }, { revokedAt: BEFORE }];
    expect(canRevokeLink(holder, event(), there, 'running').allowed).toBe(true);
    expect(canRevokeLink(holder, event(), gone, 'running')).toMatchObject({ reasons: ['already_revoked'] });
    expect(canRestoreLink(holder, event(), gone, 'running', 29).allowed).toBe(true);
    expect(canRestoreLink(holder, event(), gone, 'running', 30)).toMatchObject({ reasons: ['too_many'] });
    expect(canRestoreLink(holder, event(), there, 'archived', 1)).toMatchObject({ reasons: ['not_revoked', 'locked'] });
  });
});

describe('what was counted, in a report', () => {
  const counted = [
    { counter: 'public', visits: 10 },
    { counter: 'public', visits: 5 },
    { counter: 'middle', visits: 26 },
    { counter: 'accompanying', visits: 3 },
  ] as const;
  test('rule 9: pupils by level and their adults are lines of their own, counted one by one; rule 7: no tap, no line', () => {
    expect(countedLines(counted)).toEqual([
      { audience: 'general_public', schoolLevel: null, channel: 'in_person', visits: 15, counting: 'exact' },
      { audience: 'school', schoolLevel: 'middle', channel: 'in_person', visits: 26, counting: 'exact' },
      { audience: 'accompanying_adults', schoolLevel: null, channel: 'in_person', visits: 3, counting: 'exact' },
    ]);
  });
  test('rule 7: a tap is counted for the slot that goes on, else the next, else the last; one far from all is named', () => {
    const [morning, noon] = [
      slot('2026-10-09T10:00:00+02:00', '2026-10-09T11:00:00+02:00'),
      slot('2026-10-09T11:15:00+02:00', '2026-10-09T12:00:00+02:00'),
    ];
    const around = (time: string) => slotAt([morning, noon], at(`2026-10-09T${time}:00+02:00`));
    expect(['09:29', '09:30', '10:59', '11:05', '12:00', '12:29', '12:30'].map(around)).toEqual([
      ...[null, morning, morning, noon, noon, noon, null],
    ]);
    const minute = (time: string, counter: 'public' | 'middle', visits: number) => ({
      at: at(`2026-10-09T${time}:00+02:00`),
      counter,
      visits,
    });
    const minutes = [
      ...[minute('10:10', 'public', 5), minute('10:40', 'public', -2), minute('10:41', 'middle', 26)],
      ...[minute('08:00', 'public', 4), minute('11:30', 'public', 1), minute('11:31', 'public', -1)],
    ];
    const { slots, outside } = countedBySlot(minutes, [morning, noon]);
    expect(slots.map(({ counted }) => counted)).toEqual([
      [
        { counter: 'public', visits: 3 },
        { counter: 'middle', visits: 26 },
      ],
      [],
    ]);
    expect(outside).toEqual([{ counter: 'public', visits: 4 }]);
  });
  test('a report given slot by slot is compared by the sum of its slots', () => {
    const line = { audience: 'general_public', schoolLevel: null, channel: 'in_person', counting: 'exact' } as const;
    const reported = [
      { ...line, visits: 30, slotBeginsAt: '2026-10-09T07:00:00.000Z' },
      { ...line, visits: 12, slotBeginsAt: '2026-10-10T07:00:00.000Z' },
    ];
    expect(countedDifferences([{ counter: 'public', visits: 42 }], reported)).toEqual([]);
    expect(countedDifferences([{ counter: 'public', visits: 40 }], reported)).toMatchObject([{ reported: 42 }]);
  });
  test('only what differs from the report is told', () => {
    const [line] = countedLines(counted);
    const reported = line ? [line, { ...line, audience: 'accompanying_adults' as const, visits: 4 }] : [];
    expect(countedDifferences(counted, reported).map(({ line: { visits }, reported: said }) => [visits, said])).toEqual(
      [
        [26, null],
        [3, 4],
      ],
    );
  });
});
