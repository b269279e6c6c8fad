import { isIndicatorCode } from '@fds/bilan/domain';
import {
  ATTENDANCE_MODES,
  AUDIENCES,
  CHANNELS,
  COUNTINGS,
  EVENT_FORMATS,
  EVENT_KINDS,
  HAPPENINGS,
  HOLDER_FAMILIES,
  LABELS,
  MEDIA_KINDS,
  ORGANISATION_KINDS,
  PARTNER_ROLES,
  SCHOOL_LEVELS,
} from '@fds/shared/kernel';
import { COUNT, DATE, INSTANT, LIST, NUMBER, oneOf, SIRET, TEXT, YEAR, type CellRule } from './cells';

/** The file that describes the edition; the others are tables. */
export const EDITION_FILE = 'edition.json';

/** The tables, in the order of docs/domain/archive-format.md, which is also the order in which they are checked. */
export const TABLE_NAMES = [
  'organisations.csv',
  'applications.csv',
  'events.csv',
  'slots.csv',
  'attendance.csv',
  'evaluations.csv',
  'research.csv',
  'partners.csv',
  'media.csv',
  'baselines.csv',
  'manual_indicators.csv',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
export const FILE_NAMES = [EDITION_FILE, ...TABLE_NAMES] as const;
export type FileName = (typeof FILE_NAMES)[number];

/** States of a dossier that the archive knows; see `archiveState` for the others. */
export const ARCHIVE_APPLICATION_STATES = ['draft', 'submitted', 'withdrawn', 'inadmissible', 'decided'] as const;
export type ArchiveApplicationState = (typeof ARCHIVE_APPLICATION_STATES)[number];

/** A column of a table. What depends on other cells or files stands in the table's row rules. */
export interface ColumnSpec {
  readonly name: string;
  /** `always`: column and cell are there; `column`: the column is there, its cell may be empty; `no`: neither need be. */
  readonly required: 'always' | 'column' | 'no';
  /** What a cell that is not empty may hold. */
  readonly rule: CellRule;
}

export interface TableSpec {
  readonly name: TableName;
  /** In the order of the document, which is that of the problems of one line and of an exported file. */
  readonly columns: readonly ColumnSpec[];
}

const required = (name: string, rule: CellRule = TEXT): ColumnSpec => ({ name, required: 'always', rule });
const optional = (name: string, rule: CellRule = TEXT): ColumnSpec => ({ name, required: 'no', rule });
const mayBeEmpty = (name: string): ColumnSpec => ({ name, required: 'column', rule: TEXT });

const INDICATOR: CellRule = { accepts: isIndicatorCode, expected: 'le code d’un indicateur du bilan' };

const COLUMNS: Record<TableName, readonly ColumnSpec[]> = {
  'organisations.csv': [
    required('id'),
    required('name'),
    optional('holder_family', oneOf(HOLDER_FAMILIES)),
    optional('kind', oneOf(ORGANISATION_KINDS)),
    optional('municipality_code'),
    optional('networks', LIST),
    optional('first_participation_year', YEAR),
    optional('siret', SIRET),
  ],
  'applications.csv': [
    required('id'),
    required('organisation_id'),
    required('title'),
    optional('summary'),
    optional('submitted_at', INSTANT),
    required('state', oneOf(ARCHIVE_APPLICATION_STATES)),
  ],
  'events.csv': [
    required('id'),
    required('application_id'),
    optional('parent_event_id'),
    required('kind', oneOf(EVENT_KINDS)),
    optional('format', oneOf(EVENT_FORMATS)),
    required('title'),
    optional('description'),
    required('attendance_mode', oneOf(ATTENDANCE_MODES)),
    optional('municipality_code'),
    optional('venue'),
    required('label', oneOf(LABELS)),
    required('happening', oneOf(HAPPENINGS)),
    optional('themes', LIST),
  ],
  'slots.csv': [required('event_id'), required('begins_at', INSTANT), required('ends_at', INSTANT)],
  'attendance.csv': [
    required('event_id'),
    required('audience', oneOf(AUDIENCES)),
    optional('school_level', oneOf(SCHOOL_LEVELS)),
    required('channel', oneOf(CHANNELS)),
    required('visits', COUNT),
    required('counting', oneOf(COUNTINGS)),
  ],
  'evaluations.csv': [required('organisation_id'), mayBeEmpty('question'), mayBeEmpty('answer')],
  'research.csv': [
    required('organisation_id'),
    required('unit'),
    optional('institutions', LIST),
    optional('staff', COUNT),
  ],
  'partners.csv': [required('event_id'), required('organisation_id'), required('role', oneOf(PARTNER_ROLES))],
  'media.csv': [
    required('id'),
    required('date', DATE),
    required('kind', oneOf(MEDIA_KINDS)),
    required('outlet'),
    required('title'),
    optional('url'),
  ],
  'baselines.csv': [
    required('year', YEAR),
    required('indicator', INDICATOR),
    optional('value', NUMBER),
    optional('lower', NUMBER),
    optional('upper', NUMBER),
    optional('note'),
  ],
  'manual_indicators.csv': [
    required('code'),
    required('label'),
    required('value', NUMBER),
    optional('unit'),
    optional('note'),
  ],
};

/** Every table of an archive with its columns. */
export const ARCHIVE_TABLES: readonly TableSpec[] = TABLE_NAMES.map((name) => ({ name, columns: COLUMNS[name] }));

/** Names of a table's columns, in the order of the document: the header of an exported file. */
export const columnNames = (table: TableName): string[] => COLUMNS[table].map(({ name }) => name);
