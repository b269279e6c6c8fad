import type { ListSort } from '@fds/labelling/domain';
import { orderOf } from './list-order.sql';
import { Given, hitSql, type Asked, type Statement } from './list.sql';

/** Where the dossier stands in the list that filters and an order make, and who stands before and after it. */
export function placeSql(asked: Asked, sort: ListSort, id: string): Statement {
  const given = new Given();
  const hits = hitSql(asked, given, sort);
  const text = `WITH ${hits}, placed AS (SELECT id, row_number() OVER w AS position, lag(id) OVER w AS previous, lead(id) OVER w AS next
      FROM hit WINDOW w AS (ORDER BY ${orderOf(asked.list, sort)}))
    SELECT placed.position::integer AS position, placed.previous, placed.next, found.total
    FROM (SELECT count(*)::integer AS total FROM hit) found LEFT JOIN placed ON placed.id = ${given.of(id)}::uuid`;
  return { text, values: given.values };
}
