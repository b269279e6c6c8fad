import { Transform } from 'class-transformer';
import { Int } from './fields';

/** Every list is paged: page from 1, at most 200 rows. */
export class PageQuery {
  @Int({ min: 1, max: 100_000, optional: true }) page?: number;
  @Int({ min: 1, max: 200, optional: true }) size?: number;
}

/** `LIMIT` and `OFFSET` of a page, with the page's own numbers. */
export function window(query: PageQuery, size = 25): { page: number; size: number; limit: number; offset: number } {
  const page = query.page ?? 1;
  const rows = query.size ?? size;
  return { page, size: rows, limit: rows, offset: (page - 1) * rows };
}

/** A query string says a list of one like a single value. */
export const AsList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === undefined || Array.isArray(value) ? value : [value]));
