import { writesWithin } from '@fds/accounts/api';
import { BadRequestException, Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { Actor } from '@fds/shared/kernel';
import { Clock, Jobs, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { ArchiveImport } from '../archive-import.entity';
import { IMPORT_QUEUE } from './run-import';
import { keepUpload, uploadPath } from './upload-folder';

/** Takes an archive that is sent, and asks for its import. */
@Injectable()
export class RequestImport {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** Answers the id of the import. `body` is the ZIP as it comes. */
  async run(
    actor: Actor,
    body: unknown,
    { fileName, replace }: { fileName: string; replace: boolean },
  ): Promise<string> {
    writesWithin(actor, 'region');
    if (!(body instanceof Readable)) throw new BadRequestException();
    const id = randomUUID();
    const path = uploadPath(this.settings.dataDir, id);
    await keepUpload(body, path);
    try {
      await this.transactions.run(
        { personId: actor.personId, role: actor.role },
        { imports: ArchiveImport },
        async ({ imports, journal, sql }) => {
          await imports.insert({ id, requestedBy: actor.personId, requestedAt: this.clock.now(), fileName, replace });
          await journal.record({
            action: 'import.requested',
            subject: { type: 'import', id },
            after: { fileName, replace },
          });
          await this.jobs.send(sql, IMPORT_QUEUE, { importId: id, role: actor.role });
        },
      );
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    return id;
  }
}
