import type { AskedSubject, Sql } from '@fds/shared/api-kit';
import type { Matter } from '@fds/shared/kernel';

/** Reminders of the matter `$1` that told of the subjects `$2`, with where the last message of each stands. */
const ASKED = `SELECT m.subject_id AS "subjectId", count(DISTINCT r.id)::integer AS reminders, max(r.made_at) AS "lastAt",
    max(l.visited_at) FILTER (WHERE l.visited_at >= r.made_at) AS "seenAt",
    COALESCE((array_agg(o.state IN ('refused', 'bounced') ORDER BY r.made_at DESC))[1], false) AS refused
  FROM reminder_matter m JOIN reminder r ON r.id = m.reminder_id
  LEFT JOIN outbox_message o ON o.person_id = r.person_id AND o.occasion = 'reminder:' || r.id
  LEFT JOIN reminder_link l ON l.person_id = r.person_id AND l.edition_year = r.edition_year AND l.revoked_at IS NULL
  WHERE m.matter = $1 AND m.subject_id = ANY ($2::uuid[]) GROUP BY m.subject_id`;

/** What the reminders have asked about these subjects so far; for the lists of the steps that expect an answer. */
export const askedSubjects = (sql: Sql, matter: Matter, subjectIds: readonly string[]): Promise<AskedSubject[]> =>
  sql<AskedSubject>(ASKED, [matter, subjectIds]);
