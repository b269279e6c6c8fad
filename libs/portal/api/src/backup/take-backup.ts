import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import {
  Clock,
  Database,
  FileStore,
  Jobs,
  ServerSettings,
  SYSTEM,
  Transactions,
  type JobHandler,
} from '@fds/shared/api-kit';
import { readKeys } from './backup-keys';
import { backupName, backupsToKeep, knownBackups } from './backups-to-keep';
import { BACKUP_QUEUE } from './request-backup';
import { writeBackup, type WrittenBackup } from './write-backup';

interface BackupJob {
  readonly runId: string;
}
/** Milliseconds between two notes of the progress. */
const NOTE_EVERY = 400;
const INTERRUPTED = 'La sauvegarde a été interrompue : elle sera reprise d’elle-même.';

/** Writes the backups that were asked for, and removes those that have had their time. */
@Injectable()
export class TakeBackup implements OnModuleInit, JobHandler<BackupJob> {
  readonly #log = new Logger('TakeBackup');

  constructor(
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(FileStore) private readonly store: FileStore,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(BACKUP_QUEUE, this);
  }

  async run({ runId }: BackupJob, { last, signal }: { last: boolean; signal: AbortSignal }): Promise<void> {
    const asked = await this.database.row<{ requestedAt: Date }>(
      `SELECT requested_at AS "requestedAt" FROM backup_run WHERE id = $1 AND state IN ('waiting', 'writing')`,
      [runId],
    );
    if (!asked) return;
    try {
      const fileName = backupName(asked.requestedAt);
      const written = await this.#write(runId, fileName, signal);
      await this.#conclude(runId, fileName, written);
    } catch (error) {
      this.#log.error(error instanceof Error ? error.stack : String(error));
      if (signal.aborted && !last) throw error;
      await this.#fail(runId, signal.aborted ? INTERRUPTED : reasonOf(error));
    }
  }

  /** Backups whose job is gone: the process was killed the second time too. */
  async recover(): Promise<void> {
    await this.database.rows(
      `UPDATE backup_run r SET state = 'failed', message = $2, ended_at = $3
       WHERE r.state IN ('waiting', 'writing') AND NOT EXISTS (
         SELECT FROM pgboss.job j WHERE j.name = $1 AND j.data->>'runId' = r.id::text AND j.state IN ('created', 'retry', 'active'))`,
      [BACKUP_QUEUE, INTERRUPTED, this.clock.now()],
    );
  }

  async #write(runId: string, fileName: string, signal: AbortSignal): Promise<WrittenBackup> {
    const { backup, databaseUrl, dataDir, demonstration } = this.settings;
    if (!backup.dir) throw new NotHere('Ce serveur n’a pas de dossier pour les sauvegardes (PORTAL_BACKUP_DIR).');
    const keys = backup.key === null ? null : readKeys(backup.key);
    if (backup.key !== null && !keys) throw new NotHere('PORTAL_BACKUP_KEY n’est pas une clé.');
    const note = this.#noting(runId);
    try {
      return await writeBackup({
        path: join(backup.dir, fileName),
        databaseUrl,
        store: this.store,
        keys,
        dataDir,
        demonstration,
        onProgress: note.tell,
        signal,
      });
    } finally {
      await note.told();
    }
  }

  async #conclude(runId: string, fileName: string, written: WrittenBackup): Promise<void> {
    const { bytes, sha256, encrypted, missingFiles, rows, files } = written;
    const removed = await this.#removeOld();
    const message = missingFiles > 0 ? `${missingFiles} fichiers que la base nomme manquent ou sont abîmés.` : null;
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      const now = this.clock.now();
      await sql(
        `UPDATE backup_run SET state = 'done', progress = 1, ended_at = $2, file_name = $3, bytes = $4, sha256 = $5, encrypted = $6,
           message = $7 WHERE id = $1`,
        [runId, now, fileName, bytes, sha256, encrypted, message],
      );
      await sql('UPDATE backup_run SET removed_at = $2 WHERE file_name = ANY ($1::text[])', [removed, now]);
      await journal.record({
        action: 'backup.taken',
        subject: { type: 'backup', id: runId },
        after: { fileName, bytes, sha256, encrypted, rows, files, missingFiles, removed: removed.length },
      });
    });
  }

  /** Removes what is not to be kept any more; what cannot be removed stays for the next time. */
  async #removeOld(): Promise<string[]> {
    const { dir, keep } = this.settings.backup;
    if (!dir) return [];
    const there = knownBackups(await readdir(dir));
    const kept = backupsToKeep(there, keep);
    const removed: string[] = [];
    for (const { name } of there)
      if (!kept.has(name))
        await rm(join(dir, name)).then(
          () => removed.push(name),
          (error: unknown) => this.#log.warn(`${name}: ${String(error)}`),
        );
    return removed;
  }

  async #fail(runId: string, message: string): Promise<void> {
    await this.transactions.run(SYSTEM, {}, async ({ sql, journal }) => {
      await sql(`UPDATE backup_run SET state = 'failed', ended_at = $2, message = $3 WHERE id = $1`, [
        runId,
        this.clock.now(),
        message,
      ]);
      await journal.record({ action: 'backup.failed', subject: { type: 'backup', id: runId }, after: { message } });
    });
  }

  /** Notes the progress now and then; `told` waits for the last note. */
  #noting(runId: string): { tell: (share: number) => void; told: () => Promise<void> } {
    let noted = 0;
    let writing = Promise.resolve();
    const tell = (share: number): void => {
      const now = performance.now();
      if (now - noted < NOTE_EVERY) return;
      noted = now;
      writing = writing
        .then(() =>
          this.database.rows(`UPDATE backup_run SET state = 'writing', progress = $2 WHERE id = $1`, [runId, share]),
        )
        .then(() => undefined)
        .catch((error: unknown) => this.#log.warn(String(error)));
    };
    return { tell, told: () => writing };
  }
}

/** What the operator has to put right, in words for the page. */
class NotHere extends Error {}

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'Le disque des sauvegardes est plein.',
  EDQUOT: 'Le disque des sauvegardes est plein.',
  EACCES: 'Le portail n’a pas le droit d’écrire dans le dossier des sauvegardes.',
  EROFS: 'Le dossier des sauvegardes ne se laisse pas écrire.',
  EEXIST: 'Le dossier des sauvegardes n’est pas un dossier.',
  ENOTDIR: 'Le dossier des sauvegardes n’est pas un dossier.',
};
const reasonOf = (error: unknown): string =>
  error instanceof NotHere
    ? error.message
    : (DISK[String((error as { code?: unknown }).code)] ??
      'La sauvegarde n’a pas pu être écrite : la raison est dans le journal du serveur.');
