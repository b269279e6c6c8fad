import type { MatterSource } from '@fds/shared/api-kit';
import { PHOTO_DAYS_BEFORE } from '@fds/programme/domain';

/** Announced events that take place and have no picture, neither their own nor their dossier's; until the festival is over. */
export const MISSING_PHOTOS: MatterSource = {
  matter: 'photo',
  sql: `SELECT o.event_id AS subject_id, o.application_id, o.organisation_id, o.title, ''::text AS detail,
      ed.starts_on - ${PHOTO_DAYS_BEFORE} AS due_on, o.notified_at AS since
    FROM at JOIN edition ed ON ed.year = at.year JOIN event_overview o ON o.edition_year = at.year
    WHERE o.parent_event_id IS NULL AND o.counts AND o.notified_at IS NOT NULL AND ed.ends_on >= at.today AND NOT ed.imported
      AND NOT EXISTS (SELECT FROM attachment f LEFT JOIN event_overview x ON x.event_id = f.event_id
        WHERE f.application_id = o.application_id AND f.kind = 'image' AND f.removed_at IS NULL AND f.message_id IS NULL
          AND (f.event_id IS NULL OR x.root_event_id = o.event_id))`,
};
