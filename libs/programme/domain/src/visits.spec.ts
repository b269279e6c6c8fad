import { describe, expect, test } from '@jest/globals';
import { hopMinutes, planDay, visitsCalendar, type VisitStop } from './visits';

const LILLE = { latitude: 50.632, longitude: 3.057 };
const AMIENS = { latitude: 49.895, longitude: 2.302 };
const at = (time: string): Date => new Date(`2026-10-03T${time}:00+02:00`);
const stop = (slotId: string, from: string, to: string, place: VisitStop['at'] = LILLE): VisitStop => ({
  ...{ slotId, beginsAt: at(from), endsAt: at(to), at: place },
});

describe('a day of visits', () => {
  test('stops are put by the hour, each reached when the one before allows', () => {
    const legs = planDay([stop('b', '11:00', '12:00'), stop('a', '10:00', '18:00')]);
    expect(legs.map((leg) => leg.stop.slotId)).toEqual(['a', 'b']);
    expect(legs.map(({ arrivesAt }) => arrivesAt)).toEqual([at('10:00'), at('11:00')]);
    expect(legs[0]?.leavesAt).toEqual(at('10:45'));
  });

  test('from Lille to Amiens takes more than two hours, said beside its kilometres as the crow flies', () => {
    const [, second] = planDay([stop('a', '10:00', '11:00'), stop('b', '12:00', '18:00', AMIENS)]);
    expect(Math.round(second?.kilometres ?? 0)).toBe(98);
    expect(second?.minutes).toBe(hopMinutes(second?.kilometres ?? 0));
    expect(second?.minutes).toBe(128);
    expect(second).toMatchObject({ state: 'fine', arrivesAt: new Date(at('10:45').getTime() + 128 * 60_000) });
  });

  test('a hop that leaves no time to see what it leads to is late; openings that overlap are said to', () => {
    const [, late] = planDay([stop('a', '10:00', '11:00'), stop('b', '11:30', '12:30', AMIENS)]);
    expect(late?.state).toBe('late');
    const [, overlapping] = planDay([stop('a', '10:00', '18:00'), stop('b', '11:00', '12:00')]);
    expect(overlapping?.state).toBe('overlaps');
    const [, both] = planDay([stop('a', '10:00', '10:30'), stop('b', '10:00', '10:30')]);
    expect(both?.state).toBe('late');
  });

  test('a place that is not known has no distance, and the day says so', () => {
    const [first, second] = planDay([stop('a', '10:00', '11:00'), stop('b', '14:00', '15:00', null)], AMIENS);
    expect(Math.round(first?.kilometres ?? 0)).toBe(98);
    expect(second).toMatchObject({ kilometres: null, minutes: null, state: 'unknown' });
    expect(planDay([])).toEqual([]);
  });
});

test('a calendar keeps signs that would end its values, and folds long lines without cutting a letter', () => {
  const title = `Énergie; « vapeur », ${'é'.repeat(80)}`;
  const ics = visitsCalendar(
    [
      {
        ...{ slotId: 's1', title, where: 'Halle, 3\nrue du Lin', description: '' },
        ...{ beginsAt: at('10:00'), endsAt: at('11:00') },
      },
    ],
    at('08:00'),
  );
  const lines = ics.split('\r\n');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const unfolded = ics.replaceAll('\r\n ', '');
  expect(unfolded).toContain(`SUMMARY:Énergie\\; « vapeur »\\, ${'é'.repeat(80)}\r\n`);
  expect(unfolded).toContain('LOCATION:Halle\\, 3\\nrue du Lin');
  expect(unfolded).toContain('DTSTART:20261003T080000Z\r\nDTEND:20261003T090000Z');
  expect(unfolded).not.toContain('DESCRIPTION');
  expect(lines.at(0)).toBe('BEGIN:VCALENDAR');
});
