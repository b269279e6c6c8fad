import type { Role } from '@fds/shared/kernel';

export interface ServiceRow {
  readonly roles: Readonly<Partial<Record<Role, number>>> | null;
  readonly people: number;
  readonly disabled: number;
  readonly sessions: number;
  readonly seenToday: number;
  readonly seenWeek: number;
  readonly planned: number;
  readonly sent: number;
  readonly refused: number;
  readonly oldestPlanned: Date | null;
  readonly lastSent: Date | null;
  readonly databaseBytes: number;
  readonly databaseVersion: string;
  readonly migrations: number;
  readonly events: number;
  readonly journalEntries: number;
  readonly unsealed: number;
  readonly lastSealed: Date | null;
  readonly guarded: boolean;
  readonly running: number;
}
/** The state of the service at the instant `$1`, the day `$2`, in one row. */
export const SERVICE_SQL = `
SELECT
  (SELECT jsonb_object_agg(role, number) FROM (SELECT g.role, count(*)::int AS number FROM role_grant g JOIN person p ON p.id = g.person_id
    WHERE p.disabled_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $2::date) GROUP BY g.role) r) AS roles,
  (SELECT count(*)::int FROM person) AS people,
  (SELECT count(*)::int FROM person WHERE disabled_at IS NOT NULL) AS disabled,
  (SELECT count(*)::int FROM session) AS sessions,
  (SELECT count(DISTINCT person_id)::int FROM session WHERE seen_at > $1::timestamptz - interval '24 hours') AS "seenToday",
  (SELECT count(DISTINCT person_id)::int FROM session WHERE seen_at > $1::timestamptz - interval '7 days') AS "seenWeek",
  o.planned, o.sent, o.refused, o."oldestPlanned", o."lastSent",
  pg_database_size(current_database()) AS "databaseBytes", current_setting('server_version') AS "databaseVersion",
  (SELECT count(*)::int FROM migration) AS migrations,
  (SELECT count(*)::int FROM event_overview) AS events,
  (SELECT count(*)::int FROM journal_entry) AS "journalEntries",
  (SELECT count(*)::int FROM journal_entry WHERE id > coalesce((SELECT max(last_id) FROM journal_seal), 0)) AS unsealed,
  (SELECT sealed_at FROM journal_seal ORDER BY id DESC LIMIT 1) AS "lastSealed",
  NOT has_table_privilege('journal_entry', 'UPDATE, DELETE, TRUNCATE') AS guarded,
  (SELECT count(*)::int FROM archive_import WHERE state IN ('waiting', 'checking', 'writing')) AS running
FROM (SELECT count(*) FILTER (WHERE state IN ('planned', 'sending'))::int AS planned, count(*) FILTER (WHERE state = 'sent')::int AS sent,
    count(*) FILTER (WHERE state IN ('refused', 'bounced'))::int AS refused, min(send_after) FILTER (WHERE state = 'planned') AS "oldestPlanned",
    max(sent_at) AS "lastSent" FROM outbox_message) o`;

export interface ImportRow {
  readonly fileName: string;
  readonly state: string;
  readonly editionYear: number | null;
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
}
/** The last imports asked from a page. */
export const IMPORTS_SQL = `
SELECT file_name AS "fileName", state, edition_year AS "editionYear", requested_at AS "requestedAt", ended_at AS "endedAt"
FROM archive_import ORDER BY requested_at DESC LIMIT 5`;

export interface RefusedRow {
  readonly toName: string;
  readonly subject: string;
  readonly writtenAt: Date;
  readonly refusal: string | null;
}
/** The last messages that their server refused. */
export const REFUSED_SQL = `
SELECT to_name AS "toName", subject, written_at AS "writtenAt", refusal
FROM outbox_message WHERE state IN ('refused', 'bounced') ORDER BY written_at DESC LIMIT 5`;
