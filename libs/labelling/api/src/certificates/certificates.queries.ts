import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@fds/shared/api-kit';
import { REGION_ZONE, type Day, type EventKind, type Label } from '@fds/shared/kernel';

/** A certificate with everything that it says. */
export interface CertificateRow {
  readonly eventId: string;
  readonly serial: number;
  readonly code: string;
  readonly issuedAt: Date;
  readonly title: string;
  readonly kind: EventKind;
  readonly holder: string;
  readonly municipality: string | null;
  readonly department: string | null;
  readonly days: readonly Day[];
  readonly editionYear: number;
  readonly editionTitle: string;
  readonly editionNumber: number;
  readonly theme: string;
  readonly regionCode: string;
  readonly regionName: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly label: Label;
  /** It does not take place: the label stays a decision, its certificate is worth nothing. */
  readonly cancelled: boolean;
  /** When the label last changed. */
  readonly decidedAt: Date | null;
  /** The condition that is still to be met; empty without one. */
  readonly condition: string;
  readonly conditionDueOn: Day | null;
}

/** The label an event stands under: one that was folded into a village keeps its certificate under the village's. */
const LABEL = `SELECT s.label, s.decided_at, s.notified_at FROM event_label s WHERE s.event_id IN (e.id, e.parent_event_id)
  ORDER BY s.event_id = e.id DESC LIMIT 1`;
/** A label is only ever told of once it is notified (rule 16). */
const CERTIFICATES = `SELECT c.event_id AS "eventId", c.serial, c.code, c.issued_at AS "issuedAt", e.title, e.kind,
    coalesce(p.name, '') AS holder, m.name AS municipality, m.department,
    ARRAY(SELECT DISTINCT (s.begins_at AT TIME ZONE '${REGION_ZONE}')::date::text FROM slot s JOIN event of ON of.id = s.event_id
      WHERE of.id = e.id OR of.parent_event_id = e.id ORDER BY 1) AS days,
    d.year AS "editionYear", d.title AS "editionTitle", d.number AS "editionNumber", d.theme, d.region_code AS "regionCode",
    d.region_name AS "regionName", d.starts_on AS "startsOn", d.ends_on AS "endsOn", l.label,
    o.happening = 'cancelled' AS cancelled, l.decided_at AS "decidedAt",
    CASE WHEN l.label = 'conditional' THEN coalesce(last.reason, '') ELSE '' END AS condition,
    CASE WHEN l.label = 'conditional' THEN last.condition_due_on END AS "conditionDueOn"
  FROM label_certificate c JOIN event e ON e.id = c.event_id JOIN application a ON a.id = e.application_id
  JOIN edition d ON d.year = c.edition_year JOIN LATERAL (${LABEL}) l ON l.notified_at IS NOT NULL
  JOIN event_overview o ON o.event_id = c.event_id
  LEFT JOIN organisation_profile p ON p.organisation_id = a.organisation_id AND p.edition_year = a.edition_year
  LEFT JOIN municipality given ON given.code = e.municipality_code LEFT JOIN municipality m ON m.code = given.current_code
  LEFT JOIN LATERAL (SELECT reason, condition_due_on FROM label_decision WHERE event_id = e.id
    ORDER BY decided_at DESC, id LIMIT 1) last ON true`;
/** `$2` null: whoever asks may read all. */
const READABLE = '($2::uuid[] IS NULL OR a.organisation_id = ANY ($2))';
const KEPT = `l.label IN ('labelled', 'conditional') AND o.happening <> 'cancelled'`;
const OF_EVENT = `${CERTIFICATES} WHERE c.event_id = $1 AND ${READABLE}`;
const OF_APPLICATION = `${CERTIFICATES} WHERE e.application_id = $1 AND ${READABLE} AND ${KEPT} ORDER BY c.serial`;
const OF_EDITION = `${CERTIFICATES} WHERE c.edition_year = $1 AND ${KEPT} ORDER BY c.serial`;
const OF_CODE = `${CERTIFICATES} WHERE c.code = $1`;

@Injectable()
export class CertificatesQueries {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Also of a label that was taken back; null when there is none, or of another organisation. */
  ofEvent(eventId: string, organisationIds: readonly string[] | null): Promise<CertificateRow | null> {
    return this.database.row<CertificateRow>(OF_EVENT, [eventId, organisationIds]);
  }
  /** Those that are worth something. */
  ofApplication(applicationId: string, organisationIds: readonly string[] | null): Promise<CertificateRow[]> {
    return this.database.rows<CertificateRow>(OF_APPLICATION, [applicationId, organisationIds]);
  }
  ofEdition(year: number): Promise<CertificateRow[]> {
    return this.database.rows<CertificateRow>(OF_EDITION, [year]);
  }
  ofCode(code: string): Promise<CertificateRow | null> {
    return this.database.row<CertificateRow>(OF_CODE, [code]);
  }
}
