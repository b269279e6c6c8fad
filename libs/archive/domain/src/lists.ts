/** Separates the values of one cell. */
export const LIST_SEPARATOR = '|';

/** The values of a cell; none when it is empty. */
export const splitList = (cell: string): string[] => (cell === '' ? [] : cell.split(LIST_SEPARATOR));

/** A cell of several values; `splitList` gives them back. */
export const joinList = (values: readonly string[]): string => values.join(LIST_SEPARATOR);
