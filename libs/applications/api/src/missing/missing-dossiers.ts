import { CORRECTABLE_STATES } from '@fds/applications/domain';
import type { MatterSource } from '@fds/shared/api-kit';
import { extendedUntil } from '../call/call-reads';

const sqlList = (codes: readonly string[]): string => codes.map((code) => `'${code}'`).join(', ');

/** Drafts that may still be sent: until the end of the call, or of the time their holder was given. */
export const MISSING_DRAFTS: MatterSource = {
  matter: 'draft',
  sql: `SELECT a.id AS subject_id, a.id AS application_id, a.organisation_id, a.title, ''::text AS detail, d.due_on, a.created_at AS since
    FROM at JOIN edition ed ON ed.year = at.year JOIN application a ON a.edition_year = at.year
    CROSS JOIN LATERAL (SELECT GREATEST(ed.call_closes_on, ${extendedUntil('at.year', 'a.organisation_id')}) AS due_on) d
    WHERE a.state = 'draft' AND ed.state IN ('call_open', 'call_closed', 'review') AND d.due_on >= at.today`,
};

/** Corrections that were asked for and nobody has answered, in the coordination's words. */
export const MISSING_CORRECTIONS: MatterSource = {
  matter: 'correction',
  sql: `SELECT a.id AS subject_id, a.id AS application_id, a.organisation_id, a.title,
      left((SELECT string_agg(item ->> 'why', ' ' ORDER BY place) FROM jsonb_array_elements(c.items) WITH ORDINALITY AS i (item, place)), 300) AS detail,
      c.due_on, c.asked_at AS since
    FROM at JOIN application a ON a.edition_year = at.year JOIN correction_request c ON c.application_id = a.id
    WHERE c.answered_at IS NULL AND c.cancelled_at IS NULL AND a.state IN (${sqlList(CORRECTABLE_STATES)})`,
};
