import type { Cells, TableName } from '@fds/archive/domain';
import type { ArchiveSource } from '../reading/archive-source';
import { readTable } from '../reading/read-table';
import { measured } from '../importing/progress';
import type { Bulk, Sql } from './bulk';

/** What the writers of an import share. */
export interface Writing {
  readonly source: ArchiveSource;
  readonly sql: Sql;
  readonly year: number;
  readonly now: Date;
  readonly onBytes: (count: number) => void;
  /** Ends the work when the process is asked to stop. */
  readonly signal?: AbortSignal;
}

/** The archive is not what it was when it was checked. */
export class ArchiveChanged extends Error {
  constructor() {
    super('L’archive a changé pendant sa lecture : rien n’a été importé.');
    this.name = 'ArchiveChanged';
  }
}

/**
 * Reads a table again, each row going to `row`, and lets the bulks write as they fill. The table was checked: anything
 * unexpected means that it changed since.
 */
export async function writeTable(
  { source, onBytes, signal }: Writing,
  table: TableName,
  bulks: readonly Pick<Bulk<never>, 'flush'>[],
  row: (cells: Cells) => void,
): Promise<void> {
  const bytes = await source.open(table);
  if (!bytes) throw new ArchiveChanged();
  const changed = (): never => {
    throw new ArchiveChanged();
  };
  const flush = async (last: boolean): Promise<void> => {
    signal?.throwIfAborted();
    for (const bulk of bulks) await bulk.flush(last);
  };
  const reason = await readTable(measured(bytes, onBytes), {
    header: () => undefined,
    row: (_, cells) => row(cells),
    malformed: changed,
    pause: () => flush(false),
  });
  if (reason) changed();
  await flush(true);
}
