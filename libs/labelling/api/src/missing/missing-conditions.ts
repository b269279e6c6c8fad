import type { MatterSource } from '@fds/shared/api-kit';

/** Announced labels with a condition that nobody has answered; until the festival is over. */
export const MISSING_CONDITIONS: MatterSource = {
  matter: 'condition',
  sql: `SELECT e.id AS subject_id, e.application_id, a.organisation_id, e.title, left(c.reason, 300) AS detail,
      COALESCE(c.condition_due_on, ed.starts_on) AS due_on, l.notified_at AS since
    FROM at JOIN edition ed ON ed.year = at.year JOIN event e ON e.edition_year = at.year JOIN application a ON a.id = e.application_id
    JOIN event_label l ON l.event_id = e.id AND l.label = 'conditional' AND l.notified_at IS NOT NULL
    JOIN LATERAL (SELECT * FROM label_decision d WHERE d.event_id = e.id ORDER BY d.decided_at DESC, d.id LIMIT 1) c ON true
    WHERE ed.ends_on >= at.today AND a.state <> 'withdrawn'
      AND NOT EXISTS (SELECT FROM condition_answer r WHERE r.event_id = e.id AND r.answered_at >= c.decided_at)`,
};
