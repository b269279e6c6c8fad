import { matchingKey, onOneLine } from '../text';
import { pastedRows } from './pasted-rows';

/** A column that a list may have, the names it goes by in spreadsheets, in their matching form. */
export interface PastedColumn<Field extends string> {
  readonly field: Field;
  /** French, as the page names it. */
  readonly label: string;
  readonly names: readonly string[];
}
/** A row by its fields; a column that the list lacks is empty. */
export interface FieldRow<Field extends string> {
  readonly line: number;
  readonly fields: Readonly<Record<Field, string>>;
}
export interface PastedTable<Field extends string> {
  readonly rows: readonly FieldRow<Field>[];
  /** Whether the first row named the columns. */
  readonly headed: boolean;
  /** Columns that were named and that nothing is known to do with. */
  readonly ignored: readonly string[];
}

/** Named columns that make a first row the head of the list. */
const ENOUGH = 2;

/**
 * The rows of a pasted list by field. When its first row names at least two of the columns they may stand in any order,
 * others being ignored; otherwise they stand in the order of `columns`. What is in a cell stands on one line.
 */
export function pastedTable<Field extends string>(
  text: string,
  columns: readonly PastedColumn<Field>[],
): PastedTable<Field> {
  const rows = pastedRows(text);
  const head = rows[0]?.cells.map((cell) => columnOf(cell, columns)) ?? [];
  const named = new Set(head.filter((column) => column !== undefined));
  const headed = named.size >= ENOUGH;
  const order: readonly (Field | undefined)[] = headed
    ? head.map((column, index) => (head.indexOf(column) === index ? column?.field : undefined))
    : columns.map(({ field }) => field);
  return {
    rows: (headed ? rows.slice(1) : rows).map(({ line, cells }) => ({ line, fields: byField(cells, order, columns) })),
    headed,
    ignored: headed ? (rows[0]?.cells ?? []).map(onOneLine).filter((name, at) => name !== '' && !head[at]) : [],
  };
}

const columnOf = <Field extends string>(
  cell: string,
  columns: readonly PastedColumn<Field>[],
): PastedColumn<Field> | undefined => {
  const key = matchingKey(cell);
  return columns.find(({ label, names }) => matchingKey(label) === key || names.includes(key));
};

function byField<Field extends string>(
  cells: readonly string[],
  order: readonly (Field | undefined)[],
  columns: readonly PastedColumn<Field>[],
): Record<Field, string> {
  const fields = Object.fromEntries(columns.map(({ field }) => [field, ''])) as Record<Field, string>;
  order.forEach((field, at) => {
    if (field !== undefined) fields[field] = onOneLine(cells[at] ?? '');
  });
  return fields;
}
