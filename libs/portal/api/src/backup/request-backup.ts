import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { addDays, instantAt, PortalError } from '@fds/shared/kernel';
import { Clock, Duties, Jobs, ServerSettings, SYSTEM, Transactions, type Doer } from '@fds/shared/api-kit';
import type { BackupCause } from './backup-run.entity';

export const BACKUP_QUEUE = 'portal-backup';
const MINUTE = 60_000;
/** The number under which requests come in turn. */
const LOCK = 1763770685;
/** How often it is looked whether the day's backup is due; one that failed is tried again after an hour. */
const LOOK_EVERY = 10 * MINUTE;
const AGAIN_AFTER = 60 * MINUTE;

/** Asks for backups: once a day by itself, and when an administrator wants one. */
@Injectable()
export class RequestBackup implements OnModuleInit {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Duties) private readonly duties: Duties,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.duties.register({ name: 'portal.backup', every: LOOK_EVERY, run: () => this.whenDue() });
  }

  /** @throws PortalError refused when the operator did not say where backups go */
  async byPerson(doer: Doer): Promise<void> {
    if (!this.settings.backup.dir)
      throw new PortalError(
        'refused',
        'backup.not_configured',
        'Aucun dossier n’est réglé pour les sauvegardes : l’exploitant le donne par PORTAL_BACKUP_DIR.',
      );
    await this.#ask(doer, 'request', null);
  }

  /** The day's backup, from its hour on; a day on which the portal was off at that hour has its own as it starts again. */
  async whenDue(): Promise<void> {
    const { dir, hour } = this.settings.backup;
    if (!dir) return;
    const time = `${String(hour).padStart(2, '0')}:00`;
    const today = instantAt(this.clock.today(), time);
    const due = today <= this.clock.now() ? today : instantAt(addDays(this.clock.today(), -1), time);
    await this.#ask(SYSTEM, 'schedule', due);
  }

  /** Asks for one unless one is under way, or a scheduled one is there since `due`. */
  async #ask(doer: Doer, cause: BackupCause, due: Date | null): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(doer, {}, async ({ sql, journal }) => {
      // One at a time, whoever asks: two would only slow each other. Not a lock of the table: the queue, which may start
      // with this very job, looks through it.
      await sql('SELECT pg_advisory_xact_lock($1)', [LOCK]);
      const [there] = await sql(
        `SELECT 1 FROM backup_run WHERE state IN ('waiting', 'writing')
           OR ($1::timestamptz IS NOT NULL AND cause = 'schedule' AND requested_at >= $1 AND (state = 'done' OR requested_at > $2)) LIMIT 1`,
        [due, new Date(now.getTime() - AGAIN_AFTER)],
      );
      if (there) return;
      const [run] = await sql<{ id: string }>(
        `INSERT INTO backup_run (requested_at, cause) VALUES ($1, $2) RETURNING id`,
        [now, cause],
      );
      if (!run) throw new Error('A row was inserted');
      if (cause === 'request')
        await journal.record({ action: 'backup.requested', subject: { type: 'backup', id: run.id } });
      await this.jobs.send(sql, BACKUP_QUEUE, { runId: run.id });
    });
  }
}
