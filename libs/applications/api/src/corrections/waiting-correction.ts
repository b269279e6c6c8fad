/** The request for correction of a dossier `a` that waits for its answer, as JSON; null without. */
export const WAITING_CORRECTION = `(SELECT json_build_object('id', cr.id, 'dueOn', cr.due_on, 'items', cr.items)
  FROM correction_request cr WHERE cr.application_id = a.id AND cr.answered_at IS NULL AND cr.cancelled_at IS NULL)`;
