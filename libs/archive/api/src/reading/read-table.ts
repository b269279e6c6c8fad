import type { Cells } from '@fds/archive/domain';
import { CsvParser } from './csv-parser';

/** What is heard of a table, in the order of its lines. */
export interface TableListener {
  header(columns: readonly string[]): void;
  row(line: number, cells: Cells): void;
  /** `cells` are those that could be told apart. */
  malformed(line: number, reason: 'quoting' | 'cell_count', cells: readonly string[]): void;
  /** After each piece: a moment to write, and to let others work. */
  pause?(): Promise<void>;
}

/**
 * Reads a table from its bytes, never holding more than a piece of it and a row.
 * @returns why the file as a whole says nothing, or null; rows heard before that are then void
 */
export async function readTable(
  bytes: AsyncIterable<Uint8Array>,
  listener: TableListener,
): Promise<'empty' | 'not_utf8' | null> {
  let columns: readonly string[] = [];
  /** `blank` and `broken` speak of a header without which no row can be understood. */
  let state: 'header' | 'rows' | 'blank' | 'broken' = 'header';
  const parser = new CsvParser({
    row: (line, values) => {
      if (state === 'rows') {
        if (values.length !== columns.length) listener.malformed(line, 'cell_count', values);
        else listener.row(line, byColumn(columns, values));
      } else if (state === 'header') {
        state = values.length === 1 && values[0] === '' ? 'blank' : 'rows';
        columns = values;
        if (state === 'rows') listener.header(columns);
      }
    },
    broken: (line, values) => {
      if (state === 'rows' || state === 'header') listener.malformed(line, 'quoting', values);
      if (state === 'header') state = 'broken';
    },
  });
  // Takes the byte-order mark away by itself.
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of bytes) {
      parser.push(decoder.decode(chunk, { stream: true }));
      await listener.pause?.();
    }
    parser.push(decoder.decode());
  } catch (error) {
    if (isNotUtf8(error)) return 'not_utf8';
    throw error;
  }
  parser.end();
  await listener.pause?.();
  return state === 'header' || state === 'blank' ? 'empty' : null;
}

/** The text of a whole small file, or why it says nothing. */
export async function readText(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ text: string } | { reason: 'empty' | 'not_utf8' | 'too_long' }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    if ((size += chunk.length) > limit) return { reason: 'too_long' };
    chunks.push(chunk);
  }
  if (size === 0) return { reason: 'empty' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)) };
  } catch (error) {
    if (isNotUtf8(error)) return { reason: 'not_utf8' };
    throw error;
  }
}

const isNotUtf8 = (error: unknown): boolean =>
  (error as NodeJS.ErrnoException | null)?.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';

function byColumn(columns: readonly string[], values: readonly string[]): Cells {
  const cells: Record<string, string> = {};
  for (let at = 0; at < columns.length; at += 1) cells[columns[at] as string] = values[at] as string;
  return cells;
}
