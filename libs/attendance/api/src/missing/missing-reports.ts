import { REGION_ZONE } from '@fds/shared/kernel';
import type { MatterSource } from '@fds/shared/api-kit';

/**
 * Announced events whose last slot is over and whose figures are not there, not sent, or asked about; those that their
 * activities report for are not waited for (rule 2), and once the collection is closed nothing is.
 */
export const MISSING_REPORTS: MatterSource = {
  matter: 'attendance',
  sql: `SELECT o.event_id AS subject_id, o.application_id, o.organisation_id, o.title, COALESCE(r.question, '') AS detail,
      ed.reports_due_on AS due_on, t.ends_at AS since
    FROM at JOIN edition ed ON ed.year = at.year JOIN event_overview o ON o.edition_year = at.year
    LEFT JOIN attendance_report r ON r.event_id = o.event_id
    LEFT JOIN LATERAL (SELECT max(s.ends_at) AS ends_at FROM event_overview x JOIN slot s ON s.event_id = x.event_id
      WHERE x.root_event_id = o.event_id AND x.counts) own ON true
    CROSS JOIN LATERAL (SELECT COALESCE(own.ends_at, (ed.ends_on + 1)::timestamp AT TIME ZONE '${REGION_ZONE}') AS ends_at) t
    WHERE o.parent_event_id IS NULL AND o.counts AND o.notified_at IS NOT NULL AND t.ends_at <= at.now
      AND ed.state NOT IN ('bilan_published', 'archived')
      AND NOT EXISTS (SELECT FROM attendance_collection k WHERE k.edition_year = at.year AND k.closed_at IS NOT NULL) AND (r.state IS NULL OR r.state IN ('draft', 'queried'))
      AND (r.state IS NOT NULL OR NOT EXISTS (SELECT FROM event_overview x WHERE x.parent_event_id = o.event_id AND x.counts AND x.reported))`,
};
