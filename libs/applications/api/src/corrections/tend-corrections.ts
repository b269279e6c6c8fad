import { Inject, Injectable } from '@nestjs/common';
import {
  canAskCorrection,
  canChangeCorrection,
  canResolveCorrection,
  CORRECTION_REFUSAL_TEXTS,
  type CorrectionItem,
  type CorrectionRefusal,
} from '@fds/applications/domain';
import { Clock, ServerSettings, Transactions, type AnyTransaction } from '@fds/shared/api-kit';
import { PortalError, type Actor, type Day, type Verdict } from '@fds/shared/kernel';
import { writeToTeam } from '../call/team-of-dossier';
import { correctionAsked } from './correction-mails';
import { CorrectionRequest } from './correction-request.entity';
import type { AskCorrectionRequest } from './corrections.contract';
import { noSuchCorrection, readCorrected, type CorrectedRecord } from './corrections.queries';
import { takeBackCorrections } from './take-back-corrections';

const LOCK = 'SELECT id FROM application WHERE id = $1 FOR UPDATE';
const TITLES = 'SELECT id, title FROM event WHERE application_id = $1';

/** Asks a holder to correct named sections of a dossier that was sent, and follows what comes of it. */
@Injectable()
export class TendCorrections {
  constructor(
    @Inject(Transactions) private readonly transactions: Transactions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ServerSettings) private readonly settings: ServerSettings,
  ) {}

  /** The sections open again, and the team is told what, why and until when. An earlier answer is taken as read. */
  async ask(actor: Actor, id: string, { dueOn, items: given }: AskCorrectionRequest): Promise<void> {
    const items = given.map(({ section, eventId, why }): CorrectionItem => {
      const item = { section, why: why.trim() };
      return eventId ? { ...item, eventId: eventId.toLowerCase() } : item;
    });
    await this.transactions.run(actor, { requests: CorrectionRequest }, async (transaction) => {
      const { requests, journal, sql } = transaction;
      await sql(LOCK, [id]);
      const dossier = await readCorrected(sql, id);
      const now = this.clock.now();
      allow(canAskCorrection(actor, dossier, now, { dueOn, items }));
      await sql(
        `UPDATE correction_request SET resolved_at = $2, resolved_by = $3
         WHERE application_id = $1 AND answered_at IS NOT NULL AND resolved_at IS NULL`,
        [id, now, actor.personId],
      );
      const asked = { applicationId: id, askedBy: actor.personId, askedAt: now, dueOn, items };
      const { identifiers } = await requests.insert(asked);
      const request = String(identifiers[0]?.['id']);
      await journal.record({ ...lineOf('application.correction_asked', dossier), after: { dueOn, items } });
      const titles = new Map(
        (await sql<{ id: string; title: string }>(TITLES, [id])).map((one) => [one.id, one.title]),
      );
      const named = items.map((item) => ({ ...item, eventTitle: titles.get(item.eventId ?? '') ?? '' }));
      await writeToTeam(transaction, id, `correction.asked:${request}`, (name) =>
        correctionAsked(name, { title: dossier.title, dueOn, items: named, page: this.#page(id) }),
      );
    });
  }

  /** Gives more time, or less; the reminders follow the new day. */
  async changeDueDay(actor: Actor, id: string, request: string, dueOn: Day): Promise<void> {
    await this.#standing(actor, id, request, async ({ requests, journal }, dossier, standing) => {
      allow(canChangeCorrection(actor, as(dossier, standing), this.clock.now(), dueOn));
      await requests.update({ id: request }, { dueOn });
      await journal.record({
        ...lineOf('application.correction_changed', dossier),
        before: { dueOn: standing.dueOn },
        after: { dueOn },
      });
    });
  }

  /** Takes the request back; the dossier is again as it was sent. */
  async cancel(actor: Actor, id: string, request: string): Promise<void> {
    await this.#standing(actor, id, request, async (transaction, dossier, standing) => {
      const now = this.clock.now();
      allow(canChangeCorrection(actor, as(dossier, standing), now));
      await takeBackCorrections(transaction, [id], now, this.settings.publicUrl);
    });
  }

  /** The answer is read: nobody is waited for any more. Saying so twice changes nothing. */
  async resolve(actor: Actor, id: string, request: string): Promise<void> {
    await this.#standing(actor, id, request, async ({ requests, journal }, dossier, standing) => {
      allow(canResolveCorrection(actor, as(dossier, standing)));
      if (standing.resolvedAt) return;
      await requests.update({ id: request }, { resolvedAt: this.clock.now(), resolvedBy: actor.personId });
      await journal.record(lineOf('application.correction_resolved', dossier));
    });
  }

  async #standing(
    actor: Actor,
    id: string,
    request: string,
    work: (
      transaction: AnyTransaction & { readonly requests: Repositories },
      dossier: CorrectedRecord,
      standing: CorrectionRequest,
    ) => Promise<void>,
  ): Promise<void> {
    await this.transactions.run(actor, { requests: CorrectionRequest }, async (transaction) => {
      await transaction.sql(LOCK, [id]);
      const dossier = await readCorrected(transaction.sql, id);
      const standing = await transaction.requests.findOneBy({ id: request, applicationId: id });
      if (!standing) throw noSuchCorrection();
      await work(transaction, dossier, standing);
    });
  }

  #page(id: string): string {
    return `${this.settings.publicUrl}/dossiers/${id}`;
  }
}

type Repositories = import('typeorm').Repository<CorrectionRequest>;

const as = ({ place }: CorrectedRecord, { answeredAt, cancelledAt }: CorrectionRequest) => ({
  place,
  answered: answeredAt !== null,
  cancelled: cancelledAt !== null,
});

const lineOf = (action: string, { id, editionYear }: CorrectedRecord) => ({
  action,
  subject: { type: 'application' as const, id },
  editionYear,
});

function allow(verdict: Verdict<CorrectionRefusal>): void {
  if (verdict.allowed) return;
  throw new PortalError(
    'refused',
    `corrections.${verdict.reasons[0]}`,
    verdict.reasons.map((reason) => CORRECTION_REFUSAL_TEXTS[reason]).join(' '),
    { reasons: verdict.reasons },
  );
}
