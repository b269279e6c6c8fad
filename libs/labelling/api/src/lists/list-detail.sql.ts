import { FIRST_TIME } from '@fds/applications/api';
import { MATTER, SINCE, VOICES_AWAITED, waitingForOf } from './awaited.sql';

/** Who follows a dossier: who it was given to, else who took it in charge. */
export const FOLLOWER = 'COALESCE(r.assigned_to, r.taken_by)';

const VOICE = (voice: string): string => `max(o.position) FILTER (WHERE o.voice = '${voice}')`;

/**
 * Everything that the rows of a page show, in the order in which they are given: dossiers $1, their events $2 (nulls in a
 * list of dossiers), edition $3, matters that it still awaits $4. One text for every list: its plan is kept.
 */
export const DETAIL_SQL = `
  WITH page AS (SELECT * FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS g (id, event_id, place))
  SELECT a.id AS "applicationId", page.event_id AS "eventId", a.edition_year AS "editionYear",
    COALESCE(f.title, a.title) AS title, a.title AS "applicationTitle", COALESCE(p.name, '') AS "organisationName",
    p.holder_family AS family, a.state, a.submitted_at AS "submittedAt", a.updated_at AS "updatedAt",
    f.format, f.first_slot_at AS "firstSlotAt", f.last_slot_at AS "lastSlotAt", f.happening,
    CASE WHEN a.state = 'draft' THEN a.lacking END AS lacking, a.renewed_from IS NOT NULL AS renewed,
    ${FIRST_TIME} AS "firstTime",
    CASE WHEN c.asked_at IS NULL OR a.state NOT IN ('submitted', 'under_review', 'ready_for_committee') THEN NULL
      WHEN c.answered_at IS NULL THEN 'open' ELSE 'answered' END AS correction, c.due_on AS "correctionDueOn",
    w.what, ${waitingForOf('w.what', 'w.voices')} AS "waitingFor", w.since, agenda.due AS "opinionsDueOn",
    opinions.coordination, opinions.drari, opinions.region, follower.id AS "assignedId", follower.name AS "assignedName",
    CASE WHEN page.event_id IS NULL THEN a.details->'themes' ELSE COALESCE(NULLIF(to_jsonb(own.themes), '[]'), a.details->'themes') END AS themes,
    ARRAY(SELECT json_build_object('id', tag.id, 'name', tag.name, 'colour', tag.colour) FROM application_tag carried
      JOIN tag ON tag.id = carried.tag_id WHERE carried.application_id = a.id ORDER BY tag.name) AS tags,
    n.roots, n.activities
  FROM page JOIN application a ON a.id = page.id
  LEFT JOIN event_overview f ON f.event_id = page.event_id
  LEFT JOIN event own ON own.id = page.event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN application_review r ON r.application_id = a.id
  LEFT JOIN person follower ON follower.id = ${FOLLOWER}
  LEFT JOIN LATERAL (SELECT asked_at, answered_at, due_on FROM correction_request q WHERE q.application_id = a.id
    AND q.cancelled_at IS NULL AND q.resolved_at IS NULL ORDER BY asked_at DESC LIMIT 1) c ON true
  LEFT JOIN LATERAL (SELECT bool_or(o.voice = 'drari') AS drari, bool_or(o.voice = 'region') AS region FROM opinion o
    WHERE o.application_id = a.id) v ON true
  LEFT JOIN LATERAL (SELECT ${VOICE('coordination')} AS coordination, ${VOICE('drari')} AS drari, ${VOICE('region')} AS region
    FROM opinion o WHERE o.application_id = a.id) opinions ON true
  LEFT JOIN LATERAL (SELECT min(l.decided_at) AS decided_at FROM event e JOIN event_label l ON l.event_id = e.id
    WHERE e.application_id = a.id AND l.notified_at IS NULL AND l.label <> 'pending') t ON true
  LEFT JOIN LATERAL (SELECT max(s.opinions_due_on) AS due FROM agenda_item i JOIN committee_session s ON s.id = i.session_id
    WHERE i.application_id = a.id AND s.state <> 'closed') agenda ON true
  CROSS JOIN LATERAL (SELECT CASE WHEN m.matter = ANY ($4::text[]) THEN m.matter END AS what, m.since, m.voices
    FROM (SELECT ${MATTER} AS matter, ${SINCE} AS since, ${VOICES_AWAITED} AS voices) m) w
  CROSS JOIN LATERAL (SELECT COALESCE(json_agg(json_build_object('kind', x.kind, 'municipality', m.name,
      'department', x.department, 'label', x.label, 'notified', x.notified_at IS NOT NULL) ORDER BY ev.position, x.event_id)
      FILTER (WHERE x.parent_event_id IS NULL), '[]') AS roots, count(x.parent_event_id)::integer AS activities
    FROM event_overview x JOIN event ev ON ev.id = x.event_id LEFT JOIN municipality m ON m.code = x.municipality_code
    WHERE x.edition_year = $3 AND x.application_id = a.id AND (page.event_id IS NULL OR x.root_event_id = page.event_id)) n
  ORDER BY page.place`;
