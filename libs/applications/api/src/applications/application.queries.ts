import { Inject, Injectable } from '@nestjs/common';
import { canRead } from '@fds/applications/domain';
import { Clock, Database } from '@fds/shared/api-kit';
import { isCommittee, type Actor } from '@fds/shared/kernel';
import { noSuchApplication } from './application-errors';
import { readApplication, type Rows } from './application-record';
import { toApplicationView } from './application.view';
import type { ApplicationView } from './application.contract';
import { asFiled } from './filed-application';

/** One dossier, as the person who asks may see it. */
@Injectable()
export class ApplicationQueries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** 404 for a dossier that this person may not read: it does not exist for them. */
  async one(actor: Actor, id: string): Promise<ApplicationView> {
    const rows: Rows = (text, values) => this.database.rows(text, values);
    const record = await readApplication(rows, id);
    if (!record || !canRead(actor, record)) throw noSuchApplication();
    const seen = isCommittee(actor.role) ? await asFiled(rows, record) : record;
    return toApplicationView(seen, actor, this.clock.now());
  }
}
