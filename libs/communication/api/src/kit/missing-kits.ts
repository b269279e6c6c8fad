import type { MatterSource } from '@fds/shared/api-kit';
import { ANNOUNCED } from './kit.sql';

/** Labelled holders who ordered nothing, and did not say that they need nothing, while orders are open. */
export const MISSING_KITS: MatterSource = {
  matter: 'kit_order',
  sql: `SELECT DISTINCT ON (o.organisation_id) o.application_id AS subject_id, o.application_id, o.organisation_id, a.title, ''::text AS detail,
      s.orders_until AS due_on, o.told_at AS since
    FROM at JOIN kit_settings s ON s.edition_year = at.year AND s.orders_until >= at.today
    JOIN event_overview o ON o.edition_year = at.year JOIN application a ON a.id = o.application_id
    WHERE ${ANNOUNCED} AND EXISTS (SELECT FROM kit_item i WHERE i.edition_year = at.year AND i.active)
      AND NOT EXISTS (SELECT FROM kit_order k WHERE k.edition_year = at.year AND k.organisation_id = o.organisation_id)
    ORDER BY o.organisation_id, o.told_at, o.application_id`,
};
