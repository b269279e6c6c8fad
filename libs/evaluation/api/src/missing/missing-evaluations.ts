import type { MatterSource } from '@fds/shared/api-kit';
import { invitedFromSql, PUT } from '../response/response.sql';

/**
 * Organisations that held something that was announced, whose last session is over, and that have not sent their evaluation;
 * none once it is closed, or the bilan published. What it concerns is the organisation.
 */
export const MISSING_EVALUATIONS: MatterSource = {
  matter: 'questionnaire',
  sql: `SELECT h.organisation_id AS subject_id, h.application_id, h.organisation_id, 'Évaluation ' || ed.year AS title, '' AS detail,
      ed.reports_due_on AS due_on, h.since
    FROM at JOIN edition ed ON ed.year = at.year
    CROSS JOIN LATERAL (SELECT k.organisation_id, k.application_id, ${invitedFromSql('k.organisation_id')} AS since FROM (
      SELECT o.organisation_id, (array_agg(o.application_id ORDER BY o.application_id))[1] AS application_id FROM event_overview o
      WHERE o.edition_year = at.year AND o.parent_event_id IS NULL AND o.counts AND o.notified_at IS NOT NULL GROUP BY o.organisation_id) k) h
    WHERE h.since <= at.now AND ed.state NOT IN ('bilan_published', 'archived')
      AND EXISTS (SELECT FROM questionnaire q WHERE ${PUT})
      AND NOT EXISTS (SELECT FROM evaluation_closing c WHERE c.edition_year = ed.year)
      AND NOT EXISTS (SELECT FROM evaluation_response r WHERE r.edition_year = ed.year AND r.organisation_id = h.organisation_id
        AND r.state IN ('submitted', 'locked'))`,
};
