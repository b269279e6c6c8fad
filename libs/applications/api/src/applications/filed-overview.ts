/**
 * Writes the columns of stage `filed` of the projection for the events of `$1`: rows of events that are gone go too.
 * The commune is the current one (rule 20); an activity without its own takes place where its event does.
 */
export const FILED_OVERVIEW = `
  WITH gone AS (
    DELETE FROM event_overview o WHERE o.event_id = ANY ($1::uuid[])
      AND NOT EXISTS (SELECT FROM event e WHERE e.id = o.event_id))
  INSERT INTO event_overview (event_id, edition_year, application_id, organisation_id, organisation_name, holder_family,
    parent_event_id, root_event_id, kind, format, title, attendance_mode, municipality_code, department,
    intermunicipality_code, application_state, submitted_at, first_slot_at, last_slot_at, slots, search)
  SELECT e.id, e.edition_year, a.id, a.organisation_id, COALESCE(p.name, ''), p.holder_family,
    e.parent_event_id, COALESCE(e.parent_event_id, e.id), e.kind, e.format, e.title, e.attendance_mode, c.code,
    c.department, c.intermunicipality_code, a.state, a.submitted_at, s.first, s.last, COALESCE(s.slots, 0),
    trim(regexp_replace(lower(unaccent(concat_ws(' ', e.title, p.name, c.name))), '[^[:alnum:]]+', ' ', 'g'))
  FROM event e
  JOIN application a ON a.id = e.application_id
  LEFT JOIN event root ON root.id = e.parent_event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN municipality m ON m.code = COALESCE(e.municipality_code, root.municipality_code)
  LEFT JOIN municipality c ON c.code = m.current_code
  LEFT JOIN (SELECT event_id, min(begins_at) AS first, max(begins_at) AS last, count(*)::integer AS slots
    FROM slot WHERE event_id = ANY ($1::uuid[]) GROUP BY event_id) s ON s.event_id = e.id
  WHERE e.id = ANY ($1::uuid[])
  ON CONFLICT (event_id) DO UPDATE SET application_id = excluded.application_id, organisation_id = excluded.organisation_id,
    organisation_name = excluded.organisation_name, holder_family = excluded.holder_family,
    parent_event_id = excluded.parent_event_id, root_event_id = excluded.root_event_id, kind = excluded.kind,
    format = excluded.format, title = excluded.title, attendance_mode = excluded.attendance_mode,
    municipality_code = excluded.municipality_code, department = excluded.department,
    intermunicipality_code = excluded.intermunicipality_code, application_state = excluded.application_state,
    submitted_at = excluded.submitted_at, first_slot_at = excluded.first_slot_at,
    last_slot_at = excluded.last_slot_at, slots = excluded.slots, search = excluded.search`;
