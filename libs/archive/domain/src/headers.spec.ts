import { describe, expect, test } from '@jest/globals';
import { columnNames, TABLE_NAMES, type TableName } from './index';
import {
  aManual,
  aMedia,
  anArchive,
  anAttendance,
  anEvent,
  anOrganisation,
  aResearch,
  placesOf,
  problemsOf,
} from './test-archive';

const EMPTY = { header: [], rows: [] };

describe('a header', () => {
  test('may have its columns in any order, and leave out the optional ones', () => {
    const archive = anArchive(
      {},
      {
        'organisations.csv': { header: ['name', 'id'], rows: [anOrganisation()] },
        'attendance.csv': { header: ['counting', 'visits', 'channel', 'audience', 'event_id'], rows: [anAttendance()] },
        'research.csv': { header: ['unit', 'organisation_id'], rows: [aResearch()] },
        'media.csv': { header: ['title', 'outlet', 'kind', 'date', 'id'], rows: [aMedia()] },
        'baselines.csv': { header: ['indicator', 'year'], rows: [{ year: '2020', indicator: 'attendance.total' }] },
        'manual_indicators.csv': { header: ['value', 'label', 'code'], rows: [aManual()] },
      },
    );
    expect(problemsOf(archive)).toEqual([]);
  });

  test('with an unknown column is refused at line 1, that column', () => {
    expect(
      problemsOf(anArchive({}, { 'media.csv': { header: [...columnNames('media.csv'), 'Kind'], rows: [aMedia()] } })),
    ).toEqual([{ file: 'media.csv', line: 1, column: 'Kind', value: 'Kind', expected: expect.any(String) }]);
  });

  test('without a required column is refused once, and its rows not for lacking it', () => {
    const rows = [{ organisation_id: 'org-1' }, { organisation_id: 'org-1' }];
    expect(problemsOf(anArchive({}, { 'research.csv': { header: ['organisation_id'], rows } }))).toEqual([
      { file: 'research.csv', line: 1, column: 'unit', value: null, expected: 'la colonne unit' },
    ]);
  });

  test.each(TABLE_NAMES)('of %s must have every column that the format requires', (table) => {
    const required: Record<TableName, string[]> = {
      'organisations.csv': ['id', 'name'],
      'applications.csv': ['id', 'organisation_id', 'title', 'state'],
      'events.csv': ['id', 'application_id', 'kind', 'title', 'attendance_mode', 'label', 'happening'],
      'slots.csv': ['event_id', 'begins_at', 'ends_at'],
      'attendance.csv': ['event_id', 'audience', 'channel', 'visits', 'counting'],
      'evaluations.csv': ['organisation_id', 'question', 'answer'],
      'research.csv': ['organisation_id', 'unit'],
      'partners.csv': ['event_id', 'organisation_id', 'role'],
      'media.csv': ['id', 'date', 'kind', 'outlet', 'title'],
      'baselines.csv': ['year', 'indicator'],
      'manual_indicators.csv': ['code', 'label', 'value'],
    };
    const only = (name: TableName): string[] =>
      placesOf(anArchive({}, { [name]: EMPTY })).filter((place) => place.startsWith(name));
    expect(only(table)).toEqual(required[table].map((column) => `${table}:1:${column}`));
  });

  test('that repeats a column is refused once, whatever its cells hold', () => {
    const table = { header: ['id', 'name', 'name'], rows: [{ id: 'org-1', name: '' }] };
    expect(placesOf(anArchive({}, { 'organisations.csv': table }))).toEqual(['organisations.csv:1:name']);
  });

  test('without ids leaves the references to them unjudged', () => {
    const table = { header: ['name'], rows: [{ name: 'Médiathèque' }] };
    expect(placesOf(anArchive({}, { 'organisations.csv': table }))).toEqual(['organisations.csv:1:id']);
  });

  test('without the communes that some events need is refused once, and not when all are online', () => {
    const header = columnNames('events.csv').filter((column) => column !== 'municipality_code');
    const rows = (mode: string) =>
      ['evt-1', 'evt-2'].map((id) => ({ ...anEvent({ id, attendance_mode: mode }), municipality_code: undefined }));
    expect(placesOf(anArchive({}, { 'events.csv': { header, rows: rows('hybrid') } }))).toEqual([
      'events.csv:1:municipality_code',
    ]);
    expect(placesOf(anArchive({}, { 'events.csv': { header, rows: rows('online') } }))).toEqual([]);
  });
});
