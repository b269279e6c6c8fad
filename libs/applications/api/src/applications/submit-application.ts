import { Inject, Injectable } from '@nestjs/common';
import { applicationReference, canRead, canSubmit, missing } from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions, type OutboxWriter } from '@fds/shared/api-kit';
import { isoInZone, momentInWords, shortened, type Actor } from '@fds/shared/kernel';
import { Application, ApplicationVersion } from '../entities/application.entity';
import { changedMeanwhile, noSuchApplication, refuse } from './application-errors';
import { contentOf, readApplication, type ApplicationRecord, type Rows } from './application-record';
import { ApplicationQueries } from './application.queries';
import { storedDraft } from './draft';

const LOCK = 'SELECT id FROM application WHERE id = $1 FOR UPDATE';
const MEMBERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.disabled_at IS NULL`;

/** Files a complete dossier: keeps this version for the committee, and sends its holders a receipt. */
@Injectable()
export class SubmitApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ApplicationQueries) private readonly queries: ApplicationQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  async run(actor: Actor, id: string, version: number): Promise<void> {
    const doer = { personId: actor.personId, role: actor.role };
    const entities = { applications: Application, versions: ApplicationVersion };
    const sent = await this.transactions.run(doer, entities, async (transaction) => {
      const { applications, versions, journal, outbox, refreshOverview, sql } = transaction;
      await sql(LOCK, [id]);
      const record = await readApplication(sql, id);
      if (!record || !canRead(actor, record)) throw noSuchApplication();
      if (record.version !== version) return false;
      const now = this.clock.now();
      const lacking = missing(contentOf(record), record.edition);
      refuse(canSubmit(actor, record, record.edition, now, lacking), lacking);
      const number = record.versions + 1;
      await applications.update({ id }, { state: 'submitted', submittedAt: now, updatedAt: now, version: version + 1 });
      await versions.insert({
        applicationId: id,
        number,
        submittedAt: now,
        submittedBy: actor.personId,
        content: snapshot(record, now),
      });
      await journal.record({
        action: 'application.submitted',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        before: { state: record.state },
        after: { state: 'submitted', number },
      });
      await refreshOverview(
        record.events.map((event) => event.id),
        'filed',
      );
      await this.#sendReceipts(sql, outbox, record, number, now);
      return true;
    });
    if (!sent) throw changedMeanwhile(await this.queries.one(actor, id));
  }

  async #sendReceipts(
    sql: Rows,
    outbox: OutboxWriter,
    record: ApplicationRecord,
    number: number,
    now: Date,
  ): Promise<void> {
    for (const { id, name, email } of await sql<{ id: string; name: string; email: string }>(MEMBERS, [
      record.organisationId,
    ])) {
      await outbox.add({
        personId: id,
        occasion: `application.submitted:${record.id}:${number}`,
        to: { name, address: email },
        subject: shortened(`Votre dossier est déposé : ${record.title}`, 60),
        text: receipt(record, now, `${this.settings.publicUrl}/dossiers/${record.id}/recu`),
      });
    }
  }
}

/** What was filed, as plain values: it outlives every later change of the tables. */
function snapshot(record: ApplicationRecord, now: Date): object {
  const { title, summary, charterAcceptedBy, events } = storedDraft(record);
  return {
    submittedAt: isoInZone(now),
    organisation: record.organisation,
    title,
    summary,
    charterAcceptedBy,
    events: [...events.values()],
  };
}

const receipt = (record: ApplicationRecord, now: Date, address: string): string => `Bonjour,

Le dossier « ${record.title} » de ${record.organisation.name} est déposé pour la Fête de la science ${record.editionYear}.

Numéro : ${applicationReference(record)}
Reçu le ${momentInWords(now)}

Ce qui se passe ensuite : la coordination le lit, puis le comité se prononce. Vous recevrez sa réponse par e-mail.
Jusqu’à la fin de l’appel, vous pouvez le reprendre pour le corriger.

Votre reçu : ${address}

Vous recevez ce message parce que vous êtes membre de cette structure sur le portail de la Fête de la science.
`;
