import pg from 'pg';

/** A PostgreSQL numeric as a number: exact up to 15 digits. */
export const decimal = {
  to: (value: number | null): number | null => value,
  from: (value: string | null): number | null => (value === null ? null : Number(value)),
};

/** A date is a day, not an instant; a count is a number; a numeric stays exact text until a column says otherwise. */
export function readDatesAndCountsAsMeant(): void {
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new RangeError(`Not a safe integer: ${text}`);
    return value;
  });
}
