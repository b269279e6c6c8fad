/**
 * Writes the label columns of the projection for the events of `$1` and the activities that follow them: an activity
 * without a row of its own stands under its parent's label, and is notified with it.
 */
export const LABEL_OVERVIEW = `WITH touched AS (
    SELECT unnest($1::uuid[]) AS id UNION SELECT id FROM event WHERE parent_event_id = ANY ($1::uuid[]))
  UPDATE event_overview o
  SET label = COALESCE(own.label, up.label, 'pending'),
    notified_at = CASE WHEN own.event_id IS NOT NULL THEN own.notified_at ELSE up.notified_at END
  FROM touched t JOIN event e ON e.id = t.id
  LEFT JOIN event_label own ON own.event_id = e.id
  LEFT JOIN event_label up ON up.event_id = e.parent_event_id
  WHERE o.event_id = t.id`;
