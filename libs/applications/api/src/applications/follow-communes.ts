import { FILED_OVERVIEW } from './filed-overview';

/** Runs one statement; inside a transaction. */
type Query = (text: string, values?: unknown[]) => Promise<unknown>;

/** Events whose commune, department or EPCI is not the one that the geographic code says now. */
const MOVED = `SELECT o.event_id AS id FROM event_overview o JOIN event e ON e.id = o.event_id
  LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN municipality m ON m.code = COALESCE(e.municipality_code, root.municipality_code)
  LEFT JOIN municipality c ON c.code = m.current_code
  WHERE (o.municipality_code, o.department, o.intermunicipality_code)
    IS DISTINCT FROM (c.code, c.department, c.intermunicipality_code)`;

/**
 * Brings the kept places of all events to the geographic code that was just loaded: communes that were merged since are
 * one in every edition, so that years are counted alike (docs/domain/rules.md, rule 20). What was published stands.
 * @returns how many events were moved
 */
export async function followCommunes(query: Query): Promise<number> {
  const moved = (await query(MOVED)) as { id: string }[];
  if (moved.length > 0) await query(FILED_OVERVIEW, [moved.map(({ id }) => id)]);
  return moved.length;
}
