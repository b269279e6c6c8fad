import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { applicationReference } from '@fds/applications/domain';
import { writesWithin } from '@fds/accounts/api';
import { CERTIFICATES_THERE, isKept, LOT_PROBLEM_TEXTS, MOST_IN_A_LOT, resolved, stops } from '@fds/labelling/domain';
import { Clock, Database, ServerSettings, Transactions } from '@fds/shared/api-kit';
import { dayOf, PortalError, type Actor } from '@fds/shared/kernel';
import { noSuchApplication } from '../review/review.queries';
import { mailOf, newsOfCandidate, problemsOf, stampOf } from './candidate-mail';
import { namedCandidates, untoldOfEdition, type Candidate, type Rows } from './candidates.queries';
import type {
  NotificationMailRequest,
  PreparationQuery,
  PreparationView,
  PreparedDossierView,
} from './notification.contract';

/** The words are written anew, or given back to the portal; whether the dossier waits for a later lot stays. */
const WRITE = `INSERT INTO notification_draft (application_id, subject, text, held_back, edited_by, edited_at)
  VALUES ($1, $2, $3, false, $4, $5)
  ON CONFLICT (application_id) DO UPDATE SET subject = $2, text = $3, edited_by = $4, edited_at = $5`;
const HOLD = `INSERT INTO notification_draft (application_id, held_back, edited_by, edited_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT (application_id) DO UPDATE SET held_back = $2, edited_by = $3, edited_at = $4`;

/** Messages about what the committee decided, looked at and put right before they leave together. */
@Injectable()
export class PrepareNotification {
  readonly #rows: Rows;

  constructor(
    @Inject(Database) database: Database,
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {
    this.#rows = (text, values) => database.rows(text, values);
  }

  /** What waits to be told in an edition, of one session or of all. */
  async of(actor: Actor, { year, session }: PreparationQuery): Promise<PreparationView> {
    const { total, candidates } = await untoldOfEdition(this.#rows, {
      year,
      sessionId: session ?? null,
      today: this.#today(),
      limit: MOST_IN_A_LOT,
    });
    return {
      editionYear: year,
      session: session ? (candidates[0]?.sessionTitle ?? null) : null,
      total,
      items: candidates.map((candidate) => this.view(actor, candidate)),
    };
  }

  /** @throws PortalError missing, also for a dossier that has nothing to tell */
  async one(actor: Actor, applicationId: string): Promise<PreparedDossierView> {
    return this.view(actor, await this.#candidate(applicationId));
  }

  /** The coordination's own words; null gives the message back to the portal. */
  async write(actor: Actor, applicationId: string, mail: NotificationMailRequest | null): Promise<void> {
    const candidate = await this.#candidate(applicationId);
    await this.#change(actor, candidate, mail ? 'notification.rewritten' : 'notification.restored', WRITE, [
      applicationId,
      mail?.subject.trim() ?? null,
      mail?.text ?? null,
      actor.personId,
      this.clock.now(),
    ]);
  }

  /** Keeps a dossier for a later lot, or takes it in again. */
  async hold(actor: Actor, applicationId: string, held: boolean): Promise<void> {
    const candidate = await this.#candidate(applicationId);
    await this.#change(actor, candidate, held ? 'notification.held_back' : 'notification.taken_in', HOLD, [
      applicationId,
      held,
      actor.personId,
      this.clock.now(),
    ]);
  }

  /** Sends the message as it stands to the coordinator alone, so that it is read where holders will read it. */
  async test(actor: Actor, applicationId: string): Promise<void> {
    const candidate = await this.#candidate(applicationId);
    const { mail } = mailOf(candidate, this.settings.publicUrl);
    const [self] = await this.#rows<{ name: string; email: string }>('SELECT name, email FROM person WHERE id = $1', [
      actor.personId,
    ]);
    if (!self) return;
    const kept = newsOfCandidate(candidate).some(({ label }) => isKept(label));
    const { subject, text } = resolved(
      mail,
      candidate.recipients[0]?.name ?? self.name,
      kept ? CERTIFICATES_THERE : null,
    );
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, {}, async ({ outbox, journal }) => {
      await outbox.add({
        personId: actor.personId,
        editionYear: candidate.editionYear,
        applicationId,
        occasion: `application.decision_test:${applicationId}:${randomUUID()}`,
        to: { name: self.name, address: self.email },
        subject: `[Essai] ${subject}`,
        text: `Message d’essai, envoyé à vous seul\u00a0: rien n’est annoncé.\n\n${text}`,
      });
      await journal.record({
        action: 'notification.tested',
        subject: { type: 'application', id: applicationId },
        editionYear: candidate.editionYear,
      });
    });
  }

  view(actor: Actor, candidate: Candidate): PreparedDossierView {
    const { publicUrl } = this.settings;
    const { mail, edited } = mailOf(candidate, publicUrl);
    const problems = problemsOf(actor, candidate, publicUrl);
    return {
      applicationId: candidate.id,
      reference: applicationReference(candidate),
      title: candidate.title,
      organisationName: candidate.organisationName,
      session: candidate.sessionTitle ?? '',
      events: newsOfCandidate(candidate).map(({ id, title, kind, label, reason, conditionDueOn }) => ({
        eventId: id,
        title,
        kind,
        label,
        reason,
        conditionDueOn,
      })),
      recipients: candidate.recipients.map(({ name }) => name),
      subject: mail.subject,
      text: mail.text,
      edited,
      editedBy: edited ? (candidate.draft?.editedBy ?? null) : null,
      heldBack: candidate.draft?.heldBack ?? false,
      problems: problems.map((code) => ({ code, text: LOT_PROBLEM_TEXTS[code] })),
      stopped: stops(problems),
      stamp: stampOf(candidate, publicUrl),
    };
  }

  async #candidate(applicationId: string): Promise<Candidate> {
    const [candidate] = await namedCandidates(this.#rows, [applicationId], this.#today());
    if (!candidate) throw noSuchApplication();
    if (newsOfCandidate(candidate).length === 0)
      throw new PortalError('refused', 'labelling.already_told', 'Le porteur a déjà été informé.', {
        reasons: ['already_notified'],
      });
    return candidate;
  }

  async #change(
    actor: Actor,
    candidate: Candidate,
    action: string,
    statement: string,
    values: readonly unknown[],
  ): Promise<void> {
    writesWithin(actor, candidate.departments);
    const doer = { personId: actor.personId, role: actor.role };
    await this.transactions.run(doer, {}, async ({ sql, journal }) => {
      await sql(statement, values);
      await journal.record({
        action,
        subject: { type: 'application', id: candidate.id },
        editionYear: candidate.editionYear,
      });
    });
  }

  #today(): string {
    return dayOf(this.clock.now());
  }
}
