import { expect, test } from '@jest/globals';
import { EVENT_FIELDS, type SlotLine } from '@fds/applications/domain';
import { daysInWords, hasWords, PART_FIELDS, PARTS, partOf } from './event-words';

const line = (day: string): SlotLine => ({ day, from: '10:00', to: '12:00', nextDay: false, audience: 'everyone' });

test('every field of an event stands in one part of its form', () => {
  expect(PARTS.flatMap((part) => PART_FIELDS[part]).sort()).toEqual(Object.keys(EVENT_FIELDS).sort());
  expect([partOf('slots'), partOf('ageMin'), partOf('nowhere')]).toEqual(['dates', 'publics', null]);
});

test('the days of an event are said as one day or as a span, whatever their order', () => {
  expect(daysInWords([])).toBe('');
  expect(daysInWords([line('')])).toBe('');
  expect(daysInWords([line('2026-10-09'), line('2026-10-09')])).toBe('vendredi 9 octobre 2026');
  expect(daysInWords([line('2026-10-11'), line('2026-10-09')])).toBe('du 9 au 11 octobre 2026');
});

test('a search finds the beginning of words, without accents, in title and commune', () => {
  expect(hasWords('epopee abb', ['L’épopée du sel', 'Abbeville'])).toBe(true);
  expect(hasWords('ville', ['L’épopée du sel', 'Abbeville'])).toBe(false);
  expect(hasWords('', ['x'])).toBe(true);
});
