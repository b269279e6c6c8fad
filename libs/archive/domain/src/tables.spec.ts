import { describe, expect, test } from '@jest/globals';
import {
  anAnswer,
  anApplication,
  anAttendance,
  anEvent,
  anOrganisation,
  aBaseline,
  aManual,
  aMedia,
  aPartner,
  aResearch,
  aSlot,
  columnsIn,
} from './test-archive';
import { TABLE_NAMES, type TableName } from './files';
import type { Cells } from './rows';

const ROWS: Record<TableName, (cells: Cells) => Cells> = {
  'organisations.csv': anOrganisation,
  'applications.csv': anApplication,
  'events.csv': anEvent,
  'slots.csv': aSlot,
  'attendance.csv': anAttendance,
  'evaluations.csv': anAnswer,
  'research.csv': aResearch,
  'partners.csv': aPartner,
  'media.csv': aMedia,
  'baselines.csv': aBaseline,
  'manual_indicators.csv': aManual,
};

describe('a single cell', () => {
  const cases: Record<TableName, { good: Cells[]; bad: Cells[] }> = {
    'organisations.csv': {
      good: [
        { holder_family: 'territory' },
        { kind: 'fab_lab' },
        { municipality_code: '75056' },
        { municipality_code: '02285' },
        { networks: 'a|b' },
        { first_participation_year: '1991' },
        { siret: '73282932000074' },
        { siret: '35600000049837' },
      ],
      bad: [
        { id: '' },
        { name: '' },
        { holder_family: 'Culture' },
        { kind: 'bookshop' },
        { municipality_code: '9009' },
        { networks: 'a||b' },
        { networks: '|' },
        { first_participation_year: '21' },
        { first_participation_year: '2021.0' },
        { siret: '73282932000075' },
      ],
    },
    'applications.csv': {
      good: [{ submitted_at: '2021-05-13T11:20:22+02:00' }, { submitted_at: '' }, { state: 'draft' }, { summary: '' }],
      bad: [
        { id: '' },
        { organisation_id: '' },
        { organisation_id: 'org-2' },
        { title: '' },
        { submitted_at: '2021-05-13' },
        { submitted_at: '2021-05-13T11:20:22' },
        { state: '' },
        { state: 'under_review' },
      ],
    },
    'events.csv': {
      good: [
        { kind: 'single', format: 'show' },
        { kind: 'single' },
        { attendance_mode: 'online', municipality_code: '' },
        { attendance_mode: 'online' },
        { attendance_mode: 'hybrid' },
        { municipality_code: '02285' },
        { themes: 'space|health' },
        { label: 'revoked' },
        { happening: 'full' },
      ],
      bad: [
        { id: '' },
        { application_id: 'app-2' },
        { parent_event_id: 'evt-9' },
        { parent_event_id: 'evt-1' },
        { kind: 'village' },
        { format: 'workshop' },
        { title: '' },
        { attendance_mode: 'onsite' },
        { municipality_code: '' },
        { attendance_mode: 'hybrid', municipality_code: '' },
        { municipality_code: '00000' },
        { municipality_code: '75056' },
        { attendance_mode: 'online', municipality_code: '75056' },
        { label: '' },
        { happening: 'postponned' },
        { themes: 'space|' },
      ],
    },
    'slots.csv': {
      good: [
        { ends_at: '2021-10-02T09:00:00+02:00' },
        { ends_at: '2021-10-01T07:00:01Z' },
        { begins_at: '2022-01-01T00:00:00Z', ends_at: '2022-01-01T01:00:00Z' },
      ],
      bad: [
        { event_id: 'x' },
        { begins_at: '' },
        { begins_at: '2021-10-01T09:00:00' },
        { ends_at: '17:00' },
        { ends_at: '2021-10-01T09:00:00+02:00' },
        { ends_at: '2021-10-01T08:00:00+02:00' },
        { ends_at: '2021-10-02T09:00:01+02:00' },
        { ends_at: '2021-10-01T10:00:00+03:00' },
      ],
    },
    'attendance.csv': {
      good: [
        { audience: 'school', school_level: '' },
        { audience: 'school', school_level: 'mixed' },
        { visits: '0' },
        { channel: 'online' },
        { counting: 'estimated' },
      ],
      bad: [
        { event_id: 'x' },
        { audience: 'pupils' },
        { school_level: 'primary' },
        { audience: 'accompanying_adults', school_level: 'mixed' },
        { audience: 'school', school_level: 'cm2' },
        { channel: 'hybrid' },
        { visits: '' },
        { visits: '-1' },
        { visits: '1.5' },
        { visits: '1e3' },
        { visits: '1 000' },
        { visits: '99999999999' },
        { counting: '' },
      ],
    },
    'evaluations.csv': {
      good: [
        { question: '', answer: '' },
        { question: 'networks', answer: 'b|a' },
        { question: 'support', answer: 'g2' },
        { question: 'staff', answer: '2.5' },
        { question: 'remark', answer: 'a|b' },
      ],
      bad: [
        { organisation_id: 'org-2' },
        { question: 'mood' },
        { answer: '' },
        { answer: 'maybe' },
        { answer: 'yes|no' },
        { question: '', answer: 'yes' },
        { question: 'networks', answer: 'a|c' },
        { question: 'networks', answer: 'a|a' },
        { question: 'support', answer: '1' },
        { question: 'staff', answer: 'douze' },
        { question: 'remark', answer: '' },
      ],
    },
    'research.csv': {
      good: [{ institutions: 'CNRS|UTC', staff: '5' }, { staff: '' }, { staff: '0' }],
      bad: [{ organisation_id: 'x' }, { unit: '' }, { staff: '-1' }, { staff: '2.5' }, { institutions: 'CNRS|' }],
    },
    'partners.csv': {
      good: [{ role: 'funder' }],
      bad: [{ event_id: 'x' }, { organisation_id: 'x' }, { role: 'holder' }, { role: '' }],
    },
    'media.csv': {
      good: [{ url: 'https://example.org' }, { kind: 'agency' }],
      bad: [{ id: '' }, { date: '2021-02-29' }, { date: '' }, { kind: 'blog' }, { outlet: '' }, { title: '' }],
    },
    'baselines.csv': {
      good: [
        { lower: '1', upper: '2' },
        { value: '', lower: '1', upper: '1' },
        { value: '', lower: '', upper: '' },
        { indicator: 'manual.x' },
        { indicator: 'attendance.department.2A' },
        { indicator: 'evaluation.mood.very.good' },
        { value: '-1.5' },
      ],
      bad: [
        { year: '19' },
        { year: '' },
        { indicator: 'attendance.everything' },
        { indicator: '' },
        { value: 'x' },
        { lower: 'x', upper: '2' },
        { lower: '1' },
        { upper: '1' },
        { lower: '10', upper: '9' },
      ],
    },
    'manual_indicators.csv': {
      good: [{ value: '1.5', unit: '', note: '' }, { value: '-3' }],
      bad: [{ code: '' }, { label: '' }, { value: '' }, { value: '12 %' }],
    },
  };
  const expected = (cells: Cells): string[] => Object.keys(cells).slice(-1);

  describe.each(TABLE_NAMES)('of %s', (table) => {
    test.each(cases[table].good)('may be %j', (cells) => {
      expect(columnsIn(table, [ROWS[table](cells)])).toEqual([]);
    });
    test.each(cases[table].bad)('is refused as %j', (cells) => {
      // Where two columns do not go together, the later one is refused; half an interval lacks its upper bound.
      const column = 'lower' in cells && cells['lower'] === '1' ? ['upper'] : expected(cells);
      const at = table === 'baselines.csv' && cells['lower'] === 'x' ? ['lower'] : column;
      const where = table === 'evaluations.csv' && cells['question'] === 'mood' ? ['question'] : at;
      expect(columnsIn(table, [ROWS[table](cells)])).toEqual(where.map((name) => `2:${name}`));
    });
  });
});

describe('a key used twice is refused on the second row and each later one, at its first column', () => {
  test.each([
    ['organisations.csv', 'id'],
    ['applications.csv', 'id'],
    ['media.csv', 'id'],
    ['baselines.csv', 'year'],
    ['manual_indicators.csv', 'code'],
    ['attendance.csv', 'event_id'],
    ['evaluations.csv', 'organisation_id'],
    ['events.csv', 'id'],
  ] as const)('in %s', (table, column) => {
    const row = ROWS[table]({});
    expect(columnsIn(table, [row, row, row])).toEqual([`3:${column}`, `4:${column}`]);
  });

  test('but not where one of the columns differs', () => {
    const attendance = [
      {},
      { channel: 'online' },
      { audience: 'accompanying_adults' },
      { audience: 'school' },
      { audience: 'school', school_level: 'primary' },
      { event_id: 'evt-1-a' },
    ];
    expect(columnsIn('attendance.csv', attendance.map(anAttendance))).toEqual([]);
    expect(
      columnsIn('baselines.csv', [
        aBaseline(),
        aBaseline({ year: '2018' }),
        aBaseline({ indicator: 'attendance.school' }),
      ]),
    ).toEqual([]);
    expect(
      columnsIn('evaluations.csv', [
        anAnswer(),
        anAnswer({ question: 'remark' }),
        anAnswer({ question: '', answer: '' }),
      ]),
    ).toEqual([]);
  });

  test('a response with nothing answered is one line', () => {
    const nothing = anAnswer({ question: '', answer: '' });
    expect(columnsIn('evaluations.csv', [nothing, nothing])).toEqual(['3:organisation_id']);
  });

  test('mentions and partners have no key', () => {
    expect(columnsIn('research.csv', [aResearch(), aResearch()])).toEqual([]);
    expect(columnsIn('partners.csv', [aPartner(), aPartner()])).toEqual([]);
  });
});
