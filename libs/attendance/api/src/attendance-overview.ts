/**
 * Writes the attendance columns of the projection for the events of `$1`. A draft has its state shown and its figures
 * left out: nothing is in the bilan before the holder sends it. Visits are in person unless said (rule 10).
 */
export const ATTENDANCE_OVERVIEW = `UPDATE event_overview o
  SET report_state = r.state, reported = l.event_id IS NOT NULL,
    visits_public = COALESCE(l.public, 0), visits_school = COALESCE(l.school, 0),
    visits_accompanying = COALESCE(l.accompanying, 0), visits_online = COALESCE(l.online, 0),
    visits_exact = COALESCE(l.exact, 0), visits_nursery = COALESCE(l.nursery, 0), visits_primary = COALESCE(l."primary", 0),
    visits_middle = COALESCE(l.middle, 0), visits_high = COALESCE(l.high, 0), visits_higher = COALESCE(l.higher, 0),
    visits_mixed = COALESCE(l.mixed, 0), visits_unspecified = COALESCE(l.unspecified, 0)
  FROM unnest($1::uuid[]) AS touched (id)
  LEFT JOIN attendance_report r ON r.event_id = touched.id
  LEFT JOIN (
    SELECT line.event_id,
      sum(visits) FILTER (WHERE channel = 'in_person' AND audience = 'general_public') AS public,
      sum(visits) FILTER (WHERE channel = 'in_person' AND audience = 'school') AS school,
      sum(visits) FILTER (WHERE channel = 'in_person' AND audience = 'accompanying_adults') AS accompanying,
      sum(visits) FILTER (WHERE channel = 'online') AS online,
      sum(visits) FILTER (WHERE channel = 'in_person' AND counting = 'exact') AS exact,
      sum(visits) FILTER (WHERE channel = 'in_person' AND school_level = 'nursery') AS nursery,
      sum(visits) FILTER (WHERE channel = 'in_person' AND school_level = 'primary') AS "primary",
      sum(visits) FILTER (WHERE channel = 'in_person' AND school_level = 'middle') AS middle,
      sum(visits) FILTER (WHERE channel = 'in_person' AND school_level = 'high') AS high,
      sum(visits) FILTER (WHERE channel = 'in_person' AND school_level = 'higher') AS higher,
      sum(visits) FILTER (WHERE channel = 'in_person' AND school_level = 'mixed') AS mixed,
      sum(visits) FILTER (WHERE channel = 'in_person' AND audience = 'school' AND school_level IS NULL) AS unspecified
    FROM attendance_line line LEFT JOIN attendance_report report ON report.event_id = line.event_id
    WHERE line.event_id = ANY ($1::uuid[]) AND report.state IS DISTINCT FROM 'draft'
    GROUP BY line.event_id
  ) l ON l.event_id = touched.id
  WHERE o.event_id = touched.id`;
