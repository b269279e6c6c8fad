/** The session that the dossier $1 of the edition $2 comes before: the one whose agenda names it, else the next one. */
export const SESSION = `SELECT s.opinions_due_on AS "opinionsDueOn", s.answers_on AS "answersOn" FROM committee_session s
  LEFT JOIN agenda_item i ON i.session_id = s.id AND i.application_id = $1
  WHERE s.edition_year = $2 AND s.state <> 'closed' ORDER BY i.session_id IS NULL, s.held_on, s.id LIMIT 1`;
export const STANDING = `SELECT e.starts_on AS "startsOn", e.ends_on AS "endsOn", r.assigned_to AS "assignedTo",
    COALESCE((SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'colour', t.colour) ORDER BY t.name)
      FROM application_tag x JOIN tag t ON t.id = x.tag_id WHERE x.application_id = a.id), '[]') AS tags
  FROM application a JOIN edition e ON e.year = a.edition_year LEFT JOIN application_review r ON r.application_id = a.id
  WHERE a.id = $1`;
export const MARKS_OF = `SELECT m.code, m.mark, m.note, p.name AS "markedBy", m.marked_at AS "markedAt"
  FROM criterion_mark m LEFT JOIN person p ON p.id = m.marked_by WHERE m.application_id = $1`;
/** Whoever coordinates on the day $1, and whoever the dossier $2 is given to. */
export const COORDINATORS = `SELECT p.id AS "personId", p.name, g.departments,
    g.id IS NOT NULL AND p.disabled_at IS NULL AS active
  FROM person p LEFT JOIN role_grant g ON g.person_id = p.id AND g.role = 'coordinator' AND (g.ends_on IS NULL OR g.ends_on >= $1::date)
  WHERE (g.id IS NOT NULL AND p.disabled_at IS NULL)
    OR p.id = (SELECT assigned_to FROM application_review WHERE application_id = $2)
  ORDER BY lower(p.name), p.id LIMIT 500`;
/** People of each committee voice on the day $1, with the last reminder of the edition $2. */
export const VOICE_PEOPLE = `SELECT g.role AS voice, count(*)::integer AS people,
    max((SELECT max(m.written_at) FROM outbox_message m WHERE m.person_id = p.id
      AND m.occasion LIKE 'opinion.reminded:' || g.role || ':' || $2::text || ':%')) AS "remindedAt"
  FROM role_grant g JOIN person p ON p.id = g.person_id AND p.disabled_at IS NULL
  WHERE g.role IN ('drari', 'region') AND (g.ends_on IS NULL OR g.ends_on >= $1::date) GROUP BY g.role`;
/** Who speaks with the voice $1 on the day $2. */
export const SPEAKERS = `SELECT p.id, p.name, p.email FROM role_grant g JOIN person p ON p.id = g.person_id
  WHERE g.role = $1 AND p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date) ORDER BY p.id`;
/** Dossiers of the edition $1 that wait for the opinion of the voice $2, the one of $3 first, then the oldest. */
export const WAITING_FOR_VOICE = `SELECT a.title, count(*) OVER ()::integer AS waiting FROM application a
  LEFT JOIN application_review r ON r.application_id = a.id
  WHERE a.edition_year = $1 AND a.state = 'ready_for_committee'
    AND NOT EXISTS (SELECT FROM opinion o WHERE o.application_id = a.id AND o.voice = $2)
  ORDER BY a.id <> $3, r.ready_at NULLS LAST, a.id LIMIT $4`;
