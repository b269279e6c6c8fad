import { Inject, Injectable } from '@nestjs/common';
import { canBringBack, canRead } from '@fds/applications/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { Application } from '../entities/application.entity';
import { noSuchApplication, refuse } from './application-errors';
import { readApplication } from './application-record';

/** Brings a withdrawn dossier, or a draft that was put away, back to draft while it may be filed. */
@Injectable()
export class BringBackApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  run(actor: Actor, id: string): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { applications: Application }, async (transaction) => {
      const { applications, journal, refreshOverview, sql } = transaction;
      await sql('SELECT id FROM application WHERE id = $1 FOR UPDATE', [id]);
      const record = await readApplication(sql, id);
      if (!record || !canRead(actor, record)) throw noSuchApplication();
      const now = this.clock.now();
      refuse(canBringBack(actor, record, record.edition, now));
      const version = record.version + 1;
      await applications.update({ id }, { state: 'draft', submittedAt: null, updatedAt: now, version });
      await journal.record({
        action: 'application.brought_back',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        before: { state: record.state },
        after: { state: 'draft' },
      });
      await refreshOverview(
        record.events.map((event) => event.id),
        'filed',
      );
    });
  }
}
