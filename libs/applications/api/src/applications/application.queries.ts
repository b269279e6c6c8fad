import { Inject, Injectable } from '@nestjs/common';
import { canRead } from '@fds/applications/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { noSuchApplication } from './application-errors';
import { readApplication } from './application-record';
import { toApplicationView } from './application.view';
import type { ApplicationView } from './application.contract';

/** One dossier, as the person who asks may see it. */
@Injectable()
export class ApplicationQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** 404 for a dossier that this person may not read: it does not exist for them. */
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const record = await readApplication((text, values) => this.database.rows(text, values), id);
    if (!record || !canRead(actor, record)) throw noSuchApplication();
    return toApplicationView(record, actor, this.clock.now());
  }
}
