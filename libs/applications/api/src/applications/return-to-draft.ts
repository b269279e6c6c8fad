import { Inject, Injectable } from '@nestjs/common';
import { canBringBack, canRead, canTakeBack } from '@fds/applications/domain';
import { Clock, Transactions } from '@fds/shared/api-kit';
import type { Actor } from '@fds/shared/kernel';
import { Application } from '../entities/application.entity';
import { noSuchApplication, refuse } from './application-errors';
import { readApplication } from './application-record';

/** From where a dossier returns: it was filed (the version is kept), or its draft was put away. */
const MAY_RETURN = { taken_back: canTakeBack, brought_back: canBringBack } as const;

/** Makes a dossier a draft again, while it may be filed. */
@Injectable()
export class ReturnToDraft {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws PortalError missing for a dossier this person may not read; refused, with every reason */
  run(actor: Actor, id: string, how: keyof typeof MAY_RETURN): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { applications: Application }, async (transaction) => {
      const { applications, journal, refreshOverview, sql } = transaction;
      await sql('SELECT id FROM application WHERE id = $1 FOR UPDATE', [id]);
      const record = await readApplication(sql, id);
      if (!record || !canRead(actor, record)) throw noSuchApplication();
      const now = this.clock.now();
      refuse(MAY_RETURN[how](actor, record, record.edition, now));
      const version = record.version + 1;
      await applications.update({ id }, { state: 'draft', submittedAt: null, updatedAt: now, version });
      await journal.record({
        action: `application.${how}`,
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
