/** What was told of a row of `event_label`; null when nothing was. */
const toldOf = (row: string): string => `SELECT COALESCE(${row}.notified_at, ${row}.deferral_told_at) AS at,
    CASE WHEN ${row}.notified_at IS NOT NULL THEN ${row}.label WHEN ${row}.deferral_told_at IS NOT NULL THEN 'deferred' END AS label`;

/**
 * Writes the label columns of the projection for the events of `$1` and the activities that follow them: an activity
 * without a row of its own stands under its parent's label, and is notified with it. A decision that was not announced
 * when its dossier was withdrawn never takes effect: a holder may withdraw until then, or the refusal would tell her that
 * something was decided (rule 16). What was told last stays told: an event that was deferred reads as deferred until the next
 * decision on it is told, an activity as its parent does until something of its own is.
 */
export const LABEL_OVERVIEW = `WITH touched AS (
    SELECT unnest($1::uuid[]) AS id UNION SELECT id FROM event WHERE parent_event_id = ANY ($1::uuid[]))
  UPDATE event_overview o
  SET label = CASE WHEN a.state = 'withdrawn' AND told.notified_at IS NULL THEN 'pending' ELSE COALESCE(own.label, up.label, 'pending') END,
    notified_at = told.notified_at, told_label = COALESCE(own_told.label, up_told.label), told_at = COALESCE(own_told.at, up_told.at)
  FROM touched t JOIN event e ON e.id = t.id JOIN application a ON a.id = e.application_id
  LEFT JOIN event_label own ON own.event_id = e.id
  LEFT JOIN event_label up ON up.event_id = e.parent_event_id
  CROSS JOIN LATERAL (SELECT CASE WHEN own.event_id IS NOT NULL THEN own.notified_at ELSE up.notified_at END AS notified_at) told
  LEFT JOIN LATERAL (${toldOf('own')}) own_told ON own_told.label IS NOT NULL
  LEFT JOIN LATERAL (${toldOf('up')}) up_told ON up_told.label IS NOT NULL
  WHERE o.event_id = t.id`;
