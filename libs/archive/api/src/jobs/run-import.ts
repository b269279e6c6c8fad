import { Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { rm } from 'node:fs/promises';
import type { Problem } from '@fds/archive/domain';
import type { Role } from '@fds/shared/kernel';
import { Clock, Database, Jobs, ServerSettings, type Doer, type JobHandler } from '@fds/shared/api-kit';
import type { ImportState } from '../archive-import.entity';
import { ImportArchive, type ImportOutcome } from '../importing/import-archive';
import type { Progress } from '../importing/progress';
import { NoSuchArchive } from '../reading/archive-source';
import { sweepUploads, uploadPath } from './upload-folder';

export const IMPORT_QUEUE = 'archive-import';
interface ImportJob {
  readonly importId: string;
  /** Role in which the import was asked for: the journal names it. */
  readonly role: Role;
}
interface Asked {
  fileName: string;
  replace: boolean;
  requestedBy: string;
  state: ImportState;
}

const ENDED: readonly ImportState[] = ['done', 'refused', 'failed'];
/** Milliseconds between two notes of the progress. */
const NOTE_EVERY = 400;
const INTERRUPTED = 'L’import a été interrompu : rien n’a été changé. Envoyez l’archive à nouveau.';

/** Does the imports that were asked for from a page, one after the other. */
@Injectable()
export class RunImport implements OnModuleInit, JobHandler<ImportJob> {
  readonly #log = new Logger('RunImport');

  constructor(
    @Inject(ImportArchive) private readonly importer: ImportArchive,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(IMPORT_QUEUE, this);
  }

  async run({ importId, role }: ImportJob, { last, signal }: { last: boolean; signal: AbortSignal }): Promise<void> {
    const asked = await this.database.row<Asked>(
      `SELECT file_name AS "fileName", replace, requested_by AS "requestedBy", state FROM archive_import WHERE id = $1`,
      [importId],
    );
    const path = uploadPath(this.settings.dataDir, importId);
    // Killed after its end was written and before its archive was removed.
    if (!asked || ENDED.includes(asked.state)) return rm(path, { force: true });
    const doer: Doer = { personId: asked.requestedBy, role };
    try {
      const outcome = await this.importer.fromPath(doer, path, {
        replace: asked.replace,
        name: asked.fileName,
        signal,
        onProgress: this.#noting(importId),
      });
      await this.#end(importId, outcome);
    } catch (error) {
      this.#log.error(error instanceof Error ? error.stack : String(error));
      // An interrupted import is taken up once more, by this process or another; nothing was written.
      if (!last && !(error instanceof NoSuchArchive)) throw error;
      await this.#conclude(importId, 'failed', { message: INTERRUPTED });
    }
    await rm(path, { force: true });
  }

  /** Imports whose job is gone: the process was killed the second time too, or could not write down how it ended. */
  async recover(): Promise<void> {
    const lost = await this.database.rows<{ id: string }>(
      `UPDATE archive_import i SET state = 'failed', message = $2, ended_at = $3
       WHERE i.state IN ('waiting', 'checking', 'writing') AND NOT EXISTS (
         SELECT FROM pgboss.job j WHERE j.name = $1 AND j.data->>'importId' = i.id::text
           AND j.state IN ('created', 'retry', 'active'))
       RETURNING i.id`,
      [IMPORT_QUEUE, INTERRUPTED, this.clock.now()],
    );
    for (const { id } of lost) await rm(uploadPath(this.settings.dataDir, id), { force: true });
    await sweepUploads(this.settings.dataDir, (ids) => this.#waiting(ids));
  }

  async #waiting(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT id FROM archive_import WHERE id = ANY ($1::uuid[]) AND state IN ('waiting', 'checking', 'writing')`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Notes the progress now and then, outside the import's transaction: who watches sees it move. */
  #noting(importId: string): (progress: Progress) => void {
    let noted = 0;
    let writing = Promise.resolve();
    return ({ phase, share }) => {
      const now = performance.now();
      if (now - noted < NOTE_EVERY) return;
      noted = now;
      writing = writing
        .then(() =>
          this.database.rows(
            `UPDATE archive_import SET state = $2, progress = $3
             WHERE id = $1 AND state IN ('waiting', 'checking', 'writing')`,
            [importId, phase, share],
          ),
        )
        .then(() => undefined)
        .catch((error: unknown) => this.#log.warn(String(error)));
    };
  }

  #end(importId: string, outcome: ImportOutcome): Promise<void> {
    if (!('edition' in outcome)) return this.#conclude(importId, 'refused', { problems: outcome.problems });
    const { edition, changed, rows } = outcome;
    const counts = `${rows['organisations.csv']} structures, ${rows['applications.csv']} dossiers, ${rows['events.csv']} événements et animations, ${rows['attendance.csv']} lignes de fréquentation`;
    return this.#conclude(importId, 'done', {
      editionYear: edition,
      message: changed ? `${counts}.` : `Rien n’a changé : le portail contenait déjà cette archive (${counts}).`,
    });
  }

  async #conclude(
    importId: string,
    state: ImportState,
    {
      problems = [],
      editionYear = null,
      message = null,
    }: { problems?: readonly Problem[]; editionYear?: number | null; message?: string | null },
  ): Promise<void> {
    // PostgreSQL keeps no NUL in a text: what a problem found is shown with its symbol.
    const shown = JSON.stringify(problems).replaceAll('\\u0000', '\u2400');
    await this.database.rows(
      `UPDATE archive_import SET state = $2, progress = 1, problems = $3, edition_year = $4, message = $5, ended_at = $6
       WHERE id = $1`,
      [importId, state, shown, editionYear, message, this.clock.now()],
    );
  }
}
