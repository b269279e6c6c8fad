import { expect, test } from '@jest/globals';
import { instantAt } from '@fds/shared/kernel';
import type { ActivityContent, ApplicationContent, EventContent } from './application';
import { missing } from './missing';
import { slotProblems } from './slots';

const edition = { startsOn: '2026-10-02', endsOn: '2026-10-12', departments: ['02', '59', '60', '62', '80'] };
const abbeville = { code: '80001', department: '80' };
const slot = (day: string, from: string, to: string, endDay = day) => ({
  beginsAt: instantAt(day, from),
  endsAt: instantAt(endDay, to),
});
const activity = (over: Partial<ActivityContent> = {}): ActivityContent => ({
  format: 'workshop',
  title: 'Fromages au microscope',
  description: '',
  attendanceMode: 'in_person',
  municipality: null,
  slots: [],
  ...over,
});
const event = (over: Partial<EventContent> = {}): EventContent => ({
  ...activity(),
  kind: 'single',
  description: 'Une visite des caves d’affinage.',
  municipality: abbeville,
  slots: [slot('2026-10-09', '09:00', '16:30')],
  activities: [],
  ...over,
});
const application = (over: Partial<ApplicationContent> = {}): ApplicationContent => ({
  title: 'Saveurs savantes en baie de Somme',
  summary: 'Ce que l’on mange, vu par celles et ceux qui l’étudient.',
  charterAcceptedBy: 'Camille Martin',
  events: [event()],
  ...over,
});
const codes = (over: Partial<ApplicationContent>): string[] =>
  missing(application(over), edition).map(({ pointer, code }) => `${pointer} ${code}`);

test('a complete dossier lacks nothing', () => {
  expect(codes({})).toEqual([]);
});

test('an empty dossier says all it lacks, in the order of its pages', () => {
  expect(codes({ title: ' ', summary: '', events: [], charterAcceptedBy: null })).toEqual([
    '/title title_missing',
    '/summary summary_missing',
    '/events event_missing',
    '/charterAcceptedBy charter_missing',
  ]);
});

test('rule 12: one slot inside the window is enough, not all of them', () => {
  const outside = slot('2026-09-25', '10:00', '12:00');
  expect(codes({ events: [event({ slots: [outside, slot('2026-10-12', '22:00', '23:00')] })] })).toEqual([]);
  expect(codes({ events: [event({ slots: [outside] })] })).toEqual(['/events/0/slots slot_outside_window']);
  expect(missing(application({ events: [event({ slots: [outside] })] }), edition)[0]?.text).toBe(
    'Aucune date ne tombe entre le 2 octobre et le 12 octobre. Ajoutez-en au moins une.',
  );
});

test('rule 12: the window is whole days of the region, an evening that runs into it counts', () => {
  expect(codes({ events: [event({ slots: [slot('2026-10-01', '22:00', '00:30', '2026-10-02')] })] })).toEqual([]);
  expect(codes({ events: [event({ slots: [slot('2026-10-01', '22:00', '00:00', '2026-10-02')] })] })).toEqual([
    '/events/0/slots slot_outside_window',
  ]);
  expect(codes({ events: [event({ slots: [slot('2026-10-13', '00:00', '02:00')] })] })).toEqual([
    '/events/0/slots slot_outside_window',
  ]);
});

test('rule 13: no theme is asked', () => {
  expect(codes({ events: [event()] })).toEqual([]);
});

test('rule 20: an event in person or hybrid needs its commune, an online one does not', () => {
  expect(codes({ events: [event({ municipality: null })] })).toEqual([
    '/events/0/municipalityCode municipality_missing',
  ]);
  expect(codes({ events: [event({ municipality: null, attendanceMode: 'hybrid' })] })).toEqual([
    '/events/0/municipalityCode municipality_missing',
  ]);
  expect(codes({ events: [event({ municipality: null, attendanceMode: 'online' })] })).toEqual([]);
});

test('rule 21: the commune of the event decides, and lies in the region', () => {
  expect(codes({ events: [event({ municipality: { code: '76217', department: '76' } })] })).toEqual([
    '/events/0/municipalityCode municipality_outside',
  ]);
});

test('a village needs an activity, and each activity its title and format; place and time may be the village’s', () => {
  const village = { kind: 'science_village', format: null } as const;
  expect(codes({ events: [event({ ...village })] })).toEqual(['/events/0/activities activity_missing']);
  expect(codes({ events: [event({ ...village, activities: [activity()] })] })).toEqual([]);
  expect(codes({ events: [event({ ...village, activities: [activity({ title: '', format: null })] })] })).toEqual([
    '/events/0/activities/0/title activity_title_missing',
    '/events/0/activities/0/format format_missing',
  ]);
});

test('the slots of a route may all be those of its activities', () => {
  const route = event({ kind: 'science_route', format: null, slots: [], activities: [activity()] });
  expect(codes({ events: [route] })).toEqual(['/events/0/slots slot_missing']);
  const withDates = { ...route, activities: [activity({ slots: [slot('2026-10-10', '10:00', '12:00')] })] };
  expect(codes({ events: [withDates] })).toEqual([]);
});

test('a slot ends after it begins, lasts at most 24 hours and covers no other', () => {
  expect(slotProblems([slot('2026-10-11', '14:00', '12:00')])).toEqual([{ index: 0, code: 'slot_reversed' }]);
  expect(slotProblems([slot('2026-10-10', '10:00', '10:01', '2026-10-11')])).toEqual([
    { index: 0, code: 'slot_too_long' },
  ]);
  expect(slotProblems([slot('2026-10-10', '10:00', '10:00', '2026-10-11')])).toEqual([]);
  expect(
    slotProblems([
      slot('2026-10-10', '14:00', '18:00'),
      slot('2026-10-10', '10:00', '20:00'),
      slot('2026-10-10', '19:00', '21:00'),
      slot('2026-10-10', '21:00', '22:00'),
    ]),
  ).toEqual([
    { index: 0, code: 'slots_overlap' },
    { index: 2, code: 'slots_overlap' },
  ]);
});
