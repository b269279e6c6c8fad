import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, ServerSettings } from '@fds/shared/api-kit';

/** What the database tells of the portal: names as Prometheus reads them, seconds where they are ages. */
export const FIGURES: Readonly<Record<string, { readonly help: string; readonly labels?: readonly string[] }>> = {
  portal_outbox_messages: { help: 'Messages that have not left or have come to grief, by state', labels: ['state'] },
  portal_outbox_oldest_due_seconds: {
    help: 'Since when the message that waits longest should have left; 0 when none waits',
  },
  portal_jobs: { help: 'Jobs that wait, are done or have failed, by queue and state', labels: ['queue', 'state'] },
  portal_duty_age_seconds: { help: 'Since when a recurring duty was last begun', labels: ['duty'] },
  portal_journal_unsealed_seconds: { help: 'Age of the oldest line of the journal that is not sealed; 0 when all are' },
  portal_journal_verified_age_seconds: { help: 'Since when the whole journal was last read again' },
  portal_journal_faults: { help: 'What did not hold in the journal when it was last read again' },
  portal_backup_age_seconds: { help: 'Age of the last backup that is whole; absent where none is taken by itself' },
  portal_backup_failed: { help: '1 when the last backup failed; absent where none is taken by itself' },
};

/** One value of a figure; `of` are its labels, in their order. */
export interface Figure {
  readonly value: number;
  readonly of: readonly string[];
}

/**
 * One statement for all that is small: by the index of what has not left, not over every message ever sent. Ages are on
 * the portal's clock, $1.
 */
const SQL = `
  SELECT 'portal_outbox_messages' AS name, ARRAY[s.state] AS of, (SELECT count(*) FROM outbox_message m WHERE m.state = s.state)::float8 AS value
    FROM unnest('{planned,sending,held,refused,bounced}'::text[]) AS s (state)
  UNION ALL SELECT 'portal_outbox_oldest_due_seconds', '{}', coalesce(extract(epoch FROM $1 - min(send_after)), 0)::float8
    FROM outbox_message WHERE state = 'planned' AND send_after <= $1
  UNION ALL SELECT 'portal_duty_age_seconds', ARRAY[name], extract(epoch FROM $1 - last_begun_at)::float8 FROM duty
  UNION ALL SELECT 'portal_journal_unsealed_seconds', '{}', greatest(0, coalesce(extract(epoch FROM $1 - min(at)), 0))::float8
    FROM journal_entry WHERE id > coalesce((SELECT last_id FROM journal_seal ORDER BY id DESC LIMIT 1), 0)
  UNION ALL SELECT 'portal_journal_verified_age_seconds', '{}', extract(epoch FROM $1 - (value->>'at')::timestamptz)::float8
    FROM setting WHERE key = 'journal_verified'
  UNION ALL SELECT 'portal_journal_faults', '{}', (value->>'faults')::float8 FROM setting WHERE key = 'journal_verified'`;

const BACKUPS = `
  SELECT 'portal_backup_age_seconds' AS name, '{}'::text[] AS of, extract(epoch FROM $1 - max(requested_at))::float8 AS value
    FROM backup_run WHERE state = 'done' HAVING max(requested_at) IS NOT NULL
  UNION ALL SELECT 'portal_backup_failed', '{}',
    coalesce((SELECT state = 'failed' FROM backup_run WHERE state IN ('done', 'failed') ORDER BY requested_at DESC LIMIT 1), false)::int::float8`;

const JOBS = `SELECT 'portal_jobs' AS name, ARRAY[name, state::text] AS of, count(*)::float8 AS value FROM pgboss.job
  WHERE state IN ('created', 'retry', 'active', 'failed') AND name NOT LIKE '\\_\\_%' GROUP BY name, state`;

/** Reads the figures of the portal as a whole, for whoever watches it. */
@Injectable()
export class PortalFigures {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Values by the name of their figure. */
  async read(): Promise<Readonly<Record<string, readonly Figure[]>>> {
    type Row = { name: string; of: string[]; value: number };
    const now = this.clock.now();
    const [queue] = await this.database.rows<{ there: boolean }>(
      `SELECT to_regclass('pgboss.job') IS NOT NULL AS there`,
    );
    const rows = await Promise.all([
      this.database.rows<Row>(SQL, [now]),
      this.settings.backup.dir ? this.database.rows<Row>(BACKUPS, [now]) : [],
      queue?.there ? this.database.rows<Row>(JOBS) : [],
    ]);
    const figures: Record<string, Figure[]> = {};
    for (const { name, of, value } of rows.flat()) (figures[name] ??= []).push({ value, of });
    return figures;
  }
}
