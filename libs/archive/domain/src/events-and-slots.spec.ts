import { describe, expect, test } from '@jest/globals';
import type { Cells } from './rows';
import { anApplication, anArchive, anEvent, aSlot, columnsIn, placesIn, problemsOf } from './test-archive';

describe('slots of one event', () => {
  const slot = (from: string, to: string, event = 'evt-1'): Cells =>
    aSlot({ event_id: event, begins_at: `2021-10-01T${from}:00+02:00`, ends_at: `2021-10-01T${to}:00+02:00` });

  test('that overlap are refused at the one that begins later, wherever it stands in the file', () => {
    const archive = anArchive(
      {},
      { 'slots.csv': [slot('14:00', '16:00'), slot('09:00', '10:00'), slot('13:00', '15:00')] },
    );
    expect(problemsOf(archive)).toEqual([
      {
        file: 'slots.csv',
        line: 2,
        column: 'begins_at',
        value: '2021-10-01T14:00:00+02:00',
        expected: expect.stringContaining('chevauche'),
      },
    ]);
  });
  test('that follow each other, or are of two events, do not overlap', () => {
    expect(
      columnsIn('slots.csv', [slot('09:00', '10:00'), slot('10:00', '11:00'), slot('09:00', '11:00', 'evt-1-a')]),
    ).toEqual([]);
  });
  test('that begin together are refused at the later line', () => {
    expect(columnsIn('slots.csv', [slot('09:00', '12:00'), slot('09:00', '10:00'), slot('09:00', '11:00')])).toEqual([
      '3:begins_at',
      '4:begins_at',
    ]);
  });
  test('that lie within a long one are each refused', () => {
    expect(
      columnsIn('slots.csv', [
        slot('09:00', '17:00'),
        slot('10:00', '11:00'),
        slot('12:00', '13:00'),
        slot('17:00', '18:00'),
      ]),
    ).toEqual(['3:begins_at', '4:begins_at']);
  });
  test('are compared as instants, not as wall clocks', () => {
    const other = aSlot({ begins_at: '2021-10-01T08:30:00Z', ends_at: '2021-10-01T09:30:00Z' });
    expect(columnsIn('slots.csv', [slot('09:00', '10:00'), other])).toEqual([]);
    expect(columnsIn('slots.csv', [slot('09:00', '10:31'), other])).toEqual(['3:begins_at']);
  });
  test('one that is too long or ends too early overlaps nothing', () => {
    const long = aSlot({ ends_at: '2021-10-03T17:00:00+02:00' });
    expect(columnsIn('slots.csv', [long, slot('10:00', '11:00'), slot('18:00', '17:00')])).toEqual([
      '2:ends_at',
      '4:ends_at',
    ]);
  });
});

describe('the parent of an activity', () => {
  const child = (cells: Cells): Cells => anEvent({ id: 'child', kind: 'single', parent_event_id: 'evt-1', ...cells });

  test('may stand below it', () => {
    expect(placesIn('events.csv', [child({}), anEvent(), anEvent({ id: 'evt-1-a' })])).toEqual([]);
  });
  test('is never single', () => {
    expect(columnsIn('events.csv', [child({}), anEvent({ kind: 'single' })])).toEqual(['2:parent_event_id']);
  });
  test('has no parent itself', () => {
    const rows = [anEvent({ id: 'top' }), anEvent({ parent_event_id: 'top' }), child({})];
    expect(columnsIn('events.csv', rows)).toEqual(['4:parent_event_id']);
  });
  test('is not the event itself, nor its own activity', () => {
    expect(columnsIn('events.csv', [anEvent({ parent_event_id: 'evt-1' })])).toEqual(['2:parent_event_id']);
    expect(
      columnsIn('events.csv', [anEvent({ parent_event_id: 'two' }), anEvent({ id: 'two', parent_event_id: 'evt-1' })]),
    ).toEqual(['2:parent_event_id', '3:parent_event_id']);
  });
  test('is written in the file', () => {
    expect(columnsIn('events.csv', [anEvent(), child({ parent_event_id: 'gone' })])).toEqual(['3:parent_event_id']);
  });
  test('is not judged by a kind, or a parent, that is refused itself', () => {
    expect(columnsIn('events.csv', [anEvent({ kind: 'x' }), child({})])).toEqual(['2:kind']);
    expect(columnsIn('events.csv', [anEvent({ parent_event_id: 'gone' }), child({})])).toEqual(['2:parent_event_id']);
  });
  test('is either row of an id used twice', () => {
    expect(columnsIn('events.csv', [anEvent({ kind: 'single' }), anEvent(), child({})])).toEqual(['3:id']);
  });
  test('belongs to no given dossier', () => {
    const applications = [anApplication(), anApplication({ id: 'app-2' })];
    const archive = anArchive(
      {},
      {
        'applications.csv': applications,
        'events.csv': [anEvent(), anEvent({ id: 'evt-1-a' }), child({ application_id: 'app-2' })],
      },
    );
    expect(problemsOf(archive)).toEqual([]);
  });
});
