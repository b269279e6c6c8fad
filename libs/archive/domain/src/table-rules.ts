import { UNIQUE_ID, type ArchiveContext, type TableRules } from './archive-context';
import { AttendanceRules } from './attendance-rules';
import { EvaluationRules } from './evaluation-rules';
import { EventRules } from './event-rules';
import type { TableName } from './files';
import { SlotRules } from './slot-rules';
import type { TableRow } from './table-row';

/** Refuses a key of one column that is used twice. */
class UniqueRules implements TableRules {
  private readonly seen = new Set<string>();

  constructor(
    private readonly column: string,
    private readonly expected: string,
  ) {}

  row(row: TableRow): void {
    if (!row.ok(this.column)) return;
    const key = row.text(this.column);
    if (this.seen.has(key)) row.refuse(this.column, this.expected);
    this.seen.add(key);
  }
}

const organisationRules = ({ organisations, reference }: ArchiveContext): TableRules => ({
  row: (row) => {
    if (row.ok('id') && !organisations.write(row.text('id'))) row.refuse('id', UNIQUE_ID);
    const code = row.text('municipality_code');
    if (code !== '' && row.ok('municipality_code') && reference.department(code) === null) {
      row.refuse('municipality_code', 'le code INSEE d’une commune');
    }
  },
});

const applicationRules = (context: ArchiveContext): TableRules => ({
  row: (row) => {
    if (row.ok('id') && !context.applications.write(row.text('id'))) row.refuse('id', UNIQUE_ID);
    context.checkReference(row, 'organisation_id', context.organisations, 'organisations.csv');
  },
});

const researchRules = (context: ArchiveContext): TableRules => ({
  row: (row) => context.checkReference(row, 'organisation_id', context.organisations, 'organisations.csv'),
});

const partnerRules = (context: ArchiveContext): TableRules => ({
  row: (row) => {
    context.checkReference(row, 'event_id', context.events, 'events.csv');
    context.checkReference(row, 'organisation_id', context.organisations, 'organisations.csv');
  },
});

/** One line per (year, indicator); bounds go together, the upper one not below the lower. */
class BaselineRules implements TableRules {
  private readonly keys = new Set<string>();

  row(row: TableRow): void {
    if (row.ok('lower', 'upper')) {
      const [lower, upper] = [row.text('lower'), row.text('upper')];
      if ((lower === '') !== (upper === '')) row.refuse('upper', 'les deux bornes de l’intervalle, ou aucune');
      else if (Number(upper) < Number(lower)) row.refuse('upper', 'un nombre qui n’est pas inférieur à lower');
    }
    if (!row.ok('year', 'indicator')) return;
    const key = `${row.text('year')} ${row.text('indicator')}`;
    if (this.keys.has(key)) row.refuse('year', 'une seule ligne par année et indicateur');
    this.keys.add(key);
  }
}

const RULES: Record<TableName, (context: ArchiveContext) => TableRules> = {
  'organisations.csv': organisationRules,
  'applications.csv': applicationRules,
  'events.csv': (context) => new EventRules(context),
  'slots.csv': (context) => new SlotRules(context),
  'attendance.csv': (context) => new AttendanceRules(context),
  'evaluations.csv': (context) => new EvaluationRules(context),
  'research.csv': researchRules,
  'partners.csv': partnerRules,
  'media.csv': () => new UniqueRules('id', UNIQUE_ID),
  'baselines.csv': () => new BaselineRules(),
  'manual_indicators.csv': () => new UniqueRules('code', 'un code qui n’est pas déjà pris'),
};

/** The rules of a table beyond those of its single cells, for one reading of the file. */
export const rulesOf = (table: TableName, context: ArchiveContext): TableRules => RULES[table](context);
