import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, canRead, canWithdraw } from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions, type OutboxWriter } from '@fds/shared/api-kit';
import { shortened, type Actor } from '@fds/shared/kernel';
import { takeBackCorrections } from '../corrections/take-back-corrections';
import { Application } from '../entities/application.entity';
import { invalidContent, noSuchApplication, refuse } from './application-errors';
import { readApplication, type ApplicationRecord, type Rows } from './application-record';

const COORDINATION = `SELECT p.id, p.name, p.email::text AS email FROM role_grant r JOIN person p ON p.id = r.person_id
  WHERE r.role = 'coordinator' AND p.disabled_at IS NULL AND (r.ends_on IS NULL OR r.ends_on >= $1::date)`;

const REASON_ASKED = { pointer: '/reason', rule: 'minLength', detail: 'Dites pourquoi : la coordination le lira.' };

/** Withdraws a filed dossier before its decision, and the coordination is told why; puts a draft away. */
@Injectable()
export class WithdrawApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  run(actor: Actor, id: string, reason: string | undefined): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    return this.transactions.run(doer, { applications: Application }, async (transaction) => {
      const { applications, journal, outbox, refreshOverview, sql } = transaction;
      await sql('SELECT id FROM application WHERE id = $1 FOR UPDATE', [id]);
      const asked = await readApplication(sql, id);
      if (!asked || !canRead(actor, asked)) throw noSuchApplication();
      refuse(canWithdraw(actor, asked));
      if (asked.state !== 'draft' && reason === undefined) throw invalidContent([REASON_ASKED]);
      // Nobody waits for a correction of it any more, and it is withdrawn as it was sent.
      if (asked.correction) await takeBackCorrections(transaction, [id], this.clock.now(), null);
      const record = (asked.correction && (await readApplication(sql, id))) || asked;
      const version = record.version + 1;
      await applications.update({ id }, { state: 'withdrawn', updatedAt: this.clock.now(), version });
      await journal.record({
        action: 'application.withdrawn',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        before: { state: record.state },
        after: { state: 'withdrawn', ...(reason === undefined ? {} : { reason }) },
      });
      await refreshOverview(
        record.events.map((event) => event.id),
        'filed',
      );
      // Nobody waits for a draft.
      if (record.state !== 'draft') await this.#tell(sql, outbox, record, reason ?? '');
    });
  }

  async #tell(sql: Rows, outbox: OutboxWriter, record: ApplicationRecord, reason: string): Promise<void> {
    const people = await sql<{ id: string; name: string; email: string }>(COORDINATION, [this.clock.today()]);
    for (const { id, name, email } of people) {
      await outbox.add({
        personId: id,
        editionYear: record.editionYear,
        applicationId: record.id,
        occasion: `application.withdrawn:${record.id}:${record.version}`,
        to: { name, address: email },
        subject: shortened(`Dossier retiré : ${record.title}`, 60),
        text: `Bonjour,

${record.organisation.name} retire son dossier « ${record.title} » (${applicationReference(record)}).

La raison donnée : ${reason}

Le dossier : ${this.settings.publicUrl}/pilotage/dossiers/${record.id}
`,
      });
    }
  }
}
