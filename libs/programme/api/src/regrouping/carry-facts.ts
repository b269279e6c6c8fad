import type { Rows } from '../changes/life-facts';
import { changedParts, readStandings, type StandingAsked, type StandingFacts } from './regrouping-facts';

interface Neighbour extends StandingAsked {
  readonly facts: StandingFacts;
  /** As things stand before the next regrouping. */
  readonly before: StandingFacts;
}

/** Regroupings of other events that may still be undone and share a dossier with the one that is made or undone. */
const NEIGHBOURS = `SELECT r.id, r.event_id AS "eventId", r.village_id AS "villageId", r.facts,
    array_remove(ARRAY[r.from_application_id, r.to_application_id], NULL) AS applications,
    CASE WHEN r.kind = 'promote' THEN r.to_application_id END AS made
  FROM regrouping r WHERE r.event_id <> $1 AND r.undone_at IS NULL
    AND (r.from_application_id = ANY ($2::uuid[]) OR r.to_application_id = ANY ($2::uuid[])) ORDER BY r.id`;
const CARRY = `UPDATE regrouping r SET facts = c.facts FROM jsonb_to_recordset($1::jsonb) AS c (id uuid, facts jsonb) WHERE r.id = c.id`;

/**
 * How things stand with the regroupings beside one that is about to be made or undone: read before anything moves, once the
 * dossiers are held.
 */
export async function readNeighbours(
  rows: Rows,
  eventId: string,
  applications: readonly string[],
): Promise<readonly Neighbour[]> {
  const found = await rows<Omit<Neighbour, 'before'>>(NEIGHBOURS, [eventId, applications]);
  const standings = await readStandings(rows, found);
  return found.flatMap((row) => {
    const before = standings.get(row.id);
    return before ? [{ ...row, before }] : [];
  });
}

/**
 * What a regrouping itself moved is no change for those beside it: a part that stood as it was left stands so still. A part
 * that somebody had changed before stays changed.
 */
export async function carryNeighbours(rows: Rows, neighbours: readonly Neighbour[]): Promise<void> {
  const standings = await readStandings(rows, neighbours);
  const carried = neighbours.flatMap(({ id, facts, before }) => {
    const now = standings.get(id);
    if (!now) return [];
    const kept = changedParts(facts, before).map((part) => [part, facts[part]] as const);
    return [{ id, facts: { ...now, ...Object.fromEntries(kept) } }];
  });
  if (carried.length > 0) await rows(CARRY, [JSON.stringify(carried)]);
}
