import { Injectable } from '@nestjs/common';
import type { BulkApplication } from '@fds/labelling/domain';
import type { Sql } from '@fds/shared/api-kit';
import { CORRECTION } from '../awaited.sql';

/** A dossier of a bulk action, with what a way back needs. */
export interface BulkFacts extends BulkApplication {
  readonly id: string;
  readonly title: string;
  readonly organisationName: string;
  readonly takenBy: string | null;
  readonly takenAt: Date | null;
  readonly readyAt: Date | null;
  readonly eventIds: readonly string[];
  /** Somebody of the committee has spoken of it. */
  readonly spokenOf: boolean;
}

const PLACE = `COALESCE(
    (SELECT array_agg(DISTINCT o.department) FROM event_overview o
     WHERE o.application_id = a.id AND o.parent_event_id IS NULL AND o.department IS NOT NULL),
    (SELECT array_agg(c.department) FROM municipality m JOIN municipality c ON c.code = m.current_code
     WHERE m.code = p.municipality_code), '{}')`;

const FACTS = `SELECT a.id, a.title, COALESCE(p.name, '') AS "organisationName", a.state, ${PLACE} AS departments,
    c.asked_at IS NOT NULL AND c.answered_at IS NULL AS "correctionOpen", r.assigned_to AS given, r.taken_by AS "takenBy", r.taken_at AS "takenAt", r.ready_at AS "readyAt",
    EXISTS (SELECT FROM agenda_item i JOIN committee_session s ON s.id = i.session_id
      WHERE i.application_id = a.id AND s.state <> 'closed') AS "onAgenda",
    EXISTS (SELECT FROM event e JOIN event_label l ON l.event_id = e.id
      WHERE e.application_id = a.id AND l.label = 'deferred') AS deferred,
    EXISTS (SELECT FROM opinion o WHERE o.application_id = a.id) AS "spokenOf",
    (SELECT max(v.number) FROM application_version v WHERE v.application_id = a.id) AS "versionNumber",
    ARRAY(SELECT lower(o.email::text) FROM outside_opinion o WHERE o.application_id = a.id AND o.revoked_at IS NULL) AS asked,
    ARRAY(SELECT t.tag_id FROM application_tag t WHERE t.application_id = a.id) AS tags,
    ARRAY(SELECT e.id FROM event e WHERE e.application_id = a.id) AS "eventIds"
  FROM application a
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN application_review r ON r.application_id = a.id
  LEFT JOIN ${CORRECTION} c ON c.application_id = a.id
  WHERE a.id = ANY ($1::uuid[]) AND a.edition_year = $2 ORDER BY a.submitted_at, a.id`;
const LOCK = 'SELECT id FROM application WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE';

/** What the rules need to know of several dossiers at once. */
@Injectable()
export class BulkQueries {
  facts(sql: Sql, year: number, ids: readonly string[]): Promise<readonly BulkFacts[]> {
    return sql<BulkFacts>(FACTS, [ids, year]);
  }

  /** The same, and nobody else moves them until the transaction ends; always in one order, so that nobody waits in a circle. */
  async locked(sql: Sql, year: number, ids: readonly string[]): Promise<readonly BulkFacts[]> {
    await sql(LOCK, [ids]);
    return this.facts(sql, year, ids);
  }
}
