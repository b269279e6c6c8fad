import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, ServerSettings } from '@fds/shared/api-kit';
import type { BackupCause, BackupState } from './backup-run.entity';
import type { BackupRunView, BackupsView } from './backups.contract';

const HOUR = 3_600_000;
/** A day, and time enough for the round of the next one. */
const LATE_AFTER = 26 * HOUR;

interface Row {
  readonly requestedAt: Date;
  readonly endedAt: Date | null;
  readonly state: BackupState;
  readonly cause: BackupCause;
  readonly progress: number;
  readonly fileName: string | null;
  readonly bytes: number | null;
  readonly sha256: string | null;
  readonly encrypted: boolean;
  readonly message: string | null;
}
const RUN = `SELECT requested_at AS "requestedAt", ended_at AS "endedAt", state, cause, progress, file_name AS "fileName", bytes, sha256,
  encrypted, message FROM backup_run`;
/** The last of each kind; a try that failed is of interest until a later one is whole. */
const LAST_SQL = `(${RUN} WHERE state = 'done' ORDER BY requested_at DESC LIMIT 1)
  UNION ALL (${RUN} WHERE state IN ('waiting', 'writing') ORDER BY requested_at DESC LIMIT 1)
  UNION ALL (${RUN} WHERE state = 'failed' AND NOT EXISTS (SELECT FROM backup_run d WHERE d.state = 'done' AND d.requested_at > backup_run.requested_at)
    ORDER BY requested_at DESC LIMIT 1)`;
const KEPT_SQL = `SELECT count(*)::int AS kept, coalesce(sum(bytes), 0)::bigint AS bytes FROM backup_run
  WHERE state = 'done' AND removed_at IS NULL`;

/** How the portal is backed up, in two statements. */
@Injectable()
export class ReadBackups {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async read(): Promise<BackupsView> {
    const [runs, kept] = await Promise.all([
      this.database.rows<Row>(LAST_SQL),
      this.database.row<{ kept: number; bytes: number }>(KEPT_SQL),
    ]);
    const { dir, hour, keep, key } = this.settings.backup;
    const of = (...states: readonly BackupState[]): BackupRunView | null => {
      const row = runs.find(({ state }) => states.includes(state));
      return row ? viewOf(row) : null;
    };
    const last = runs.find(({ state }) => state === 'done');
    const late = !last || this.clock.now().getTime() - last.requestedAt.getTime() > LATE_AFTER;
    return {
      configured: dir !== null,
      locked: key !== null,
      folder: dir,
      hour,
      keepDays: keep.days,
      keepWeeks: keep.weeks,
      keepMonths: keep.months,
      last: of('done'),
      current: of('waiting', 'writing'),
      failed: of('failed'),
      late: dir !== null && late,
      kept: kept?.kept ?? 0,
      keptBytes: kept?.bytes ?? 0,
    };
  }
}

const viewOf = ({ requestedAt, endedAt, ...rest }: Row): BackupRunView => ({
  ...rest,
  requestedAt: requestedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});
