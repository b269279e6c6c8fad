import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import type { EventKind } from '@fds/shared/kernel';

/**
 * The roots of the edition `$1` that count and were announced, of the kinds that the organisation `$2` holds, with their
 * visits: their own report's, else their counting activities' (rule 2). Drafts are in neither.
 */
const ROOTS = `WITH inner_visits AS (
    SELECT o.root_event_id, sum(o.visits_public) AS general, sum(o.visits_school) AS school, sum(o.visits_accompanying) AS accompanying,
      sum(o.visits_online) AS online FROM event_overview o
    WHERE o.edition_year = $1 AND o.parent_event_id IS NOT NULL AND o.counts AND o.reported GROUP BY 1)
  SELECT o.event_id AS "eventId", o.organisation_id AS "organisationId", o.title, o.kind, o.reported OR a.root_event_id IS NOT NULL AS reported,
    (CASE WHEN o.reported THEN o.visits_public ELSE a.general END)::bigint AS general,
    (CASE WHEN o.reported THEN o.visits_school ELSE a.school END)::bigint AS school,
    (CASE WHEN o.reported THEN o.visits_accompanying ELSE a.accompanying END)::bigint AS accompanying,
    (CASE WHEN o.reported THEN o.visits_online ELSE a.online END)::bigint AS online
  FROM event_overview o LEFT JOIN inner_visits a ON a.root_event_id = o.event_id
  WHERE o.edition_year = $1 AND o.parent_event_id IS NULL AND o.counts AND o.notified_at IS NOT NULL
    AND o.kind IN (SELECT k.kind FROM event_overview k WHERE k.edition_year = $1 AND k.organisation_id = $2 AND k.parent_event_id IS NULL AND k.counts)
  ORDER BY o.first_slot_at NULLS LAST, o.title, o.event_id`;

const BESIDE = `SELECT ed.title AS "editionTitle",
    (SELECT count(*) FROM event_overview o WHERE o.edition_year = $1 AND o.organisation_id = $2 AND o.parent_event_id IS NOT NULL AND o.counts
      AND o.notified_at IS NOT NULL)::int AS activities,
    (SELECT count(DISTINCT t.organisation_id) FROM event_partner t JOIN event_overview o ON o.event_id = t.event_id
      WHERE o.edition_year = $1 AND o.organisation_id = $2 AND o.counts)::int AS partners,
    ARRAY(SELECT DISTINCT m.name FROM event_overview o JOIN municipality m ON m.code = o.municipality_code
      WHERE o.edition_year = $1 AND o.organisation_id = $2 AND o.counts AND o.notified_at IS NOT NULL ORDER BY 1) AS municipalities,
    COALESCE((SELECT jsonb_agg(p) FROM (SELECT address, file_id AS "fileId", credit, alternative FROM (
        SELECT '/api/events/' || t.event_id || '/photos/' || t.id AS address, t.file_id, t.credit, t.alternative, 1 AS rank, t.added_at, t.id
          FROM attendance_photo t JOIN event e ON e.id = t.event_id JOIN application a ON a.id = e.application_id
          WHERE a.edition_year = $1 AND a.organisation_id = $2 AND t.removed_at IS NULL AND t.consent <> 'unknown'
            AND btrim(t.credit) <> '' AND btrim(t.alternative) <> ''
        UNION ALL SELECT '/api/applications/' || t.application_id || '/attachments/' || t.id, t.file_id, t.credit, t.alternative,
            CASE WHEN t.event_id IS NULL THEN 3 ELSE 2 END, t.added_at, t.id
          FROM attachment t JOIN application a ON a.id = t.application_id
          WHERE a.edition_year = $1 AND a.organisation_id = $2 AND t.kind = 'image' AND t.removed_at IS NULL AND t.message_id IS NULL
            AND t.credit <> '') known
      ORDER BY rank, added_at DESC, id LIMIT 2) p), '[]') AS photos
  FROM edition ed WHERE ed.year = $1`;

export interface RootRow {
  readonly eventId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly kind: EventKind;
  readonly reported: boolean;
  readonly general: number | null;
  readonly school: number | null;
  readonly accompanying: number | null;
  readonly online: number | null;
}
export interface PhotoRow {
  /** Where its bytes are. */
  readonly address: string;
  readonly fileId: string;
  readonly credit: string;
  readonly alternative: string;
}
export interface BesideRow {
  readonly editionTitle: string;
  readonly activities: number;
  readonly partners: number;
  readonly municipalities: readonly string[];
  readonly photos: readonly PhotoRow[];
}

/** What the page of one holder reads: two statements. */
@Injectable()
export class MiniBilanQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  roots(year: number, organisationId: string): Promise<RootRow[]> {
    return this.database.rows<RootRow>(ROOTS, [year, organisationId]);
  }
  beside(year: number, organisationId: string): Promise<BesideRow | null> {
    return this.database.row<BesideRow>(BESIDE, [year, organisationId]);
  }
}
