import { Inject, Injectable } from '@nestjs/common';
import {
  applicationReference,
  canRead,
  canSubmit,
  hiddenAnswers,
  missing,
  reopenedBy,
  withoutHidden,
  type ApplicationSnapshot,
} from '@fds/applications/domain';
import { currentCharter, filingCloses } from '@fds/editions/domain';
import { Clock, requestOrigin, ServerSettings, Transactions, type OutboxWriter } from '@fds/shared/api-kit';
import { dayOf, endOfDay, isoInZone, momentInWords, shortened, type Actor } from '@fds/shared/kernel';
import { dropHidden } from '../content/drop-hidden';
import { ApplicationVersion } from '../entities/application.entity';
import { answerCorrection } from '../corrections/answer-correction';
import { dossierEnclosure } from '../print/enclosed-dossier';
import { changedMeanwhile, noSuchApplication, refuse, refuseLate } from './application-errors';
import { checkedAgainst, readApplication, type ApplicationRecord, type Rows } from './application-record';
import { ApplicationQueries } from './application.queries';
import { arrivalNotice, hiddenNotice } from './submission-notices';

const LOCK = 'SELECT id FROM application WHERE id = $1 FOR UPDATE';
/** A dossier that is corrected keeps its state, and the instant at which it was filed. */
const SUBMIT = `UPDATE application SET state = CASE WHEN state = 'draft' THEN 'submitted' ELSE state END,
    submitted_at = CASE WHEN state = 'draft' THEN $2 ELSE submitted_at END, updated_at = $3, version = $4, charter_number = $5
  WHERE id = $1`;
const MEMBERS = `SELECT p.id, p.name, p.email::text AS email FROM membership m JOIN person p ON p.id = m.person_id
  WHERE m.organisation_id = $1 AND p.disabled_at IS NULL`;
/** The state that the edition left after an instant: what it was then, though the calendar has moved it since. */
const STATE_THEN = `SELECT d.before->>'state' AS state FROM journal_entry j JOIN journal_detail d ON d.entry_id = j.id
  WHERE j.subject_type = 'edition' AND j.subject_id = $1 AND j.action = 'edition.moved' AND j.at > $2 AND j.at <= $3 ORDER BY j.id LIMIT 1`;
const ATTACHMENTS = `SELECT id FROM attachment WHERE application_id = $1 AND message_id IS NULL AND removed_at IS NULL
  ORDER BY added_at, id`;

/**
 * Files a complete dossier: keeps this version for the committee, and sends its holders a receipt. The deadline is judged
 * by the request's arrival (rule 14): one that waited its turn is not late, one that arrived late is told when it did.
 * What the coordination asked to correct is answered the same way, at any time until the decision.
 */
@Injectable()
export class SubmitApplication {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(ApplicationQueries) private readonly queries: ApplicationQueries,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** What to know about how it was sent, in French. */
  async run(actor: Actor, id: string, version: number): Promise<string[]> {
    const doer = { personId: actor.personId, role: actor.role };
    const arrivedAt = requestOrigin()?.arrivedAt ?? this.clock.now();
    const notices = await this.transactions.run(doer, { versions: ApplicationVersion }, async (transaction) => {
      const { versions, journal, outbox, refreshOverview, sql } = transaction;
      await sql(LOCK, [id]);
      const found = await readApplication(sql, id);
      if (!found || !canRead(actor, found)) throw noSuchApplication();
      if (found.version !== version) return null;
      const now = this.clock.now();
      const record = await asItWas(sql, found, arrivedAt, now);
      const against = checkedAgainst(record, dayOf(arrivedAt));
      const lacking = missing(record.content, against);
      const verdict = canSubmit(actor, record, record.edition, arrivedAt, lacking);
      const closesOn = filingCloses(record.edition, record.extendedUntil);
      if (!verdict.allowed && arrivedAt >= endOfDay(closesOn)) refuseLate(verdict, arrivedAt, closesOn);
      refuse(verdict, lacking);
      const corrects = reopenedBy(record) !== null;

      const dropped = hiddenAnswers(record.content, against);
      const content = withoutHidden(record.content, against);
      if (dropped.length > 0) await dropHidden(transaction, record, content, now);
      const number = record.versions + 1;
      const charterNumber = currentCharter(record.asks.charters).number;
      await sql(SUBMIT, [id, arrivedAt, now, version + 1, charterNumber]);
      const files = await sql<{ id: string }>(ATTACHMENTS, [id]);
      const filed: ApplicationSnapshot = {
        submittedAt: isoInZone(arrivedAt),
        organisation: record.organisation,
        charterNumber,
        attachments: files.map((file) => file.id),
        content,
      };
      const submitted = { applicationId: id, number, submittedAt: arrivedAt, submittedBy: actor.personId };
      await versions.insert({ ...submitted, content: filed });
      await journal.record({
        action: corrects ? 'application.corrected' : 'application.submitted',
        subject: { type: 'application', id },
        editionYear: record.editionYear,
        before: { state: record.state },
        after: { state: corrects ? record.state : 'submitted', number },
      });
      await refreshOverview(
        record.events.map((event) => event.id),
        'filed',
      );
      await answerCorrection(transaction, record, number, arrivedAt, this.settings.publicUrl);
      await this.#sendReceipts(sql, outbox, record, number, arrivedAt);
      return [...(corrects ? [] : arrivalNotice(arrivedAt, now, closesOn)), ...hiddenNotice(record.content, dropped)];
    });
    if (!notices) throw changedMeanwhile(await this.queries.one(actor, id));
    return notices;
  }

  async #sendReceipts(
    sql: Rows,
    outbox: OutboxWriter,
    record: ApplicationRecord,
    number: number,
    receivedAt: Date,
  ): Promise<void> {
    for (const { id, name, email } of await sql<{ id: string; name: string; email: string }>(MEMBERS, [
      record.organisationId,
    ])) {
      await outbox.add({
        personId: id,
        kind: 'receipt',
        editionYear: record.editionYear,
        applicationId: record.id,
        occasion: `application.submitted:${record.id}:${number}`,
        to: { name, address: email },
        subject: shortened(
          `${reopenedBy(record) ? 'Votre réponse est reçue' : 'Votre dossier est déposé'} : ${record.title}`,
          60,
        ),
        text: receiptOf(record)(record, receivedAt, `${this.settings.publicUrl}/dossiers/${record.id}/recu`),
        enclosures: [dossierEnclosure(record.id, number)],
      });
    }
  }
}

/** The dossier with its edition in the state in which the request found it. */
async function asItWas(sql: Rows, record: ApplicationRecord, arrivedAt: Date, now: Date): Promise<ApplicationRecord> {
  const [then] = await sql<{ state: ApplicationRecord['edition']['state'] | null }>(STATE_THEN, [
    String(record.editionYear),
    arrivedAt,
    now,
  ]);
  return then?.state ? { ...record, edition: { ...record.edition, state: then.state } } : record;
}

const receiptOf = (record: ApplicationRecord) => (reopenedBy(record) ? correctionReceipt : receipt);

const correctionReceipt = (record: ApplicationRecord, receivedAt: Date, address: string): string => `Bonjour,

Votre réponse sur le dossier « ${record.title} » de ${record.organisation.name} est reçue.

Numéro : ${applicationReference(record)}
Reçue le ${momentInWords(receivedAt)}

Ce qui se passe ensuite : la coordination lit ce qui a changé. Le dossier est de nouveau fermé, tel que vous venez de le renvoyer.

{joint}
Votre reçu : ${address}

Vous recevez ce message parce que vous êtes membre de cette structure sur le portail de la Fête de la science.
`;

const receipt = (record: ApplicationRecord, receivedAt: Date, address: string): string => `Bonjour,

Le dossier « ${record.title} » de ${record.organisation.name} est déposé pour la Fête de la science ${record.editionYear}.

Numéro : ${applicationReference(record)}
Reçu le ${momentInWords(receivedAt)}

Ce qui se passe ensuite : la coordination le lit, puis le comité se prononce. Vous recevrez sa réponse par e-mail.
Jusqu’à la fin de l’appel, vous pouvez le reprendre pour le corriger.

{joint}
Votre reçu : ${address}

Vous recevez ce message parce que vous êtes membre de cette structure sur le portail de la Fête de la science.
`;
