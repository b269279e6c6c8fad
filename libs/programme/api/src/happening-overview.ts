/**
 * Writes the happening columns of the projection for the events of `$1` and the activities of those that have some:
 * an event counts when its label stands and it was neither cancelled nor postponed, an activity when its parent counts
 * as well (docs/domain/indicators.md).
 */
export const HAPPENING_OVERVIEW = `WITH touched AS (
    SELECT unnest($1::uuid[]) AS id UNION SELECT id FROM event WHERE parent_event_id = ANY ($1::uuid[]))
  UPDATE event_overview o
  SET happening = COALESCE(own.happening, 'scheduled'),
    counts = o.label IN ('labelled', 'conditional') AND COALESCE(own.happening, 'scheduled') NOT IN ('cancelled', 'postponed')
      AND (e.parent_event_id IS NULL
        OR p.label IN ('labelled', 'conditional') AND COALESCE(up.happening, 'scheduled') NOT IN ('cancelled', 'postponed'))
  FROM touched t JOIN event e ON e.id = t.id
  LEFT JOIN event_happening own ON own.event_id = e.id
  LEFT JOIN event_happening up ON up.event_id = e.parent_event_id
  LEFT JOIN event_overview p ON p.event_id = e.parent_event_id
  WHERE o.event_id = t.id`;
