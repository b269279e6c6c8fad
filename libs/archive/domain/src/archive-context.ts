import type { KnownQuestions } from './questionnaire-json';
import type { ReferenceLookup } from './reference';
import { IdIndex } from './id-index';
import type { TableName } from './files';
import type { TableRow } from './table-row';

/** What the rules of one table know of the other files. */
export class ArchiveContext {
  readonly organisations = new IdIndex();
  readonly applications = new IdIndex();
  readonly events = new IdIndex();
  /** Null while the region cannot be relied on. */
  departments: ReadonlySet<string> | null = null;
  /** Null while the questionnaire cannot be read. */
  questions: KnownQuestions = null;

  constructor(readonly reference: ReferenceLookup) {}

  /** The ids that other tables refer to; none for most tables. */
  idsOf(table: TableName): IdIndex | undefined {
    if (table === 'organisations.csv') return this.organisations;
    if (table === 'applications.csv') return this.applications;
    return table === 'events.csv' ? this.events : undefined;
  }

  /** Refuses a reference that leads nowhere. */
  checkReference(row: TableRow, column: string, ids: IdIndex, file: TableName): void {
    if (row.ok(column) && ids.isDangling(row.text(column))) row.refuse(column, `un id de ${file}`);
  }
}

/** The rules of a table that depend on several cells, rows or files. */
export interface TableRules {
  row(row: TableRow): void;
  /** What can only be judged once the whole file is read. */
  end?(row: TableRow): void;
}

export const UNIQUE_ID = 'un id qui n’est pas déjà pris';
