import type { WaitingFor } from '@fds/labelling/domain';

/*
 * Who has the ball of a dossier: said once for the queue, the lists and the cockpit, so that their numbers agree. The
 * expressions speak of a dossier `a` of one edition and of the joins below.
 */

/** States in which a request for correction keeps the dossier waiting. */
const CORRECTED = `('submitted', 'under_review', 'ready_for_committee')`;

/**
 * What the expressions below read beside the dossier `a`, of the edition in parameter `year`: its review `r`, the request
 * for correction `c` that is not settled, the voices `v` that have spoken of a ready dossier, the decision `t` that was
 * not announced. Without `voices` nobody reads which of them have spoken, and they are not looked for.
 */
export const awaitedJoins = (year: string, voices = true): string => `
  LEFT JOIN application_review r ON r.application_id = a.id
  LEFT JOIN ${CORRECTION} c ON c.application_id = a.id
  ${voices ? spoken(year) : UNHEARD}
  LEFT JOIN (SELECT e.application_id, min(l.decided_at) AS decided_at FROM event_label l JOIN event e ON e.id = l.event_id
    WHERE e.edition_year = ${year} AND l.notified_at IS NULL AND l.label <> 'pending' GROUP BY 1) t ON t.application_id = a.id`;

const spoken = (
  year: string,
): string => `LEFT JOIN (SELECT o.application_id, bool_or(o.voice = 'drari') AS drari, bool_or(o.voice = 'region') AS region
    FROM opinion o JOIN application s ON s.id = o.application_id
    WHERE s.edition_year = ${year} AND s.state = 'ready_for_committee' GROUP BY 1) v ON v.application_id = a.id`;
const UNHEARD = 'CROSS JOIN (SELECT false AS drari, false AS region) v';

/**
 * The request for correction of each dossier that waits for an answer, or whose answer was not read yet: the latest. It is
 * looked up for a few dossiers as well as read whole for all, which a sorted list of them is not.
 */
export const CORRECTION = `(SELECT q.application_id, q.asked_at, q.answered_at, q.due_on FROM correction_request q
    WHERE q.cancelled_at IS NULL AND q.resolved_at IS NULL AND NOT EXISTS (SELECT FROM correction_request later
      WHERE later.application_id = q.application_id AND later.cancelled_at IS NULL AND later.resolved_at IS NULL
        AND (later.asked_at, later.id) > (q.asked_at, q.id)))`;

/** What a dossier awaits (`ReviewMatter`), or null; an edition that is over awaits less, which the reader knows. */
export const MATTER = `CASE
  WHEN c.asked_at IS NOT NULL AND a.state IN ${CORRECTED} THEN CASE WHEN c.answered_at IS NULL THEN 'correct' ELSE 'reread' END
  WHEN a.state = 'draft' THEN 'finish_draft' WHEN a.state = 'submitted' THEN 'take_in_charge'
  WHEN a.state = 'under_review' THEN 'review'
  WHEN a.state = 'ready_for_committee' THEN CASE WHEN v.drari AND v.region THEN 'decide' ELSE 'opinion' END
  WHEN a.state = 'decided' AND t.decided_at IS NOT NULL THEN 'notify' END`;

/** Since when, as an instant; without drafts nobody asks when one was begun. */
export const sinceOf = (drafts: boolean): string => `CASE
  WHEN c.asked_at IS NOT NULL AND a.state IN ${CORRECTED} THEN COALESCE(c.answered_at, c.asked_at)
  ${drafts ? `WHEN a.state = 'draft' THEN a.created_at` : ''} WHEN a.state = 'submitted' THEN a.submitted_at
  WHEN a.state = 'under_review' THEN r.taken_at WHEN a.state = 'ready_for_committee' THEN r.ready_at
  WHEN a.state = 'decided' THEN t.decided_at END`;

export const SINCE = sinceOf(true);
/** Voices that have not spoken of a ready dossier. */
export const VOICES_AWAITED = `array_remove(ARRAY[CASE WHEN v.drari IS NOT TRUE THEN 'drari' END,
  CASE WHEN v.region IS NOT TRUE THEN 'region' END], NULL)`;

/** Who is awaited for the matter of column `what`, the awaited voices being in column `voices`. */
export const waitingForOf = (what: string, voices: string): string => `CASE
  WHEN ${what} IS NULL THEN '{}'::text[] WHEN ${what} IN ('finish_draft', 'correct') THEN ARRAY['holder']
  WHEN ${what} = 'opinion' THEN ${voices} ELSE ARRAY['coordination'] END`;

/**
 * The same for one of them, true or false, where every dossier of an edition is asked: no list is made of each row. `spoke`
 * is the column that says whether a voice has.
 */
export const isAwaited = (
  who: WaitingFor,
  what: string,
  spoke: Readonly<Record<'drari' | 'region', string>>,
): string => {
  if (who === 'holder') return `COALESCE(${what} IN ('finish_draft', 'correct'), false)`;
  if (who === 'coordination') return `COALESCE(${what} NOT IN ('finish_draft', 'correct', 'opinion'), false)`;
  return `COALESCE(${what} = 'opinion' AND NOT ${spoke[who]}, false)`;
};
